// Words of other worlds than armed conflict in, how often each is named in a stretch or in the whole text
// out, and the world that the whole text belongs to.

import type { ScopeWord } from '../rules/claims.ts';
import { triggers as acts, scopeWords } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit } from './scene.ts';
import { namesArms } from './signs-of-war.ts';

export type Worlds = ReadonlyMap<ScopeWord['world'], number>;

interface Named {
  readonly first: number;
  readonly world: ScopeWord['world'];
  readonly whole: boolean;
  readonly doubtful: boolean;
}

const namedIn = new WeakMap<Scene, readonly Named[]>();

/** Every word of another world in the document, found once. */
function namedWorlds(scene: Scene): readonly Named[] {
  const before = namedIn.get(scene);
  if (before) return before;
  const { hits, tokens } = scene.document;
  const found: Named[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (hits.tables(token) === 0) continue;
    const hit = hits.longest(token, scopeWords);
    if (!hit || isTold(scene, hit)) continue;
    const { world, whole = false, doubtful = false } = hit.value;
    if (world === 'accident' && broughtAbout(scene, hit.first)) continue;
    found.push({ first: hit.first, world, whole, doubtful });
    token = hit.last - 1;
  }
  const doubts = found.some(({ doubtful }) => doubtful) && namesArms(scene);
  const known = doubts ? withoutDoubt(found) : found;
  namedIn.set(scene, known);
  return known;
}

// "caused a huge blaze", "أدى القصف إلى اندلاع حريق هائل".
const kindlingReach = 3;

/** "The shelling caused a blaze": what an act brought about is no accident; "a fire caused by a leak" is one. */
function broughtAbout(scene: Scene, first: number): boolean {
  const { hits } = scene.document;
  for (let token = first - 1; token >= Math.max(0, first - kindlingReach); token -= 1) {
    if (isStop(scene, token) || scene.roles[token + 1]! & roleBit.agent) return false;
    if (clauseMarked(hits, token, 'kindling')) return true;
  }
  return false;
}

// So many doubtful words of one world bear each other out.
const doubtsTogether = 3;

/** "before they reached their target": among arms a doubtful word tells of its world beside others of it alone. */
function withoutDoubt(found: readonly Named[]): readonly Named[] {
  return found.filter(({ doubtful, world }) => {
    if (!doubtful) return true;
    const same = found.filter((other) => other.world === world);
    return same.length >= doubtsTogether || same.some((other) => !other.doubtful);
  });
}

/** How often each other world is named in tokens [first, last) by words that tell of their sentence. */
export function worldsIn(scene: Scene, first: number, last: number): Worlds {
  return tally(
    namedWorlds(scene).filter(
      (named) => named.first >= first && named.first < last && !named.whole,
    ),
  );
}

/** How often each other world is named in the whole text. */
export function worldsOf(scene: Scene): Worlds {
  return tally(namedWorlds(scene));
}

function tally(named: readonly Named[]): Worlds {
  const worlds = new Map<ScopeWord['world'], number>();
  for (const { world } of named) worlds.set(world, (worlds.get(world) ?? 0) + 1);
  return worlds;
}

/** "They storm the hotel", "the Youth League Hotel": a word of another world that is told of an act or names. */
function isTold(scene: Scene, { first, last }: Hit): boolean {
  if (scene.actorOn[first] || (scene.placeOn[first] && !scene.placeOn[first].adjective))
    return true;
  // "the first half of 2019" is no half of a match.
  if (scene.dateOn[first]) return true;
  // "a polio team".
  const people = scene.document.hits.longest(first, countedNouns);
  if (people && people.last > last) return true;
  // "a hunger striker".
  const whole = scene.document.hits.longest(first - 1, countedNouns);
  if (whole && whole.last >= last) return true;
  if (last - first > 1) return false;
  // "a Storm missile".
  if (scene.weaponOn[first]) return true;
  // "The storm killed 14": behind an article stands a noun.
  if (isArticle(scene, first - 1)) return false;
  return scene.document.hits
    .at(first, acts)
    .some(({ value }) => value.kind === 'act' && value.voice !== 'noun');
}

const wholeText = [
  'sport',
  'exercise',
  'nature',
  'disease',
  'accident',
  'trade',
  'art',
  'norm',
  'past',
  'cyber',
] as const;

/** Worlds that people live in while a war goes on: a match is put off because a shell fell. */
export const lived: ReadonlySet<ScopeWord['world']> = new Set([
  'sport',
  'exercise',
  'nature',
  'disease',
  'accident',
  'trade',
  'art',
  'cyber',
]);

/** The world that a whole text belongs to, where its words say so often enough. */
export function otherWorld(scene: Scene): ScopeWord['world'] | undefined {
  const worlds = worldsOf(scene);
  const { count } = scene.document.tokens;
  for (const world of wholeText) {
    let times = worlds.get(world) ?? 0;
    // A film about an old war.
    if (world === 'art' && times > 1) times += worlds.get('past') ?? 0;
    if (times >= 3 && times * 60 >= count) return world;
  }
  return undefined;
}

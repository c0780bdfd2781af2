// A draft in, the world out that its sentence belongs to, where that is none of armed conflict: sport,
// drills, courts, accidents. What arms or the dead show to be war stays war in any world.

import type { ScopeWord } from '../rules/claims.ts';
import type { CountItem, Draft } from './draft.ts';
import type { Worlds } from './other-worlds.ts';
import { worldsIn } from './other-worlds.ts';
import type { Scene } from './scene.ts';
import { isArmed, military, ofWar } from './signs-of-war.ts';

type World = ScopeWord['world'];

const harmless: ReadonlySet<World> = new Set(['judgement', 'memory', 'war', 'mishap']);
// Arms are looked at here, and bombs defused that are none.
const shows: ReadonlySet<World> = new Set(['art', 'talk', 'cyber']);
const played: ReadonlySet<World> = new Set(['sport', 'exercise', 'trade', 'vote', 'norm']);

// Armed men and arms are a part of these without any fight.
const unarmed: ReadonlySet<World> = new Set([
  'exercise',
  'accident',
  'nature',
  'disease',
  'talk',
  'art',
  'cyber',
]);

// What people take to the streets for: "demonstrated against high prices", "after the election", "over the floods".
const grievances: ReadonlySet<World> = new Set([
  'trade',
  'vote',
  'law',
  'norm',
  'nature',
  'disease',
]);

// Misfortunes and quarrels beside which people are killed all the same.
const unfought: ReadonlySet<World> = new Set(['accident', 'nature', 'disease', 'talk']);

// A sentence of more words tells several things: a word of another world holds for its clause alone.
const manyClauses = 100;

/** The other worlds that are named beside what is told. */
export function worldsBeside(scene: Scene, { sentence, start, end }: Draft): Worlds {
  return sentence.last - sentence.first > manyClauses
    ? worldsIn(scene, start, end)
    : worldsIn(scene, sentence.first, sentence.last);
}

export function foreignWorld(scene: Scene, draft: Draft, worlds: Worlds): World | undefined {
  const { counts, event, general, weapons } = draft;
  const figures = counts.some(({ mention }) => mention.number.max !== 0);
  for (const world of worlds.keys()) {
    if (harmless.has(world) || (event === 'protest' && grievances.has(world))) continue;
    // A helicopter that came down and a word such as "weapon" make no war of it.
    const fought = weapons.some(({ mention }) => ofWar(mention.category));
    if (!unarmed.has(world) && figures && armedIn(scene, draft)) continue;
    if ((world === 'sport' || world === 'vote') && shootsSomebody(scene, draft)) continue;
    // "Men armed with machetes attacked a polling station": no vote is told.
    if (world === 'vote' && event === 'attack' && weapons.length > 0 && !general) continue;
    // "blew himself up at a police academy, killing 21 cadets", "gunmen fired on a parade, killing 25".
    if (world === 'exercise' && (deadlyAct(draft) || shootsSomebody(scene, draft))) continue;
    // "Gunmen attacked a polio team, killing two", "shot dead a boy during a general strike".
    if (unfought.has(world) && harmsSomebody(scene, draft, world)) continue;
    // "Experts defused a logic bomb", "a bomb on show".
    const shown = shows.has(world) && event === 'interception';
    if (played.has(world) || general || !fought || shown) return world;
  }
  return goesOnDrilling(scene, draft) ? 'exercise' : undefined;
}

/** "Iran test-fired a missile. It hit the target with great precision": a sentence on, and nobody hurt anywhere. */
function goesOnDrilling(scene: Scene, { counts, event, places, sentence }: Draft): boolean {
  if (!military.has(event) || counts.length + places.length > 0) return false;
  const before = scene.document.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph) return false;
  return worldsIn(scene, before.first, before.last).has('exercise');
}

/**
 * "The match was put off after a mortar bomb that the militia fired on Zanuj killed a girl", "on Sunday a drone hit a
 * car near Penjwen, killing two": war in a text of any world.
 */
export function isWarAnywhere(scene: Scene, draft: Draft, world: World): boolean {
  const { event, actors, counts, dates, places, sentence, weapons } = draft;
  if (!(military.has(event) || event === 'attack') || event === 'interception') return false;
  if (!counts.some(({ mention }) => deadly(mention))) return false;
  if (places.every(({ mention }) => mention.precision === 'country')) return false;
  const armed = weapons.some(({ mention }) => ofWar(mention.category));
  const doers = actors.flatMap(({ mention: { first } }) => scene.actorOn[first] ?? []);
  const army = doers.find(isArmed);
  if (armed && military.has(event) && army?.named && world !== 'art') return true;
  if (dates.length === 0 || !(armed || army)) return false;
  return !worldsIn(scene, sentence.first, sentence.last).has(world);
}

/** "Gunmen fired rifles at a boxing gym", "the stadium was shelled, killing two": an act of war in any world. */
function armedIn(scene: Scene, { actors, counts, event, weapons }: Draft): boolean {
  if (event === 'interception') return false;
  if (military.has(event) && counts.some(({ mention }) => deadly(mention))) return true;
  if (weapons.length === 0) return false;
  return actors.some(({ mention: { first } }) => {
    const actor = scene.actorOn[first];
    return actor !== undefined && isArmed(actor);
  });
}

/** "Soldiers opened fire outside a stadium, killing 28", "gunmen killed six at a football match": no game is told. */
function shootsSomebody(scene: Scene, draft: Draft): boolean {
  const { counts, event, triggers } = draft;
  if (event !== 'attack' || !counts.some(({ mention }) => deadly(mention))) return false;
  const act = triggers.some(
    ({ word, count }) => !count && word.kind === 'act' && word.voice !== 'noun' && !word.weak,
  );
  return act || doneByArmed(scene, draft);
}

/** Somebody was killed or hurt by an act of war, or by armed men: no storm, no germ and no quarrel did that. */
function harmsSomebody(scene: Scene, draft: Draft, world: World): boolean {
  const { counts, event, general, triggers, weapons } = draft;
  if (!military.has(event) && event !== 'attack') return false;
  if (!counts.some(({ mention }) => deadly(mention))) return false;
  // Armed men crash and drown like others.
  if (world !== 'accident' && doneByArmed(scene, draft)) return true;
  // An explosion with nobody and no bomb may be one of gas.
  if (event === 'explosion' && !weapons.some(({ mention }) => ofWar(mention.category)))
    return false;
  return !general && triggers.some(({ word }) => word.kind === 'act' && !word.weak);
}

// Where doers do no more than stand in the clause, they may have suffered it.
const surely = 0.6;

/** "Soldiers beat a farmer": armed men, who are not those counted, behind or before a verb of the act. */
function doneByArmed(scene: Scene, { actors, counts, triggers }: Draft): boolean {
  if (triggers.every(({ word }) => word.voice === 'noun')) return false;
  return actors.some(({ mention: { first, start }, score }) => {
    const actor = scene.actorOn[first];
    const counted = counts.some(({ mention: { number } }) => number.noun?.start === start);
    if (!actor || score < surely || counted) return false;
    return isArmed(actor) || actor.actorKind === 'police';
  });
}

function deadlyAct({ counts, event, general, triggers }: Draft): boolean {
  if (
    general ||
    !military.has(event) ||
    !counts.some(({ mention: { measure, number } }) => measure === 'killed' && number.max !== 0)
  )
    return false;
  return triggers.some(({ word }) => word.kind === 'act' && !word.weak);
}

function deadly({ measure, number }: CountItem): boolean {
  return (measure === 'killed' || measure === 'injured') && number.max !== 0;
}

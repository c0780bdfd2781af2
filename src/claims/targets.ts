// A happening in, the plain phrase out that its act is done to, where no name is: "a convoy", as the
// object of the verb or behind "on".

import type { EventKind } from '../document/claim.ts';
import { mentionOf } from '../document/document.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { triggers } from '../rules/claims.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isFilled, isStop, roleBit } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** The plain phrase that an act is done to: "a convoy of villagers", "منزلاً في المدينة". */
export function objectPhrases(scene: Scene, draft: Draft, taken: Set<number>): void {
  for (const trigger of draft.triggers) {
    const thrown = sent.has(trigger.word.event!) && trigger.word.object === 'weapon';
    if (trigger.word.kind === 'result' || !(trigger.word.object === 'target' || thrown)) continue;
    const from = objectStart(scene, draft, trigger, thrown);
    if (from === undefined) continue;
    const phrase = phraseAt(scene, draft, from);
    if (!phrase || taken.has(phrase.first)) continue;
    taken.add(phrase.first);
    draft.targets.push({ mention: phrase, rule: 'object of the act', score: 0.5 });
    return;
  }
}

// "fired rockets at a depot": what is behind the preposition was hit.
const sent: ReadonlySet<EventKind> = new Set(['shelling', 'air_strike', 'attack']);

function objectStart(
  scene: Scene,
  draft: Draft,
  trigger: Trigger,
  thrown: boolean,
): number | undefined {
  let against = false;
  for (let token = trigger.last; token < Math.min(draft.end, trigger.last + 14); token += 1) {
    if (isStop(scene, token)) return undefined;
    const skip = scene.actorOn[token] ?? scene.dateOn[token] ?? scene.weaponOn[token];
    if (
      skip &&
      (skip.kind === 'date' ||
        draft.actors.some((a) => a.mention.first === skip.first) ||
        skip.kind === 'weapon')
    ) {
      token = skip.last - 1;
      continue;
    }
    if (scene.roles[token]! & roleBit.against) {
      against = true;
      continue;
    }
    if (scene.roles[token]! && !isFilled(scene, token)) {
      if (trigger.word.voice === 'noun' || thrown || !against) return undefined;
    }
    if ((trigger.word.voice === 'noun' || thrown) && !against) continue;
    if (isArticle(scene, token) || isFilled(scene, token)) continue;
    return token;
  }
  return undefined;
}

/** "the town of Saraqib": where it happened, not what was aimed at. */
function isGround(scene: Scene, from: number): boolean {
  const word = scene.document.hits.longest(from, placeWords);
  if (word?.value.sort !== 'kind' || !scene.placeOn[word.last]) return false;
  return word.value.kinds.every((kind) => settled.has(kind));
}

const settled: ReadonlySet<PlaceKind> = new Set([
  'governorate',
  'district',
  'town',
  'village',
  'quarter',
  'region',
  'country_region',
]);

function tellsOn(scene: Scene, token: number): boolean {
  const verb = scene.document.hits.longest(token, triggers)?.value;
  return verb !== undefined && verb.voice === 'either';
}

function phraseAt(scene: Scene, draft: Draft, from: number): Party | undefined {
  const place = scene.placeOn[from];
  if (place && place.first === from) return undefined;
  if (isGround(scene, from)) return undefined;
  // "at least 40 worshippers": those are counted, not aimed at; "three launch sites" are both.
  const number = scene.numberOn[from];
  const things = number?.first === from && number.noun?.sort === 'thing';
  if (!things && (number || scene.numberOn[from + 1])) return undefined;
  let last = things ? number.last : from;
  while (last < Math.min(draft.end, from + 5)) {
    if (isStop(scene, last) || scene.roles[last]! || scene.dateOn[last] || scene.weaponOn[last])
      break;
    if (scene.numberOn[last]) break;
    if (draft.triggers.some((trigger) => trigger.first === last)) break;
    // "two positions used by": a participle goes on, and names nothing.
    if (last > from && (tellsOn(scene, last) || scene.roles[last])) break;
    last += 1;
  }
  if (last === from) return undefined;
  return mentionOf(
    scene.document,
    { first: from, last, sentence: draft.sentence.index },
    'object of the act',
  );
}

// A sum of attacks with its rounds told without verbs in, a stretch for each round out: "carried out two raids,
// the first on a camp in Derna and the second on a convoy near Hun". Each round is done by whoever did the whole.

import { clauseMarks } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import { byWeapon } from './event.ts';
import type { Happening } from './happenings.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, sentenceAt, subjectFirst } from './scene.ts';
import { phrasesAt } from './struck-phrase.ts';

/** The whole up to its first round, and the rounds; undefined where there are not two. */
export function roundsOf(scene: Scene, { triggers, start, end }: Happening) {
  const sentence = scene.document.sentences[sentenceAt(scene, start)]!;
  if (!subjectFirst(scene, sentence)) return undefined;
  const starts: number[] = [];
  let summed = false;
  for (let token = start; token < end; token += 1) {
    const number = scene.numberOn[token];
    if (number?.noun?.sort === 'attack' && (number.min ?? 0) > 1) summed = true;
    const role = starts.length === 0 ? 'first one' : 'another';
    if (summed && opens(scene, token) && isBare(scene, token, role)) starts.push(token);
  }
  if (starts.length < 2) return undefined;
  const bounds = [start, ...starts, end];
  return bounds.slice(0, -1).map((from, index): Happening => {
    const to = bounds[index + 1]!;
    const own = triggers.filter(({ first }) => (index === 0 || first >= from) && first < to);
    return { triggers: own, start: from, end: to };
  });
}

/** Behind a stop, with "and" between at most. */
function opens(scene: Scene, token: number): boolean {
  const before = scene.roles[token - 1]! & roleBit.and ? token - 2 : token - 1;
  return before !== token - 1 || isStop(scene, before);
}

/** "the first on a camp", "the second with one drone": what leads on is where, at what or by what, and no verb. */
function isBare(scene: Scene, token: number, role: 'first one' | 'another'): boolean {
  const { hits } = scene.document;
  const mark = hits
    .at(token, clauseMarks)
    .find(({ value, last }) => value.role === role && (scene.roles[last]! & leading) !== 0);
  return mark !== undefined;
}

const leading = roleBit.at | roleBit.against | roleBit.cause;

/** True for a round of a whole: told by itself, without a figure of attacks. */
export const isRound = (scene: Scene, { start }: Draft): boolean =>
  opens(scene, start) && (isBare(scene, start, 'first one') || isBare(scene, start, 'another'));

const ofRound = 'place of a round of the total';

/** Gives a round the act, the doer, the day and, where it has none, the place of the whole. */
export function takeRound(scene: Scene, round: Draft, whole: Draft): void {
  round.round = true;
  const [arms] = round.weapons;
  const open = whole.event === 'attack' && arms ? byWeapon[arms.mention.category] : undefined;
  round.event = open ?? whole.event;
  round.general = false;
  round.actors.splice(0, round.actors.length);
  for (const { mention } of whole.actors) {
    round.actors.push({ mention, rule: 'doer of the whole', score: 0.6 });
  }
  round.targets.splice(0, round.targets.length);
  for (let token = round.start; token < round.end; token += 1) {
    if (!(scene.roles[token]! & roleBit.against)) continue;
    for (const mention of phrasesAt(scene, round, token + 1)) {
      round.targets.push({ mention, rule: 'what the round was aimed at', score: 0.6 });
    }
    if (round.targets.length > 0) break;
  }
  const within = (first: number) => first >= round.start && first < round.end;
  if (round.dates.length === 0) round.dates.push(...whole.dates);
  if (round.places.length > 0) {
    // "three operations: the first in Haifa, …": a sum has the places of all its rounds.
    if (whole.places.every(({ rule }) => rule === ofRound)) {
      for (const place of round.places) whole.places.push({ ...place, rule: ofRound, score: 0.6 });
    }
    return;
  }
  for (const place of whole.places) {
    if (within(place.mention.first)) continue;
    round.places.push({ ...place, rule: 'place of the whole', score: 0.6 });
  }
}

// A happening in, where its parts begin out that each tell of one doer: "91 killed: 23 at the hands of the army,
// 11 by rebels", "23 على يد قوات النظام و11 على يد قسد". Those whom one killed are no toll of the other.

import type { Measure } from '../document/mention.ts';
import { sameParty } from './alike.ts';
import type { Draft } from './draft.ts';
import type { Happening } from './happenings.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

// So many words may stand between a figure and the word that names who did it: "23 مدنيا، بينهم 4 أطفال، على يد".
const reach = 9;

/** The tokens of the figures that a doer is told for; none where fewer than two are. */
export function doerParts(scene: Scene, { start, end }: Happening): number[] {
  const found: number[] = [];
  let total = false;
  let measure: Measure | undefined;
  for (let token = start; token < end; token += 1) {
    const number = scene.numberOn[token];
    if (number?.first !== token || (number.kind !== 'count' && number.kind !== 'number')) continue;
    const doer = doerOf(scene, number.last, end);
    if (doer === undefined) {
      total ||= found.length === 0 && number.measure !== undefined;
      continue;
    }
    // "خطف 12 تاجرا على يد مسلحين وقتل 4 جنود": another fate is told by a verb of its own.
    if (number.measure && measure && number.measure !== measure) return [];
    measure ??= number.measure;
    found.push(token);
    token = doer;
  }
  if (found.length < 2) return [];
  return total ? found : found.slice(1);
}

/** The token that names who did it, before the next figure and outside of brackets. */
function doerOf(scene: Scene, from: number, end: number): number | undefined {
  for (let token = from; token < Math.min(end, from + reach); token += 1) {
    if (isStop(scene, token) || scene.numberOn[token]) return undefined;
    if (!(scene.roles[token]! & roleBit.agent)) continue;
    for (let next = token + 1; next < Math.min(end, token + 3); next += 1) {
      if (scene.actorOn[next]?.first === next) return next;
    }
  }
  return undefined;
}

/** "91 killed, 23 of them by the army": the toll of one doer is told beside a total or the toll of another. */
export function ofOneDoer(before: Draft, later: Draft): boolean {
  if (before.sentence !== later.sentence || later.start < before.end) return false;
  if (before.counts.length === 0 || later.counts.length === 0) return false;
  const [doer] = later.actors;
  if (doer?.rule !== 'named as doer') return false;
  return before.actors.every(({ mention }) => !sameParty(mention, doer.mention));
}

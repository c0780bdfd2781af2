// Two happenings in, the verdict out: does the text tell them apart so plainly that no chance makes them one? Days
// that have nothing in common, doers of two names, two speakers with two tolls, and a total that counts more than the one.

import type { DateMention } from '../../document/mention.ts';
import { countsClash, sameParty, speakersOf, subjectsOf, talliesApart } from '../alike.ts';
import type { Draft } from '../draft.ts';
import { isTotal, overFronts } from '../running-total.ts';
import type { Scene } from '../scene.ts';
import { isArticle, subjectFirst } from '../scene.ts';

export function areApart(scene: Scene, a: Draft, b: Draft): boolean {
  if (overFronts(scene, b) || isTotal(scene, b) || talliesApart(a, b)) return true;
  return daysApart(a, b) || doersApart(scene, a, b) || tollsApart(a, b);
}

/** "The mayor said nine people died. Elders put the toll at 35": two sources with two figures are two claims. */
function tollsApart(a: Draft, b: Draft): boolean {
  if (a.sources.length === 0 || b.sources.length === 0) return false;
  return speakersOf(a) !== speakersOf(b) && countsClash(a, b);
}

/** "attacked a church on Sunday. On Monday bandits killed nine": each tells a day that the other has no part in. */
function daysApart(a: Draft, b: Draft): boolean {
  const one = ownDays(a);
  const other = ownDays(b);
  if (one.length === 0 || other.length === 0) return false;
  return one.every((first) => other.every((second) => apart(first, second)));
}

const ownDays = ({ dates }: Draft): readonly DateMention[] =>
  dates.filter(({ rule }) => rule === 'date in the clause').map(({ mention }) => mention);

function apart(one: DateMention, other: DateMention): boolean {
  if (one.from === undefined || other.from === undefined) return false;
  const before = (x: DateMention, y: DateMention) => x.to !== undefined && x.to < y.from!;
  return before(one, other) || before(other, one);
}

/** "The army shelled Bor. Rebels killed nine": two subjects with two names; in a fight both are of one. */
function doersApart(scene: Scene, a: Draft, b: Draft): boolean {
  if (!subjectFirst(scene, b.sentence)) return false;
  if (a.event === 'armed_clash') return false;
  const one = subjectsOf(a);
  const other = subjectsOf(b);
  if (one.length === 0 || other.length === 0) return false;
  // "The attackers then burned": whoever is known already may be any of those told before.
  const known = other.some(({ mention }) => !mention.id && isArticle(scene, mention.first - 1));
  return !known && !one.some((x) => other.some((y) => sameParty(x.mention, y.mention)));
}

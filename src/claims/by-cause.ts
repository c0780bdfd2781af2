// "caused by mines (six deaths and nine injuries), followed by gunfire (five deaths) and shelling (two deaths)": a
// happening in, where each means begins that has a toll of its own in brackets out.

import { triggers as triggerTable } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countsClash } from './alike.ts';
import type { Draft } from './draft.ts';
import type { Happening } from './happenings.ts';
import type { Scene } from './scene.ts';
import {
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  sentenceAt,
  wordAt,
} from './scene.ts';
import { withAt } from './with.ts';

const fewest = 2;

/** Where each stretch begins behind the first; none where fewer than two means have a toll. */
export function tollsByCause(scene: Scene, happening: Happening): number[] {
  const { start } = happening;
  if (!hasFigures(scene, happening)) return [];
  const found = bracketed(scene, happening) ?? ranked(scene, happening) ?? shares(scene, happening);
  if (!found) return [];
  // What stands before the first is its own, unless a toll does: "fighting caused 829 (172 deaths)".
  for (let token = start; token < found[0]!; token += 1) {
    if (scene.numberOn[token]?.measure) return found;
  }
  return found.slice(1);
}

/** True where so many numbers are told that each of two means may have its own. */
function hasFigures(scene: Scene, { start, end }: Happening): boolean {
  let figures = 0;
  for (let token = start; token < end && figures < fewest; token += 1) {
    if (scene.numberOn[token]?.first === token) figures += 1;
  }
  return figures === fewest;
}

/** "mines (six deaths) and shelling (two deaths)": where each means begins that has a toll in brackets behind it. */
function bracketed(scene: Scene, { start, end }: Happening): number[] | undefined {
  const found: number[] = [];
  for (let token = start; token < end; token += 1) {
    if (wordAt(scene, token) !== '(' || !scene.numberOn[token + 1]?.measure) continue;
    const means = meansBefore(scene, token);
    if (means !== undefined) found.push(Math.max(means, start));
  }
  return enough(found);
}

const enough = (found: number[]): number[] | undefined =>
  found.length < fewest ? undefined : found;

/** "القصف أولا بـ68 قتيلا، يليه القنص بـ47": in a ranking each means stands in front of its toll. */
function ranked(scene: Scene, { start, end }: Happening): number[] | undefined {
  const found: number[] = [];
  let means: number | undefined;
  let next = false;
  for (let token = start; token < end; token += 1) {
    next ||= clauseMarked(scene.document.hits, token, 'next in rank');
    means ??= meansAt(scene, token);
    const figure = scene.numberOn[token];
    if (figure?.first !== token || means === undefined) continue;
    if (!withAt(scene, token) && !withAt(scene, token - 1)) return undefined;
    if (next === found.length > 0) found.push(means);
    means = undefined;
    next = false;
  }
  return enough(found);
}

/** "يليه", "ثم". */

// "33 منهم قضوا بقصف": so many words may stand between a figure and what killed them.
const reach = 4;

/** "33 منهم بقصف مدفعي، و12 بألغام، و7 برصاص قناصة": where each figure begins that has its means right behind it. */
function shares(scene: Scene, { start, end }: Happening): number[] | undefined {
  const found: number[] = [];
  for (let token = start; token < end; token += 1) {
    const figure = scene.numberOn[token];
    if (figure?.first !== token || !killedBy(scene, figure.last, end)) continue;
    // The first may be told with its noun; those behind it share that.
    if (found.length > 0 && figure.noun) continue;
    found.push(scene.roles[token - 1]! & roleBit.and ? token - 1 : token);
  }
  return enough(found);
}

/** True where "by" and a means follow, before a stop and before another figure. */
function killedBy(scene: Scene, from: number, end: number): boolean {
  for (let token = from; token < Math.min(end, from + reach); token += 1) {
    if (isStop(scene, token) || scene.numberOn[token] || scene.placeOn[token]) return false;
    const at = meansAt(scene, token);
    if (at !== undefined) return at === token && ledBy(scene, token);
  }
  return false;
}

const led = roleBit.at | roleBit.cause | roleBit.during;

/** "بألغام", "جراء القصف", "تحت التعذيب". */
function ledBy(scene: Scene, token: number): boolean {
  if ((scene.roles[token - 1]! | scene.roles[token]!) & led) return true;
  const weapon = scene.weaponOn[token];
  if (weapon) return (procliticRoles(scene, weapon) & led) !== 0;
  const rules = rulesOf(scene, scene.document.sentences[sentenceAt(scene, token)]!);
  return actsAt(scene, token).some(
    ({ head }) => rules && (lettersRoles(head.proclitics, rules) & led) !== 0,
  );
}

/** The first token of the weapon or the noun of an act that stands at the token. */
function meansAt(scene: Scene, token: number): number | undefined {
  const weapon = scene.weaponOn[token];
  if (weapon) return weapon.first;
  return actsAt(scene, token).length > 0 ? token : undefined;
}

/** The nouns of acts that begin at the token. */
const actsAt = (scene: Scene, token: number) =>
  scene.document.hits
    .at(token, triggerTable)
    .filter(({ value }) => value.kind === 'act' && value.voice === 'noun');

/** The first token of the weapon or the noun of an act that ends right before the bracket. */
function meansBefore(scene: Scene, open: number): number | undefined {
  const weapon = scene.weaponOn[open - 1];
  if (weapon) return weapon.first;
  for (const from of [open - 2, open - 1]) {
    if (actsAt(scene, from).some(({ last }) => last === open)) return from;
  }
  return undefined;
}

/** "52 killed: 33 by shelling, 12 by mines": the toll of one means is told beside a total or the toll of another. */
export function ofOneCause(before: Draft, later: Draft): boolean {
  if (before.sentence !== later.sentence || !countsClash(before, later)) return false;
  const own = ({ mention: { category } }: Draft['weapons'][number]) =>
    !before.weapons.some(({ mention }) => mention.category === category);
  const means = later.triggers.some(
    ({ first, word }) => first >= later.start && word.kind === 'act' && word.event !== before.event,
  );
  if (!means && !later.weapons.some(own)) return false;
  return later.counts.every(({ mention: { number } }) => number.noun === undefined);
}

// Qualifiers and ranges: words before and behind a number that open, close or blur its bounds, by the
// table of the contract ("more than 80" is 81 and up). What is already vague stays so.

import type { Qualifier } from '../../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isDigits, markAt, signAt, touches } from './scene.ts';
import { atLeast, atMost, comma, hyphen, less, more, plus, stop, tilde } from './signs.ts';
import { readValue } from './values.ts';

/** A qualifier that waits for its number. */
export interface Lead {
  readonly first: number;
  readonly last: number;
  /** View units of a conjunction or preposition written on it. */
  readonly front: number;
  readonly qualifier: Qualifier;
}

/** True when only fillers stand between a lead and the number: "at least another", "the". */
export function reaches(scene: Scene, from: number, to: number): boolean {
  let at = from;
  let steps = 0;
  while (at < to && steps < 4) {
    const filler = markAt(scene, at, 'filler') ?? markAt(scene, at, 'the');
    if (!filler) return false;
    at = filler.last;
    steps += 1;
  }
  return at === to;
}

export function qualify(number: Draft, qualifier: Qualifier): void {
  if (number.qualifier !== 'exact' || number.value === null) return;
  const { value } = number;
  const step = Number.isInteger(value) && number.kind !== 'percent' ? 1 : 0;
  number.qualifier = qualifier;
  switch (qualifier) {
    case 'at_least':
      number.max = null;
      return;
    case 'more_than':
      number.min = value + step;
      number.max = null;
      return;
    case 'at_most':
      number.min = null;
      return;
    case 'less_than':
      number.min = null;
      number.max = value - step;
      return;
    default:
      return;
  }
}

/** "killed 30+ civilians": the sign behind figures leaves them open. */
export function takePlus(scene: Scene, number: Draft): boolean {
  const { last } = number;
  if (signAt(scene, last) !== plus || !touches(scene, last) || isDigits(scene, last + 1)) {
    return false;
  }
  number.last = last + 1;
  number.phraseLast = Math.max(number.phraseLast, number.last);
  return true;
}

/** ">1,100 killed", "~40 civs": the sign that opens or blurs the figures behind it. */
export function takeSign(scene: Scene, number: Draft): Qualifier | undefined {
  const at = number.first - 1;
  // "-> 12 killed" is an arrow, and "> 12" a quotation.
  if (!isDigits(scene, number.first) || !touches(scene, number.first) || touches(scene, at)) {
    return undefined;
  }
  const qualifier = signed.get(signAt(scene, at));
  if (qualifier && number.phraseFirst === number.first) number.phraseFirst = at;
  return qualifier;
}

const signed: ReadonlyMap<number, Qualifier> = new Map([
  [more, 'more_than'],
  [less, 'less_than'],
  [atLeast, 'at_least'],
  [atMost, 'at_most'],
  [tilde, 'approximate'],
]);

/** A qualifier behind the number or its noun: "or more". */
export function qualifyBehind(scene: Scene, number: Draft): void {
  // "about 500 or more" is open above all the same.
  if (number.qualifier !== 'exact' && number.qualifier !== 'approximate') return;
  for (const from of [number.phraseLast, number.last]) {
    const at = signAt(scene, from) === hyphen ? from + 1 : from;
    const mark = markAt(scene, at, 'after');
    if (!mark?.value.after) continue;
    number.qualifier = 'exact';
    qualify(number, mark.value.after);
    number.phraseLast = Math.max(number.phraseLast, mark.last);
    return;
  }
}

/**
 * Joins a number and the one behind it into a range: "20-30", "20 to 30", "between 20 and 30".
 * `opened` tells which word stands in front. Days beside a month and years stay apart.
 */
export function rangeFrom(
  scene: Scene,
  low: Draft,
  opened: 'between' | 'from' | undefined,
): Draft | undefined {
  if (low.value === null || low.qualifier !== 'exact') return undefined;
  if (low.kind !== 'number' && low.kind !== 'fraction') return undefined;
  const at = connectorEnd(scene, low, opened);
  if (at === undefined) return undefined;
  const [high, more] = readValue(scene, at);
  if (!high || more || high.value === null || high.kind !== 'number') return undefined;
  if (high.qualifier !== 'exact') return undefined;
  const lowValue = sharedScale(low, high);
  if (lowValue >= high.value) return undefined;
  if (dated(scene, low, high)) return undefined;
  return Object.assign({}, low, {
    rule: 'range of numbers',
    last: high.last,
    back: high.back,
    phraseLast: high.last,
    value: null,
    min: lowValue,
    max: high.value,
    qualifier: 'range',
    plain: false,
    ends: [
      { first: low.first, value: lowValue },
      { first: high.first, value: high.value },
    ],
  });
}

function connectorEnd(
  scene: Scene,
  low: Draft,
  opened: 'between' | 'from' | undefined,
): number | undefined {
  const at = low.last;
  const sign = signAt(scene, at);
  if (sign === hyphen || sign === tilde) {
    // "20-30" and "20 - 30", but not "20 -30".
    if (touches(scene, at) !== touches(scene, at + 1)) return undefined;
    if (signAt(scene, low.first - 1) === hyphen && touches(scene, low.first)) return undefined;
    return at + 1;
  }
  if (opened === 'between') {
    const and = markAt(scene, at, 'and');
    if (and) return and.last;
    const [next] = scene.rules.conjunction ? readValue(scene, at) : [];
    if (next?.joined) return at;
  }
  const to = markAt(scene, at, 'to');
  if (to && !markAt(scene, at, 'and')) return to.last;
  return markAt(scene, at, 'or')?.last;
}

/** "2 to 3 thousand" begins at two thousand. */
function sharedScale(low: Draft, high: Draft): number {
  const scale = high.scale ?? 1;
  if (
    scale > 1 &&
    low.scale === undefined &&
    low.value! < 1000 &&
    low.value! * scale < high.value!
  ) {
    return low.value! * scale;
  }
  return low.value!;
}

/**
 * "more than 100 but fewer than 200": two half-open numbers that close each other are one range.
 * True when `second` was taken into `first`.
 */
export function closes(scene: Scene, first: Draft, second: Draft): boolean {
  if (first.value === null || second.value === null) return false;
  const [low, high] = first.max === null ? [first, second] : [second, first];
  if (low.max !== null || high.min !== null || low.min === null || high.max === null) return false;
  if (low.min > high.max || first.noun || second.phraseFirst - first.phraseLast > 2) return false;
  let at = first.phraseLast;
  if (signAt(scene, at) === comma) at += 1;
  const link = markAt(scene, at, 'and') ?? markAt(scene, at, 'but');
  const written = scene.rules.conjunction !== '' && at === second.phraseFirst;
  if (link ? link.last !== second.phraseFirst : !written && at !== second.phraseFirst) return false;
  if (!link && !written && at === first.phraseLast) return false;
  first.ends = [
    { first: first.first, value: first.value },
    { first: second.first, value: second.value },
  ];
  first.rule = 'range of two bounds';
  first.qualifier = 'range';
  first.value = null;
  first.min = low.min;
  first.max = high.max;
  first.last = second.last;
  first.back = second.back;
  first.phraseLast = Math.max(second.phraseLast, second.last);
  first.kind = second.kind;
  if (second.noun) first.noun = second.noun;
  if (second.unit !== undefined) first.unit = second.unit;
  return true;
}

/** Days of a month and years are no range of a count. */
function dated(scene: Scene, low: Draft, high: Draft): boolean {
  if (isMonth(scene, high.last) || monthBefore(scene, low.first)) return true;
  const year = (number: Draft) =>
    number.plain && number.value! >= 1900 && number.value! <= 2100 && number.value! % 100 !== 0;
  return year(low) && year(high);
}

export function isMonth(scene: Scene, token: number): boolean {
  const month = markAt(scene, token, 'month');
  if (!month) return false;
  if (!scene.rules.modifiersFirst) return month.head.proclitics === '';
  // "may" and "march" are months with a capital only.
  return hasCapital(scene, token);
}

export function monthBefore(scene: Scene, token: number): boolean {
  // "Feb. 2018".
  const end = signAt(scene, token - 1) === stop ? token - 1 : token;
  for (let at = end - 1; at >= end - 3 && at >= scene.sentence.first; at -= 1) {
    const month = markAt(scene, at, 'month');
    if (month) return month.last === end && (isMonth(scene, at) || !scene.rules.modifiersFirst);
  }
  return false;
}

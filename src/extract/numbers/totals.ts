// Totals told with their breakdown but without a word like "including": "240: 178 killed and 62
// injured". Parts that add up are linked to their total; where they do not, the odd sum is told.

import type { Measure } from '../../document/mention.ts';
import type { Draft } from './draft.ts';
import { isFate } from './walk.ts';

/** Links such parts. Returns the totals whose parts do not add up. */
export function linkTotals(numbers: readonly Draft[]): Draft[] {
  const odd: Draft[] = [];
  for (let index = 0; index + 2 < numbers.length; index += 1) {
    const total = numbers[index]!;
    const [one, two] = [numbers[index + 1]!, numbers[index + 2]!];
    if (sumsBare(total, one, two)) {
      one.partOf = total;
      two.partOf = total;
      total.measure = 'casualties';
      total.kind = 'count';
      continue;
    }
    if (total.measure !== 'casualties' && total.measure !== undefined) continue;
    if (!isPeople(total) || !isFate(one.measure) || !isFate(two.measure)) continue;
    if (one.measure === two.measure || one.partOf || two.partOf) continue;
    if (one.phraseFirst - total.phraseLast > 2 || two.phraseFirst - one.phraseLast > 3) continue;
    if (total.value === null || one.value === null || two.value === null) continue;
    if (one.value + two.value === total.value) {
      one.partOf = total;
      two.partOf = total;
      total.measure ??= 'casualties';
    } else if (total.measure === 'casualties') odd.push(total);
  }
  return odd;
}

// So many words may stand between a figure and what it is made of: "in the Sabha district (".
const placeReach = 5;

/** "11 in Sabha (five deaths and six injuries)": a figure of no noun whose dead and wounded follow. */
function sumsBare(total: Draft, one: Draft, two: Draft): boolean {
  if (total.noun || one.partOf || two.partOf || !one.noun || !two.noun) return false;
  if (one.phraseFirst - total.last > placeReach || two.phraseFirst - one.phraseLast > 2)
    return false;
  return addUp(total, one, two) || addUp(total, two, one);
}

// So many figures behind a total of victims its dead and wounded may stand.
const told = 6;

/** "44 ضحية بينهم 8 أطفال: 17 قتيلا و27 جريحا": victims whose dead and wounded add up to them were not all killed. */
export function linkVictims(numbers: readonly Draft[]): void {
  for (const [index, total] of numbers.entries()) {
    // What may be no more than hurt where it is denied.
    if (total.measure !== 'killed' || total.noun?.word.denied !== 'casualties') continue;
    const behind = numbers.slice(index + 1, index + 1 + told);
    const at = behind.findIndex((one, next) => addUp(total, one, behind[next + 1]));
    if (at < 0) continue;
    total.measure = 'casualties';
    behind[at]!.partOf = total;
    behind[at + 1]!.partOf = total;
    for (const part of behind.slice(0, at)) {
      if (part.partOf === total && !part.noun?.word.measure) part.measure = 'casualties';
    }
  }
}

function addUp(total: Draft, one: Draft, two: Draft | undefined): boolean {
  if (one.measure !== 'killed' || two?.measure !== 'injured') return false;
  if (total.value === null || one.value === null || two.value === null) return false;
  return one.value + two.value === total.value;
}

function isPeople(number: Draft): boolean {
  return number.kind === 'count' && number.noun?.word.sort === 'people';
}

// What may have befallen those who are told to have been children or soldiers.
const fates: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'casualties',
  'detained',
  'abducted',
  'missing',
]);

// So many counts back the total may stand.
const remembered = 6;

/** "12 were wounded. Two of the wounded were children": a part told in a later sentence. */
export function linkSome(numbers: readonly Draft[]): void {
  for (let index = 1; index < numbers.length; index += 1) {
    const part = numbers[index]!;
    if (part.some === 'figure') takeToll(numbers, index);
    if (!part.some || part.some === 'figure' || part.value === null || part.partOf) continue;
    if (part.some === 'those' && !part.measure) continue;
    const before = numbers.slice(Math.max(0, index - remembered), index);
    const total = before.findLast((one) => !one.partOf && holds(one, part)) ?? hurt(before, part);
    if (!total) continue;
    part.partOf = total;
    part.measure ??= total.measure!;
  }
}

/** "20 were wounded. The victims include two nurses": where nobody died, victims are the wounded. */
function hurt(before: readonly Draft[], part: Draft): Draft | undefined {
  if (part.some !== 'victims') return undefined;
  const wounded = { ...part, measure: 'injured' } as const;
  const total = before.findLast((one) => !one.partOf && holds(one, wounded));
  if (total) part.measure = wounded.measure;
  return total;
}

// "4,000 have fled; the prefect gives a figure of 6,300": people who are counted, and whom nobody hurt.
const crowds: ReadonlySet<Measure> = new Set(['displaced', 'participants']);

// So many words may stand between a toll and another figure for it: two or three sentences.
const farthest = 60;

/** "put it at nine": the fate of the last toll that was no part of another. */
function takeToll(numbers: readonly Draft[], index: number): void {
  const figure = numbers[index]!;
  for (let at = index - 1; at >= Math.max(0, index - remembered); at -= 1) {
    const { measure, partOf, noun } = numbers[at]!;
    if (measure === undefined || partOf || !(fates.has(measure) || crowds.has(measure))) continue;
    if (figure.first - numbers[at]!.last > farthest) return;
    figure.kind = 'count';
    figure.measure = measure;
    figure.rule = 'figure for a toll';
    if (noun) figure.noun = Object.assign({}, noun, { first: figure.first, last: figure.last });
    return;
  }
}

function holds(total: Draft, part: Draft): boolean {
  const { measure } = total;
  if (!measure || total.value === null || total.value <= part.value!) return false;
  if (part.measure === undefined) return fates.has(measure);
  return measure === part.measure || (measure === 'casualties' && isFate(part.measure));
}

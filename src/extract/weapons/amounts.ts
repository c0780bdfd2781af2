// A weapon's words and the numbers around them in; quantity, mass and calibre out. A number that
// counts something else is left alone.

import type { Sentence } from '../../document/document.ts';
import type { NumberMention } from '../../document/mention.ts';
import { numberMarks, roleIndex } from '../../rules/numbers.ts';
import { nationalities } from '../../rules/places.ts';
import type { WeaponPhrase } from './phrase.ts';
import type { Source } from './piece.ts';
import { weaponWordAt } from './piece.ts';

export interface Amounts {
  readonly quantity?: number;
  readonly massKg?: readonly number[];
  readonly calibreMm?: number;
  /** First token of a calibre that stands in front of the weapon. */
  readonly first?: number;
}

const farthest = 14;

export function amountsOf(document: Source, sentence: Sentence, phrase: WeaponPhrase): Amounts {
  const { numbers, tokens, view } = document;
  const behind = indexAfter(numbers, phrase.first);
  let first = phrase.first;
  // Where a number must end to count: in front of calibre and mass.
  let edge = phrase.first;
  let calibreMm: number | undefined;
  let quantity: number | undefined;
  const masses: number[] = [];
  for (let index = behind - 1; index >= 0 && index >= behind - 3; index -= 1) {
    const number = numbers[index]!;
    if (number.first < (phrase.floor ?? sentence.first)) break;
    if (number.kind === 'measure' && number.base !== undefined) {
      const of = number.last + 1 === edge && isOf(document, number.last);
      if (number.last < edge && !of && !hyphenBetween(document, number.last, edge)) break;
      edge = number.first;
      if (number.unit === 'millimetre' || number.unit === 'centimetre') {
        calibreMm = Math.round(number.base * 1000);
        first = number.first;
        continue;
      }
      if (isMass(number)) {
        masses.push(number.base);
        continue;
      }
      break;
    }
    if (number.kind !== 'number' && number.kind !== 'count') break;
    if (counts(document, number, { first: edge, phrase })) {
      quantity = number.value ?? undefined;
      // "44 of 64 drones" were those that the act met.
      const part = numbers[index - 1];
      if (
        part &&
        (part.kind === 'number' || part.kind === 'count') &&
        isPartOf(document, part.last, number.first)
      ) {
        quantity = part.value ?? undefined;
      }
    }
    break;
  }
  if (phrase.calibre !== undefined) {
    const unit = numbers[indexAfter(numbers, phrase.calibre)];
    if (unit?.first === phrase.calibre && unit.kind === 'measure') phrase.last = unit.last;
    const digits = view.text.slice(tokens.starts[phrase.calibre]!, tokens.ends[phrase.calibre]!);
    if (/^\d+([.,]\d+)?$/.test(digits)) calibreMm = Number(digits.replace(',', '.'));
  }
  // Arabic: the number's noun may be the weapon itself, the numeral behind it.
  const next = numbers[indexAfter(numbers, phrase.last)];
  massesBehind(document, sentence, { phrase, masses });
  if (quantity === undefined && phrase.dual) quantity = 2;
  if (quantity === undefined && next?.first === phrase.last && next.noun && next.value !== null) {
    if (
      next.noun.start <
      document.view.map.toSource(tokens.starts[phrase.last]!, tokens.ends[phrase.last]!).start
    )
      quantity = next.value;
  }
  return {
    ...(quantity !== undefined && Number.isInteger(quantity) && quantity > 0 && { quantity }),
    ...(masses.length > 0 && { massKg: masses.map((mass) => Math.round(mass * 1000) / 1000) }),
    ...(calibreMm !== undefined && calibreMm > 0 && { calibreMm }),
    ...(first !== phrase.first && { first }),
  };
}

function isMass(number: NumberMention): boolean {
  return number.unit !== undefined && masses.has(number.unit) && number.base !== undefined;
}

const masses = new Set([
  'kilogram',
  'gram',
  'ton',
  'pound',
  'pound mass',
  'ounce',
  'short ton',
  'long ton',
]);

function isOf(document: Source, token: number): boolean {
  const { tokens, view } = document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!) === 'of';
}

/** "44 of 64 drones", "60 of the 81 drones". */
function isPartOf(document: Source, last: number, first: number): boolean {
  if (outOf(document, last, first)) return true;
  if (!isOf(document, last)) return false;
  return first === last + 1 || (first === last + 2 && isThe(document, last + 1));
}

function isThe({ tokens, view }: Source, token: number): boolean {
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!) === 'the';
}

/** "53 من أصل 71 طائرة": a phrase for "out of" fills what stands between the two. */
function outOf({ hits }: Source, from: number, to: number): boolean {
  if (to - from < 2) return false;
  return hits
    .at(from, numberMarks)
    .some(({ last, value }) => last === to && value.roles.includes(roleIndex.of));
}

/** True where the number stands right in front, or its noun is the weapon. */
function counts(
  document: Source,
  number: NumberMention,
  at: { first: number; phrase: WeaponPhrase },
): boolean {
  const { tokens, view } = document;
  if (number.last > at.first) return false;
  const { start } = view.map.toSource(
    tokens.starts[at.phrase.first]!,
    tokens.ends[at.phrase.first]!,
  );
  const { end } = view.map.toSource(
    tokens.starts[at.phrase.last - 1]!,
    tokens.ends[at.phrase.last - 1]!,
  );
  // "ميركافا 4 بقذائف": a preposition between ends what the number counts.
  if (number.noun && number.noun.start < end && number.noun.end > start) return true;
  if (at.phrase.front > 0) return false;
  // "المبنيين" is its own noun; "12 Israeli-made drones" has one that only describes.
  if (number.noun && number.noun.start < number.end) return false;
  // "two large rockets", "ثلاث من قذائف الهاون": describing words of weapons may stand between.
  for (let token = number.last; token < at.first; token += 1) {
    if (!weaponWordAt(document, token) && !describes(document, token)) return false;
  }
  return true;
}

/** "12 Israeli-made drones": nation, hyphen and participle. */
function describes(document: Source, token: number): boolean {
  const { tokens, view, hits } = document;
  if (hits.longest(token, nationalities)) return true;
  const written = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  return describing.has(written);
}

const describing = new Set([
  // "(05) bombs".
  ')',
  '-',
  '"',
  'made',
  'type',
  'style',
  'launched',
  'supplied',
  'built',
  'armed',
]);

function hyphenBetween(document: Source, last: number, first: number): boolean {
  const { tokens, view } = document;
  return last + 1 === first && view.text.charCodeAt(tokens.starts[last]!) === 0x2d;
}

/** "قنبلتين بلغ وزن الأولى 225 كغ والثانية 907 كغ", "a bomb weighing 500 kg". */
function massesBehind(
  document: Source,
  sentence: Sentence,
  state: { phrase: WeaponPhrase; masses: number[] },
): void {
  const { phrase } = state;
  const { numbers } = document;
  let from = phrase.last;
  for (let index = indexAfter(numbers, phrase.last); index < numbers.length; index += 1) {
    const number = numbers[index]!;
    if (number.first >= sentence.last || number.first - phrase.last > farthest) return;
    if (!isMass(number)) {
      if (number.kind === 'ordinal') continue;
      return;
    }
    const near = number.first - from <= (state.masses.length > 0 ? 3 : 1);
    if (!near && !weightBetween(document, from, number.first)) return;
    state.masses.push(number.base!);
    from = number.last;
  }
}

function weightBetween(document: Source, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (weaponWordAt(document, token, 'weight')) return true;
  }
  return false;
}

/** Index of the first number whose first token is not before `token`. */
function indexAfter(numbers: readonly NumberMention[], token: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

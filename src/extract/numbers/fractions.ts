// Halves and other parts that hang on a number or stand alone: "one and a half million",
// "two point five", "three quarters", "half a dozen", "two dozen".

import type { Hit } from '../../rules/hits.ts';
import type { NumeralWord } from '../../rules/numbers.ts';
import { conjunction, frontOf, nextAtom } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import type { Scene } from './scene.ts';
import { isDigits, markAt, numeralAt, signAt, textAt, unitAt } from './scene.ts';
import { hyphen } from './signs.ts';
import type { Sum } from './sum.ts';

/** "and a half": half of the last scale, or of one. True when something was added. */
export function withFraction(scene: Scene, number: Draft, sum: Sum): boolean {
  const part = joinedPart(scene, number.last);
  if (!part || number.value === null) return false;
  const scale = scaleBehind(scene, part.last);
  if (!scale) {
    // "a million and a half", "three and a half".
    const of = sum.lastScale > 100 ? sum.lastScale : 1;
    extend(number, number.value + part.value * of, part.last);
  } else if (sum.lastScale <= 1) {
    // "one and a half million".
    extend(number, (number.value + part.value) * scale.value, scale.last);
    number.scale = scale.value;
  } else if (scale.value <= sum.lastScale) {
    // "a million and half the million", "a billion and a half million".
    extend(number, number.value + part.value * scale.value, scale.last);
  } else return false;
  return true;
}

function extend(number: Draft, value: number, last: number): void {
  setValue(number, value);
  number.last = last;
  number.phraseLast = last;
}

/** "and a half", "and three quarters". */
function joinedPart(scene: Scene, token: number): { value: number; last: number } | undefined {
  const and = markAt(scene, token, 'and');
  let at = and ? and.last : token;
  const article = and && markAt(scene, at, 'a');
  if (article) at = article.last;
  let hit = numeralAt(scene, at);
  if (!hit) return undefined;
  const { proclitics } = hit.head;
  const written = proclitics !== '' && proclitics === conjunction(scene);
  if (!(and || written) || proclitics.length > 1) return undefined;
  let times = 1;
  if (hit.value.kind === 'cardinal' && hit.value.level === 'unit' && hit.value.value > 0) {
    times = hit.value.value;
    hit = numeralAt(scene, hit.last);
    if (hit?.head.proclitics !== '') return undefined;
  }
  if (hit.value.kind !== 'fraction') return undefined;
  return { value: times * hit.value.value, last: hit.last };
}

function scaleBehind(scene: Scene, token: number): { value: number; last: number } | undefined {
  const hit = numeralAt(scene, token);
  if (hit?.value.kind !== 'cardinal' || hit.value.level !== 'scale') return undefined;
  return hit.head.proclitics === '' ? { value: hit.value.value, last: hit.last } : undefined;
}

/** "two point seven one": the digits behind the point, one by one or as a number. */
export function withPoint(scene: Scene, number: Draft): void {
  const point = markAt(scene, number.last, 'point');
  if (!point || number.value === null) return;
  let at = point.last;
  let digits = '';
  while (digits.length < 12) {
    const [text, last] = pointDigits(scene, at);
    if (text === '') break;
    digits += text;
    at = last;
    if (text.length > 1) break;
  }
  if (digits === '') return;
  setValue(number, Number(`${number.value}.${digits}`));
  number.last = at;
  number.phraseLast = at;
}

function pointDigits(scene: Scene, token: number): [text: string, last: number] {
  if (isDigits(scene, token)) return [textAt(scene, token), token + 1];
  const hit = numeralAt(scene, token);
  const word = hit?.value;
  if (word?.kind !== 'cardinal' || word.value > 99) return ['', token];
  if (word.level !== 'tens') return [String(word.value), hit!.last];
  const unit = nextAtom(scene, hit!.last);
  if (unit?.level === 'unit' && !unit.joined) return [String(word.value + unit.value), unit.last];
  return [String(word.value), hit!.last];
}

/** "two dozen", "a dozen". */
export function withDozen(scene: Scene, number: Draft, afterArticle: boolean): void {
  const hit = numeralAt(scene, number.last);
  if (!hit || number.value === null || afterArticle || hit.head.proclitics !== '') return;
  const plural = hit.value.kind === 'vague' && hit.value.min === 10;
  if (hit.value.kind === 'dozen' || (plural && !scene.rules.unitsFirst)) {
    setValue(number, number.value * (hit.value.kind === 'dozen' ? hit.value.value : 12));
    number.last = hit.last;
    number.phraseLast = hit.last;
  }
}

/** "three quarters": a number of equal parts is a fraction. */
export function partsOf(scene: Scene, number: Draft): void {
  const at = signAt(scene, number.last) === hyphen ? number.last + 1 : number.last;
  const hit = numeralAt(scene, at);
  if (hit?.value.kind !== 'fraction' || number.value === null) return;
  if (hit.head.proclitics !== '' || hit.head.article || number.value === 0) return;
  setValue(number, number.value * hit.value.value);
  number.kind = 'fraction';
  number.last = hit.last;
  number.phraseLast = hit.last;
}

/** "half", "half a million", "half a dozen". */
export function fractionWord(scene: Scene, hit: Hit<NumeralWord>, value: number): Draft {
  let at = hit.last;
  const article = markAt(scene, at, 'a') ?? markAt(scene, at, 'of');
  if (article) at = article.last;
  const second = article && markAt(scene, at, 'a');
  if (second) at = second.last;
  const scale = numeralAt(scene, at);
  const word = scale?.value;
  const front = frontOf(hit);
  if (
    word &&
    scale.head.proclitics === '' &&
    ((word.kind === 'cardinal' && word.level === 'scale') || word.kind === 'dozen')
  ) {
    const number = draft('part of a round number', 'number', {
      first: hit.first,
      last: scale.last,
      front,
    });
    number.joined = front > 0;
    return setValue(number, value * word.value);
  }
  // "half a ton": the article belongs to it.
  const last = article && unitAt(scene, article.last) ? article.last : hit.last;
  const number = draft('fraction in words', 'fraction', { first: hit.first, last, front });
  return setValue(number, value);
}

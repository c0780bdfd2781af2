// A token goes in; the number that begins there comes out, with its value and the tokens it covers:
// digits, number words, and both joined ("3 آلاف", "12 thousand", "one and a half million").
// Units, nouns and qualifiers are other files' work.

import type { Hit } from '../../rules/hits.ts';
import type { Level, NumeralWord } from '../../rules/numbers.ts';
import type { DigitsReading } from './digits.ts';
import { readDigits } from './digits.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import type { Scene } from './scene.ts';
import {
  gapBefore,
  isDigits,
  isWord,
  markAt,
  numeralAt,
  signAt,
  textAt,
  touches,
} from './scene.ts';

const hyphen = 45;
const fullStop = 46;

/** One step of a composed number: a number word, or digits. */
interface Atom {
  readonly first: number;
  readonly last: number;
  readonly front: number;
  readonly value: number;
  readonly level: Level | 'digits';
  readonly word?: NumeralWord;
  /** Joined by "and" to what stands before. */
  readonly joined: boolean;
  readonly definite: boolean;
  readonly other?: number;
  readonly plain: boolean;
}

/** The number, or several of a list in one token, that begins at the token. */
export function readValue(scene: Scene, token: number): Draft[] {
  const digits = isDigits(scene, token) || leadingPoint(scene, token);
  if (digits) return readDigitsAt(scene, token);
  if (!isWord(scene, token)) return [];
  if (scene.document.hits.all(token).length === 0) return [];
  const minus = markAt(scene, token, 'minus');
  if (minus) {
    if (markAt(scene, minus.last, 'minus')) return [];
    const [number] = readValue(scene, minus.last);
    if (number?.value == null || number.first !== minus.last) return [];
    number.first = token;
    number.phraseFirst = token;
    return [setValue(number, -number.value)];
  }
  const article = markAt(scene, token, 'a');
  if (article) {
    const number = readWords(scene, article.last, true);
    if (!number) return [];
    number.first = token;
    number.phraseFirst = token;
    return [number];
  }
  const number = readWords(scene, token, false);
  return number ? [number] : [];
}

/** ".25": a stop that touches digits behind it and nothing in front. */
function leadingPoint(scene: Scene, token: number): boolean {
  return (
    signAt(scene, token) === fullStop &&
    isDigits(scene, token + 1) &&
    touches(scene, token + 1) &&
    !touches(scene, token)
  );
}

function readDigitsAt(scene: Scene, token: number): Draft[] {
  if (!isDigits(scene, token)) {
    const number = draft('number in digits', 'number', { first: token, last: token + 2 });
    const [inner] = readDigitsAt(scene, token + 1);
    if (inner?.value == null) return [];
    const scale = 10 ** -textAt(scene, token + 1).length;
    return inner.last === token + 2 ? [setValue(number, inner.value * scale)] : [];
  }
  const reading = readDigits(textAt(scene, token), scene.rules.decimalComma);
  const range = { first: token, last: token + 1 };
  switch (reading.kind) {
    case 'clock':
      return [draft('clock time', 'label', range)];
    case 'date':
      return [draft('digits of a date or an address', 'label', range)];
    case 'fraction':
      return [setValue(draft('fraction in digits', 'fraction', range), reading.value)];
    case 'list':
      return listDrafts(scene, token, reading);
    case 'value':
      return [valueDraft(scene, token, reading)];
  }
}

function listDrafts(
  scene: Scene,
  token: number,
  reading: Extract<DigitsReading, { kind: 'list' }>,
): Draft[] {
  const length = textAt(scene, token).length;
  return reading.parts.map(({ start, end, value }) =>
    setValue(
      draft('number in a list of digits', 'number', {
        first: token,
        last: token + 1,
        front: start,
        back: length - end,
      }),
      value,
    ),
  );
}

function valueDraft(
  scene: Scene,
  token: number,
  reading: Extract<DigitsReading, { kind: 'value' }>,
): Draft {
  const spaced = reading.plain ? spacedGroups(scene, token) : undefined;
  if (spaced) {
    const number = draft('number in spaced groups of digits', 'number', {
      first: token,
      last: spaced.last,
    });
    return setValue(number, spaced.value);
  }
  if (reading.value === null) {
    return draft('digits too long for a number', 'label', { first: token, last: token + 1 });
  }
  const half = reading.plain ? mixedFraction(scene, token, reading.value) : undefined;
  if (half) return half;
  const suffix = suffixScale(scene, token + 1);
  const start: Atom = {
    first: token,
    last: suffix ? token + 2 : token + 1,
    front: 0,
    value: suffix ? reading.value * suffix : reading.value,
    level: 'digits',
    joined: false,
    definite: false,
    plain: reading.plain && !suffix,
    ...(reading.other === undefined ? {} : { other: reading.other }),
  };
  const number = compose(scene, start, false);
  return negated(scene, number);
}

/** "-5": a hyphen that touches the number and nothing in front of it. */
function negated(scene: Scene, number: Draft): Draft {
  const before = number.first - 1;
  if (
    number.value !== null &&
    signAt(scene, before) === hyphen &&
    touches(scene, number.first) &&
    before > scene.sentence.first &&
    !touches(scene, before) &&
    !isDigits(scene, before - 1)
  ) {
    number.first = before;
    number.phraseFirst = before;
    setValue(number, -number.value);
  }
  return number;
}

/** "1 250 000": groups of exactly three digits, one space apart. */
function spacedGroups(scene: Scene, token: number): { last: number; value: number } | undefined {
  const first = textAt(scene, token);
  if (first.length > 3 || first.startsWith('0')) return undefined;
  let text = first;
  let last = token + 1;
  while (isDigits(scene, last) && gapBefore(scene, last) === 1 && text.length < 16) {
    const group = textAt(scene, last);
    if (group.length !== 3 || !/^\d+$/.test(group)) break;
    text += group;
    last += 1;
  }
  return last === token + 1 || isDigits(scene, last) ? undefined : { last, value: Number(text) };
}

/** "2 1/4". */
function mixedFraction(scene: Scene, token: number, whole: number): Draft | undefined {
  const next = token + 1;
  if (!isDigits(scene, next) || gapBefore(scene, next) > 2) return undefined;
  const reading = readDigits(textAt(scene, next), false);
  if (reading.kind !== 'fraction' || reading.value >= 1) return undefined;
  const number = draft('number with a fraction in digits', 'number', {
    first: token,
    last: token + 2,
  });
  return setValue(number, whole + reading.value);
}

const suffixes: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  B: 1e9,
  G: 1e9,
  tn: 1e12,
  T: 1e12,
};

/** Latin letters that touch the digits and stand for a scale: "10k", "1.2bn". */
function suffixScale(scene: Scene, token: number): number | undefined {
  if (!isWord(scene, token) || !touches(scene, token)) return undefined;
  const text = textAt(scene, token);
  if (text.length > 3 || signAt(scene, token + 1) === hyphen) return undefined;
  return suffixes[text];
}

function atomOf(hit: Hit<NumeralWord>, joined: boolean): Atom | undefined {
  const word = hit.value;
  if (word.kind !== 'cardinal') return undefined;
  return {
    first: hit.first,
    last: hit.last,
    front: hit.head.article ? hit.head.stemStart - 2 : hit.head.stemStart,
    value: word.value,
    level: word.level,
    word,
    joined,
    definite: hit.head.article,
    plain: false,
  };
}

function readWords(scene: Scene, token: number, afterArticle: boolean): Draft | undefined {
  const hit = numeralAt(scene, token);
  if (!hit) return undefined;
  const word = hit.value;
  const front = frontOf(hit);
  const joined = hit.head.proclitics !== '';
  switch (word.kind) {
    case 'vague':
      return afterArticle ? undefined : vague(scene, hit, word);
    case 'fraction':
      return fractionWord(scene, hit, word.value);
    case 'dozen': {
      const number = draft('dozen', 'number', { first: token, last: hit.last, front });
      return afterArticle ? setValue(number, word.value) : undefined;
    }
    case 'ordinal':
      return ordinalWord(scene, hit, afterArticle);
    case 'cardinal': {
      if (afterArticle && (word.plural || word.level === 'unit' || word.level === 'teen')) {
        return undefined;
      }
      if (word.plural) return vagueScale(scene, hit, word.value);
      const value = word.alone && !hit.head.article ? word.alone : word.value;
      const number = compose(scene, { ...atomOf(hit, false)!, value }, afterArticle);
      number.joined = joined;
      return number;
    }
  }
}

/** View units of the conjunction or preposition written on the word; the article stays. */
export function frontOf(hit: Hit): number {
  return hit.head.proclitics === '' ? 0 : hit.head.proclitics.length;
}

/** The step that may follow at the token, with the "and" between. */
function nextAtom(scene: Scene, token: number): Atom | undefined {
  let at = token;
  let joined = false;
  const and = markAt(scene, at, 'and');
  if (and) {
    at = and.last;
    joined = true;
  } else if (signAt(scene, at) === hyphen) at += 1;
  if (isDigits(scene, at)) {
    const reading = readDigits(textAt(scene, at), scene.rules.decimalComma);
    if (reading.kind !== 'value' || reading.value === null) return undefined;
    const { value, plain } = reading;
    const range = { first: at, last: at + 1, front: 0 };
    return { ...range, value, level: 'digits', joined, definite: false, plain };
  }
  const hit = numeralAt(scene, at);
  if (!hit) return undefined;
  const { proclitics } = hit.head;
  if (proclitics !== '' && proclitics !== conjunction(scene)) return undefined;
  return atomOf(hit, joined || proclitics !== '');
}

/** The conjunction that the language writes on the word, if it does. */
function conjunction(scene: Scene): string {
  return scene.rules.conjunction;
}

/** A composed number: what is summed up, and the group below the next scale that is being read. */
interface Sum {
  total: number;
  group: number;
  /** What the group holds already. */
  units: boolean;
  tens: boolean;
  hundreds: boolean;
  digits: boolean;
  /** The smallest scale so far: a later one must be smaller. */
  limit: number;
  lastScale: number;
}

function compose(scene: Scene, start: Atom, afterArticle: boolean): Draft {
  const sum: Sum = {
    total: 0,
    group: 0,
    units: false,
    tens: false,
    hundreds: false,
    digits: false,
    limit: Number.POSITIVE_INFINITY,
    lastScale: 1,
  };
  take(sum, start);
  let last = start.last;
  let atom = nextAtom(scene, last);
  while (atom && fits(scene, sum, atom, start)) {
    take(sum, atom);
    last = atom.last;
    atom = nextAtom(scene, last);
  }
  const rule = start.level === 'digits' ? 'number in digits' : 'number in words';
  const number = draft(rule, 'number', { first: start.first, last, front: start.front });
  number.plain = start.plain && last === start.last;
  number.definite = start.definite;
  if (last === start.last && start.other !== undefined) number.other = start.other;
  const value = sum.total + sum.group;
  setValue(number, Number.isFinite(value) ? value : null);
  if (sum.lastScale > 100 && sum.group === 0) number.scale = sum.lastScale;
  if (withOrdinal(scene, number, sum)) return number;
  if (!withFraction(scene, number, sum)) withPoint(scene, number);
  withDozen(scene, number, afterArticle);
  partsOf(scene, number);
  return number;
}

function take(sum: Sum, atom: Atom): void {
  switch (atom.level) {
    case 'digits':
      sum.group += atom.value;
      sum.digits = true;
      return;
    case 'unit':
      sum.group += atom.value;
      sum.units = true;
      return;
    case 'teen':
      sum.group += atom.value;
      sum.units = true;
      sum.tens = true;
      return;
    case 'tens':
      sum.group += atom.value;
      sum.tens = true;
      return;
    case 'hundreds':
      sum.group += atom.value;
      sum.hundreds = true;
      return;
    case 'hundred':
      sum.group = sum.group === 0 ? 100 : sum.group * 100;
      sum.hundreds = true;
      sum.units = false;
      sum.tens = false;
      sum.lastScale = 100;
      sum.digits = false;
      return;
    case 'scale':
      takeScale(sum, atom.value);
      return;
    case 'scales':
      sum.total += atom.value;
      sum.limit = atom.value / 2;
      sum.lastScale = atom.value / 2;
      return;
  }
}

function takeScale(sum: Sum, scale: number): void {
  if (sum.group === 0 && sum.total > 0 && scale > sum.lastScale) sum.total *= scale;
  else sum.total += (sum.group === 0 ? 1 : sum.group) * scale;
  sum.group = 0;
  sum.units = false;
  sum.tens = false;
  sum.hundreds = false;
  sum.digits = false;
  sum.limit = scale;
  sum.lastScale = scale;
}

/** Whether the step continues the number, by the grammar of the language. */
function fits(scene: Scene, sum: Sum, atom: Atom, start: Atom): boolean {
  const { unitsFirst } = scene.rules;
  const empty = !sum.units && !sum.tens && !sum.hundreds && !sum.digits;
  if (start.level === 'digits' && start.value === 0) return false;
  switch (atom.level) {
    case 'digits':
      // "3 thousand and 21": only where digits began, and below what is read already.
      return (
        start.level === 'digits' &&
        (atom.joined || sum.lastScale > 100 || unitsFirst) &&
        sum.lastScale > 1 &&
        !sum.units &&
        !sum.tens &&
        !sum.digits &&
        atom.plain &&
        atom.value > 0 &&
        atom.value < sum.lastScale
      );
    case 'unit':
      if (atom.value === 0 || sum.units || sum.digits) return false;
      if (unitsFirst) return !sum.tens && (atom.joined || !empty);
      if (sum.tens) return !atom.joined;
      return sum.hundreds || sum.limit < Number.POSITIVE_INFINITY;
    case 'teen':
      return !sum.units && !sum.tens && !sum.digits && (unitsFirst ? atom.joined : true);
    case 'tens':
      if (sum.tens || sum.digits) return false;
      if (sum.units) return unitsFirst && atom.joined && sum.group % 100 > 0;
      return unitsFirst ? atom.joined : true;
    case 'hundred':
      if (atom.joined) return empty && sum.limit < Number.POSITIVE_INFINITY && !sum.digits;
      if (empty) return unitsFirst && sum.limit < Number.POSITIVE_INFINITY;
      return (
        !sum.hundreds &&
        (sum.digits ? sum.group < 1000 : sum.group < 100 && !(unitsFirst && sum.tens))
      );
    case 'hundreds':
      return empty && sum.limit < Number.POSITIVE_INFINITY;
    case 'scale':
      if (atom.joined) return empty && atom.value < sum.limit;
      if (!empty) return atom.value < sum.limit;
      return atom.value > sum.lastScale && sum.limit < Number.POSITIVE_INFINITY;
    case 'scales':
      return empty && atom.joined && atom.value / 2 < sum.limit;
  }
}

/** "25th", "twenty-fifth"; "one fifth" is a fraction. True when it was one of them. */
function withOrdinal(scene: Scene, number: Draft, sum: Sum): boolean {
  const { ordinalEndings, unitsFirst } = scene.rules;
  if (unitsFirst || number.value === null) return false;
  let at = number.last;
  if (number.plain && isWord(scene, at) && touches(scene, at)) {
    if (!ordinalEndings.has(textAt(scene, at).toLowerCase())) return false;
    number.kind = 'ordinal';
    number.rule = 'ordinal in digits';
    number.last = at + 1;
    number.phraseLast = number.last;
    return true;
  }
  const and = markAt(scene, at, 'and');
  if (and) at = and.last;
  else if (signAt(scene, at) === hyphen) at += 1;
  const hit = numeralAt(scene, at);
  if (hit?.value.kind !== 'ordinal') return false;
  const { value, level } = hit.value;
  const below = level === 'unit' || level === 'teen' || level === 'tens';
  if (!and && number.value === 1 && value > 2 && below) {
    number.kind = 'fraction';
    setValue(number, 1 / value);
  } else if (level === 'unit' && sum.tens && !sum.units && !and) {
    setOrdinal(number, number.value + value);
  } else if (below && !sum.units && !sum.tens && (sum.hundreds || sum.lastScale > 100)) {
    setOrdinal(number, number.value + value);
  } else if (!below && !and && number.value < value) {
    setOrdinal(number, number.value * value);
  } else return false;
  number.last = hit.last;
  number.phraseLast = hit.last;
  return true;
}

function setOrdinal(number: Draft, value: number): void {
  number.kind = 'ordinal';
  number.rule = 'ordinal in words';
  setValue(number, value);
}

/** "and a half", "ونصف": half of the last scale, or of one. True when something was added. */
function withFraction(scene: Scene, number: Draft, sum: Sum): boolean {
  let at = number.last;
  const and = markAt(scene, at, 'and');
  if (and) at = and.last;
  const article = markAt(scene, at, 'a');
  if (article) at = article.last;
  const hit = numeralAt(scene, at);
  if (!hit || number.value === null) return false;
  const joined = and !== undefined || hit.head.proclitics === conjunction(scene);
  if (hit.value.kind !== 'fraction' || !joined || hit.head.proclitics.length > 1) {
    return false;
  }
  // "one and a half million", and "a million and a half".
  const after = numeralAt(scene, hit.last);
  const scale =
    after?.value.kind === 'cardinal' &&
    after.value.level === 'scale' &&
    after.head.proclitics === ''
      ? after
      : undefined;
  const scaleValue = (scale?.value as { value: number } | undefined)?.value ?? 1;
  if (scale && sum.lastScale === scaleValue) {
    // "مليون ونصف المليون".
    setValue(number, number.value + hit.value.value * scaleValue);
    number.last = scale.last;
  } else if (scale && sum.lastScale <= 1) {
    setValue(number, (number.value + hit.value.value) * scaleValue);
    number.last = scale.last;
  } else if (scale && scaleValue < sum.lastScale) {
    setValue(number, number.value + hit.value.value * scaleValue);
    number.last = scale.last;
  } else {
    setValue(number, number.value + hit.value.value * (sum.lastScale > 100 ? sum.lastScale : 1));
    number.last = hit.last;
  }
  number.phraseLast = number.last;
  return true;
}

/** "two point seven one": the digits behind the point, one by one or as a number. */
function withPoint(scene: Scene, number: Draft): void {
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
function withDozen(scene: Scene, number: Draft, afterArticle: boolean): void {
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
function partsOf(scene: Scene, number: Draft): void {
  const at = signAt(scene, number.last) === hyphen ? number.last + 1 : number.last;
  const hit = numeralAt(scene, at);
  if (hit?.value.kind !== 'fraction' || number.value === null) return;
  if (hit.head.proclitics !== '' || hit.head.article || number.value === 0) return;
  setValue(number, number.value * hit.value.value);
  number.kind = 'fraction';
  number.last = hit.last;
  number.phraseLast = hit.last;
}

/** "half", "half a million", "نصف مليون", "half a dozen". */
function fractionWord(scene: Scene, hit: Hit<NumeralWord>, value: number): Draft {
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
  const number = draft('fraction in words', 'fraction', {
    first: hit.first,
    last: hit.last,
    front,
  });
  return setValue(number, value);
}

/** "dozens", "عشرات الآلاف", "tens of thousands", "several hundred". */
function vague(
  scene: Scene,
  hit: Hit<NumeralWord>,
  bounds: { readonly min: number; readonly max: number },
): Draft {
  const of = markAt(scene, hit.last, 'of');
  const next = numeralAt(scene, of && !scene.rules.unitsFirst ? of.last : hit.last);
  const word = next?.value;
  const range = { first: hit.first, last: hit.last, front: frontOf(hit) };
  const number = draft('vague number', 'number', range);
  number.joined = hit.head.proclitics !== '';
  number.qualifier = 'vague';
  number.min = bounds.min;
  number.max = bounds.max;
  if (word?.kind === 'cardinal' && next!.head.proclitics === '') {
    const few = bounds.max < 10;
    if (word.level === 'scale' || (few && word.level === 'hundred')) {
      number.min = few ? word.value : bounds.min * word.value;
      number.max = (few ? 10 : bounds.max + 1) * word.value - 1;
      number.last = next!.last;
    }
  } else if (word?.kind === 'vague' && bounds.max < 10 && next!.head.proclitics === '') {
    number.min = word.min;
    number.max = word.max;
    number.last = next!.last;
  }
  number.phraseLast = number.last;
  return number;
}

/** "thousands", "الآلاف": a plural scale with nothing in front; "hundreds of thousands". */
function vagueScale(scene: Scene, hit: Hit<NumeralWord>, value: number): Draft {
  return vague(scene, hit, { min: value, max: value * 10 - 1 });
}

/** "twenty-fifth", "الخامس والعشرون", "one third" is read elsewhere. */
function ordinalWord(
  scene: Scene,
  hit: Hit<NumeralWord>,
  afterArticle: boolean,
): Draft | undefined {
  const word = hit.value as Extract<NumeralWord, { kind: 'ordinal' }>;
  const range = { first: hit.first, last: hit.last, front: frontOf(hit) };
  if (afterArticle) {
    if (scene.rules.unitsFirst || word.value < 3) return undefined;
    const part = draft('fraction in words', 'fraction', range);
    return setValue(part, 1 / word.value);
  }
  const number = draft('ordinal in words', 'ordinal', range);
  let value = word.value;
  if (scene.rules.unitsFirst && word.level === 'unit') {
    const tens = nextAtom(scene, hit.last);
    if (tens?.joined && tens.level === 'tens' && tens.definite === hit.head.article) {
      value += tens.value;
      number.last = tens.last;
    }
  }
  number.phraseLast = number.last;
  number.joined = hit.head.proclitics !== '';
  return setValue(number, value);
}

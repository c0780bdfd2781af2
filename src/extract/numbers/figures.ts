// Numbers written in digits: one token or several ("1 250 000", "2 1/4", ".25", "10k"), joined to the
// number words behind them ("3 million"). Digits that are no number become labels.

import type { Atom } from './atoms.ts';
import { compose } from './compose.ts';
import type { DigitsReading } from './digits.ts';
import { readDigits } from './digits.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import type { Scene } from './scene.ts';
import { gapBefore, isDigits, isWord, nounAt, signAt, textAt, touches, unitAt } from './scene.ts';
import { hyphen, stop } from './signs.ts';

/** ".25": a stop that touches digits behind it and nothing in front. */
export function leadingPoint(scene: Scene, token: number): boolean {
  return (
    signAt(scene, token) === stop &&
    isDigits(scene, token + 1) &&
    touches(scene, token + 1) &&
    (!touches(scene, token) || signAt(scene, token - 1) === hyphen)
  );
}

export function readDigitsAt(scene: Scene, token: number): Draft[] {
  if (!isDigits(scene, token)) {
    const number = draft('number in digits', 'number', { first: token, last: token + 2 });
    const [inner] = readDigitsAt(scene, token + 1);
    if (inner?.value == null) return [];
    const scale = 10 ** -textAt(scene, token + 1).length;
    number.last = inner.last;
    number.phraseLast = inner.last;
    return [negated(scene, setValue(number, inner.value * scale))];
  }
  const reading = readDigits(textAt(scene, token), scene.rules.decimalComma);
  const range = { first: token, last: token + 1 };
  switch (reading.kind) {
    case 'clock':
      return [draft('clock time', 'label', range)];
    case 'date':
      return [draft('digits of a date or an address', 'label', range)];
    case 'fraction':
      if (ofName(scene, token)) return [draft('digits of a name', 'label', range)];
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
  const suffix = ofName(scene, token) ? undefined : suffixScale(scene, token + 1);
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

/** "Su-34M", "Shahed-136/131": a hyphen ties the digits to the word in front of them. */
function ofName(scene: Scene, token: number): boolean {
  return (
    scene.rules.modifiersFirst &&
    signAt(scene, token - 1) === hyphen &&
    touches(scene, token) &&
    touches(scene, token - 1) &&
    isWord(scene, token - 2) &&
    capitalAt(scene, token - 2)
  );
}

function capitalAt(scene: Scene, token: number): boolean {
  const code = textAt(scene, token).charCodeAt(0);
  return code >= 0x41 && code <= 0x5a;
}

/** "-5": a hyphen that touches the number and nothing in front of it. */
function negated(scene: Scene, number: Draft): Draft {
  const before = number.first - 1;
  if (
    number.value !== null &&
    signAt(scene, before) === hyphen &&
    touches(scene, number.first) &&
    !touches(scene, before) &&
    !isDigits(scene, before - 1) &&
    // At the head of a line it is a bullet, save where nothing follows the number.
    (before > scene.sentence.first || number.last >= scene.sentence.last)
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
  if (last === token + 1 || isDigits(scene, last)) return undefined;
  // "23 120mm rounds": nothing of many metres is measured so; the last group is a calibre.
  if (unitAt(scene, last)?.value.unit === 'millimetre') return undefined;
  return { last, value: Number(text) };
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
  if (text.length > 3) return undefined;
  // "1.5m people" are millions, "1.5m" alone metres.
  if (text === 'm') return nounAt(scene, token + 1) ? 1e6 : undefined;
  return suffixes[text];
}

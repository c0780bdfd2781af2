// Ordinals: "25th", "twenty-fifth", "the twenty-first beyond the hundred". In English an
// ordinal behind "one" is a fraction.

import type { Hit } from '../../rules/hits.ts';
import type { NumeralWord } from '../../rules/numbers.ts';
import { atomOf, frontOf, nextAtom } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import type { Scene } from './scene.ts';
import { isWord, markAt, numeralAt, signAt, textAt, touches } from './scene.ts';
import { hyphen } from './signs.ts';
import type { Sum } from './sum.ts';
import { sumFrom } from './sum.ts';

/** "25th", "twenty-fifth"; "one fifth" is a fraction. True when it was one of them. */
export function withOrdinal(scene: Scene, number: Draft, sum: Sum): boolean {
  const { ordinalEndings, unitsFirst } = scene.rules;
  if (number.value === null) return false;
  if (unitsFirst) return withArticledOrdinal(scene, number);
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

/** "the hundred and the twenty-fifth": a round number and an ordinal, both with the article. */
function withArticledOrdinal(scene: Scene, number: Draft): boolean {
  if (!number.definite) return false;
  const hit = numeralAt(scene, number.last);
  if (hit?.value.kind !== 'ordinal' || !hit.head.article) return false;
  if (hit.head.proclitics !== scene.rules.conjunction || number.value! < 100) return false;
  const rest = ordinalWord(scene, hit, false);
  if (!rest) return false;
  setOrdinal(number, number.value! + rest.value!);
  number.last = rest.last;
  number.phraseLast = rest.last;
  return true;
}

function setOrdinal(number: Draft, value: number): void {
  number.kind = 'ordinal';
  number.rule = 'ordinal in words';
  setValue(number, value);
}

/** "twenty-fifth", "one third" is read elsewhere. */
export function ordinalWord(
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
  if (scene.rules.unitsFirst && (word.level === 'unit' || word.level === 'tens')) {
    const tens = nextAtom(scene, hit.last);
    if (tens?.joined && tens.level === 'tens' && tens.definite === hit.head.article) {
      value += tens.value;
      number.last = tens.last;
    }
  }
  // "beyond the hundred": and a hundred.
  const beyond = value > 10 ? markAt(scene, number.last, 'beyond') : undefined;
  const round = beyond && numeralAt(scene, beyond.last);
  if (round?.head.article) {
    const atom = atomOf(round, false);
    const more = atom && sumFrom(scene, atom);
    if (more && more.value >= 100) {
      value += more.value;
      number.last = more.last;
    }
  }
  if (value === 1 && word.level === 'tens') return undefined;
  number.phraseLast = number.last;
  number.joined = hit.head.proclitics !== '';
  return setValue(number, value);
}

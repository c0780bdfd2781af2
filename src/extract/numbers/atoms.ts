// The steps of a composed number: a number word, or digits, with the "and" in front of it. Each asks
// one token and decides nothing.

import type { Hit } from '../../rules/hits.ts';
import type { Level, NumeralWord } from '../../rules/numbers.ts';
import { readDigits } from './digits.ts';
import type { Scene } from './scene.ts';
import { isDigits, markAt, numeralAt, signAt, textAt } from './scene.ts';
import { hyphen } from './signs.ts';

/** One step of a composed number: a number word, or digits. */
export interface Atom {
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

export function atomOf(hit: Hit<NumeralWord>, joined: boolean): Atom | undefined {
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

/** View units of the conjunction or preposition written on the word; the article stays. */
export function frontOf(hit: Hit): number {
  return hit.head.proclitics === '' ? 0 : hit.head.proclitics.length;
}

/** The step that may follow at the token, with the "and" between. */
export function nextAtom(scene: Scene, token: number): Atom | undefined {
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
    return Object.assign({}, range, {
      value,
      level: 'digits' as const,
      joined,
      definite: false,
      plain,
    });
  }
  const hit = numeralAt(scene, at);
  if (!hit) return undefined;
  const { proclitics } = hit.head;
  if (proclitics !== '' && proclitics !== conjunction(scene)) return undefined;
  return atomOf(hit, joined || proclitics !== '');
}

/** The conjunction that the language writes on the word, if it does. */
export function conjunction(scene: Scene): string {
  return scene.rules.conjunction;
}

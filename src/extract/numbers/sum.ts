// Adds up number words and digits step by step, by the grammar of the language: which step may follow
// which, and what each does to the sum. "three and five" stay two numbers, "three thousand and five" is one.

import type { Atom } from './atoms.ts';
import { nextAtom } from './atoms.ts';
import type { Scene } from './scene.ts';
import { numeralAt } from './scene.ts';

/** A composed number: what is summed up, and the group below the next scale that is being read. */
export interface Sum {
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

/** The sum that begins with an atom, and the token after its last step. */
export function sumFrom(
  scene: Scene,
  start: Atom,
): { readonly sum: Sum; readonly last: number; readonly value: number } {
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
  while (atom && fits(scene, sum, atom, start) && !beginsPart(scene, atom)) {
    if (beginsNext(scene, sum, atom)) break;
    take(sum, atom);
    last = atom.last;
    atom = nextAtom(scene, last);
  }
  return { sum, last, value: sum.total + sum.group };
}

/** "two million and one half": the unit belongs to the fraction behind it. */
function beginsPart(scene: Scene, atom: Atom): boolean {
  if (atom.level !== 'unit' || !atom.joined || scene.rules.unitsFirst) return false;
  return numeralAt(scene, atom.last)?.value.kind === 'fraction';
}

/** "بين 30 ألفا و50 ألفا", "ألفين وثلاثة آلاف": what has a scale of its own, no smaller than the last, is the next number. */
function beginsNext(scene: Scene, { limit }: Sum, atom: Atom): boolean {
  if (!atom.joined || limit === Number.POSITIVE_INFINITY || atom.level === 'scales') return false;
  const { lastScale } = sumFrom(scene, atom).sum;
  return lastScale > 100 && lastScale >= limit;
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

// Dates in figures alone where they stand: "12/6/2024", "3/6 | Mantumbi", "Tuesday, 5/6". What is no date
// by itself needs a word or a place in the line that tells it to be one.

import type { Piece } from './expression.ts';
import type { NumericDate } from './numeric.ts';
import { numericAt } from './numeric.ts';
import { introduced, isDash } from './parts.ts';
import type { Scene } from './scene.ts';
import { symbolAt, textAt, touches, wordAt } from './scene.ts';

export function numericDateAt(scene: Scene, token: number): Piece | undefined {
  const numeric = numericAt(scene, token);
  if (!numeric) return undefined;
  const led = numeric.slashed && introduced(scene, token);
  if (!numeric.sure && !led && !beside(scene, token) && !headsLine(scene, token, numeric))
    return undefined;
  return {
    rule: 'numeric-date',
    last: numeric.last,
    front: 0,
    expression: numeric.date,
  };
}

/** "3/6 | Mantumbi: five dead", "12/6": the figures that an entry of a log begins with, or a line of their own. */
function headsLine(scene: Scene, token: number, numeric: NumericDate): boolean {
  if (!numeric.slashed || token !== scene.first) return false;
  if (numeric.last >= scene.last) return true;
  const mark = symbolAt(scene, numeric.last);
  if (mark === '|' || mark === ':') return true;
  if (mark === '-' && !touches(scene, numeric.last)) return true;
  return textAt(scene, token).length === full && isEntry(scene, numeric.last);
}

// "28/02", with both zeros.
const full = 5;
// Words of the place that heads an entry: "Marib City (Al-Rawda qtr):".
const heading = 10;

/** "28/02 Damboa: a rocket hit", "02/03 Al-Jubah –": a colon or a dash closes what opens the line. */
function isEntry(scene: Scene, from: number): boolean {
  for (let token = from + 1; token < Math.min(scene.last, from + heading); token += 1) {
    const mark = symbolAt(scene, token);
    if (mark === ':' || mark === '|') return true;
    if (mark === '-' && !touches(scene, token)) return true;
    if (mark === '.' || mark === ',') return false;
  }
  return false;
}

/** True where the token follows a weekday or "the": then two figures are a date. */
function beside(scene: Scene, token: number): boolean {
  // The other end of "10/1-11/7".
  if (
    isDash(scene, token - 1) &&
    token - 2 >= scene.first &&
    textAt(scene, token - 2).includes('/')
  )
    return true;
  const at = symbolAt(scene, token - 1) === ',' ? token - 2 : token - 1;
  return at >= scene.first && wordAt(scene, at, { kind: 'weekday', joint: 'any' }) !== undefined;
}

// Makes the draft of a composed number of its sum, with what may follow it: an ordinal, a fraction, a
// point, a dozen.

import type { Atom } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import { partsOf, withDozen, withFraction, withPoint } from './fractions.ts';
import { withOrdinal } from './ordinals.ts';
import type { Scene } from './scene.ts';
import { sumFrom } from './sum.ts';

export function compose(scene: Scene, start: Atom, afterArticle: boolean): Draft {
  const { sum, last, value } = sumFrom(scene, start);
  const rule = start.level === 'digits' ? 'number in digits' : 'number in words';
  const number = draft(rule, 'number', { first: start.first, last, front: start.front });
  number.plain = start.plain && last === start.last;
  number.definite = start.definite;
  if (last === start.last && start.other !== undefined) number.other = start.other;
  setValue(number, Number.isFinite(value) ? value : null);
  if (sum.lastScale > 100 && sum.group === 0) number.scale = sum.lastScale;
  if (withOrdinal(scene, number, sum)) return number;
  if (!withFraction(scene, number, sum)) withPoint(scene, number);
  withDozen(scene, number, afterArticle);
  partsOf(scene, number);
  return number;
}

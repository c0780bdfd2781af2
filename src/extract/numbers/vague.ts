// Vague numbers: "dozens", "several hundred", "tens of thousands".

import type { Hit } from '../../rules/hits.ts';
import type { NumeralWord } from '../../rules/numbers.ts';
import { frontOf } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { markAt, numeralAt } from './scene.ts';

/** "dozens", "tens of thousands", "several hundred". */
export function vague(
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
  } else if (word?.kind === 'dozen' && bounds.max < 10) {
    // "several dozen" are dozens.
    number.min = 10;
    number.max = 99;
    number.last = next!.last;
  } else if (word?.kind === 'vague' && bounds.max < 10 && next!.head.proclitics === '') {
    number.min = word.min;
    number.max = word.max;
    number.last = next!.last;
  }
  number.phraseLast = number.last;
  return number;
}

/** "thousands": a plural scale with nothing in front; "hundreds of thousands". */
export function vagueScale(scene: Scene, hit: Hit<NumeralWord>, value: number): Draft {
  return vague(scene, hit, { min: value, max: value * 10 - 1 });
}

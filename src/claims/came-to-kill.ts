// A happening with its toll in, the verdict out: did those who only came in kill people who bear no arms?
// "دخلت المليشيا قرية وقتلت 27 من سكانها" is an attack, with the place it was on, and takes no ground.

import type { Measure } from '../document/mention.ts';
import type { Draft } from './draft.ts';

export function cameToKill({ event, triggers, counts }: Draft): boolean {
  if (event !== 'territory') return false;
  // "seized the town": ground that was taken stays the main thing, with its toll.
  const entered = triggers.every(({ word }) => word.event !== event || word.weak === true);
  return (
    entered &&
    counts.some(({ mention: { measure, number } }) => {
      const { of, measure: state } = number.noun ?? {};
      const homeless = state === 'displaced';
      return harm.has(measure) && number.max !== 0 && (homeless || unarmed.has(of ?? ''));
    })
  );
}

const harm: ReadonlySet<Measure> = new Set(['killed', 'injured', 'casualties']);

const unarmed: ReadonlySet<string> = new Set([
  'civilians',
  'residents',
  'villagers',
  'children',
  'girls',
  'boys',
  'women',
  'families',
  'farmers',
  'shepherds',
  'worshippers',
  'traders',
  'refugees',
  'students',
  'pupils',
  'elders',
  'herders',
  'passengers',
  'patients',
]);

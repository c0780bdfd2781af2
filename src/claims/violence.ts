// Two acts or two tellers in, the verdict out: are they of one sort? What is called an attack here and
// shelling there may be one act.

import type { EventKind } from '../document/claim.ts';
import type { Draft } from './draft.ts';

export const violent: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'explosion',
  'armed_clash',
  'attack',
]);

/** Violence of whatever kind is one sort of act: who speaks next may call it by another name. */
export const sortOf = ({ event }: Draft): EventKind => (violent.has(event) ? 'attack' : event);

/** True where both tellers are named and are not the same. */
export function toldByOthers(a: Draft, b: Draft): boolean {
  if (a.sources.length === 0 || b.sources.length === 0) return false;
  return a.sources.map(nameOf).join('|') !== b.sources.map(nameOf).join('|');
}

const nameOf = ({ id, name, text }: Draft['sources'][number]): string => id ?? name ?? text;

// The hits at a token in, those that hold out: a name written in capitals ("eight IS militants") is none of
// the little words that are spelled like it. In a line all of capitals nothing tells them apart.

import type { SegmentedDocument } from '../document/document.ts';
import { inCapitals } from '../lexicon/names.ts';
import type { ActorName } from './actors.ts';
import { actorNames } from './actors.ts';
import { clauseMarks } from './claims.ts';
import type { Hit } from './hits.ts';
import { numberMarks } from './numbers.ts';

const marks = numberMarks.bit | clauseMarks.bit;

/** False for most words, by the bits of the tables that have them. */
export const mayBeInitials = (tables: number): boolean =>
  (tables & actorNames.bit) !== 0 && (tables & marks) !== 0;

export function withoutMarks(
  { tokens, view }: SegmentedDocument,
  token: number,
  hits: readonly Hit[],
): readonly Hit[] {
  if (!hits.some(isInitials) || !hits.some(isMark)) return hits;
  const text = (at: number) => view.text.slice(tokens.starts[at], tokens.ends[at]);
  const beside = inCapitals(text(token - 1)) && inCapitals(text(token + 1));
  return inCapitals(text(token)) && !beside ? hits.filter((hit) => !isMark(hit)) : hits;
}

const isInitials = ({ entry, value }: Hit): boolean =>
  entry.table === actorNames && (value as ActorName).letters === 'upper';

const isMark = ({ entry: { table }, first, last }: Hit): boolean =>
  last - first === 1 && (table === numberMarks || table === clauseMarks);

// Where the name of a place is over: at a mark, a preposition, a place word, a word with one written on.

import { TokenKind } from '../../document/tokens.ts';
import { nationalities, placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { wordOf } from './name-runs.ts';

/** A mark, preposition, place word or the like: where a name is over. */
export function isBoundary(reading: Reading, token: number): boolean {
  const { document, rules } = reading;
  if (document.tokens.kinds[token] !== TokenKind.word) return true;
  if (rules.notNames.has(wordOf(reading, token)) || isOther(reading, token)) return true;
  const best = document.hits.analyses(token)[0];
  return best !== undefined && best.proclitics !== '';
}

/** Adjectives of peoples, place words and words that stand around places are no names. */
export function isOther({ document }: Reading, token: number): boolean {
  return document.hits
    .all(token)
    .some(
      ({ entry, head }) =>
        entry.table === nationalities ||
        entry.table === placeContexts ||
        (entry.table === placeWords && !head.article),
    );
}

/** A word that is nothing in the language, and stands alone: it may belong to a foreign name. */
export function isNothing(reading: Reading, token: number): boolean {
  if (isBoundary(reading, token)) return false;
  const { document, rules } = reading;
  if (rules.ordinary(wordOf(reading, token)) || document.hits.tables(token) !== 0) return false;
  return !document.hits
    .analyses(token)
    .some(({ stem, proclitics }) => proclitics === '' && rules.ordinary(stem));
}

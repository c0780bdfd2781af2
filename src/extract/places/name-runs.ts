// Where a name that no gazetteer has begins and ends, in a language with capitals: the run of words with
// a capital, with hyphens and small articles inside.

import { TokenKind } from '../../document/tokens.ts';
import { inCapitals, isCapital } from '../../lexicon/names.ts';
import { actorNames } from '../../rules/actors.ts';
import type { DateWord } from '../../rules/dates.ts';
import { dateWords } from '../../rules/dates.ts';
import { nationalities, placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';

/** Most words that a name may have. */
export const longest = 4;

export function wordOf({ document }: Reading, token: number): string {
  const { tokens, view } = document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}

export function isJoin(reading: Reading, token: number): boolean {
  const word = wordOf(reading, token);
  return word === ',' || reading.rules.joins.has(word);
}

/** A word with a capital that may be part of a name: no word of time, people or place kind. */
function isNamePart(reading: Reading, token: number): boolean {
  const { document, rules } = reading;
  const { tokens, view, hits } = document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  if (!isCapital(view.text.charCodeAt(tokens.starts[token]!))) return false;
  if (rules.notNames.has(wordOf(reading, token).toLowerCase())) return false;
  if (isInitials(document, token)) return false;
  return !hits
    .all(token)
    .some(
      ({ entry, value }) =>
        entry.table === placeWords ||
        entry.table === nationalities ||
        entry.table === placeContexts ||
        (entry.table === dateWords && times.has((value as DateWord).kind)),
    );
}

/** "In Tal Tamr SDF fighters": the initials of a body that the lexicon knows are no part of a place. */
export function isInitials(
  { tokens, view, hits }: Pick<Reading['document'], 'tokens' | 'view' | 'hits'>,
  token: number,
): boolean {
  if ((hits.tables(token) & actorNames.bit) === 0) return false;
  const word = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  return word.length > 1 && inCapitals(word) && hits.longest(token, actorNames)?.last === token + 1;
}

const times: ReadonlySet<DateWord['kind']> = new Set(['month', 'weekday', 'weekdays']);

function isHyphen({ document }: Reading, token: number): boolean {
  const { tokens, view } = document;
  return (
    view.text.charCodeAt(tokens.starts[token]!) === 0x2d &&
    tokens.starts[token] === tokens.ends[token - 1] &&
    tokens.ends[token] === tokens.starts[token + 1]
  );
}

/** An article inside a name, small, with a hyphen or a space: Tal al-Hawa, Jubbet adh Dhib. */
function isArticle(reading: Reading, token: number): boolean {
  const { document, sentence, rules } = reading;
  if (token + 1 >= sentence.last) return false;
  if (!rules.articles.has(wordOf(reading, token).toLowerCase())) return false;
  // "attacked Lelmu at Easter", "as Hamas": what English has for itself is none.
  return (
    isHyphen(reading, token + 1) ||
    (document.hits.tables(token) === 0 && isNamePart(reading, token + 1))
  );
}

/** "Shewa's". */
export function isOwner(reading: Reading, token: number): boolean {
  const word = wordOf(reading, token);
  return word.length > 3 && word.charCodeAt(word.length - 2) === 39 && word.endsWith('s');
}

/** Token after the run of capitals that begins at `token`, with articles and hyphens inside. */
export function runEnd(reading: Reading, token: number): number {
  const { sentence } = reading;
  if (!isNamePart(reading, token) && !isArticle(reading, token)) return token;
  let last = token;
  for (let at = token; at < sentence.last && at - token < 2 * longest; at += 1) {
    if (isNamePart(reading, at)) last = at + 1;
    else if (!isHyphen(reading, at) && !isArticle(reading, at)) break;
  }
  return last;
}

/** First token of the run of capitals that ends before `end`; `opens`: it may be the line's first word. */
export function runStart(reading: Reading, end: number, opens = false): number {
  const { sentence } = reading;
  let first = end;
  while (first > sentence.first && end - first < 2 * longest) {
    const before = first - 1;
    // "West Shewa's Cobi County": what lies in another place does not bear its name.
    if (isOwner(reading, before)) break;
    if (!isNamePart(reading, before) && !isHyphen(reading, before) && !isArticle(reading, before)) {
      break;
    }
    first = before;
  }
  while (first < end && isHyphen(reading, first)) first += 1;
  // A lone word at the start of the line has its capital from there.
  if (!opens && first === sentence.first && end - first === 1) return end;
  return first;
}

/** "West Gojjam": with a capital a side is the first word of a name that no gazetteer has. */
export function isSide(reading: Reading, token: number): boolean {
  if (token <= reading.sentence.first) return false;
  if (!isCapital(wordOf(reading, token).charCodeAt(0))) return false;
  return reading.document.hits
    .at(token, placeWords)
    .some(({ value, last }) => value.sort === 'direction' && last === token + 1);
}

/** "King Khalid": with a capital a title opens the name of what is called after its bearer. */
export function isRank(reading: Reading, token: number): boolean {
  if (token < reading.sentence.first) return false;
  if (!isCapital(wordOf(reading, token).charCodeAt(0))) return false;
  return reading.document.hits
    .at(token, placeContexts)
    .some(({ value, last }) => value.sort === 'not-place' && last === token + 1);
}

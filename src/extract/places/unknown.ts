// A sentence in, the place names in it that no gazetteer has out, where a place word proves them:
// "village of X", "X district", "قرية X". They have a name and no identity; nothing is guessed.

import { TokenKind } from '../../document/tokens.ts';
import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import { nationalities, placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { isCapital } from './match.ts';

export interface Unknown {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** View units to leave out in front: the conjunction of an enumeration. */
  readonly front: number;
  readonly kinds: readonly PlaceKind[];
  readonly rule: string;
}

/** Most words that a name after a place word may have. */
const longest = 4;

/** `taken` tells which tokens belong to known places. */
export function findUnknown(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { document, sentence, rules } = reading;
  const found: Unknown[] = [];
  let done = sentence.first;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (token < done) continue;
    const all = document.hits.all(token);
    for (let at = 0; at < all.length; at += 1) {
      if (all[at]!.entry.table !== placeWords) continue;
      const hit = all[at] as Hit<PlaceWord>;
      if (hit.value.names === 'none' || hit.tail.enclitic !== '') continue;
      for (const name of namesBeside(reading, hit, taken)) {
        if (anyTaken(name, taken) || found.some((one) => overlap(one, name))) continue;
        found.push(name);
        done = Math.max(done, name.last);
      }
    }
  }
  if (rules.capitals) findAfterPrepositions(reading, found, taken);
  return found;
}

/** "in X", "near X": a name with a capital that nothing else explains. */
function findAfterPrepositions(
  reading: Reading,
  found: Unknown[],
  taken: (token: number) => boolean,
): void {
  const { document, sentence } = reading;
  let title: boolean | undefined;
  for (let token = sentence.first; token + 1 < sentence.last; token += 1) {
    if (document.hits.all(token).length === 0) continue;
    const hit = document.hits.longest(token, placeContexts);
    if (!hit?.value.names) continue;
    title ??= isTitle(reading);
    if (title) return;
    // What the preposition governs may be several: "in Baabda and Hazmiyeh".
    let first = hit.last;
    while (first < sentence.last) {
      let last = first;
      if (taken(first)) {
        while (last < sentence.last && taken(last)) last += 1;
      } else {
        last = runEnd(reading, first);
        if (last === first || last - first > longest || isExplained(reading, first, last)) break;
        const rule = 'unknown/preposition';
        const name = { first, last, front: 0, sentence: sentence.index, kinds: [], rule };
        if (anyTaken(name, taken)) break;
        if (!found.some((one) => overlap(one, name))) found.push(name);
      }
      if (last >= sentence.last || !isJoin(reading, last)) break;
      first = last + 1;
    }
  }
}

function isJoin(reading: Reading, token: number): boolean {
  const word = wordOf(reading, token);
  return word === ',' || reading.rules.joins.has(word);
}

/** A line in which most words have a capital says nothing by its capitals. */
function isTitle({ document, sentence }: Reading): boolean {
  const { tokens, view } = document;
  let capitals = 0;
  let words = 0;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.word) continue;
    words += 1;
    if (isCapital(view.text.charCodeAt(tokens.starts[token]!))) capitals += 1;
  }
  return capitals * 2 > words;
}

/** True where the lexicon knows a word of the run, or it is an abbreviation, or the name goes on. */
function isExplained(reading: Reading, first: number, last: number): boolean {
  const { document, sentence, rules } = reading;
  const { tokens, view, hits } = document;
  for (let token = first; token < last; token += 1) {
    const word = wordOf(reading, token);
    if (rules.articles.has(word.toLowerCase())) continue;
    if (hits.all(token).length > 0) return true;
    if (word.length <= 5 && word === word.toUpperCase() && word.length > 1) return true;
  }
  if (tokens.ends[last - 1]! - tokens.starts[first]! < 3) return true;
  if (last >= sentence.last) return false;
  const next = view.text.charCodeAt(tokens.starts[last]!);
  // A full stop inside a name or a digit behind it: a person's initial, an article of a law.
  return tokens.kinds[last] === TokenKind.digits || next === 0x26;
}

function namesBeside(
  reading: Reading,
  hit: Hit<PlaceWord>,
  taken: (token: number) => boolean,
): Unknown[] {
  if (hit.value.side === 'after') return capitalsBefore(reading, hit);
  return reading.rules.capitals ? capitalsFrom(reading, hit) : wordsFrom(reading, hit, taken);
}

function overlap(a: Unknown, b: Unknown): boolean {
  return a.first < b.last && b.first < a.last;
}

function anyTaken({ first, last }: Unknown, taken: (token: number) => boolean): boolean {
  for (let token = first; token < last; token += 1) if (taken(token)) return true;
  return false;
}

function wordOf({ document }: Reading, token: number): string {
  const { tokens, view } = document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}

/** A word with a capital that may be part of a name: no word of time, people or place kind. */
function isNamePart(reading: Reading, token: number): boolean {
  const { document, rules } = reading;
  const { tokens, view, hits } = document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  if (!isCapital(view.text.charCodeAt(tokens.starts[token]!))) return false;
  if (rules.notNames.has(wordOf(reading, token).toLowerCase())) return false;
  return !hits
    .all(token)
    .some(
      ({ entry }) =>
        entry.table === placeWords ||
        entry.table === nationalities ||
        entry.table === placeContexts ||
        entry.table.name === 'months' ||
        entry.table.name === 'weekdays',
    );
}

function isHyphen({ document }: Reading, token: number): boolean {
  const { tokens, view } = document;
  return (
    view.text.charCodeAt(tokens.starts[token]!) === 0x2d &&
    tokens.starts[token] === tokens.ends[token - 1] &&
    tokens.ends[token] === tokens.starts[token + 1]
  );
}

/** An article inside a name, small and with a hyphen: Tal al-Hawa. */
function isArticle(reading: Reading, token: number): boolean {
  const { sentence, rules } = reading;
  if (token + 1 >= sentence.last || !isHyphen(reading, token + 1)) return false;
  return rules.articles.has(wordOf(reading, token).toLowerCase());
}

/** Token after the run of capitals that begins at `token`, with articles and hyphens inside. */
function runEnd(reading: Reading, token: number): number {
  const { sentence } = reading;
  if (!isNamePart(reading, token) && !isArticle(reading, token)) return token;
  let last = token;
  for (let at = token; at < sentence.last && at - token < 2 * longest; at += 1) {
    if (isNamePart(reading, at)) last = at + 1;
    else if (!isHyphen(reading, at) && !isArticle(reading, at)) break;
  }
  return last;
}

function capitalsFrom(reading: Reading, hit: Hit<PlaceWord>): Unknown[] {
  const { sentence } = reading;
  const found: Unknown[] = [];
  let first = hit.last;
  while (first < sentence.last) {
    const last = runEnd(reading, first);
    if (last === first) break;
    found.push(unknownOf(reading, { first, last, front: 0 }, hit));
    if (last >= sentence.last || !isJoin(reading, last)) break;
    // Only a plural word goes on: "villages of X and Y".
    if (!isPlural(hit)) break;
    first = last + 1;
  }
  return found;
}

function capitalsBefore(reading: Reading, hit: Hit<PlaceWord>): Unknown[] {
  const found: Unknown[] = [];
  let end = hit.first;
  for (;;) {
    const first = runStart(reading, end);
    if (first >= end) break;
    found.push(unknownOf(reading, { first, last: end, front: 0 }, hit));
    // "Abu Zar and El Haj camps".
    if (!isPlural(hit) || first - 1 <= reading.sentence.first) break;
    if (!isJoin(reading, first - 1)) break;
    end = first - 1;
  }
  return found;
}

/** First token of the run of capitals that ends before `end`. */
function runStart(reading: Reading, end: number): number {
  const { sentence } = reading;
  let first = end;
  while (first > sentence.first && end - first < 2 * longest) {
    const before = first - 1;
    if (!isNamePart(reading, before) && !isHyphen(reading, before) && !isArticle(reading, before)) {
      break;
    }
    first = before;
  }
  while (first < end && isHyphen(reading, first)) first += 1;
  // A lone word at the start of the line has its capital from there.
  if (first === sentence.first && end - first === 1) return end;
  return first;
}

/** Names without capitals: the words after the place word as far as they are no words of the language. */
function wordsFrom(
  reading: Reading,
  hit: Hit<PlaceWord>,
  taken: (token: number) => boolean,
): Unknown[] {
  const { sentence, document } = reading;
  const found: Unknown[] = [];
  if (hit.head.article) return found;
  let first = hit.last;
  let front = 0;
  while (first < sentence.last) {
    if (taken(first)) {
      // The enumeration goes on behind a place that the gazetteer has: "قريتي X وY".
      while (first < sentence.last && taken(first)) first += 1;
    } else {
      const last = nameEnd(reading, first, front, hit);
      if (last === first) break;
      found.push(unknownOf(reading, { first, last, front }, hit));
      first = last;
    }
    const conjunction = first < sentence.last ? conjunctionOf(reading, first) : 0;
    if (conjunction === 0 || !isPlural(hit)) break;
    front = conjunction;
    const { tokens, view } = document;
    if (view.text.charCodeAt(tokens.starts[first]! + front) === 0x20) break;
  }
  return found;
}

function isPlural({ value, entry }: Hit<PlaceWord>): boolean {
  return value.plural?.has(entry.form) ?? false;
}

/** Length of the conjunction written onto the word, or 0. */
function conjunctionOf({ document, rules }: Reading, token: number): number {
  const { tokens, view, hits } = document;
  if (tokens.kinds[token] !== TokenKind.word) return 0;
  const start = tokens.starts[token]!;
  if (hits.all(token).some(({ entry }) => entry.table === placeWords)) return 0;
  return rules.joins.has(view.text.slice(start, start + 1)) ? 1 : 0;
}

function nameEnd(
  reading: Reading,
  first: number,
  front: number,
  { value }: Hit<PlaceWord>,
): number {
  const { document, sentence, rules } = reading;
  const { kinds } = document.tokens;
  if (kinds[first] !== TokenKind.word) return first;
  const word = wordOf(reading, first).slice(front);
  if (word.length < 2 || rules.notNames.has(word)) return first;
  if (rules.compounds.has(word) && first + 1 < sentence.last && !isBoundary(reading, first + 1)) {
    return first + 2;
  }
  const best = document.hits.analyses(first)[0];
  if (isOther(reading, first) || !best || best.enclitic !== '') return first;
  // "قرية بريف حلب" has no name; in "بعادوين" the first letter is the name's own.
  if (best.proclitics !== '' && front === 0 && isKnownStem(reading, first)) return first;
  const definite = best.article;
  if (isOrdinary(reading, first, word) && !(value.names === 'any' && definite)) return first;
  // "قرية عائمة": an indefinite feminine is more often an adjective than a name.
  if (!definite && rules.feminine !== '' && word.endsWith(rules.feminine)) return first;
  if (definite && value.names === 'unknown' && rules.plurals.test(word)) return first;
  let last = first + 1;
  while (last < sentence.last && last - first < longest && goesOn(reading, last)) last += 1;
  // Further words belong to the name only if it ends where a name can end.
  return last === sentence.last || isBoundary(reading, last) ? last : first + 1;
}

/** True where a word with something attached in front is a word of the language without it. */
function isKnownStem({ document, rules }: Reading, token: number): boolean {
  if (document.hits.all(token).length > 0) return true;
  return document.hits
    .analyses(token)
    .some(
      ({ stem, proclitics, article }) => proclitics !== '' && (article || rules.ordinary(stem)),
    );
}

/** A mark, preposition, place word or the like: where a name is over. */
export function isBoundary(reading: Reading, token: number): boolean {
  const { document, rules } = reading;
  if (document.tokens.kinds[token] !== TokenKind.word) return true;
  if (rules.notNames.has(wordOf(reading, token)) || isOther(reading, token)) return true;
  const best = document.hits.analyses(token)[0];
  return best !== undefined && best.proclitics !== '';
}

/** A word that is nothing in the language, and stands alone, goes on a foreign name. */
function goesOn(reading: Reading, token: number): boolean {
  if (isBoundary(reading, token)) return false;
  const { document, rules } = reading;
  if (rules.ordinary(wordOf(reading, token)) || document.hits.all(token).length > 0) return false;
  return !document.hits
    .analyses(token)
    .some(({ stem, proclitics }) => proclitics === '' && rules.ordinary(stem));
}

function isOrdinary({ document, rules }: Reading, token: number, word: string): boolean {
  if (rules.ordinary(word)) return true;
  return document.hits
    .analyses(token)
    .some(({ stem, proclitics }) => proclitics === '' && rules.ordinary(stem));
}

/** Adjectives of peoples, place words and words that stand around places are no names. */
function isOther({ document }: Reading, token: number): boolean {
  return document.hits
    .all(token)
    .some(
      ({ entry, head }) =>
        entry.table === nationalities ||
        entry.table === placeContexts ||
        (entry.table === placeWords && !head.article),
    );
}

function unknownOf(
  { sentence }: Reading,
  range: { readonly first: number; readonly last: number; readonly front: number },
  { value }: Hit<PlaceWord>,
): Unknown {
  const side = value.side === 'after' ? 'place-word-after' : 'place-word';
  return Object.assign({}, range, {
    sentence: sentence.index,
    kinds: value.kinds,
    rule: `unknown/${side}`,
  });
}

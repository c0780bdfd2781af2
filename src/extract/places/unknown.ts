// A sentence in, the place names in it that no gazetteer has out, where a place word proves them:
// "village of X", "X district", "قرية X". They have a name and no identity; nothing is guessed.

import { TokenKind } from '../../document/tokens.ts';
import { actorWords } from '../../rules/actors.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import { placeWords } from '../../rules/places.ts';
import { findBetween } from './between.ts';
import { isBoundary, isNothing, isOther } from './boundary.ts';
import { findBracketed } from './bracketed.ts';
import { findEntryNames } from './entry-head.ts';
import type { Reading } from './evidence.ts';
import { isTitled, writtenOf } from './evidence.ts';
import { findAfterPrepositions, isExplained } from './governed.ts';
import { findPlainAfterPrepositions } from './governed-words.ts';
import { qualifierEnd } from './half-name.ts';
import { findListed } from './listed.ts';
import { numbered, quoted } from './marked.ts';
import { isJoin, isRank, isSide, longest, runEnd, runStart, wordOf } from './name-runs.ts';
import { beginsName } from './tail.ts';
import type { Unknown } from './unknown-name.ts';
import { anyTaken, covers, overlap, unknownOf } from './unknown-name.ts';

/** `taken` tells which tokens belong to known places. */
export function findUnknown(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { document, sentence, rules } = reading;
  const found: Unknown[] = [];
  let done = sentence.first;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (token < done) continue;
    const all = document.hits.all(token, placeWords.bit);
    for (let at = 0; at < all.length; at += 1) {
      if (all[at]!.entry.table !== placeWords) continue;
      const hit = all[at] as Hit<PlaceWord>;
      if (hit.tail.enclitic !== '') continue;
      const marked = numbered(reading, hit) ?? quoted(reading, hit);
      if (marked && !anyTaken(marked, taken)) found.push(marked);
      if (marked) done = Math.max(done, marked.last);
      if (marked || hit.value.names === 'none' || isTitled(reading, hit)) continue;
      for (const name of namesBeside(reading, hit, taken)) {
        if (anyTaken(name, taken) || found.some((one) => overlap(one, name))) continue;
        found.push(name);
        done = Math.max(done, name.last);
      }
    }
  }
  if (rules.capitals) {
    findCompounds(reading, found, taken);
    findAfterPrepositions(reading, found, taken);
    const known = (token: number) => taken(token) || found.some((one) => covers(one, token));
    for (const name of [
      ...findBracketed(reading, known),
      ...findListed(reading, known),
      ...findBetween(reading, known),
      ...findEntryNames(reading, known),
    ]) {
      if (!found.some((one) => overlap(one, name))) found.push(name);
    }
  } else findPlainAfterPrepositions(reading, found, taken);
  return found;
}

/** "Ain Qana", "Deir Qanoun": a word that begins names and the word behind it. */
function findCompounds(
  reading: Reading,
  found: Unknown[],
  taken: (token: number) => boolean,
): void {
  const { sentence } = reading;
  for (let first = sentence.first; first + 1 < sentence.last; first += 1) {
    if (!beginsName(reading, first)) continue;
    const last = runEnd(reading, first);
    const name = {
      first,
      last,
      front: 0,
      sentence: sentence.index,
      kinds: [],
      rule: 'unknown/compound',
    };
    if (last - first < 2 || last - first > longest || anyTaken(name, taken)) continue;
    if (!found.some((one) => overlap(one, name))) found.push(name);
  }
}

function namesBeside(
  reading: Reading,
  hit: Hit<PlaceWord>,
  taken: (token: number) => boolean,
): Unknown[] {
  if (hit.value.side === 'after') return capitalsBefore(reading, hit);
  return reading.rules.capitals ? capitalsFrom(reading, hit) : wordsFrom(reading, hit, taken);
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

/** "the Dogon village of Bilma": the name stands behind, and in front of the word only whose village it is. */
function namesBehind(reading: Reading, { entry, first, last, value }: Hit<PlaceWord>): boolean {
  // "Saltiv district of Kharkiv": a part of a town has its name in front.
  if (!settled.has(value.kinds[0] ?? 'quarter') || value.plural?.has(entry.form)) return false;
  const { hits } = reading.document;
  return hits
    .at(first, placeWords)
    .some(
      (other) =>
        other.value.side === 'before' &&
        other.last > last &&
        runEnd(reading, other.last) > other.last,
    );
}

const settled: ReadonlySet<string> = new Set(['village', 'town']);

const sites: ReadonlySet<string> = new Set(['airport', 'base', 'camp']);

function capitalsBefore(reading: Reading, hit: Hit<PlaceWord>): Unknown[] {
  const found: Unknown[] = [];
  if (namesBehind(reading, hit)) return found;
  const labels = isLabel(reading, hit);
  let end = hit.first;
  for (;;) {
    const start = runStart(reading, end, labels);
    if (start >= end) break;
    // "Wadi al-Azib village", "West Gojjam zone": a word for a kind of place or a side that begins names;
    // "Prince Sultan Air Base": a title is part of what a site is called.
    const opens =
      beginsName(reading, start - 1) ||
      isSide(reading, start - 1) ||
      (sites.has(hit.value.kinds[0] ?? 'quarter') && isRank(reading, start - 1));
    const first = opens ? start - 1 : start;
    found.push(unknownOf(reading, { first, last: end, front: 0 }, hit));
    // "Abu Zar and El Haj camps".
    if (!isPlural(hit) || first - 1 <= reading.sentence.first) break;
    if (!isJoin(reading, first - 1)) break;
    end = first - 1;
  }
  return found;
}

/** "Pasaung Township: …", "Fizi territory": what labels a line is a name from its first word on. */
function isLabel(reading: Reading, hit: Hit<PlaceWord>): boolean {
  const { sentence } = reading;
  if (hit.value.sort !== 'kind' || isPlural(hit) || hit.first !== sentence.first + 1) return false;
  const closes = hit.last === sentence.last || wordOf(reading, hit.last) === ':';
  const own = { first: sentence.first, last: hit.first, inside: false };
  return closes && !isExplained(reading, own);
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
      const end = nameEnd(reading, first, front, hit);
      if (end === first) break;
      const last = isPlural(hit) ? end : qualifierEnd(reading, hit, end);
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

/** A feminine, or a plural of things: what an indefinite feminine may describe. */
function describes({ rules }: Reading, hit: Hit<PlaceWord>): boolean {
  return isPlural(hit) || rules.closed(hit.entry.form);
}

/** Length of the conjunction written onto the word, or 0. */
function conjunctionOf({ document, rules }: Reading, token: number): number {
  const { tokens, view, hits } = document;
  if (tokens.kinds[token] !== TokenKind.word) return 0;
  const start = tokens.starts[token]!;
  if ((hits.tables(token) & placeWords.bit) !== 0) return 0;
  return rules.joins.has(view.text.slice(start, start + 1)) ? 1 : 0;
}

function nameEnd(reading: Reading, first: number, front: number, hit: Hit<PlaceWord>): number {
  const { value } = hit;
  const { document, sentence, rules } = reading;
  const { kinds } = document.tokens;
  if (kinds[first] !== TokenKind.word) return first;
  const word = wordOf(reading, first).slice(front);
  if (word.length < 2 || rules.notNames.has(word)) return first;
  if (rules.indefinite(writtenOf(reading, first))) return first;
  if (rules.compounds.has(word) && first + 1 < sentence.last && !isBoundary(reading, first + 1)) {
    return surnameEnd(reading, first + 2);
  }
  const analyses = document.hits.analyses(first);
  // "الزيتونة": a word with the article takes no pronoun.
  const best =
    analyses.find(({ article, proclitics }) => article && proclitics === '') ?? analyses[0];
  if (isOther(reading, first) || !best) return first;
  // "نفوذها", "سكنهم"; in "ميجك", "كوليكيمي" the last letter is the name's own.
  if (best.enclitic !== '' && (rules.bound.test(word) || rules.ordinary(best.stem))) return first;
  // "سجون الاحتلال": whose prisons they are.
  if (value.kinds.includes('prison') && document.hits.longest(first, actorWords)) return first;
  // "قرية بريف حلب" has no name; in "بعادوين" and "سبيد" the first letter is the name's own.
  const led = rules.attached.has(best.proclitics.slice(0, 1)) || rules.future.test(word);
  if (led && front === 0 && isKnownStem(reading, first)) return first;
  // "نصبت حاجزا وفتشت": a name follows its word with no "and".
  if (isPlural(hit) && front === 0 && rules.joins.has(best.proclitics.slice(0, 1))) return first;
  const definite = best.article;
  if (value.weak && document.hits.tables(first) !== 0) return first;
  if (isOrdinary(reading, first, word) && !(value.names === 'any' && definite)) return first;
  // "قرية عائمة": an indefinite feminine is more often an adjective than a name.
  // Behind a masculine word it is none: "جبل مغيلة".
  if (!definite && rules.feminine.test(word) && describes(reading, hit)) return first;
  if (definite && value.names === 'unknown' && rules.plurals.test(word)) return first;
  let last = first + 1;
  while (last < sentence.last && last - first < longest && isNothing(reading, last)) last += 1;
  // Further words belong to the name only if it ends where a name can end.
  if (last === sentence.last || isBoundary(reading, last)) return last;
  // "مركز توثيق الوقائع": what goes on behind a centre, sector or front is no name of a place.
  if (value.weak) return first;
  // "سوق قورو المركزي": how a market, a mosque or a square is told from others of its name.
  return value.kinds.includes('square') ? surnameEnd(reading, first + 1) : first + 1;
}

/** "جامع عبد العزيز السامرائي": a name goes on in the adjective of where somebody or something is from. */
function surnameEnd({ document, sentence, rules }: Reading, token: number): number {
  if (token >= sentence.last) return token;
  const [best] = document.hits.analyses(token);
  const from = best?.article && best.proclitics === '' && rules.relation.test(best.stem);
  return from ? token + 1 : token;
}

/** True where a word with something attached in front is a word of the language without it. */
function isKnownStem({ document, rules }: Reading, token: number): boolean {
  if (document.hits.tables(token) !== 0) return true;
  return document.hits
    .analyses(token)
    .some(
      ({ stem, proclitics }) => rules.attached.has(proclitics.slice(0, 1)) && rules.ordinary(stem),
    );
}

function isOrdinary({ document, rules }: Reading, token: number, word: string): boolean {
  if (rules.ordinary(word)) return true;
  return document.hits
    .analyses(token)
    .some(({ stem, proclitics }) => proclitics === '' && rules.ordinary(stem));
}

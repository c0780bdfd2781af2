// Names without capitals that only a preposition proves to be places: "في بمبا", "قرب شكا وبير". Where
// nothing else marks a name, a word must be none of the language, with nothing written onto it, and the
// phrase must end behind it, in a sentence that tells of an act.

import { TokenKind } from '../../document/tokens.ts';
import { triggers } from '../../rules/claims.ts';
import { dateWords } from '../../rules/dates.ts';
import type { Hit } from '../../rules/hits.ts';
import { numerals, outcomes } from '../../rules/numbers.ts';
import type { PlaceContext } from '../../rules/places.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import { behindAct } from './behind-act.ts';
import { isBoundary } from './boundary.ts';
import type { Reading } from './evidence.ts';
import { writtenOf } from './evidence.ts';
import { wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';
import { overlap } from './unknown-name.ts';

const shortest = 3;
const longName = 9;

export function findPlainAfterPrepositions(
  reading: Reading,
  found: Unknown[],
  taken: (token: number) => boolean,
): void {
  const { document, sentence } = reading;
  let tells: boolean | undefined;
  for (let token = sentence.first; token + 1 < sentence.last; token += 1) {
    if ((document.hits.tables(token) & placeContexts.bit) === 0) continue;
    const hit = document.hits.longest(token, placeContexts);
    const between = hit?.value.sort === 'between';
    if (!hit || !(hit.value.names || between) || hit.head.enclitic !== '') continue;
    tells ??= tellsOfAct(reading);
    if (!tells) return;
    if (between) {
      found.push(
        ...twoEnds(reading, hit, taken).filter((one) => !found.some((o) => overlap(o, one))),
      );
      continue;
    }
    if (hit.value.names === 'act' && !behindAct(reading, token)) continue;
    const plain = hit.value.names === true;
    listFrom(reading, { found, taken, first: hit.last, front: 0, listed: false, plain });
  }
  for (let token = sentence.first + 1; token < sentence.last; token += 1) {
    // "على الأشرفية وبعبدا والحازمية": what is joined to a place is one, with the article too.
    if (!taken(token - 1) || taken(token) || conjunction(reading, token, true) === 0) continue;
    tells ??= tellsOfAct(reading);
    if (!tells) return;
    listFrom(reading, { found, taken, first: token, front: 1, listed: true, plain: false });
  }
}

interface List {
  readonly found: Unknown[];
  readonly taken: (token: number) => boolean;
  readonly first: number;
  readonly front: number;
  /** Joined to a known place: such names may have the article. */
  readonly listed: boolean;
  /** Behind "in" and "near": such names may have two words. */
  readonly plain: boolean;
}

/** Names that a conjunction joins, as far as the phrase goes. */
function listFrom(reading: Reading, { found, taken, listed, plain, ...from }: List): void {
  const { sentence } = reading;
  const rule = listed ? 'unknown/listed' : 'unknown/governed';
  let { first, front } = from;
  while (first < sentence.last && !taken(first)) {
    if (!isName(reading, first, front, listed)) return;
    const last = plain ? nameEnd(reading, first, taken) : first + 1;
    const goesOn = last < sentence.last ? conjunction(reading, last, listed) : 0;
    if (goesOn === 0 && !endsAt(reading, last)) return;
    const name = { first, last, front, sentence: sentence.index, kinds: [], rule };
    if (!found.some((one) => overlap(one, name))) found.push(name);
    if (goesOn === 0) return;
    first = last;
    front = goesOn;
  }
}

/** "قرب غورما رهاروس": a second word that the language lacks goes on with the name. */
function nameEnd(reading: Reading, first: number, taken: (token: number) => boolean): number {
  const next = first + 1;
  if (next >= reading.sentence.last || taken(next) || conjunction(reading, next, true)) return next;
  return isName(reading, next, 0, false) ? next + 1 : next;
}

/** "على الطريق بين أنداوي وكولبو": both ends of a way, where one is a known place or a way is told. */
function twoEnds(
  reading: Reading,
  { first: between, last }: Hit<PlaceContext>,
  taken: (token: number) => boolean,
): Unknown[] {
  const { sentence, rules } = reading;
  const left = endOf(reading, { first: last, front: 0 }, taken);
  if (left === undefined || left >= sentence.last) return [];
  if (!rules.joins.has(wordOf(reading, left).slice(0, 1))) return [];
  const right = endOf(reading, { first: left, front: 1 }, taken);
  if (right === undefined || !(taken(last) || taken(left) || isWay(reading, between))) return [];
  const ends = [
    { first: last, last: left, front: 0 },
    { first: left, last: right, front: 1 },
  ];
  return ends
    .filter(({ first }) => !taken(first))
    .map((end) => ({ ...end, sentence: sentence.index, kinds: [], rule: 'unknown/preposition' }));
}

/** Where a known place or a name ends, or undefined where neither begins. */
function endOf(
  reading: Reading,
  { first, front }: { readonly first: number; readonly front: number },
  taken: (token: number) => boolean,
): number | undefined {
  let last = first;
  while (last < reading.sentence.last && taken(last)) last += 1;
  if (last > first) return last;
  if (first >= reading.sentence.last || !isName(reading, first, front, true)) return undefined;
  return nameEnd(reading, first, taken);
}

// So many words may stand between a way and "between": "الطريق الرابط بين".
const wayReach = 2;

function isWay({ document, sentence }: Reading, between: number): boolean {
  for (let token = between - 1; token >= Math.max(sentence.first, between - wayReach); token -= 1) {
    const { kinds, sort } = document.hits.longest(token, placeWords)?.value ?? {};
    if (sort === 'way' || kinds?.includes('road') || kinds?.includes('district')) return true;
  }
  return false;
}

function tellsOfAct({ document, sentence }: Reading): boolean {
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if ((document.hits.tables(token) & acts) !== 0) return true;
  }
  return false;
}

/** A word that the language lacks, as far as anybody knows. */
function isName(reading: Reading, token: number, front: number, definite: boolean): boolean {
  const { document, rules } = reading;
  if (document.tokens.kinds[token] !== TokenKind.word) return false;
  const whole = wordOf(reading, token).slice(front);
  const article = definite && whole.startsWith(rules.definite);
  const word = article ? whole.slice(rules.definite.length) : whole;
  if (word.length < shortest || rules.notNames.has(word) || rules.ordinary(word)) return false;
  // What has the article has no pronoun; "في قندلة" has none, as it is written.
  const bound = !article && rules.bound.test(word) && !isFeminineName(reading, token, word);
  if (bound || isPlural(reading, word)) return false;
  if (document.hits.tables(token) !== 0) return false;
  return !document.hits.analyses(token).some(({ stem }) => rules.ordinary(stem));
}

/** "فريانة": no pronoun as it is written, and no adjective: "جهوزية", "منفصلة". */
function isFeminineName(reading: Reading, token: number, word: string): boolean {
  const { rules } = reading;
  if (!rules.closed(writtenOf(reading, token)) || rules.feminine.test(word)) return false;
  return !rules.relation.test(word.slice(0, -1));
}

/** "مسلحين", "عبوات"; a long word whose stem the language lacks is a name all the same: "تينزاواتين". */
function isPlural({ rules }: Reading, word: string): boolean {
  return rules.plurals.test(word) && word.length < longName;
}

function conjunction(reading: Reading, token: number, definite: boolean): number {
  const { document, rules } = reading;
  if (document.tokens.kinds[token] !== TokenKind.word) return 0;
  const joined = rules.joins.has(wordOf(reading, token).slice(0, 1));
  return joined && isName(reading, token, 1, definite) ? 1 : 0;
}

/** A mark, a preposition, a word of time, a number or a verb: the phrase is over. */
function endsAt(reading: Reading, token: number): boolean {
  const { document, sentence, rules } = reading;
  if (token >= sentence.last) return true;
  // "قرب إنتيليت الجمعة".
  if ((document.hits.tables(token) & dateWords.bit) !== 0) return true;
  // "في حال الخطر": a definite noun behind a bare one is its genitive.
  if (wordOf(reading, token).startsWith(rules.definite)) return false;
  return isBoundary(reading, token) || (document.hits.tables(token) & ends) !== 0;
}

const acts = triggers.bit | outcomes.bit;
const ends = acts | numerals.bit;

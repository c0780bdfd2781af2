// Finds the noun phrase of a speaker in Arabic, from its head word on: "المتحدث باسم الجيش العميد فلان",
// "مصدر في وزارة الدفاع", "منظمة أطباء بلا حدود". It refuses phrases that begin with no noun.

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase, SpeechSentence } from '../../../rules/speech.ts';
import { cues, heads } from './tables.ts';
import {
  adverbs,
  attributes,
  connectors,
  fromWord,
  inWord,
  isVerbalNoun,
  nameOf,
  openHeads,
  prepositions,
  relatives,
  same,
  statementNouns,
  that,
} from './words.ts';

/** What the Arabic rules ask of a sentence again and again. */
export interface Reader extends SpeechSentence {
  readonly word: (token: number) => string;
  readonly isMark: (token: number, mark: string) => boolean;
  /** End of the date that begins at the token, or the token itself. */
  readonly dateEnd: (token: number) => number;
  /** End of the name (actor or person) that begins at the token, or the token itself. */
  readonly nameEnd: (token: number) => number;
}

export function reader(input: SpeechSentence): Reader {
  const { document, dateEnds, nameEnds } = input;
  const { tokens, view } = document;
  return {
    ...input,
    word: (token) =>
      token < tokens.count ? view.text.slice(tokens.starts[token]!, tokens.ends[token]!) : '',
    isMark: (token, mark) =>
      token < tokens.count && view.text.startsWith(mark, tokens.starts[token]!),
    dateEnd: (token) => dateEnds[token] || token,
    nameEnd: (token) => nameEnds[token] || token,
  };
}

const longest = 18;

/** The sort of the head noun at a token, with where its entry ends. */
export function headAt(
  r: Reader,
  token: number,
):
  | { sort: SpeakerPhrase['sort']; last: number; front: number; article: boolean; stem: string }
  | undefined {
  const hit = r.document.hits.longest(token, heads);
  if (!hit) return undefined;
  const { stemStart, article, stem } = hit.head;
  return {
    sort: hit.value,
    last: hit.last,
    front: article ? stemStart - 2 : stemStart,
    article,
    stem,
  };
}

function hasArticle(word: string): boolean {
  return word.startsWith('ال') && word.length > 3;
}

/** Length of the proclitic "و" or "ل" that is cut off in front of a phrase whose head is not known. */
function bareFront(word: string, clitic: string): number {
  return clitic !== '' && word.startsWith(clitic) && word.length > clitic.length + 2
    ? clitic.length
    : 0;
}

/**
 * The phrase that begins at `first`, ending before `limit`. `clitic` is the preposition that the
 * frame in front demands on its first word (وفقاً لـ), or ''.
 */
export function speakerAt(
  r: Reader,
  range: { first: number; limit: number; clitic?: string },
): SpeakerPhrase | undefined {
  const { limit, clitic = '' } = range;
  let { first } = range;
  const { kinds } = r.document.tokens;
  if (clitic !== '' && r.word(first) === clitic) first += 1;
  if (same.has(r.word(first))) first += 1;
  if (first >= limit) return undefined;

  // A name in quotation marks: "هآرتس".
  if (r.isMark(first, '"')) {
    const close = closing(r, first, limit);
    if (close < 0 || close - first > 7) return undefined;
    return named(r, { first: first + 1, last: close, front: 0, sort: 'unknown' });
  }
  if (kinds[first] !== TokenKind.word) return undefined;
  const word = r.word(first);
  if (that.has(word) || prepositions.has(word) || relatives.has(word) || adverbs.has(word)) {
    return undefined;
  }
  const head = headAt(r, first);
  const front = head?.front ?? bareFront(word, clitic);
  const sort = head?.sort ?? 'unknown';
  const known = head !== undefined || r.nameEnd(first) > first;
  let last = head?.last ?? first + 1;
  // Where the lexicon of actors knows the whole name, it ends there at the earliest.
  last = Math.max(last, r.nameEnd(first));
  const open =
    sort === 'person' ||
    sort === 'anonymous' ||
    openHeads.has(word.slice(front)) ||
    sort === 'paper';
  let license = open;
  while (last < limit && last - first < longest) {
    const next = r.word(last);
    if (kinds[last] === TokenKind.mark) {
      if (r.isMark(last, '"')) {
        const close = closing(r, last, limit);
        // A short quotation inside the phrase is a name; one that a clause follows is speech.
        if (close < 0 || close - last > 6) break;
        last = close + 1;
        continue;
      }
      if (r.isMark(last, '(')) {
        const close = closingBracket(r, last, limit);
        if (close < 0) break;
        last = close + 1;
        continue;
      }
      if (r.isMark(last, '-') && last + 1 < limit && continuesDash(r, last + 1, limit)) {
        last += 2;
        continue;
      }
      break;
    }
    if (kinds[last] === TokenKind.digits) {
      if (r.dateEnd(last) > last) break;
      last += 1;
      continue;
    }
    if (that.has(next) || relatives.has(next) || connectors.has(next)) break;
    if (r.dateEnd(last) > last || adverbs.has(next)) break;
    if (next === nameOf) {
      last += 1;
      license = true;
      continue;
    }
    if (next === inWord || next === fromWord || prepositions.has(next)) {
      const after = r.word(last + 1);
      const licensed = license || (next === fromWord && attributes.has(r.word(last - 1)));
      const fits = next === inWord || next === letterMin || next === fromWord || next === about;
      if (!licensed || !fits || statementNouns.has(after) || r.dateEnd(last + 1) > last + 1) break;
      if (that.has(after) || isVerbalNoun(after)) break;
      last += 1;
      // A number or a place behind the preposition belongs to it.
      if (last < limit) last += 1;
      continue;
    }
    // A verb of saying, or the object that is announced, ends the phrase.
    const cue = r.document.hits.longest(last, cues);
    if (cue && cue.value.kind !== 'hearsay' && !headAt(r, last)) break;
    const closed = last > first + 1 || (head?.article ?? hasArticle(word)) || !head;
    if (
      closed &&
      isVerbalNoun(next) &&
      !(headAt(r, last - 1) && !hasArticle(r.word(last - 1)) && last - 1 > first)
    )
      break;
    if (startsOutlet(r, last)) break;
    if (conjoined(r, last) === false) break;
    const name = r.nameEnd(last);
    last = Math.max(last + 1, name);
  }
  return named(r, { first, last, front, sort: known || sort !== 'unknown' ? sort : 'unknown' });
}

const letterMin = 'من';
const about = 'على';

/** "لرويترز", "لصحيفة الوطن", "لـ سانا": to whom it was said, no part of the speaker. */
export function startsOutlet(r: Reader, token: number): boolean {
  const word = r.word(token);
  if (word === 'ل') return true;
  const head = r.document.hits.longest(token, heads);
  return head?.value === 'outlet' && head.head.proclitics.endsWith('ل');
}

/** Whether a word with "و" in front goes on with the phrase; undefined where there is no "و". */
function conjoined(r: Reader, token: number): boolean | undefined {
  const word = r.word(token);
  if (!word.startsWith('و') || word.length < 3) return undefined;
  for (const analysis of r.document.hits.analyses(token)) {
    if (!analysis.proclitics.startsWith('و')) continue;
    // "وزارة الداخلية والدفاع", "منظمات وتقارير": both with or both without the article.
    if (analysis.article) return hasArticle(r.word(token - 1));
    if (headAt(r, token)?.front) return !hasArticle(r.word(token - 1));
    return false;
  }
  return undefined;
}

function continuesDash(r: Reader, token: number, limit: number): boolean {
  const word = r.word(token);
  if (r.document.tokens.kinds[token] !== TokenKind.word) return false;
  if (that.has(word) || prepositions.has(word) || isVerbalNoun(word)) return false;
  const next = r.word(token + 1);
  return token + 1 >= limit || that.has(next) || hasArticle(next) || prepositions.has(next);
}

export function closing(r: Reader, open: number, limit: number): number {
  for (let token = open + 1; token < limit; token += 1) if (r.isMark(token, '"')) return token;
  return -1;
}

function closingBracket(r: Reader, open: number, limit: number): number {
  for (let token = open + 1; token < Math.min(limit, open + 8); token += 1) {
    if (r.isMark(token, ')')) return token;
  }
  return -1;
}

function named(
  r: Reader,
  phrase: { first: number; last: number; front: number; sort: SpeakerPhrase['sort'] },
): SpeakerPhrase | undefined {
  let { last } = phrase;
  const { first, front, sort } = phrase;
  let short = false;
  while (last > first + 1 && same.has(r.word(last - 1))) {
    last -= 1;
    short = true;
  }
  if (same.has(r.word(first - 1))) short = true;
  // An opening mark that never closed, or a preposition left hanging.
  while (last > first + 1 && (prepositions.has(r.word(last - 1)) || r.isMark(last - 1, '-'))) {
    last -= 1;
  }
  if (last <= first) return undefined;
  const keys: string[] = [];
  for (let token = first; token < last; token += 1) {
    if (r.document.tokens.kinds[token] !== TokenKind.word) continue;
    const key = bare(token === first ? r.word(token).slice(front) : r.word(token));
    if (key.length > 2) keys.push(key);
  }
  if (keys.length === 0) return undefined;
  const one = last - first === 1;
  if (one && sort !== 'unknown' && hasArticle(r.word(first).slice(front))) short = true;
  return { first, last, front, head: keys[0]!, keys, sort, short };
}

function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

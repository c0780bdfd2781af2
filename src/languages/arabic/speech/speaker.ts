// Finds the noun phrase of a speaker in Arabic, from its head word on: "المتحدث باسم الجيش العميد فلان",
// "مصدر في وزارة الدفاع", "منظمة أطباء بلا حدود". It refuses phrases that begin with no noun.

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase, SpeakerSort, SpeechSentence } from '../../../rules/speech.ts';
import { cues, heads } from './tables.ts';
import {
  adverbs,
  attributes,
  connectors,
  feminines,
  fromWord,
  gathered,
  halfConnectors,
  inWord,
  issuedBy,
  isVerbalNoun,
  nameOf,
  openHeads,
  prepositions,
  relatives,
  same,
  statementNouns,
  that,
  wasWords,
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
export function headAt(r: Reader, token: number): Head | undefined {
  const hit = r.document.hits.longest(token, heads);
  if (!hit) return undefined;
  const { stemStart, article, stem } = hit.head;
  const { enclitic } = hit.tail;
  return {
    sort: hit.value,
    last: hit.last,
    front: article ? stemStart - 2 : stemStart,
    article,
    stem,
    enclitic,
  };
}

export interface Head {
  readonly sort: SpeakerSort;
  readonly last: number;
  readonly front: number;
  readonly article: boolean;
  readonly stem: string;
  readonly enclitic: string;
}

const articled = ['ال', 'لل', 'وال', 'بال', 'ولل', 'فال'];

function hasArticle(word: string): boolean {
  return word.length > 4 && articled.some((article) => word.startsWith(article));
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
  if (!head && isVerbalNoun(word)) return undefined;
  // "بيان لوزارة الدفاع", "بلاغ للمكتب": the body behind the paper speaks.
  if (head?.sort === 'paper' && head.last < limit) {
    const body = paperOwner(r, head.last, limit);
    if (body) return body;
  }
  const front = head?.front ?? bareFront(word, clitic);
  const sort = head?.sort ?? r.nameSorts.get(first) ?? 'unknown';
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
    if (that.has(next) || relatives.has(next) || opensClause(r, last) || wasWords.has(next)) break;
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
    const closed =
      last > first + 1 || (head?.article ?? hasArticle(word)) || !head || head.enclitic !== '';
    if (
      closed &&
      isVerbalNoun(next) &&
      !(headAt(r, last - 1) && !hasArticle(r.word(last - 1)) && last - 1 > first)
    )
      break;
    if (startsOutlet(r, last)) break;
    // An articled word closes the name of a body; a verb or an object follows: "سلاح الجو قصفت".
    const isName = sort === 'person' || sort === 'anonymous' || sort === 'unknown';
    if (!isName && !hasArticle(next) && hasArticle(r.word(last - 1)) && r.nameEnd(last) === last) {
      const clitic = r.document.hits.analyses(last).some((reading) => reading.proclitics !== '');
      if (!clitic && !same.has(next) && !headAt(r, last)) break;
    }
    // "قال شاهد لفريق المنظمة": to an indefinite person, "ل" is the hearer.
    if (
      (sort === 'person' || sort === 'anonymous') &&
      !hasArticle(r.word(last - 1)) &&
      next.startsWith('ل') &&
      r.document.hits.analyses(last).some((reading) => reading.proclitics === 'ل')
    ) {
      break;
    }
    if (conjoined(r, last) === false) break;
    const name = r.nameEnd(last);
    last = Math.max(last + 1, name);
  }
  return named(r, { first, last, front, sort: known || sort !== 'unknown' ? sort : 'unknown' });
}

const letterMin = 'من';
const about = 'على';

/** True for a word that opens a clause of its own: فيما، لكن، غير أن. */
export function opensClause(r: Reader, token: number): boolean {
  const word = r.word(token);
  return connectors.has(word) || (halfConnectors.has(word) && that.has(r.word(token + 1)));
}

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
  phrase: { first: number; last: number; front: number; sort: SpeakerSort },
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
  const head = r.word(first).slice(front);
  return {
    first,
    last,
    front,
    head: keys[0]!,
    keys,
    sort,
    short,
    gender: feminine(head) ? 'f' : 'm',
    ...(one && ours(r, first) && { own: true }),
  };
}

/** Ends in ة (or is one of the feminine names without it): the verb agrees. */
function feminine(word: string): boolean {
  return word.endsWith('ه') || word.endsWith('ات') || feminines.has(bare(word));
}

/** "مجاهدونا": our fighters. */
function ours(r: Reader, token: number): boolean {
  return r.word(token).endsWith('نا') && headAt(r, token)?.enclitic === 'نا';
}

/** The body whose paper it is: "بيان لوزارة الدفاع", "تقرير المرصد", "بلاغ صادر عن القيادة". */
function paperOwner(r: Reader, from: number, limit: number): SpeakerPhrase | undefined {
  let at = from;
  // "البيانات والأرقام التي توصلت إليها منظمات": past a second paper to the verb of the relative clause.
  if (headAt(r, at)?.sort === 'paper' && r.word(at).startsWith('و')) at += 1;
  if (relatives.has(r.word(at)) && gathered.has(r.word(at + 1))) {
    at += 2;
    if (prepositions.has(r.word(at))) at += 1;
    return speakerAt(r, { first: at, limit });
  }
  if (issuedBy.has(r.word(at)) && (r.word(at + 1) === fromWord || r.word(at + 1) === letterMin)) {
    return speakerAt(r, { first: at + 2, limit });
  }
  while (at < limit && at < from + 2 && !headAt(r, at)) {
    const word = r.word(at);
    if (r.document.tokens.kinds[at] !== TokenKind.word || hasArticle(word)) break;
    if (that.has(word) || prepositions.has(word) || relatives.has(word)) break;
    at += 1;
  }
  const owner = headAt(r, at);
  if (!owner || owner.sort === 'paper') return undefined;
  return speakerAt(r, { first: at, limit, clitic: r.word(at).startsWith('ل') ? 'ل' : '' });
}

function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

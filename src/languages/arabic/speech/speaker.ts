// Finds the noun phrase of a speaker in Arabic, from its head word on: "المتحدث باسم الجيش العميد فلان",
// "مصدر في وزارة الدفاع", "منظمة أطباء بلا حدود". It refuses phrases that begin with no noun.

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase, SpeakerSort } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { closing, hasArticle, headAt } from './head.ts';
import { phraseEnd } from './phrase-end.ts';
import {
  adverbs,
  feminines,
  fromWord,
  gathered,
  generics,
  issuedBy,
  isVerbalNoun,
  ofMin,
  prepositions,
  relatives,
  same,
  that,
} from './words.ts';

const all = 'كل';
const armies = new Set(['جيش', 'قوات', 'شرطه', 'بحريه', 'حرس']);
/** "الناطق الرسمي" alone: of whoever issued the document. */
const voices = new Set(['ناطق', 'متحدث', 'رسمي', 'عسكري', 'الرسمي', 'العسكري', 'ناطقه']);

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
  range: { first: number; limit: number; clitic?: string; by?: boolean },
): SpeakerPhrase | undefined {
  const { limit, clitic = '', by = false } = range;
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
  // "تطالب بمحاكمة": no subject stands behind a preposition.
  if (clitic === '' && head && /[بكل]$/.test(head.proclitics)) return undefined;
  const known = head !== undefined || r.nameEnd(first) > first;
  if (!known && (isVerbalNoun(word) || isVerbalNoun(word.slice(1)))) return undefined;
  // "بيان لوزارة الدفاع", "بلاغ للمكتب": the body behind the paper speaks.
  if (head?.sort === 'paper' && head.last < limit) {
    const body = paperOwner(r, head.last, limit);
    if (body) return body;
  }
  const front = head?.front ?? bareFront(word, clitic);
  // "اللواء خالد": the rank and no brigade.
  const isPerson = (token: number) => r.nameSorts.get(token) === 'person';
  const ranked = head?.sort === 'force' && (isPerson(first) || isPerson(head.last));
  const sort = ranked ? 'person' : (head?.sort ?? r.nameSorts.get(first) ?? 'unknown');
  const article = head?.article ?? hasArticle(word);
  const last = phraseEnd(r, {
    first,
    limit,
    sort,
    head,
    article,
    by,
    start: head?.last ?? first + 1,
  });
  return withOthers(r, named(r, { first, last, front, sort }), { limit, by });
}

/** "هيئة شؤون الأسرى ونادي الأسير", "الهيئة والنادي", "كل من السعودية والإمارات": each speaks. */
function withOthers(
  r: Reader,
  speaker: SpeakerPhrase | undefined,
  { limit, by }: { limit: number; by: boolean },
): SpeakerPhrase | undefined {
  if (!speaker || speaker.sort === 'paper') return speaker;
  const { first, last } = speaker;
  if (r.word(first) === all && r.word(first + 1) === ofMin) return eachOf(r, speaker);
  const bareHead = !hasArticle(r.word(first).slice(speaker.front));
  let at = last;
  for (let token = first + 1; token < last; token += 1) {
    if (parallel(r, token, { bareHead, sort: speaker.sort, within: true, next: first + 1 })) {
      at = token;
      break;
    }
  }
  if (at === last && (last >= limit || !parallel(r, last, { bareHead, sort: speaker.sort }))) {
    return speaker;
  }
  const other = speakerAt(r, { first: at, limit, by });
  if (!other || other.sort === 'unknown' || other.own) return speaker;
  const alone = at < last ? named(r, { ...speaker, last: at, front: speaker.front ?? 0 }) : speaker;
  return alone && { ...alone, also: [other, ...(other.also ?? [])] };
}

/** Whether "و" at a token joins a second body, or second people, to the one in front. */
function parallel(
  r: Reader,
  token: number,
  first: { bareHead: boolean; sort: SpeakerSort; within?: boolean; next?: number },
): boolean {
  if (!r.word(token).startsWith('و')) return false;
  const head = headAt(r, token);
  if (!head?.proclitics.startsWith('و') || head.enclitic !== '') return false;
  const { sort } = first;
  const kin = sort === head.sort && (sort === 'body' || sort === 'anonymous');
  if (!kin || head.article === first.bareHead) return false;
  // "لجان مقاومة الكلاكلة وجنوب", "القيادة العامة للجيش والقوات": not what the head rules.
  if (sort === 'anonymous') return !first.within || !hasArticle(r.word(token - 1));
  if (!first.bareHead)
    return first.within === true && hasArticle(r.word(token - 1)) && first.next === token;
  return hasArticle(r.word(token - 1)) || r.placeEnd(token - 1) >= token;
}

/** The parts of "كل من X وY". */
function eachOf(r: Reader, { first, last, sort }: SpeakerPhrase): SpeakerPhrase | undefined {
  const parts: SpeakerPhrase[] = [];
  let begin = first + 2;
  for (let token = begin + 1; token <= last; token += 1) {
    const joins = token < last && r.word(token).startsWith('و') && r.word(token).length > 3;
    if (token < last && !joins) continue;
    const front = parts.length > 0 ? 1 : 0;
    const part = named(r, { first: begin, last: token, front, sort });
    if (part) parts.push(part);
    begin = token;
  }
  const [one, ...others] = parts;
  return one && (others.length > 0 ? { ...one, also: others } : one);
}

/** Where a phrase ends with all who speak in it. */
export function endOf({ last, also }: SpeakerPhrase): number {
  return also?.at(-1)?.last ?? last;
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
  // A name in quotation marks whose first mark stands in front: the mark closes it.
  let marks = 0;
  let mark = -1;
  for (let token = first; token < last; token += 1) {
    if (!r.isMark(token, '"')) continue;
    marks += 1;
    if (mark < 0) mark = token;
  }
  if (marks % 2 === 1 && mark > first) last = mark;
  const keys: string[] = [];
  for (let token = first; token < last; token += 1) {
    if (r.document.tokens.kinds[token] !== TokenKind.word) continue;
    const key = bare(token === first ? r.word(token).slice(front) : bareWord(r, token));
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
    ...(one && sort === 'person' && !headAt(r, first) && { surname: true }),
    ...(short && generics.has(bare(head)) && { generic: true }),
    ...(sort === 'person' && keys.every((key) => voices.has(key)) && { house: true }),
    ...(armies.has(keys[0]!) && { army: true }),
    gender: feminine(head) ? 'f' : 'm',
    ...((sort === 'force' || sort === 'body') && ours(r, first) && { own: true }),
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
  const relative = relatives.has(r.word(at));
  if (gathered.has(r.word(relative ? at + 1 : at))) {
    at += relative ? 2 : 1;
    if (prepositions.has(r.word(at))) at += 1;
    return speakerAt(r, { first: at, limit });
  }
  if (issuedBy.has(r.word(at)) && (r.word(at + 1) === fromWord || r.word(at + 1) === ofMin)) {
    return speakerAt(r, { first: at + 2, limit });
  }
  while (at < limit && at < from + 2 && !headAt(r, at)) {
    const word = r.word(at);
    if (r.document.tokens.kinds[at] !== TokenKind.word || hasArticle(word)) break;
    if (word.startsWith('ب') && word.length > 4) break;
    if (that.has(word) || prepositions.has(word) || relatives.has(word)) break;
    at += 1;
  }
  const owner = headAt(r, at);
  if (!owner || owner.sort === 'paper') return undefined;
  return speakerAt(r, { first: at, limit, clitic: r.word(at).startsWith('ل') ? 'ل' : '' });
}

/** The word without a preposition in front: "لقوات الشمال" has the key "قوات". */
function bareWord(r: Reader, token: number): string {
  const head = headAt(r, token);
  return head && /[لب]$/.test(head.proclitics) ? head.stem : r.word(token);
}

function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

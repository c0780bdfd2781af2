// Where Arabic clauses begin, where a verb's subject stands and what follows it.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, Utterance } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import { known } from './answers.ts';
import { bracketEnd, pastCopy, relativeBetween } from './between.ts';
import { closing, headAt, opensClause, startsOutlet } from './head.ts';
import { endOf, speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { cues } from './tables.ts';
import {
  adverbs,
  already,
  asFor,
  asWell,
  attention,
  exceptions,
  hearers,
  inIt,
  inWord,
  nounBefore,
  prepositions,
  relatives,
  statementNouns,
  that,
  wasWords,
  whatWord,
} from './words.ts';

export type Draft = { -readonly [K in keyof Utterance]: Utterance[K] };

/** First token of the clause that the token stands in: behind a comma or a connector, or the sentence's first. */
export function clauseStart(r: Reader, token: number, floor: number): number {
  for (let at = token - 1; at >= floor; at -= 1) {
    if (r.isMark(at, ',') || r.isMark(at, ';') || r.isMark(at, '.')) return at + 1;
    if (opensClause(r, at)) return at;
  }
  return floor;
}

/** Where the words under a sentence's first verb of saying begin: its own clause, or the whole front. */
export function clauseFloor(r: Reader, token: number): number {
  const floor = r.sentence.first;
  const start = clauseStart(r, token, floor);
  if (start === floor) return floor;
  // "وفي خاركيف، قال رئيس البلدية إن": a phrase in front without a verb of its own goes with it.
  return start - floor <= 9 ? floor : start;
}

export interface Complement {
  readonly kind: 'that' | 'quote' | 'colon' | 'prep' | 'other' | 'none';
  readonly at: number;
}

/** What follows the verb and its subject, behind words that tell when and where it was said. */
export function complementAt(r: Reader, from: number, value: VerbCue): Complement {
  const { last } = r.sentence;
  let plain = from;
  for (let token = from; token < Math.min(last, from + 32); token += 1) {
    const word = r.word(token);
    if (that.has(word)) return { kind: 'that', at: token };
    if (r.isMark(token, ':')) return { kind: 'colon', at: token + 1 };
    if (r.isMark(token, '(')) {
      // "المرصد (مقره لندن) أن": what stands in brackets says nothing.
      const end = bracketEnd(r, token);
      plain = token === plain ? end + 1 : plain;
      token = end;
      continue;
    }
    if (r.isMark(token, '"')) {
      // A name in quotation marks behind "to" or "in" is an outlet, not what is said.
      const close = closing(r, token, last);
      const short = close >= 0 && close - token <= 4;
      const before = r.word(token - 1);
      const name = short && (before === 'ل' || prepositions.has(before) || headAt(r, token - 1));
      if (name && token > from) {
        token = close;
        continue;
      }
      return { kind: 'quote', at: token };
    }
    const cue = token > from ? r.document.hits.longest(token, cues) : undefined;
    const between =
      value.needs === 'clause' &&
      r.isMark(token - 1, ',') &&
      cue?.value.kind === 'verb' &&
      cue.value.tense === 'participle';
    // "ادعى، كما نقلت الوكالات، أن": a frame between verb and clause; "في تقرير نشر الخميس، أن".
    const noun =
      nounBefore.has(r.word(token - 1)) ||
      r.word(token - 1) === asWell ||
      asSaid.has(r.word(token - 1)) ||
      statementNouns.has(r.word(token - 1));
    if (cue?.value.kind === 'verb' && !between && !noun && !spelledAlike(r, token, cue)) {
      const behind = pastCopy(r, token);
      if (behind === token) break;
      token = behind - 1;
      plain = behind;
      continue;
    }
    if (token === from || token === plain) {
      if (value.prepositions.includes(foldless(word))) return { kind: 'prep', at: token };
      const adjacent = token === from && word.startsWith('ب') && word.length > 4;
      if (value.prepositions.includes('ب') && (adjacent || startsWithBy(r, token)))
        return { kind: 'prep', at: token };
      if (r.dateEnd(token) > token) {
        token = r.dateEnd(token) - 1;
        plain = token + 1;
      } else if (adverbs.has(word) || r.isMark(token, ',')) plain = token + 1;
      else if (word === inWord && statementNouns.has(r.word(token + 1))) {
        token += 1;
        plain = token + 1;
      }
    }
  }
  if (value.prepositions.length > 0) {
    for (let token = from; token < Math.min(last, from + 14); token += 1) {
      const word = foldless(r.word(token));
      if (value.prepositions.includes(word)) return { kind: 'prep', at: token };
      if (
        value.prepositions.includes('ب') &&
        startsWithBy(r, token) &&
        !statementNouns.has(r.word(token))
      ) {
        return { kind: 'prep', at: token };
      }
      if (r.isMark(token, '.')) break;
    }
  }
  return plain < last && !r.isMark(plain, '.')
    ? { kind: 'other', at: plain }
    : { kind: 'none', at: plain };
}

/** "القوة" is no verb with a pronoun where a noun of that spelling may stand. */
function spelledAlike(r: Reader, token: number, { head, tail }: Hit): boolean {
  return (tail.enclitic !== '' || head.article) && headAt(r, token) !== undefined;
}

const asSaid = new Set(['حسبما', 'بحسبما', 'وفقما', 'مثلما', 'ما', 'لما']);
const truth = letters.fold('صحة');
const informed = /^(المعلومات|التقارير|المزاعم|مزاعم|انباء|تقارير|معلومات)$/;
const toFolded = 'الي';
function foldless(word: string): string {
  return word === toFolded ? 'إلى' : word;
}

export function startsWithBy(r: Reader, token: number): boolean {
  return (
    r.word(token).startsWith('ب') &&
    r.word(token).length > 3 &&
    r.document.hits.analyses(token).some((a) => a.proclitics.endsWith('ب'))
  );
}

/** The first token that may be the subject behind a verb, past adverbs, dates and "in a statement". */
export function subjectStart(r: Reader, from: number): number {
  let token = from;
  const { last } = r.sentence;
  while (token < last) {
    if (r.dateEnd(token) > token) token = r.dateEnd(token);
    else if (adverbs.has(r.word(token))) token += 1;
    else if (hearers.has(r.word(token)) || exceptions.has(r.word(token))) token += 1;
    else if (token === from && (inIt.has(r.word(token)) || r.word(token) === thatOne)) token += 1;
    else if (r.isMark(token, ',') && token > from) token += 1;
    else if (startsOutlet(r, token) && hearerEnd(r, token) < last) token = hearerEnd(r, token);
    else break;
  }
  return token;
}

/** Where "لوكالة الأنباء الوطنية" ends in "صرح لوكالة الأنباء الوطنية قائد الكتيبة": in front of who speaks. */
function hearerEnd(r: Reader, from: number): number {
  const { last } = r.sentence;
  const name = r.word(from) === 'ل' ? from + 1 : from;
  let token = name + 1;
  if (r.isMark(name, '"')) token = closing(r, name, last) + 1;
  if (token <= name) return last;
  for (; token < Math.min(last, from + 7); token += 1) {
    if (r.isMark(token, '"')) token = Math.max(token, closing(r, token, last));
    else if (r.nameSorts.get(token) === 'person') return token;
    else if (r.document.tokens.kinds[token] === TokenKind.mark || that.has(r.word(token)))
      return last;
    else {
      const head = headAt(r, token);
      if (head && !head.article && head.sort !== 'outlet' && head.front === 0) return token;
    }
  }
  return last;
}

/** "أكد ذلك الناطق": what he confirmed. */
const thatOne = 'ذلك';

export interface FrontSubject {
  /** Where the clause that it opens begins. */
  readonly start: number;
  readonly speaker: SpeakerPhrase;
  /** True where a word such as "كان", "قد" or "أما" leaves no doubt that the subject stands in front. */
  readonly certain: boolean;
}

/** The phrase in front of a verb that is its subject: "غير أن المتحدث باسم القوات نفى". */
export function subjectBefore(r: Reader, verbAt: number, floor: number): FrontSubject | undefined {
  let last = verbAt;
  let certain = r.word(verbAt - 1) === already;
  let titled = false;
  // Back over "قد", dates, adverbs and one parenthesis between commas.
  for (let step = 0; step < 6; step += 1) {
    if (last > floor && adverbs.has(r.word(last - 1))) last -= 1;
    else break;
  }
  if (last > floor && r.isMark(last - 1, ',')) {
    const open = clauseStart(r, last - 1, floor) - 1;
    const relative = relativeBetween(r, last - 1, Math.max(floor, open));
    if (relative > floor) last = relative;
    else if (open > floor && r.isMark(open, ',')) {
      last = open;
      // "لكن ليغيسي تولو، المتحدث باسم الحكومة، نفى": what he is makes a name of two strange words.
      titled = headAt(r, open + 1)?.sort === 'person';
    } else return undefined;
  }
  let first = floor;
  for (let at = last - 1; at >= floor; at -= 1) {
    const word = r.word(at);
    const was = wasWords.has(word);
    const opens = r.isMark(at, ',') || r.isMark(at, ':') || r.isMark(at, '-');
    if (opens || was || that.has(word) || opensClause(r, at)) {
      first = at + 1;
      if (was || asFor.has(word)) certain = true;
      break;
    }
  }
  while (
    first < last &&
    (r.document.tokens.kinds[first] === TokenKind.mark ||
      that.has(r.word(first)) ||
      opensClause(r, first))
  ) {
    if (r.isMark(first, '"')) break;
    first += 1;
  }
  // "أصدر الجيش بياناً أكد فيه": the accusative is what was issued.
  const object = headAt(r, first)?.sort === 'paper' && r.word(first).endsWith('ا');
  if (first >= last || object) return undefined;
  const speaker = speakerAt(r, { first, limit: last });
  if (!speaker) return undefined;
  const issuedPaper = headAt(r, last - 1)?.sort === 'paper' && r.word(last - 1).endsWith('ا');
  if (issuedPaper) return undefined;
  const known = certain || titled || speaker.sort !== 'unknown' || r.nameEnd(first) > first;
  // "وكانت قناة تابعة لفاغنر على تيليغرام قد أقرت": between the two words only the subject can stand.
  const framed = certain && wasWords.has(r.word(first - 1)) && r.word(verbAt - 1) === already;
  return known && (endOf(speaker) >= last - 1 || framed)
    ? { start: first, speaker, certain }
    : undefined;
}

export function stopsSubject(r: Reader, token: number): boolean {
  const word = r.word(token);
  if (that.has(word) || prepositions.has(word) || relatives.has(word) || opensClause(r, token))
    return true;
  if (attention.has(word)) return true;
  // "نفى صحة المعلومات", "نفت صحة ما تردد": what is denied.
  const after = r.word(token + 1);
  if (word === truth && (known.has(after) || after === whatWord || informed.test(after)))
    return true;
  if (r.document.tokens.kinds[token] === TokenKind.mark && !r.isMark(token, '"')) return true;
  if (startsOutlet(r, token)) return true;
  if (r.isMark(token, '"')) {
    // "نفى "حزب الله" في بيان" has a name, "وأضاف "جميع القتلى من المدنيين"" has speech.
    const close = closing(r, token, r.sentence.last);
    if (close < 0 || close - token > 5) return true;
    const next = r.word(close + 1);
    return !(that.has(next) || prepositions.has(next) || r.nameEnd(token + 1) > token + 1);
  }
  return false;
}

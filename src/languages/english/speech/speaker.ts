// Finds the noun phrase of a speaker in English, on from a frame ("according to the ministry") or between
// bounds that are known, and says what sort of speaker it is. A figure may be glued to a name ("M23").

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { nameable } from './nameable.ts';
import { cues, heads } from './tables.ts';
import {
  adverbs,
  articles,
  auxiliaries,
  boundaries,
  clauseVerbs,
  determiners,
  innerPrepositions,
  months,
  prepositions,
  pronouns,
} from './words.ts';

export function capital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

export const longest = 18;

/** "U.S.", "Dr.", "Capt.": a stop that ends no phrase. */
export function innerStop(r: Reader, token: number): boolean {
  return (
    r.isMark(token, '.') &&
    r.word(token - 1).length <= 4 &&
    capital(r.word(token - 1)) &&
    token + 1 < r.sentence.last
  );
}

/** First token of the date that ends at `last`, or -1. */
export function dateEnding(r: Reader, last: number): number {
  for (let first = last - 1; first >= Math.max(r.sentence.first, last - 5); first -= 1) {
    if (r.dateEnds[first] === last) return first;
  }
  if (months.has(r.low(last - 1)) && capital(r.word(last - 1))) return last - 1;
  return -1;
}

const gap = ({ document: { tokens } }: Reader, token: number): boolean =>
  tokens.starts[token]! > tokens.ends[token - 1]!;

export const spaced = (r: Reader, token: number): boolean =>
  token > 0 && gap(r, token) && gap(r, token + 1);

export function headHit(
  r: Reader,
  token: number,
): { sort: SpeakerPhrase['sort']; last: number } | undefined {
  const hit = r.document.hits.longest(token, heads);
  return hit && { sort: hit.value, last: hit.last };
}

/** The phrase on from `first`, as after "according to" or "said". */
export function speakerAfter(r: Reader, first: number, limit: number): SpeakerPhrase | undefined {
  let last = first;
  let named = false;
  while (last < limit && last - first < longest) {
    const word = r.low(last);
    if (!r.isWord(last)) {
      if (r.isMark(last, '(')) {
        let close = last + 1;
        while (close < limit && !r.isMark(close, ')')) close += 1;
        if (close - last > 8 || close >= limit) break;
        last = close + 1;
        continue;
      }
      const digits = r.document.tokens.kinds[last] === TokenKind.digits;
      const inner =
        (r.isMark(last, '-') && !spaced(r, last)) ||
        r.isMark(last, '&') ||
        (r.isMark(last, "'") && r.isWord(last + 1)) ||
        innerStop(r, last);
      const glued = digits && last > first && !gap(r, last);
      if (!inner && !glued && !(digits && !named)) break;
      last += 1;
      continue;
    }
    // "one of the wounded survivors": a participle in front of the noun that speaks.
    const describes = !named && word.endsWith('ed') && headHit(r, last + 1) !== undefined;
    if (last > first && !describes) {
      if (
        boundaries.has(word) ||
        pronouns.has(word) ||
        clauseVerbs.has(word) ||
        auxiliaries.has(word)
      )
        break;
      if (
        word === 'and' &&
        !(
          (headHit(r, last - 1) || r.isMark(last - 1, ')') || capital(r.word(last - 1))) &&
          (articles.has(r.low(last + 1)) || headAhead(r, last + 1))
        )
      )
        break;
      if ((r.dateEnds[last] ?? 0) > last || (months.has(word) && capital(r.word(last)))) break;
      if (adverbs.has(word)) break;
      // "according to locals an airstrike hit": what they tell begins.
      if ((word === 'a' || word === 'an') && r.low(last - 1) !== 'of') break;
      // "gunmen opened fire": a verb, unless it stands as an adjective behind the article.
      const lower =
        !capital(r.word(last)) &&
        word.length > 4 &&
        word.endsWith('ed') &&
        !r.isMark(last - 1, '-');
      if (lower && !determiners.has(r.low(last - 1)) && !releasedWords.has(word)) break;
      const cue = r.document.hits.longest(last, cues);
      const adjective = last === first + 1 && determiners.has(r.low(first));
      if (
        !adjective &&
        cue &&
        (cue.value.kind !== 'verb' || cue.value.form !== 'base') &&
        !headHit(r, last)
      )
        break;
      if (prepositions.has(word)) {
        if (!innerPrepositions.has(word) || word === 'on' || word === 'to' || word === 'with')
          break;
        if (
          (r.dateEnds[last + 1] ?? 0) > last + 1 ||
          (/^(a|an)$/.test(r.low(last + 1)) && word !== 'of')
        )
          break;
      }
    } else if (!describes && (prepositions.has(word) || pronouns.has(word) || boundaries.has(word)))
      return undefined;
    if (headHit(r, last) || capital(r.word(last))) named = true;
    last += 1;
  }
  if (last <= first) return undefined;
  // "the figures that UNAMI released": UNAMI's.
  if (/^(that|which)$/.test(r.low(last)) && headHit(r, last - 1)) {
    let end = last + 1;
    while (end < Math.min(limit, last + 9) && !releasedWords.has(r.low(end))) end += 1;
    const maker = releasedWords.has(r.low(end))
      ? phraseOf(r, { first: last + 1, last: end, whole: end })
      : undefined;
    if (maker) return { ...maker, last: end };
  }
  // "figures released by the hospital": the hospital's.
  const made = releasedWords.has(r.low(last - 1)) ? last - 1 : last;
  if (releasedWords.has(r.low(made)) && r.low(made + 1) === 'by') {
    return speakerAfter(r, made + 2, limit) ?? phraseOf(r, { first, last: made, whole: made });
  }
  const paper = headHit(r, last - 1)?.sort === 'paper' && r.low(last) === 'by';
  const owner = paper ? speakerAfter(r, last + 1, limit) : undefined;
  return owner ?? phraseOf(r, { first, last, whole: last });
}

/** Makes the phrase of tokens [first, last); an apposition reaches on to `whole`. Who is joined by "and" speaks too. */
export function phraseOf(
  r: Reader,
  range: { first: number; last: number; whole: number },
): SpeakerPhrase | undefined {
  const joint = jointOf(r, range);
  if (joint < 0) return phraseAlone(r, range);
  const one = phraseAlone(r, { first: range.first, last: joint, whole: joint });
  const other = phraseOf(r, { ...range, first: joint + 1 });
  if (!one || !other) return phraseAlone(r, range);
  return { ...one, also: [other, ...(other.also ?? [])] };
}

/** The "and" between two who speak: "residents and the prosecutor's office", or -1. */
function jointOf(r: Reader, { first, last }: { first: number; last: number }): number {
  for (let token = first + 1; token < last - 1; token += 1) {
    if (r.low(token) !== 'and') continue;
    const next = token + 1;
    const opens = articles.has(r.low(next)) || articles.has(r.low(first));
    // "the Ministry of Defence and National Security": what one head rules.
    const ruled = hasWord(r, { first, last: token }, 'of') && capital(r.word(next));
    if (ruled && !articles.has(r.low(next))) continue;
    const plain = !capital(r.word(next)) && headAhead(r, next) && capital(r.word(token - 1));
    const before = plain || r.isMark(token - 1, ')') || headHit(r, token - 1) !== undefined;
    const names = (r.placeEnds[first] ?? 0) === token || (r.nameEnds[first] ?? 0) === token;
    const second = articles.has(r.low(next)) || !capital(r.word(next));
    const titled = !opens && capital(r.word(next)) && before;
    if (names && (second || (r.placeEnds[next] ?? 0) >= last || (r.nameEnds[next] ?? 0) >= last)) {
      return token;
    }
    if (before && (second || (titled && headHit(r, last - 1) && wholeHead(r, first, token))))
      return token;
  }
  return -1;
}

/** "security sources": a noun that speaks within three words. */
function headAhead(r: Reader, from: number): boolean {
  for (let token = from; token < from + 3 && r.isWord(token); token += 1) {
    if (headHit(r, token)) return true;
    if (prepositions.has(r.low(token)) || boundaries.has(r.low(token))) return false;
  }
  return false;
}

/** "Human Rights Watch and Amnesty International": the fixed name is all that stands there. */
function wholeHead(r: Reader, first: number, last: number): boolean {
  return headHit(r, first)?.last === last;
}

function hasWord(
  r: Reader,
  { first, last }: { first: number; last: number },
  word: string,
): boolean {
  for (let token = first; token < last; token += 1) if (r.low(token) === word) return true;
  return false;
}

/** Where a phrase ends with all who speak in it. */
export function endOf({ last, also }: SpeakerPhrase): number {
  return also?.at(-1)?.last ?? last;
}

function phraseAlone(
  r: Reader,
  range: { first: number; last: number; whole: number },
): SpeakerPhrase | undefined {
  const { first } = range;
  let { last } = range;
  while (
    last > first &&
    (prepositions.has(r.low(last - 1)) || r.low(last - 1) === 'and' || r.isMark(last - 1, '-'))
  )
    last -= 1;
  // A name between quotation marks is told without them where it is all there is.
  if (r.isMark(last - 1, '"') && r.isMark(first - 1, '"')) last -= 1;
  const keys: string[] = [];
  let sort: SpeakerPhrase['sort'] = 'unknown';
  let closed = false;
  let capitals = 0;
  let words = 0;
  let known = first;
  let owner: string | undefined;
  let plural = false;
  for (let token = first; token < range.whole; token += 1) {
    if (!r.isWord(token)) continue;
    const word = r.low(token).replace(/'s?$/, '');
    // "Bosnian radio, controlled by the Moslem-led government": who only owns it has another name.
    if (token >= last && /^(by|which|who|whose|whom)$/.test(word)) break;
    if (r.low(token).endsWith("'s") && token < last) owner = word;
    if (determiners.has(word) || prepositions.has(word)) {
      // "one of the sources": what is counted is the head.
      if (prepositions.has(word) && words > 0) closed = true;
      continue;
    }
    if (token < last) {
      words += 1;
      if (capital(r.word(token))) capitals += 1;
      if (!closed) {
        const hit = token >= known ? headHit(r, token) : undefined;
        if (hit) known = hit.last;
        if (hit) plural = /(s|people|police)$/.test(r.low(hit.last - 1));
        // The office stands before the name, the head noun last: the last known one counts,
        // but a person is a person whatever body he speaks for.
        if (hit && !(sort === 'person' && hit.sort !== 'anonymous')) sort = hit.sort;
      }
    }
    keys.push(word);
  }
  if (keys.length === 0 || last <= first) return undefined;
  if (sort === 'unknown' && !nameable(r, { first, last })) return undefined;
  const short =
    (articles.has(r.low(first)) ||
      (sort === 'paper' && /^(its|his|her|their)$/.test(r.low(first)))) &&
    r.low(first) !== 'a' &&
    r.low(first) !== 'an' &&
    words <= 2 &&
    capitals === 0 &&
    range.whole === last;
  return {
    first,
    last,
    head: keys[keys.length - 1]!,
    keys,
    sort:
      sort === 'unknown' ? (r.nameSorts.get(first) ?? r.nameSorts.get(first + 1) ?? sort) : sort,
    short,
    ...(short && genericWords.has(keys[keys.length - 1]!) && { generic: true }),
    ...(short && words === 1 && houses.has(keys[keys.length - 1]!) && { house: true }),
    ...(owner && { owner }),
    ...(plural && { plural }),
    ...(/^(our|my)$/.test(r.low(first)) && { own: true }),
  };
}

export const releasedWords: ReadonlySet<string> = new Set(
  'released issued published broadcast distributed compiled gathered obtained collected provided'.split(
    ' ',
  ),
);

/** "the hospital", "the mission": whoever issued the document, where it is such a house. */
const houses: ReadonlySet<string> = new Set(
  'hospital center centre ministry office observatory association union syndicate foundation directorate committee commission organization organisation group agency watchdog charity movement mission network team spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

const genericWords: ReadonlySet<string> = new Set(
  'organization organisation group agency watchdog charity movement mission network newspaper source'.split(
    ' ',
  ),
);

// Finds the noun phrase of a speaker in English, on from a frame ("according to the ministry") or between
// bounds that are known, and says what sort of speaker it is.

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from './reader.ts';
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

export function spaced(r: Reader, token: number): boolean {
  const { starts, ends } = r.document.tokens;
  return token > 0 && starts[token]! > ends[token - 1]! && starts[token + 1]! > ends[token]!;
}

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
      if (!inner && !(digits && !named)) break;
      last += 1;
      continue;
    }
    if (last > first) {
      if (
        boundaries.has(word) ||
        pronouns.has(word) ||
        clauseVerbs.has(word) ||
        auxiliaries.has(word)
      )
        break;
      if (
        word === 'and' &&
        !(headHit(r, last - 1) && (articles.has(r.low(last + 1)) || headHit(r, last + 1)))
      )
        break;
      if ((r.dateEnds[last] ?? 0) > last || (months.has(word) && capital(r.word(last)))) break;
      if (adverbs.has(word)) break;
      // "gunmen opened fire": a verb, unless it stands as an adjective behind the article.
      const lower = !capital(r.word(last)) && word.length > 4 && word.endsWith('ed');
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
    } else if (prepositions.has(word) || pronouns.has(word) || boundaries.has(word))
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

/** Makes the phrase of tokens [first, last); an apposition reaches on to `whole`. */
export function phraseOf(
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
  const keys: string[] = [];
  let sort: SpeakerPhrase['sort'] = 'unknown';
  let closed = false;
  let capitals = 0;
  let words = 0;
  let known = first;
  let owner: string | undefined;
  for (let token = first; token < range.whole; token += 1) {
    if (!r.isWord(token)) continue;
    const word = r.low(token).replace(/'s?$/, '');
    if (r.low(token).endsWith("'s") && token < last) owner = word;
    if (determiners.has(word) || prepositions.has(word)) {
      if (prepositions.has(word) && token > first) closed = true;
      continue;
    }
    if (token < last) {
      words += 1;
      if (capital(r.word(token))) capitals += 1;
      if (!closed) {
        const hit = token >= known ? headHit(r, token) : undefined;
        if (hit) known = hit.last;
        // The office stands before the name, the head noun last: the last known one counts,
        // but a person is a person whatever body he speaks for.
        if (hit && !(sort === 'person' && hit.sort !== 'anonymous')) sort = hit.sort;
      }
    }
    keys.push(word);
  }
  if (keys.length === 0 || last <= first) return undefined;
  if (sort === 'unknown' && capitals === 0 && (r.nameEnds[first] ?? 0) === 0) return undefined;
  const short =
    articles.has(r.low(first)) &&
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
    ...(/^(our|my)$/.test(r.low(first)) && { own: true }),
  };
}

const releasedWords: ReadonlySet<string> = new Set(
  'released issued published compiled gathered obtained collected provided'.split(' '),
);

/** "the hospital", "the mission": whoever issued the document, where it is such a house. */
const houses: ReadonlySet<string> = new Set(
  'hospital center centre ministry office observatory association union syndicate foundation directorate committee commission organization organisation group agency watchdog charity movement mission network team'.split(
    ' ',
  ),
);

const genericWords: ReadonlySet<string> = new Set(
  'organization organisation group agency watchdog charity movement mission network newspaper source'.split(
    ' ',
  ),
);

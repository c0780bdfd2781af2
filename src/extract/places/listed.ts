// Names with a capital that stand in a list with known places: "bombs on El Guayabo and Las Bateas",
// "San Miguel, Las Navas, Northern Samar". A preposition opens such a list, and the phrase ends behind it.

import { TokenKind } from '../../document/tokens.ts';
import { clauseMarks } from '../../rules/claims.ts';
import type { DateWord } from '../../rules/dates.ts';
import { dateWords } from '../../rules/dates.ts';
import type { Hit } from '../../rules/hits.ts';
import { numberMarked } from '../../rules/marks.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { hitBefore, isGoverned } from './evidence.ts';
import { isExplained } from './governed.ts';
import { isOwner, longest, runEnd, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';
import { anyTaken } from './unknown-name.ts';

export function findListed(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { sentence } = reading;
  const found: Unknown[] = [];
  for (let token = sentence.first + 1; token < sentence.last; token += 1) {
    if (!taken(token) || taken(token - 1) || !isSet(reading, token)) continue;
    const list = listFrom(reading, token, taken);
    found.push(...list.names);
    token = Math.max(token, list.last - 1);
  }
  return found;
}

/** "in Barangay Salbu, Datu Piang": a word for the kind of place may stand in front. */
function isSet(reading: Reading, first: number): boolean {
  if (isGoverned(reading, first)) return true;
  const kind = hitBefore(reading, first, placeWords);
  return kind?.value.sort === 'kind' && isGoverned(reading, kind.first);
}

interface List {
  readonly names: readonly Unknown[];
  readonly last: number;
}

/** The names of the list that opens with a known place, or none where it does not end as one. */
function listFrom(reading: Reading, first: number, taken: (token: number) => boolean): List {
  const { sentence, rules } = reading;
  const names: Unknown[] = [];
  // What is settled: the names before a known place or before the end of the list.
  let settled: List = { names: [], last: first };
  let closing = false;
  let token = first;
  while (token < sentence.last) {
    let last = token;
    if (taken(token)) {
      while (last < sentence.last && taken(last)) last += 1;
      last = behindKind(reading, last);
      settled = { names: [...names], last };
      // "in London's Golders Green".
      if (
        isOwner(reading, last - 1) &&
        !taken(last) &&
        nameOf(reading, last, runEnd(reading, last))
      ) {
        token = last;
        continue;
      }
    } else {
      last = runEnd(reading, token);
      const name = nameOf(reading, token, last);
      if (!name || anyTaken(name, taken)) break;
      names.push(name);
      const ends = closing || last >= sentence.last || wordOf(reading, last) !== ',';
      last = behindKind(reading, last);
      // "in Kasuwan Magani, Kajuru, on Tuesday": what only says where the place lies stands between commas.
      const set = !ends && first > sentence.first + 1 && isTime(reading, last + 1);
      if (set || (ends && isOver(reading, last))) settled = { names: [...names], last };
    }
    if (closing || last >= sentence.last) break;
    closing = rules.joins.has(wordOf(reading, last).toLowerCase());
    if (!closing && wordOf(reading, last) !== ',') break;
    token = last + 1;
    // "Homs, Rastan, and Talbiseh".
    if (!closing && token < sentence.last && rules.joins.has(wordOf(reading, token))) {
      closing = true;
      token += 1;
    }
    token = behindLead(reading, token);
  }
  return settled;
}

/** Behind the word for what the place is: "Lubwe district", "Mangalla payam". */
function behindKind({ document, sentence }: Reading, token: number): number {
  if (token >= sentence.last) return token;
  const word = document.hits
    .at(token, placeWords)
    .find(({ value }) => value.side === 'after' && value.sort === 'kind');
  return word ? Math.min(word.last, sentence.last) : token;
}

/** Behind the word for what the place is that leads to its name: "Sitio Pinde, Barangay Salbu". */
function behindLead({ document, sentence }: Reading, token: number): number {
  if (token >= sentence.last) return token;
  const word = document.hits.longest(token, placeWords);
  const leads = word?.value.side === 'before' && word.value.sort === 'kind';
  return leads ? Math.min(word.last, sentence.last) : token;
}

/** "on Tuesday", "at dawn", "last week". */
function isTime({ document, sentence }: Reading, token: number): boolean {
  if (token >= sentence.last) return true;
  const { hits } = document;
  if (isDay(hits.longest(token, dateWords))) return true;
  return (
    hits.longest(token, placeContexts) !== undefined && isDay(hits.longest(token + 1, dateWords))
  );
}

const isDay = (word: Hit<DateWord> | undefined): boolean =>
  word !== undefined && word.value.kind !== 'cue';

function nameOf(reading: Reading, first: number, last: number): Unknown | undefined {
  if (last === first || last - first > longest) return undefined;
  if (isExplained(reading, { first, last, inside: false })) return undefined;
  const { index } = reading.sentence;
  return { first, last, front: 0, sentence: index, kinds: [], rule: 'unknown/listed' };
}

/** A mark, a preposition, a day or a word that opens a clause: behind a subject would stand a verb. */
function isOver({ document, sentence }: Reading, token: number): boolean {
  if (token >= sentence.last) return true;
  const { hits, tokens } = document;
  if (tokens.kinds[token] !== TokenKind.word || hits.longest(token, placeContexts)) return true;
  if (numberMarked(hits, token, 'not')) return true;
  if (hits.at(token, clauseMarks).some(({ value }) => value.role !== 'passive')) return true;
  return isDay(hits.longest(token, dateWords));
}

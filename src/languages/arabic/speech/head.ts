// The head noun of a speaker's phrase at one token, and the signs around it: clauses that open, outlets,
// closing marks.

import type { SpeakerSort } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { heads } from './tables.ts';
import { connectors, halfConnectors, that } from './words.ts';

/** The sort of the head noun at a token, with where its entry ends. */
export function headAt(r: Reader, token: number): Head | undefined {
  const hit = r.document.hits.longest(token, heads);
  if (!hit) return undefined;
  const { stemStart, article, stem, proclitics } = hit.head;
  const { enclitic } = hit.tail;
  return {
    sort: hit.value,
    last: hit.last,
    // "للمديرية" has lost the article's first letter: what is left is the bare noun.
    front: article && !lostArticle(r.word(token)) ? stemStart - 2 : stemStart,
    article,
    stem,
    enclitic,
    proclitics,
  };
}

function lostArticle(word: string): boolean {
  return word.startsWith('لل') || word.startsWith('ولل');
}

export interface Head {
  readonly sort: SpeakerSort;
  readonly last: number;
  readonly front: number;
  readonly article: boolean;
  readonly stem: string;
  readonly enclitic: string;
  readonly proclitics: string;
}

const articled = ['ال', 'لل', 'وال', 'بال', 'ولل', 'فال'];

export function hasArticle(word: string): boolean {
  return word.length > 4 && articled.some((article) => word.startsWith(article));
}

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

export function closing(r: Reader, open: number, limit: number): number {
  for (let token = open + 1; token < limit; token += 1) if (r.isMark(token, '"')) return token;
  return -1;
}

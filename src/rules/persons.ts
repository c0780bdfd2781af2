// What a language must say about the names of persons: given names, titles and offices, and the grammar
// that reads a name with them. No word stands here.

import { z } from 'zod';
import type { DatedDocument, Sentence } from '../document/document.ts';
import type { ActorMention, PlaceMention } from '../document/mention.ts';
import { loadTable } from '../lexicon/load.ts';
import type { FilledTable } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';
import type { Hit, WithHits } from './hits.ts';

export interface PersonWord {
  /**
   * given: a given name; link: ties the parts of a name; title: stands in front of a name; office: an
   * office, with or without a name; body: the body it speaks for follows; adjective: belongs to a title.
   */
  readonly role: 'given' | 'link' | 'title' | 'office' | 'body' | 'adjective';
  /** Also an ordinary word: only a name beside another part of one. */
  readonly doubtful?: boolean;
  /** A military rank. */
  readonly rank?: boolean;
}

export const personWords = table<PersonWord>('person words');

export interface PersonSource {
  readonly document: DatedDocument & WithHits;
  readonly actorAt: (token: number) => ActorMention | undefined;
  readonly placeAt: (token: number) => PlaceMention | undefined;
}

export interface PersonPhrase {
  readonly first: number;
  readonly last: number;
  /** View units of the first word that are no part of it. */
  readonly front: number;
  /** View units at the end that are no part of it. */
  readonly back?: number;
  /** Tokens of the name, of the title, and the body spoken for. */
  readonly name?: { readonly first: number; readonly last: number };
  readonly title?: { readonly first: number; readonly last: number };
  readonly office?: ActorMention;
  /** Tokens of a body that is no mention of its own. */
  readonly body?: { readonly first: number; readonly last: number };
  readonly rule: string;
}

export interface PersonRules {
  readonly tables: () => readonly FilledTable[];
  /** All persons of a sentence, in order. */
  readonly phrases: (source: PersonSource, sentence: Sentence) => readonly PersonPhrase[];
}

/**
 * The longest person word at a token, of those that `rank` does not refuse; of equal length the one that
 * it ranks first.
 * @param rank how sure a reading is; below 0 it is none.
 */
export function longestWord(
  source: PersonSource,
  token: number,
  rank: (word: Hit<PersonWord>) => number,
): Hit<PersonWord> | undefined {
  const { hits } = source.document;
  if ((hits.tables(token) & personWords.bit) === 0) return undefined;
  let best: Hit<PersonWord> | undefined;
  let bestRank = -1;
  for (const hit of hits.all(token)) {
    if (hit.entry.table !== personWords) continue;
    const word = hit as Hit<PersonWord>;
    const ranked = rank(word);
    if (ranked < 0) continue;
    if (best && (word.last < best.last || (word.last === best.last && ranked <= bestRank)))
      continue;
    best = word;
    bestRank = ranked;
  }
  return best;
}

const entry = z.strictObject({
  role: z.enum(['given', 'link', 'title', 'office', 'body', 'adjective']),
  doubtful: z.literal(true).optional(),
  rank: z.literal(true).optional(),
  forms: z.array(z.string().min(1)),
});

/** The table of a language, each form as it is written there. */
export function loadPersonWords(path: string): FilledTable<PersonWord> {
  return loadTable({
    table: personWords,
    path,
    entry,
    *expand(word) {
      const value: PersonWord = {
        role: word.role,
        ...(word.doubtful && { doubtful: true }),
        ...(word.rank && { rank: true }),
      };
      for (const form of word.forms) yield { form, value };
    },
  });
}

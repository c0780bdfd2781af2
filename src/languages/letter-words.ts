// A language's models/<language>/letters.json in, its lists of words out: abbreviations, words that
// open sentences, function words. Each list may stand on several lines.

import { z } from 'zod';
import { prepared } from '../lexicon/compiled.ts';
import { readModel } from '../lexicon/load.ts';

const schema = z.strictObject({
  about: z.string(),
  entries: z.array(
    z.strictObject({
      list: z.enum(['abbreviations', 'numbered', 'openers', 'function-words']),
      words: z.string(),
    }),
  ),
});

export type WordLists = Readonly<
  Record<'abbreviations' | 'numbered' | 'openers' | 'function-words', ReadonlySet<string>>
>;

export function readWordLists(path: string, fold: (form: string) => string): WordLists {
  return prepared(path, () => listsIn(path, fold));
}

function listsIn(path: string, fold: (form: string) => string): WordLists {
  const lists = {
    abbreviations: new Set<string>(),
    numbered: new Set<string>(),
    openers: new Set<string>(),
    'function-words': new Set<string>(),
  };
  for (const { list, words } of readModel(path, schema).entries) {
    for (const word of words.split(' ')) lists[list].add(fold(word));
  }
  return lists;
}

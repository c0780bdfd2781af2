// The languages that share a script with ours and that we know only to leave them alone.

import { z } from 'zod';
import { prepared } from '../lexicon/compiled.ts';
import { readModel } from '../lexicon/load.ts';

const schema = z.strictObject({
  about: z.string(),
  entries: z.array(
    z.strictObject({
      lang: z.string().length(3),
      code: z.string().length(2).optional(),
      script: z.enum(['arabic', 'latin']),
      letters: z.string().default(''),
      words: z.string().transform((words) => words.split(' ')),
    }),
  ),
});

export type ForeignLanguage = z.output<typeof schema>['entries'][number];

export const foreignLanguages: readonly ForeignLanguage[] = prepared(
  'foreign-languages.json',
  () => readModel('foreign-languages.json', schema).entries,
);

// Case tables of doers: names, phrases, who is meant, short forms, and where nobody acts.

import { describe, expect, it } from 'vitest';
import type { ActorMention } from '../../src/document/mention.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

type Expected = Partial<
  Pick<ActorMention, 'id' | 'country' | 'unknown' | 'aircraft' | 'loaded' | 'name'>
> & { readonly text: string };
interface Table {
  readonly rows: readonly (readonly [text: string, actors: readonly Expected[]])[];
}

/** The fields of a mention that the row asks about. */
function asked(mention: ActorMention, expected: Expected | undefined): Partial<ActorMention> {
  const keys = ['text', ...Object.keys(expected ?? {})] as (keyof ActorMention)[];
  return Object.fromEntries(keys.map((key) => [key, mention[key]]));
}

for (const [language, lang] of [
  ['arabic', 'ar'],
  ['english', 'en'],
] as const) {
  describe(`actors in ${language}`, () => {
    it.each(readJson<Table>(`fixtures/cases/actors.${language}.json`).rows)(
      '%s',
      (text, actors) => {
        const document = readText(text, { lang });
        expect(document.actors.map((mention, index) => asked(mention, actors[index]))).toEqual(
          actors,
        );
        for (const { start, end, text: surface } of document.actors) {
          expect(text.slice(start, end)).toBe(surface);
        }
      },
    );
  });
}

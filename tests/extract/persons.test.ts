// Case tables of persons: names with titles, offices and the bodies they speak for, and what is no person.

import { describe, expect, it } from 'vitest';
import type { PersonMention } from '../../src/document/mention.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

type Expected = Partial<Pick<PersonMention, 'name' | 'title' | 'office' | 'officeId'>> & {
  readonly text: string;
};
interface Table {
  readonly rows: readonly (readonly [text: string, persons: readonly Expected[]])[];
}

/** The fields of a mention that the row asks about. */
function asked(mention: PersonMention, expected: Expected | undefined): Partial<PersonMention> {
  const keys = ['text', ...Object.keys(expected ?? {})] as (keyof PersonMention)[];
  return Object.fromEntries(keys.map((key) => [key, mention[key]]));
}

for (const [language, lang] of [
  ['arabic', 'ar'],
  ['english', 'en'],
] as const) {
  describe(`persons in ${language}`, () => {
    it.each(readJson<Table>(`fixtures/cases/persons.${language}.json`).rows)(
      '%s',
      (text, persons) => {
        const document = readText(text, { lang });
        expect(document.persons.map((mention, index) => asked(mention, persons[index]))).toEqual(
          persons,
        );
        for (const { start, end, text: surface } of document.persons) {
          expect(text.slice(start, end)).toBe(surface);
        }
      },
    );
  });
}

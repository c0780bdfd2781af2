// Denials and charges whose act was told before: what claims they make, with doers, places and sources.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/document/claim.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

interface Row {
  readonly text: string;
  readonly claims: readonly string[];
}

for (const language of ['arabic', 'english']) {
  const { rows } = readJson<{ rows: readonly Row[] }>(`fixtures/cases/answers.${language}.json`);
  describe(`answers in ${language}`, () => {
    it.each(rows.map((row) => [row.text.slice(0, 80), row] as const))(
      '%s',
      (_, { text, claims }) => {
        const found = readText(text, { published: '2024-06-12' });
        expect(found.claims.map(shown)).toEqual(claims);
      },
    );
  });
}

function shown({ event, status, actors, places, sources }: Claim): string {
  const texts = (mentions: readonly { readonly text: string }[]) =>
    mentions.map(({ text }) => text).join('; ');
  const names = places.map(({ name, text }) => name ?? text).join('; ');
  return [`${event} ${status}`, texts(actors), names, texts(sources)]
    .map((part) => (part === '' ? '' : `${part} `))
    .join('| ')
    .trim();
}

// Which date and which places each claim of a text takes, from its own clause and from around it.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/document/claim.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

interface Row {
  readonly text: string;
  readonly dates?: readonly (readonly string[])[];
  readonly places?: readonly (readonly string[])[];
}

const shown = {
  dates: ({ dates }: Claim) =>
    dates.map(({ from, to, text }) =>
      from === undefined ? text : from === to ? from : `${from}/${to}`,
    ),
  places: ({ places }: Claim) => places.map(({ name, text }) => name ?? text),
};

for (const slot of ['dates', 'places'] as const) {
  for (const language of ['arabic', 'english']) {
    const { rows } = readJson<{ rows: readonly Row[] }>(
      `fixtures/cases/claims-${slot}.${language}.json`,
    );
    describe(`${slot} of claims in ${language}`, () => {
      it.each(rows.map((row) => [row.text.slice(0, 80), row] as const))('%s', (_, row) => {
        const { claims } = readText(row.text, { published: '2024-06-12' });
        expect(claims.map(shown[slot])).toEqual(row[slot]);
        for (const { text, start, end } of claims.flatMap((claim) => claim[slot])) {
          expect(row.text.slice(start, end)).toBe(text);
        }
      });
    });
  }
}

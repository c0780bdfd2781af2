// Whether a text tells of armed conflict at all: sport, laws, novels, accidents and exercises in the
// words of war, each beside a near twin that is a claim.

import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { buildReader } from '../../src/pipeline.ts';
import { readJson } from '../support/files.ts';

interface Row {
  readonly theme: string;
  readonly none: string;
  readonly claim: string;
}

const read = buildReader(parseConfig({}));
const claimsOf = (source: string) =>
  read({ id: 'text', source, diagnostics: [] }).claims.map(({ event }) => event);

for (const language of ['arabic', 'english']) {
  const { rows } = readJson<{ rows: readonly Row[] }>(`fixtures/cases/no-claim.${language}.json`);
  describe(`texts of no claim in ${language}`, () => {
    it.each(rows.map((row) => [row.theme, row] as const))('%s', (_, { none, claim }) => {
      expect(claimsOf(none)).toEqual([]);
      expect(claimsOf(claim)).not.toEqual([]);
    });
  });
}

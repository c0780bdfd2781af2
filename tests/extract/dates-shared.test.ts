// The date cases that other recognisers test themselves with, where they stand beside the checkout. Kinds
// that are no dates and conventions that differ from ours are counted apart, by kind; the rest must pass.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, readRows } from '../support/date-cases.ts';
import { shared } from '../support/files.ts';

const wanted = { ar: 0.9, en: 0.85 } as const;

for (const lang of ['ar', 'en'] as const) {
  const path = join(shared, 'cases', `dates.${lang}.jsonl`);
  describe.skipIf(!existsSync(path))(`shared date cases (${lang})`, () => {
    test('span and value are right on the rows of a day or coarser', () => {
      const rows = readRows(readFileSync(path, 'utf8'));
      const report = judge(rows, lang);
      process.stdout.write(`${report.summary}\n`);
      expect(report.right / report.counted).toBeGreaterThanOrEqual(wanted[lang]);
    });
  });
}

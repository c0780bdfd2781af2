// The case tables of dates: each text gives its dates, each with its span and its value, and no others.

import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../src/document/document.ts';
import { readDated } from '../support/dated.ts';
import { readJson } from '../support/files.ts';

interface Row {
  readonly text: string;
  readonly published: string | null;
  readonly span?: string;
  readonly edtf?: string | null;
  readonly role?: string;
  readonly dates?: readonly (readonly [span: string, edtf: string | null])[];
  readonly none?: true;
}

const tables = [
  ['ar', 'fixtures/cases/dates.arabic.json', 500],
  ['en', 'fixtures/cases/dates.english.json', 400],
] as const;

for (const [lang, path, least] of tables) {
  const { rows } = readJson<{ rows: Row[] }>(path);
  describe(path, () => {
    test('holds enough rows', () => expect(rows.length).toBeGreaterThanOrEqual(least));
    test.each(rows.map((row) => [row.text, row] as const))('%s', (_text, row) => check(row, lang));
  });
}

function check(row: Row, lang: LanguageCode): void {
  const document = readDated(row.text, lang, row.published ?? undefined);
  const { dates } = document;
  for (const date of dates) expect(document.source.slice(date.start, date.end)).toBe(date.text);
  const wanted = row.dates ?? (row.none ? [] : [[row.span!, row.edtf!] as const]);
  expect(dates.map((date) => [date.text, date.edtf ?? null])).toEqual(wanted);
  if (row.role) expect(dates[0]!.role ?? 'none').toBe(row.role);
}

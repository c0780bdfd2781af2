// Reads a case table of fixtures/cases: an object with what it is about and its rows.

import { readFileSync } from 'node:fs';

export interface Cases<Row> {
  readonly about: string;
  readonly rows: readonly Row[];
}

export function readCases<Row>(name: string): Cases<Row> {
  const file = new URL(`../../fixtures/cases/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Cases<Row>;
}

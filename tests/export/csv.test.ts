// The texts of a table's cells: what people read there must not mislead them.

import { expect, test } from 'vitest';
import type { ClaimCount } from '../../src/document/claim.ts';
import { countText } from '../../src/export/csv.ts';

const count = (more: Partial<ClaimCount>) =>
  ({
    text: '5',
    start: 0,
    end: 1,
    rule: 'test',
    confidence: 1,
    measure: 'killed',
    min: 5,
    max: 5,
    qualifier: 'exact',
    ...more,
  }) as ClaimCount;

test.each([
  [{ of: 'civilians' }, 'killed 5 civilians'],
  [{ of: 'children', min: 2, max: 2, partOf: 0 }, 'among them killed 2 children'],
  [{ max: null }, 'killed ≥ 5'],
  [{ qualifier: 'approximate' as const }, 'killed ~5'],
])('%j is %s', (more, text) => {
  expect(countText(count(more))).toBe(text);
});

// Every gold file against the contract and against its own text.

import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../src/evaluate/gold-schema.ts';
import { goldDocument } from '../../src/evaluate/gold-schema.ts';
import { filesUnder, readJson } from '../support/files.ts';

const files = filesUnder('fixtures/gold', ['.json']);
const lists = ['actors', 'targets', 'places', 'dates', 'counts', 'weapons', 'sources'] as const;

describe('gold', () => {
  it('has files', () => {
    expect(files.length).toBeGreaterThan(180);
  });

  it.each(files)('%s', (path) => {
    const document = goldDocument.parse(readJson(path));
    expect(path.endsWith(`/${document.id}.json`)).toBe(true);
    expect(faults(document)).toEqual([]);
  });

  it('uses no id twice', () => {
    const ids = files.map((path) => readJson<GoldDocument>(path).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** What the schema cannot say: texts stand where they should, bounds and parts agree. */
function faults(document: GoldDocument): string[] {
  const found: string[] = [];
  if (document.title && !document.text.startsWith(document.title)) {
    found.push('the text does not begin with the title');
  }
  document.claims.forEach((claim, index) => {
    for (const list of lists) {
      for (const mention of claim[list]) {
        const where = `claim ${index + 1}, ${list}: ${mention.text}`;
        if (mention.start === undefined) {
          const times = document.text.split(mention.text).length - 1;
          if (times !== 1) found.push(`${where}: stands ${times} times`);
        } else if (!document.text.startsWith(mention.text, mention.start)) {
          found.push(`${where}: does not stand at ${mention.start}`);
        }
      }
    }
    for (const date of claim.dates) {
      if (date.from && date.to && date.from > date.to) found.push(`${date.text}: from after to`);
      if (date.edtf && !date.from) found.push(`${date.text}: edtf without days`);
    }
    claim.counts.forEach((count, at) => {
      const { min, max, partOf } = count;
      if (min === null && max === null) found.push(`${count.text}: no bound`);
      if (min !== null && max !== null && min > max) found.push(`${count.text}: min above max`);
      if (partOf === at || (partOf !== undefined && !claim.counts[partOf])) {
        found.push(`${count.text}: part of nothing`);
      }
    });
  });
  return found;
}

// Every gold file against the contract, against its own text, and against itself.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGoldFiles } from '../../src/cli/gold-files.ts';
import { buildComparison } from '../../src/comparison.ts';
import { agreementOf, asFound } from '../../src/evaluate/agreement.ts';
import { checkGoldDocument, checkGoldTogether } from '../../src/evaluate/check-gold.ts';
import type { GoldDocument } from '../../src/evaluate/gold-schema.ts';
import { goldDocument } from '../../src/evaluate/gold-schema.ts';
import { goldStats } from '../../src/evaluate/gold-stats.ts';
import { addScores, scoreDocument } from '../../src/evaluate/score.ts';
import { filesUnder, readJson, root } from '../support/files.ts';
import { emptySlots } from '../support/slots.ts';

const files = filesUnder('fixtures/gold', ['.json']);

describe('gold', () => {
  it('has files', () => {
    expect(files.length).toBeGreaterThan(180);
  });

  it.each(files)('%s', (path) => {
    const document = goldDocument.parse(readJson(path));
    expect(path.endsWith(`/${document.id}.json`)).toBe(true);
    expect(checkGoldDocument(document)).toEqual([]);
  });

  it('uses no id, text or long sentence twice', () => {
    expect(checkGoldTogether(files.map((path) => readJson<GoldDocument>(path)))).toEqual([]);
  });

  it('shows newcomers an example that passes', () => {
    const readme = readFileSync(join(root, 'fixtures/gold/README.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(readme)![1]!;
    expect(checkGoldDocument(goldDocument.parse(JSON.parse(example)))).toEqual([]);
  });

  it('scores 1 against itself', () => {
    const comparison = buildComparison();
    const documents = files.map((path) => readJson<GoldDocument>(path));
    const total = addScores(
      documents.map(({ claims }) => scoreDocument(claims.map(asFound), claims, comparison)),
    );
    expect(total.all.spurious + total.all.missed).toBe(0);
    expect(total.exact).toBe(total.gold);
    const { forward } = agreementOf(documents, documents, comparison);
    expect([forward.claim.f1, forward.all.f1, forward.exact.share]).toEqual([1, 1, 1]);
  });
});

const document = (change: Partial<GoldDocument>): GoldDocument => ({
  id: 'a',
  lang: 'en',
  genre: 'wire',
  text: 'Two died in Taiz. Two more died later.',
  claims: [],
  ...change,
});
const claim = (change: object): GoldDocument['claims'][number] => ({
  event: 'attack',
  status: 'asserted',
  ...emptySlots,
  ...change,
});
const count = (change: object) => ({
  text: 'died later',
  measure: 'killed',
  min: 2,
  max: 2,
  qualifier: 'exact',
  ...change,
});

describe('corpora', () => {
  const folder = join(root, 'corpora/statements');
  it.skipIf(!existsSync(folder))('hold to the contract, apart from the gold', () => {
    const faults: string[] = [];
    const { documents } = readGoldFiles(folder, (fault) => faults.push(fault));
    for (const { document } of documents) {
      faults.push(...checkGoldDocument(document).map((fault) => `${document.id}: ${fault}`));
    }
    const texts = new Set(files.map((path) => readJson<GoldDocument>(path).text));
    faults.push(
      ...documents.filter(({ document }) => texts.has(document.text)).map(({ path }) => path),
    );
    expect(faults).toEqual([]);
  });
});

describe('checkGoldDocument', () => {
  const cases: [string, Partial<GoldDocument>, string[]][] = [
    ['nothing wrong', { claims: [claim({ places: [{ text: 'Taiz' }] })] }, []],
    [
      'a text that stands twice',
      { claims: [claim({ targets: [{ text: 'Two' }] })] },
      ['claim 1, targets: "Two" stands 2 times: give its start'],
    ],
    [
      'a wrong start',
      { claims: [claim({ targets: [{ text: 'Two', start: 3 }] })] },
      ['claim 1, targets: "Two" does not stand at 3'],
    ],
    [
      'a text that is not there',
      { claims: [claim({ places: [{ text: 'Aden' }] })] },
      ['claim 1, places: "Aden" stands 0 times: give its start'],
    ],
    ['an empty claim', { claims: [claim({})] }, ['claim 1: is empty']],
    [
      'a day that is none',
      { claims: [claim({ dates: [{ text: 'later', from: '2024-02-30', to: '2024-03-01' }] })] },
      ['claim 1, dates: "later": 2024-02-30 is no day'],
    ],
    [
      'bounds against the qualifier',
      { claims: [claim({ counts: [count({ qualifier: 'at_least' })] })] },
      ['claim 1, counts: "died later": at_least wants no max'],
    ],
    [
      'a part of itself',
      { claims: [claim({ counts: [count({ partOf: 0 })] })] },
      ['claim 1, counts: "died later": partOf points to no other count'],
    ],
    ['a title that is not there', { title: 'News' }, ['the text does not begin with the title']],
  ];
  it.each(cases)('%s', (_name, change, faults) => {
    expect(checkGoldDocument(document(change))).toEqual(faults);
  });

  it('finds ids that stand twice and sentences in both halves', () => {
    const long = `${'In the morning the shelling of the eastern quarter went on for hours '.repeat(2)}.`;
    // By FNV-1a, "a" is of the tune half and "b" of the held-out half.
    const faults = checkGoldTogether([
      document({ id: 'a', text: long }),
      document({ id: 'b', text: `${long} More.` }),
      document({ id: 'b' }),
    ]);
    expect(faults).toEqual([
      { document: 'b', fault: 'shares a long sentence with a, of the other half' },
      { document: 'b', fault: 'the id stands twice' },
    ]);
  });
});

describe('agreementOf', () => {
  const comparison = buildComparison();
  const first = document({
    claims: [claim({ places: [{ text: 'Taiz' }], counts: [count({})] })],
  });

  it('scores each against the other', () => {
    // They share the place; the first has a count that the second lacks.
    const second = document({ claims: [claim({ places: [{ text: 'Taiz' }] })] });
    const { forward, backward } = agreementOf([first], [second], comparison);
    expect(forward.claim).toMatchObject({ right: 1, spurious: 0, missed: 1 });
    expect(backward.claim).toMatchObject({ right: 1, spurious: 1, missed: 0 });
    expect(forward.claim.f1).toBeCloseTo(2 / 3, 10);
  });

  it('does not hold against a reader what the reader marks as optional', () => {
    const second = document({
      claims: [
        claim({
          places: [{ text: 'Taiz' }],
          counts: [count({})],
          targets: [{ text: 'more', optional: true }],
        }),
        claim({ event: 'protest', optional: true, places: [{ text: 'later' }] }),
      ],
    });
    expect(agreementOf([first], [second], comparison).forward.all.f1).toBe(1);
  });

  it('names what only one of the two has', () => {
    const other = document({ id: 'c' });
    expect(agreementOf([first, other], [first], comparison).alone).toEqual(['c']);
    expect(agreementOf([first], [document({ text: 'Another' })], comparison).documents).toBe(0);
  });
});

describe('goldStats', () => {
  it('counts documents, claims and values by language', () => {
    const stats = goldStats([document({ claims: [claim({ counts: [count({})] })] })]);
    const rows = (title: string) => stats.find((tally) => tally.title === title)?.rows;
    expect(rows('Whole')?.[0]).toEqual({ name: 'documents', ar: 0, en: 1, all: 1 });
    expect(rows('Measure')).toEqual([{ name: 'killed', ar: 0, en: 1, all: 1 }]);
    expect(rows('Half')).toEqual([{ name: 'tune', ar: 0, en: 1, all: 1 }]);
  });
});

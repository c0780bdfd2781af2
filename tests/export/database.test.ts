// claims.duckdb and claims.parquet, read back through DuckDB as an analyst reads them.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFolder } from '../../src/archive/run-folder.ts';
import type { Claim } from '../../src/document/claim.ts';
import { databaseFinisher } from '../../src/export/run/database.ts';
import { tollOf } from '../../src/export/toll.ts';
import type { MadeRun } from './support/made-run.ts';
import { asking, claimWith, count, day, madeRun, mention, place } from './support/made-run.ts';

async function written(made: MadeRun) {
  const { folder, run } = madeRun(made);
  await databaseFinisher.write(folder, run);
  return folder;
}

const full = claimWith({
  id: 'full',
  document: {
    id: 'one',
    lang: 'ar',
    title: 'عنوان',
    uri: 'https://x.org/1',
    published: '2016-03-13',
  },
  event: 'shelling',
  status: 'alleged',
  actors: [mention('الجيش', 'Syrian army'), mention('again', 'Syrian army')],
  targets: [mention('السوق')],
  places: [
    place('Saraqib', {
      country: 'SY',
      admin1: 'Idlib',
      lat: 35.86,
      lon: 36.8,
      geonames: 167,
      precision: 'town',
    }),
    place('Idlib', { country: 'SY', precision: 'governorate' }),
  ],
  dates: [day('2016-03-12')],
  counts: [
    count('killed', 15, 15, { of: 'people' }),
    count('killed', 3, 3, { of: 'children', partOf: 0 }),
    count('injured', 20, null, { qualifier: 'at_least' }),
  ],
  weapons: [{ text: 'هاون', start: 9, end: 13, category: 'mortar', quantity: 2 }],
  sources: [mention('المرصد', 'Syrian Observatory for Human Rights')],
  statedOn: day('2016-03-13'),
  evidence: [
    { start: 0, end: 5, text: 'قصف' },
    { start: 6, end: 9, text: 'قتل' },
  ],
  confidence: 0.75,
});
const bare = claimWith({ id: 'bare', document: { id: 'two' } });

describe('claims.duckdb', () => {
  it('holds the tables with typed columns', async () => {
    const folder = await written({ claims: [full, bare], errors: [{ code: 'E-RECORD-BROKEN' }] });
    await asking(folder.file('claims.duckdb'), async (ask) => {
      const tables = await ask('SELECT table_name FROM duckdb_tables() ORDER BY 1');
      expect(tables.map((row) => row.table_name)).toEqual([
        'claims',
        'counts',
        'documents',
        'errors',
        'mentions',
        'run',
      ]);
      const types = await ask(
        "SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = 'claims'",
      );
      const typeOf = Object.fromEntries(types.map(({ name, type }) => [name, type]));
      expect(typeOf).toMatchObject({
        claim_id: 'VARCHAR',
        document_published: 'DATE',
        actors: 'VARCHAR[]',
        date_from: 'DATE',
        lat: 'DOUBLE',
        geonames: 'BIGINT',
        killed_min: 'BIGINT',
        quote: 'VARCHAR',
        evidence_start: 'BIGINT',
        confidence: 'DOUBLE',
      });
      const indexes = await ask('SELECT index_name FROM duckdb_indexes() ORDER BY 1');
      expect(indexes.map((row) => row.index_name)).toEqual([
        'claims_by_claim_id',
        'claims_by_document_id',
        'counts_by_claim_id',
        'documents_by_document_id',
        'errors_by_code',
        'mentions_by_claim_id',
      ]);
    });
  });

  it('holds what a claim tells, and NULL where it tells nothing', async () => {
    const folder = await written({ claims: [full, bare] });
    await asking(folder.file('claims.duckdb'), async (ask) => {
      const [first, second] = await ask('SELECT * FROM claims');
      expect(first).toMatchObject({
        claim_id: 'full',
        document_id: 'one',
        document_title: 'عنوان',
        document_published: '2016-03-13',
        event: 'shelling',
        status: 'alleged',
        actors: ['Syrian army'],
        targets: ['السوق'],
        places: ['Saraqib', 'Idlib'],
        place: 'Saraqib',
        place_precision: 'town',
        admin1: 'Idlib',
        country: 'SY',
        countries: ['SY'],
        lat: 35.86,
        lon: 36.8,
        geonames: '167',
        date_from: '2016-03-12',
        date_to: '2016-03-12',
        dates: ['2016-03-12'],
        killed_min: '15',
        killed_max: '15',
        injured_min: '20',
        injured_max: null,
        weapons: ['mortar'],
        sources: ['Syrian Observatory for Human Rights'],
        stated_from: '2016-03-13',
        quote: 'قصف … قتل',
        evidence_start: '0',
        evidence_end: '9',
        confidence: 0.75,
      });
      const told = Object.entries(second!).filter(([, value]) => value !== null);
      expect(Object.fromEntries(told)).toEqual({
        claim_id: 'bare',
        document_id: 'two',
        document_lang: 'en',
        event: 'attack',
        status: 'asserted',
        quote: 'It is told.',
        evidence_start: '0',
        evidence_end: '10',
        confidence: 0.5,
      });
    });
  });

  it('holds a row for each count and for each mention, with its span', async () => {
    const folder = await written({ claims: [bare, full] });
    await asking(folder.file('claims.duckdb'), async (ask) => {
      expect(
        await ask(
          'SELECT claim_id, count, part_of, measure, "of", "min", "max", qualifier FROM counts',
        ),
      ).toEqual([
        {
          claim_id: 'full',
          count: 0,
          part_of: null,
          measure: 'killed',
          of: 'people',
          min: '15',
          max: '15',
          qualifier: 'exact',
        },
        {
          claim_id: 'full',
          count: 1,
          part_of: 0,
          measure: 'killed',
          of: 'children',
          min: '3',
          max: '3',
          qualifier: 'exact',
        },
        {
          claim_id: 'full',
          count: 2,
          part_of: null,
          measure: 'injured',
          of: null,
          min: '20',
          max: null,
          qualifier: 'at_least',
        },
      ]);
      const mentions = await ask(
        "SELECT slot, position, text, span_start, span_end FROM mentions WHERE claim_id = 'full'",
      );
      expect(mentions.map(({ slot, position, text }) => `${slot} ${position} ${text}`)).toEqual([
        'actor 0 الجيش',
        'actor 1 again',
        'target 0 السوق',
        'place 0 Saraqib',
        'place 1 Idlib',
        'date 0 then',
        'count 0 so many',
        'count 1 so many',
        'count 2 so many',
        'weapon 0 هاون',
        'source 0 المرصد',
        'stated_on 0 then',
        'evidence 0 قصف',
        'evidence 1 قتل',
      ]);
      expect(mentions[3]).toMatchObject({ span_start: '3', span_end: '10' });
      expect(await ask("SELECT category, quantity FROM mentions WHERE slot = 'weapon'")).toEqual([
        { category: 'mortar', quantity: '2' },
      ]);
    });
  });

  it('tells tolls as tollOf does, whatever the counts', async () => {
    const tolls: readonly Claim['counts'][] = [
      [count('killed', 5, 5)],
      [count('killed', 2, 2, { of: 'soldiers' }), count('killed', 5, 5, { of: 'villagers' })],
      [
        count('casualties', 240, 240),
        count('killed', 178, 178, { partOf: 0 }),
        count('injured', 62, 62, { partOf: 0 }),
      ],
      [count('killed', 3, 3, { partOf: 1 }), count('killed', 15, 15)],
      [count('killed', null, 80, { qualifier: 'at_most' })],
      [count('killed', 10, 99), count('killed', 4, null)],
      [count('killed', 0, 0)],
      [],
    ];
    const claims = tolls.map((counts) => claimWith({ counts }));
    const folder = await written({ claims });
    const rows = await asking(folder.file('claims.duckdb'), (ask) =>
      ask('SELECT killed_min AS "min", killed_max AS "max" FROM claims'),
    );
    const text = (value: number | null | undefined) => (value == null ? null : String(value));
    expect(rows).toEqual(
      claims.map((claim) => {
        const toll = tollOf(claim, 'killed');
        return { min: text(toll?.min), max: text(toll?.max) };
      }),
    );
    expect(rows).toEqual([
      { min: '5', max: '5' },
      { min: '5', max: '7' },
      { min: '178', max: '178' },
      { min: '15', max: '15' },
      { min: null, max: '80' },
      { min: '10', max: null },
      { min: '0', max: '0' },
      { min: null, max: null },
    ]);
  });

  it('keeps the order of the run and marks claims in copies', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `document-${(index * 7919) % 300}`);
    const claims = ids.flatMap((id) => [
      claimWith({ document: { id } }),
      claimWith({ document: { id } }),
    ]);
    const folder = await written({
      claims,
      documents: ids.map((id, index) => ({
        id,
        ...(index % 3 === 2 && { duplicateOf: ids[0]!, similarity: 0.9 }),
      })),
    });
    await asking(folder.file('claims.duckdb'), async (ask) => {
      const rows = await ask('SELECT claim_id, document_duplicate_of AS original FROM claims');
      expect(rows.map((row) => row.claim_id)).toEqual(claims.map(({ id }) => id));
      expect(rows.filter((row) => row.original === ids[0])).toHaveLength(200);
      const documents = await ask('SELECT document_id FROM documents');
      expect(documents.map((row) => row.document_id)).toEqual(ids);
    });
  });

  it('tells errors from warnings, and where they are', async () => {
    const folder = await written({
      claims: [],
      errors: [
        {
          code: 'E-RECORD-BROKEN',
          at: { input: 'a.zip', member: ['b.jsonl'], line: 4, offset: 90 },
        },
        { code: 'W-EMPTY', document: 'one' },
      ],
    });
    const rows = await asking(folder.file('claims.duckdb'), (ask) => ask('SELECT * FROM errors'));
    expect(rows).toEqual([
      {
        code: 'E-RECORD-BROKEN',
        severity: 'error',
        message: 'It is broken.',
        input: 'a.zip',
        member: ['b.jsonl'],
        record: null,
        line: '4',
        byte_offset: '90',
        document_id: null,
      },
      {
        code: 'W-EMPTY',
        severity: 'warning',
        message: 'It is broken.',
        input: 'in.jsonl',
        member: null,
        record: null,
        line: '1',
        byte_offset: null,
        document_id: 'one',
      },
    ]);
  });

  it('reads strange letters, absurd numbers and impossible days', async () => {
    const strange = 'a\u0000b \u202e\ufffd "\'; DROP TABLE claims; -- 🙂 \u2028';
    const claims = [
      claimWith({
        actors: [mention(strange)],
        counts: [count('killed', 1e30, 1e30), count('injured', 1.5, 2)],
        dates: [{ text: strange, start: 0, end: 4, from: '2019-02-31', to: '2019-03-01' }],
      }),
    ];
    const folder = await written({ claims });
    const [row] = await asking(folder.file('claims.duckdb'), (ask) => ask('SELECT * FROM claims'));
    expect(row).toMatchObject({
      actors: [strange],
      killed_min: null,
      injured_max: '2',
      date_from: null,
      date_to: '2019-03-01',
    });
  });

  it('is made of a run without claims too, and over what a crash left', async () => {
    const { folder, run } = madeRun({ claims: [] });
    for (const name of ['claims.duckdb.part', 'claims.duckdb.part.wal', 'claims.parquet.part']) {
      writeFileSync(folder.file(name), 'half a file');
    }
    await databaseFinisher.write(folder, run);
    await databaseFinisher.write(folder, run);
    const [row] = await asking(folder.file('claims.duckdb'), (ask) =>
      ask('SELECT count(*) AS n, (SELECT count(*) FROM documents) AS d FROM claims'),
    );
    expect(row).toEqual({ n: '0', d: '0' });
    expect(readdirSync(folder.path).sort()).toEqual([
      'claims.duckdb',
      'claims.jsonl',
      'claims.parquet',
      'documents.jsonl',
      'errors.jsonl',
      'ledger.jsonl',
      'run.json',
    ]);
  });
});

describe('a folder of any name', () => {
  it.each(["it's [1] * {a,b}", 'تقرير', '%20 & $x; "q"', '[*'])('%s', async (name) => {
    const { folder, run } = madeRun({ claims: [full] });
    const strange = runFolder(join(folder.path, name));
    mkdirSync(strange.path);
    for (const file of ['claims.jsonl', 'documents.jsonl', 'errors.jsonl']) {
      copyFileSync(folder.file(file), strange.file(file));
    }
    await databaseFinisher.write(strange, run);
    const rows = await asking(strange.file('claims.duckdb'), (ask) => ask('SELECT * FROM claims'));
    expect(rows).toHaveLength(1);
    expect(readdirSync(strange.path)).toContain('claims.parquet');
  });
});

it('says so where DuckDB cannot write into a folder', async () => {
  const { folder, run } = madeRun({ claims: [] });
  const asked = runFolder(join(folder.path, 'why?'));
  await expect(databaseFinisher.write(asked, run)).rejects.toMatchObject({
    code: 'output.unwritable',
    message: expect.stringContaining('question mark'),
  });
});

describe('claims.parquet', () => {
  it('holds the rows of the table claims, packed by zstd, and the same bytes each time', async () => {
    const { folder, run } = madeRun({ claims: [full, bare] });
    await databaseFinisher.write(folder, run);
    const bytes = readFileSync(folder.file('claims.parquet'));
    await databaseFinisher.write(folder, run);
    expect(readFileSync(folder.file('claims.parquet')).equals(bytes)).toBe(true);
    const path = folder.file('claims.parquet');
    const table = await asking(folder.file('claims.duckdb'), (ask) => ask('SELECT * FROM claims'));
    await asking(':memory:', async (ask) => {
      expect(await ask(`SELECT * FROM '${path}'`)).toEqual(table);
      expect(await ask(`SELECT DISTINCT compression FROM parquet_metadata('${path}')`)).toEqual([
        { compression: 'ZSTD' },
      ]);
      const [type] = await ask(`SELECT typeof(date_from) AS t, typeof(actors) AS a FROM '${path}'`);
      expect(type).toEqual({ t: 'DATE', a: 'VARCHAR[]' });
    });
  });
});

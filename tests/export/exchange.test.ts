// Import files for other tools: the very lines, and what is kept out of them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportRun } from '../../src/cli/export.ts';
import { eventKind } from '../../src/document/claim-schema.ts';
import {
  acledEvents,
  acledHeader,
  acledRow,
  isAcledEvent,
} from '../../src/export/exchange/acled.ts';
import { bayanatHeader, bayanatMapping, bayanatRow } from '../../src/export/exchange/bayanat.ts';
import { uwaziHeader, uwaziRow } from '../../src/export/exchange/uwazi.ts';
import { writeUwazi } from '../../src/export/exchange/uwazi-zip.ts';
import { claimWith, count, day, madeRun, mention, newFolder, place } from './support/made-run.ts';
import { readZip } from './support/zip.ts';

const strike = claimWith({
  id: 'c1',
  document: {
    id: 'one',
    lang: 'ar',
    title: 'A | title',
    uri: 'https://x.org/a|b',
    published: '2016-03-13',
  },
  event: 'air_strike',
  actors: [mention('الطيران', 'Russian air force'), mention('x', 'Syrian | army')],
  targets: [mention('the market')],
  places: [
    place('Saraqib', { country: 'SY', admin1: 'Idlib', lat: 35.86, lon: 36.8, precision: 'town' }),
    place('Idlib', { country: 'SY', precision: 'governorate' }),
  ],
  dates: [day('2016-03-12')],
  counts: [count('killed', 10, null), count('injured', 3, 5)],
  weapons: [{ text: 'w', start: 0, end: 1, category: 'aerial_bomb' }],
  sources: [mention('s', 'Syrian Observatory for Human Rights')],
  evidence: [{ start: 4, end: 9, text: 'قُصف\nسوق' }],
  confidence: 0.75,
});

function rowOf(header: string, row: string): Record<string, string> {
  return parse(`${header}${row}`, { columns: true })[0] as Record<string, string>;
}

function told(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}

describe('ACLED', () => {
  it('has the columns of its data, and ours behind them', () => {
    expect(acledHeader()).toBe(
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp,isnad_fatalities_max,isnad_event,isnad_status,isnad_date_to,isnad_weapons,isnad_places,isnad_confidence,isnad_document,isnad_duplicate_of\n',
    );
    expect(acledRow(strike, 'zero')).toBe(
      'c1,2016-03-12,2016,1,Political violence,Explosions/Remote violence,Air/drone strike,Russian air force,Syrian | army,,the market,,,,,,,Syria,Idlib,,,Saraqib,35.86,36.8,1,Syrian Observatory for Human Rights,,قُصف سوق,10,,,,air_strike,asserted,2016-03-12,aerial_bomb,Saraqib; Idlib,0.75,one,zero\n',
    );
  });

  it('leaves empty what a claim does not tell', () => {
    expect(told(rowOf(acledHeader(), acledRow(claimWith({ id: 'c2', event: 'other' }))))).toEqual({
      event_id_cnty: 'c2',
      notes: 'It is told.',
      isnad_event: 'other',
      isnad_status: 'asserted',
      isnad_confidence: '0.5',
      isnad_document: 'one',
    });
  });

  it('tells none killed from nothing told', () => {
    const none = claimWith({ counts: [count('killed', 0, 0)] });
    expect(rowOf(acledHeader(), acledRow(none))).toMatchObject({
      fatalities: '0',
      isnad_fatalities_max: '0',
    });
  });

  it('sets both parties of a clash against each other', () => {
    const clash = claimWith({
      event: 'armed_clash',
      actors: [mention('A'), mention('B'), mention('C')],
      targets: [mention('D')],
    });
    expect(rowOf(acledHeader(), acledRow(clash))).toMatchObject({
      actor1: 'A',
      assoc_actor_1: '',
      actor2: 'B',
      assoc_actor_2: 'C; D',
    });
  });

  it.each([
    ['2016-03-12', '2016-03-12', '1', '2016-03-12'],
    ['2016-03-12', '2016-03-18', '2', '2016-03-12'],
    ['2016-03-01', '2016-03-31', '3', '2016-03-01'],
    ['2016-01-01', '2016-12-31', '', ''],
  ])('from %s to %s is time precision %s', (from, to, precision, date) => {
    const row = rowOf(acledHeader(), acledRow(claimWith({ dates: [day(from, to)] })));
    expect(row).toMatchObject({ time_precision: precision, event_date: date });
  });

  it.each([
    ['exact', '1', 'Homs'],
    ['town', '1', 'Homs'],
    ['district', '2', 'Homs'],
    ['governorate', '3', 'Homs'],
    ['country', '', ''],
    ['region', '', ''],
  ] as const)('a place of precision %s is geo precision %s', (precision, geo, location) => {
    const claim = claimWith({ places: [place('Homs', { precision, country: 'SY' })] });
    const row = rowOf(acledHeader(), acledRow(claim));
    expect(row).toMatchObject({ geo_precision: geo, location, country: 'Syria' });
  });

  it('maps every event, and says more where the weapon does', () => {
    expect(Object.keys(acledEvents).sort()).toEqual([...eventKind.options].sort());
    const weapon = (category: 'grenade' | 'chemical') => [
      { text: 'w', start: 0, end: 1, category },
    ];
    const sub = (event: 'explosion' | 'attack', category: 'grenade' | 'chemical') =>
      rowOf(acledHeader(), acledRow(claimWith({ event, weapons: weapon(category) })))
        .sub_event_type;
    expect(sub('explosion', 'grenade')).toBe('Grenade');
    expect(sub('attack', 'chemical')).toBe('Chemical weapon');
  });

  it('has no row for what is denied or threatened', () => {
    expect(isAcledEvent(claimWith({ status: 'denied' }))).toBe(false);
    expect(isAcledEvent(claimWith({ status: 'threatened' }))).toBe(false);
    expect(isAcledEvent(claimWith({ status: 'alleged' }))).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('makes %j inert', (formula) => {
    const claim = claimWith({
      actors: [mention(formula)],
      evidence: [{ start: 0, end: 1, text: formula }],
    });
    const row = rowOf(acledHeader(), acledRow(claim));
    expect(row.actor1).toMatch(/^'/);
    expect(row.notes).toMatch(/^'/);
  });

  it('keeps numbers below zero numbers', () => {
    const south = claimWith({
      places: [place('Harare', { lat: -17.8, lon: -31.1, precision: 'town' })],
    });
    expect(rowOf(acledHeader(), acledRow(south))).toMatchObject({
      latitude: '-17.8',
      longitude: '-31.1',
    });
  });
});

describe('Uwazi', () => {
  it('has several values parted by a bar, and no bar in a value', () => {
    expect(told(rowOf(uwaziHeader(), uwaziRow(strike, 'zero')))).toEqual({
      title: 'Air strike, Saraqib, 2016-03-12: killed 10 or more, injured 3-5',
      claim_id: 'c1',
      event: 'air_strike',
      claim_status: 'asserted',
      actors: 'Russian air force|Syrian / army',
      targets: 'the market',
      places: 'Saraqib|Idlib',
      countries: 'SY',
      geolocation: '35.86|36.8',
      happened: '2016/03/12:2016/03/12',
      published: '2016-03-13',
      killed_min: '10',
      injured_min: '3',
      injured_max: '5',
      weapons: 'aerial_bomb',
      sources: 'Syrian Observatory for Human Rights',
      quotation: 'قُصف سوق',
      language: 'ar',
      document: 'A / title',
      document_link: 'A / title|https://x.org/a%7Cb',
      duplicate_of: 'zero',
      confidence: '0.75',
    });
  });

  it('has a title for every claim, no point for an area, no link to what is no page', () => {
    const claim = claimWith({
      event: 'siege',
      places: [place('Idlib', { lat: 1, lon: 2, precision: 'governorate' })],
      document: { id: 'one', lang: 'en', uri: 'javascript:alert(1)' },
    });
    expect(rowOf(uwaziHeader(), uwaziRow(claim))).toMatchObject({
      title: 'Siege, Idlib',
      geolocation: '',
      document_link: '',
    });
    expect(rowOf(uwaziHeader(), uwaziRow(claimWith({})))).toMatchObject({ title: 'Attack' });
  });

  it('is a zip with import.csv at its root, the same bytes each time, in parts that Uwazi takes', async () => {
    const folder = newFolder();
    const lines = async function* () {
      yield 'title\n';
      for (let row = 0; row < 5; row += 1) yield `row ${row}\n`;
    };
    expect(await writeUwazi(join(folder, 'a.zip'), lines())).toEqual([join(folder, 'a.zip')]);
    await writeUwazi(join(folder, 'b.zip'), lines());
    expect(readFileSync(join(folder, 'b.zip'))).toEqual(readFileSync(join(folder, 'a.zip')));
    const parts = await writeUwazi(join(folder, 'c.zip'), lines(), 20);
    expect(parts).toEqual(['c.zip', 'c-2.zip', 'c-3.zip'].map((name) => join(folder, name)));
    const tables = await Promise.all(parts.map((part) => readZip(part)));
    expect(tables).toEqual([
      { 'import.csv': 'title\nrow 0\nrow 1\n' },
      { 'import.csv': 'title\nrow 2\nrow 3\n' },
      { 'import.csv': 'title\nrow 4\n' },
    ]);
  });
});

describe('Bayanat', () => {
  it('has a row a claim and a mapping of columns that are there', () => {
    const row = rowOf(bayanatHeader(), bayanatRow(strike));
    expect(told(row)).toMatchObject({
      claim_id: 'c1',
      name: 'Russian air force',
      event_title: 'Air strike, Saraqib, 2016-03-12: killed 10 or more, injured 3-5',
      event_location: 'Saraqib',
      event_from: '2016-03-12',
      event_comments:
        'status asserted; killed 10 or more; injured 3-5; weapons aerial_bomb; by word of Syrian Observatory for Human Rights',
      description: 'قُصف سوق',
      source_link: 'https://x.org/a|b',
      publish_date: '2016-03-13',
      tags: 'isnad,air_strike,asserted',
    });
    const mapped = JSON.stringify(bayanatMapping).match(/(?<=\[")[a-z_]+(?="\])/g)!;
    expect(mapped).toHaveLength(13);
    for (const column of mapped) expect(Object.keys(row)).toContain(column);
    expect(rowOf(bayanatHeader(), bayanatRow(claimWith({}))).name).toBe('Unknown doer');
  });
});

describe('isnad export', () => {
  const notes: string[] = [];
  const terminal = { data: async () => {}, note: (line: string) => void notes.push(line) };
  const denied = claimWith({ status: 'denied', document: { id: 'two' } });
  const copied = claimWith({ document: { id: 'three' } });
  const { folder } = madeRun({
    claims: [strike, denied, copied],
    documents: [{ id: 'one' }, { id: 'two' }, { id: 'three', duplicateOf: 'one', similarity: 1 }],
  });

  it('writes what was asked for and says what it left out', async () => {
    notes.length = 0;
    const into = join(newFolder(), 'deep', 'acled.csv');
    const code = await exportRun(
      folder.path,
      { for: 'acled', into, withoutCopies: true },
      terminal,
    );
    expect(code).toBe(0);
    const table = readFileSync(into, 'utf8');
    expect(table).toBe(`\ufeff${acledHeader()}${acledRow(strike)}`);
    expect(notes).toEqual([
      `1 claim for acled in ${into}`,
      '1 claim left out: denied',
      '1 claim left out: in copies of an earlier document',
    ]);
  });

  it('writes the table and the mapping for Bayanat, the zip for Uwazi', async () => {
    const place = newFolder();
    await exportRun(folder.path, { for: 'bayanat', into: join(place, 'b.csv') }, terminal);
    expect(readFileSync(join(place, 'b.csv'), 'utf8').split('\n')).toHaveLength(5);
    expect(JSON.parse(readFileSync(join(place, 'b.mapping.json'), 'utf8'))).toEqual(bayanatMapping);
    await exportRun(folder.path, { for: 'uwazi', into: join(place, 'u.zip') }, terminal);
    const { 'import.csv': table } = await readZip(join(place, 'u.zip'));
    expect(parse(table!, { columns: true })).toHaveLength(3);
  });

  it('refuses an ending that the file would not be, and says so where one was there', async () => {
    const into = join(newFolder(), 'x.csv');
    await expect(exportRun(folder.path, { for: 'uwazi', into }, terminal)).rejects.toMatchObject({
      code: 'usage',
      mend: expect.stringMatching(/x\.zip$/),
    });
    expect(existsSync(into)).toBe(false);
    await exportRun(folder.path, { for: 'acled', into }, terminal);
    notes.length = 0;
    await exportRun(folder.path, { for: 'acled', into }, terminal);
    expect(notes[0]).toBe(`isnad: ${into} was there; it is written anew.`);
  });

  it.each(['claims.csv', 'claims.duckdb', 'report.html', 'run.json'])(
    'refuses to write over %s of the run',
    async (name) => {
      const into = join(folder.path, name);
      const before = existsSync(into) && readFileSync(into, 'utf8');
      await expect(exportRun(folder.path, { for: 'acled', into }, terminal)).rejects.toMatchObject({
        code: 'usage',
      });
      expect(existsSync(into) && readFileSync(into, 'utf8')).toEqual(before);
    },
  );

  it('refuses a run that is not complete, and what is no run', async () => {
    const into = join(newFolder(), 'x.csv');
    const begun = madeRun({ claims: [], state: 'running' }).folder.path;
    await expect(exportRun(begun, { for: 'acled', into }, terminal)).rejects.toMatchObject({
      code: 'run.missing',
      message: `The run in ${begun} is not complete.`,
    });
    await expect(exportRun(newFolder(), { for: 'acled', into }, terminal)).rejects.toMatchObject({
      code: 'run.missing',
    });
    expect(existsSync(into)).toBe(false);
  });
});

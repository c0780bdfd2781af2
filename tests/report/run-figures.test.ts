// The figures of a run's report: what is counted, what is left out, and how far tolls are added.

import { describe, expect, it } from 'vitest';
import { databaseFinisher } from '../../src/export/run/database.ts';
import { bars, timeline } from '../../src/report/run/charts.ts';
import { runFigures } from '../../src/report/run/figures.ts';
import { outlinesOf, projectionOf } from '../../src/report/run/map-outlines.ts';
import { boundsOf, coreBoundsOf, frameOf, regionsOf } from '../../src/report/run/map-regions.ts';
import { range } from '../../src/report/run/tolls.ts';
import type { MadeRun } from '../export/support/made-run.ts';
import {
  asking,
  claimWith,
  count,
  day,
  madeRun,
  mention,
  place,
} from '../export/support/made-run.ts';

async function figuresOf(made: MadeRun) {
  const { folder, run } = madeRun(made);
  await databaseFinisher.write(folder, run);
  return asking(folder.file('claims.duckdb'), runFigures);
}

const saraqib = place('Saraqib', {
  country: 'SY',
  lat: 35.86,
  lon: 36.8,
  geonames: 167,
  precision: 'town',
});
const strike = {
  event: 'air_strike',
  places: [saraqib],
  dates: [day('2016-03-12')],
} as const;

describe('figures of a run', () => {
  it('count claims by kind, place, month and name, without copies', async () => {
    const figures = await figuresOf({
      claims: [
        claimWith({
          ...strike,
          places: [saraqib],
          dates: [day('2016-03-12')],
          actors: [mention('A')],
        }),
        claimWith({
          event: 'siege',
          dates: [day('2016-05-01', '2016-05-31')],
          actors: [mention('A'), mention('B')],
        }),
        claimWith({ event: 'siege', document: { id: 'copy' } }),
      ],
      documents: [
        {
          id: 'one',
          lang: 'ar',
          published: '2016-03-13',
          publishedFrom: 'json',
          flags: ['pdf-degraded'],
        },
        { id: 'copy', duplicateOf: 'one', similarity: 0.9 },
        { id: 'none', lang: null },
      ],
      errors: [{ code: 'W-EMPTY' }, { code: 'E-MEMORY', message: 'first' }, { code: 'E-MEMORY' }],
    });
    expect(figures).toMatchObject({
      documents: 3,
      copies: 1,
      claims: 3,
      claimsInCopies: 1,
      languages: [
        { name: 'ar', count: 1 },
        { name: 'en', count: 1 },
        { name: 'unknown', count: 1 },
      ],
      flags: [{ name: 'pdf-degraded', count: 1 }],
      datedFrom: [
        { name: 'unknown', count: 2 },
        { name: 'json', count: 1 },
      ],
      failures: [
        { code: 'E-MEMORY', count: 2, sample: 'first' },
        { code: 'W-EMPTY', count: 1 },
      ],
      events: [
        { name: 'air_strike', count: 1 },
        { name: 'siege', count: 1 },
      ],
      periods: [
        { name: '2016-03', claims: 1 },
        { name: '2016-05', claims: 1 },
      ],
      undated: 0,
      countries: [{ name: 'SY', count: 1 }],
      places: [{ name: 'Saraqib', country: 'SY', precision: 'town', lat: 35.86, claims: 1 }],
      unmapped: 1,
      actors: [
        { name: 'A', count: 2 },
        { name: 'B', count: 1 },
      ],
    });
  });

  it('take claims of one kind, day and place for one happening, told with a range', async () => {
    const toll = (from: number | null, to: number | null, source: string) =>
      claimWith({
        ...strike,
        places: [saraqib],
        dates: [day('2016-03-12')],
        counts: [count('killed', from, to)],
        sources: [mention(source)],
      });
    const figures = await figuresOf({
      claims: [
        toll(5, 5, 'one side'),
        toll(7, 7, 'the other side'),
        toll(6, null, 'the other side'),
        { ...toll(900, 900, 'denied'), status: 'denied' },
        { ...toll(901, 901, 'copy'), document: { id: 'copy', lang: 'en' } },
        { ...toll(3, 4, 'another day'), dates: [day('2016-03-14')] },
        { ...toll(1000, 1000, 'a year'), dates: [day('2016-01-01', '2016-12-31')] },
        {
          ...toll(50, 50, 'a country'),
          places: [place('Syria', { country: 'SY', precision: 'country' })],
        },
      ],
      documents: [{ id: 'one' }, { id: 'copy', duplicateOf: 'one' }],
    });
    expect(figures.happenings).toMatchObject([
      {
        day: '2016-03-12',
        place: 'Saraqib',
        claims: 3,
        sources: 2,
        killed: { low: 5, high: 7, open: true },
        injured: undefined,
      },
      { day: '2016-03-14', claims: 1, sources: 1, killed: { low: 3, high: 4, open: false } },
    ]);
    expect(figures.tollsByEvent).toEqual([
      {
        name: 'air_strike',
        happenings: 2,
        claims: 4,
        mostKilled: 7,
        killed: { low: 8, high: 11, open: true },
        injured: undefined,
      },
    ]);
    expect(figures.tollsByPeriod).toMatchObject([{ name: '2016-03', happenings: 2 }]);
    expect(figures.longTolls).toMatchObject([
      { from: '2016-01-01', to: '2016-12-31', source: 'a year', killed: { low: 1000, high: 1000 } },
    ]);
    expect(figures.unplacedTolls).toBe(2);
  });

  it('know no least where only a most is told', async () => {
    const atMost = claimWith({
      places: [saraqib],
      dates: [day('2016-03-12')],
      counts: [count('killed', null, 80, { qualifier: 'at_most' })],
    });
    const { happenings } = await figuresOf({ claims: [atMost] });
    expect(happenings[0]!.killed).toEqual({ low: 0, high: 80, open: false });
  });

  it('are none of a run that found nothing', async () => {
    const figures = await figuresOf({ claims: [] });
    expect(figures).toMatchObject({
      claims: 0,
      periods: [],
      places: [],
      happenings: [],
      unplacedTolls: 0,
    });
  });

  it('go by years where months would be too many', async () => {
    const figures = await figuresOf({
      claims: ['1948-05-15', '2011-03-15', '2024-01-01'].map((from) =>
        claimWith({ dates: [day(from)] }),
      ),
    });
    expect(figures.periods).toEqual([
      { name: 'before 1965', claims: 1 },
      { name: '2011', claims: 1 },
      { name: '2024', claims: 1 },
    ]);
  });
});

describe('range', () => {
  it.each([
    [undefined, '–'],
    [{ low: 5, high: 5, open: false }, '5'],
    [{ low: 5, high: 7, open: false }, '5–7'],
    [{ low: 5, high: 5, open: true }, '5 or more'],
    [{ low: 1000, high: 20000, open: true }, '1,000–20,000 or more'],
  ])('of %j is %s', (told, text) => {
    expect(range(told)).toBe(text);
  });
});

describe('maps', () => {
  const point = (lat: number, lon: number, claims = 1) => ({ lat, lon, claims });

  it('part points that lie far from each other', () => {
    const regions = regionsOf([
      point(35.8, 36.8, 2),
      point(36.2, 37.1),
      point(15.5, 32.5, 9),
      point(-0.1, 179.9),
    ]);
    expect(regions.map(({ claims, points }) => [claims, points.length])).toEqual([
      [9, 1],
      [3, 2],
      [1, 1],
    ]);
    expect(regions[1]!.bounds).toEqual({ west: 36.8, east: 37.1, south: 35.8, north: 36.2 });
  });

  it('frame a single point with some country around it', () => {
    const frame = frameOf({ west: 36.8, east: 36.8, south: 35.86, north: 35.86 });
    expect(frame.north - frame.south).toBeGreaterThan(2);
    expect(frame.east - frame.west).toBeGreaterThan(frame.north - frame.south);
    const { x, y, width, height } = projectionOf(frame, 760);
    expect(x(36.8)).toBeCloseTo(width / 2, 6);
    expect(y(35.86)).toBeCloseTo(height / 2, 0);
  });

  it('are not made of the world by one name on another continent', () => {
    const levant = Array.from({ length: 199 }, (_, index) =>
      point(33 + index / 50, 36 + index / 40),
    );
    const muna = point(20.5, -89.7);
    expect(coreBoundsOf([...levant, muna])).toEqual({
      west: 36,
      east: 40.9,
      south: 33,
      north: 36.92,
    });
    expect(coreBoundsOf(levant)).toEqual(boundsOf(levant));
    expect(coreBoundsOf([point(33, 36), muna])).toEqual(boundsOf([point(33, 36), muna]));
  });

  it('cut outlines at the frame, over the date line too', () => {
    const square = (west: number, east: number) => ({
      type: 'Feature' as const,
      properties: { name: 'Land' },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [west, -10],
            [east, -10],
            [east, 10],
            [west, 10],
            [west, -10],
          ],
        ],
      },
    });
    const projection = projectionOf({ west: 0, east: 20, south: -5, north: 5, flat: 1 }, 200);
    const [inside] = outlinesOf([square(5, 60)], projection);
    expect(inside).toMatchObject({ name: 'Land', label: { x: 126, y: 54 } });
    // Too narrow for the name: it would cross the border.
    const [narrow] = outlinesOf([square(5, 7)], projection);
    expect(narrow).toMatchObject({ name: 'Land' });
    expect(narrow!.label).toBeUndefined();
    expect(
      inside!.path
        .match(/-?[\d.]+/g)!
        .map(Number)
        .every((value) => value >= -2 && value <= 202),
    ).toBe(true);
    expect(outlinesOf([square(30, 60)], projection)).toEqual([]);
    // From 170 degrees east to 170 west: no band around the world.
    expect(outlinesOf([square(170, -170)], projection)).toEqual([]);
  });
});

describe('charts', () => {
  it('say how many rows are left out', () => {
    const rows = (all: number) => [{ name: 'a', count: 2, rows: all }];
    expect(bars('Places', rows(1204), (name) => name)!.markup).toContain('and 1,203 more');
    expect(bars('Places', rows(1), (name) => name)!.markup).not.toContain('more');
  });

  it('name a column below its middle, at the ends flush with it, a third of them where there is little room', () => {
    const years = Array.from({ length: 24 }, (_, at) => ({ name: `${2000 + at}`, claims: 1 + at }));
    const shown = timeline('Years', years, 'claims')!.markup;
    const names = [...shown.matchAll(/<text([^>]*)>(20\d\d)<\/text>/g)];
    expect(names).toHaveLength(12);
    expect(
      names.filter(([, given]) => !given!.includes('minor')).map(([, , name]) => name),
    ).toEqual(['2000', '2006', '2012', '2018']);
    expect(names[0]![1]).toMatch(/x="0\.417%" text-anchor="start"/);
    expect(names[1]![1]).toMatch(/x="10\.417%" text-anchor="middle"/);
  });
});

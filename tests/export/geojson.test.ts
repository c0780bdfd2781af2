// claims.geojson: one feature a claim and place, and no point where nothing was hit.

import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/export/geojson.ts';
import { geojsonFinisher } from '../../src/export/run/geojson-file.ts';
import { claimWith, count, day, madeRun, mention, place, textOf } from './support/made-run.ts';

const town = { lat: 35.86, lon: 36.8, country: 'SY', admin1: 'Idlib', geonames: 167 };

describe('features', () => {
  const cases = [
    ['a town', { ...town, precision: 'town' }, [36.8, 35.86], 'point', null],
    ['a place in a town', { ...town, precision: 'exact' }, [36.8, 35.86], 'point', null],
    ['a district', { ...town, precision: 'district' }, null, 'centroid', 35.86],
    ['a governorate', { ...town, precision: 'governorate' }, null, 'centroid', 35.86],
    ['a country', { ...town, precision: 'country' }, null, 'centroid', 35.86],
    ['a region', { ...town, precision: 'region' }, null, 'centroid', 35.86],
    ['a place whose precision is not told', { ...town }, null, 'centroid', 35.86],
    ['a governorate without a middle', { precision: 'governorate' }, null, 'none', null],
    ['five kilometres from a town', { precision: 'town' }, null, 'none', null],
  ] as const;
  it.each(cases)('of %s', (_name, facts, coordinates, located, middle) => {
    const [feature] = featuresOf(claimWith({ places: [place('Saraqib', facts)] }));
    expect(feature!.geometry).toEqual(coordinates && { type: 'Point', coordinates });
    expect(feature!.properties).toMatchObject({
      precision: 'precision' in facts ? facts.precision : null,
      located,
      centroid_lat: middle,
    });
  });

  it('say flatly what the claim says, and null where it says nothing', () => {
    const claim = claimWith({
      id: 'c',
      event: 'air_strike',
      actors: [mention('a', 'Russian air force'), mention('b')],
      places: [place('Saraqib', { ...town, precision: 'town' }), place('Syria')],
      dates: [day('2016-03-12', '2016-03-13')],
      counts: [count('killed', 10, null)],
    });
    const features = featuresOf(claim, 'earlier');
    expect(features.map(({ id }) => id)).toEqual(['c-0', 'c-1']);
    expect(features[0]!.properties).toEqual({
      claim_id: 'c',
      document_id: 'one',
      place: 'Saraqib',
      place_text: 'Saraqib',
      place_start: 3,
      place_end: 10,
      precision: 'town',
      located: 'point',
      centroid_lon: null,
      centroid_lat: null,
      admin1: 'Idlib',
      country: 'SY',
      geonames: 167,
      event: 'air_strike',
      status: 'asserted',
      actors: 'Russian air force; b',
      targets: null,
      weapons: null,
      sources: null,
      date_from: '2016-03-12',
      date_to: '2016-03-13',
      killed_min: 10,
      killed_max: null,
      injured_min: null,
      injured_max: null,
      quote: 'It is told.',
      document_title: null,
      document_uri: null,
      document_published: null,
      document_lang: 'en',
      document_duplicate_of: 'earlier',
      confidence: 0.5,
    });
  });
});

describe('claims.geojson', () => {
  it('is one collection of the claims of a run that name a place', async () => {
    const { folder, run } = madeRun({
      claims: [
        claimWith({ id: 'a', places: [place('Saraqib', { ...town, precision: 'town' })] }),
        claimWith({ id: 'b' }),
        claimWith({ id: 'c', document: { id: 'two' }, places: [place('\u2028 "x"')] }),
      ],
      documents: [{ id: 'two', duplicateOf: 'one' }],
    });
    await geojsonFinisher.write(folder, run);
    const collection = JSON.parse(textOf(folder, 'claims.geojson')) as {
      readonly type: string;
      readonly features: readonly { id: string; properties: Record<string, unknown> }[];
    };
    expect(collection.type).toBe('FeatureCollection');
    expect(collection.features.map(({ id }) => id)).toEqual(['a-0', 'c-0']);
    expect(collection.features[1]!.properties.document_duplicate_of).toBe('one');
  });

  it('is a collection of nothing where no claim names a place', async () => {
    const { folder, run } = madeRun({ claims: [] });
    await geojsonFinisher.write(folder, run);
    expect(JSON.parse(textOf(folder, 'claims.geojson'))).toEqual({
      type: 'FeatureCollection',
      features: [],
    });
  });

  it('refuses records that do not fit each other', async () => {
    const { folder, run } = madeRun({
      claims: [claimWith({})],
      documents: [{ id: 'one', claims: 2 }],
    });
    await expect(geojsonFinisher.write(folder, run)).rejects.toMatchObject({
      code: 'output.damaged',
    });
  });
});

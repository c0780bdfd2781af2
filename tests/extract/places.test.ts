import { describe, expect, it } from 'vitest';
import type { PlaceMention } from '../../src/document/mention.ts';
import { readCases } from '../support/cases.ts';
import { readText } from '../support/read.ts';

type Row = readonly [text: string, places: string];

const shown = (place: PlaceMention) => `${place.text}=${place.name}/${place.country ?? ''}`;
const shownCountry = (place: PlaceMention) => `${place.text}/${place.country ?? ''}`;
const found = (text: string) => readText(text).places.filter((place) => !place.adjective);

describe.each(['arabic', 'english'])('places of %s', (language) => {
  const { rows } = readCases<Row>(`places.${language}.json`);
  it.each(rows)('%s', (text, places) => {
    expect(found(text).map(shown).join(';')).toBe(places);
  });
});

describe.each(['arabic', 'english'])('ambiguous places of %s', (language) => {
  const { rows } = readCases<Row>(`places-ambiguous.${language}.json`);
  it.each(rows)('%s', (text, places) => {
    expect(found(text).map(shown)).toEqual(expect.arrayContaining(places.split(';')));
  });
});

describe('a well-known name without any hint', () => {
  const { rows } = readCases<readonly [name: string, country: string]>('places-bare.english.json');
  it.each(rows)('%s', (name, country) => {
    const dated = found(`Two people were killed in ${name} on 5 June 2024, the report said.`);
    const near = found(`Fighting reached the outskirts of ${name} on Monday.`);
    expect(dated.map(shownCountry)).toEqual([`${name}/${country}`]);
    expect(near.map(shownCountry)).toEqual([`${name}/${country}`]);
  });
});

describe('places that are only an end or an anchor', () => {
  const { rows } = readCases<Row>('places-relative.json');
  it.each(rows)('%s', (text, places) => {
    const all = found(text);
    const phrase = ({ text: name, relative }: PlaceMention) => `${name}=${relative ?? 'point'}`;
    expect(all.map(phrase).join(';')).toBe(places);
    for (const { relative, lat } of all) if (relative) expect(lat).toBeUndefined();
  });
});

describe('a place mention', () => {
  const one = (text: string, name: string) => {
    const place = found(text).find((each) => each.name === name || each.text === name);
    expect(place, `${name} in: ${text}`).toBeDefined();
    return place!;
  };

  it('has a span that slices the source', () => {
    const text = 'قُتِلَ مدنيّان بحلب وبالرقة، and two more in Al-Bab.';
    for (const place of found(text)) expect(text.slice(place.start, place.end)).toBe(place.text);
  });

  it('keeps the container that the text names', () => {
    expect(one('قصف قرية الباغوز بريف دير الزور.', 'Al-Baghuz').within).toEqual(['Deir ez-Zor']);
    expect(one('Shells hit Saraqib in Idlib province, Syria.', 'Saraqib').within).toEqual([
      'Idlib',
      'Syria',
    ]);
    expect(one('He was killed in Tripoli, Lebanon.', 'Tripoli').reason).toBe('container');
    expect(one('قتل مدني في حلب وحمص.', 'Aleppo').within).toBeUndefined();
    const twice = found('Shells fell on Dayr az-Zawr, Deir ez-Zor and Mayadin.');
    expect(twice.slice(0, 2).map(({ sort }) => sort)).toEqual(['town', 'town']);
  });

  it('keeps the phrase of a relative place and has no point then', () => {
    const north = one('A convoy was hit 5 km north of Kobani.', 'Kobani');
    expect(north.relative).toBe('5 km north of Kobani');
    expect(north.lat).toBeUndefined();
    const arabic = one('انفجرت سيارة على بعد 5 كم شمال مدينة منبج.', 'Manbij');
    expect(arabic.relative).toBe('5 كم شمال مدينة منبج');
    expect(arabic.lat).toBeUndefined();
    expect(one('القتال بين حلب وإدلب مستمر.', 'Aleppo').relative).toBe('بين حلب وإدلب');
    const near = one('Clashes broke out near Manbij.', 'Manbij');
    expect(near.relative).toBe('near Manbij');
    expect(near.lat).toBeCloseTo(36.53, 1);
  });

  it('says how narrowly it tells where', () => {
    expect(one('قتل جنديان في سوريا.', 'Syria').precision).toBe('country');
    expect(one('Fighting in Idlib province went on.', 'Idlib').precision).toBe('governorate');
    expect(one('Fighting in the city of Idlib went on.', 'Idlib').precision).toBe('town');
    expect(one('أصيب طفل في مخيم جباليا.', 'Jabalia Camp').precision).toBe('exact');
    expect(one('غرقت سفينة في البحر الأحمر.', 'Red Sea').precision).toBe('region');
  });

  it('has identity and point where the gazetteer has them, and none where it has not', () => {
    const raqqa = one('قصف التحالف مدينة الرقة.', 'Raqqa');
    expect(raqqa.geonames).toBe(172955);
    expect(raqqa.lat).toBeCloseTo(35.95, 1);
    expect(raqqa.admin1).toBe('Raqqa');
    const unknown = one('نزحت عائلات من قرية جارقلي.', 'جارقلي');
    expect(unknown.id).toBeUndefined();
    expect(unknown.lat).toBeUndefined();
    expect(unknown.rule).toBe('unknown/place-word');
  });

  it('never comes from strange text', () => {
    for (const text of ['', '\u0000', 'في', 'مدينة', 'in the', "'s-'s al- Al-", 'ب'.repeat(5000)]) {
      expect(found(text)).toEqual([]);
    }
  });
});

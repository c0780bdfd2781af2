// What stands in the report of a run besides its figures: style, script, faces and outlines of countries,
// read from the package. Nothing is fetched.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { packageRoot } from '../../root.ts';
import type { ReportAssets } from '../html/assets.ts';
import { readAssets } from '../html/assets.ts';
import type { Country } from './map-outlines.ts';

const require = createRequire(new URL('package.json', packageRoot));

export function readRunAssets(): ReportAssets {
  return readAssets({ styles: ['report.css', 'run.css'], scripts: ['page.js', 'run.js'] });
}

/** Outlines of countries of Natural Earth at 1:50 million. */
export function readCountries(): Country[] {
  const world = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology<{ countries: GeometryCollection<{ name?: string }> }>;
  return feature(world, world.objects.countries).features as Country[];
}

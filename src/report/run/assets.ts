// What stands in the report of a run besides its figures: style, script, faces and outlines of countries,
// read from the package. Nothing is fetched.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { packageRoot } from '../../root.ts';
import type { ReportAssets } from '../html/page.ts';
import type { Country } from './map-outlines.ts';

const require = createRequire(new URL('package.json', packageRoot));

export function readRunAssets(): ReportAssets {
  const asset = (file: string) =>
    readFileSync(new URL(`assets/report/${file}`, packageRoot), 'utf8');
  const face = (weight: number) =>
    readFileSync(
      require.resolve(
        `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`,
      ),
    ).toString('base64');
  return {
    style: `${asset('report.css')}${asset('run.css')}`,
    script: asset('run.js'),
    regular: face(400),
    bold: face(700),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
  };
}

/** Outlines of countries of Natural Earth at 1:50 million. */
export function readCountries(): Country[] {
  const world = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology<{ countries: GeometryCollection<{ name?: string }> }>;
  return feature(world, world.objects.countries).features as Country[];
}

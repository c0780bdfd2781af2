// The network that ships gives the same tags here as where it was trained: 500 sentences as Python
// decoded them (training/). Skipped where models/network was taken out of the package.

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openNetwork } from '../../src/network/open.ts';
import { networkFolder } from '../../src/network/shipped.ts';

interface Recorded {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly claims: readonly string[];
}

const fixture = new URL('../../fixtures/network/parity.json', import.meta.url);
const folder = networkFolder('shipped');
const isThere = folder !== undefined && existsSync(fixture);

it.skipIf(!isThere)(
  'tags 500 sentences as Python does',
  async () => {
    const recorded = JSON.parse(readFileSync(fixture, 'utf8')) as readonly Recorded[];
    expect(recorded).toHaveLength(500);
    const network = await openNetwork(folder!);
    const tagged = await network.classify(recorded.map(({ words }) => words));
    const differing = recorded.flatMap((own, index) => {
      const { names, claims } = tagged[index]!;
      const found = {
        words: own.words,
        names: names.map(({ label }) => label),
        claims: claims.map(({ label }) => label),
      };
      return JSON.stringify(found) === JSON.stringify(own) ? [] : [{ own, found }];
    });
    expect(differing).toEqual([]);
  },
  120_000,
);

// The network that ships gives the same tags here as where it was trained: 500 sentences as Python
// decoded them (training/). On the kind of processor that it was recorded on, every tag; another kind sums
// in another order, so that a tie may fall the other way. Skipped where models/network was taken out.

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openNetwork } from '../../src/network/open.ts';
import { networkFolder } from '../../src/network/shipped.ts';

interface Recorded {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly claims: readonly string[];
}

// Of some 20,000 tags; on Intel's Sapphire Rapids five differ from those of the recording (AMD's Zen 4).
const ties = 10;
// What falls the other way is no mention that the network is sure of.
const unsure = 0.6;

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
    let tags = 0;
    const differing: string[] = [];
    for (const [index, own] of recorded.entries()) {
      for (const head of ['names', 'claims'] as const) {
        const found = tagged[index]![head];
        expect(found).toHaveLength(own.words.length);
        tags += found.length;
        for (const [at, label] of own[head].entries()) {
          const here = found[at]!;
          if (here.label === label) continue;
          differing.push(`${index} ${own.words[at]}: ${label}, here ${here.label}`);
          if (here.label !== 'O') expect(here.score, differing.at(-1)).toBeLessThan(unsure);
        }
      }
    }
    expect(tags).toBe(19_816);
    expect(differing.length, differing.join('\n')).toBeLessThanOrEqual(ties);
  },
  120_000,
);

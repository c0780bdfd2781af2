// Which happenings may be joined, whatever the chances, and how their weights are learned.

import { describe, expect, it } from 'vitest';
import { readHappenings } from '../../src/claims/claims.ts';
import { joinKin } from '../../src/claims/kinship/join.ts';
import { chanceOf } from '../../src/claims/kinship/model.ts';
import { parseConfig } from '../../src/config.ts';
import { languages } from '../../src/languages/index.ts';
import { buildExtractor } from '../../src/pipeline.ts';
import { learn } from '../../training/logistic.ts';

const extract = buildExtractor(parseConfig({ model: false }));

function joined(text: string, bias: number): readonly string[] {
  const document = extract({ id: 'row', source: text, published: '2024-06-12', diagnostics: [] });
  const { scene, drafts } = readHappenings(document, languages);
  return joinKin(scene, drafts, { bias, weights: {} }).map(({ event }) => event);
}

const rows: readonly (readonly [text: string, never: string, always: string])[] = [
  [
    'Rebels shelled Dilling. Rebels shelled Lagawa. Rebels shelled Abyei.',
    'shelling shelling shelling',
    'shelling',
  ],
  // Days of their own, doers of their own.
  [
    'Rebels shelled Dilling on Monday. Rebels shelled Lagawa on Tuesday.',
    'shelling shelling',
    'shelling shelling',
  ],
  ['Rebels shelled Dilling. The army shelled Lagawa.', 'shelling shelling', 'shelling shelling'],
  // Told by how it was done: a shell is no bomb.
  [
    'Jets bombed Dilling on Monday. Rebels shelled Lagawa on Tuesday.',
    'air_strike shelling',
    'air_strike shelling',
  ],
  [
    'Gunmen killed five men in Gora on Monday. Police arrested nine men in Jos on Tuesday.',
    'attack detention',
    'attack detention',
  ],
  // Another's figure is not the writer's.
  [
    'Rebels shelled Dilling on Monday, killing two. The governor said shells killed nine in Dilling on Monday.',
    'shelling shelling',
    'shelling shelling',
  ],
];

describe('kinship of happenings', () => {
  it.each(rows)('%s', (text, never, always) => {
    expect(joined(text, -99).join(' ')).toBe(never);
    expect(joined(text, 99).join(' ')).toBe(always);
  });
});

describe('the logistic model', () => {
  const options = { penalty: 1, seldom: 2, steps: 8 };
  const learned = Array.from({ length: 40 }, (_, index) => ({
    features: [index % 2 === 0 ? 'even' : 'odd', 'all', ...(index === 7 ? ['once'] : [])],
    positive: index % 2 === 0,
    weight: 1,
  }));

  it('tells apart what it was shown, and gives no weight to what it saw once', () => {
    const model = learn(learned, options);
    expect(chanceOf(model, ['even', 'all'])).toBeGreaterThan(0.8);
    expect(chanceOf(model, ['odd', 'all'])).toBeLessThan(0.2);
    expect('once' in model.weights).toBe(false);
    expect(learn(learned, options)).toEqual(model);
  });
});

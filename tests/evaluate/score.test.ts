// The scorer against figures worked out by hand: each case says what is expected and why.

import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../src/comparison.ts';
import { align } from '../../src/evaluate/align.ts';
import { ratios } from '../../src/evaluate/counts.ts';
import type { GoldClaim } from '../../src/evaluate/gold-schema.ts';
import type { FoundClaim } from '../../src/evaluate/match.ts';
import { addScores, scoreDocument } from '../../src/evaluate/score.ts';
import { emptySlots } from '../support/slots.ts';

const words = buildComparison();

const gold = (claim: Partial<GoldClaim>): GoldClaim => ({
  event: 'attack',
  status: 'asserted',
  ...emptySlots,
  ...claim,
});
const found = (claim: Partial<FoundClaim>): FoundClaim => ({
  event: 'attack',
  status: 'asserted',
  ...emptySlots,
  ...claim,
});
const at = (text: string) => ({ text, start: 0, end: text.length });
const killed = (n: number) => ({
  ...at(String(n)),
  measure: 'killed' as const,
  min: n,
  max: n,
  qualifier: 'exact' as const,
});

/** One document's score with its sums, and its pairs of gold and found claims. */
const scored = (...input: Parameters<typeof scoreDocument>) => {
  const score = scoreDocument(...input);
  const pairs = score.claims.flatMap(({ gold, found }) =>
    gold === undefined || found === undefined ? [] : [{ gold, found }],
  );
  return { ...addScores([score]), pairs };
};

describe('align', () => {
  const cases: [string, number[][], [number, number][]][] = [
    ['nothing', [], []],
    ['one pair', [[1]], [[0, 0]]],
    ['no score, no pair', [[0]], []],
    [
      'the sum decides, not the first best',
      [
        [5, 4],
        [4, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['more rows than columns', [[1], [3], [2]], [[1, 0]]],
    ['more columns than rows', [[1, 2, 9]], [[0, 2]]],
  ];
  it.each(cases)('%s', (_name, scores, pairs) => {
    expect(align(scores).map(({ row, column }) => [row, column])).toEqual(pairs);
  });
});

describe('align, on any scores', () => {
  /** The highest sum of one-to-one pairs, by trying all of them. */
  function highest(scores: readonly number[][], row = 0, taken = new Set<number>()): number {
    if (row === scores.length) return 0;
    let best = highest(scores, row + 1, taken);
    scores[row]!.forEach((score, column) => {
      if (taken.has(column)) return;
      best = Math.max(best, score + highest(scores, row + 1, new Set([...taken, column])));
    });
    return best;
  }
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(6), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  it('reaches the highest sum, with each row and column once', () => {
    fc.assert(
      fc.property(matrix, (scores) => {
        const pairs = align(scores);
        const sum = pairs.reduce((total, { row, column }) => total + scores[row]![column]!, 0);
        expect(sum).toBe(highest(scores));
        expect(new Set(pairs.map(({ row }) => row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ column }) => column)).size).toBe(pairs.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('scoreDocument', () => {
  it('gives 1 for gold against itself', () => {
    const claim = { actors: [at('التحالف')], counts: [killed(3)], places: [at('الرقة')] };
    const score = addScores([scoreDocument([found(claim)], [gold(claim)], words)]);
    expect(ratios(score.all)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(score.exact).toBe(1);
  });

  it('counts the elements of an unaligned claim as spurious, with event and status', () => {
    const score = addScores([scoreDocument([found({ counts: [killed(3)] })], [], words)]);
    expect(score.all).toEqual({ right: 0, spurious: 3, missed: 0 });
    expect(score.claim).toEqual({ right: 0, spurious: 1, missed: 0 });
  });

  it('counts the elements of an unfound claim as missed', () => {
    const score = addScores([scoreDocument([], [gold({ places: [at('Idlib')] })], words)]);
    expect(score.all).toEqual({ right: 0, spurious: 0, missed: 3 });
  });

  it('holds neither a found nor a missing optional element against the reader', () => {
    const wanted = gold({ places: [at('Idlib'), { ...at('Syria'), optional: true }] });
    const both = scored([found({ places: [at('Idlib'), at('Syria')] })], [wanted], words);
    const one = scored([found({ places: [at('Idlib')] })], [wanted], words);
    expect(both.slots.places).toEqual({ right: 1, spurious: 0, missed: 0 });
    expect(one.slots.places).toEqual({ right: 1, spurious: 0, missed: 0 });
  });

  it('lets an optional claim be found or left out', () => {
    const wanted = gold({ optional: true, counts: [killed(2)] });
    expect(addScores([scoreDocument([], [wanted], words)]).all.missed).toBe(0);
    const hit = addScores([scoreDocument([found({ counts: [killed(2)] })], [wanted], words)]);
    expect(hit.all).toEqual({ right: 0, spurious: 0, missed: 0 });
  });

  it('does not let an optional claim excuse one that shares only event and status with it', () => {
    const wanted = gold({ optional: true, counts: [killed(2)] });
    const score = scored([found({ places: [at('Taiz')] })], [wanted], words);
    expect(score.all).toEqual({ right: 0, spurious: 3, missed: 0 });
    expect(score.pairs).toEqual([]);
  });

  it('prefers required gold where both would be right', () => {
    const required = gold({ counts: [killed(2)] });
    const optional = gold({ optional: true, counts: [killed(2)] });
    const score = scored([found({ counts: [killed(2)] })], [optional, required], words);
    expect(score.pairs).toEqual([{ gold: 1, found: 0 }]);
    expect(score.exact).toBe(1);
  });

  it('counts an element that is told twice once', () => {
    const score = scored(
      [found({ places: [at('Taiz'), at('Taiz')] })],
      [gold({ places: [at('Taiz')] })],
      words,
    );
    expect(score.slots.places).toEqual({ right: 1, spurious: 1, missed: 0 });
    expect(score.exact).toBe(0);
  });

  it('wants the quantity of a weapon only where gold has one, and open days where gold has them', () => {
    const drones = { ...at('drones'), category: 'drone' as const };
    const since = { ...at('since May'), from: '2024-05-01' };
    const wanted = gold({
      weapons: [{ ...drones, quantity: 3 }],
      dates: [{ ...since, to: null }],
    });
    const all = scored(
      [found({ weapons: [{ ...drones, quantity: 3 }], dates: [since] })],
      [wanted],
      words,
    );
    const bare = scored(
      [found({ weapons: [drones], dates: [{ ...since, to: '2024-06-01' }] })],
      [wanted],
      words,
    );
    expect(all.claim).toEqual({ right: 2, spurious: 0, missed: 0 });
    expect(bare.claim).toEqual({ right: 0, spurious: 2, missed: 2 });
  });

  it('compares the texts of dates where gold knows no days', () => {
    const wanted = gold({ dates: [at('yesterday')] });
    const right = scored([found({ dates: [at('yesterday')] })], [wanted], words);
    const wrong = scored([found({ dates: [at('Monday')] })], [wanted], words);
    expect([right.slots.dates.right, wrong.slots.dates.right]).toEqual([1, 0]);
  });

  it('takes bounds for counts: a right number with a wrong measure or qualifier bound is wrong', () => {
    const wanted = gold({ counts: [{ ...killed(80), max: null, qualifier: 'at_least' }] });
    const score = scored([found({ counts: [killed(80)] })], [wanted], words);
    expect(score.slots.counts).toEqual({ right: 0, spurious: 1, missed: 1 });
  });

  it('accepts the second value of gold', () => {
    const wanted = gold({
      event2: 'air_strike',
      counts: [{ ...killed(4), measure: 'casualties', measure2: 'killed' }],
    });
    const score = scored([found({ event: 'air_strike', counts: [killed(4)] })], [wanted], words);
    expect(score.slots.event.right + score.slots.counts.right).toBe(2);
  });

  it('matches an actor by the head word, a place by the whole name', () => {
    const wanted = gold({
      actors: [at('قوات التحالف الدولي')],
      places: [{ ...at('مدينة الرقة'), name: 'Raqqa' }],
    });
    const score = scored(
      [found({ actors: [at('القوات')], places: [at('ريف الرقة')] })],
      [wanted],
      words,
    );
    expect(score.slots.actors.right).toBe(1);
    expect(score.slots.places).toEqual({ right: 0, spurious: 1, missed: 1 });
  });

  it('aligns so that the sum is highest', () => {
    const first = { places: [at('Idlib')], counts: [killed(3)] };
    const second = { places: [at('Saraqib')], counts: [killed(2)] };
    const score = scored([found(second), found(first)], [gold(first), gold(second)], words);
    expect(score.pairs).toEqual([
      { gold: 0, found: 1 },
      { gold: 1, found: 0 },
    ]);
    expect(score.exact).toBe(2);
  });

  it('adds up to hand-worked micro figures', () => {
    // Document 1: place right, one count right, one spurious. Document 2: a missed weapon and date.
    const one = scoreDocument(
      [found({ places: [at('Taiz')], counts: [killed(2), killed(9)] })],
      [gold({ places: [at('Taiz')], counts: [killed(2)] })],
      words,
    );
    const two = scoreDocument(
      [found({})],
      [
        gold({
          weapons: [{ ...at('drone'), category: 'drone' }],
          dates: [{ ...at('5 June'), edtf: '2024-06-05', from: '2024-06-05', to: '2024-06-05' }],
        }),
      ],
      words,
    );
    const total = addScores([one, two]);
    expect(total.claim).toEqual({ right: 2, spurious: 1, missed: 2 });
    expect(ratios(total.claim).f1).toBeCloseTo(4 / 7, 10);
    expect(total.exact).toBe(0);
  });
});

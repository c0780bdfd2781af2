// Intervals, calibration, mentions, confusions, classes of errors, comparison and gate, by cases that
// were worked out by hand.

import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../src/comparison.ts';
import type { Claim } from '../../src/document/claim.ts';
import { calibrate, wilson } from '../../src/evaluate/calibration.ts';
import { compareResults } from '../../src/evaluate/compare.ts';
import { confusions } from '../../src/evaluate/confusion.ts';
import { errorsOf } from '../../src/evaluate/errors.ts';
import type { FoundMentions } from '../../src/evaluate/evaluated.ts';
import { evaluateDocument } from '../../src/evaluate/evaluated.ts';
import { figuresOf } from '../../src/evaluate/figures.ts';
import { checkGate, gateSchema } from '../../src/evaluate/gate.ts';
import type { GoldClaim, GoldDocument } from '../../src/evaluate/gold-schema.ts';
import { scoreMentions } from '../../src/evaluate/mentions.ts';
import type { ResultOptions } from '../../src/evaluate/result.ts';
import { resultOf } from '../../src/evaluate/result.ts';
import { readJson } from '../support/files.ts';
import { emptySlots } from '../support/slots.ts';

const comparison = buildComparison();
const text =
  'On Monday the army shelled Taiz with mortars, killing 3 people and injuring 5 in Aden.';
const at = (words: string) => ({
  text: words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const goldClaim = (change: Partial<GoldClaim>): GoldClaim => ({
  event: 'shelling',
  status: 'asserted',
  ...emptySlots,
  ...change,
});
const foundClaim = (change: Partial<Claim>): Claim => ({
  schemaVersion: '1.0',
  id: 'x',
  document: { id: 'x', lang: 'en' },
  event: 'shelling',
  status: 'asserted',
  evidence: [{ start: 0, end: text.length }],
  confidence: 0.8,
  ...emptySlots,
  ...change,
});
const goldOf = (id: string, claims: GoldClaim[]): GoldDocument => ({
  id,
  lang: 'en',
  genre: 'wire',
  text,
  claims,
});
const evaluated = (
  claims: { gold: GoldClaim[]; found: Claim[]; id?: string },
  mentions?: FoundMentions,
) =>
  evaluateDocument(
    goldOf(claims.id ?? 'foobar', claims.gold),
    { claims: claims.found, ...(mentions && { mentions }) },
    comparison,
  );
const count = (words: string, measure: 'killed' | 'injured', n: number) => ({
  ...at(words),
  measure,
  min: n,
  max: n,
  qualifier: 'exact' as const,
});

describe('figuresOf', () => {
  const right = evaluated({
    gold: [goldClaim({ places: [at('Taiz')] })],
    found: [foundClaim({ places: [at('Taiz')] })],
  }).score.claims;
  const missed = evaluated({ gold: [goldClaim({ places: [at('Taiz')] })], found: [] }).score.claims;

  it('has no interval where there are too few documents', () => {
    expect(figuresOf([right, missed], 'x').claim).toEqual({
      right: 1,
      spurious: 0,
      missed: 1,
      precision: 1,
      recall: 0.5,
      f1: 2 / 3,
    });
  });

  it('has an interval of no width where all documents are alike', () => {
    const { claim, exact } = figuresOf([right, right, right, right, right], 'x');
    expect(claim.interval).toEqual([1, 1]);
    expect(exact).toEqual({ right: 5, gold: 5, share: 1, interval: [1, 1] });
  });

  it('draws the same interval each time, and the figure is inside', () => {
    const documents = [right, missed, right, missed, right, right];
    const { claim } = figuresOf(documents, 'x');
    expect(figuresOf(documents, 'x').claim).toEqual(claim);
    expect(claim.interval![0]).toBeLessThan(claim.f1);
    expect(claim.interval![1]).toBeGreaterThanOrEqual(claim.f1);
  });
});

describe('calibrate', () => {
  it('compares confidence with the share that is right', () => {
    // Two claims at 0.8: one right, one alone. One at 0.3, its event wrong. 2 of 3 are above 0.5.
    const document = evaluated({
      gold: [goldClaim({ places: [at('Taiz')] }), goldClaim({ places: [at('Aden')] })],
      found: [
        foundClaim({ places: [at('Taiz')] }),
        foundClaim({ event: 'protest', status: 'denied' }),
        foundClaim({ event: 'attack', places: [at('Aden')], confidence: 0.3 }),
      ],
    });
    const { claims, right, bins, expectedError, brier } = calibrate([document]);
    expect([claims, right]).toEqual([3, 1]);
    expect(bins.map((bin) => [bin.from, bin.claims, bin.right])).toEqual([
      [0.3, 1, 0],
      [0.8, 2, 0.5],
    ]);
    expect(expectedError).toBeCloseTo((1 / 3) * 0.3 + (2 / 3) * 0.3, 10);
    expect(brier).toBeCloseTo((0.04 + 0.64 + 0.09) / 3, 10);
  });

  it('leaves out claims that gold says may be left out', () => {
    const optional = goldClaim({ optional: true, places: [at('Taiz')] });
    const document = evaluated({ gold: [optional], found: [foundClaim({ places: [at('Taiz')] })] });
    expect(calibrate([document]).claims).toBe(0);
  });

  it('takes half of what a claim says as enough, less as wrong', () => {
    const gold = [goldClaim({ places: [at('Taiz')] })];
    const half = foundClaim({
      places: [at('Taiz')],
      weapons: [{ ...at('mortars'), category: 'mortar' }],
    });
    const third = foundClaim({ ...half, counts: [count('3 people', 'killed', 3)] });
    expect(calibrate([evaluated({ gold, found: [half] })]).right).toBe(1);
    expect(calibrate([evaluated({ gold, found: [third] })]).right).toBe(0);
  });

  it('gives the interval after Wilson', () => {
    // 8 of 10: 0.4902 to 0.9433, as the textbooks have it.
    const [low, high] = wilson(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe('scoreMentions', () => {
  const none: FoundMentions = { counts: [], dates: [], places: [], actors: [], weapons: [] };
  const kind = (mentions: FoundMentions, gold: GoldClaim[]) =>
    scoreMentions([evaluated({ gold, found: [] }, mentions)]).find(
      (figures) => figures.kind === 'places' && figures.lang === 'all',
    )!;

  it('tells the same span from one that only overlaps', () => {
    const { strict, overlapping } = kind({ ...none, places: [at('shelled Taiz')] }, [
      goldClaim({ places: [at('Taiz')] }),
    ]);
    expect(strict).toMatchObject({ right: 0, spurious: 1, missed: 1 });
    expect(overlapping).toMatchObject({ right: 1, spurious: 0, missed: 0 });
  });

  it('counts a mention of two claims once, and takes other wordings', () => {
    const place = { ...at('Taiz'), any: ['shelled Taiz'] };
    const { strict } = kind({ ...none, places: [at('shelled Taiz')] }, [
      goldClaim({ places: [place] }),
      goldClaim({ places: [place] }),
    ]);
    expect(strict).toMatchObject({ right: 1, spurious: 0, missed: 0 });
  });

  it('holds a missed optional mention against nobody', () => {
    const { strict } = kind(none, [goldClaim({ places: [{ ...at('Taiz'), optional: true }] })]);
    expect(strict).toMatchObject({ right: 0, spurious: 0, missed: 0 });
  });
});

describe('errorsOf', () => {
  const classes = (gold: GoldClaim[], found: Claim[], mentions?: FoundMentions) =>
    errorsOf(evaluated({ gold, found }, mentions), comparison).map(
      (error) => `${error.slot} ${error.kind} ${error.class}`,
    );
  const base = { actors: [at('army')] };

  it('tells a wrong value from one that was not read', () => {
    expect(
      classes(
        [
          goldClaim({
            ...base,
            counts: [count('3 people', 'killed', 3), count('5', 'injured', 5)],
          }),
        ],
        [foundClaim({ ...base, counts: [count('3 people', 'injured', 3)] })],
      ),
    ).toEqual([
      'counts missed value-wrong',
      'counts missed not-read',
      'counts spurious value-wrong',
    ]);
  });

  it('tells what was read and put nowhere', () => {
    const mentions = { counts: [at('5')], dates: [], places: [], actors: [], weapons: [] };
    expect(
      classes(
        [goldClaim({ ...base, counts: [count('5', 'injured', 5)] })],
        [foundClaim(base)],
        mentions,
      ),
    ).toEqual(['counts missed not-attached']);
  });

  it('tells the wrong slot and the wrong claim', () => {
    expect(
      classes(
        [goldClaim({ ...base, places: [at('Taiz')] })],
        [foundClaim({ ...base, targets: [at('Taiz')] })],
      ),
    ).toEqual(['targets spurious other-slot', 'places missed other-slot']);
    const two = { counts: [count('3 people', 'killed', 3)] };
    expect(
      classes(
        [goldClaim({ ...base, places: [at('Taiz')] }), goldClaim({ ...two, places: [at('Aden')] })],
        [foundClaim({ ...base, places: [at('Aden')] }), foundClaim({ ...two })],
      ),
    ).toEqual([
      'places missed not-read',
      'places spurious other-claim',
      'places missed other-claim',
    ]);
  });

  it('tells merged and split claims from those that are not there', () => {
    const taiz = { places: [at('Taiz')] };
    const rich = { ...taiz, counts: [count('3 people', 'killed', 3)] };
    expect(classes([goldClaim(rich), goldClaim(taiz)], [foundClaim(rich)])[0]).toBe(
      'claim missed merged',
    );
    expect(classes([goldClaim(rich)], [foundClaim(rich), foundClaim(taiz)])[0]).toBe(
      'claim spurious split',
    );
    expect(classes([goldClaim(taiz)], [])[0]).toBe('claim missed no-claim');
  });

  it('takes claims that share only a status as two happenings', () => {
    const gold = goldClaim({ places: [at('Taiz')] });
    const found = foundClaim({ event: 'protest', places: [at('Aden')] });
    expect(classes([gold], [found]).slice(0, 2)).toEqual([
      'claim missed no-claim',
      'claim spurious no-claim',
    ]);
    expect(confusions([evaluated({ gold: [gold], found: [found] })])).toEqual([]);
  });
});

describe('confusions', () => {
  it('counts what was taken for what, and a second right value as right', () => {
    const gold = goldClaim({
      event2: 'attack',
      places: [at('Taiz')],
      counts: [count('3 people', 'killed', 3)],
    });
    const found = foundClaim({
      event: 'attack',
      status: 'denied',
      places: [at('Taiz')],
      counts: [count('3', 'injured', 3)],
    });
    expect(confusions([evaluated({ gold: [gold], found: [found] })])).toEqual([
      { of: 'event', gold: 'shelling', found: 'shelling', count: 1 },
      { of: 'status', gold: 'asserted', found: 'denied', count: 1 },
      { of: 'measure', gold: 'killed', found: 'injured', count: 1 },
    ]);
  });
});

const options: ResultOptions = {
  provenance: {
    version: '0',
    split: 'all',
    claims: 'file',
    configuration: 'c',
    gold: 'g',
    models: 'm',
  },
  errors: true,
  errorsHeldOut: false,
};
const ids = ['foobar', 'a', 'c', 'e', 'g', 'b'];
const resultWith = (found: (id: string) => Claim[], change: Partial<ResultOptions> = {}) =>
  resultOf(
    ids.map((id) =>
      evaluated({ id, gold: [goldClaim({ places: [at('Taiz')] })], found: found(id) }),
    ),
    comparison,
    { ...options, ...change },
  );
const good = [foundClaim({ places: [at('Taiz')] })];

describe('resultOf', () => {
  it('lists no error and no claim of the held-out half, but counts them', () => {
    const result = resultWith(() => []);
    const shown = new Set(result.errors!.map((error) => error.document));
    expect(shown.has('b')).toBe(false);
    expect(result.documents.find(({ id }) => id === 'b')).toMatchObject({ half: 'held-out' });
    expect(result.documents.find(({ id }) => id === 'b')?.claims).toBeUndefined();
    expect(result.groups.find(({ by }) => by === 'all')?.claim.missed).toBe(6);
  });

  it('lists them on express wish', () => {
    const result = resultWith(() => [], { errorsHeldOut: true });
    expect(result.errors!.some((error) => error.document === 'b')).toBe(true);
  });
});

describe('compareResults', () => {
  it('finds nothing between equal results', () => {
    const compared = compareResults(
      resultWith(() => good),
      resultWith(() => good),
    );
    expect(compared.differences.every(({ chance }) => chance === 1)).toBe(true);
    expect([compared.won, compared.lost, compared.better, compared.worse]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('names claims won and lost, and says when a difference is beyond chance', () => {
    const compared = compareResults(
      resultWith(() => []),
      resultWith(() => good),
    );
    const claim = compared.differences.find(({ measure }) => measure === 'claim')!;
    expect([claim.before, claim.after]).toEqual([0, 1]);
    expect(claim.interval).toEqual([1, 1]);
    // Of 64 ways to exchange six readers only two differ as much: 1 in 32.
    expect(claim.chance).toBeGreaterThan(0.02);
    expect(claim.chance).toBeLessThan(0.045);
    const tune = ids.filter((id) => id !== 'b').length;
    expect(compared.won.length).toBeLessThanOrEqual(tune);
    expect(compared.won[0]).toMatchObject({ label: 'shelling · Taiz', claim: 0 });
    expect(
      compareResults(
        resultWith(() => good),
        resultWith(() => []),
      ).lost,
    ).toHaveLength(compared.won.length);
  });
});

describe('checkGate', () => {
  it('has a recorded file of the right shape', () => {
    expect(
      gateSchema.parse(readJson('fixtures/evaluate/gate.json')).figures.length,
    ).toBeGreaterThan(3);
  });

  const figure = (least: number, name = 'all') =>
    gateSchema.parse({ figures: [{ by: 'all', name, figure: 'claim', least }] });
  it.each([
    [1, 'all', true],
    [0.5, 'all', true],
    [1, 'nobody', false],
  ])('at least %f of %s: %s', (least, name, passed) => {
    expect(
      checkGate(
        resultWith(() => good),
        figure(least, name),
      )[0],
    ).toMatchObject({ passed });
  });
  it('fails below', () => {
    expect(
      checkGate(
        resultWith(() => []),
        figure(0.1),
      )[0],
    ).toEqual({
      figure: 'all all, claim f1',
      least: 0.1,
      value: 0,
      passed: false,
    });
  });
});

// Gold through each annotation tool's format and back: nothing may change, on the gold itself and on
// texts made to be awkward.

import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../src/evaluate/gold-schema.ts';
import { goldDocument } from '../../src/evaluate/gold-schema.ts';
import type { AnnotatedDocument } from '../../src/export/annotation/annotated.ts';
import { annotate, canonical, toGold } from '../../src/export/annotation/annotated.ts';
import { fromBrat, toBrat } from '../../src/export/annotation/brat.ts';
import { fromConll, toConll } from '../../src/export/annotation/conll.ts';
import { fromDoccano, toDoccano } from '../../src/export/annotation/doccano.ts';
import { fromLabelStudio, toLabelStudio } from '../../src/export/annotation/label-studio.ts';
import { offsetsOf } from '../../src/export/annotation/offsets.ts';
import { filesUnder, readJson } from '../support/files.ts';

type Trip = (document: AnnotatedDocument) => { document: AnnotatedDocument; lost: string[] };

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

const trips: [string, Trip][] = [
  ['brat', (document) => fromBrat(toBrat(document))],
  ['doccano', (document) => fromDoccano(toDoccano(document))],
  ['doccano in code points', (document) => fromDoccano(toDoccano(document, 'codepoint'))],
  ['Label Studio', (document) => fromLabelStudio(throughJson(toLabelStudio(document)))],
  [
    'Label Studio in code points',
    (document) => fromLabelStudio(throughJson(toLabelStudio(document, 'codepoint'))),
  ],
  ['CoNLL', (document) => fromConll(toConll(document))[0]!],
];

const gold = filesUnder('fixtures/gold', ['.json']).map((path) =>
  goldDocument.parse(readJson(path)),
);

describe.each(trips)('%s', (_name, trip) => {
  it('gives back every gold document', () => {
    for (const document of gold) {
      const { document: back, lost } = trip(annotate(document));
      expect(lost).toEqual([]);
      expect(toGold(back)).toEqual({ document: canonical(document), lost: [] });
    }
  });

  it('gives back texts with emoji, marks, line ends and bidi controls', () => {
    fc.assert(
      fc.property(awkward, (document) => {
        const { document: back, lost } = trip(annotate(document));
        expect(lost).toEqual([]);
        expect(toGold(back).document).toEqual(canonical(document));
      }),
      { numRuns: 200 },
    );
  });
});

describe('offsetsOf', () => {
  const cases: [string, number, number][] = [
    ['a😀b', 3, 2],
    ['😀😀', 4, 2],
    ['😀😀', 2, 1],
    ['قُتِل 🇸🇾 هنا', 11, 9],
    ['\r\n👩‍👩‍👧x', 10, 7],
    ['plain', 5, 5],
  ];
  it.each(cases)('%s: unit %i is code point %i', (text, unit, point) => {
    const offsets = offsetsOf(text, 'codepoint');
    expect(offsets.toTool(unit)).toBe(point);
    expect(offsets.fromTool(point)).toBe(unit);
    expect([...text].slice(0, point).join('')).toBe(text.slice(0, unit));
  });

  it('agrees with counting code points one by one, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const offsets = offsetsOf(text, 'codepoint');
        let unit = 0;
        [...text, ''].forEach((letter, point) => {
          expect(offsets.toTool(unit)).toBe(point);
          expect(offsets.fromTool(point)).toBe(unit);
          unit += letter.length;
        });
      }),
    );
  });
});

describe('what annotators change', () => {
  const document: GoldDocument = {
    id: 'x',
    lang: 'en',
    genre: 'wire',
    text: '🚨 Two killed\r\nin Taiz',
    claims: [
      {
        event: 'shelling',
        status: 'asserted',
        actors: [],
        targets: [],
        places: [{ text: 'Taiz' }],
        dates: [],
        counts: [{ text: 'Two', measure: 'killed', min: 2, max: 2, qualifier: 'exact' }],
        weapons: [],
        sources: [],
      },
    ],
  };

  it('writes code points for brat', () => {
    const { annotations } = toBrat(annotate(document));
    expect(annotations.split('\n').slice(0, 2)).toEqual([
      'T1\tPlace 17 21\tTaiz',
      'T2\tCount 2 5\tTwo',
    ]);
  });

  it('reads a changed attribute of brat', () => {
    const files = toBrat(annotate(document));
    const changed = files.annotations.replace('Measure T2 killed', 'Measure T2 injured');
    const { document: back } = fromBrat({ ...files, annotations: changed });
    expect(toGold(back).document?.claims[0]?.counts[0]?.measure).toBe('injured');
  });

  it('cuts a span of brat at line ends', () => {
    const over = { ...document.claims[0]!, places: [{ text: 'killed\r\nin Taiz' }] };
    const { annotations } = toBrat(annotate({ ...document, claims: [over] }));
    expect(annotations.split('\n')[0]).toBe('T1\tPlace 6 12;14 21\tkilled in Taiz');
  });

  it('says what a new element lacks, and leaves it out', () => {
    const files = toBrat(annotate(document));
    const added = `${files.annotations}T9\tCount 6 12\tkilled\n`.replace(
      'Count:T2',
      'Count:T2 Count2:T9',
    );
    const { document: back } = fromBrat({ ...files, annotations: added });
    const { document: kept, lost } = toGold(back);
    expect(kept?.claims[0]?.counts).toHaveLength(1);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toContain('counts "killed"');
  });

  it('keeps a part with its total where a count before it is left out', () => {
    const annotated = annotate(document);
    const count = annotated.claims[0]!.elements.find(({ slot }) => slot === 'counts')!;
    const elements = [
      { ...count, values: {} },
      count,
      { ...count, values: { ...count.values, partOf: 1 } },
    ];
    const claims = [{ ...annotated.claims[0]!, elements }];
    const counts = toGold({ ...annotated, claims }).document?.claims[0]?.counts;
    expect(counts?.map(({ partOf }) => partOf)).toEqual([undefined, 0]);
  });
});

/** Texts of words, marks and line ends, with claims over any of their words. */
const word = fc.constantFrom(
  'قتل',
  'ثَلاثَةٌ',
  '🚨',
  '👩‍👩‍👧',
  'killed',
  '#',
  '\u200f27\u200f',
  '\u2067تعز\u2069',
  'ﷺ',
  'a\u0301',
  '|',
  ';',
  '"{}"',
  '𐤀',
);
const gap = fc.constantFrom(' ', '\r\n', '\n', '\t', '  ', '\n\n', '\u00a0');

const awkward: fc.Arbitrary<GoldDocument> = fc
  .array(fc.tuple(word, gap), { minLength: 3, maxLength: 25 })
  .chain((pieces) => {
    const starts: number[] = [];
    const ends: number[] = [];
    let text = '';
    for (const [letters, space] of pieces) {
      starts.push(text.length);
      text += letters;
      ends.push(text.length);
      text += space;
    }
    const span = fc.tuple(fc.nat(pieces.length - 1), fc.nat(3)).map(([first, more]) => {
      const start = starts[first]!;
      const end = ends[Math.min(first + more, pieces.length - 1)]!;
      return { text: text.slice(start, end), start };
    });
    const mention = fc
      .tuple(span, fc.option(fc.boolean(), { nil: undefined }))
      .map(([place, optional]) => ({ ...place, ...(optional !== undefined && { optional }) }));
    const count = fc.tuple(span, fc.nat(500)).map(([place, n]) => ({
      ...place,
      measure: 'killed' as const,
      min: n,
      max: n,
      qualifier: 'exact' as const,
    }));
    const weapon = span.map((place) => ({ ...place, category: 'drone' as const, any: ['x "y"'] }));
    const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
    const claim = fc.record({
      event: fc.constantFrom('attack' as const, 'shelling' as const),
      status: fc.constantFrom('asserted' as const, 'denied' as const),
      actors: several(mention),
      targets: several(mention),
      places: several(mention.map((place) => ({ ...place, country: 'YE' }))),
      dates: several(mention.map((date) => ({ ...date, from: null, to: '2024-01-01' }))),
      counts: several(count),
      weapons: several(weapon),
      sources: several(mention),
    });
    return fc.array(claim, { maxLength: 4 }).map((claims) => ({
      id: 'awkward',
      lang: 'ar' as const,
      genre: 'local',
      tags: ['noise'],
      text,
      claims,
    }));
  });

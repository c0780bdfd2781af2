// Invariant 1 over the whole pipeline: whatever the text, every token, mention and claim element is
// the source between its offsets.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Span } from '../../src/document/span.ts';
import { documentOf } from '../../src/ingest/record.ts';
import { buildReader } from '../../src/pipeline.ts';
import { anyText } from '../support/any-text.ts';
import { attached, denormalise } from '../support/denormalise.ts';
import { tokenTexts } from '../support/segmented.ts';

const read = buildReader(parseConfig({}));
const kinds = ['numbers', 'dates', 'places', 'actors', 'persons', 'weapons'] as const;

test('every mention is the source between its offsets', () => {
  const telling = fc.constantFrom(
    'قُتل خمسةُ مدنيين بقصف لقوات النظام على مدينةحلب أمس.',
    'وأصيب 12 جندياً في هجوم بصاروخين، بحسب «رويترز».',
    'At least 12 soldiers were killed in an air strike on Aleppo on 5 June 2017, the army said.',
  );
  const text = fc
    .array(fc.oneof({ weight: 2, arbitrary: telling }, { weight: 1, arbitrary: anyText }), {
      maxLength: 4,
    })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, (raw) => {
      const document = read(documentOf({ id: 'case', text: raw }));
      const { source } = document;
      const check = (one: Span & { readonly text: string }) =>
        expect(source.slice(one.start, one.end)).toBe(one.text);
      for (const kind of kinds) {
        for (const mention of document[kind]) check(mention);
      }
      for (const claim of document.claims) {
        for (const slot of [
          'actors',
          'targets',
          'places',
          'dates',
          'counts',
          'weapons',
          'sources',
        ] as const) {
          for (const element of claim[slot] ?? []) check(element);
        }
      }
      for (const token of tokenTexts(document)) expect(token).not.toBe('');
    }),
    { numRuns: 60 },
  );
});

test('a text with vowels, tatweel, variants and marks of direction has the same mentions at the mapped places', () => {
  const told = fc.constantFrom(
    'قتل 5 جنود واصيب 12 مدنيا بقصف مدفعي على مدينة حلب يوم 5 حزيران 2017',
    'قالت وزارة الدفاع الروسية ان الطيران الحربي استهدف ريف ادلب بصاروخين',
    'اعلنت كتائب القسام قصف عسقلان بخمس قذائف هاون',
    'اعتقلت قوات الاحتلال 15 مواطنا في نابلس فجر الخميس',
    'Soldiers killed 5 people in an air strike on Aleppo on 5 June 2017.',
  );
  const choice = fc.record({ variant: fc.nat(), behind: fc.constantFrom(...attached) });
  const published = '2018-05-05';
  fc.assert(
    fc.property(told, fc.infiniteStream(choice), (plain, choices) => {
      const { source, places } = denormalise(plain, () => choices.next().value!);
      const before = read(documentOf({ id: 'plain', text: plain, published }));
      const after = read(documentOf({ id: 'written', text: source, published }));
      for (const kind of kinds) {
        const wanted = before[kind].map(({ start, rule }) => [places[start], rule]);
        expect(after[kind].map(({ start, rule }) => [start, rule])).toEqual(wanted);
      }
    }),
    { numRuns: 150 },
  );
});

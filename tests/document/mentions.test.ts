// Invariant 1 over the whole pipeline: whatever the text, every token, mention and claim element is
// the source between its offsets.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Span } from '../../src/document/span.ts';
import { documentOf } from '../../src/ingest/record.ts';
import { buildReader } from '../../src/pipeline.ts';
import { anyText } from '../support/any-text.ts';
import { tokenTexts } from '../support/segmented.ts';

const read = buildReader(parseConfig({}));

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
      for (const kind of ['numbers', 'dates', 'places', 'actors', 'persons', 'weapons'] as const) {
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

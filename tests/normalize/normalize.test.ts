// How texts are read, the way back to the source, and what denormalising must not change.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText } from '../../src/normalize/normalize.ts';
import { anyText } from '../support/any-text.ts';
import { readCases } from '../support/cases.ts';
import { attached, denormalise } from '../support/denormalise.ts';
import { folding, segmented, tokenTexts } from '../support/segmented.ts';

describe('views', () => {
  test.each(readCases<{ text: string; view: string }>('normalize.any.json').rows)(
    '$text',
    ({ text, view }) => expect(normalizeText(text, folding).text).toBe(view),
  );
});

test('a view read again stays as it is', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const view = normalizeText(source, folding).text;
      // What was an entity may spell a new one.
      fc.pre(!view.includes('&'));
      expect(normalizeText(view, folding).text).toBe(view);
    }),
  );
});

test('the map is monotone in both directions and covers the source', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, map } = normalizeText(source, folding);
      let start = 0;
      let end = 0;
      for (let unit = 0; unit < text.length; unit += 1) {
        const span = map.toSource(unit, unit + 1);
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(Math.max(end, span.start));
        expect(span.end).toBeLessThanOrEqual(source.length);
        ({ start, end } = span);
        const back = map.toView(span.start, span.end);
        if (span.end > span.start) {
          expect(back.start).toBeLessThanOrEqual(unit);
          expect(back.end).toBeGreaterThan(unit);
        }
      }
      let before = 0;
      for (let unit = 0; unit <= source.length; unit += 1) {
        const at = map.toView(unit, unit).start;
        expect(at).toBeGreaterThanOrEqual(before);
        before = at;
      }
    }),
  );
});

test('a text in parts reads like the whole', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (parts) => {
      const whole = parts.join(' x ');
      const views = parts.map((part) => normalizeText(part, folding).text);
      expect(normalizeText(whole, folding).text).toBe(views.join(' x '));
    }),
  );
});

test('denormalising leaves the same tokens at the mapped places', () => {
  const words = ['قتل', 'اصيب', 'جندي', 'كتيبه', '"', '5', 'في', 'حلب', '.', 'The'];
  const choice = fc.record({ variant: fc.nat(), behind: fc.constantFrom(...attached) });
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.infiniteStream(choice), (plain, choices) => {
      const { source, places } = denormalise(plain, () => choices.next().value!);
      const before = segmented(plain);
      const after = segmented(source);
      expect(after.tokens.count).toBe(before.tokens.count);
      const starts = Array.from(
        after.tokens.starts,
        (start) => after.view.map.toSource(start, start + 1).start,
      );
      expect(starts).toEqual(Array.from(before.tokens.starts, (start) => places[start]));
      expect(tokenTexts(after).map((token) => normalizeText(token, folding).text)).toEqual(
        tokenTexts(before).map((token) => normalizeText(token, folding).text),
      );
    }),
  );
});

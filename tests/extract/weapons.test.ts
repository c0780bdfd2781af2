// Case tables of weapons: category, model, quantity, calibre and mass, and what is no weapon.

import { describe, expect, it } from 'vitest';
import type { WeaponMention } from '../../src/document/mention.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

type Expected = Partial<
  Pick<WeaponMention, 'category' | 'model' | 'quantity' | 'calibreMm' | 'massKg' | 'method'>
> & { readonly text: string };
interface Table {
  readonly rows: readonly (readonly [text: string, weapons: readonly Expected[]])[];
}

function brief(mention: WeaponMention, expected: Expected | undefined): Expected {
  const { text, category, model, quantity, calibreMm, massKg, method } = mention;
  return {
    text,
    category,
    ...(quantity !== undefined && { quantity }),
    ...(model !== undefined && expected?.model !== undefined && { model }),
    ...(calibreMm !== undefined && expected?.calibreMm !== undefined && { calibreMm }),
    ...(massKg !== undefined && expected?.massKg !== undefined && { massKg }),
    ...(method !== undefined && expected?.method !== undefined && { method }),
  };
}

for (const [language, lang] of [
  ['arabic', 'ar'],
  ['english', 'en'],
] as const) {
  describe(`weapons in ${language}`, () => {
    it.each(readJson<Table>(`fixtures/cases/weapons.${language}.json`).rows)(
      '%s',
      (text, weapons) => {
        const document = readText(text, { lang });
        expect(document.weapons.map((mention, index) => brief(mention, weapons[index]))).toEqual(
          weapons,
        );
        for (const { start, end, text: surface } of document.weapons) {
          expect(text.slice(start, end)).toBe(surface);
        }
      },
    );
  });
}

// The part of a table of weapon words that every language shares: the shapes of its entries and what
// each stands for. The forms are inflected, so each language yields its own.

import { z } from 'zod';
import { weaponCategory } from '../document/claim-schema.ts';
import type { WeaponWord } from './weapons.ts';

export const forms = z.array(z.string().min(1));

export const thingEntry = z.strictObject({
  role: z.literal('thing'),
  category: weaponCategory,
  model: z.string().optional(),
  weak: z.literal(true).optional(),
  crewless: z.literal(true).optional(),
  one: forms.optional(),
  /** Forms that have no singular, or a broken plural: "explosives", "صواريخ". */
  many: forms.optional(),
});

export const modelShape = {
  role: z.literal('model'),
  category: weaponCategory,
  model: z.string(),
  forms,
};

export const familyEntry = z.strictObject({ ...modelShape, role: z.literal('family') });

export const plainEntry = z.strictObject({
  role: z.enum(['act', 'kind', 'calibre', 'weight', 'adjective', 'march', 'none']),
  forms,
});

type Thing = Extract<WeaponWord, { role: 'thing' }>;

export function thingOf(entry: z.output<typeof thingEntry>): Thing {
  const { role, category, model, weak, crewless } = entry;
  return {
    role,
    category,
    ...(model && { model }),
    ...(weak && { weak }),
    ...(crewless && { crewless }),
  };
}

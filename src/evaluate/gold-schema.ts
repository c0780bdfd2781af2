// The gold format, validated: one annotated document as it lies under fixtures/gold.

import { z } from 'zod';
import {
  claimStatus,
  countFacts,
  eventKind,
  measure,
  placeFacts,
  weaponCategory,
  weaponFacts,
} from '../document/claim-schema.ts';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const mentionShape = {
  text: z.string().min(1),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  name: z.string().optional(),
  id: z.string().optional(),
  any: z.array(z.string().min(1)).optional().describe('other wordings that also count as right'),
  optional: z.boolean().optional().describe('may be found or left out'),
};

export const goldMention = z.strictObject(mentionShape);

export const goldPlace = z.strictObject({ ...mentionShape, ...placeFacts });

export const goldDate = z.strictObject({
  ...mentionShape,
  edtf: z.string().optional(),
  from: isoDay.nullish(),
  to: isoDay.nullish(),
});

export const goldCount = z.strictObject({
  ...mentionShape,
  ...countFacts,
  measure2: measure.optional(),
});

export const goldWeapon = z.strictObject({
  ...mentionShape,
  ...weaponFacts,
  category2: weaponCategory.optional(),
});

export const goldClaim = z.strictObject({
  event: eventKind,
  event2: eventKind.optional(),
  status: claimStatus,
  status2: claimStatus.optional(),
  actors: z.array(goldMention),
  targets: z.array(goldMention),
  places: z.array(goldPlace),
  dates: z.array(goldDate),
  counts: z.array(goldCount),
  weapons: z.array(goldWeapon),
  sources: z.array(goldMention),
  optional: z.boolean().optional(),
});

export const goldDocument = z.strictObject({
  id: z.string().min(1),
  lang: z.enum(['ar', 'en']),
  published: isoDay.optional(),
  title: z.string().optional(),
  genre: z.string().min(1),
  region: z.string().optional(),
  tags: z.array(z.string()).optional(),
  text: z.string().min(1),
  claims: z.array(goldClaim),
});

export type GoldDocument = z.infer<typeof goldDocument>;
export type GoldClaim = z.infer<typeof goldClaim>;

// The output contract, validated: one claim as it is written to every format.
// The JSON Schema under schemas/ is made from this file by `npm run build`.

import { z } from 'zod';

/** Version of the record's shape: the major number changes when a reader would break. */
export const schemaVersion = '1.0';

export const eventKind = z.enum([
  'air_strike',
  'shelling',
  'explosion',
  'armed_clash',
  'attack',
  'abuse',
  'abduction',
  'detention',
  'destruction',
  'displacement',
  'siege',
  'interception',
  'territory',
  'protest',
  'other',
]);

export const claimStatus = z.enum([
  'asserted',
  'acknowledged',
  'denied',
  'alleged',
  'estimated',
  'threatened',
]);

export const measure = z.enum([
  'killed',
  'injured',
  'casualties',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'affected',
  'participants',
  'released',
  'destroyed',
  'seized',
  'attacks',
]);

export const qualifier = z.enum([
  'exact',
  'approximate',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'range',
  'vague',
]);

export const weaponCategory = z.enum([
  'aircraft',
  'helicopter',
  'drone',
  'aerial_bomb',
  'barrel_bomb',
  'cluster_munition',
  'missile',
  'rocket',
  'artillery',
  'mortar',
  'tank',
  'armoured_vehicle',
  'small_arms',
  'grenade',
  'ied',
  'mine',
  'chemical',
  'incendiary',
  'naval',
  'blade',
  'explosive',
]);

const offset = z.number().int().nonnegative();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const confidence = z.number().min(0).max(1);

export const span = z.strictObject({ start: offset, end: offset });

export const evidence = span.extend({
  text: z
    .string()
    .optional()
    .describe('the words themselves, in files that stand without the text'),
});

const mentionShape = {
  text: z.string().min(1).describe('the letters of the original text'),
  start: offset.describe('UTF-16 offset of the first unit in the original text'),
  end: offset.describe('UTF-16 offset after the last unit'),
  name: z.string().optional().describe('canonical form'),
  id: z.string().optional().describe('id in the actor lexicon or the gazetteer'),
  rule: z.string().optional().describe('what attached it'),
  confidence: confidence.optional(),
};

export const claimMention = z.strictObject(mentionShape);

/** What is known of a place, a count and a weapon besides their words: in claims and in gold. */
export const placeFacts = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  admin1: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  geonames: z.number().int().positive().optional(),
  within: z.array(z.string()).optional(),
};

export const countFacts = {
  measure,
  of: z.string().optional(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  qualifier,
  partOf: z.number().int().nonnegative().optional(),
};

export const weaponFacts = {
  category: weaponCategory,
  model: z.string().optional(),
  quantity: z.number().optional(),
  massKg: z.array(z.number()).optional(),
};

export const claimPlace = z.strictObject({
  ...mentionShape,
  ...placeFacts,
  precision: z.enum(['exact', 'town', 'district', 'governorate', 'country', 'region']).optional(),
});

export const claimDate = z.strictObject({
  ...mentionShape,
  edtf: z.string().optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
});

export const claimCount = z.strictObject({
  ...mentionShape,
  ...countFacts,
});

export const claimWeapon = z.strictObject({
  ...mentionShape,
  ...weaponFacts,
});

export const claim = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  id: z.string().min(1),
  document: z.strictObject({
    id: z.string(),
    uri: z.string().optional(),
    title: z.string().optional(),
    published: isoDay.optional(),
    lang: z.enum(['ar', 'en']),
  }),
  event: eventKind,
  status: claimStatus,
  actors: z.array(claimMention),
  targets: z.array(claimMention),
  places: z.array(claimPlace),
  dates: z.array(claimDate),
  counts: z.array(claimCount),
  weapons: z.array(claimWeapon),
  sources: z.array(claimMention),
  statedOn: claimDate.optional(),
  evidence: z.array(evidence).min(1),
  confidence,
});

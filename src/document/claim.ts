// The product: a claim as shared with the world. The shapes are inferred from the schemas in
// claim-schema.ts; only types stand here, so that a reader of types need not load the validator.

import type { z } from 'zod';
import type * as schema from './claim-schema.ts';

export type EventKind = z.infer<typeof schema.eventKind>;
export type ClaimStatus = z.infer<typeof schema.claimStatus>;
export type ClaimMention = z.infer<typeof schema.claimMention>;
export type ClaimDate = z.infer<typeof schema.claimDate>;
export type ClaimCount = z.infer<typeof schema.claimCount>;
export type ClaimWeapon = z.infer<typeof schema.claimWeapon>;
export type Claim = z.infer<typeof schema.claim>;

// The tables of clause marks and of other worlds have one shape in every language: a file goes in,
// the filled table comes out. Triggers are inflected, so each language loads its own.

import { z } from 'zod';
import { eventKind, measure } from '../document/claim-schema.ts';
import { loadTable } from '../lexicon/load.ts';
import type { FilledTable } from '../lexicon/table.ts';
import type { ClauseMark, RoleName, ScopeWord, TriggerWord, Voice } from './claims.ts';
import { clauseMarks, needs, scopeWords, worlds } from './claims.ts';
import { markRoles } from './mark-roles.ts';

const roleName = z.enum(['agent', 'target', 'weapon', 'people', 'place', 'party', 'none']);

/** The part of a trigger's entry that every language shares. */
export const triggerShape = {
  event: eventKind.nullable(),
  kind: z.enum(['act', 'result', 'light', 'none']).default('act'),
  subject: roleName.default('agent'),
  object: roleName.default('target'),
  /** Role of a noun's genitive, where it differs from the subject's. */
  genitive: roleName.optional(),
  measure: measure.optional(),
  means: z.boolean().optional(),
  raid: z.boolean().optional(),
  needs: z.enum(needs).optional(),
  weak: z.boolean().optional(),
  faces: z.literal(true).optional(),
};

interface SharedTrigger {
  readonly event: TriggerWord['event'];
  readonly kind: TriggerWord['kind'];
  readonly subject: RoleName;
  readonly object: RoleName;
  readonly genitive?: RoleName | undefined;
  readonly measure?: TriggerWord['measure'] | undefined;
  readonly means?: boolean | undefined;
  readonly raid?: boolean | undefined;
  readonly needs?: TriggerWord['needs'] | undefined;
  readonly weak?: boolean | undefined;
  readonly faces?: true | undefined;
}

export function triggerWord(entry: SharedTrigger, voice: Voice): TriggerWord {
  return {
    event: entry.event,
    kind: entry.kind,
    voice,
    subject: voice === 'noun' ? (entry.genitive ?? entry.subject) : entry.subject,
    object: entry.object,
    ...(entry.measure && { measure: entry.measure }),
    ...(entry.means && { means: true }),
    ...(entry.raid && { raid: true }),
    ...(entry.needs && { needs: entry.needs }),
    ...(entry.weak && { weak: true }),
    ...(entry.faces && { faces: true }),
  };
}

export function loadMarks(path: string): FilledTable<ClauseMark> {
  return loadTable({
    table: clauseMarks,
    path,
    entry: z.strictObject({ role: z.enum(markRoles), forms: z.array(z.string()) }),
    *expand({ role, forms }) {
      for (const form of forms) yield { form, value: { role } };
    },
  });
}

export function loadScope(path: string): FilledTable<ScopeWord> {
  return loadTable({
    table: scopeWords,
    path,
    entry: z.strictObject({
      world: z.enum(worlds),
      whole: z.literal(true).optional(),
      doubtful: z.literal(true).optional(),
      forms: z.array(z.string()),
    }),
    *expand({ world, whole, doubtful, forms }) {
      const value = { world, ...(whole && { whole }), ...(doubtful && { doubtful }) };
      for (const form of forms) yield { form, value };
    },
  });
}

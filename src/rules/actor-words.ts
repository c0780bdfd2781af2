// The part of a table of actor words that every language shares: shapes of the entries, and the value
// each stands for. Heads are inflected, so each language adds its own forms to them.

import { z } from 'zod';
import type { ActorHead, ActorWord } from './actors.ts';

const forms = z.array(z.string().min(1));

export const headShape = {
  role: z.literal('head'),
  sort: z.enum(['people', 'force', 'aircraft', 'arm', 'craft', 'group', 'office']),
  kind: z.string(),
  name: z.string(),
  unknown: z.literal(true).optional(),
  construct: z.literal(true).optional(),
  whole: z.literal(true).optional(),
  ours: z.literal(true).optional(),
};

const modifierEntry = z.strictObject({
  role: z.literal('modifier'),
  name: z.string(),
  sense: z.enum(['unknown', 'government', 'loaded', 'place']).optional(),
  actor: z.string().optional(),
  country: z.string().optional(),
  forms,
});

const plainEntry = z.strictObject({
  role: z.enum(['called', 'same', 'tie', 'stop', 'agent', 'none']),
  forms,
});

/** The entries besides heads: modifiers, and the small words that tie a phrase together. */
export const modifyingEntries = [modifierEntry, plainEntry] as const;

type ModifyingEntry = z.output<typeof modifierEntry> | z.output<typeof plainEntry>;

export function headOf(
  entry: Omit<ActorHead, 'unknown' | 'construct' | 'whole' | 'ours' | 'number' | 'capitals'> &
    Flags,
): ActorHead {
  const { role, sort, name, kind } = entry;
  return {
    role,
    sort,
    name,
    kind,
    ...(entry.unknown && { unknown: true }),
    ...(entry.construct && { construct: true }),
    ...(entry.whole && { whole: true }),
    ...(entry.ours && { ours: true }),
  };
}

interface Flags {
  readonly unknown?: true | undefined;
  readonly construct?: true | undefined;
  readonly whole?: true | undefined;
  readonly ours?: true | undefined;
}

export function modifyingWord(entry: ModifyingEntry): ActorWord {
  if (entry.role !== 'modifier') return { role: entry.role };
  const { role, name, sense, actor, country } = entry;
  return {
    role,
    name,
    ...(sense && { sense }),
    ...(actor && { actor }),
    ...(country && { country }),
  };
}

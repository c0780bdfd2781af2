// The words of an English doer's phrase: heads in both numbers, modifiers, and the small words that
// tie a phrase together.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import type { ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';

const forms = z.array(z.string().min(1));

const entry = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('head'),
    sort: z.enum(['people', 'force', 'aircraft', 'arm', 'group', 'office']),
    kind: z.string(),
    name: z.string(),
    unknown: z.literal(true).optional(),
    construct: z.literal(true).optional(),
    forms,
  }),
  z.strictObject({
    role: z.literal('modifier'),
    name: z.string(),
    sense: z.enum(['unknown', 'government', 'loaded', 'place']).optional(),
    actor: z.string().optional(),
    country: z.string().optional(),
    forms,
  }),
  z.strictObject({ role: z.enum(['called', 'same', 'tie', 'stop', 'agent']), forms }),
]);

export function loadActorWords(): FilledTable<ActorWord> {
  return loadTable({ table: actorWords, path: 'english/actor-words.json', entry, expand });
}

function* expand(word: z.output<typeof entry>): Iterable<Entry<ActorWord>> {
  const { forms: written, ...rest } = word;
  const value: ActorWord =
    rest.role === 'head'
      ? {
          role: 'head',
          sort: rest.sort,
          kind: rest.kind,
          name: rest.name,
          ...(rest.unknown && { unknown: true }),
          ...(rest.construct && { construct: true }),
        }
      : rest.role === 'modifier'
        ? {
            role: 'modifier',
            name: rest.name,
            ...(rest.sense && { sense: rest.sense }),
            ...(rest.actor && { actor: rest.actor }),
            ...(rest.country && { country: rest.country }),
          }
        : { role: rest.role };
  for (const form of written) yield { form, value };
}

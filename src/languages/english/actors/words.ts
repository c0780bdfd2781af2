// The words of an English doer's phrase: heads in both numbers, modifiers, and the small words that
// tie a phrase together.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { headOf, headShape, modifyingEntries, modifyingWord } from '../../../rules/actor-words.ts';
import type { ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';

const entry = z.discriminatedUnion('role', [
  z.strictObject({ ...headShape, forms: z.array(z.string().min(1)) }),
  ...modifyingEntries,
]);

export function loadActorWords(): FilledTable<ActorWord> {
  return loadTable({ table: actorWords, path: 'english/actor-words.json', entry, expand });
}

function* expand(word: z.output<typeof entry>): Iterable<Entry<ActorWord>> {
  if (word.role !== 'head') {
    const value = modifyingWord(word);
    for (const form of word.forms) {
      // "US warships", but not "us": letters for a country.
      const initials = value.role === 'modifier' && value.country && form === form.toUpperCase();
      yield { form, value: initials ? { ...value, capitals: true } : value };
    }
    return;
  }
  const value = headOf(word);
  for (const form of word.forms) {
    const capitals = word.sort === 'craft' && form === form.toUpperCase();
    yield { form, value: capitals ? { ...value, capitals } : value };
  }
}

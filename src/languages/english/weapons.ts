// The English words for weapons, singular and plural.

import { z } from 'zod';
import { weaponCategory } from '../../document/claim-schema.ts';
import { loadTable } from '../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../lexicon/table.ts';
import type { WeaponRules, WeaponWord } from '../../rules/weapons.ts';
import { weaponWords } from '../../rules/weapons.ts';
import { plural } from './numbers/inflect.ts';

const forms = z.array(z.string().min(1));

const entry = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('thing'),
    category: weaponCategory,
    model: z.string().optional(),
    weak: z.literal(true).optional(),
    one: forms.optional(),
    /** Forms that have no singular: "explosives". */
    many: forms.optional(),
  }),
  z.strictObject({ role: z.literal('model'), category: weaponCategory, model: z.string(), forms }),
  z.strictObject({ role: z.literal('family'), category: weaponCategory, model: z.string(), forms }),
  z.strictObject({
    role: z.enum(['act', 'kind', 'calibre', 'weight', 'adjective', 'none']),
    forms,
  }),
]);

function loadWeapons(): FilledTable<WeaponWord> {
  return loadTable({ table: weaponWords, path: 'english/weapons.json', entry, expand });
}

function* expand(word: z.output<typeof entry>): Iterable<Entry<WeaponWord>> {
  if (word.role === 'thing') {
    const { category, model, weak } = word;
    const value: WeaponWord = {
      role: 'thing',
      category,
      ...(model && { model }),
      ...(weak && { weak: true }),
    };
    for (const form of word.many ?? []) yield { form, value };
    for (const form of word.one ?? []) {
      yield { form, value };
      yield { form: plural(form), value };
    }
    return;
  }
  if (word.role === 'model' || word.role === 'family') {
    const { category, model } = word;
    for (const form of word.forms) {
      const letters = form === form.toUpperCase() ? 'upper' : 'title';
      if (word.role === 'family')
        yield { form, value: { role: 'family', category, model, letters } };
      else {
        const value: WeaponWord = { role: 'thing', category, model, letters };
        yield { form, value };
        yield { form: `${form}s`, value };
      }
    }
    return;
  }
  for (const form of word.forms) yield { form, value: { role: word.role } };
}

export const weapons: WeaponRules = { tables: () => [loadWeapons()], headFirst: false };

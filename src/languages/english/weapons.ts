// The English words for weapons, singular and plural.

import { z } from 'zod';
import { loadTable } from '../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../lexicon/table.ts';
import {
  familyEntry,
  modelShape,
  plainEntry,
  thingEntry,
  thingOf,
} from '../../rules/weapon-tables.ts';
import type { WeaponRules, WeaponWord } from '../../rules/weapons.ts';
import { weaponWords } from '../../rules/weapons.ts';
import { plural } from './numbers/inflect.ts';

const entry = z.discriminatedUnion('role', [
  thingEntry,
  z.strictObject(modelShape),
  familyEntry,
  plainEntry,
]);

function loadWeapons(): FilledTable<WeaponWord> {
  return loadTable({ table: weaponWords, path: 'english/weapons.json', entry, expand });
}

function* expand(word: z.output<typeof entry>): Iterable<Entry<WeaponWord>> {
  if (word.role === 'thing') {
    const value = thingOf(word);
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

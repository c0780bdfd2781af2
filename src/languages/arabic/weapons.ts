// The Arabic words for weapons, inflected: duals count two, adjectives agree.

import { z } from 'zod';
import { weaponCategory } from '../../document/claim-schema.ts';
import { loadTable } from '../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../lexicon/table.ts';
import {
  familyEntry,
  forms,
  modelShape,
  plainEntry,
  thingEntry,
  thingOf,
} from '../../rules/weapon-tables.ts';
import type { WeaponRules, WeaponWord } from '../../rules/weapons.ts';
import { weaponWords } from '../../rules/weapons.ts';
import { adjective } from './actors/words.ts';
import { accusative, duals } from './numbers/inflect.ts';

const entry = z.discriminatedUnion('role', [
  thingEntry,
  z.strictObject({ ...modelShape, bound: z.literal(true).optional() }),
  familyEntry,
  z.strictObject({ role: z.literal('method'), category: weaponCategory, forms }),
  plainEntry,
]);

function loadWeapons(): FilledTable<WeaponWord> {
  return loadTable({ table: weaponWords, path: 'arabic/weapons.json', entry, expand });
}

function* expand(word: z.output<typeof entry>): Iterable<Entry<WeaponWord>> {
  switch (word.role) {
    case 'thing': {
      const value = thingOf(word);
      for (const form of word.one ?? []) {
        yield { form, value };
        yield* objects(form, value);
        for (const dual of [...duals(form), ...constructs(form)]) {
          yield { form: dual, value: { ...value, dual: true } };
        }
      }
      for (const form of word.many ?? []) {
        yield { form, value };
        yield* objects(form, value);
      }
      return;
    }
    case 'model':
    case 'family': {
      const { category, model } = word;
      const value: WeaponWord =
        word.role === 'family'
          ? { role: 'family', category, model }
          : { role: 'thing', category, model, ...('bound' in word && { bound: true }) };
      for (const form of word.forms) {
        yield { form, value };
        if (value.role !== 'thing' || !launched.has(category) || 'bound' in value) continue;
        // "صاروخي غراد": before the name of a make the word is a dual.
        for (const two of ['صاروخي', 'صاروخا']) {
          yield { form: `${two} ${form}`, value: { ...value, dual: true } };
        }
      }
      return;
    }
    case 'method':
      for (const base of word.forms) {
        for (const form of adjective(base)) {
          yield { form, value: { role: 'method', category: word.category } };
        }
      }
      return;
    case 'adjective':
      for (const base of word.forms) {
        for (const form of adjective(base)) yield { form, value: { role: 'adjective' } };
      }
      return;
    default:
      for (const form of word.forms) yield { form, value: { role: word.role } };
  }
}

const launched: ReadonlySet<string> = new Set(['missile', 'rocket']);

/** Duals before a genitive: "بندقيتي M16", "قذيفتا آر بي جي". */
function constructs(form: string): string[] {
  const [head, ...rest] = form.split(' ') as [string, ...string[]];
  const stem = head.endsWith('ة') ? `${head.slice(0, -1)}ت` : head;
  // "قنبلتين تقليديتي الصنع": the adjective is dual too, and loses its nun before a genitive.
  if (rest[1]?.startsWith('ال') && !rest[0]!.startsWith('ال')) {
    const [first, ...genitive] = rest as [string, ...string[]];
    const adjective = first.endsWith('ة') ? `${first.slice(0, -1)}ت` : first;
    return [
      [`${stem}ين`, `${adjective}ي`, ...genitive].join(' '),
      [`${stem}ان`, `${adjective}ا`, ...genitive].join(' '),
    ];
  }
  // "صاروخي" is an adjective, "مدفعا" an accusative: without ta marbuta the construct is not told apart.
  if (!head.endsWith('ة')) return [];
  return [`${stem}ا`, `${stem}ي`].map((dual) => [dual, ...rest].join(' '));
}

/** "صاروخاً باليستياً", "لغماً". */
function* objects(form: string, value: WeaponWord): Iterable<Entry<WeaponWord>> {
  const words = form.split(' ');
  // "ألغاما مضادة للأفراد": noun and adjective change, what hangs on them does not.
  const cases = words.map((word, index) => (index < 2 ? (accusative(word) ?? word) : word));
  const object = cases.join(' ');
  if (object !== form) yield { form: object, value };
}

export const weapons: WeaponRules = { tables: () => [loadWeapons()], headFirst: true };

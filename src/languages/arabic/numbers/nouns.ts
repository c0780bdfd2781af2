// The nouns that Arabic press text counts, with their duals, plurals, accusatives and constructs.

import { z } from 'zod';
import { measure } from '../../../document/claim-schema.ts';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { nounSort } from '../../../rules/number-tables.ts';
import type { CountedNounWord } from '../../../rules/numbers.ts';
import { countedNouns } from '../../../rules/numbers.ts';
import { accusative, duals, soundFeminine, soundMasculine } from './inflect.ts';

const entry = z.strictObject({
  form: z.string(),
  of: z.string(),
  sort: nounSort,
  measure: measure.optional(),
  sound: z.enum(['m', 'f']).optional(),
  feminine: z.literal(true).optional(),
  broken: z.array(z.string()).optional(),
  denied: measure.optional(),
  other: z.literal(true).optional(),
  onlyCounted: z.literal(true).optional(),
  always: z.literal('plural').optional(),
  /** Told as somebody's: "طفليه", "ابنتاها". */
  kin: z.literal(true).optional(),
  /** Its accusative is written like a particle: "أما", "إما". */
  alike: z.literal(true).optional(),
});
type NounEntry = z.output<typeof entry>;

export function loadNouns(): FilledTable<CountedNounWord> {
  return loadTable({ table: countedNouns, path: 'arabic/nouns.json', entry, expand });
}

function* expand(noun: NounEntry): Iterable<Entry<CountedNounWord>> {
  const value: CountedNounWord = {
    of: noun.of,
    sort: noun.sort,
    number: noun.always ?? 'singular',
    ...(noun.measure ? { measure: noun.measure } : {}),
    ...(noun.denied ? { denied: noun.denied } : {}),
    ...(noun.other ? { other: true } : {}),
    ...(noun.onlyCounted ? { onlyCounted: true } : {}),
  };
  const dual: CountedNounWord = { ...value, number: 'dual' };
  const plural: CountedNounWord = { ...value, number: 'plural' };
  if (noun.alike) yield { form: noun.form, value };
  else yield* singular(noun.form, value);
  if (noun.feminine) {
    // "أسيرة" of "أسير", "معلمة" of "معلم".
    const feminine = `${noun.form}ة`;
    yield { form: feminine, value };
    for (const form of duals(feminine)) yield { form, value: dual };
    yield { form: soundFeminine(feminine), value: plural };
  }
  // "مدنيين" is dual or plural where the plural is sound; "شخصين" can only be two.
  const open = noun.sound === 'm';
  for (const form of duals(noun.form)) {
    if (noun.broken?.includes(form)) continue;
    const ambiguous = open && form.endsWith('ين');
    yield { form, value: ambiguous ? { ...value, number: 'either' } : dual };
    // "his life" is not two neighbourhoods of his: only kin is counted so.
    if (noun.kin) for (const his of theirs) yield { form: form.slice(0, -1) + his, value: dual };
  }
  if (noun.sound === 'm') {
    const { absolute, construct } = soundMasculine(noun.form);
    yield { form: absolute[0]!, value: plural };
    for (const form of construct) yield { form, value: plural };
  }
  if (noun.sound === 'f') yield { form: soundFeminine(noun.form), value: plural };
  for (const form of noun.broken ?? []) {
    yield { form, value: plural };
    const object = accusative(form);
    if (object) yield { form: object, value: { ...plural, object: true } };
  }
}

const theirs = ['ه', 'ها', 'هما', 'هم'];

function* singular(form: string, value: CountedNounWord): Iterable<Entry<CountedNounWord>> {
  yield { form, value };
  const words = form.split(' ');
  const [head, adjective] = words;
  const object = accusative(head!);
  if (words.length === 1) {
    if (object) yield { form: object, value: { ...value, object: true } };
  } else if (words.length === 2) {
    // "لغماً أرضياً", "مسدساً حربياً"; in front of a genitive the alif is the dual's: "عاملا إغاثة".
    const second = accusative(adjective!) ?? adjective!;
    if (object && !second.endsWith('ة'))
      yield { form: `${object} ${second}`, value: { ...value, object: true } };
    // With the article both words carry it; the look-up pass allows it inside a phrase.
  }
}

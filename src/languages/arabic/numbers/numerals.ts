// The Arabic number words: the table of models/arabic/numerals.json with teens, compound hundreds,
// duals and accusatives made by rule.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import type { NumeralWord } from '../../../rules/numbers.ts';
import { numerals } from '../../../rules/numbers.ts';

const forms = z.array(z.string());
const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('zero'), forms }),
  z.strictObject({
    kind: z.literal('unit'),
    value: z.number().int(),
    forms,
    /** Forms that stand only before "ten" in 11 to 19; without them the forms themselves do. */
    teen: forms.optional(),
    /** Forms that a hundred may follow, joined or apart. */
    hundred: forms.optional(),
    /** Forms that only stand before tens: "إحدى وعشرون". */
    bound: forms.optional(),
    /** Spoken teens, written as one word. */
    joined: forms.optional(),
  }),
  z.strictObject({ kind: z.literal('ten'), value: z.number(), forms }),
  z.strictObject({ kind: z.literal('tens'), value: z.number(), forms }),
  z.strictObject({ kind: z.literal('hundred'), forms, duals: forms }),
  z.strictObject({
    kind: z.literal('scale'),
    value: z.number(),
    singular: forms,
    plural: forms,
  }),
  z.strictObject({ kind: z.literal('fraction'), value: z.number(), forms }),
  z.strictObject({ kind: z.literal('fractions'), value: z.number(), forms }),
  z.strictObject({ kind: z.literal('dozen'), value: z.number(), forms, dual: forms }),
  z.strictObject({ kind: z.literal('vague'), min: z.number(), max: z.number(), forms }),
  z.strictObject({
    kind: z.literal('ordinal'),
    value: z.number(),
    forms,
    /** Only before tens: "الحادي والعشرون". */
    withTens: z.literal(true).optional(),
  }),
]);
type NumeralEntry = z.output<typeof entry>;

const hundredForms = ['مئة', 'مائة', 'ماية', 'مية', 'مأة'];
const tenForms = ['عشر', 'عشرة'];

export function loadNumerals(): FilledTable<NumeralWord> {
  return loadTable({ table: numerals, path: 'arabic/numerals.json', entry, expand });
}

function* expand(word: NumeralEntry): Iterable<Entry<NumeralWord>> {
  switch (word.kind) {
    case 'zero':
      yield* all(word.forms, { kind: 'cardinal', value: 0, level: 'unit' });
      return;
    case 'unit':
      yield* unit(word);
      return;
    case 'ten':
      yield* all(word.forms, { kind: 'cardinal', value: 10, level: 'teen' });
      return;
    case 'tens':
      yield* all(word.forms, { kind: 'cardinal', value: word.value, level: 'tens' });
      return;
    case 'hundred':
      yield* all(word.forms, { kind: 'cardinal', value: 100, level: 'hundred' });
      yield* all(word.duals, { kind: 'cardinal', value: 200, level: 'hundreds' });
      return;
    case 'scale':
      yield* scale(word.value, word.singular, word.plural);
      return;
    case 'dozen':
      yield* all(word.forms, { kind: 'dozen', value: word.value });
      yield* all(word.dual, { kind: 'cardinal', value: 2 * word.value, level: 'tens' });
      return;
    case 'fraction':
    case 'fractions':
      yield* all(word.forms, { kind: 'fraction', value: word.value });
      return;
    case 'vague':
      yield* all(word.forms, { kind: 'vague', min: word.min, max: word.max });
      return;
    case 'ordinal':
      if (word.withTens) {
        for (const form of word.forms)
          yield { form, value: { kind: 'ordinal', value: 1, level: 'tens' } };
      } else yield* ordinal(word.value, word.forms);
      return;
  }
}

function* unit(word: Extract<NumeralEntry, { kind: 'unit' }>): Iterable<Entry<NumeralWord>> {
  yield* all(word.forms, { kind: 'cardinal', value: word.value, level: 'unit' });
  for (const form of word.bound ?? []) {
    yield { form, value: { kind: 'cardinal', value: word.value, level: 'unit', bound: true } };
  }
  const teens: NumeralWord = { kind: 'cardinal', value: 10 + word.value, level: 'teen' };
  for (const form of word.teen ?? word.forms) {
    for (const ten of tenForms) {
      yield { form: `${form} ${ten}`, value: teens };
      if (word.value > 2) yield { form: `${form}${ten}`, value: teens };
    }
  }
  for (const form of word.joined ?? []) {
    yield { form, value: teens };
    // Levantine speech drops the last letter.
    yield { form: form.slice(0, -1), value: teens };
  }
  const hundreds: NumeralWord = { kind: 'cardinal', value: 100 * word.value, level: 'hundreds' };
  for (const form of word.hundred ?? []) {
    for (const hundred of hundredForms) {
      yield { form: `${form} ${hundred}`, value: hundreds };
      if (!form.endsWith('ة')) yield { form: form + hundred, value: hundreds };
    }
    yield { form: `${form} مئات`, value: hundreds };
  }
}

function* scale(
  value: number,
  singular: readonly string[],
  plural: readonly string[],
): Iterable<Entry<NumeralWord>> {
  const one: NumeralWord = { kind: 'cardinal', value, level: 'scale' };
  for (const form of singular) {
    yield { form, value: one };
    // "ألفا": the accusative after a number, the dual before its noun where it stands alone.
    yield { form: `${form}ا`, value: { ...one, alone: 2 * value } };
    const two: NumeralWord = { kind: 'cardinal', value: 2 * value, level: 'scales' };
    for (const ending of ['ان', 'ين', 'ي']) yield { form: form + ending, value: two };
  }
  for (const form of plural) yield { form, value: { ...one, plural: true } };
}

/** "ثالث", "ثالثة", and with ten "ثالث عشر": 13th. */
function* ordinal(value: number, list: readonly string[]): Iterable<Entry<NumeralWord>> {
  const level = value > 10 ? 'teen' : 'unit';
  yield* all(list, { kind: 'ordinal', value, level: value === 10 ? 'teen' : level });
  if (value < 2 || value > 9) return;
  for (const form of list) {
    for (const ten of tenForms) {
      yield {
        form: `${form} ${ten}`,
        value: { kind: 'ordinal', value: 10 + value, level: 'teen' },
      };
    }
  }
}

function* all(list: readonly string[], value: NumeralWord): Iterable<Entry<NumeralWord>> {
  for (const form of list) yield { form, value };
}

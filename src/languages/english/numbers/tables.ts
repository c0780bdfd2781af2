// The English number words, counted nouns and outcome predicates, inflected from models/english.

import { z } from 'zod';
import { measure } from '../../../document/claim-schema.ts';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { nounSort, toldName } from '../../../rules/number-tables.ts';
import type { CountedNounWord, NumeralWord, OutcomeWord } from '../../../rules/numbers.ts';
import { countedNouns, numerals, outcomes } from '../../../rules/numbers.ts';
import { plural, verbForms } from './inflect.ts';

const forms = z.array(z.string());
const level = z.enum(['unit', 'teen', 'tens', 'hundred', 'scale']);

const numeral = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cardinal'),
    value: z.number(),
    level,
    forms,
    /** A number only in front of a counted plural: "both soldiers". */
    guarded: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('plural'), value: z.number(), level, forms }),
  z.strictObject({ kind: z.literal('dozen'), value: z.number(), forms }),
  z.strictObject({ kind: z.literal('two'), value: z.number(), forms }),
  z.strictObject({
    kind: z.literal('vague'),
    min: z.number(),
    max: z.number(),
    forms,
    /** Also another word ("he scores"): a number only where what follows shows it. */
    guarded: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('fraction'), value: z.number(), forms }),
  z.strictObject({
    kind: z.literal('ordinal'),
    value: z.number(),
    level,
    forms,
    /** Its plural as a fraction: "thirds". */
    parts: forms.optional(),
  }),
]);

export function loadNumerals(): FilledTable<NumeralWord> {
  return loadTable({
    table: numerals,
    path: 'english/numerals.json',
    entry: numeral,
    *expand(word) {
      for (const form of word.forms) yield { form, value: numeralValue(word) };
      if (word.kind !== 'ordinal') return;
      for (const form of word.parts ?? []) {
        yield { form, value: { kind: 'fraction', value: 1 / word.value } };
      }
    },
  });
}

function numeralValue(word: z.output<typeof numeral>): NumeralWord {
  switch (word.kind) {
    case 'cardinal':
      return {
        kind: 'cardinal',
        value: word.value,
        level: word.level,
        ...(word.guarded ? { guarded: true } : {}),
      };
    case 'plural':
      return { kind: 'cardinal', value: word.value, level: word.level, plural: true };
    case 'dozen':
    case 'two':
      return { kind: 'dozen', value: word.value };
    case 'vague':
      return {
        kind: 'vague',
        min: word.min,
        max: word.max,
        ...(word.guarded ? { guarded: true } : {}),
      };
    case 'fraction':
      return { kind: 'fraction', value: word.value };
    case 'ordinal':
      return { kind: 'ordinal', value: word.value, level: word.level };
  }
}

const noun = z.strictObject({
  form: z.string(),
  of: z.string().optional(),
  sort: nounSort,
  measure: measure.optional(),
  plural: forms.optional(),
  invariant: z.literal(true).optional(),
  always: z.literal('plural').optional(),
  other: z.literal(true).optional(),
  onlyCounted: z.literal(true).optional(),
  adjective: z.literal(true).optional(),
  pair: z.literal(true).optional(),
  denied: measure.optional(),
});

export function loadNouns(): FilledTable<CountedNounWord> {
  return loadTable({ table: countedNouns, path: 'english/nouns.json', entry: noun, expand });

  function* expand(word: z.output<typeof noun>): Iterable<Entry<CountedNounWord>> {
    const many = word.plural ?? (word.invariant || word.always ? [] : [plural(word.form)]);
    const value: CountedNounWord = {
      of: word.of ?? many[0] ?? word.form,
      sort: word.sort,
      number: word.invariant ? 'either' : (word.always ?? 'singular'),
      ...(word.measure ? { measure: word.measure } : {}),
      ...(word.other ? { other: true } : {}),
      ...(word.onlyCounted ? { onlyCounted: true } : {}),
      ...(word.adjective ? { adjective: true } : {}),
      ...(word.pair ? { pair: true } : {}),
      ...(word.denied ? { denied: word.denied } : {}),
    };
    yield { form: word.form, value };
    for (const form of many) yield { form, value: { ...value, number: 'plural' } };
  }
}

const predicate = z.strictObject({
  people: measure.optional(),
  things: measure.optional(),
  attacks: measure.optional(),
  /** Governs only what follows at once. */
  close: z.literal(true).optional(),
  /** Tells some of a toll told before: "among the dead". */
  told: toldName.optional(),
  /** Its subject suffered it: "lost". */
  suffered: z.literal(true).optional(),
  /** Transitive verbs: the past is also the passive participle. */
  verbs: forms.optional(),
  irregular: forms.optional(),
  /** Phrases that only stand before their object. */
  active: forms.optional(),
  intransitive: forms.optional(),
  irregularIntransitive: forms.optional(),
  /** Said of the subject: "dead". */
  adjectives: forms.optional(),
  /** With their preposition: "deaths of". */
  nouns: forms.optional(),
});

export function loadOutcomes(): FilledTable<OutcomeWord> {
  return loadTable({
    table: outcomes,
    path: 'english/outcomes.json',
    entry: predicate,
    *expand(word): Iterable<Entry<OutcomeWord>> {
      const { people, things, attacks, close, suffered, told } = word;
      const measures = {
        ...(people ? { people } : {}),
        ...(things ? { things } : {}),
        ...(attacks ? { attacks } : {}),
        ...(close ? { close } : {}),
        ...(suffered ? { suffered } : {}),
        ...(told ? { told } : {}),
      };
      const active: OutcomeWord = { ...measures, voice: 'active' };
      const either: OutcomeWord = { ...measures, voice: 'either' };
      const passive: OutcomeWord = { ...measures, voice: 'passive' };
      for (const verb of word.verbs ?? []) {
        const { base, third, past, gerund } = verbForms(verb);
        // "hurt" and "hit" are their own participles.
        if (!word.irregular?.includes(base)) yield { form: base, value: active };
        yield { form: third, value: active };
        yield { form: gerund, value: active };
        yield { form: past, value: either };
      }
      for (const form of word.irregular ?? []) yield { form, value: either };
      for (const form of word.active ?? []) yield { form, value: active };
      for (const verb of word.intransitive ?? []) {
        for (const form of Object.values(verbForms(verb))) yield { form, value: passive };
      }
      for (const form of word.irregularIntransitive ?? []) yield { form, value: passive };
      for (const form of word.adjectives ?? []) yield { form, value: passive };
      for (const form of word.nouns ?? []) yield { form, value: { ...measures, voice: 'noun' } };
    },
  });
}

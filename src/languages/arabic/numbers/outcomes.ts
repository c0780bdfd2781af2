// The Arabic predicates that tell what became of people and things, in all their persons.

import { z } from 'zod';
import { measure } from '../../../document/claim-schema.ts';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { toldName, voiceName } from '../../../rules/number-tables.ts';
import type { OutcomeWord } from '../../../rules/numbers.ts';
import { outcomes } from '../../../rules/numbers.ts';
import { imperfect, perfect } from './inflect.ts';

const forms = z.array(z.string());
const entry = z.strictObject({
  people: measure.optional(),
  things: measure.optional(),
  attacks: measure.optional(),
  voice: voiceName,
  /** Governs only what follows at once. */
  close: z.literal(true).optional(),
  /** Tells some of a toll told before: "بين القتلى". */
  told: toldName.optional(),
  /** "قنص": how it was done, with an adjective for whose it was. */
  manner: z.literal(true).optional(),
  /** Fixed forms: verbal nouns and phrases. */
  forms: forms.optional(),
  past: forms.optional(),
  present: forms.optional(),
  /** Forms that no rule makes. */
  irregular: forms.optional(),
  /** Phrases that stand behind their subject. */
  behind: forms.optional(),
});

export function loadOutcomes(): FilledTable<OutcomeWord> {
  return loadTable({ table: outcomes, path: 'arabic/outcomes.json', entry, expand });
}

function* expand(predicate: z.output<typeof entry>): Iterable<Entry<OutcomeWord>> {
  const { people, things, attacks, voice, close, told, manner } = predicate;
  const value: OutcomeWord = {
    voice,
    ...(people ? { people } : {}),
    ...(things ? { things } : {}),
    ...(attacks ? { attacks } : {}),
    ...(close ? { close } : {}),
    ...(told ? { told } : {}),
    ...(manner ? { manner } : {}),
  };
  for (const form of predicate.forms ?? []) yield { form, value };
  for (const base of predicate.past ?? []) {
    for (const { form, number } of perfect(base)) yield { form, value: { ...value, number } };
  }
  for (const base of predicate.present ?? []) {
    for (const { form, number } of imperfect(base)) yield { form, value: { ...value, number } };
  }
  for (const form of predicate.behind ?? []) {
    yield { form, value: { ...value, number: 'plural', behind: true } };
  }
  for (const form of predicate.irregular ?? []) {
    const number = form.split(' ')[0]!.endsWith('وا') ? 'plural' : 'singular';
    yield { form, value: { ...value, number } };
  }
}

// The Arabic words that tell an act, inflected by rule from models/arabic/triggers.json.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { triggerShape, triggerWord } from '../../../rules/claim-tables.ts';
import type { TriggerWord } from '../../../rules/claims.ts';
import { triggers } from '../../../rules/claims.ts';
import { accusative, duals, imperfect, perfect } from '../numbers/inflect.ts';

const forms = z.array(z.string()).default([]);
const entry = z.strictObject({
  ...triggerShape,
  past: forms,
  present: forms,
  /** Verb forms that the rules do not make. */
  irregular: forms,
  nouns: forms,
});
type TriggerEntry = z.output<typeof entry>;

export function loadTriggers(): FilledTable<TriggerWord> {
  return loadTable({ table: triggers, path: 'arabic/triggers.json', entry, expand });
}

function* expand(word: TriggerEntry): Iterable<Entry<TriggerWord>> {
  const verb = triggerWord(word, 'either');
  const noun = triggerWord(word, 'noun');
  const seen = new Set<string>();
  const past = word.past.flatMap((base) => perfect(base).map(({ form }) => form));
  for (const form of [...past, ...word.irregular]) {
    if (!seen.has(form)) yield { form, value: verb };
    seen.add(form);
  }
  for (const base of word.present) {
    for (const { form } of imperfect(base)) {
      if (!seen.has(form)) yield { form, value: { ...verb, present: true } };
      seen.add(form);
    }
  }
  seen.clear();
  for (const base of word.nouns) {
    const shapes = [base, accusative(base), ...(base.endsWith('ة') ? duals(base) : [])];
    for (const form of shapes) {
      if (form !== undefined && !seen.has(form)) yield { form, value: noun };
      if (form !== undefined) seen.add(form);
    }
  }
}

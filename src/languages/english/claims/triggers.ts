// The English words that tell an act, inflected by rule from models/english/triggers.json.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { triggerShape, triggerWord } from '../../../rules/claim-tables.ts';
import type { TriggerWord } from '../../../rules/claims.ts';
import { triggers } from '../../../rules/claims.ts';
import { plural, verbForms } from '../numbers/inflect.ts';

const forms = z.array(z.string()).default([]);
const entry = z.strictObject({
  ...triggerShape,
  verbs: forms,
  /** Verb forms that the rules do not make. */
  irregular: forms,
  nouns: forms,
});

/** "exchange of fire": the noun before "of" has the plural. */
function many(base: string): string {
  const at = base.indexOf(' of ');
  return at < 0 ? plural(base) : plural(base.slice(0, at)) + base.slice(at);
}

export function loadTriggers(): FilledTable<TriggerWord> {
  return loadTable({
    table: triggers,
    path: 'english/triggers.json',
    entry,
    *expand(word): Iterable<Entry<TriggerWord>> {
      const seen = new Set<string>();
      const fresh = (form: string): boolean => {
        if (seen.has(form)) return false;
        seen.add(form);
        return true;
      };
      const active = triggerWord(word, 'active');
      const either = triggerWord(word, 'either');
      const noun = triggerWord(word, 'noun');
      for (const form of word.irregular) if (fresh(form)) yield { form, value: either };
      for (const base of word.verbs) {
        const [head, ...rest] = base.split(' ') as [string, ...string[]];
        const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
        const { third, gerund, past } = verbForms(head);
        // "hit" is a past as well.
        const value = past === head ? active : { ...active, present: true };
        for (const form of [base, third + tail]) if (fresh(form)) yield { form, value };
        const participle = gerund + tail;
        if (fresh(participle)) yield { form: participle, value: { ...active, participle: true } };
        const form = past + tail;
        if (fresh(form)) yield { form, value: either };
      }
      seen.clear();
      for (const base of word.nouns) {
        for (const form of [base, many(base)]) if (fresh(form)) yield { form, value: noun };
      }
    },
  });
}

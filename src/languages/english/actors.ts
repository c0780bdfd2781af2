// How English names its doers: the names of the lexicon, the words of a doer's phrase, its grammar.

import { loadActorNames } from '../../rules/actor-tables.ts';
import type { ActorRules } from '../../rules/actors.ts';
import { phrases } from './actors/phrase.ts';
import { loadActorWords } from './actors/words.ts';
import { cues } from './speech/tables.ts';

export const actors: ActorRules = {
  tables: () => [loadActorNames('en', lettersOf), loadActorWords()],
  saying: { table: cues, speaker: 'before' },
  phrases,
};

/** "WHO" only in capitals, "Hamas" only with one, "settlers" as it comes. */
function lettersOf(form: string): 'upper' | 'title' | undefined {
  if (form.length <= 6 && form === form.toUpperCase()) return 'upper';
  const first = form[0]!;
  return first === first.toLowerCase() ? undefined : 'title';
}

// How Arabic names its doers: the names of the lexicon, the words of a doer's phrase, its grammar.

import { loadActorNames } from '../../rules/actor-tables.ts';
import type { ActorRules } from '../../rules/actors.ts';
import { phrases } from './actors/phrase.ts';
import { loadActorWords } from './actors/words.ts';
import { cues } from './speech/tables.ts';

export const actors: ActorRules = {
  tables: () => [loadActorNames('ar'), loadActorWords()],
  saying: { table: cues, speaker: 'behind' },
  phrases,
};

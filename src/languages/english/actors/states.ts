// A country as the doer: its name before an active verb or behind an agent word.

import type { Sentence } from '../../../document/document.ts';
import type { ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import type { TriggerWord } from '../../../rules/claims.ts';
import { isAct, triggers } from '../../../rules/claims.ts';
import type { Draft } from './draft.ts';
import { isPossessive, wordAt } from './surroundings.ts';

/** "Russia bombed", "by Israel": a country is the doer before its verb or behind an agent word. */
export function stateAsDoer(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): Draft | undefined {
  const place = source.placeAt(token);
  if (place?.precision !== 'country' || place.adjective || !place.country) return undefined;
  const { hits } = source.document;
  let doer = false;
  if (token > sentence.first) {
    for (const hit of hits.all(token - 1, actorWords.bit)) {
      if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'agent') doer = true;
    }
  }
  let verb = place.last;
  while (verb < sentence.last && verb < place.last + 3 && auxiliaries.has(wordAt(source, verb))) {
    verb += 1;
  }
  const described = token > sentence.first && articles.has(wordAt(source, token - 1));
  if (!doer && !described && verb < sentence.last) {
    for (const hit of hits.all(verb, triggers.bit))
      if (hit.entry.table === triggers && isAct(hit.value as TriggerWord)) doer = true;
  }
  if (!doer || isPossessive(source, place.last - 1)) return undefined;
  return {
    first: token,
    last: place.last,
    country: place.country,
    owner: place.name,
    government: true,
    definite: true,
    rule: 'state as doer',
  };
}

// "the Mali attack", "a Niger ambush": the country only describes the noun.
const articles = new Set(['the', 'a', 'an']);

const auxiliaries = new Set([
  'has',
  'had',
  'have',
  'also',
  'later',
  'then',
  'repeatedly',
  'again',
  'allegedly',
  'reportedly',
]);

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
  const verb = behindAsides(source, sentence, place.last);
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

// So many words an aside between two commas may have: "for its part".
const asideReach = 4;

/** "Israel on Monday struck", "Iraq, meanwhile, fired": where the verb behind a state may stand. */
function behindAsides(source: ActorSource, sentence: Sentence, from: number): number {
  const { dates } = source.document;
  let verb = from;
  const limit = Math.min(sentence.last, from + 6);
  while (verb < limit) {
    const on = wordAt(source, verb) === 'on' ? verb + 1 : verb;
    const date = dates.find(({ first }) => first === on);
    if (date) verb = date.last;
    else if (auxiliaries.has(wordAt(source, verb))) verb += 1;
    else if (wordAt(source, verb) === ',') {
      let close = verb + 1;
      while (close < limit && close - verb <= asideReach && wordAt(source, close) !== ',')
        close += 1;
      if (wordAt(source, close) !== ',' || !asides.has(wordAt(source, verb + 1))) break;
      verb = close + 1;
    } else break;
  }
  return verb;
}

// Words that open an aside behind a subject.
const asides = new Set([
  ...['meanwhile', 'however', 'for', 'in', 'too', 'also', 'moreover', 'by', 'on', 'instead'],
  ...['again', 'separately', 'nevertheless', 'nonetheless', 'therefore', 'according'],
]);

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

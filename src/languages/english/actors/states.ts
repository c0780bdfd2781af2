// A country as the doer: its name before an active verb or behind an agent word.

import type { Sentence } from '../../../document/document.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft } from '../../../rules/actor-draft.ts';
import type { ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import type { TriggerWord } from '../../../rules/claims.ts';
import { isAct, triggers } from '../../../rules/claims.ts';
import { isPossessive, wordAt } from './surroundings.ts';

/** "Russia bombed", "by Israel": a country is the doer before its verb or behind an agent word. */
export function stateAsDoer(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): ActorDraft | undefined {
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
  const { last, country, name: owner } = place;
  return Object.assign(actorDraft({ first: token, last }, 'state as doer'), {
    country,
    owner,
    government: true,
    definite: true,
  });
}

// So many words an aside between two commas may have: "for its part".
const asideReach = 4;

/** "Israel on Monday struck", "Iraq, meanwhile, fired": where the verb behind a state may stand. */
function behindAsides(source: ActorSource, sentence: Sentence, from: number): number {
  const limit = Math.min(sentence.last, from + 6);
  let verb = from;
  while (verb < limit) {
    const next = behindOne(source, verb, limit);
    if (next === verb) break;
    verb = next;
  }
  return verb;
}

/** The token behind a date, an auxiliary or an aside that begins here, or this one. */
function behindOne(source: ActorSource, token: number, limit: number): number {
  const word = wordAt(source, token);
  const day = word === 'on' ? token + 1 : token;
  const date = source.document.dates.find(({ first }) => first === day);
  if (date) return date.last;
  if (auxiliaries.has(word)) return token + 1;
  if (word !== ',' || !asides.has(wordAt(source, token + 1))) return token;
  let close = token + 1;
  while (close < limit && close - token <= asideReach && wordAt(source, close) !== ',') close += 1;
  return wordAt(source, close) === ',' ? close + 1 : token;
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

// A country as the doer: its name before an active verb or behind an agent word.

import type { Sentence } from '../../../document/document.ts';
import type { PlaceMention } from '../../../document/mention.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft } from '../../../rules/actor-draft.ts';
import type { ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import type { TriggerWord } from '../../../rules/claims.ts';
import { isAct, triggers } from '../../../rules/claims.ts';
import type { Hit } from '../../../rules/hits.ts';
import { isPossessive, wordAt } from './surroundings.ts';

/** "Russia bombed", "by Israel": a country is the doer before its verb or behind an agent word. */
export function stateAsDoer(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): ActorDraft | undefined {
  const place = source.placeAt(token);
  if (!place?.country || place.adjective) return undefined;
  if (place.precision !== 'country' && !seatActs(source, sentence, place)) return undefined;
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

/** "Moscow shelled Kharkiv", "Kyiv would strike the bridge": the seat of a government right before a verb with an object. */
function seatActs(source: ActorSource, sentence: Sentence, { first, last }: PlaceMention): boolean {
  let name = wordAt(source, first);
  for (let token = first + 1; token < last; token += 1) name += ` ${wordAt(source, token)}`;
  if (!seats.has(name)) return false;
  // "in Moscow", "near Kyiv, drones struck".
  if (first > sentence.first && leading.has(wordAt(source, first - 1))) return false;
  const { hits } = source.document;
  const verb = behindAsides(source, sentence, last);
  return hits
    .all(verb, triggers.bit)
    .some((hit) => hit.entry.table === triggers && hasObject(source, sentence, hit));
}

/** "shelled Kharkiv", "struck the bridge", "fired 20 missiles". */
function hasObject(source: ActorSource, { last: end }: Sentence, hit: Hit): boolean {
  const word = hit.value as TriggerWord;
  // "denied the fall of Goma": what it says.
  if (!isAct(word) || word.event === 'siege' || hit.last >= end) return false;
  const behind = wordAt(source, hit.last);
  if (articles.has(behind) || possessives.has(behind)) return true;
  if (source.document.dates.some(({ first }) => first === hit.last)) return false;
  // "bombed PKK positions".
  const { view, tokens } = source.document;
  const letter = view.text.charAt(tokens.starts[hit.last]!);
  return source.placeAt(hit.last) !== undefined || /[A-Z\d]/.test(letter);
}

const possessives = new Set(['its', 'their', 'his', 'several', 'more', 'dozens', 'hundreds']);

const leading = new Set([
  'in',
  'near',
  'outside',
  'from',
  'to',
  'on',
  'of',
  'over',
  'around',
  'and',
  'at',
]);

// Governments that are called by the town that they sit in.
const seats = new Set([
  ...['kyiv', 'kiev', 'moscow', 'tehran', 'ankara', 'damascus', 'baghdad', 'riyadh', 'washington'],
  ...['islamabad', 'delhi', 'new delhi', 'beijing', 'pyongyang', 'seoul', 'baku', 'yerevan'],
  ...['khartoum', 'juba', 'kinshasa', 'kigali', 'asmara', 'addis ababa', 'nairobi', 'bamako'],
  ...['ouagadougou', 'niamey', 'abuja', 'yaoundé', 'jerusalem', 'tel aviv', 'london', 'paris'],
  ...['belgrade', 'tbilisi', 'minsk', 'hanoi', 'phnom penh', 'bangkok', 'naypyidaw', 'havana'],
]);

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
  'will',
  'would',
]);

// What stands in front of an English head and the head itself, word by word: nations, names, modifiers,
// ties with a hyphen, and own names in capitals.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import type { ActorHead, ActorName, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import { dateWords } from '../../../rules/dates.ts';
import type { Hit } from '../../../rules/hits.ts';
import { numberMarked } from '../../../rules/marks.ts';
import { nationalities } from '../../../rules/places.ts';
import {
  inCapitals,
  isAcronym,
  isHyphen,
  isOrdinalEnd,
  isQuote,
  isStop,
  possessives,
  rightCapital,
  rightLetters,
  wordAt,
} from './surroundings.ts';

type Modifier = Extract<ActorWord, { role: 'modifier' }>;

const actorTables = actorNames.bit | actorWords.bit | nationalities.bit;

/** Takes the word or words at a token into the draft; the token behind them, or undefined. */
export function take(
  source: ActorSource,
  sentence: Sentence,
  draft: ActorDraft,
  token: number,
): number | undefined {
  const { hits } = source.document;
  let names: Hit<ActorName>[] = [];
  let head: Hit<ActorWord> | undefined;
  let modifier: Hit<ActorWord> | undefined;
  let nationality: Hit<{ country: string; adjective: boolean }> | undefined;
  for (const hit of hits.all(token, actorTables)) {
    if (hit.last > sentence.last) continue;
    if (hit.entry.table === actorNames) {
      const name = hit as Hit<ActorName>;
      if (!rightLetters(source, name) || isPerson(source, name)) continue;
      if (!names[0] || name.last > names[0].last) names = [name];
      else if (name.last === names[0].last) names.push(name);
    } else if (hit.entry.table === actorWords) {
      const word = hit as Hit<ActorWord>;
      if (word.value.role === 'head' && word.value.sort === 'craft') {
        if (namesShip(source, sentence, word)) head = word;
      } else if (word.value.role === 'head' && (!head || word.last > head.last)) head = word;
      else if (word.value.role === 'modifier' && (!modifier || word.last > modifier.last)) {
        if (!word.value.capitals || inCapitals(source, word)) modifier = word;
      }
    } else if (hit.entry.table === nationalities) {
      if (!nationality || hit.last > nationality.last) nationality = hit as typeof nationality;
    }
  }
  const tied = tiedByHyphen(source, sentence, {
    token,
    last: Math.max(
      names[0]?.last ?? 0,
      nationality?.last ?? 0,
      head?.last ?? 0,
      modifier?.last ?? 0,
      source.placeAt(token)?.last ?? 0,
    ),
  });
  if (tied !== undefined) {
    draft.told = true;
    return tied;
  }
  const name = names[0];
  // "al-Shabaab gunmen": behind a name a word for men is their kind, though it may name them alone.
  const kind = draft.actors !== undefined && head !== undefined && head.last === name?.last;
  if (name && !kind && name.last >= (head?.last ?? 0)) {
    if (draft.head && !draft.actors && !readsAfter(draft)) return undefined;
    if (draft.actors && !name.value.readings) return undefined;
    if (!draft.actors) {
      draft.actors = names;
      draft.proper = { first: name.first, last: name.last };
    }
    if (head && head.value.role === 'head') {
      draft.head = head.value;
      draft.headFirst = head.first;
    }
    return name.last;
  }
  if (head && head.value.role === 'head') {
    if (draft.head && !compounds(draft.head, head.value)) return undefined;
    // A word that is both stays a modifier where another head follows: "rebel fighters", "militant squads".
    if (draft.head?.sort === 'people') draft.told = true;
    draft.head = head.value;
    draft.headFirst = head.first;
    return head.last;
  }
  if (draft.head) return undefined;
  if (nationality && rightCapital(source, token)) {
    draft.country ??= nationality.value.country;
    return nationality.last;
  }
  if (modifier) {
    const value = modifier.value as Modifier;
    draft.told = true;
    if (value.sense === 'unknown') draft.unknown = true;
    if (value.sense === 'government') draft.government = true;
    if (value.sense === 'loaded') draft.loaded = true;
    if (value.actor) draft.by = value.actor;
    if (value.country) draft.country ??= value.country;
    return modifier.last;
  }
  const place = source.placeAt(token);
  if (token === draft.first && opensFrame(source, sentence, token)) return undefined;
  if (place && !place.adjective && place.last <= sentence.last && !draft.owner) {
    draft.owner = place.name;
    if (place.country) draft.country ??= place.country;
    return place.last;
  }
  return undefined;
}

const inside = new Set(['in', 'near', 'around', 'outside', 'inside']);

/** "In Gao militants killed two", "while in Arauca rebels attacked": a place in front of the clause owns nobody. */
function opensFrame(source: ActorSource, { first }: Sentence, token: number): boolean {
  if (token <= first || !inside.has(wordAt(source, token - 1))) return false;
  const before = token - 2;
  if (before < first) return true;
  return (
    source.document.tokens.kinds[before] === TokenKind.mark || opening.has(wordAt(source, before))
  );
}

const opening = new Set([
  'and',
  'while',
  'but',
  'whereas',
  'meanwhile',
  'also',
  'that',
  'separately',
  'elsewhere',
]);

/** "the tanker Sounion", "HMS Diamond", "our ship", but not "Tanker Hit": a word for a ship, and whose or which it is. */
function namesShip(source: ActorSource, { last: end }: Sentence, word: Hit<ActorWord>): boolean {
  const { first, last, value } = word;
  if (first > 0 && possessives.has(wordAt(source, first - 1))) return true;
  if (last >= end || !rightCapital(source, last)) return false;
  const prefix = value.role === 'head' && value.capitals === true;
  return prefix ? inCapitals(source, word) : !rightCapital(source, last - 1);
}

const fathers = new Set(['abu', 'umm', 'ibn', 'bin']);

/** "Abu Sayyaf al-Jarrah": a man's name that begins as the group's does goes on with where he is from. */
function isPerson(source: ActorSource, { first, last }: Hit<ActorName>): boolean {
  const { tokens, view } = source.document;
  if (!fathers.has(wordAt(source, first)) || last + 2 >= tokens.count) return false;
  if (wordAt(source, last) !== 'al' && wordAt(source, last) !== 'el') return false;
  return view.text.charCodeAt(tokens.starts[last + 1]!) === 0x2d && rightCapital(source, last + 2);
}

/** "the militant group Hamas": a name follows these heads. */
function readsAfter(draft: ActorDraft): boolean {
  return (
    draft.head !== undefined && (draft.head.sort === 'group' || draft.head.kind === 'armed_group')
  );
}

/** Two heads in a row are one phrase where the second says more: "army soldiers", "police force". */
function compounds(first: ActorHead, second: ActorHead): boolean {
  if (first.sort === 'people' && second.sort !== 'people' && second.sort !== 'group') {
    return second.sort === 'force' || second.sort === 'aircraft';
  }
  return first.sort !== 'aircraft';
}

/** "Iran-backed", "al-Qaeda-linked", "Saudi-led": who stands behind, not who does. */
function tiedByHyphen(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; last: number },
): number | undefined {
  const { hits, tokens, view } = source.document;
  const { last } = at;
  if (last <= at.token || last + 1 >= sentence.last) return undefined;
  if (view.text.charCodeAt(tokens.starts[last]!) !== 0x2d) return undefined;
  const word = view.text.slice(tokens.starts[last + 1]!, tokens.ends[last + 1]!).toLowerCase();
  return word.endsWith('ed') || numberMarked(hits, last + 1, 'tied') ? last + 2 : undefined;
}

/** An own name in capitals in front of a head: "Farouq Brigade", "47th Mechanized Brigade", "CRP fighters". */
export function lookBack(source: ActorSource, draft: ActorDraft, free: number): void {
  const { head } = draft;
  if (!head || draft.actors?.some(({ value }) => !value.readings)) return;
  const bears = bearsName(head);
  if (!bears && head.sort !== 'office') return;
  if (!rightCapital(source, draft.headFirst!)) {
    if (bears) nameInFront(source, draft, free);
    return;
  }
  if (draft.actors || (bears && head.sort !== 'group' && head.name !== 'forces')) return;
  const { tokens } = source.document;
  let first = draft.first;
  while (first > free && first > draft.first - 5) {
    const token = first - 1;
    if (tokens.kinds[token] === TokenKind.mark) {
      if (first - 2 < free || !isHyphen(source, token)) break;
      if (tokens.kinds[first - 2] !== TokenKind.word) break;
      first -= 2;
      continue;
    }
    if (isStop(source, token)) break;
    if (
      tokens.kinds[token] === TokenKind.word &&
      !rightCapital(source, token) &&
      !isOrdinalEnd(source, token)
    )
      break;
    first -= 1;
  }
  if (first === draft.first) return;
  draft.own = { first, last: draft.first };
  draft.proper = { first, last: draft.last };
  draft.first = first;
}

const named = new Set(['forces', 'patrol', 'militia', 'armed groups', 'factions']);

function bearsName({ sort, kind, name, unknown }: ActorHead): boolean {
  if (sort === 'people') return !unknown && (kind === 'armed_group' || kind === 'tribe');
  return named.has(name) || (sort === 'group' && kind !== 'party');
}

/** "the Fursan unit", "CRP fighters", "the "Zorba" self-defence group": a strange name before a plain word. */
function nameInFront(source: ActorSource, draft: ActorDraft, free: number): void {
  if (draft.country || draft.owner) return;
  let first = draft.first;
  const quoted = first > free && isQuote(source, first - 1);
  if (quoted) first -= 1;
  const behind = first;
  while (first > free && first > behind - 3 && isStrange(source, first - 1)) {
    first -= 1;
    // "Mai-Mai".
    if (first - 1 > free && isHyphen(source, first - 1) && isStrange(source, first - 2)) first -= 2;
  }
  if (first === behind) return;
  const opens = first === free || first === 0;
  const front = first > 0 ? wordAt(source, first - 1) : '';
  // A sentence may open with any word in a capital: "Local fighters".
  if (!quoted && front !== 'the' && !isAcronym(source, first) && (opens || front === '.')) return;
  draft.own = { first, last: behind };
  draft.proper = { first, last: draft.last };
  draft.first = first;
  // "the CRP militia": its name tells whose it is, not the country.
  draft.actors = undefined;
}

function isStrange(source: ActorSource, token: number): boolean {
  const { tokens, hits } = source.document;
  if (tokens.kinds[token] !== TokenKind.word || !rightCapital(source, token)) return false;
  if (isStop(source, token) || source.placeAt(token)) return false;
  return !hits.longest(token, nationalities) && !hits.longest(token, dateWords);
}

// The grammar of an English doer: modifiers, owner and names in front of the head noun, "of" and ties
// behind it. A sentence goes in, its phrases come out; nothing is said yet of who is meant.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft, takeIn, toPhrase } from '../../../rules/actor-draft.ts';
import type { ActorHead, ActorPhrase, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords, shipName } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';
import { nationalities } from '../../../rules/places.ts';
import { complete } from './draft.ts';
import { lookBack, take } from './front.ts';
import { isGuise, takesSide, withSide } from './sides.ts';
import { stateAsDoer } from './states.ts';
import { strangeName } from './strange.ts';
import {
  capitals,
  describesNext,
  isDefinite,
  isHyphen,
  isOrdinalEnd,
  isPossessive,
  isQuote,
  isStop,
  possessives,
  rightCapital,
  skipHyphen,
  wordAt,
} from './surroundings.ts';

const deepest = 3;

const longest = 9;

export function phrases(source: ActorSource, sentence: Sentence): readonly ActorPhrase[] {
  const { hits } = source.document;
  const found: ActorPhrase[] = [];
  let token = sentence.first;
  let free = sentence.first;
  while (token < sentence.last) {
    if (hits.tables(token) === 0 && !source.placeAt(token)) {
      const strange = rightCapital(source, token) && strangeName(source, sentence, token);
      if (strange) found.push(toPhrase(strange, sentence));
      token = strange ? strange.last : token + 1;
      if (strange) free = token;
      continue;
    }
    const shared = coordinated(source, sentence, token);
    if (shared) {
      for (const draft of shared) found.push(toPhrase(draft, sentence));
      token = shared.at(-1)!.last;
      free = token;
      continue;
    }
    const draft =
      read(source, sentence, { token, depth: 0, free }) ?? stateAsDoer(source, sentence, token);
    if (!draft || !complete(draft)) {
      // "a non-governmental organization": nor is the end of it a body.
      token = draft?.head?.kind === 'ngo' ? draft.last : token + 1;
      continue;
    }
    const doer = takesSide(source, draft) ? withSide(source, draft) : draft;
    if (doer && !isGuise(source, draft)) found.push(toPhrase(doer, sentence));
    token = draft.last;
    free = token;
  }
  return found;
}

/** Everything in front of a head, the head, and what follows it. */
function read(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; depth: number; free: number },
): ActorDraft | undefined {
  const draft = actorDraft({ first: at.token, last: at.token }, 'doer phrase');
  draft.definite = isDefinite(source, sentence, at.token);
  let next = at.token;
  // Furthest point up to which the words make a phrase; modifiers behind it are given back.
  let sound: ActorDraft | undefined;
  while (next < sentence.last && next < at.token + longest) {
    const { headFirst, actors } = draft;
    const step = take(source, sentence, draft, next);
    if (step === undefined) break;
    next = step;
    draft.last = next;
    // "the NATO air strike": a modifier behind a name belongs to the next word.
    const named = draft.headFirst !== headFirst || draft.actors !== actors;
    if (named) sound = Object.assign(actorDraft(draft, draft.rule), draft);
    next = skipHyphen(source, sentence, next);
  }
  if (!sound) return undefined;
  if (
    sound.head?.name === 'government' &&
    describesNext(source, sentence, { name: 'government', last: sound.last })
  ) {
    return undefined;
  }
  const named = sound.actors?.some(({ value }) => !value.readings) === true;
  const bare = !sound.country && !sound.actors;
  if (sound.head && !named && (bare || describing.has(sound.head.name))) {
    const { name } = sound.head;
    if (describesNext(source, sentence, { name, last: sound.last })) return undefined;
    // The cells of a prison, unless a word in front makes them a group's.
    if (name === 'cells' && sound.last === at.token + 1) return undefined;
  }
  // "Nariño department": behind a place and in small letters it is a province.
  if (isProvince(source, sound) || isMiddle(source, sound)) return undefined;
  if (sound.head?.sort === 'aircraft' && isOpposed(source, sound.headFirst!)) return undefined;
  if (sound.actors && !sound.head) sound.rule = 'actor lexicon';
  if (sound.head?.unknown) {
    // "gang-raped": the first half of another word.
    if (sound.last < sentence.last && skipHyphen(source, sentence, sound.last) > sound.last) {
      if (!isQuote(source, sound.last)) return undefined;
    }
    sound.unknown = true;
  }
  if (at.token > sentence.first && possessives.has(wordAt(source, at.token - 1))) {
    sound.possessed = true;
  }
  lookBack(source, sound, at.free);
  follow(source, sentence, { draft: sound, depth: at.depth });
  if (isPossessive(source, sound.last - 1)) sound.back = 2;
  return sound;
}

function isProvince(source: ActorSource, { head, headFirst, first, last }: ActorDraft): boolean {
  if (head?.name !== 'ministry' || headFirst === undefined || last !== headFirst + 1) return false;
  const named = source.placeAt(headFirst - 1) ?? source.placeAt(first);
  return named !== undefined && !named.adjective && !rightCapital(source, headFirst);
}

/** "an anti-aircraft gun": what is meant against them is none. */
const isOpposed = (source: ActorSource, token: number): boolean =>
  token > 1 && isHyphen(source, token - 1) && wordAt(source, token - 2) === 'anti';

/** "rained on the centre of Grozny": the middle of a place, and no body. */
function isMiddle(source: ActorSource, { head, headFirst }: ActorDraft): boolean {
  if (head?.name !== 'centre' || headFirst === undefined || rightCapital(source, headFirst)) {
    return false;
  }
  return wordAt(source, headFirst + 1) === 'of' && source.placeAt(headFirst + 2) !== undefined;
}

/** "of the Syrian army", "loyal to …", "Brigade 101", "the group known as …". */
function follow(
  source: ActorSource,
  sentence: Sentence,
  state: { draft: ActorDraft; depth: number },
): void {
  const { draft, depth } = state;
  const { document } = source;
  const { tokens, hits } = document;
  const token = draft.last;
  if (token >= sentence.last || !draft.head || depth >= deepest) return;
  if (isPossessive(source, token - 1)) return;
  if (draft.head.sort === 'craft') {
    nameShip(source, sentence, draft);
    return;
  }
  if (tokens.kinds[token] === TokenKind.digits) {
    if (draft.head.sort === 'group' && rightCapital(source, draft.headFirst!)) {
      draft.own = { first: token, last: token + 1 };
      draft.last = token + 1;
    }
    return;
  }
  let tie: Hit<ActorWord> | undefined;
  let called: Hit<ActorWord> | undefined;
  for (const hit of hits.all(token, actorWords.bit)) {
    if (hit.entry.table !== actorWords) continue;
    const { role } = hit.value as ActorWord;
    if (role === 'tie') tie = hit as Hit<ActorWord>;
    if (role === 'called') called = hit as Hit<ActorWord>;
  }
  const word = wordAt(source, token);
  const from = word === 'from' && draft.head.sort === 'people';
  // "Front for Change", "the Alliance for the Future of Congo".
  const league = draft.head.sort === 'group' || draft.head.name === 'coalition';
  const cause = word === 'for' && league && rightCapital(source, draft.headFirst!);
  if (word !== 'of' && !from && !tie && !called && !cause) return;
  if (word === 'of' && (draft.country || draft.actors?.some(({ value }) => !value.readings))) {
    return;
  }
  let next = tie?.last ?? called?.last ?? token + 1;
  if (next < sentence.last && articles.has(wordAt(source, next))) next += 1;
  if (next < sentence.last && isQuote(source, next)) next += 1;
  if (next >= sentence.last) return;
  const inner = cause ? undefined : readName(source, sentence, { token: next, depth: depth + 1 });
  if (inner && complete(inner)) {
    draft.last = inner.last;
    draft.told = true;
    if (inner.back) draft.back = inner.back;
    if (!tie) takeIn(draft, inner);
    else if (!draft.actors && !draft.country && belongs.has(word)) takeIn(draft, inner);
    return;
  }
  const place = source.placeAt(next);
  if (place && !place.adjective && !cause) {
    draft.last = place.last;
    draft.told = true;
    if (!tie) {
      draft.owner = place.name;
      if (place.country) draft.country ??= place.country;
    }
    return;
  }
  if (from) return;
  if (tie) {
    // "forces loyal to General Haftar".
    const end = capitals(source, sentence, next);
    if (end > next) {
      draft.last = end;
      draft.told = true;
    }
    return;
  }
  // "militiamen of the CRP", "fighters of the Red Eagles".
  const known = next > token + 1 && wordAt(source, next - 1) === 'the';
  const members = draft.head.construct === true || (draft.head.sort === 'people' && known);
  if (!league && draft.head.sort !== 'office' && !called && !members) return;
  if (word === 'of' && !members && !rightCapital(source, draft.headFirst!)) return;
  let last = capitals(source, sentence, next);
  if (last === next) return;
  // "Front for the Liberation of the Mountains".
  if (cause && last + 1 < sentence.last && wordAt(source, last) === 'of') {
    const from = wordAt(source, last + 1) === 'the' ? last + 2 : last + 1;
    last = Math.max(last, capitals(source, sentence, from));
  }
  draft.own = { first: next, last };
  draft.proper = { first: draft.headFirst!, last };
  draft.last = last;
}

/** "the tanker Sounion", "HMS Diamond (D34)": the name behind a word for a ship. */
function nameShip(source: ActorSource, sentence: Sentence, draft: ActorDraft): void {
  const { dates } = source.document;
  let end = capitals(source, sentence, draft.last);
  // "the dhow Al-Rahma".
  if (end > draft.last && end < sentence.last && isHyphen(source, end)) {
    end = Math.max(end, capitals(source, sentence, end + 1));
  }
  // "shelled the tanker Monday".
  for (let token = draft.last; token < end; token += 1) {
    if (dates.some(({ first }) => first === token)) end = token;
  }
  if (end === draft.last) return;
  draft.own = { first: draft.last, last: end };
  draft.proper = { first: draft.headFirst!, last: end };
  draft.last = hullNumber(source, sentence, end);
  draft.rule = shipName;
}

/** "(DDG 87)", "(D34)": the number in brackets behind the name of a ship. */
function hullNumber(source: ActorSource, { last }: Sentence, open: number): number {
  if (open + 2 >= last || wordAt(source, open) !== '(') return open;
  for (let token = open + 1; token < Math.min(last, open + 5); token += 1) {
    if (wordAt(source, token) === ')') return token + 1;
    const word = source.document.tokens.kinds[token] === TokenKind.word;
    if (word && !rightCapital(source, token)) return open;
  }
  return open;
}

/** A phrase at a token, or behind the capitalised words of its own name: "the Farouq Brigade". */
function readName(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; depth: number },
): ActorDraft | undefined {
  // "soldiers of the 2nd Iraqi Army Division": the number stands in front of all that is known.
  let numbered = true;
  for (let token = at.token; token < sentence.last && token < at.token + 5; token += 1) {
    const inner = read(source, sentence, { token, depth: at.depth, free: at.token });
    if (inner) return inner.first <= at.token || numbered ? inner : undefined;
    const digits = source.document.tokens.kinds[token] === TokenKind.digits;
    numbered &&= digits || isOrdinalEnd(source, token);
    if (isStop(source, token)) return undefined;
    const { kinds } = source.document.tokens;
    if (isOrdinalEnd(source, token)) continue;
    if (kinds[token] === TokenKind.word && !rightCapital(source, token)) return undefined;
  }
  return undefined;
}

// Heads that only describe the noun behind them, whosoever they are: "a Russian patrol boat".
const describing = new Set(['patrol', 'police']);

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'his']);

const belongs = new Set(['belonging', 'under', 'commanded']);

/** "Russian and Syrian warplanes": each adjective is a doer; the last one bears the head. */
function coordinated(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): readonly ActorDraft[] | undefined {
  const { hits, tokens } = source.document;
  const first = hits.longest(token, nationalities);
  if (!first?.value.adjective || first.last + 1 >= sentence.last) return undefined;
  const link = wordAt(source, first.last);
  if (link !== 'and' && link !== 'or') return undefined;
  if (tokens.kinds[first.last + 1] !== TokenKind.word) return undefined;
  const second = hits.longest(first.last + 1, nationalities);
  if (!second) return undefined;
  const whole = read(source, sentence, { token: first.last + 1, depth: 0, free: first.last + 1 });
  // "Russian and Ukrainian troops": the second with the head may be a name of the lexicon.
  const head = whole && (whole.head ?? headAt(source, whole.last - 1));
  if (!whole || !head || !complete(whole)) return undefined;
  const adjective = actorDraft({ first: token, last: first.last }, 'coordinated adjective');
  adjective.head = head;
  adjective.country = first.value.country;
  return [adjective, whole];
}

function headAt({ document: { hits } }: ActorSource, token: number): ActorHead | undefined {
  for (const { value } of hits.at(token, actorWords)) if (value.role === 'head') return value;
  return undefined;
}

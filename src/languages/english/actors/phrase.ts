// The grammar of an English doer: modifiers, owner and names in front of the head noun, "of" and ties
// behind it. A sentence goes in, its phrases come out; nothing is said yet of who is meant.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type {
  ActorHead,
  ActorName,
  ActorPhrase,
  ActorSource,
  ActorWord,
} from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import type { Hit } from '../../../rules/hits.ts';
import { nationalities } from '../../../rules/places.ts';

interface Draft {
  first: number;
  last: number;
  head?: ActorHead;
  headFirst?: number;
  actors?: Hit<ActorName>[];
  own?: { first: number; last: number };
  proper?: { first: number; last: number };
  country?: string;
  owner?: string;
  by?: string;
  supported?: boolean;
  definite: boolean;
  unknown?: boolean;
  government?: boolean;
  loaded?: boolean;
  same?: boolean;
  told?: boolean;
  possessed?: boolean;
  back?: number;
  rule: string;
}

type Modifier = Extract<ActorWord, { role: 'modifier' }>;

const deepest = 3;
const longest = 9;

export function phrases(source: ActorSource, sentence: Sentence): readonly ActorPhrase[] {
  const { hits } = source.document;
  const found: ActorPhrase[] = [];
  let token = sentence.first;
  let free = sentence.first;
  while (token < sentence.last) {
    if (hits.all(token).length === 0 && !source.placeAt(token)) {
      token += 1;
      continue;
    }
    const shared = coordinated(source, sentence, token);
    if (shared) {
      for (const draft of shared) found.push(finish(draft, sentence));
      token = shared.at(-1)!.last;
      free = token;
      continue;
    }
    const draft =
      read(source, sentence, { token, depth: 0, free }) ?? stateAsDoer(source, sentence, token);
    if (!draft || !complete(draft)) {
      token += 1;
      continue;
    }
    found.push(finish(draft, sentence));
    token = draft.last;
    free = token;
  }
  return found;
}

function finish(draft: Draft, sentence: Sentence): ActorPhrase {
  const { told, headFirst, actors, ...rest } = draft;
  return {
    ...rest,
    front: 0,
    ...(told && { described: true }),
    ...(actors?.[0] && { actor: actors[0], actors }),
    sentence: sentence.index,
  };
}

/** Everything in front of a head, the head, and what follows it. */
function read(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; depth: number; free: number },
): Draft | undefined {
  const draft: Draft = {
    first: at.token,
    last: at.token,
    definite: isDefinite(source, sentence, at.token),
    rule: 'doer phrase',
  };
  let next = at.token;
  // Furthest point up to which the words make a phrase; modifiers behind it are given back.
  let sound: Draft | undefined;
  while (next < sentence.last && next < at.token + longest) {
    const step = take(source, sentence, draft, next);
    if (step === undefined) break;
    next = step;
    draft.last = next;
    if (draft.head || draft.actors) sound = { ...draft };
    next = skipHyphen(source, sentence, next);
  }
  if (!sound) return undefined;
  if (sound.actors && !sound.head) sound.rule = 'actor lexicon';
  if (sound.head?.unknown) sound.unknown = true;
  if (at.token > sentence.first && possessives.has(wordAt(source, at.token - 1))) {
    sound.possessed = true;
  }
  lookBack(source, sound, at.free);
  follow(source, sentence, { draft: sound, depth: at.depth });
  if (isPossessive(source, sound.last - 1)) sound.back = 2;
  return sound;
}

/** Takes the word or words at a token into the draft; the token behind them, or undefined. */
function take(
  source: ActorSource,
  sentence: Sentence,
  draft: Draft,
  token: number,
): number | undefined {
  const { hits } = source.document;
  let names: Hit<ActorName>[] = [];
  let head: Hit<ActorWord> | undefined;
  let modifier: Hit<ActorWord> | undefined;
  let nationality: Hit<{ country: string; adjective: boolean }> | undefined;
  for (const hit of hits.all(token)) {
    if (hit.last > sentence.last) continue;
    if (hit.entry.table === actorNames) {
      const name = hit as Hit<ActorName>;
      if (!rightLetters(source, name)) continue;
      if (!names[0] || name.last > names[0].last) names = [name];
      else if (name.last === names[0].last) names.push(name);
    } else if (hit.entry.table === actorWords) {
      const word = hit as Hit<ActorWord>;
      if (word.value.role === 'head' && (!head || word.last > head.last)) head = word;
      else if (word.value.role === 'modifier' && (!modifier || word.last > modifier.last))
        modifier = word;
    } else if (hit.entry.table === nationalities) {
      if (!nationality || hit.last > nationality.last) nationality = hit as typeof nationality;
    }
  }
  const tied = tiedByHyphen(source, sentence, {
    token,
    last: Math.max(names[0]?.last ?? 0, nationality?.last ?? 0, source.placeAt(token)?.last ?? 0),
  });
  if (tied !== undefined) {
    draft.told = true;
    return tied;
  }
  const name = names[0];
  if (name && name.last >= (head?.last ?? 0)) {
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
    // A word that is both stays a modifier where another head follows: "rebel fighters".
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
  if (place && !place.adjective && place.last <= sentence.last && !draft.owner) {
    draft.owner = place.name;
    if (place.country) draft.country ??= place.country;
    return place.last;
  }
  return undefined;
}

/** "the militant group Hamas": a name follows these heads. */
function readsAfter(draft: Draft): boolean {
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
  const { tokens, view } = source.document;
  const { last } = at;
  if (last <= at.token || last + 1 >= sentence.last) return undefined;
  if (view.text.charCodeAt(tokens.starts[last]!) !== 0x2d) return undefined;
  const word = view.text.slice(tokens.starts[last + 1]!, tokens.ends[last + 1]!).toLowerCase();
  return ties.has(word) ? last + 2 : undefined;
}

const ties = new Set([
  'backed',
  'led',
  'allied',
  'linked',
  'aligned',
  'affiliated',
  'supported',
  'funded',
  'trained',
  'armed',
  'sponsored',
  'controlled',
  'run',
  'held',
  'inspired',
  'installed',
]);

function skipHyphen(source: ActorSource, sentence: Sentence, token: number): number {
  const { tokens, view } = source.document;
  if (token >= sentence.last || tokens.kinds[token] !== TokenKind.mark) return token;
  const unit = view.text.charCodeAt(tokens.starts[token]!);
  return unit === 0x2d || unit === 0x22 ? token + 1 : token;
}

/** An own name in capitals in front of a head: "Farouq Brigade", "47th Mechanized Brigade". */
function lookBack(source: ActorSource, draft: Draft, free: number): void {
  const { head } = draft;
  if (!head || draft.actors) return;
  if (head.sort !== 'group' && head.sort !== 'office' && head.name !== 'forces') return;
  if (!rightCapital(source, draft.headFirst!)) return;
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

function isHyphen(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.charCodeAt(tokens.starts[token]!) === 0x2d;
}

/** "th" of "47th". */
function isOrdinalEnd(source: ActorSource, token: number): boolean {
  const { tokens } = source.document;
  return (
    token > 0 &&
    tokens.kinds[token - 1] === TokenKind.digits &&
    tokens.ends[token - 1] === tokens.starts[token] &&
    tokens.ends[token]! - tokens.starts[token]! === 2
  );
}

/** "of the Syrian army", "loyal to …", "Brigade 101", "the group known as …". */
function follow(
  source: ActorSource,
  sentence: Sentence,
  state: { draft: Draft; depth: number },
): void {
  const { draft, depth } = state;
  const { document } = source;
  const { tokens, hits } = document;
  const token = draft.last;
  if (token >= sentence.last || !draft.head || depth >= deepest) return;
  if (isPossessive(source, token - 1)) return;
  if (tokens.kinds[token] === TokenKind.digits) {
    if (draft.head.sort === 'group' && rightCapital(source, draft.headFirst!)) {
      draft.own = { first: token, last: token + 1 };
      draft.last = token + 1;
    }
    return;
  }
  let tie: Hit<ActorWord> | undefined;
  let called: Hit<ActorWord> | undefined;
  for (const hit of hits.all(token)) {
    if (hit.entry.table !== actorWords) continue;
    const { role } = hit.value as ActorWord;
    if (role === 'tie') tie = hit as Hit<ActorWord>;
    if (role === 'called') called = hit as Hit<ActorWord>;
  }
  const word = wordAt(source, token);
  const from = word === 'from' && draft.head.sort === 'people';
  if (word !== 'of' && !from && !tie && !called) return;
  if (word === 'of' && (draft.country || draft.actors?.some(({ value }) => !value.readings))) {
    return;
  }
  let next = tie?.last ?? called?.last ?? token + 1;
  if (next < sentence.last && articles.has(wordAt(source, next))) next += 1;
  if (next < sentence.last && isQuote(source, next)) next += 1;
  if (next >= sentence.last) return;
  const inner = readName(source, sentence, { token: next, depth: depth + 1 });
  if (inner && complete(inner)) {
    draft.last = inner.last;
    draft.told = true;
    if (inner.back) draft.back = inner.back;
    if (!tie) join(draft, inner);
    else if (!draft.actors && !draft.country && belongs.has(word)) join(draft, inner);
    return;
  }
  const place = source.placeAt(next);
  if (place && !place.adjective) {
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
  if (draft.head.sort !== 'group' && draft.head.sort !== 'office' && !called) return;
  if (word === 'of' && !rightCapital(source, draft.headFirst!)) return;
  const last = capitals(source, sentence, next);
  if (last === next) return;
  draft.own = { first: next, last };
  draft.proper = { first: draft.headFirst!, last };
  draft.last = last;
}

/** The end of the capitalised words that begin at a token. */
function capitals(source: ActorSource, sentence: Sentence, token: number): number {
  let last = token;
  while (
    last < sentence.last &&
    last < token + 5 &&
    rightCapital(source, last) &&
    !isStop(source, last)
  ) {
    last += 1;
  }
  return last;
}

/** A phrase at a token, or behind the capitalised words of its own name: "the Farouq Brigade". */
function readName(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; depth: number },
): Draft | undefined {
  for (let token = at.token; token < sentence.last && token < at.token + 5; token += 1) {
    const inner = read(source, sentence, { token, depth: at.depth, free: at.token });
    if (inner) return inner.first <= at.token ? inner : undefined;
    if (isStop(source, token)) return undefined;
    const { kinds } = source.document.tokens;
    if (isOrdinalEnd(source, token)) continue;
    if (kinds[token] === TokenKind.word && !rightCapital(source, token)) return undefined;
  }
  return undefined;
}

const articles = new Set(['the', 'a', 'an', 'its', 'their', 'his']);
const belongs = new Set(['belonging', 'under', 'commanded']);

function join(draft: Draft, inner: Draft): void {
  if (inner.actors) draft.actors = inner.actors;
  if (inner.country) draft.country = inner.country;
  if (inner.owner) draft.owner = inner.owner;
  if (inner.by) draft.by = inner.by;
  if (inner.own && !draft.own) draft.own = inner.own;
  if (inner.proper) draft.proper = inner.proper;
  if (inner.government) draft.government = true;
  if (inner.actors) draft.supported = true;
  if (inner.head && draft.head && !inner.actors)
    draft.head = { ...draft.head, kind: inner.head.kind };
}

function complete(draft: Draft): boolean {
  const { head, actors } = draft;
  if (actors && (!head || actors.some(({ value }) => !value.readings))) return true;
  if (!head) return draft.country !== undefined && draft.rule === 'state as doer';
  const owned =
    draft.country !== undefined ||
    draft.owner !== undefined ||
    draft.by !== undefined ||
    draft.own !== undefined ||
    draft.government === true ||
    actors !== undefined;
  switch (head.sort) {
    case 'people':
      if (head.construct) return owned;
      return head.name !== 'officials' || owned;
    case 'force':
      return (
        owned ||
        draft.told === true ||
        draft.definite ||
        head.name === 'police' ||
        plurals.has(head.name)
      );
    case 'aircraft':
    case 'arm':
      return owned || draft.unknown === true || head.sort === 'aircraft';
    case 'group':
    case 'office':
      return owned || draft.definite;
  }
}

// Armed bodies that act without a name.
const plurals = new Set(['militia', 'armed groups', 'factions']);

/** "Russian and Syrian warplanes": each adjective is a doer; the last one bears the head. */
function coordinated(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): readonly Draft[] | undefined {
  const { hits, tokens } = source.document;
  const first = hits.longest(token, nationalities);
  if (!first?.value.adjective || first.last + 1 >= sentence.last) return undefined;
  const link = wordAt(source, first.last);
  if (link !== 'and' && link !== 'or') return undefined;
  if (tokens.kinds[first.last + 1] !== TokenKind.word) return undefined;
  const second = hits.longest(first.last + 1, nationalities);
  if (!second) return undefined;
  const whole = read(source, sentence, { token: first.last + 1, depth: 0, free: first.last + 1 });
  if (!whole?.head || !complete(whole)) return undefined;
  const { country } = first.value;
  return [
    {
      first: token,
      last: first.last,
      head: whole.head,
      country,
      definite: false,
      rule: 'coordinated adjective',
    },
    whole,
  ];
}

/** "Russia bombed", "by Israel": a country is the doer before its verb or behind an agent word. */
function stateAsDoer(source: ActorSource, sentence: Sentence, token: number): Draft | undefined {
  const place = source.placeAt(token);
  if (place?.precision !== 'country' || place.adjective || !place.country) return undefined;
  const { hits } = source.document;
  let doer = false;
  if (token > sentence.first) {
    for (const hit of hits.all(token - 1)) {
      if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'agent') doer = true;
    }
  }
  let verb = place.last;
  while (verb < sentence.last && verb < place.last + 3 && auxiliaries.has(wordAt(source, verb))) {
    verb += 1;
  }
  if (!doer && verb < sentence.last) {
    for (const hit of hits.all(verb)) if (hit.entry.table === triggers && isAct(hit)) doer = true;
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

function isAct(hit: Hit): boolean {
  const { voice, subject } = hit.value as { voice: string; subject: string };
  return (voice === 'active' || voice === 'either') && (subject === 'agent' || subject === 'party');
}

const possessives = new Set(['our', 'his', 'her', 'its', 'their', 'my']);

const definites = new Set([
  'the',
  'these',
  'those',
  'this',
  'that',
  'its',
  'their',
  'same',
  'both',
  'our',
  'his',
  'her',
  'my',
]);

function isDefinite(source: ActorSource, sentence: Sentence, token: number): boolean {
  return token > sentence.first && definites.has(wordAt(source, token - 1));
}

function wordAt(source: ActorSource, token: number): string {
  const { tokens, view } = source.document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!).toLowerCase();
}

function isQuote(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.charCodeAt(tokens.starts[token]!) === 0x22;
}

function isPossessive(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  const end = tokens.ends[token]!;
  return view.text.endsWith("'s", end) || view.text.slice(end - 2, end) === "'s";
}

function isStop(source: ActorSource, token: number): boolean {
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'stop') return true;
    if (hit.entry.table === triggers && (hit.value as { voice: string }).voice !== 'noun')
      return true;
  }
  return false;
}

/** True where the word begins with a capital. */
function rightCapital(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  const letter = view.text[tokens.starts[token]!]!;
  return letter !== letter.toLowerCase();
}

const small = new Set(['al', 'el', 'ash', 'as', 'an', 'ar', 'ad', 'at', 'the']);

/** Acronyms as they are written, names with a capital. */
function rightLetters(source: ActorSource, hit: Hit<ActorName>): boolean {
  const { letters } = hit.value;
  if (!letters) return true;
  if (letters === 'title') {
    // "al-Shabaab" begins with a small article.
    const article = small.has(
      source.document.view.text.slice(
        source.document.tokens.starts[hit.first]!,
        source.document.tokens.ends[hit.first]!,
      ),
    );
    return rightCapital(source, article ? hit.last - 1 : hit.first);
  }
  const { tokens, view } = source.document;
  const written = view.text.slice(tokens.starts[hit.first]!, tokens.ends[hit.last - 1]!);
  const plain = written.endsWith("'s") ? written.slice(0, -2) : written;
  return plain === plain.toUpperCase();
}

// The grammar of an Arabic doer: head noun first, then names, owners and adjectives that agree in
// definiteness. A sentence goes in, its phrases come out; nothing is said yet of who is meant.

import type { Sentence } from '../../../document/document.ts';
import { frontCut, TokenKind } from '../../../document/tokens.ts';
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
import { countedNouns, numerals } from '../../../rules/numbers.ts';
import { nationalities } from '../../../rules/places.ts';
import type { WeaponWord } from '../../../rules/weapons.ts';
import { weaponWords } from '../../../rules/weapons.ts';
import { endsNames, isCommonNoun, sortsOf } from '../common-words.ts';
import { Sort } from '../letters/vocabulary.ts';
import { cues } from '../speech/tables.ts';

/** What is gathered while a phrase is read. */
interface Draft {
  first: number;
  last: number;
  front: number;
  head?: ActorHead;
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
  /** A modifier that tells more than the head alone. */
  told?: boolean;
  possessed?: boolean;
  /** The head of the owner, which a short form repeats. */
  meant?: ActorHead;
  rule: string;
}

const deepest = 4;

export function phrases(source: ActorSource, sentence: Sentence): readonly ActorPhrase[] {
  const { hits } = source.document;
  const found: ActorPhrase[] = [];
  let token = sentence.first;
  while (token < sentence.last) {
    if (hits.all(token).length === 0 && !source.placeAt(token)) {
      token += 1;
      continue;
    }
    const other = nothing(source, token);
    if (other > token) {
      token = other;
      continue;
    }
    const draft =
      read(source, sentence, { token, depth: 0 }) ?? stateAsDoer(source, sentence, token);
    if (draft?.head?.number === 'singular' && behindVerb(source, sentence, token))
      draft.told = true;
    if (!draft || !complete(draft)) {
      token += 1;
      continue;
    }
    found.push(finish(draft, sentence));
    token = draft.last;
    // "القوات الروسية والسورية": each adjective is a doer of its own.
    while (token < sentence.last) {
      const second = coordinate(source, draft, token);
      if (!second) break;
      found.push(finish(second, sentence));
      token = second.last;
    }
  }
  return found;
}

/** "فجر انتحاري نفسه", "على يد مسلح": behind a verb or an agent word even the singular is a noun. */
function behindVerb(source: ActorSource, sentence: Sentence, token: number): boolean {
  if (token === sentence.first) return false;
  const { tokens, view } = source.document;
  const before = view.text.slice(tokens.starts[token - 1]!, tokens.ends[token - 1]!);
  return before === 'يد' || before === 'ان' || (sortsOf(before) & (Sort.past | Sort.present)) !== 0;
}

function finish(draft: Draft, sentence: Sentence): ActorPhrase {
  const { told, actors, ...rest } = draft;
  // "البنك التجاري القطري": a definite body with its adjectives is a name.
  if (told && !actors && !draft.proper && draft.definite && bodies.has(draft.head?.kind ?? '')) {
    rest.proper = { first: draft.first, last: draft.last };
  }
  return {
    ...rest,
    ...(told && { described: true }),
    ...(actors?.[0] && { actor: actors[0], actors }),
    sentence: sentence.index,
  };
}

/** "نقلت الجزيرة": an ambiguous outlet behind a word of saying. */
function saidBy(source: ActorSource, sentence: Sentence, token: number): boolean {
  if (token === sentence.first) return false;
  for (const hit of source.document.hits.all(token - 1)) {
    if (hit.entry.table === cues) return true;
  }
  return false;
}

const bodies = new Set(['company', 'university', 'intergovernmental']);

/** The name or head that begins at a token, with all that belongs to it. */
function read(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; depth: number },
): Draft | undefined {
  const { hits } = source.document;
  let names: Hit<ActorName>[] = [];
  let context: Hit<ActorName>[] = [];
  let head: Hit<ActorWord> | undefined;
  for (const hit of hits.all(at.token)) {
    if (hit.last > sentence.last) continue;
    if (hit.entry.table === actorNames) {
      const name = hit as Hit<ActorName>;
      // "طالباني" is a man, not "my Taliban": names take no pronoun.
      if (name.tail.enclitic !== '' && !name.value.readings) continue;
      if (name.value.readings) context = longer(context, name);
      else names = longer(names, name);
    } else if (hit.entry.table === actorWords) {
      const word = hit as Hit<ActorWord>;
      if (word.value.role === 'head' && (!head || word.last > head.last)) head = word;
      else if (
        word.value.role === 'stop' &&
        word.last === at.token + 1 &&
        word.head.proclitics === ''
      )
        return undefined;
    }
  }
  const name = names[0];
  if (name && (!head || name.last >= head.last)) {
    const draft = begin(name, 'actor lexicon');
    closeQuote(source, sentence, draft);
    draft.definite ||= isDefinite(source, name.last - 1);
    draft.actors = names;
    draft.proper = properPart(source, names);
    if (name.value.kind === 'media' && saidBy(source, sentence, name.first)) draft.supported = true;
    if (head && head.value.role === 'head') draft.head = head.value;
    extend(source, sentence, { draft, depth: at.depth, closed: true });
    return draft;
  }
  if (!head && !context[0]) return undefined;
  const opening = context[0] && (!head || context[0].last >= head.last) ? context[0] : head!;
  const draft = begin(opening, 'doer phrase');
  if (opening === context[0]) {
    draft.actors = context;
    draft.definite ||= isDefinite(source, opening.last - 1);
  }
  if (head && head.value.role === 'head') draft.head = head.value;
  if (draft.head?.unknown) draft.unknown = true;
  // "قواته", "قواتنا البطلة": the pronoun makes it definite and leaves room for adjectives only.
  const possessed = opening.tail.enclitic !== '';
  if (possessed) {
    draft.possessed = true;
    draft.definite = true;
    delete draft.actors;
  }
  const closed = possessed || (opening === context[0] && opening.last > opening.first + 1);
  extend(source, sentence, { draft, depth: possessed ? deepest : at.depth, closed });
  return draft;
}

function longer(kept: Hit<ActorName>[], hit: Hit<ActorName>): Hit<ActorName>[] {
  if (!kept[0] || hit.last > kept[0].last) return [hit];
  if (hit.last < kept[0].last) return kept;
  // A reading with fewer letters cut off in front is the likelier one.
  if (hit.head.stemStart < kept[0].head.stemStart && !hit.head.article) return [hit];
  if (kept.some((other) => other.value.id === hit.value.id)) return kept;
  kept.push(hit);
  return kept;
}

function begin(hit: Hit, rule: string): Draft {
  return {
    first: hit.first,
    last: hit.last,
    front: frontCut(hit.head),
    definite: hit.head.article || hit.head.stem.startsWith('ال'),
    rule,
  };
}

/** Takes what follows into the phrase: names, owners, adjectives, ties. */
function extend(
  source: ActorSource,
  sentence: Sentence,
  state: { draft: Draft; depth: number; closed: boolean },
): void {
  const { draft, depth } = state;
  const { document } = source;
  const { tokens } = document;
  let closed = state.closed;
  while (draft.last < sentence.last) {
    const token = draft.last;
    const kind = tokens.kinds[token]!;
    if (kind === TokenKind.mark) {
      if (closed && draft.actors && !takesName(draft)) return;
      if (!quoted(source, sentence, draft)) return;
      closed = true;
      continue;
    }
    if (kind === TokenKind.digits) {
      // "اللواء 101".
      if (
        draft.head &&
        (draft.head.sort === 'group' || draft.head.sort === 'force') &&
        !draft.own
      ) {
        if (!numbered(source, token)) return;
        draft.own = { first: token, last: token + 1 };
        draft.last = token + 1;
        closed = true;
        continue;
      }
      return;
    }
    const word = wordAt(source, token);
    if (word.called && !closed) {
      draft.last = word.called.last;
      draft.loaded = true;
      const before = draft.last;
      if (quoted(source, sentence, draft)) closed = true;
      else {
        const inner =
          depth < deepest ? read(source, sentence, { token: before, depth: depth + 1 }) : undefined;
        if (inner) {
          absorb(draft, inner);
          closed = true;
        }
      }
      if (draft.last === before) {
        draft.last = token;
        return;
      }
      continue;
    }
    if (word.same) {
      // "طائرات هذا التحالف", "القوات ذاتها".
      const after = token + 1;
      const inner =
        !closed && depth < deepest && after < sentence.last && word.demonstrative
          ? read(source, sentence, { token: after, depth: depth + 1 })
          : undefined;
      if (inner?.definite && inner.front === 0) {
        absorb(draft, inner);
        draft.same = true;
        closed = true;
        continue;
      }
      if (draft.definite && !word.demonstrative) {
        draft.last = after;
        draft.same = true;
        continue;
      }
      return;
    }
    if (partOf(source, sentence, { draft, token, depth, closed })) {
      closed = true;
      continue;
    }
    const adjective = agreeing(source, draft, { token, closed });
    if (adjective) {
      adjective();
      // Behind an adjective no genitive can follow.
      closed = true;
      continue;
    }
    if (word.tie && tie(source, sentence, { draft, token, depth })) {
      closed = true;
      continue;
    }
    if (closed) return;
    if (!complement(source, sentence, { draft, token, depth })) return;
    closed = true;
  }
}

/** "دورية من قوات الجيش", "وحدات من اللواء الثاني": a part of a body. */
function partOf(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: Draft; token: number; depth: number; closed: boolean },
): boolean {
  const { draft, token, depth } = at;
  const { tokens, view } = source.document;
  if (at.closed || draft.definite || depth >= deepest || token + 1 >= sentence.last) return false;
  if (draft.head?.sort !== 'force' && draft.head?.sort !== 'people') return false;
  if (view.text.slice(tokens.starts[token]!, tokens.ends[token]!) !== 'من') return false;
  const inner = read(source, sentence, { token: token + 1, depth: depth + 1 });
  if (!inner || inner.front !== 0 || !complete(inner) || inner.head?.sort === 'aircraft')
    return false;
  absorb(draft, inner);
  return true;
}

function takesName(draft: Draft): boolean {
  return draft.head !== undefined && !draft.own && draft.actors?.[0]?.value.readings !== undefined;
}

interface WordRoles {
  readonly called?: Hit<ActorWord> | undefined;
  readonly same: boolean;
  readonly demonstrative: boolean;
  readonly tie: boolean;
  readonly stop: boolean;
}

function wordAt(source: ActorSource, token: number): WordRoles {
  let called: Hit<ActorWord> | undefined;
  let same = false;
  let tie = false;
  let stop = false;
  let demonstrative = false;
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table !== actorWords) continue;
    const { role } = hit.value as ActorWord;
    if (role === 'called' && (!called || hit.last > called.last)) called = hit as Hit<ActorWord>;
    else if (hit.head.proclitics !== '') continue;
    else if (role === 'same') {
      same = true;
      demonstrative = hit.head.enclitic === '' && !/(?:ه|ها|هم)$/.test(hit.head.stem.slice(2));
    } else if (role === 'tie') tie = true;
    else if (role === 'stop') stop = true;
  }
  return { called, same, demonstrative, tie, stop };
}

function numbered(source: ActorSource, token: number): boolean {
  const { document } = source;
  const next = token + 1;
  if (next >= document.tokens.count || document.tokens.kinds[next] === TokenKind.mark) return true;
  // "قوات 30 دولة" counts; "اللواء 30 مشاة" is a name: only a counted number has a noun behind it.
  return document.tokens.ends[token]! - document.tokens.starts[token]! <= 4;
}

/** The mark behind a name that was opened inside it: “قسد”. */
function closeQuote(source: ActorSource, sentence: Sentence, draft: Draft): void {
  const { tokens, view } = source.document;
  let open = false;
  for (let token = draft.first; token < draft.last; token += 1) {
    if (view.text.charCodeAt(tokens.starts[token]!) === 0x22) open = !open;
  }
  if (!open || draft.last >= sentence.last) return;
  if (view.text.charCodeAt(tokens.starts[draft.last]!) === 0x22) draft.last += 1;
}

/** A name in quotation marks: of the lexicon, or any few words. */
function quoted(source: ActorSource, sentence: Sentence, draft: Draft): boolean {
  const { document } = source;
  const { tokens, view, hits } = document;
  const open = draft.last;
  if (open >= sentence.last || view.text.charCodeAt(tokens.starts[open]!) !== 0x22) return false;
  let close = open + 1;
  while (close < sentence.last && close < open + 7 && tokens.kinds[close] !== TokenKind.mark) {
    close += 1;
  }
  if (close === open + 1 || close >= sentence.last) return false;
  if (view.text.charCodeAt(tokens.starts[close]!) !== 0x22) return false;
  const names: Hit<ActorName>[] = [];
  for (const hit of hits.at(open + 1, actorNames)) {
    if (hit.last === close) names.push(hit);
  }
  if (names.length > 0) draft.actors = names;
  else draft.own = { first: open + 1, last: close };
  draft.proper = { first: open + 1, last: close };
  draft.supported = true;
  draft.last = close + 1;
  return true;
}

/** An adjective that agrees with the phrase in definiteness; the function takes it in. */
function agreeing(
  source: ActorSource,
  draft: Draft,
  at: { token: number; closed: boolean },
): (() => void) | undefined {
  const { token } = at;
  const { hits, tokens, view } = source.document;
  for (const hit of hits.all(token)) {
    if (hit.head.proclitics !== '' || hit.head.enclitic !== '') continue;
    if (hit.entry.table === nationalities) {
      const { country, adjective } = hit.value as { country: string; adjective: boolean };
      if (!adjective || hit.head.article !== draft.definite) continue;
      if (draft.country && draft.country !== country) return undefined;
      return () => {
        draft.country = country;
        draft.last = hit.last;
      };
    }
    if (hit.entry.table === numerals) {
      // "اللواء الثاني", "الفرقة الرابعة".
      const { kind } = hit.value as { kind: string };
      if (kind !== 'ordinal' || hit.head.article !== draft.definite || !draft.head) continue;
      return () => {
        draft.last = hit.last;
        draft.told = true;
      };
    }
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'modifier') {
      const modifier = hit.value as Extract<ActorWord, { role: 'modifier' }>;
      if (hit.head.article !== draft.definite) continue;
      return () => {
        draft.last = hit.last;
        draft.told = true;
        if (modifier.sense === 'unknown') draft.unknown = true;
        if (modifier.sense === 'government') draft.government = true;
        if (modifier.sense === 'loaded') draft.loaded = true;
        if (modifier.actor && !draft.actors) draft.by = modifier.actor;
        if (modifier.country && !draft.actors) draft.country ??= modifier.country;
      };
    }
  }
  const letters = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  // "غير الشرعي", "غير النظامية".
  if (letters === 'غير' && draft.definite && isDefinite(source, token + 1)) {
    return () => {
      draft.last = token + 2;
      draft.told = true;
    };
  }
  // A nisba that no table has, beside a definite head: "القوات الفلانية".
  if (
    draft.definite &&
    letters.length > 5 &&
    letters.startsWith('ال') &&
    letters.endsWith('يه') &&
    !isCommonNoun(letters) &&
    !singularForce(source, draft) &&
    draft.head &&
    draft.head.sort !== 'people' &&
    !hits.all(token).some((hit) => hit.entry.table === actorNames)
  ) {
    return () => {
      draft.last = token + 1;
      draft.told = true;
    };
  }
  return undefined;
}

/** "القوة الشرائية" is no force: the singular needs an adjective that is known. */
function singularForce(source: ActorSource, draft: Draft): boolean {
  const { tokens, view } = source.document;
  return view.text.slice(tokens.starts[draft.first]!, tokens.ends[draft.first]!).endsWith('قوه');
}

/** The end of words that only look like a doer ("طائرة ورقية"), or the token itself. */
function nothing(source: ActorSource, token: number): number {
  let end = token;
  for (const hit of source.document.hits.all(token)) {
    const none = hit.entry.table === weaponWords && (hit.value as WeaponWord).role === 'none';
    if (none && hit.last > end) end = hit.last;
  }
  if (end === token) return token;
  for (const hit of source.document.hits.all(token)) {
    const head = hit.entry.table === actorWords && (hit.value as ActorWord).role === 'head';
    if ((head || hit.entry.table === actorNames) && hit.last >= end) return token;
  }
  return end;
}

function isDefinite(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  if (token >= tokens.count || tokens.kinds[token] !== TokenKind.word) return false;
  return (
    view.text.startsWith('ال', tokens.starts[token]!) &&
    tokens.ends[token]! - tokens.starts[token]! > 3
  );
}

/** "التابعة لها", "الموالية لإيران", "المدعومة من تركيا". */
function tie(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: Draft; token: number; depth: number },
): boolean {
  const { draft, token } = at;
  const { tokens, view } = source.document;
  let next = token + 1;
  if (next >= sentence.last || tokens.kinds[next] !== TokenKind.word) return false;
  const written = view.text.slice(tokens.starts[next]!, tokens.ends[next]!);
  if (pronouns.has(written)) {
    draft.last = next + 1;
    return true;
  }
  const preposition = prepositions.has(written);
  if (preposition) next += 1;
  else if (!written.startsWith('ل') && !written.startsWith('ب')) return false;
  if (next >= sentence.last || at.depth >= deepest) return false;
  const inner = read(source, sentence, { token: next, depth: at.depth + 1 });
  if (inner && complete(inner)) {
    draft.last = inner.last;
    draft.told = true;
    // Bodies that belong to another are that other's; those that merely side with it are not.
    if (!draft.actors && !draft.by && !draft.country && belongs(source, token)) take(draft, inner);
    return true;
  }
  const place = source.placeAt(next);
  if (place) {
    draft.last = place.last;
    draft.told = true;
    return true;
  }
  return false;
}

const pronouns = new Set(['لها', 'له', 'لهم', 'لهما', 'بها', 'به', 'منها', 'منه']);
const prepositions = new Set(['من', 'مع', 'الي', 'علي', 'ل']);

function belongs(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!).includes('تابع');
}

/** The owner or the own name behind a head. */
function complement(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: Draft; token: number; depth: number },
): boolean {
  const { draft, token, depth } = at;
  // Only a noun without article takes a genitive; a definite name may still follow as apposition.
  if (draft.definite && draft.head?.sort !== 'group') return false;
  const inner = depth < deepest ? read(source, sentence, { token, depth: depth + 1 }) : undefined;
  const naming = draft.head?.sort === 'group' || draft.head?.sort === 'office';
  const common = inner !== undefined && !inner.actors && !inner.definite && naming;
  if (inner && inner.front === 0 && !common && complete(inner)) {
    absorb(draft, inner);
    return true;
  }
  if (draft.definite) return false;
  // "دورية للشرطة", "طائرة للتحالف".
  if (
    inner &&
    complete(inner) &&
    inner.actors &&
    isOf(source, token) &&
    means.has(draft.head!.sort)
  ) {
    absorb(draft, inner);
    return true;
  }
  const place = source.placeAt(token);
  if (place && !place.adjective && startsBare(source, token)) {
    draft.last = place.last;
    if (place.country) draft.country ??= place.country;
    draft.owner = place.name;
    draft.definite = true;
    if (draft.head?.kind === 'club' && place.precision !== 'country')
      draft.proper = { first: place.first, last: place.last };
    return true;
  }
  if (draft.head && (draft.head.sort === 'group' || draft.head.sort === 'office')) {
    return ownName(source, sentence, { draft, token });
  }
  return false;
}

const means = new Set(['force', 'aircraft', 'arm']);

/** True where "ل" stands in front: "للجيش". */
function isOf(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.startsWith('لل', tokens.starts[token]!);
}

function startsBare(source: ActorSource, token: number): boolean {
  for (const hit of source.document.hits.all(token)) if (hit.head.proclitics === '') return true;
  return source.document.hits.all(token).length === 0;
}

/** Words that no lexicon has, behind a head that takes a name: "كتيبة صقور الجبل". */
function ownName(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: Draft; token: number },
): boolean {
  const { draft, token } = at;
  if (!isNameWord(source, token)) return false;
  let last = token + 1;
  if (!isDefinite(source, token)) {
    // A chain of genitives runs to the first definite word or place; else the first word is the name.
    let reach = token + 1;
    while (reach < sentence.last && reach < token + 4 && isNameWord(source, reach)) {
      reach += 1;
      if (isDefinite(source, reach - 1) || source.placeAt(reach - 1)) {
        last = reach;
        break;
      }
    }
  }
  if (isDefinite(source, last - 1)) {
    while (last < sentence.last && last < token + 7) {
      if (
        isDefinite(source, last) &&
        (isRelation(source, last) || titleGoesOn(source, draft, last))
      ) {
        last += 1;
      } else if (isAndDefinite(source, last)) last += 1;
      else break;
    }
  }
  draft.own = { first: token, last };
  const proper = properOwn(source, draft, { first: token, last });
  if (proper) draft.proper = proper;
  draft.last = last;
  draft.definite = isDefinite(source, last - 1);
  return true;
}

// Heads that only introduce a name, and heads that are a part of it.
const introducing = new Set(['media', 'company', 'club', 'armed_group', 'tribe', 'state_force']);
const including = new Set(['party', 'university', 'intergovernmental']);

/** The tokens of an own name: "نوكيا" of "شركة نوكيا", the whole of "جامعة حلب". */
function properOwn(source: ActorSource, draft: Draft, own: { first: number; last: number }) {
  const { head } = draft;
  if (!head) return undefined;
  if (including.has(head.kind)) return { first: draft.first, last: own.last };
  const { tokens, view } = source.document;
  const written = view.text.slice(tokens.starts[own.first]!, tokens.ends[own.first]!);
  if (isCommonNoun(written)) return undefined;
  if (!introducing.has(head.kind)) return { first: draft.first, last: own.last };
  // "ليون" of "فريق ليون الفرنسي".
  let { last } = own;
  while (last - 1 > own.first && source.document.hits.longest(last - 1, nationalities)) last -= 1;
  return { first: own.first, last };
}

/** "حماس" of "حركة حماس", "حزب الله" of "حزب الله اللبناني": the shortest name of the same actor. */
function properPart(source: ActorSource, names: readonly Hit<ActorName>[]) {
  const { hits, tokens, view } = source.document;
  const name = names[0]!;
  let { first, last } = name;
  if (last - first < 2) return { first, last };
  if (hits.longest(last - 1, nationalities)) {
    for (const hit of hits.at(first, actorNames)) {
      if (hit.last === name.last - 1 && hit.value.id === name.value.id) last = hit.last;
    }
  }
  let next = first + 1;
  while (next < last && tokens.kinds[next] === TokenKind.mark) next += 1;
  // "القاعدة" by itself is an ordinary word: its head stays.
  if (keepsHead(source, first, next)) return { first, last };
  for (const hit of hits.at(next, actorNames)) {
    if (hit.value.id === name.value.id && hit.last >= name.last && hit.head.proclitics === '') {
      first = next;
      break;
    }
  }
  return { first, last };
}

/** "مجلس الأمن القومي", "البنك المركزي": names of offices run on over definite words that head nothing. */
function titleGoesOn(source: ActorSource, draft: Draft, token: number): boolean {
  if (draft.head?.sort !== 'office' || draft.head.kind === 'media') return false;
  if (!isNameWord(source, token)) return false;
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'head') return false;
  }
  return true;
}

/** "تنظيم القاعدة": a group whose name is an ordinary word keeps its head. */
function keepsHead(source: ActorSource, first: number, next: number): boolean {
  const { hits, tokens, view } = source.document;
  const written = view.text.slice(tokens.starts[next]!, tokens.ends[next]!);
  if (!written.startsWith('ال') || !isCommonNoun(written)) return false;
  return hits.all(first).some((hit) => {
    const word = hit.value as ActorWord;
    return hit.entry.table === actorWords && word.role === 'head' && word.sort === 'group';
  });
}

/** An adjective in a name: "الإسلامية", "الوطني". */
function isRelation(source: ActorSource, token: number): boolean {
  const { hits, tokens, view } = source.document;
  for (const hit of hits.all(token)) {
    if (hit.head.proclitics !== '') continue;
    if (hit.entry.table === nationalities) return true;
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'modifier') return true;
  }
  const letters = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  return letters.endsWith('يه') && letters.length > 6 && !hits.longest(token, countedNouns);
}

/** "والتنمية" in a name of several fields. */
function isAndDefinite(source: ActorSource, token: number): boolean {
  const { tokens, view, hits } = source.document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  if (!view.text.startsWith('وال', tokens.starts[token]!)) return false;
  if (tokens.ends[token]! - tokens.starts[token]! < 6 || source.placeAt(token)) return false;
  for (const hit of hits.all(token)) {
    if (hit.entry.table === actorNames || hit.entry.table === nationalities) return false;
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'head') return false;
  }
  return true;
}

/** A word that may stand in a name: no stop word, no verb, no number. */
function isNameWord(source: ActorSource, token: number): boolean {
  const { hits, tokens, view } = source.document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  if (tokens.ends[token]! - tokens.starts[token]! < 2) return false;
  const written = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  if (pronouns.has(written) || endsNames(written)) return false;
  for (const hit of hits.all(token)) {
    if (hit.head.proclitics !== '' && !hit.head.article) continue;
    if (hit.entry.table === actorWords) {
      const { role } = hit.value as ActorWord;
      if (role === 'stop' && hit.head.article) continue;
      if (role === 'stop' || role === 'called' || role === 'same' || role === 'agent') return false;
    } else if (hit.entry.table === triggers && (hit.value as { voice: string }).voice !== 'noun') {
      return false;
    } else if (hit.entry.table === cues) return false;
  }
  return true;
}

function absorb(draft: Draft, inner: Draft): void {
  draft.last = inner.last;
  draft.definite = inner.definite || inner.actors !== undefined;
  take(draft, inner);
  draft.told = true;
}

function take(draft: Draft, inner: Draft): void {
  if (inner.actors) draft.actors = inner.actors;
  if (inner.country) draft.country = inner.country;
  if (inner.owner) draft.owner = inner.owner;
  if (inner.by) draft.by = inner.by;
  if (inner.own && !draft.own) draft.own = inner.own;
  if (inner.proper) draft.proper = inner.proper;
  if (inner.government) draft.government = true;
  if (inner.unknown) draft.unknown = true;
  if (inner.same) draft.same = true;
  if (inner.head) draft.meant = inner.meant ?? inner.head;
  if (inner.supported || inner.actors) draft.supported = true;
  if (inner.head && draft.head && !inner.actors)
    draft.head = { ...draft.head, kind: inner.head.kind };
}

/** False for a head that says nothing by itself: "قوات", "طائرات", "وزارة". */
function complete(draft: Draft): boolean {
  const { head, actors } = draft;
  if (actors) return true;
  if (draft.possessed) return head !== undefined && head.sort !== 'office';
  if (!head) return draft.country !== undefined;
  const owned =
    draft.country !== undefined ||
    draft.owner !== undefined ||
    draft.by !== undefined ||
    draft.own !== undefined ||
    draft.government === true;
  switch (head.sort) {
    case 'people':
      if (head.construct) return owned || draft.told === true || draft.same === true;
      return owned || draft.told === true || head.number !== 'singular' || draft.definite;
    case 'force':
      return owned || draft.told === true || draft.definite || draft.same === true;
    case 'aircraft':
    case 'arm':
      return (
        owned ||
        draft.unknown === true ||
        (draft.same === true && draft.told === true) ||
        head.sort === 'aircraft' ||
        (draft.definite && draft.told === true)
      );
    case 'group':
    case 'office':
      return owned || draft.told === true || draft.definite || draft.same === true;
  }
}

function coordinate(source: ActorSource, draft: Draft, token: number): Draft | undefined {
  const named = draft.actors?.[0]?.value.country;
  if (!draft.head || !(draft.country ?? named)) return undefined;
  if (!source.document.hits.longest(draft.last - 1, nationalities)) return undefined;
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table !== nationalities || hit.head.proclitics !== 'و') continue;
    const { country, adjective } = hit.value as { country: string; adjective: boolean };
    if (!adjective || hit.head.article !== draft.definite) continue;
    return {
      first: hit.first,
      last: hit.last,
      front: 1,
      head: draft.head,
      country,
      definite: draft.definite,
      rule: 'coordinated adjective',
    };
  }
  return undefined;
}

/** "قصفت روسيا", "من قبل إسرائيل": a country is the doer beside its verb or an agent word. */
function stateAsDoer(source: ActorSource, sentence: Sentence, token: number): Draft | undefined {
  const place = source.placeAt(token);
  if (place?.precision !== 'country' || place.adjective || !place.country) return undefined;
  const { hits } = source.document;
  // A preposition in front makes it no subject.
  const { tokens, view } = source.document;
  if (view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).start !== place.start) {
    return undefined;
  }
  const before = token - 1;
  let doer = false;
  for (let start = Math.max(sentence.first, token - 3); start <= before && !doer; start += 1) {
    for (const hit of hits.all(start)) {
      if (hit.last !== token) continue;
      if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'agent') doer = true;
      if (hit.entry.table === triggers && isAct(hit)) doer = true;
    }
  }
  if (!doer && place.last < sentence.last) {
    for (const hit of hits.all(place.last)) {
      if (hit.entry.table === triggers && hit.head.proclitics === '' && isAct(hit)) doer = true;
    }
  }
  if (!doer) return undefined;
  return {
    first: token,
    last: place.last,
    front: 0,
    country: place.country,
    owner: place.name,
    government: true,
    definite: true,
    rule: 'state as doer',
  };
}

function isAct(hit: Hit): boolean {
  const { voice, subject } = hit.value as { voice: string; subject: string };
  return (voice === 'active' || voice === 'either') && (subject === 'agent' || subject === 'party');
}

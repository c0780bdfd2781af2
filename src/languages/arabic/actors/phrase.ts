// The grammar of an Arabic doer: head noun first, then names, owners and adjectives that agree in
// definiteness. A sentence goes in, its phrases come out; nothing is said yet of who is meant.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import type { ActorName, ActorPhrase, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';
import { agreeing, coordinate } from './adjectives.ts';
import { absorb, begin, complete, finish, longer, take } from './draft.ts';
import { ownName, pronouns } from './names.ts';
import { craft, ground, keepsNun, means, ofTheName, unarmed } from './owners.ts';
import { closeQuote, properPart, quoted } from './quotes.ts';
import { stateAsDoer } from './states.ts';
import {
  behindVerb,
  belongs,
  cutsOrdinal,
  isAdjective,
  isCountedMan,
  isDefinite,
  isModifier,
  isOf,
  isOthers,
  isUnit,
  isWhere,
  ledBy,
  lettersAt,
  nothing,
  saidBy,
  startOf,
  startsBare,
  tiedBehindBelief,
  wordAt,
} from './surroundings.ts';

const deepest = 4;

export function phrases(source: ActorSource, sentence: Sentence): readonly ActorPhrase[] {
  const { hits } = source.document;
  const found: ActorPhrase[] = [];
  let token = sentence.first;
  while (token < sentence.last) {
    if (hits.tables(token) === 0 && !source.placeAt(token)) {
      token += 1;
      continue;
    }
    const other = nothing(source, token);
    if (other > token) {
      token = other;
      continue;
    }
    // "سبعة عشر عنصرا من المليشيا": the accusative that a number counts leaves the body to itself.
    if (isCountedMan(source, token)) {
      token += 1;
      continue;
    }
    const draft =
      read(source, sentence, { token, depth: 0 }) ?? stateAsDoer(source, sentence, token);
    const alone = draft?.head?.number === 'singular' || armedBody(source, draft);
    if (draft && alone && behindVerb(source, sentence, token)) draft.told = true;
    const adjective = draft?.head?.number === 'singular' && !draft.told;
    if (!draft || !complete(draft) || (adjective && isModifier(source, token))) {
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

/** "أوقفت دورية", "قتلت قوات حميدتي": behind a verb a body of armed men needs no name that is known. */
function armedBody(source: ActorSource, draft: ActorDraft | undefined): boolean {
  if (draft?.head?.sort !== 'force' || !bodies.has(draft.head.kind)) return false;
  // "وحده" is "alone": folded, it is spelled as "unit".
  const { tokens, view } = source.document;
  const { end } = view.map.toSource(tokens.starts[draft.last - 1]!, tokens.ends[draft.last - 1]!);
  return source.document.source.charCodeAt(end - 1) !== heh;
}

const heh = 0x647;

const bodies: ReadonlySet<string> = new Set(['state_force', 'armed_group', 'police']);

/** The name or head that begins at a token, with all that belongs to it. */
export function read(
  source: ActorSource,
  sentence: Sentence,
  at: { token: number; depth: number },
): ActorDraft | undefined {
  const { hits } = source.document;
  if ((hits.tables(at.token) & (actorNames.bit | actorWords.bit)) === 0) return undefined;
  if (ledBy(source, at.token)) return undefined;
  let names: Hit<ActorName>[] = [];
  let context: Hit<ActorName>[] = [];
  let head: Hit<ActorWord> | undefined;
  for (const hit of hits.all(at.token)) {
    if (hit.last > sentence.last) continue;
    if (hit.entry.table === actorNames) {
      const name = hit as Hit<ActorName>;
      // "طالباني" is a man, not "my Taliban": names take no pronoun.
      const bound = name.tail.enclitic !== '' && !name.value.readings;
      if (bound || cutsOrdinal(source, name.last)) continue;
      if (name.value.readings) context = longer(context, name);
      else names = longer(names, name);
    } else if (hit.entry.table === actorWords) {
      const word = hit as Hit<ActorWord>;
      // "حركة السير": longer than the head that it begins with.
      if (word.value.role === 'none') return undefined;
      if (word.value.role === 'head' && (isAdjective(source, word) || isOthers(word))) continue;
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
  if (head && head.value.role === 'head' && head.value.name === ground) {
    if (at.depth === 0 && isWhere(source, sentence, at.token)) return undefined;
  }
  const opening = context[0] && (!head || context[0].last >= head.last) ? context[0] : head!;
  const draft = begin(opening, 'doer phrase');
  closeQuote(source, sentence, draft);
  if (opening === context[0]) {
    draft.actors = context;
    draft.definite ||= isDefinite(source, opening.last - 1);
  }
  if (head && head.value.role === 'head') draft.head = head.value;
  // "وسائط الدفاع الجوي": made definite by its genitive, it takes no other.
  if (opening === head && head.last - head.first > 2) {
    draft.definite ||= isDefinite(source, head.last - 1);
  }
  if (draft.head?.unknown) draft.unknown = true;
  // "مجموعة مسلحة", "قوة أمنية": a head with its adjective says enough, and takes no genitive.
  const described = opening === head && head.last - head.first > 1 && draft.head?.sort === 'force';
  if (described) draft.told = true;
  // "قواته", "قواتنا البطلة": the pronoun makes it definite and leaves room for adjectives only.
  const possessed = opening.tail.enclitic !== '' || opening.head.enclitic !== '';
  if (possessed) {
    draft.possessed = true;
    draft.definite = true;
    draft.actors = undefined;
  }
  const closed =
    possessed || described || (opening === context[0] && opening.last > opening.first + 1);
  extend(source, sentence, { draft, depth: possessed ? deepest : at.depth, closed });
  return draft;
}

/** Takes what follows into the phrase: names, owners, adjectives, ties. */
function extend(
  source: ActorSource,
  sentence: Sentence,
  state: { draft: ActorDraft; depth: number; closed: boolean },
): void {
  const { draft, depth } = state;
  const { document } = source;
  const { tokens } = document;
  let closed = state.closed;
  while (draft.last < sentence.last) {
    const token = draft.last;
    const kind = tokens.kinds[token]!;
    if (kind === TokenKind.mark) {
      // "عناصرها "تستهدف …"": what is said stands in the quotes, and no name.
      if (draft.possessed || (closed && draft.actors && !takesName(draft))) return;
      if (!quoted(source, sentence, draft)) return;
      closed = true;
      continue;
    }
    if (kind === TokenKind.digits) {
      // "ارتكب الاحتلال الإسرائيلي 3 مجازر": a name is complete.
      const open = !draft.actors || draft.actors[0]!.value.readings !== undefined;
      if (open && !draft.own && isUnit(source, draft.head, token)) {
        draft.own = { first: token, last: token + 1 };
        draft.last = token + 1;
        closed = true;
        continue;
      }
      return;
    }
    if (ledBy(source, token)) {
      draft.told = true;
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
    // "الفصائل المعارضة للنظام": the same word without "ل" is an adjective.
    // And "مجموعة يعتقد أنها تتبع للتنظيم".
    const tied = word.tie ? token : tiedBehindBelief(source, token);
    if (tied !== undefined && tie(source, sentence, { draft, token: tied, depth })) {
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
    if (!complement(source, sentence, { draft, token, depth, closed })) return;
    closed = true;
  }
}

/** "دورية من قوات الجيش", "وحدات من اللواء الثاني", "مجموعة من المسلحين": a part of a body. */
function partOf(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: ActorDraft; token: number; depth: number; closed: boolean },
): boolean {
  const { draft, token, depth } = at;
  if (at.closed || draft.definite || depth >= deepest || token + 1 >= sentence.last) return false;
  const bands = draft.head?.sort === 'group' && !draft.own && !draft.actors;
  if (draft.head?.sort !== 'force' && draft.head?.sort !== 'people' && !bands) return false;
  if (lettersAt(source, token) !== 'من') return false;
  const inner = read(source, sentence, { token: token + 1, depth: depth + 1 });
  if (inner?.front !== 0 || !complete(inner) || inner.head?.sort === 'aircraft') return false;
  // "مجموعة من المسلحين", but not "مجموعة من الشركات".
  if (bands && inner.head?.sort !== 'people' && inner.head?.sort !== 'force') return false;
  absorb(draft, inner);
  return true;
}

function takesName(draft: ActorDraft): boolean {
  return draft.head !== undefined && !draft.own && draft.actors?.[0]?.value.readings !== undefined;
}

/** "التابعة لها", "الموالية لإيران", "المدعومة من تركيا". */
export function tie(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: ActorDraft; token: number; depth: number },
): boolean {
  const { draft, token } = at;
  const { tokens } = source.document;
  let next = token + 1;
  if (next >= sentence.last || tokens.kinds[next] !== TokenKind.word) return false;
  const written = lettersAt(source, next);
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
  // "قوات تابعة لفتحي باشاغا": whose they are is told, though no list has his name.
  if (!preposition && belongs(source, token)) draft.told = true;
  return false;
}

const prepositions = new Set(['من', 'مع', 'الي', 'علي', 'ل']);

/** The owner or the own name behind a head. */
function complement(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: ActorDraft; token: number; depth: number; closed: boolean },
): boolean {
  const { draft, token, depth } = at;
  // "مفارز مشتركة للجيش": behind an adjective an owner may still follow with his preposition.
  const ending =
    draft.head?.sort === 'people' &&
    draft.last === draft.first + 1 &&
    keepsNun(source, draft.first);
  if ((at.closed || ending) && (draft.definite || draft.actors || !isOf(source, token)))
    return false;
  // Only a noun without article takes a genitive; a definite name may still follow as apposition.
  if (draft.definite && draft.head?.sort !== 'group') return false;
  const inner = depth < deepest ? read(source, sentence, { token, depth: depth + 1 }) : undefined;
  // "استهدفت مسيرة مستشفى": what is hit owns no craft.
  if (craft.has(draft.head?.sort ?? '') && unarmed.has(inner?.head?.kind ?? '')) return false;
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
  // "جبهة مقبنة": a front that a place names is ground.
  if (place && !place.adjective && draft.head?.name === ground) return false;
  // "مفارز بتمنراست": a preposition written on the name leaves it out of the phrase.
  const bare = place && place.start === startOf(source, token);
  // "طائرة يافا": one aircraft bears a town's name, no town owns it.
  const make = draft.head?.sort === 'aircraft' && draft.head.number === 'singular';
  if (make && place && place.precision !== 'country') return false;
  if (place && bare && !place.adjective && startsBare(source, token)) {
    draft.last = place.last;
    if (place.country) draft.country ??= place.country;
    draft.owner = place.name;
    draft.definite = true;
    if (draft.head?.kind === 'club' && place.precision !== 'country')
      draft.proper = { first: place.first, last: place.last };
    return true;
  }
  if (draft.head?.name === 'forces' && ofTheName(source, token)) {
    draft.last = token + 1;
    draft.definite = true;
    draft.told = true;
    return true;
  }
  if (draft.head && (draft.head.sort === 'group' || draft.head.sort === 'office')) {
    return ownName(source, sentence, { draft, token });
  }
  return false;
}

// The grammar of an English person: titles, then capitalised words; a known given name with a family
// name; an office with the body it speaks for. A sentence goes in, its persons come out.

import type { Sentence } from '../../../document/document.ts';
import type { ActorMention } from '../../../document/mention.ts';
import { TokenKind } from '../../../document/tokens.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { PersonPhrase, PersonSource, PersonWord } from '../../../rules/persons.ts';
import { longestWord, personWords } from '../../../rules/persons.ts';
import { nationalities, placeWords } from '../../../rules/places.ts';

interface Range {
  first: number;
  last: number;
}

interface Draft extends Range {
  name?: Range;
  title?: Range;
  office?: ActorMention;
  body?: Range;
  rule: string;
}

export function phrases(source: PersonSource, sentence: Sentence): readonly PersonPhrase[] {
  const { hits } = source.document;
  const found: PersonPhrase[] = [];
  let token = sentence.first;
  while (token < sentence.last) {
    const draft = hits.tables(token) !== 0 ? read(source, sentence, token) : undefined;
    if (!draft) {
      token += 1;
      continue;
    }
    const { office, ...rest } = draft;
    const back = isPossessive(source, draft.last - 1) ? 2 : 0;
    found.push(Object.assign({}, rest, { front: 0, back }, office && { office }));
    token = draft.last;
  }
  return found;
}

const sure = { title: 5, office: 4, given: 3, link: 2, body: 1, adjective: 0 };

function personWord(source: PersonSource, token: number, role?: PersonWord['role']) {
  return longestWord(source, token, ({ value }) =>
    role && value.role !== role ? -1 : sure[value.role],
  );
}

function read(source: PersonSource, sentence: Sentence, token: number): Draft | undefined {
  const given = personWord(source, token, 'given');
  const title = personWord(source, token, 'title');
  if (title && title.last <= sentence.last) {
    const draft = titled(source, sentence, title);
    if (draft) return draft;
  }
  const held = personWord(source, token, 'office');
  if (held) {
    const draft = officeAt(source, sentence, held);
    if (draft) return draft;
  }
  return given ? bareName(source, sentence, given) : undefined;
}

/** "Brig. Gen. Yahya Saree", "Defence Minister Yoav Gallant". */
function titled(
  source: PersonSource,
  sentence: Sentence,
  word: Hit<PersonWord>,
): Draft | undefined {
  let last = skipStop(source, sentence, word.last);
  const adjectives = 3;
  for (let step = 0; step < adjectives; step += 1) {
    const more = personWord(source, last, 'title');
    if (!more || more.last > sentence.last) break;
    last = skipStop(source, sentence, more.last);
  }
  const end = nameEnd(source, sentence, last);
  if (end === last || isSite(source, last, end)) return undefined;
  // "the resident Evil": a title in small letters needs a name of two words or a known one.
  if (!isCapital(source, word.first) && end - last < 2 && !personWord(source, last, 'given'))
    return undefined;
  const draft: Draft = {
    first: word.first,
    last: end,
    title: { first: word.first, last },
    name: { first: last, last: end },
    rule: 'title and name',
  };
  inFront(source, sentence, draft);
  behind(source, sentence, draft);
  return draft;
}

/** "King Khalid Air Base": what is called after somebody is nobody. */
function isSite({ document: { hits } }: PersonSource, first: number, last: number): boolean {
  for (let token = first + 1; token < last; token += 1) {
    const kind = hits.longest(token, placeWords)?.value;
    if (kind?.side === 'after' && kind.kinds.some((one) => one === 'airport' || one === 'base')) {
      return true;
    }
  }
  return false;
}

/** The stop of "Gen." */
function skipStop(source: PersonSource, sentence: Sentence, token: number): number {
  const { tokens, view } = source.document;
  if (token >= sentence.last || tokens.starts[token] !== tokens.ends[token - 1]) return token;
  return view.text.charCodeAt(tokens.starts[token]!) === 0x2e ? token + 1 : token;
}

/** "SDF spokesman Farhad Shami": the body stands before the title. */
function inFront(source: PersonSource, sentence: Sentence, draft: Draft): void {
  for (
    let token = draft.first - 1;
    token >= sentence.first && token >= draft.first - 5;
    token -= 1
  ) {
    const actor = source.actorAt(token);
    if (!actor) continue;
    const ends = actor.last >= draft.first;
    if (ends) draft.office = actor;
    return;
  }
}

/** The end of the capitalised words of a name. */
function nameEnd(source: PersonSource, sentence: Sentence, token: number): number {
  const { tokens, view } = source.document;
  let last = token;
  let words = 0;
  while (last < sentence.last && words < 5) {
    const kind = tokens.kinds[last];
    if (kind === TokenKind.word) {
      const link = personWord(source, last, 'link');
      const small = !isCapital(source, last);
      if (small && !(link && linksOn(source, sentence, last))) break;
      // "Abu Omar al-Iraqi": a people behind a hyphen is of the name.
      const bound = last > token && tokens.kinds[last - 1] === TokenKind.mark;
      if (!small && !bound && blocks(source, last)) break;
      last += 1;
      words += 1;
      if (isPossessive(source, last - 1)) break;
      continue;
    }
    const unit = view.text.charCodeAt(tokens.starts[last]!);
    const inside = words > 0 && last + 1 < sentence.last;
    // "al-Assad", "John F. Kennedy", "Abu 'Ubaida".
    if (
      inside &&
      unit === 0x2d &&
      glued(source, last) &&
      tokens.kinds[last + 1] === TokenKind.word
    ) {
      last += 1;
      continue;
    }
    const initial =
      inside && unit === 0x2e && tokens.ends[last - 1]! - tokens.starts[last - 1]! === 1;
    if (initial && tokens.kinds[last + 1] === TokenKind.word && isCapital(source, last + 1)) {
      last += 1;
      continue;
    }
    break;
  }
  return last;
}

/** A small link goes on with a capital: "al-Assad", "bin Salman". */
function linksOn(source: PersonSource, sentence: Sentence, token: number): boolean {
  const { tokens } = source.document;
  let next = token + 1;
  if (next < sentence.last && tokens.kinds[next] === TokenKind.mark && glued(source, next))
    next += 1;
  return next < sentence.last && tokens.kinds[next] === TokenKind.word && isCapital(source, next);
}

function glued(source: PersonSource, token: number): boolean {
  const { tokens } = source.document;
  return (
    tokens.starts[token] === tokens.ends[token - 1] &&
    tokens.ends[token] === tokens.starts[token + 1]
  );
}

/** "Mazloum Abdi", "Volodymyr Zelensky". */
function bareName(
  source: PersonSource,
  sentence: Sentence,
  word: Hit<PersonWord>,
): Draft | undefined {
  if (!isCapital(source, word.first)) return undefined;
  const actor = source.actorAt(word.first);
  if (actor && actor.last > word.last) return undefined;
  const end = nameEnd(source, sentence, word.first);
  if (end - word.first < 2 || isSite(source, word.first, end)) return undefined;
  const place = source.placeAt(word.first);
  if (place && !place.adjective && place.last >= end) return undefined;
  // "Abu Yasser": what links names may open one.
  const opens =
    word.first > sentence.first &&
    isCapital(source, word.first - 1) &&
    personWord(source, word.first - 1, 'link') !== undefined;
  const first = opens ? word.first - 1 : word.first;
  const draft: Draft = {
    first,
    last: end,
    name: { first, last: end },
    rule: 'given name',
  };
  behind(source, sentence, draft);
  return draft;
}

/** "X, a spokesman for the army". */
function behind(source: PersonSource, sentence: Sentence, draft: Draft): void {
  const { tokens, view } = source.document;
  let token = draft.last;
  if (token + 2 >= sentence.last || view.text.charCodeAt(tokens.starts[token]!) !== 0x2c) return;
  token += 1;
  for (let step = 0; step < 5 && token < sentence.last; step += 1) {
    const held = personWord(source, token, 'office');
    if (held) {
      const inner = officeAt(source, sentence, held);
      if (inner?.office && !inner.name) {
        draft.office = inner.office;
        draft.title ??= inner.title!;
      }
      return;
    }
    const actor = source.actorAt(token);
    if (!actor && !personWord(source, token, 'adjective')) return;
    token = Math.max(token + 1, actor?.last ?? 0);
  }
}

/** "a spokesman for the SDF", "the governor of Kharkiv", "the Syrian army spokesman". */
function officeAt(
  source: PersonSource,
  sentence: Sentence,
  word: Hit<PersonWord>,
): Draft | undefined {
  const draft: Draft = {
    first: word.first,
    last: word.last,
    title: { first: word.first, last: word.last },
    rule: 'office',
  };
  inFront(source, sentence, draft);
  if (draft.office) {
    draft.first = draft.office.first;
    const end = nameEnd(source, sentence, word.last);
    if (end > word.last) {
      draft.name = { first: word.last, last: end };
      draft.last = end;
      draft.rule = 'office and name';
    }
    return draft;
  }
  const preposition = personWord(source, word.last, 'body');
  if (!preposition || preposition.last >= sentence.last) return undefined;
  let next = preposition.last;
  const { tokens, view } = source.document;
  const written = view.text.slice(tokens.starts[next]!, tokens.ends[next]!).toLowerCase();
  if (written === 'the' || written === 'its') next += 1;
  const actor = source.actorAt(next);
  const place = source.placeAt(next);
  if (actor) {
    draft.office = actor;
    draft.body = { first: actor.first, last: actor.last };
    draft.last = actor.last;
    return draft;
  }
  if (place && !place.adjective) {
    draft.body = { first: place.first, last: place.last };
    draft.last = place.last;
    return draft;
  }
  const end = nameEnd(source, sentence, next);
  if (end === next) return undefined;
  draft.body = { first: next, last: end };
  draft.last = end;
  return draft;
}

/** Words with a capital that end a name: bodies, months, peoples. */
function blocks(source: PersonSource, token: number): boolean {
  for (const hit of source.document.hits.all(token)) {
    const { table } = hit.entry;
    if (table === nationalities) return true;
    if (table === actorWords && (hit.value as { role: string }).role === 'stop') return true;
    if (table === actorNames && hit.last > token + 1) return true;
    if (table.name === 'months' || table.name === 'weekdays') return true;
    if (
      table === personWords &&
      (hit.value as PersonWord).role === 'title' &&
      hit.last === token + 1
    ) {
      return personWord(source, token, 'given') === undefined;
    }
  }
  return false;
}

function isCapital(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const letter = view.text[tokens.starts[token]!]!;
  return letter !== letter.toLowerCase();
}

function isPossessive(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const end = tokens.ends[token]!;
  return end - tokens.starts[token]! > 2 && view.text.slice(end - 2, end) === "'s";
}

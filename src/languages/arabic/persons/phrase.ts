// The grammar of an Arabic person: titles and offices, then the name with its links (بن، أبو، عبد), or
// a known given name with what follows it. A sentence goes in, its persons come out.

import type { Sentence } from '../../../document/document.ts';
import { frontCut, TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { PersonPhrase, PersonSource, PersonWord } from '../../../rules/persons.ts';
import { nationalities } from '../../../rules/places.ts';
import { endsNames, isCommonNoun } from '../common-words.ts';
import type { Range } from './name.ts';
import { isDefiniteWord, nameAt, personWord } from './name.ts';

interface Draft extends Range {
  front: number;
  name?: Range;
  title?: Range;
  office?: PersonPhrase['office'];
  body?: Range;
  rule: string;
}

export function phrases(source: PersonSource, sentence: Sentence): readonly PersonPhrase[] {
  const { hits } = source.document;
  const found: PersonPhrase[] = [];
  let token = sentence.first;
  while (token < sentence.last) {
    const draft = hits.tables(token) !== 0 ? read(source, sentence, token) : undefined;
    // "برج باجي مختار", "الشيخ زويد": what a longer name of a place holds is no person.
    const place = source.placeAt(token);
    if (
      place &&
      !place.adjective &&
      place.last > token + 1 &&
      !(draft && draft.last > place.last)
    ) {
      token = place.last;
      continue;
    }
    if (!draft) {
      token += 1;
      continue;
    }
    found.push(clean(draft));
    token = draft.last;
  }
  return found;
}

function clean(draft: Draft): PersonPhrase {
  const { office, ...rest } = draft;
  return Object.assign({}, rest, office && { office });
}

function read(source: PersonSource, sentence: Sentence, token: number): Draft | undefined {
  const word = personWord(source, token);
  if (!word || word.last > sentence.last) return undefined;
  switch (word.value.role) {
    case 'title':
      return titled(source, sentence, word) ?? office(source, sentence, token);
    case 'office':
      return office(source, sentence, token);
    case 'given':
    case 'link':
      return bareName(source, sentence, word);
    default:
      return undefined;
  }
}

/** "العميد الركن يحيى سريع", "الدكتور منير البرش". */
function titled(
  source: PersonSource,
  sentence: Sentence,
  word: Hit<PersonWord>,
): Draft | undefined {
  let last = word.last;
  let rank = word.value.rank === true;
  // "العميد" and "الشهيد" with the article; "عميد" alone is also a dean.
  for (;;) {
    const more =
      personWord(source, last, 'title') ?? personWord(source, last, 'adjective') ?? undefined;
    if (more?.head.proclitics !== '' || more.last > sentence.last) break;
    if (more.value.rank) rank = true;
    last = more.last;
  }
  // "السيد وزير الدفاع".
  const then = personWord(source, last, 'office');
  if (then && then.head.proclitics === '') {
    const inner = office(source, sentence, last);
    if (inner) return { ...inner, first: word.first, front: frontCut(word.head) };
  }
  last = membershipEnd(source, last);
  const name = nameAt(source, sentence, {
    token: last,
    strict: !rank && !isDefinite(source, word),
  });
  if (!name) return undefined;
  const draft: Draft = {
    first: word.first,
    last: name.last,
    front: frontCut(word.head),
    title: { first: word.first, last },
    name,
    rule: 'title and name',
  };
  behind(source, sentence, draft);
  return draft;
}

/** "القيادي في حركة فتح سمير القاسم": behind the body that he is of the name goes on. */
function membershipEnd(source: PersonSource, token: number): number {
  const { tokens, view } = source.document;
  const isIn = view.text.slice(tokens.starts[token], tokens.ends[token]) === 'في';
  const body = isIn ? source.actorAt(token + 1) : undefined;
  return body?.last ?? token;
}

function isDefinite(source: PersonSource, word: Hit<PersonWord>): boolean {
  const { tokens, view } = source.document;
  return word.head.article || view.text.startsWith('ال', tokens.starts[word.first]!);
}

/** "المتحدث باسم الجيش العميد فلان", "وزير الدفاع الروسي سيرغي شويغو", "محافظ حلب". */
function office(source: PersonSource, sentence: Sentence, token: number): Draft | undefined {
  const word = personWord(source, token, 'office');
  if (!word || isPreposition(source, token)) return undefined;
  const draft: Draft = {
    first: word.first,
    last: word.last,
    front: frontCut(word.head),
    rule: 'office',
  };
  const definite = isDefinite(source, word);
  adjectives(source, sentence, draft);
  const told = body(source, sentence, { draft, definite });
  adjectives(source, sentence, draft);
  draft.title = { first: draft.first, last: draft.last };
  // A rank may stand between office and name.
  const rank = personWord(source, draft.last, 'title');
  if (rank && rank.head.proclitics === '' && rank.last <= sentence.last) {
    const inner = titled(source, sentence, rank);
    if (inner?.name) {
      draft.name = inner.name;
      draft.last = inner.last;
      draft.rule = 'office and name';
      return draft;
    }
  }
  const comma = isComma(source, draft.last) ? 1 : 0;
  const name = nameAt(source, sentence, {
    token: draft.last + comma,
    strict: !(told || definite) || comma === 1,
  });
  if (name) {
    draft.name = name;
    draft.last = name.last;
    draft.rule = 'office and name';
    return draft;
  }
  return told ? draft : undefined;
}

/** "وإلى" is spelled like "والي" once hamza is folded: only the source tells. */
function isPreposition(source: PersonSource, token: number): boolean {
  const { document } = source;
  const span = document.view.map.toSource(
    document.tokens.starts[token]!,
    document.tokens.ends[token]!,
  );
  return document.source.slice(span.start, span.end).startsWith('وإ');
}

function isComma(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  return token < tokens.count && view.text.charCodeAt(tokens.starts[token]!) === 0x2c;
}

function adjectives(source: PersonSource, sentence: Sentence, draft: Draft): void {
  while (draft.last < sentence.last) {
    const adjective = personWord(source, draft.last, 'adjective');
    const nation = source.document.hits.longest(draft.last, nationalities);
    if (adjective && adjective.head.proclitics === '') draft.last = adjective.last;
    else if (nation && nation.head.proclitics === '' && nation.value.adjective)
      draft.last = nation.last;
    else return;
  }
}

/** The body that an office speaks for or leads. */
function body(
  source: PersonSource,
  sentence: Sentence,
  state: { draft: Draft; definite: boolean },
): boolean {
  const { draft } = state;
  const { tokens } = source.document;
  const named = personWord(source, draft.last, 'body');
  if (named) draft.last = named.last;
  if (draft.last >= sentence.last || tokens.kinds[draft.last] !== TokenKind.word) return false;
  const actor = source.actorAt(draft.last);
  const proclitics = firstProclitics(source, draft.last);
  if (actor && (named || (!state.definite && proclitics === '') || proclitics === 'ل')) {
    draft.office = actor;
    draft.body = { first: actor.first, last: actor.last };
    draft.last = actor.last;
    return true;
  }
  const place = source.placeAt(draft.last);
  if (place && !place.adjective && (named || !state.definite) && proclitics === '') {
    draft.body = { first: place.first, last: place.last };
    draft.last = place.last;
    return true;
  }
  if (!named && state.definite) return false;
  // "وزير الدفاع", "مدير مستشفى الشفاء", "باسم غرفة العمليات": a genitive of one or two words.
  const first = draft.last;
  let last = first;
  while (last < sentence.last && last < first + 3 && isGenitive(source, last)) {
    last += 1;
    if (isDefiniteWord(source, last - 1)) break;
  }
  if (last === first || !(isDefiniteWord(source, last - 1) || named)) return false;
  while (last < sentence.last && last < first + 4) {
    const more =
      isNisba(source, last) ||
      (named !== undefined && isDefiniteWord(source, last) && !personWord(source, last));
    if (!more) break;
    last += 1;
  }
  draft.body = { first, last };
  draft.last = last;
  return true;
}

function firstProclitics(source: PersonSource, token: number): string {
  let shortest: string | undefined;
  for (const { head } of source.document.hits.all(token)) {
    if (shortest === undefined || head.proclitics.length < shortest.length)
      shortest = head.proclitics;
  }
  return shortest ?? '';
}

function isGenitive(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  return !endsNames(view.text.slice(tokens.starts[token]!, tokens.ends[token]!));
}

function isNisba(source: PersonSource, token: number): boolean {
  const { tokens, view, hits } = source.document;
  const nation = hits.longest(token, nationalities);
  if (nation) return nation.head.proclitics === '';
  if (!isDefiniteWord(source, token)) return false;
  const written = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  return isCommonNoun(written) && (written.endsWith('ي') || written.endsWith('يه'));
}

/** "عبد الملك الحوثي" without a title: a sure given name and at least one part more. */
function bareName(
  source: PersonSource,
  sentence: Sentence,
  word: Hit<PersonWord>,
): Draft | undefined {
  if (isOnSomebody(source, word.first)) return undefined;
  const name = nameAt(source, sentence, { token: word.first, strict: true });
  if (!name) return undefined;
  // A name of a place or a body that begins with a given name is no person.
  const place = source.placeAt(name.first);
  if (place && place.last >= name.last) return undefined;
  const draft: Draft = Object.assign({}, name, {
    front: frontCut(word.head),
    name,
    rule: 'given name',
  });
  behind(source, sentence, draft);
  return draft;
}

/** "أطلقوا النار على الشاب فلان": "on" is written as the name Ali is in Egypt. */
function isOnSomebody(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  if (source.document.source.slice(start, end) !== on) return false;
  return personWord(source, token + 1, 'title') !== undefined;
}

const on = 'على';

/** "فلان، الناطق باسم الجيش": an office behind the name. */
function behind(source: PersonSource, sentence: Sentence, draft: Draft): void {
  const next = draft.last;
  if (!isComma(source, next) || next + 1 >= sentence.last) return;
  const word = personWord(source, next + 1, 'office');
  if (word?.head.proclitics !== '') return;
  const inner = office(source, sentence, next + 1);
  if (!inner?.body || inner.name) return;
  if (inner.office) draft.office = inner.office;
  draft.body = inner.body;
  draft.title ??= inner.title!;
}

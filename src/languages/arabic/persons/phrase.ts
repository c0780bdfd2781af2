// The grammar of an Arabic person: titles and offices, then the name with its links (بن، أبو، عبد), or
// a known given name with what follows it. A sentence goes in, its persons come out.

import type { Sentence } from '../../../document/document.ts';
import { frontCut, TokenKind } from '../../../document/tokens.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import type { Hit } from '../../../rules/hits.ts';
import { outcomes } from '../../../rules/numbers.ts';
import type { PersonPhrase, PersonSource, PersonWord } from '../../../rules/persons.ts';
import { personWords } from '../../../rules/persons.ts';
import { nationalities } from '../../../rules/places.ts';
import { endsNames, isCommonNoun } from '../common-words.ts';

interface Range {
  first: number;
  last: number;
}

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
    const draft = hits.all(token).length > 0 ? read(source, sentence, token) : undefined;
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
  return { ...rest, ...(office && { office }) };
}

function personWord(
  source: PersonSource,
  token: number,
  role?: PersonWord['role'],
): Hit<PersonWord> | undefined {
  let best: Hit<PersonWord> | undefined;
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table !== personWords) continue;
    const word = hit as Hit<PersonWord>;
    if (role && word.value.role !== role) continue;
    if (word.tail.enclitic !== '') continue;
    if (!best || word.last > best.last || (word.last === best.last && sure(word) > sure(best)))
      best = word;
  }
  return best;
}

/** A word of several roles is a title before it is a name. */
function sure(word: Hit<PersonWord>): number {
  if (word.value.role === 'title') return 3;
  if (word.value.role === 'office') return 2;
  return word.value.doubtful ? 0 : 1;
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

function isDefiniteWord(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const start = tokens.starts[token]!;
  return view.text.startsWith('ال', start) && tokens.ends[token]! - start > 4;
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
  const name = nameAt(source, sentence, { token: word.first, strict: true });
  if (!name) return undefined;
  // A name of a place or a body that begins with a given name is no person.
  const place = source.placeAt(name.first);
  if (place && place.last >= name.last) return undefined;
  const draft: Draft = { ...name, front: frontCut(word.head), name, rule: 'given name' };
  behind(source, sentence, draft);
  return draft;
}

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

/** The words of a name from a token on; strict asks for a known given name and a second part. */
function nameAt(
  source: PersonSource,
  sentence: Sentence,
  at: { token: number; strict: boolean },
): Range | undefined {
  const { document } = source;
  const { tokens } = document;
  let token = at.token;
  if (token >= sentence.last || tokens.kinds[token] !== TokenKind.word) return undefined;
  let parts = 0;
  let sureParts = 0;
  while (token < sentence.last && parts < 6 && tokens.kinds[token] === TokenKind.word) {
    const word = personWord(source, token);
    const inner = parts > 0 && word !== undefined && word.head.proclitics !== '';
    if (inner) break;
    if (word?.value.role === 'given') {
      if (parts > 0 && word.head.stemStart > 0 && !word.head.article) break;
      parts += 1;
      if (!word.value.doubtful) sureParts += 1;
      token = word.last;
      continue;
    }
    if (word?.value.role === 'link' && token + 1 < sentence.last) {
      const next = token + 1;
      if (tokens.kinds[next] !== TokenKind.word || blocks(source, next)) break;
      parts += 1;
      if (word.entry.form !== 'أم' && word.entry.form !== 'ذو') sureParts += 1;
      token = next + 1;
      continue;
    }
    if (!isFamily(source, { token, parts, strict: at.strict })) break;
    parts += 1;
    token += 1;
  }
  if (parts === 0) return undefined;
  if (at.strict && (parts < 2 || sureParts === 0)) return undefined;
  return { first: at.token, last: token };
}

/** A word that may be a family name, or an unknown given name behind a title. */
function isFamily(
  source: PersonSource,
  at: { token: number; parts: number; strict: boolean },
): boolean {
  const { token, parts } = at;
  const { tokens, view } = source.document;
  if (blocks(source, token)) return false;
  if (parts === 0 && at.strict) return false;
  const written = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  if (written.length < 3) return false;
  if (isDefiniteWord(source, token)) {
    // "توفيق الحكيم": behind one given name even an ordinary noun is a family name.
    if (isCommonNoun(written) && (parts !== 1 || /(?:ه|ات|ون|ين)$/.test(written))) return false;
    const nation = source.document.hits.longest(token, nationalities);
    // "أحمد المصري" is a name, "بشار الأسد السوري" is none: a nisba only directly behind one part.
    return nation === undefined || parts === 1;
  }
  if (parts >= 3 || (parts > 0 && isVerbShaped(written))) return false;
  return !isCommonNoun(written) || (parts === 1 && !at.strict && endsHere(source, token));
}

/** "العميد يحيى سريع أن": what follows ends the name, so an ordinary word is its last part. */
function endsHere(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const next = token + 1;
  if (next >= tokens.count || tokens.kinds[next] !== TokenKind.word) return true;
  return endsNames(view.text.slice(tokens.starts[next]!, tokens.ends[next]!));
}

/** An unknown word in the shape of a present verb: "ستزور", "يغني". */
function isVerbShaped(written: string): boolean {
  if (written.length < 4) return false;
  return written.startsWith('ي') || written.startsWith('ست') || written.startsWith('سي');
}

/** A word that cannot stand in a name: verbs, particles, bodies, numbers, places. */
function blocks(source: PersonSource, token: number): boolean {
  const { document } = source;
  const { tokens, view, hits } = document;
  const written = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  if (endsNames(written) || behindNames.has(written)) return true;
  for (const hit of hits.all(token)) {
    // "أبو سليم فقتل": what follows from the act begins with "ف".
    if (hit.head.proclitics === 'ف' && isFate(hit)) return true;
    if (hit.head.proclitics !== '') continue;
    const { name } = hit.entry.table;
    if (hit.entry.table === actorWords) {
      const { role } = hit.value as { role: string };
      if (role === 'stop' || role === 'head' || role === 'agent' || role === 'same') return true;
    } else if (hit.entry.table === actorNames && hit.last > token + 1) return true;
    else if (hit.entry.table === triggers) return true;
    else if (name === 'numerals' || name === 'months' || name === 'weekdays' || name === 'units')
      return true;
  }
  const place = source.placeAt(token);
  return place !== undefined && !place.adjective && !isDefiniteWord(source, token);
}

/** Words with a preposition grown on, which a name never holds. */
const behindNames = new Set(['بان', 'بانه', 'بانها', 'باتجاه', 'بشان', 'بحسب', 'برفقه']);

function isFate(hit: Hit): boolean {
  return hit.entry.table === triggers || hit.entry.table === outcomes;
}

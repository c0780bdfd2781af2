// The name of an Arabic person: given names with their links (بن، أبو، عبد) and the family name behind
// them. A token goes in, the range of the name comes out; what cannot stand in a name ends it.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import type { Hit } from '../../../rules/hits.ts';
import { outcomes } from '../../../rules/numbers.ts';
import type { PersonSource, PersonWord } from '../../../rules/persons.ts';
import { longestWord } from '../../../rules/persons.ts';
import { nationalities } from '../../../rules/places.ts';
import { endsNames, isCommonNoun } from '../common-words.ts';

export interface Range {
  first: number;
  last: number;
}

export function personWord(source: PersonSource, token: number, role?: PersonWord['role']) {
  return longestWord(source, token, ({ value, tail }) =>
    (role && value.role !== role) || tail.enclitic !== '' ? -1 : sure(value),
  );
}

/** A word of several roles is a title before it is a name. */
function sure({ role, doubtful }: PersonWord): number {
  if (role === 'title') return 3;
  if (role === 'office') return 2;
  return doubtful ? 0 : 1;
}

export function isDefiniteWord(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const start = tokens.starts[token]!;
  return view.text.startsWith('ال', start) && tokens.ends[token]! - start > 4;
}

/** The words of a name from a token on; strict asks for a known given name and a second part. */
export function nameAt(
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

const titles: ReadonlySet<PersonWord['role']> = new Set(['title', 'office', 'body']);

/** "العميد يحيى سريع أن", "يحيى سريع المتحدث": what follows ends the name: a common word is its last part. */
function endsHere(source: PersonSource, token: number): boolean {
  const { tokens, view } = source.document;
  const next = token + 1;
  if (next >= tokens.count || tokens.kinds[next] !== TokenKind.word) return true;
  if (longestWord(source, next, ({ value }) => (titles.has(value.role) ? 1 : -1))) return true;
  if (source.document.hits.longest(next, triggers)) return true;
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

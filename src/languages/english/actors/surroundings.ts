// Small questions about the words of an English sentence: capitals, possessives, articles, hyphens.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorName, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import type { Hit } from '../../../rules/hits.ts';

export function skipHyphen(source: ActorSource, sentence: Sentence, token: number): number {
  const { tokens, view } = source.document;
  if (token >= sentence.last || tokens.kinds[token] !== TokenKind.mark) return token;
  const unit = view.text.charCodeAt(tokens.starts[token]!);
  // "Iran-backed" is one word; the dash of "SANA – Terrorist" parts two.
  const tied = token > 0 && tokens.starts[token] === tokens.ends[token - 1];
  return (unit === 0x2d && tied) || unit === 0x22 ? token + 1 : token;
}

export function isHyphen(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.charCodeAt(tokens.starts[token]!) === 0x2d;
}

/** "th" of "47th". */
export function isOrdinalEnd(source: ActorSource, token: number): boolean {
  const { tokens } = source.document;
  return (
    token > 0 &&
    tokens.kinds[token - 1] === TokenKind.digits &&
    tokens.ends[token - 1] === tokens.starts[token] &&
    tokens.ends[token]! - tokens.starts[token]! === 2
  );
}

/** The end of the capitalised words that begin at a token. */
export function capitals(source: ActorSource, sentence: Sentence, token: number): number {
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

export const possessives = new Set(['our', 'his', 'her', 'its', 'their', 'my']);

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

export function isDefinite(source: ActorSource, sentence: Sentence, token: number): boolean {
  return token > sentence.first && definites.has(wordAt(source, token - 1));
}

export function wordAt(source: ActorSource, token: number): string {
  const { tokens, view } = source.document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!).toLowerCase();
}

export function isQuote(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.charCodeAt(tokens.starts[token]!) === 0x22;
}

export function isPossessive(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  const end = tokens.ends[token]!;
  return view.text.endsWith("'s", end) || view.text.slice(end - 2, end) === "'s";
}

export function isStop(source: ActorSource, token: number): boolean {
  for (const hit of source.document.hits.all(token, actorWords.bit | triggers.bit)) {
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'stop') return true;
    if (hit.entry.table === triggers && (hit.value as { voice: string }).voice !== 'noun')
      return true;
  }
  return false;
}

/** True where the word begins with a capital. */
export function rightCapital(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  const letter = view.text[tokens.starts[token]!]!;
  return letter !== letter.toLowerCase();
}

const small = new Set(['al', 'el', 'ash', 'as', 'an', 'ar', 'ad', 'at', 'the']);

/** Acronyms as they are written, names with a capital. */
export function rightLetters(source: ActorSource, hit: Hit<ActorName>): boolean {
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
  return inCapitals(source, hit);
}

/** "WHO", "HMS": no small letter in it. */
export function inCapitals(source: ActorSource, hit: Hit<unknown>): boolean {
  const { tokens, view } = source.document;
  const written = view.text.slice(tokens.starts[hit.first]!, tokens.ends[hit.last - 1]!);
  const plain = written.endsWith("'s") ? written.slice(0, -2) : written;
  return plain === plain.toUpperCase();
}

/** "CRP", "ADFL": three to six capitals of the plain alphabet. */
export function isAcronym(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  const [start, end] = [tokens.starts[token]!, tokens.ends[token]!];
  if (end - start < 3 || end - start > 6) return false;
  for (let unit = start; unit < end; unit += 1) {
    const letter = view.text.charCodeAt(unit);
    if (letter < 65 || letter > 90) return false;
  }
  return true;
}

const guns = new Set('fire rifle rifles round rounds shots bullet bullets nest nests'.split(' '));
const plans = new Set('operation operations exercise exercises uniform uniforms'.split(' '));
const sites = new Set('area areas building buildings house hospital school'.split(' '));
const stations = new Set(
  'station stations post posts headquarters academy uniform uniforms'.split(' '),
);
const boats = new Set('boat boats ship ships vessel vessels craft'.split(' '));
const deeds = new Set(
  'activity activities plot plots infrastructure propaganda financing ideology threat threats tactics charges offences offenses acts act incidents material materials'.split(
    ' ',
  ),
);
const noDoers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['government', sites],
  ['sniper', guns],
  ['militants', deeds],
  ['army', plans],
  ['patrol', boats],
  ['police', stations],
]);

/** "sniper fire", "the special military operation", "Local Government Area": the noun only describes the next one. */
export function describesNext(
  source: ActorSource,
  sentence: Sentence,
  { name, last }: { readonly name: string; readonly last: number },
): boolean {
  const tails = noDoers.get(name);
  return tails !== undefined && last < sentence.last && tails.has(wordAt(source, last));
}

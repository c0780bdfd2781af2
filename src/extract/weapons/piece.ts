// One piece of a weapon's name at a token: a thing, a model of letters and a number, an adjective.

import type { DatedDocument, Sentence } from '../../document/document.ts';
import type { WeaponCategory } from '../../document/mention.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { Hit, WithHits } from '../../rules/hits.ts';
import type { WeaponWord } from '../../rules/weapons.ts';
import { weaponWords } from '../../rules/weapons.ts';

export type Source = DatedDocument & WithHits;
type Thing = Extract<WeaponWord, { role: 'thing' }>;

const rank: Readonly<Record<WeaponWord['role'], number>> = {
  none: 9,
  thing: 8,
  family: 7,
  act: 6,
  method: 5,
  kind: 4,
  calibre: 3,
  weight: 2,
  adjective: 1,
  march: 0,
};

/** The longest weapon word at a token; among equals, the one that decides most. */
export function weaponWordAt(
  document: Source,
  token: number,
  role?: WeaponWord['role'],
): Hit<WeaponWord> | undefined {
  let best: Hit<WeaponWord> | undefined;
  if ((document.hits.tables(token) & weaponWords.bit) === 0) return undefined;
  for (const hit of document.hits.all(token)) {
    if (hit.entry.table !== weaponWords) continue;
    const found = hit as Hit<WeaponWord>;
    if (role && found.value.role !== role) continue;
    // "مدفعي" is an adjective, not "my gun": statements own their weapons in the third person.
    if (isOwnPronoun(found.tail.enclitic)) continue;
    if (!rightLetters(document, found)) continue;
    if (
      !best ||
      found.last > best.last ||
      (found.last === best.last && rank[found.value.role] > rank[best.value.role])
    ) {
      best = found;
    }
  }
  return best;
}

function isOwnPronoun(enclitic: string): boolean {
  return enclitic.length === 1 && firstPersons.has(enclitic.charCodeAt(0));
}

// Ya and kaf: "my", "your".
const firstPersons = new Set([0x64a, 0x643]);

function rightLetters(document: Source, hit: Hit<WeaponWord>): boolean {
  const letters = 'letters' in hit.value ? hit.value.letters : undefined;
  if (!letters) return true;
  const { tokens, view } = document;
  const from = tokens.starts[hit.first]!;
  const first = view.text[from]!;
  if (letters === 'title') return first !== first.toLowerCase();
  const written = view.text.slice(from, tokens.ends[hit.first]!);
  return written === written.toUpperCase() || /^[A-Z]+s$/.test(written);
}

/** A model of letters and a number: "Su-34M", "GBU-39". */
function familyModel(
  document: Source,
  sentence: Sentence,
  hit: Hit<WeaponWord>,
): { last: number; model: string; category: WeaponCategory } | undefined {
  if (hit.value.role !== 'family') return undefined;
  const { tokens, view } = document;
  let token = hit.last;
  let tied = token < sentence.last && tokens.starts[token] === tokens.ends[token - 1];
  if (token < sentence.last && view.text.charCodeAt(tokens.starts[token]!) === 0x2d) {
    token += 1;
    tied = true;
  }
  if (!tied || token >= sentence.last || tokens.kinds[token] !== TokenKind.digits) return undefined;
  const digits = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  if (!/^\d{1,4}$/.test(digits) || digits === '1') return undefined;
  const tail = gluedLetters(document, sentence, token + 1);
  // "t.co/F4NDb3pK7E": letters and figures that run on are no model.
  if (tail < sentence.last && tokens.starts[tail] === tokens.ends[tail - 1]) {
    if (tokens.kinds[tail] !== TokenKind.mark) return undefined;
  }
  if (hit.first > sentence.first && tokens.ends[hit.first - 1] === tokens.starts[hit.first]) {
    if (tokens.kinds[hit.first - 1] === TokenKind.digits) return undefined;
  }
  const letters =
    tail > token + 1 ? view.text.slice(tokens.starts[token + 1]!, tokens.ends[tail - 1]!) : '';
  return {
    last: tail,
    model: `${hit.value.model}-${digits}${letters === 's' ? '' : letters}`,
    category: hit.value.category,
  };
}

/** Behind a model's number: "M" of "Su-34M". */
function gluedLetters(document: Source, sentence: Sentence, token: number): number {
  const { tokens } = document;
  const glued =
    token < sentence.last &&
    tokens.kinds[token] === TokenKind.word &&
    tokens.starts[token] === tokens.ends[token - 1] &&
    tokens.ends[token]! - tokens.starts[token]! <= 3;
  return glued ? token + 1 : token;
}

export interface Piece {
  readonly last: number;
  readonly category?: WeaponCategory;
  readonly model?: string;
  readonly dual?: boolean;
  readonly weak?: boolean;
  readonly kind: 'thing' | 'adjective';
  /** A model that no table lists: the noun beside it says what it is. */
  readonly unlisted?: boolean;
}

/** A thing, model or adjective at a token. */
export function pieceAt(document: Source, sentence: Sentence, token: number): Piece | undefined {
  if (token >= sentence.last) return undefined;
  const hit = weaponWordAt(document, token);
  if (!hit || hit.last > sentence.last) return undefined;
  const family = weaponWordAt(document, token, 'family');
  const numbered = family && familyModel(document, sentence, family);
  // "MiG-29" is more than "MiG".
  if (numbered && numbered.last > hit.last) {
    const unlisted = hit.value.role === 'family';
    return Object.assign({}, numbered, { kind: 'thing' as const }, unlisted && { unlisted });
  }
  if (hit.value.role === 'family') {
    const model = familyModel(document, sentence, hit);
    return model && Object.assign({}, model, { kind: 'thing' as const, unlisted: true });
  }
  if (hit.value.role === 'thing') {
    const { category, model, dual, weak } = hit.value as Thing;
    const numeric = document.tokens.kinds[hit.last - 1] === TokenKind.digits;
    return {
      last: model && numeric ? gluedLetters(document, sentence, hit.last) : hit.last,
      category,
      kind: 'thing',
      ...(model && { model }),
      ...(dual && { dual }),
      ...(weak && { weak }),
    };
  }
  return hit.value.role === 'adjective' ? { last: hit.last, kind: 'adjective' } : undefined;
}

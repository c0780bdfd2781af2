// Hits of the weapon table in, the words of one weapon out: head, adjectives, model and calibre as one
// phrase. Numbers and masses are no matter of this file.

import type { DatedDocument, Sentence } from '../../document/document.ts';
import type { WeaponCategory } from '../../document/mention.ts';
import { frontCut, TokenKind } from '../../document/tokens.ts';
import type { Hit, WithHits } from '../../rules/hits.ts';
import { nationalities } from '../../rules/places.ts';
import type { WeaponWord } from '../../rules/weapons.ts';
import { weaponWords } from '../../rules/weapons.ts';

export interface WeaponPhrase {
  first: number;
  last: number;
  front: number;
  category: WeaponCategory;
  model?: string;
  dual?: boolean;
  weak?: boolean;
  method?: boolean;
  /** Tokens of the number of a calibre. */
  calibre?: number;
  /** Its model is in no table. */
  unlisted?: boolean;
  /** Numbers before this token belong to another weapon. */
  floor?: number;
  rule: string;
}

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

interface Piece {
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
function pieceAt(document: Source, sentence: Sentence, token: number): Piece | undefined {
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

/** The weapon that begins at a token, with all that belongs to it. */
export function weaponPhrase(
  document: Source,
  at: { sentence: Sentence; token: number; headFirst: boolean },
): WeaponPhrase | undefined {
  const { sentence, token } = at;
  const piece = pieceAt(document, sentence, token);
  if (piece?.kind !== 'thing') return undefined;
  const hit = weaponWordAt(document, token)!;
  if (hit.value.role === 'thing' && hit.value.bound) return undefined;
  const phrase: WeaponPhrase = {
    first: token,
    last: piece.last,
    front: frontCut(hit.head),
    category: piece.category!,
    rule: 'weapon lexicon',
    ...(piece.model && { model: piece.model }),
    ...(piece.dual && { dual: true }),
    ...(piece.weak && { weak: true }),
    ...(piece.unlisted && { unlisted: true }),
  };
  if (!at.headFirst) modelInFront(document, sentence, phrase);
  if (hit.tail.enclitic === '') extend(document, at, phrase);
  return phrase;
}

/** "FA-50 jets", "M653 carbine": short capitals and a number in front of the noun are its model. */
function modelInFront(document: Source, sentence: Sentence, phrase: WeaponPhrase): void {
  const { tokens, view } = document;
  const digits = phrase.first - 1;
  if (phrase.model || digits <= sentence.first || tokens.kinds[digits] !== TokenKind.digits) return;
  let word = digits - 1;
  if (view.text.charCodeAt(tokens.starts[word]!) === 0x2d) word -= 1;
  if (word < sentence.first || tokens.kinds[word] !== TokenKind.word) return;
  if (tokens.ends[digits - 1] !== tokens.starts[digits]) return;
  const letters = view.text.slice(tokens.starts[word]!, tokens.ends[word]!);
  if (letters.length > 4 || letters !== letters.toUpperCase()) return;
  phrase.model = view.text.slice(tokens.starts[word]!, tokens.ends[digits]!);
  phrase.first = word;
  phrase.unlisted = true;
}

function extend(
  document: Source,
  at: { sentence: Sentence; headFirst: boolean },
  phrase: WeaponPhrase,
): void {
  const { sentence } = at;
  const { tokens, view } = document;
  for (let steps = 0; steps < 6 && phrase.last < sentence.last; steps += 1) {
    let next = phrase.last;
    if (isMark(document, next)) {
      const unit = view.text.charCodeAt(tokens.starts[next]!);
      // "Shahed-type", "صواريخ "كورنيت"".
      if (unit !== 0x2d && unit !== 0x22) return;
      next += 1;
      if (next >= sentence.last) return;
    }
    const word = weaponWordAt(document, next);
    const foreign = at.headFirst && word !== undefined && word.head.proclitics !== '';
    if (word && (word.value.role === 'kind' || word.value.role === 'calibre') && !foreign) {
      if (!bound(document, sentence, { phrase, word })) return;
      continue;
    }
    if (at.headFirst && !word && nationalityAt(document, next)) {
      // "طائرات إسرائيلية من طراز".
      const kind = weaponWordAt(document, next + 1, 'kind');
      if (!kind || !bound(document, sentence, { phrase, word: kind })) return;
      continue;
    }
    if (foreign) return;
    const piece = pieceAt(document, sentence, next);
    if (!piece) return;
    if (piece.kind === 'adjective') {
      if (at.headFirst) {
        phrase.last = piece.last;
        continue;
      }
      const head = pieceAt(document, sentence, skipHyphen(document, piece.last));
      if (head?.kind !== 'thing') return;
      merge(document, phrase, head);
      continue;
    }
    if (at.headFirst && !piece.model) return;
    merge(document, phrase, piece);
    if (!at.headFirst && piece.model && !phrase.model) return;
  }
}

function skipHyphen(document: Source, token: number): number {
  const { tokens, view } = document;
  const hyphen = token < tokens.count && view.text.charCodeAt(tokens.starts[token]!) === 0x2d;
  return hyphen ? token + 1 : token;
}

// A model says what the thing is, unless the head names a kind of craft of its own.
const firm = new Set<WeaponCategory>(['drone', 'helicopter', 'cluster_munition', 'mortar']);

function merge(document: Source, phrase: WeaponPhrase, piece: Piece): void {
  const { tokens, view } = document;
  phrase.last = piece.last;
  if (piece.last < tokens.count && view.text.charCodeAt(tokens.starts[piece.last]!) === 0x22) {
    if (quotesOpen(document, phrase)) phrase.last += 1;
  }
  const category = piece.category!;
  if (piece.model) {
    if (!firm.has(phrase.category)) phrase.category = category;
    phrase.model ??= piece.model;
  } else if (!phrase.model || phrase.unlisted || firm.has(category)) {
    phrase.category = category;
  }
  if (!piece.weak || phrase.model) delete phrase.weak;
}

function quotesOpen(document: Source, phrase: WeaponPhrase): boolean {
  const { tokens, view } = document;
  let open = false;
  for (let token = phrase.first; token < phrase.last; token += 1) {
    if (view.text.charCodeAt(tokens.starts[token]!) === 0x22) open = !open;
  }
  return open;
}

/** "من طراز إف 16", "عيار 120 ملم". */
function bound(
  document: Source,
  sentence: Sentence,
  state: { phrase: WeaponPhrase; word: Hit<WeaponWord> },
): boolean {
  const { phrase, word } = state;
  let next = word.last;
  if (word.value.role === 'calibre') {
    if (next >= sentence.last || document.tokens.kinds[next] !== TokenKind.digits) return false;
    phrase.calibre = next;
    phrase.last = next + 1;
    return true;
  }
  if (next < sentence.last && isMark(document, next)) next += 1;
  const piece = pieceAt(document, sentence, next);
  if (piece?.kind === 'thing' && (piece.model || piece.category)) {
    merge(document, phrase, piece);
    return true;
  }
  return false;
}

function nationalityAt(document: Source, token: number): boolean {
  return document.hits.longest(token, nationalities)?.head.proclitics === '';
}

function isMark(document: Source, token: number): boolean {
  return document.tokens.kinds[token] === TokenKind.mark;
}

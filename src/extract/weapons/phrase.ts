// Hits of the weapon table in, the words of one weapon out: head, adjectives, model and calibre as one
// phrase. Numbers and masses are no matter of this file.

import type { Sentence } from '../../document/document.ts';
import type { WeaponCategory } from '../../document/mention.ts';
import { frontCut, TokenKind } from '../../document/tokens.ts';
import { actorWords } from '../../rules/actors.ts';
import type { Hit } from '../../rules/hits.ts';
import { nationalities } from '../../rules/places.ts';
import type { WeaponWord } from '../../rules/weapons.ts';
import type { Piece, Source } from './piece.ts';
import { pieceAt, weaponWordAt } from './piece.ts';

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
      // "Shahed-type", "صواريخ "كورنيت"", "قذيفة (الياسين 105)".
      const bracket = unit === 0x28 && at.headFirst;
      if (unit !== 0x2d && unit !== 0x22 && !bracket) return;
      next += 1;
      if (next >= sentence.last) return;
    }
    const word = weaponWordAt(document, next);
    const foreign = at.headFirst && word !== undefined && word.head.proclitics !== '';
    if (word && (word.value.role === 'kind' || word.value.role === 'calibre') && !foreign) {
      if (!bound(document, sentence, { phrase, word })) return;
      continue;
    }
    // "طائرة مسيرة حوثية مفخخة".
    const ofOwner = at.headFirst && !word && ownerAt(document, next);
    const adjective = ofOwner ? weaponWordAt(document, next + 1, 'adjective') : undefined;
    if (adjective?.head.proclitics === '') {
      const thing = weaponWordAt(document, next + 1, 'thing')?.value;
      // "طائرة أميركية مسيّرة".
      if (thing?.role === 'thing' && thing.category === 'drone') phrase.category = 'drone';
      phrase.last = adjective.last;
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
    // "طائرات بدون طيار "مفخخة"": what is a thing alone only describes the one before it.
    const describes =
      at.headFirst && flying.has(phrase.category) && weaponWordAt(document, next, 'adjective');
    if (piece.kind === 'adjective' || describes) {
      if (at.headFirst) {
        // "قصف الطيران حي السكري": an adjective has the article of its noun, and the quarter is none.
        if (!agrees(document, phrase.first, { first: next, last: piece.last })) return;
        phrase.last = piece.last;
        close(document, phrase);
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

/** An adjective of one word bears the article where its noun does: "الرصاص الحي", but "الصواريخ محلية الصنع". */
function agrees(
  { hits }: Source,
  noun: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  if (last - first > 1) return true;
  return !hits.analyses(noun)[0]?.article || hits.analyses(first)[0]?.article === true;
}

function skipHyphen(document: Source, token: number): number {
  const { tokens, view } = document;
  const hyphen = token < tokens.count && view.text.charCodeAt(tokens.starts[token]!) === 0x2d;
  return hyphen ? token + 1 : token;
}

// A model says what the thing is, unless the head names a kind of craft of its own.
const firm = new Set<WeaponCategory>(['drone', 'helicopter', 'cluster_munition', 'mortar']);

function merge(document: Source, phrase: WeaponPhrase, piece: Piece): void {
  phrase.last = piece.last;
  close(document, phrase);
  const category = piece.category!;
  if (piece.model) {
    if (!firm.has(phrase.category)) phrase.category = category;
    phrase.model ??= piece.model;
  } else if (!phrase.model || phrase.unlisted || firm.has(category)) {
    phrase.category = category;
  }
  if (!piece.weak || phrase.model) delete phrase.weak;
}

// A vehicle that is packed with explosives is a bomb.
const flying = new Set<WeaponCategory>(['drone', 'aircraft', 'missile', 'rocket']);

/** Takes the quotation mark or bracket that closes one inside the phrase. */
function close(document: Source, phrase: WeaponPhrase): void {
  const { tokens, view } = document;
  if (phrase.last >= tokens.count) return;
  const behind = view.text.charCodeAt(tokens.starts[phrase.last]!);
  if (behind === 0x22 && quotesOpen(document, phrase)) phrase.last += 1;
  else if (behind === 0x29 && bracketOpens(document, phrase)) phrase.last += 1;
}

function quotesOpen(document: Source, phrase: WeaponPhrase): boolean {
  const { tokens, view } = document;
  let open = false;
  for (let token = phrase.first; token < phrase.last; token += 1) {
    if (view.text.charCodeAt(tokens.starts[token]!) === 0x22) open = !open;
  }
  return open;
}

function bracketOpens({ tokens, view }: Source, { first, last }: WeaponPhrase): boolean {
  for (let token = last - 1; token > first; token -= 1) {
    if (view.text.charCodeAt(tokens.starts[token]!) === 0x28) return true;
  }
  return false;
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

/** An adjective that tells whose it is: "أوكرانية", "حوثية". */
function ownerAt(document: Source, token: number): boolean {
  const body = document.hits.longest(token, actorWords);
  const ofBody = body?.value.role === 'modifier' && body.head.proclitics === '';
  return ofBody || nationalityAt(document, token);
}

function nationalityAt(document: Source, token: number): boolean {
  return document.hits.longest(token, nationalities)?.head.proclitics === '';
}

function isMark(document: Source, token: number): boolean {
  return document.tokens.kinds[token] === TokenKind.mark;
}

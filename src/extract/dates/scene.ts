// What the rules of dates see of one sentence: its tokens, its date words and its numbers, with small
// questions to ask at a token. Nothing here knows a language or makes a date.

import type { NumberedDocument, Sentence } from '../../document/document.ts';
import type { Analysis } from '../../document/tokens.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { DateMark, DateRules, DateWord, DateWordKind } from '../../rules/dates.ts';
import { dateWords } from '../../rules/dates.ts';
import type { Hit, WithHits } from '../../rules/hits.ts';
import type { NumeralWord } from '../../rules/numbers.ts';
import { countedNouns, numberMarks, numerals, roleIndex } from '../../rules/numbers.ts';
import type { Piece } from './expression.ts';
import type { Survey } from './survey.ts';
import { kindBits, markBits, numeralBit } from './survey.ts';

export interface Scene {
  readonly document: NumberedDocument & WithHits;
  readonly sentence: Sentence;
  readonly rules: DateRules;
  /** First and last token that may be read. */
  readonly first: number;
  readonly last: number;
  readonly survey: Survey;
  /** Reads the longest date without range marks: periods hold periods, so every rule may ask for one. */
  readonly period: (scene: Scene, token: number, joint: Joint) => Piece | undefined;
  /** True where the figures of the document have shown that days stand before months. */
  readonly dayFirst: boolean;
}

/** How a word may hang on the one before it: by nothing, by "of" or "in", by "and", by anything. */
export type Joint = 'bare' | 'of' | 'and' | 'any';

export interface Found<K extends DateWordKind> {
  readonly word: Extract<DateWord, { kind: K }>;
  readonly first: number;
  readonly last: number;
  /** View units of proclitics in front; the article is no part of them. */
  readonly front: number;
  readonly article: boolean;
  readonly proclitics: string;
}

export interface FoundNumber {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly front: number;
  /** Number of digits, 0 where it is written in words. */
  readonly digits: number;
  readonly ordinal: boolean;
  readonly article: boolean;
}

function joins(rules: DateRules, proclitics: string, joint: Joint): boolean {
  if (joint === 'any') return true;
  if (proclitics === '') return joint !== 'and';
  if (joint === 'of') return rules.ofProclitics.has(proclitics);
  return joint === 'and' && rules.andProclitics.has(proclitics);
}

/** View units of a word's front that are no part of a mention: its proclitics without the article. */
function frontOf(head: Analysis): number {
  if (!head.article) return head.proclitics === '' ? 0 : head.stemStart;
  // An article that has melted into its preposition cannot be cut from it.
  return head.stemStart - head.proclitics.length >= 2 ? head.proclitics.length : head.stemStart;
}

export const textAt = (scene: Scene, token: number): string =>
  scene.document.view.text.slice(
    scene.document.tokens.starts[token]!,
    scene.document.tokens.ends[token]!,
  );

/** The mark at a token as one character, or "". */
export function symbolAt(scene: Scene, token: number): string {
  if (token < scene.first || token >= scene.last) return '';
  return scene.document.tokens.kinds[token] === TokenKind.mark ? textAt(scene, token) : '';
}

/** View units of a possessive ending, which is no part of a mention: "Tuesday's". */
export function possessiveAt(scene: Scene, token: number): number {
  if (scene.rules.possessives.size === 0) return 0;
  const text = textAt(scene, token);
  for (const ending of scene.rules.possessives) if (text.endsWith(ending)) return ending.length;
  return 0;
}

/** True where nothing stands between the token and the one before it. */
export const touches = (scene: Scene, token: number): boolean =>
  token > 0 && scene.document.tokens.starts[token] === scene.document.tokens.ends[token - 1];

function foundOf<K extends DateWordKind>(hit: Hit): Found<K> {
  return {
    word: hit.value as Extract<DateWord, { kind: K }>,
    first: hit.first,
    last: hit.last,
    front: frontOf(hit.head),
    article: hit.head.article,
    proclitics: hit.head.proclitics,
  };
}

/** The longer entry wins; of two as long, the one that needs no letter cut off. */
const beats = (hit: Hit, best: Hit): boolean =>
  hit.last > best.last || (hit.last === best.last && hit.head.stemStart < best.head.stemStart);

/** True where no pronoun hangs on the word. */
const isFree = (scene: Scene, hit: Hit): boolean =>
  hit.tail.enclitic === '' || scene.rules.possessives.has(hit.tail.enclitic);

/** The longest date word of a kind at the token. */
export function wordAt<K extends DateWordKind>(
  scene: Scene,
  token: number,
  wanted: { readonly kind: K; readonly joint?: Joint; readonly mark?: DateMark },
): Found<K> | undefined {
  if (token < scene.first || token >= scene.last) return undefined;
  const kinds = scene.survey.kinds[token]!;
  if (kinds === 0 || (kinds & kindBits[wanted.kind]) === 0) return undefined;
  if (wanted.mark && (scene.survey.marks[token]! & markBits[wanted.mark]) === 0) return undefined;
  let best: Hit | undefined;
  for (const hit of scene.document.hits.all(token)) {
    if (hit.entry.table !== dateWords || (best && !beats(hit, best))) continue;
    const word = hit.value as DateWord;
    if (word.kind !== wanted.kind || !isFree(scene, hit)) continue;
    if (wanted.mark && (word.kind !== 'mark' || word.mark !== wanted.mark)) continue;
    if (!joins(scene.rules, hit.head.proclitics, wanted.joint ?? 'bare')) continue;
    best = hit;
  }
  return best && foundOf<K>(best);
}

/** All date words of a kind at the token, longest first. */
export function wordsAt<K extends DateWordKind>(
  scene: Scene,
  token: number,
  wanted: { readonly kind: K; readonly joint?: Joint },
): Found<K>[] {
  if (token < scene.first || token >= scene.last) return [];
  const kinds = scene.survey.kinds[token]!;
  if (kinds === 0 || (kinds & kindBits[wanted.kind]) === 0) return [];
  const found: Found<K>[] = [];
  for (const hit of scene.document.hits.all(token)) {
    if (hit.entry.table !== dateWords || !isFree(scene, hit)) continue;
    if ((hit.value as DateWord).kind !== wanted.kind) continue;
    if (joins(scene.rules, hit.head.proclitics, wanted.joint ?? 'bare')) found.push(foundOf(hit));
  }
  return found.sort((a, b) => b.last - a.last);
}

/** The token after one of these marks, or the token itself where none stands there. */
export function afterMark(scene: Scene, token: number, ...marks: DateMark[]): number {
  if (token >= scene.last) return token;
  const bits = scene.survey.marks[token]!;
  if (bits === 0) return token;
  for (const mark of marks) {
    if ((bits & markBits[mark]) === 0) continue;
    const found = wordAt(scene, token, { kind: 'mark', mark });
    if (found) return found.last;
  }
  return token;
}

export const hasMark = (scene: Scene, token: number, ...marks: DateMark[]): boolean =>
  afterMark(scene, token, ...marks) > token;

/** True where a word for a thing counted begins: the number before it is no day and no year. */
export function countsHere(scene: Scene, token: number): boolean {
  if (token >= scene.last) return false;
  const noun = scene.document.hits.longest(token, countedNouns);
  if (!noun) return false;
  return noun.value.adjective !== true || !objectFollows(scene, noun.last);
}

/** "on June 16 killed a commander", "killed Omar Hassan": a fate with an object behind it is a verb. */
function objectFollows(scene: Scene, token: number): boolean {
  if (token >= scene.last) return false;
  if (numberFollows(scene, token) || hasMark(scene, token, 'the', 'one')) return true;
  const letter = scene.document.view.text.charAt(scene.document.tokens.starts[token]!);
  return letter !== letter.toLowerCase();
}

/** "in 2014 killed at least 200": a fate with a number behind it is a verb, and nobody counts before it. */
function numberFollows(scene: Scene, token: number): boolean {
  const qualifier = scene.document.hits
    .at(token, numberMarks)
    .find(({ value }) => value.roles.includes(roleIndex.before));
  return numberAt(scene, qualifier?.last ?? token) !== undefined;
}

/** A whole number of at most eight digits, or one in words, ordinal or cardinal. */
export function numberAt(
  scene: Scene,
  token: number,
  joint: Joint = 'bare',
): FoundNumber | undefined {
  if (token < scene.first || token >= scene.last) return undefined;
  const { tokens, view } = scene.document;
  if (tokens.kinds[token] === TokenKind.digits) {
    if (joint === 'and') return undefined;
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    if (end - start > 8) return undefined;
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const unit = view.text.charCodeAt(at);
      if (unit < 48 || unit > 57) return undefined;
      value = value * 10 + unit - 48;
    }
    const ordinal = wordAt(scene, token, { kind: 'ordinal' });
    return {
      value,
      first: token,
      last: ordinal ? ordinal.last : token + 1,
      front: 0,
      digits: end - start,
      ordinal: ordinal !== undefined,
      article: false,
    };
  }
  if (tokens.kinds[token] !== TokenKind.word) return undefined;
  if ((scene.survey.kinds[token]! & numeralBit) === 0) return undefined;
  const ordinal = ordinalAt(scene, token, joint);
  if (ordinal) return ordinal;
  return cardinalAt(scene, token, joint);
}

/** An ordinal in words: "twenty-first", "eighteenth". */
function ordinalAt(scene: Scene, token: number, joint: Joint): FoundNumber | undefined {
  const { hits } = scene.document;
  const tens = numeralAt(scene, token, 'cardinal');
  if (tens && tens.value.level === 'tens' && joins(scene.rules, tens.head.proclitics, joint)) {
    const at = symbolAt(scene, tens.last) === '-' ? tens.last + 1 : tens.last;
    const unit = numeralAt(scene, at, 'ordinal');
    if (unit?.value.level !== 'unit' || unit.head.proclitics !== '') return undefined;
    return numberOf(tens, { value: tens.value.value + unit.value.value, last: unit.last });
  }
  const found = numeralAt(scene, token, 'ordinal');
  if (!found || !joins(scene.rules, found.head.proclitics, joint)) return undefined;
  const { value, level } = found.value;
  if (value < 10) {
    const and = afterMark(scene, found.last, 'and');
    const behind = hits.longest(and, numerals);
    const tied =
      and > found.last || (behind && scene.rules.andProclitics.has(behind.head.proclitics));
    if (tied && behind && (behind.value.kind === 'cardinal' || behind.value.kind === 'ordinal')) {
      const { value: ten, level: of } = behind.value;
      if (of === 'tens' && ten % 10 === 0 && scene.rules.unitsFirst) {
        return numberOf(found, { value: value + ten, last: behind.last });
      }
    }
    // "الحادي" is a first only before tens.
    if (level === 'tens') return undefined;
  }
  return numberOf(found, { value, last: found.last });
}

function numeralAt<K extends NumeralWord['kind']>(scene: Scene, token: number, kind: K) {
  let best: Hit | undefined;
  for (const hit of scene.document.hits.all(token)) {
    if (hit.entry.table !== numerals || (hit.value as NumeralWord).kind !== kind) continue;
    if (hit.last <= scene.last && (!best || hit.last > best.last)) best = hit;
  }
  return best as Hit<Extract<NumeralWord, { kind: K }>> | undefined;
}

const numberOf = (
  hit: Hit,
  found: { readonly value: number; readonly last: number },
): FoundNumber =>
  Object.assign({}, found, {
    first: hit.first,
    front: frontOf(hit.head),
    digits: 0,
    ordinal: true,
    article: hit.head.article,
  });

/** A cardinal in words: "twenty one", "two thousand and eighteen", "nineteen ninety nine". */
function cardinalAt(scene: Scene, token: number, joint: Joint): FoundNumber | undefined {
  let total = 0;
  let part = 0;
  let at = token;
  let front = 0;
  let article = false;
  while (at < scene.last) {
    let next = at;
    if (at > token) {
      if (symbolAt(scene, next) === '-') next += 1;
      next = afterMark(scene, next, 'and');
    }
    const hit = scene.document.hits.longest(next, numerals);
    if (hit?.value.kind !== 'cardinal' || hit.tail.enclitic !== '') break;
    const { proclitics } = hit.head;
    if (at > token && proclitics !== '' && !scene.rules.andProclitics.has(proclitics)) break;
    if (at === token && !joins(scene.rules, proclitics, joint)) break;
    const tied = next > at || proclitics !== '';
    const { value, level } = hit.value;
    if (level === 'scale') {
      total += (part === 0 ? 1 : part) * value;
      part = 0;
    } else if (level === 'scales') total += value;
    else if (level === 'hundred') part = (part === 0 ? 1 : part) * 100;
    else if (level === 'hundreds') part += value;
    else if (part >= 10 && part < 100 && value >= 10 && total === 0 && !tied) {
      // "nineteen ninety": two numbers side by side are the halves of a year.
      part = part * 100 + value;
    } else if (part % 100 === 0 || (part % 10 === 0 && value < 10)) part += value;
    else if (part % 100 < 10 && value % 10 === 0 && tied) part += value;
    else break;
    if (at === token) {
      front = frontOf(hit.head);
      article = hit.head.article;
    }
    at = hit.last;
  }
  if (at === token) return undefined;
  return { value: total + part, first: token, last: at, front, digits: 0, ordinal: false, article };
}

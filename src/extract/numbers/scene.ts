// What the readers of numbers share: one sentence with its document and its language's rules, and the
// questions that they ask of its tokens. Nothing here decides anything.

import type { SegmentedDocument, Sentence } from '../../document/document.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { Hit, WithHits } from '../../rules/hits.ts';
import type {
  CountedNounWord,
  MarkRole,
  NumberMark,
  NumberRules,
  NumeralWord,
  OutcomeWord,
  UnitWord,
} from '../../rules/numbers.ts';
import { roleIndex } from '../../rules/numbers.ts';
import type { Scan, TokenHits } from './scan.ts';

export interface Scene {
  readonly document: SegmentedDocument & WithHits;
  readonly sentence: Sentence;
  readonly rules: NumberRules;
  readonly scan: Scan;
}

function kindAt(scene: Scene, token: number): number {
  return token >= scene.sentence.first && token < scene.sentence.last
    ? scene.document.tokens.kinds[token]!
    : 0;
}

export const isWord = (scene: Scene, token: number) => kindAt(scene, token) === TokenKind.word;
export const isDigits = (scene: Scene, token: number) => kindAt(scene, token) === TokenKind.digits;
export const isMark = (scene: Scene, token: number) => kindAt(scene, token) === TokenKind.mark;

/** The view's letters of one token. */
export function textAt(scene: Scene, token: number): string {
  const { tokens, view } = scene.document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}

/** A word with a capital of the plain alphabet: rather a name, where names have capitals. */
export function hasCapital(scene: Scene, token: number): boolean {
  if (!isWord(scene, token)) return false;
  const { tokens, view } = scene.document;
  const letter = view.text.charCodeAt(tokens.starts[token]!);
  return letter >= 65 && letter <= 90;
}

/** The unit of a mark token, or 0. */
export function signAt(scene: Scene, token: number): number {
  if (!isMark(scene, token)) return 0;
  return scene.document.view.text.charCodeAt(scene.document.tokens.starts[token]!);
}

/** True when nothing stands between this token and the one before it. */
export function touches(scene: Scene, token: number): boolean {
  const { starts, ends } = scene.document.tokens;
  return token > scene.sentence.first && starts[token] === ends[token - 1];
}

/** View units between this token and the one before it. */
export function gapBefore(scene: Scene, token: number): number {
  const { starts, ends } = scene.document.tokens;
  return token > 0 ? starts[token]! - ends[token - 1]! : 1;
}

function hitsAt(scene: Scene, token: number): TokenHits | undefined {
  const { first, last } = scene.sentence;
  return token >= first && token < last ? scene.scan.tokens[token - first] : undefined;
}

/** False for a token that is nothing to any number. */
export function hasHits(scene: Scene, token: number): boolean {
  return hitsAt(scene, token) !== undefined;
}

/** The longest mark with the role that begins at the token. */
export function markAt(scene: Scene, token: number, role: MarkRole): Hit<NumberMark> | undefined {
  const at = hitsAt(scene, token);
  if (!at || (at.low === 0 && at.high === 0)) return undefined;
  const index = roleIndex[role];
  const bit = index < 31 ? at.low & (1 << index) : at.high & (1 << (index - 31));
  if (bit === 0) return undefined;
  let best: Hit<NumberMark> | undefined;
  for (const hit of at.marks) {
    if ((!best || hit.last > best.last) && hit.value.roles.includes(index)) best = hit;
  }
  return best;
}

const noMarks: readonly Hit<NumberMark>[] = [];

/** All marks that begin at the token. */
export function marksAt(scene: Scene, token: number): readonly Hit<NumberMark>[] {
  return hitsAt(scene, token)?.marks ?? noMarks;
}

/** The longest number word that carries no pronoun. */
export function numeralAt(scene: Scene, token: number): Hit<NumeralWord> | undefined {
  const numeral = hitsAt(scene, token)?.numeral;
  if (!numeral) return undefined;
  // "ست شاي" sells tea, and is no six.
  if ((nounAt(scene, token)?.last ?? 0) > numeral.last) return undefined;
  if (numeral.head.proclitics === '') return numeral;
  // "كمية" is a quantity, and not "as a hundred".
  const joined = numeral.head.proclitics === scene.rules.conjunction;
  const whole = scene.document.hits.analyses(token)[0]?.proclitics === '';
  return joined || !whole ? numeral : undefined;
}

export function nounAt(scene: Scene, token: number): Hit<CountedNounWord> | undefined {
  return hitsAt(scene, token)?.noun;
}

export function outcomeAt(scene: Scene, token: number): Hit<OutcomeWord> | undefined {
  return hitsAt(scene, token)?.outcome;
}

export function unitAt(scene: Scene, token: number): Hit<UnitWord> | undefined {
  return hitsAt(scene, token)?.unit;
}

/** The end of the number that begins at the token, in figures or in words. */
export function figureEnd(scene: Scene, token: number): number | undefined {
  if (isDigits(scene, token)) return token + 1;
  let at = token;
  for (let numeral = numeralAt(scene, at); numeral; numeral = numeralAt(scene, at))
    at = numeral.last;
  return at > token ? at : undefined;
}

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
import { countedNouns, numberMarks, numerals, outcomes, units } from '../../rules/numbers.ts';

export interface Scene {
  readonly document: SegmentedDocument & WithHits;
  readonly sentence: Sentence;
  readonly rules: NumberRules;
}

export function kindAt(scene: Scene, token: number): number {
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

export function markAt(scene: Scene, token: number, role: MarkRole): Hit<NumberMark> | undefined {
  if (token < scene.sentence.first || token >= scene.sentence.last) return undefined;
  let best: Hit | undefined;
  for (const hit of scene.document.hits.all(token)) {
    if (
      hit.entry.table === numberMarks &&
      (hit.value as NumberMark).role === role &&
      (!best || hit.last > best.last)
    ) {
      best = hit;
    }
  }
  return best as Hit<NumberMark> | undefined;
}

/** The longest number word that carries no pronoun. */
export function numeralAt(scene: Scene, token: number): Hit<NumeralWord> | undefined {
  if (token >= scene.sentence.last) return undefined;
  let best: Hit | undefined;
  for (const hit of scene.document.hits.all(token)) {
    if (hit.entry.table !== numerals || hit.tail.enclitic !== '') continue;
    if (!best || hit.last > best.last || (hit.last === best.last && better(hit, best))) best = hit;
  }
  return best as Hit<NumeralWord> | undefined;
}

/** The reading that cuts less off the front of the word is the likelier one. */
function better(hit: Hit, best: Hit): boolean {
  return hit.head.stemStart < best.head.stemStart;
}

export function nounAt(scene: Scene, token: number): Hit<CountedNounWord> | undefined {
  if (token < scene.sentence.first || token >= scene.sentence.last) return undefined;
  let best: Hit | undefined;
  for (const hit of scene.document.hits.all(token)) {
    if (hit.entry.table !== countedNouns) continue;
    if (
      !best ||
      hit.last > best.last ||
      (hit.last === best.last &&
        (hit.head.stemStart < best.head.stemStart ||
          (hit.head.stemStart === best.head.stemStart &&
            hit.tail.enclitic.length < best.tail.enclitic.length)))
    ) {
      best = hit;
    }
  }
  return best as Hit<CountedNounWord> | undefined;
}

/** The longest predicate; a word that a noun reads more plainly is none ("قتلى" is not "my killing"). */
export function outcomeAt(scene: Scene, token: number): Hit<OutcomeWord> | undefined {
  if (token >= scene.sentence.last) return undefined;
  const hit = scene.document.hits.longest(token, outcomes);
  if (!hit || hit.tail.enclitic === '') return hit;
  if (hit.value.voice === 'passive') return undefined;
  return nounAt(scene, token)?.tail.enclitic === '' ? undefined : hit;
}

export function unitAt(scene: Scene, token: number): Hit<UnitWord> | undefined {
  if (token >= scene.sentence.last) return undefined;
  return scene.document.hits.longest(token, units);
}

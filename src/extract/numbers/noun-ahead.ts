// A number in, the noun that it counts out where that stands in front of it: "civilians two", "the
// dead: 12", "إن القتلى خمسة".

import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { Draft, DraftNoun } from './draft.ts';
import { draftNoun } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isDigits, isMark, markAt, nounAt, numeralAt, signAt } from './scene.ts';
import { bar, colon, hyphen } from './signs.ts';

/** The noun in front of a number: "person one", "the soldiers the five", "the victims the 12", "the dead: 12". */
export function nounAhead(scene: Scene, number: Draft): DraftNoun | undefined {
  const { first } = scene.sentence;
  let end = Math.min(number.first, number.phraseFirst);
  const article = end - 1 >= first ? markAt(scene, end - 1, 'the') : undefined;
  const clitic = !scene.rules.modifiersFirst && article !== undefined;
  if (clitic) end -= 1;
  const sign = signAt(scene, end - 1);
  const labelled = sign === colon || sign === bar || sign === hyphen;
  if (labelled) end -= 1;
  if (scene.rules.modifiersFirst && !labelled) return undefined;
  const hit = nounEndingAt(scene, end);
  if (!hit) return undefined;
  if (labelled) {
    const counted = hit.value.measure !== undefined && hit.value.number !== 'singular';
    // "327 deaths: 183 of them soldiers": the noun has its number.
    const before = hit.first - 1;
    if (before >= first && (isDigits(scene, before) || numeralAt(scene, before))) return undefined;
    if (scene.rules.modifiersFirst && counts(scene, hit.first)) return undefined;
    return counted ? draftNoun(hit) : undefined;
  }
  // "طفل واحد", but no "مدنيين واحد"; "أسر اثنين": two are told by their dual, so no families but a verb stands in front.
  const few =
    number.value === 1
      ? hit.value.number === 'singular'
      : number.value === 2 && hit.value.number !== 'plural';
  const agrees = number.rule === 'number in words' && few && !hit.head.article;
  // "the soldiers the five", "his children the three".
  const known = hit.head.article || hit.tail.enclitic !== '';
  // "the dead 12 and the wounded 34".
  const fate = hit.head.article && hit.value.number === 'plural' && hit.value.measure !== undefined;
  const listed = fate && hit.value.sort === 'people' && hit.head.proclitics !== '';
  // "إن القتلى خمسة".
  const told = fate && markAt(scene, hit.first - 1, 'clause') !== undefined;
  const entry = isEntry(scene, number, hit);
  if (!agrees && !clitic && !listed && !told && !entry && !(number.definite && known)) {
    return undefined;
  }
  if (hit.head.proclitics !== '') number.joined = true;
  return draftNoun(hit);
}

/** "30 civilians were killed: 21 in Mopti": the clause in front of the colon has a figure for its own. */
function counts(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= scene.sentence.first && at >= token - ownReach; at -= 1) {
    if (isMark(scene, at)) return false;
    if (isDigits(scene, at) || numeralAt(scene, at)) return true;
  }
  return false;
}

// So many words may stand between such a figure and its verb.
const ownReach = 6;
/** "إرهابيين اثنين مطلوبين": two behind its own dual, whatever describes them further on. */
export function dualAhead(scene: Scene, { value, rule, first }: Draft): DraftNoun | undefined {
  if (scene.rules.modifiersFirst || value !== 2 || rule !== 'number in words') return undefined;
  const hit = nounEndingAt(scene, first);
  if (!hit || hit.head.article || (hit.value.number !== 'dual' && hit.value.number !== 'either'))
    return undefined;
  return draftNoun(hit);
}
/** "قتلى 8 / جرحى 23": an entry of a list, shut off on both sides. */
function isEntry(scene: Scene, { last, plain }: Draft, hit: Hit<CountedNounWord>): boolean {
  const { number, measure, sort } = hit.value;
  if (!plain || number !== 'plural' || measure === undefined || sort !== 'people') return false;
  const opens = hit.first === scene.sentence.first || isMark(scene, hit.first - 1);
  return opens && (last >= scene.sentence.last || isMark(scene, last));
}

/** The noun whose last token is the one before `end`; phrases of up to three words. */
function nounEndingAt(scene: Scene, end: number): Hit<CountedNounWord> | undefined {
  for (let at = end - 1; at >= end - 3 && at >= scene.sentence.first; at -= 1) {
    const hit = nounAt(scene, at);
    if (hit?.last === end) return hit;
  }
  return undefined;
}

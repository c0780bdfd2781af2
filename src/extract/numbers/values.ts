// A token goes in; the number that begins there comes out, with its value and the tokens it covers:
// digits, number words, and both joined. Units, nouns and qualifiers are other files' work.

import type { Hit } from '../../rules/hits.ts';
import { atomOf, frontOf } from './atoms.ts';
import { compose } from './compose.ts';
import { readDigits } from './digits.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import { leadingPoint, readDigitsAt } from './figures.ts';
import { fractionWord } from './fractions.ts';
import { ordinalWord } from './ordinals.ts';
import type { Scene } from './scene.ts';
import {
  hasHits,
  isDigits,
  isWord,
  markAt,
  nounAt,
  numeralAt,
  outcomeAt,
  signAt,
  textAt,
  unitAt,
} from './scene.ts';
import { vague, vagueScale } from './vague.ts';

/** The number, or several of a list in one token, that begins at the token. */
export function readValue(scene: Scene, token: number): Draft[] {
  const numbers = readAt(scene, token);
  const [number] = numbers;
  if (number && numbers.length === 1) withEcho(scene, number);
  return numbers;
}

/** "fifteen (15)": the same number said twice. */
function withEcho(scene: Scene, number: Draft): void {
  const { last, value } = number;
  if (value === null || signAt(scene, last) !== 40 || signAt(scene, last + 2) !== 41) return;
  if (isDigits(scene, last + 1)) {
    const reading = readDigits(textAt(scene, last + 1), scene.rules.decimalComma);
    if (reading.kind !== 'value' || reading.value !== value) return;
  } else {
    const word = numeralAt(scene, last + 1)?.value;
    if (word?.kind !== 'cardinal' || word.value !== value) return;
  }
  number.last = last + 3;
  number.phraseLast = last + 3;
}

function readAt(scene: Scene, token: number): Draft[] {
  const digits = isDigits(scene, token) || leadingPoint(scene, token);
  if (digits) return readDigitsAt(scene, token);
  if (!isWord(scene, token)) return [];
  if (!hasHits(scene, token)) return [];
  const minus = markAt(scene, token, 'minus');
  if (minus) {
    if (markAt(scene, minus.last, 'minus')) return [];
    const [number] = readAt(scene, minus.last);
    if (number?.value == null || number.first !== minus.last) return [];
    number.first = token;
    number.phraseFirst = token;
    return [setValue(number, -number.value)];
  }
  const article = markAt(scene, token, 'a');
  if (article && !numeralAt(scene, token)) {
    const number = readWords(scene, article.last, true);
    if (!number) return [];
    number.first = token;
    number.phraseFirst = token;
    return [number];
  }
  const number = readWords(scene, token, false);
  return number ? [number] : [];
}

function readWords(scene: Scene, token: number, afterArticle: boolean): Draft | undefined {
  const hit = numeralAt(scene, token);
  if (!hit) return undefined;
  const word = hit.value;
  const front = frontOf(hit);
  const joined = hit.head.proclitics !== '';
  switch (word.kind) {
    case 'vague':
      if (afterArticle || (word.guarded && !counts(scene, hit.last) && !suffers(scene, token)))
        return undefined;
      if (ofThoseWho(scene, hit)) return undefined;
      return vague(scene, hit, word);
    case 'fraction':
      return fractionWord(scene, hit, word.value);
    case 'dozen': {
      const number = draft('dozen', 'number', { first: token, last: hit.last, front });
      return afterArticle ? setValue(number, word.value) : undefined;
    }
    case 'ordinal':
      return ordinalWord(scene, hit, afterArticle);
    case 'cardinal': {
      if (afterArticle && (word.plural || word.level === 'unit' || word.level === 'teen')) {
        return undefined;
      }
      if (word.guarded && nounAt(scene, hit.last)?.value.number !== 'plural') return undefined;
      if (word.plural) return vagueScale(scene, hit, word.value);
      const number = compose(scene, atomOf(hit, false)!, afterArticle);
      if (word.alone && !hit.head.article && governsNoun(scene, hit.last)) {
        setValue(number, word.alone);
      }
      if (word.bound && number.value === word.value) return undefined;
      number.joined = joined;
      return number;
    }
  }
}

/** "عدد من قتلوا": the number of those who were killed, and not several. */
function ofThoseWho(scene: Scene, { first, last }: Hit): boolean {
  if (scene.rules.modifiersFirst || last - first < 2) return false;
  const verb = outcomeAt(scene, last)?.value;
  return verb !== undefined && verb.voice !== 'noun';
}

/** What shows that "scores" is a number: "scores of", "scores were", "scores killed". */
function counts(scene: Scene, token: number): boolean {
  return (
    markAt(scene, token, 'of') !== undefined ||
    markAt(scene, token, 'passive') !== undefined ||
    markAt(scene, token, 'filler') !== undefined ||
    outcomeAt(scene, token) !== undefined ||
    nounAt(scene, token)?.value.adjective === true
  );
}

/** "two thousands of person" is two thousand; before anything else "a thousand" is the accusative of one. */
function governsNoun(scene: Scene, token: number): boolean {
  const noun = nounAt(scene, token);
  if (noun) return noun.head.proclitics === '' && !noun.head.article && !noun.value.object;
  return unitAt(scene, token)?.head.proclitics === '';
}

/** "abducted scores", "killing scores in": right behind a verb of what people suffer. */
function suffers(scene: Scene, token: number): boolean {
  const verb = outcomeAt(scene, token - 1);
  return verb?.last === token && verb.value.people !== undefined && verb.value.voice !== 'noun';
}

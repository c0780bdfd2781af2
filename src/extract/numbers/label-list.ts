// A label with a series of entries behind it in, what each figure counts out: "الشهداء اليوم: حمص 12 - حماة 7". Each
// entry is a name of few words and a bare figure, and the noun stands once, in the label.

import type { DraftNoun } from './draft.ts';
import { fatedPeople, labelFrom } from './label.ts';
import type { Scene } from './scene.ts';
import { isDigits, isWord, outcomeAt, signAt } from './scene.ts';
import { colon, comma, hyphen, semicolon, slash, stop } from './signs.ts';

const separators: ReadonlySet<number> = new Set([comma, hyphen, stop, slash, semicolon]);

// So many words a name has: "ريف دمشق الغربي".
const nameWords = 3;

export interface LabelledList {
  readonly noun: DraftNoun;
  /** Tokens of the figures. */
  readonly figures: ReadonlySet<number>;
}

/** The series behind the colon at this token, where people and their fate label it. */
export function labelledList(scene: Scene, token: number): LabelledList | undefined {
  if (scene.rules.modifiersFirst || signAt(scene, token) !== colon) return undefined;
  const noun = nounBefore(scene, token);
  if (!noun) return undefined;
  const figures = new Set<number>();
  let at = token + 1;
  while (at < scene.sentence.last) {
    const figure = figureOf(scene, at);
    if (figure === undefined) break;
    figures.add(figure);
    at = figure + 1;
    if (at < scene.sentence.last && !separators.has(signAt(scene, at))) return undefined;
    at += 1;
  }
  return figures.size > 1 ? { noun, figures } : undefined;
}

/** Where the figure stands of the entry that begins at the token: "ريف دمشق: 4". */
function figureOf(scene: Scene, token: number): number | undefined {
  let at = token;
  while (isWord(scene, at)) {
    if (outcomeAt(scene, at) || at - token >= nameWords) return undefined;
    at += 1;
  }
  if (at > token && signAt(scene, at) === colon) at += 1;
  return at > token && isDigits(scene, at) ? at : undefined;
}

/** The dead or wounded who head the label: "عدد الشهداء اليوم", "شهداء القصف". */
function nounBefore(scene: Scene, end: number): DraftNoun | undefined {
  const from = labelFrom(scene, end);
  if (from === undefined) return undefined;
  for (let at = from; at < Math.min(end, from + 2); at += 1) {
    const people = fatedPeople(scene, at);
    if (people) return people;
  }
  return undefined;
}

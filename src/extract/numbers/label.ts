// The label in front of a colon or a dash, in a list or a table, and what it counts: "قتلى المليشيات: 34", "Killed in
// Idlib: about 12 civilians". The figure may stand some words behind.

import type { DraftNoun } from './draft.ts';
import { draftNoun, fateOfToll } from './nouns.ts';
import type { Scene } from './scene.ts';
import {
  gapBefore,
  isDigits,
  isMark,
  markAt,
  marksAt,
  nounAt,
  numeralAt,
  outcomeAt,
  signAt,
} from './scene.ts';
import { bar, close, colon, hyphen, open } from './signs.ts';

// So many words a label has: "Civilians killed by mines in May:".
const maxWords = 6;
// Where modifiers stand first, so many words its head may have in front of it: "Civilian deaths".
const maxModifiers = 2;

/** What the label that ends with the mark at this token counts: people by their fate. */
export function nounOfLabel(scene: Scene, token: number): DraftNoun | undefined {
  const sign = signAt(scene, token);
  const dashed = (sign === hyphen && gapBefore(scene, token) > 0) || sign === bar;
  if (sign !== colon && !dashed) return undefined;
  const next = token + 1;
  // "Killed: Ahmed, 34": nobody is counted.
  const figure = isDigits(scene, next) || numeralAt(scene, next);
  if (!figure && dashed) return undefined;
  if (!figure && !marksAt(scene, next).some(({ value }) => value.before)) return undefined;
  const from = labelFrom(scene, token);
  if (from === undefined) return undefined;
  const { modifiersFirst } = scene.rules;
  const to = modifiersFirst ? Math.min(token, from + maxModifiers + 1) : from + 1;
  for (let at = from; at < to; at += 1) {
    const people = fatedPeople(scene, at);
    if (people) return people;
    const fate = fateOfToll(scene, at);
    if (fate) return fate;
  }
  return undefined;
}

/** People by their fate, several of them: "القتلى", "wounded civilians". */
export function fatedPeople(scene: Scene, token: number): DraftNoun | undefined {
  const noun = nounAt(scene, token);
  const several = noun && noun.value.sort === 'people' && noun.value.number !== 'singular';
  return several && noun.value.measure && noun.head.proclitics === '' ? draftNoun(noun) : undefined;
}

/** The first token of a label: a line's, or the one behind a mark. No clause and no figure stands in a label. */
export function labelFrom(scene: Scene, end: number): number | undefined {
  let at = end;
  while (at > scene.sentence.first) {
    const before = at - 1;
    const sign = signAt(scene, before);
    if (isMark(scene, before) && sign !== open && sign !== close) break;
    if (isDigits(scene, before) || numeralAt(scene, before)) return undefined;
    if (markAt(scene, before, 'clause') || acts(scene, before)) return undefined;
    at = before;
    if (end - at > maxWords) return undefined;
  }
  return at < end ? at : undefined;
}

/** "The shells killed in all: 12". Arabic spells the verb and its noun alike: "قتلى قصف الأمس". */
function acts(scene: Scene, token: number): boolean {
  if (!scene.rules.modifiersFirst || token === scene.sentence.first) return false;
  return outcomeAt(scene, token)?.value.voice === 'active';
}

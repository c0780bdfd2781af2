// A bare figure in, the doer out that stands right in front of it where the verb of the first is left out: "The army
// was responsible for 41 deaths, the rebels for 12 and unknown gunmen for nine", "the army killed 41, the rebels 12".

import type { ActorMention, NumberMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, sentenceAt, subjectFirst, wordAt } from './scene.ts';

/** The doer of a figure that no noun follows; `lead` is the figure whose verb is left out here. */
export function gappedDoer(
  scene: Scene,
  number: NumberMention,
  lead: NumberMention | undefined,
): ActorMention | undefined {
  if (!lead || number.kind !== 'number' || number.noun || !closes(scene, number.last)) {
    return undefined;
  }
  if (!hasDoer(scene, lead)) return undefined;
  if (!subjectFirst(scene, scene.document.sentences[sentenceAt(scene, number.first)]!)) {
    return undefined;
  }
  let at = number.first - 1;
  // "for 41 … for 12": what the verb governs its figure with is told again.
  if (!scene.actorOn[at] && wordAt(scene, at) === wordAt(scene, lead.first - 1)) at -= 1;
  const doer = scene.actorOn[at];
  if (!doer || doer.last !== at + 1) return undefined;
  const before = isArticle(scene, doer.first - 1) ? doer.first - 2 : doer.first - 1;
  return isStop(scene, before) || scene.roles[before]! & roleBit.and ? doer : undefined;
}

// "JNIM was responsible for 41 attacks": so many words stand between the doer of the first figure and that figure.
const leadReach = 4;

/** Whether a doer stands in front of the verb of the first figure. */
function hasDoer(scene: Scene, { first }: NumberMention): boolean {
  for (let token = first - 1; token >= first - 1 - leadReach; token -= 1) {
    if (isStop(scene, token)) return false;
    const doer = scene.actorOn[token];
    if (!doer) continue;
    // "Police put the toll at 12, the army at nine": who says it did nothing.
    const says = scene.speech.at(first).sources.some(({ start }) => start === doer.start);
    return token < first - 1 && !says && !(scene.roles[first - 1]! & roleBit.at);
  }
  return false;
}

/**
 * The doer that a stretch of such a series begins with, or that stands behind its figure as the doer of the whole does:
 * "41 were attributed to the army, 12 to the rebels".
 */
export function doerOfStretch(
  scene: Scene,
  start: number,
  { start: first }: Draft,
): ActorMention | undefined {
  if (!subjectFirst(scene, scene.document.sentences[sentenceAt(scene, start)]!)) return undefined;
  let at = start;
  if (isStop(scene, at) || scene.roles[at]! & roleBit.and) at += 1;
  const figure = scene.numberOn[at];
  if (figure) {
    const before = figure.first === at && !figure.noun ? doerAhead(scene, start, first) : undefined;
    if (!before || wordAt(scene, figure.last) !== wordBefore(scene, before.first)) return undefined;
    at = figure.last + 1;
  }
  if (isArticle(scene, at)) at += 1;
  const doer = scene.actorOn[at];
  return doer?.first === at ? doer : undefined;
}

function doerAhead({ actorOn }: Scene, token: number, first: number): ActorMention | undefined {
  for (let at = token - 1; at > first; at -= 1) if (actorOn[at]) return actorOn[at];
  return undefined;
}

/** The word in front of a name and its article. */
export function wordBefore(scene: Scene, first: number): string {
  return wordAt(scene, isArticle(scene, first - 1) ? first - 2 : first - 1);
}

const ends = roleBit.and | roleBit.at;

function closes(scene: Scene, token: number): boolean {
  const { last } = scene.document.sentences[sentenceAt(scene, token - 1)]!;
  return token >= last || isStop(scene, token) || (scene.roles[token]! & ends) !== 0;
}

// A subject that stands for another act of the sort told before: "A car bomb killed nine in Baquba; another killed
// four in Khalis", "the second, in Menaka, left two dead". It begins a happening of its own, done as the one before.

import { clauseMarks, triggers } from '../rules/claims.ts';
import type { Hits } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { JoinRule } from './join-rules.ts';
import { last, placesIn } from './meeting.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';
import { violent } from './violence.ts';

/** Where such a subject begins before a verb of doing, with nothing but where it was between. */
export function anotherAt(scene: Scene, from: number, verb: Trigger): number | undefined {
  const { hits } = scene.document;
  // "left two dead": the figure tells the act, and its verb stands right before it.
  const left = verb.count !== undefined && clauseMarked(hits, verb.first - 1, 'result');
  if (!left && (verb.word.voice === 'noun' || verb.word.subject === 'people')) return undefined;
  const first = left ? verb.first - 1 : verb.first;
  if (clauseMarked(hits, first - 1, 'passive')) return undefined;
  for (let token = first - 1; token >= from; token -= 1) {
    const mark = hits.at(token, clauseMarks).find(({ value }) => value.role === 'another');
    if (mark) return opens(scene, token) && isAlone(scene, mark.last, first) ? token : undefined;
    if (hits.longest(token, triggers)) return undefined;
  }
  return undefined;
}

/** "واستهدفت الثانية محطة", "وأخرى طالت جويا": where verbs come first, such a subject right beside its verb. */
function anotherBeside(scene: Scene, { first, last: end, word }: Trigger) {
  const { hits } = scene.document;
  if (word.voice === 'noun' || word.subject === 'people') return undefined;
  if (isOneOfSum(hits, end)) return first;
  // "وأخرى طالت", but not "غارة ثانية استهدفت".
  if (!isOneOfSum(hits, first - 1)) return undefined;
  const joined = hits.analyses(first - 1)[0]?.proclitics !== '';
  return joined || opens(scene, first - 1) ? first - 1 : undefined;
}

/** "the first", "the second", where verbs come first. */
const isOneOfSum = (hits: Hits, token: number): boolean =>
  clauseMarked(hits, token, 'another') || clauseMarked(hits, token, 'first one');

/** Behind a stop, "and" or "while". */
function opens(scene: Scene, token: number): boolean {
  const { hits, sentences } = scene.document;
  if (isStop(scene, token - 1) || sentences.some(({ first }) => first === token)) return true;
  return clauseMarked(hits, token - 1, 'and') || clauseMarked(hits, token - 1, 'break');
}

/** "another killed", "the second, in Menaka, left", "another in Khalis killed", but not "another bomb killed". */
function isAlone(scene: Scene, end: number, verb: number): boolean {
  if (end === verb) return true;
  const mark = wordAt(scene, end) === ',';
  const where = clauseMarked(scene.document.hits, mark ? end + 1 : end, 'at');
  return where && placesIn(scene, end, verb).size > 0;
}

export const anotherAct: JoinRule = {
  name: 'another of the sort',
  decide: (meeting) => {
    const { scene, sentence, trigger, groupStart } = meeting;
    const start = subjectFirst(scene, sentence)
      ? anotherAt(scene, last(meeting).last, trigger)
      : anotherBeside(scene, trigger);
    // "struck twice, the first strike on a bridge": with the first the sum itself is told on.
    if (start === undefined || isFirst(scene, trigger)) return undefined;
    const known = placesIn(scene, groupStart, start);
    const own = [...placesIn(scene, start, sentence.last)];
    return own.some((name) => !known.has(name)) ? false : undefined;
  },
};

/** "الأولى ضربت موقعا في يافا": one of the acts that were summed up before it, where verbs come first. */
export const isOfSum = (scene: Scene, { triggers, sentence }: Draft): boolean =>
  !subjectFirst(scene, sentence) &&
  triggers.some((trigger) => anotherBeside(scene, trigger) !== undefined);

const isFirst = ({ document: { hits } }: Scene, { first, last: end }: Trigger): boolean =>
  clauseMarked(hits, end, 'first one') || clauseMarked(hits, first - 1, 'first one');

/** Gives a happening told of another of the sort the event and the means of the one before. */
export function likeBefore(scene: Scene, draft: Draft, before: Draft | undefined): void {
  const [lead] = draft.triggers;
  if (!before || !lead || !violent.has(before.event)) return;
  const near = draft.sentence.paragraph === before.sentence.paragraph;
  if (!near || draft.sentence.index - Math.max(...before.sentences) > 1) return;
  const start = subjectFirst(scene, draft.sentence)
    ? anotherAt(scene, draft.start, lead)
    : anotherBeside(scene, lead);
  if (start === undefined) return;
  if (before.round || isSum(before)) draft.round = true;
  if (draft.event !== 'attack' || draft.weapons.length > 0) return;
  // A fight is one for whom it was against.
  if (before.event !== 'armed_clash') draft.event = before.event;
  draft.general = false;
  for (const { mention } of before.weapons) {
    const { quantity: _, ...arms } = mention;
    draft.weapons.push({ mention: arms, rule: 'means of the act before', score: 0.6 });
  }
}

/** "two operations": more than one act told together. */
const isSum = ({ counts }: Draft): boolean =>
  counts.some(({ mention: { measure, number } }) => measure === 'attacks' && (number.min ?? 0) > 1);

// A word for an act in, the verdict out: is it told of somebody's past or plans, and not as an act of the
// text? "A man responsible for planning attacks" tells of no attack.

import type { Sentence } from '../document/document.ts';
import type { MentionBase } from '../document/mention.ts';
import type { ClauseMark } from '../rules/claims.ts';
import { clauseMarks, isAct, triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { opensMotive } from './beside-act.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

// So many words may stand between the mark and the act: "planning further attacks".
const describing = 2;

/** "responsible for planning attacks in Europe": what somebody is known for, and no act told here. */
export function isBackground(scene: Scene, sentence: Sentence, trigger: Trigger): boolean {
  const { first, word, definite } = trigger;
  if (isAim(scene, sentence, trigger) || isBeginning(scene, sentence, trigger)) return true;
  if (isCalledAfter(scene, sentence, trigger) || isLongAgo(scene, sentence, trigger)) return true;
  if (isRanked(scene, sentence, trigger) || isMotive(scene, sentence, trigger)) return true;
  if (word.voice !== 'noun' || word.kind !== 'act' || definite) return false;
  return behindBackground(scene, first);
}

// So many words may stand between going somewhere and what for: "entered the old town of Nablus to arrest".
const aimReach = 9;

/** "دخلت المدينة لاعتقال ثلاثة": where "to" is written on the noun, what somebody came for is not yet done. */
function isAim(scene: Scene, sentence: Sentence, { first, word, proclitics }: Trigger): boolean {
  if (word.voice !== 'noun' || (proclitics & roleBit.against) === 0) return false;
  if (subjectFirst(scene, sentence)) return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - aimReach); token -= 1) {
    if (isStop(scene, token)) return false;
    if (scene.roles[token]! & roleBit.result) return false;
    const marks = scene.document.hits.at(token, clauseMarks);
    if (marks.some(({ value }) => value.role === 'aim')) return true;
  }
  return false;
}

/** "منذ اندلاع الاحتجاجات": the beginning of something tells since when. */
function isBeginning(scene: Scene, sentence: Sentence, { first, word }: Trigger): boolean {
  if (word.voice !== 'noun' || subjectFirst(scene, sentence)) return false;
  return scene.document.hits
    .at(first - 2, clauseMarks)
    .some(({ value, last }) => value.role === 'beginning' && last === first);
}

// So many words may stand between what leads to a motive and the act: "ردا على سلسلة المجازر".
const motiveReach = 6;

/** "ردا على المجازر في غزة، قصفت": why something was done, with no number, day, arm or name of its own. */
function isMotive(scene: Scene, sentence: Sentence, { first, last, word }: Trigger): boolean {
  if (word.voice === 'active' || word.voice === 'passive' || subjectFirst(scene, sentence)) {
    return false;
  }
  const { hits } = scene.document;
  for (let token = first - 1; token >= Math.max(sentence.first, first - motiveReach); token -= 1) {
    if (isStop(scene, token)) return false;
    if (opensMotive(hits, token)) return !hasParticulars(scene, sentence, token, last);
    if (hits.at(token, triggers).some(({ value }) => isAct(value))) return false;
  }
  return false;
}

/** Whether the clause of a motive tells so much of it that it is a claim of its own. */
function hasParticulars(scene: Scene, sentence: Sentence, from: number, last: number): boolean {
  for (let token = from; token < sentence.last; token += 1) {
    if (isStop(scene, token)) return false;
    const number = scene.numberOn[token];
    const counted = number !== undefined && number.rule !== 'lone victim';
    if (counted || scene.dateOn[token] || scene.weaponOn[token] || scene.personOn[token])
      return true;
    if (token < last) continue;
    if (scene.document.hits.at(token, triggers).some(({ value }) => isAct(value))) return false;
  }
  return false;
}

// "eleven years after the old library was".
const longAgoReach = 6;

/** "eleven years after it was burned down": told again with no number or day of its own. */
function isLongAgo(scene: Scene, sentence: Sentence, { first, last, count }: Trigger): boolean {
  if (count) return false;
  const floor = Math.max(sentence.first, first - longAgoReach);
  for (let token = first - 1; token >= floor; token -= 1) {
    if (isStop(scene, token)) return false;
    const mark = clauseMarked(scene.document.hits, token, 'long ago');
    if (mark) return !hasParticulars(scene, sentence, last, last);
  }
  return false;
}

// "a memorial to the victims of the".
const shrineReach = 5;

/** "the museum of the siege", "نصب تذكاري لضحايا المجزرة": what is called after an act tells nothing of it. */
function isCalledAfter(scene: Scene, sentence: Sentence, trigger: Trigger): boolean {
  const { first, word, count } = trigger;
  // "an exhibition of captured tanks".
  const shown = word.voice === 'either' && subjectFirst(scene, sentence);
  if (shown && clauseMarked(scene.document.hits, first - 2, 'shrine')) return true;
  if (word.voice !== 'noun' || count) return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - shrineReach); token -= 1) {
    if (isStop(scene, token)) return false;
    const shrine = scene.document.hits
      .at(token, clauseMarks)
      .find(({ value }) => value.role === 'shrine');
    // "بوابة المتحف": a museum that everybody knows is a place.
    if (shrine) return !shrine.head.article;
    const bits = roleBit.relative | roleBit.at | roleBit.during;
    if (scene.roles[token]! & bits || scene.dateOn[token]) return false;
  }
  return false;
}

// So many words may stand between the rank and the act: "the deadliest single suicide attack".
const rankReach = 4;

/** "It was the deadliest attack on the army": what an act was is told of an act that the reader knows. */
function isRanked(scene: Scene, sentence: Sentence, { first, word }: Trigger): boolean {
  if (word.voice !== 'noun' || !subjectFirst(scene, sentence)) return false;
  for (let token = first - 1; token > Math.max(sentence.first, first - rankReach - 1); token -= 1) {
    if (isStop(scene, token)) return false;
    if (!clauseMarked(scene.document.hits, token, 'most')) continue;
    const before = isArticle(scene, token - 1) ? token - 2 : token - 1;
    return (scene.roles[before]! & roleBit.passive) !== 0;
  }
  return false;
}

/** "The rebels were responsible for 41 attacks": a tally of what a body did is told here. */
function tallies(scene: Scene, { first, last }: Hit<ClauseMark>): boolean {
  const number = scene.numberOn[last];
  return (
    number !== undefined &&
    number.first === last &&
    (number.min ?? 0) > 1 &&
    clauseMarked(scene.document.hits, first - 1, 'passive') &&
    scene.actorOn[first - 2] !== undefined
  );
}

/** True where a word for plans or a past stands at most so many words before the token. */
export function behindBackground(scene: Scene, first: number): boolean {
  for (let token = first - 1; token >= Math.max(0, first - 5); token -= 1) {
    if (isStop(scene, token)) return false;
    const mark = scene.document.hits
      .at(token, clauseMarks)
      .find(({ value }) => value.role === 'background');
    if (mark && tallies(scene, mark)) return false;
    if (mark) return mark.last <= first && first - mark.last <= describing;
  }
  return false;
}

// So many words stand between an act and where or with what it was: "attacks in", "attacks in the".
const actReach = 3;

/** "a man wanted for attacks in Europe", "charged with an attack by grenade": what belongs to such an act. */
export function ofBackground(scene: Scene, { first }: MentionBase): boolean {
  for (let token = first - 1; token >= Math.max(0, first - actReach); token -= 1) {
    const acts = scene.document.hits.at(token, triggers);
    if (acts.some(({ value }) => value.voice === 'noun' && value.kind === 'act')) {
      return behindBackground(scene, token);
    }
  }
  return false;
}

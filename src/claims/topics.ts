// The acts of a draft in, the verdict out: are they told at all, or only talked of, feared, forbidden or
// told of things in general? "Discussed the shelling of the town", "any attack", "mines kill".

import type { Sentence } from '../document/document.ts';
import { triggers as acts, clauseMarks } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { sharesArms } from './alike.ts';
import { isClaimed } from './claimed.ts';
import type { Draft } from './draft.ts';
import { announces } from './own-act.ts';
import type { Scene } from './scene.ts';
import { isArticle, isMark, isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';
import { inOneMonth } from './when.ts';

// So many words may stand between the word of talk and the act: "discussed ways to end the long siege".
const topicReach = 8;
// "any new Israeli attack", "a possible second strike".
const describing = 3;

const ends = roleBit.relative | roleBit.result | roleBit.break | roleBit.that;

/** "any attack", "each release": no act in particular. */
export function isAny(scene: Scene, sentence: Sentence, { first, word }: Trigger): boolean {
  // "each release": right behind the word what looks like a verb is none.
  if ((word.voice !== 'noun' && word.voice !== 'active') || word.kind === 'light') return false;
  const reach = subjectFirst(scene, sentence) && word.voice === 'noun' ? describing : 1;
  for (let token = first - 1; token >= Math.max(sentence.first, first - reach); token -= 1) {
    if (isStop(scene, token)) return false;
    const marks = scene.document.hits.at(token, clauseMarks);
    // "كل الغارات" are all of those that were.
    const mark = marks.find(({ value }) => value.role === 'whichever');
    if (mark) return mark.last <= first;
    if (scene.roles[token] && !isArticle(scene, token)) return false;
  }
  return false;
}

/** True where every act is a noun behind a word of talk, fear or ban, or one that may come. */
export function onlyTopics(scene: Scene, { sentence, triggers }: Draft): boolean {
  let before: Trigger | undefined;
  for (const trigger of triggers) {
    if (trigger.word.kind === 'light') continue;
    const listed = before !== undefined && isListed(trigger, before);
    const told =
      listed ||
      isTopic(scene, sentence, trigger) ||
      isPossible(scene, sentence, trigger) ||
      isCalledOff(scene, sentence, trigger);
    if (!told) return false;
    before = trigger;
  }
  return true;
}

// "ban the use of bombs and the shelling of": so many words between.
const listReach = 4;

/** "تحظر استخدام القنابل وقصف المدن": where "and" is written on the word, what goes on with the list. */
function isListed({ first, proclitics }: Trigger, { last }: Trigger): boolean {
  return (proclitics & roleBit.and) !== 0 && first - last <= listReach;
}

function isTopic(scene: Scene, sentence: Sentence, { first, word, proclitics }: Trigger): boolean {
  const { hits } = scene.document;
  // "وقف قصف المدينة": with no "and" on it, what may be a noun behind another verb is one.
  const noun =
    word.voice === 'noun' ||
    word.participle === true ||
    (proclitics === 0 && hits.at(first, acts).some(({ value }) => value.voice === 'noun'));
  if (!noun) return false;
  const floor = Math.max(sentence.first, first - topicReach);
  for (let token = first - 1; token >= floor; token -= 1) {
    if (isStop(scene, token)) return false;
    const marks = hits.at(token, clauseMarks);
    // "دورة لتفكيك": the mark may end in a letter on the act itself.
    if (marks.some(({ value, last }) => value.role === 'topic' && last <= first + 1)) return true;
    if ((scene.roles[token]! & ends) !== 0) return false;
  }
  return false;
}

/** "a possible strike on the plant", "ضربة محتملة". */
function isPossible(scene: Scene, sentence: Sentence, { first, last, word }: Trigger): boolean {
  if (word.voice !== 'noun') return false;
  const { hits } = scene.document;
  const before = subjectFirst(scene, sentence);
  for (let step = 0; step < describing; step += 1) {
    const token = before ? first - 1 - step : last + step;
    if (token < sentence.first || token >= sentence.last || isStop(scene, token)) return false;
    if (clauseMarked(hits, token, 'possible')) return true;
    if (scene.roles[token]) return false;
  }
  return false;
}

// "Protest over power cuts in Mukalla on Thursday called off".
const plansReach = 16;

/** "the march was called off", "ألغيت التظاهرة": it never was. */
function isCalledOff(scene: Scene, { first, last }: Sentence, trigger: Trigger): boolean {
  if (trigger.word.voice !== 'noun') return false;
  const { hits } = scene.document;
  for (let token = trigger.first - 1; token >= Math.max(first, trigger.first - 3); token -= 1) {
    if (isStop(scene, token)) break;
    if (clauseMarked(hits, token, 'called off')) return true;
  }
  for (let token = trigger.last; token < Math.min(last, trigger.last + plansReach); token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & roleBit.result) return false;
    if (clauseMarked(hits, token, 'called off')) return true;
    // "The attack came hours after a ceremony was postponed".
    if (hits.longest(token, acts)) return false;
  }
  return false;
}

/** "Mines kill", "rockets fly": what is done in general, by nobody, nowhere, at no time. */
export function inGeneral(scene: Scene, draft: Draft): boolean {
  const { actors, places, targets, triggers } = draft;
  if (hasFigures(draft) || places.length + targets.length > 0) return false;
  // "Planes bomb": of no owner.
  if (actors.some(({ mention }) => !scene.weaponOn[mention.first])) return false;
  return triggers.every(({ word }) => word.present === true);
}

/** "قصف المستشفيات بالبراميل جريمة حرب": what the law says of an act, by nobody, nowhere, at no time. */
export function byLaw(scene: Scene, draft: Draft): boolean {
  const { actors, dates, places, sentence, triggers } = draft;
  if (hasFigures(draft) || actors.length + dates.length + places.length > 0) return false;
  if (!triggers.every(({ word }) => word.voice === 'noun')) return false;
  const from = Math.max(...triggers.map(({ last }) => last));
  for (let token = from; token < Math.min(sentence.last, from + lawReach); token += 1) {
    if (isStop(scene, token)) return false;
    if (clauseMarked(scene.document.hits, token, 'crime')) return true;
  }
  return false;
}

// "استهداف الأحياء المأهولة بالسلاح الثقيل جريمة".
const lawReach = 8;

/** "A soldier who kills a prisoner is guilty of a crime": whoever does it, whenever it may be. */
export function ofWhoever(scene: Scene, { counts, dates, sentence, triggers }: Draft): boolean {
  if (dates.length > 0 || !subjectFirst(scene, sentence)) return false;
  if (counts.some(({ mention: { number } }) => number.max !== 1)) return false;
  const told = triggers.find(({ word, count }) => !count && word.kind !== 'light');
  // "An officer who orders the killing of".
  const verb = told && told.word.voice === 'noun' ? told.first - 2 : told?.first;
  if (told === undefined || verb === undefined) return false;
  if (told.word.voice !== 'noun' && told.word.present !== true) return false;
  for (let token = verb; token > Math.max(sentence.first + 1, verb - 3); token -= 1) {
    if (isStop(scene, token)) return false;
    if (scene.roles[token]! & roleBit.relative) return isArticle(scene, token - 2);
  }
  return false;
}

/**
 * "impunity has killed more of them than any mortar", "the man who drops a bomb on a hospital": told of nobody
 * known, nowhere, at no time, when all that other sentences lend is there.
 */
export function tellsNothing(draft: Draft, others: readonly Draft[]): boolean {
  const { event, status, actors, places, dates, counts, weapons, targets, triggers } = draft;
  if (status !== 'asserted' || places.length + dates.length + counts.length > 0) return false;
  // "seized guns, explosives and a rocket": a list of arms is told of something.
  const seized = event === 'interception' && weapons.length > 1;
  const arms = seized || weapons.some(({ mention }) => mention.quantity);
  if (actors.length > 0 || arms || wasSent(draft, others)) return false;
  const acts = triggers.filter(({ word }) => word.kind === 'act');
  const general = acts.every(({ word }) => word.present || word.voice === 'noun');
  return targets.length === 0 || (general && acts.some(({ word }) => word.present));
}

/** "تم تدمير صاروخ أطلقته المليشيا": beside whoever sent it, what was brought down is told of something. */
function wasSent(draft: Draft, others: readonly Draft[]): boolean {
  const { event, sentence } = draft;
  if (event !== 'interception') return false;
  return others.some(
    (sent) =>
      sent.sentence === sentence &&
      sent.event !== event &&
      sent.actors.length > 0 &&
      sharesArms(sent, draft),
  );
}

/** A day, a number of people or a number of arms; "retired only last year" dates no act. */
function hasFigures({ counts, dates, weapons }: Draft): boolean {
  if (counts.length > 0 || dates.some(({ mention }) => inOneMonth(mention))) return true;
  return weapons.some(({ mention }) => mention.quantity !== undefined);
}

/**
 * True where the whole text names acts only in passing: by nouns inside clauses that tell something else,
 * with no day and no number.
 */
export function allInPassing(scene: Scene, drafts: readonly Draft[]): boolean {
  return drafts.every(
    (draft) =>
      (draft.status === 'asserted' || draft.sources.length === 0) &&
      !hasFigures(draft) &&
      // "The army announced the downing of a drone": a report, whole in one line.
      !(draft.places.length > 0 && (announces(scene, draft) || isClaimed(draft))) &&
      draft.triggers.every(
        (trigger) =>
          (trigger.word.voice === 'noun' || isPurpose(scene, trigger)) &&
          ((trigger.word.kind === 'result' && draft.actors.length === 0) ||
            !opensClause(scene, draft.sentence, trigger)),
      ),
  );
}

/** "asked for arms to shoot down drones", "the planting of bombs", but not "responded by shelling the town". */
function isPurpose(scene: Scene, { first, word }: Trigger): boolean {
  const answer = clauseMarked(scene.document.hits, first - 2, 'answering');
  return (word.participle === true && !answer) || (scene.roles[first - 1]! & roleBit.to) !== 0;
}

/** True where the act is the first that its clause tells of: "heavy artillery shelling", "تجدد القصف". */
function opensClause(scene: Scene, sentence: Sentence, { first, proclitics }: Trigger): boolean {
  const inFront = subjectFirst(scene, sentence) ? 2 : 1;
  const opening = pastHashtags(scene, sentence);
  for (let token = first - 1; token >= first - 1 - inFront; token -= 1) {
    if (token < opening) return true;
    // "وقف النزيف، والتعامل مع الألغام": "and" behind a comma goes on with a list.
    if (isStop(scene, token)) return (proclitics & roleBit.and) === 0;
    if ((scene.roles[token]! & roleBit.that) !== 0) return true;
  }
  return false;
}

/** "#الفاشر_تحت_القصف #السودان": hashtags and no sentence. */
export function onlyHashtags(scene: Scene, { sentence }: Draft): boolean {
  return pastHashtags(scene, sentence) === sentence.last;
}

/** "#عاجل #ريف_حماة قصف مدفعي على اللطامنة": the token behind the hashtags that open a post. */
function pastHashtags(scene: Scene, { first, last }: Sentence): number {
  let token = first;
  while (token < last && isMark(scene, token)) {
    const tag = wordAt(scene, token) === '#';
    token += tag ? 2 : 1;
    while (tag && token + 1 < last && wordAt(scene, token) === '_') token += 2;
  }
  return Math.min(token, last);
}

// A happening in, where its parts begin out that each tell of one doer: "91 killed: 23 at the hands of the army,
// 11 by rebels", "23 على يد قوات النظام و11 على يد قسد". Those whom one killed are no toll of the other.

import type { Measure, NumberMention } from '../document/mention.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countsClash, sameParty } from './alike.ts';
import type { Draft } from './draft.ts';
import { gappedDoer, wordBefore } from './gapped-doer.ts';
import type { Happening } from './happenings.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, sentenceAt, subjectFirst, wordAt } from './scene.ts';
import { otherSide } from './tolls.ts';
import { withAt } from './with.ts';

// So many words may stand between a figure and the word that names who did it: "23 مدنيا، بينهم 4 أطفال، على يد".
const reach = 9;

/** Where the stretches begin whose figures a doer is told for; none where fewer than two are. */
export function doerParts(scene: Scene, { start, end }: Happening): number[] {
  const found: number[] = [];
  let total = false;
  let share = false;
  let lead: NumberMention | undefined;
  let by: string | undefined;
  const verbsBehind = subjectFirst(scene, scene.document.sentences[sentenceAt(scene, start)]!);
  let measure: Measure | undefined;
  for (let token = start; token < end; token += 1) {
    const number = scene.numberOn[token];
    if (number?.first !== token || (number.kind !== 'count' && number.kind !== 'number')) continue;
    // "نفذهما انتحاريان بحزامين ناسفين": what it was done with.
    if (scene.weaponOn[token]) continue;
    const gapped = gappedDoer(scene, number, lead);
    lead ??= number;
    const before = gapped
      ? { from: gapped.first, doer: gapped.first }
      : doneBefore(scene, number, start);
    const part = before ?? rankedDoer(scene, number, start) ?? doneBehind(scene, number, end, by);
    if (part === undefined) {
      const told = number.measure !== undefined || number.noun !== undefined;
      total ||= found.length === 0 && told;
      continue;
    }
    // "خطف 12 تاجرا على يد مسلحين وقتل 4 جنود": another fate is told by a verb of its own.
    if (number.measure && measure && number.measure !== measure) return [];
    measure ??= number.measure;
    found.push(part.from);
    if (verbsBehind) by = wordBefore(scene, part.doer);
    // "1200 قتيل، 982 منهم على يد قوات النظام": one doer alone may be of the whole, but not behind "some of them".
    share ||= total && (part.from < token - 1 || isSome(scene, number));
    token = Math.max(token, part.doer);
  }
  if (found.length < 2 && !share) return [];
  return total ? found : found.slice(1);
}

/** "982 منهم", "منهم 982": a bare figure of those told before. */
function isSome(scene: Scene, { first, last, noun, rule, start }: NumberMention): boolean {
  // "بينهم طفل", "بينهم ثلاثة أطفال": who was among them, and all of them fell to one hand.
  if (own.has(rule) || (noun && noun.start > start)) return false;
  const { hits } = scene.document;
  return numberMarked(hits, last, 'subset') || numberMarked(hits, first - 1, 'subset');
}

// A noun that is the number itself: "طفل", "امرأتان".
const own: ReadonlySet<string> = new Set(['lone victim', 'dual', 'another victim']);

interface Part {
  /** Where its stretch begins. */
  readonly from: number;
  /** The token of its doer. */
  readonly doer: number;
}

/** "ارتكبت المليشيا 200 منها", "قوات النظام مسؤولة عن 91 حالة": who did so many stands right in front of the figure. */
function doneBefore(scene: Scene, { first }: NumberMention, start: number): Part | undefined {
  const { hits } = scene.document;
  const doer = scene.actorOn[first - 1];
  if (doer && doer.first > start && carriesOut(scene, doer.first - 1)) {
    return { from: doer.first - 1, doer: doer.first };
  }
  for (let at = first - 1; at > Math.max(start, first - answering); at -= 1) {
    const subject = scene.actorOn[at - 1];
    if (!subject || scene.actorOn[at] === subject) continue;
    const answers = hits.at(at, clauseMarks).find(({ value }) => value.role === 'background');
    if (answers?.last === first) return { from: subject.first, doer: subject.first };
  }
  return undefined;
}

// "مسؤولة عن".
const answering = 3;

// "يليها المجلس الانتقالي بـ 8": what stands around the doer's name.
const rankReach = 2;

/** "تليها الحكومة الشرعية بـ 8 حالات، ثم المجلس الانتقالي بـ 3": in a ranking "with" ties the figure to the doer in front. */
function rankedDoer(scene: Scene, { first }: NumberMention, start: number): Part | undefined {
  if (!withAt(scene, first) && !withAt(scene, first - 1)) return undefined;
  for (let at = first - 1; at >= Math.max(start, first - rankReach); at -= 1) {
    const doer = scene.actorOn[at];
    if (!doer) continue;
    const next = clauseMarked(scene.document.hits, doer.first - 1, 'next in rank');
    return next ? { from: doer.first - 1, doer: doer.first } : undefined;
  }
  return undefined;
}

/** The token that names who did it, before the next figure and outside of brackets; `like`: what led to the doer before. */
function doneBehind(
  scene: Scene,
  number: NumberMention,
  end: number,
  like: string | undefined,
): Part | undefined {
  const from = number.last;
  for (let token = from; token < Math.min(end, from + reach); token += 1) {
    if (isStop(scene, token) || scene.numberOn[token]) return undefined;
    // "142 at the hands of the army, 23 of the militia": the last word of it is told again.
    const again = token === from && number.noun === undefined && wordAt(scene, token) === like;
    const by = again || (scene.roles[token]! & roleBit.agent) !== 0;
    // "300 ارتكبتها المليشيات": a verb that says only that it was done.
    if (!by && !(carriesOut(scene, token) && !scene.numberOn[token + 1])) continue;
    for (let next = token + 1; next < Math.min(end, token + (by ? 3 : 2)); next += 1) {
      if (scene.actorOn[next]?.first !== next) continue;
      const joined = scene.roles[number.first - 1]! & roleBit.and;
      return { from: joined ? number.first - 1 : number.first, doer: next };
    }
  }
  return undefined;
}

/** "ارتكبت", "نفذها": a verb with no act of its own. */
function carriesOut(scene: Scene, token: number): boolean {
  const verb = scene.document.hits.longest(token, triggers)?.value;
  return verb?.kind === 'light' && verb.voice !== 'noun' && verb.subject !== 'target';
}

/**
 * "91 killed, 23 of them by the army": the toll of one doer is told beside a total or the toll of another. "committed
 * 2,008 violations, while the police committed 241": by a verb of its own.
 */
export function ofOneDoer(before: Draft, later: Draft): boolean {
  if (before.sentence !== later.sentence || later.start < before.end) return false;
  if (before.counts.length === 0 || later.counts.length === 0) return false;
  const doer = later.actors.find(({ rule }) => rule === 'named as doer' || isSubject(rule));
  if (!doer || before.actors.some(({ mention }) => sameParty(mention, doer.mention))) return false;
  return !isSubject(doer.rule) || (countsClash(before, later) && !otherSide(before, later));
}

const isSubject = (rule: string): boolean => rule.startsWith('subject ');

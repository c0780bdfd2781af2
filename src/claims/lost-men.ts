// A number of people who are missed in, the verdict out: did a body lose them, so that they are dead? "فقدت القوة
// جنديا", but "فقد ثلاثة صيادين". Where the subject stands first, its words tell the one from the other.

import type { ActorMention, NumberMention } from '../document/mention.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

const troops: ReadonlySet<string> = new Set(['soldiers', 'fighters', 'members', 'officers', 'men']);

export function lostMen(scene: Scene, draft: Draft, number: NumberMention): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  if (draft.event === 'abduction' || draft.event === 'displacement') return false;
  if (!troops.has(number.noun?.of ?? '') && !areTheirs(scene, number)) return false;
  if (draft.status === 'acknowledged') return true;
  // "فقدت القوات": the body right behind the verb is its subject.
  const verb = draft.triggers.find(({ measure }) => measure === 'missing');
  const lost = verb ?? { last: number.governor === undefined ? -1 : number.governor + 1 };
  const body = scene.actorOn[lost.last];
  if (body) return body.first === lost.last && body.last <= number.first;
  return number.first === lost.last + 1 && isBody(scene, lost.last);
}

/** "فقدت الكتيبة أحد عشر جنديا", "فقد الجيش جنديين": counted behind a word for their fate, they are no side. */
export function areLost(scene: Scene, draft: Draft, { first }: ActorMention): boolean {
  const own = scene.numberOn[first];
  const dual = own?.rule === 'dual' ? own : undefined;
  const number = scene.numberOn[first - 1] ?? dual;
  if (!number || subjectFirst(scene, draft.sentence)) return false;
  return draft.triggers.some(
    ({ measure, last }) => measure && last <= number.first && number.first - last <= 4,
  );
}

/** "فقد المشروع 29 من كوادره": one word with its article, and no day, for who lost them. */
export function isBody({ document: { hits }, dateOn }: Scene, token: number): boolean {
  const [word] = hits.analyses(token);
  return word?.article === true && word.proclitics === '' && !dateOn[token];
}

/** "ستة من أفراده", "29 من كوادره": a pronoun on those counted tells whose they were. */
function areTheirs({ document }: Scene, { first, last, noun }: NumberMention): boolean {
  if (noun?.sort !== 'people') return false;
  for (let token = first; token < last + 2; token += 1) {
    const hit = document.hits.longest(token, countedNouns);
    if (hit && hit.tail.enclitic !== '') return true;
  }
  return false;
}

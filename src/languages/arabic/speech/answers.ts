// A verb of denying or blaming in, whether what it speaks of was told before out: "نفت ذلك", "رفض هذه
// الاتهامات", "نفى أي علاقة له بالحادث". It names no act of its own.

import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import type { VerbCue } from './tables.ts';
import { set } from './words.ts';

const reach = 9;

/** Whether the object behind the verb and its subject is a noun for an act or a charge that the reader knows. */
export function answersBare(r: Reader, { stance, needs }: VerbCue, from: number): boolean {
  if (stance === 'alleged') return needs === 'blame' || isCharge(r, from);
  if (stance !== 'denied') return false;
  for (let token = from; token < Math.min(r.sentence.last, from + reach); token += 1) {
    const word = r.word(token);
    if (r.isMark(token, '.') || r.isMark(token, ',')) return false;
    if (known.has(word)) return true;
    if (ends.has(word)) return false;
  }
  return false;
}

/** "اتهم الجيش الوحدات بالوقوف وراء التفجير", "بتنفيذ القصف": the charge names the act as one that was told. */
function isCharge(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + reach); token += 1) {
    const word = r.word(token);
    if (r.isMark(token, '.') || r.isMark(token, ',') || ends.has(word)) return false;
    if (charges.has(word)) return true;
    if (deeds.has(word)) return r.word(token + 1).startsWith('ال');
  }
  return false;
}

const charges = set('بالوقوف بالمسؤولية بالمسئولية بالضلوع بالتورط');
const deeds = set('بتنفيذ بارتكاب بتدبير');

/** "تبنت الحركة الهجوم", "أعلنت الحركة، التابعة للتنظيم، مسؤوليتها عن الهجوم": who says so did it. */
export function claimsDeed(r: Reader, { claims, stance }: VerbCue, from: number): boolean {
  if (claims || stance !== 'asserted') return claims;
  for (let token = from; token < Math.min(r.sentence.last, from + deedReach); token += 1) {
    if (ownDeed.has(r.word(token))) return true;
    if (r.isMark(token, '.') || ends.has(r.word(token))) return false;
  }
  return false;
}

// An apposition may stand between a speaker and what he answers for.
const deedReach = 14;

const ends = set('أن أنه أنها أنهم بأن بأنه بأنها');
const nouns = 'علاقة صلة ضلوع تورط مسؤولية مسئولية دور تنفيذ وقوف';
const ownDeed = set('مسؤوليته مسؤوليتها مسؤوليتهم مسئوليته مسئوليتها مسئوليتهم');
/** Nouns for an act or a charge that was told before. */
export const known: ReadonlySet<string> = new Set([
  ...set(
    'ذلك الأمر الخبر النبأ الأنباء الرواية الروايات الاتهام الاتهامات المزاعم الادعاءات الادعاء الشائعات الإشاعات الأخبار التهمة التهم المسؤولية الضلوع التورط هذا هذه',
  ),
  ...nouns
    .split(' ')
    .flatMap((noun) =>
      ['', 'ه', 'ها', 'هم'].map((back) =>
        letters.fold(`${noun.replace(/ة$/, back ? 'ت' : 'ة')}${back}`),
      ),
    ),
]);

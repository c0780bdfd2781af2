// Words of Arabic that make of what follows, up to the clause's end, no told fact.

import { numberMarked } from '../../../rules/marks.ts';
import type { ModalStretch } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import { opensClause } from './head.ts';
import { modals } from './tables.ts';
import { acts, already, except, notNegating, pastsInTa, relatives, set, that } from './words.ts';

/** Words that make what follows, up to the clause's end, no told fact. */
export function modal(r: Reader): ModalStretch[] {
  const { sentence, document } = r;
  const found: ModalStretch[] = toldPlaces(r);
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (document.hits.tables(token) === 0) continue;
    if (isFuture(r, token)) {
      const last = modalEnd(r, token + 1, 30);
      found.push({ first: token, last, modality: 'plan', rule: 'future verb' });
    }
    const hit = document.hits.longest(token, modals);
    const bound = hit?.value === 'negated' && notNegating.has(r.word(hit.last));
    // "قد يشن": it may; "قد شن": it has.
    if (hit && r.word(hit.first).endsWith(already) && !isPresent(r.word(hit.last))) continue;
    // "القدرة على", "المضي": listed with their article.
    const plain = hit && (!hit.head.article || hit.entry.form.startsWith('ال'));
    if (hit && hit.head.enclitic === '' && plain && !bound) {
      const denies = hit.value === 'negated' && acts.has(r.word(hit.last).slice(1));
      const last = modalEnd(r, hit.last, hit.value === 'negated' ? 7 : 30);
      const led = hit.value === 'negated' && numberMarked(document.hits, hit.last, 'leads');
      found.push({
        first: led ? ledTo(r, hit.last) : hit.first,
        last,
        modality: hit.value,
        rule: `${hit.value} word`,
        ...(denies && { denies }),
      });
    }
  }
  const final = sentence.last - 1;
  if (final >= 0 && (r.isMark(final, '؟') || r.isMark(final, '?'))) {
    found.push({
      first: sentence.first,
      last: sentence.last,
      modality: 'question',
      rule: 'question mark',
    });
  }
  return found;
}

// So many words may stand between the verb and what it led to: "لم تسفر الغارة على مخيم عين الحلوة عن".
const resultReach = 9;

/** Where what an act led to begins: at "عن" or "إلى", or behind the act where the verb takes an object. */
function ledTo(r: Reader, verb: number): number {
  const end = Math.min(r.sentence.last, verb + resultReach);
  for (let token = verb + 1; token < end; token += 1) {
    if (outcomes.has(r.word(token))) return token;
  }
  return end;
}

const outcomes = set('عن إلى بأي');

const where = letters.fold('حيث');

/** "دعت إلى إجلاء المرضى من الفاشر حيث يعيش السكان تحت حصار": what is so in a place is told, not asked for. */
function toldPlaces(r: Reader): ModalStretch[] {
  const { first, last } = r.sentence;
  for (let token = first + 1; token < last - 1; token += 1) {
    if (r.document.hits.tables(token) === 0) continue;
    if (r.word(token) !== where || r.placeEnd(token - 1) !== token) continue;
    if (that.has(r.word(token + 1))) return [];
    return [{ first: token, last, modality: 'fact', rule: 'where it is so' }];
  }
  return [];
}

/** "ستقصف", "وسنواصل": what will be done is not yet done. */
function isFuture(r: Reader, token: number): boolean {
  const reading = r.document.hits.analyses(token)[0];
  // The most have nothing in front.
  if (!reading || reading.proclitics === '' || !reading.proclitics.endsWith('س')) return false;
  if (!person.test(reading.stem)) return false;
  return r.nameEnd(token) <= token && r.placeEnd(token) <= token;
}

/** What the imperfect begins with, by its person. */
const person = /^[يتنا]../;

/** The present of "he"; that of "she" where it is no past of the pattern of "تمكن". */
export function isPresent(word: string): boolean {
  if (/^ي../.test(word)) return true;
  return /^ت.{2,}[^ت]$/.test(word) && !pastsInTa.has(word);
}

export function modalEnd(r: Reader, from: number, most: number): number {
  let token = from;
  for (; token < Math.min(r.sentence.last, from + most); token += 1) {
    const word = r.word(token);
    if (
      r.isMark(token, ',') ||
      r.isMark(token, ';') ||
      relatives.has(word) ||
      opensClause(r, token) ||
      that.has(word) ||
      word === except
    )
      break;
  }
  return token;
}

// The clauses of Arabic: verb before subject as a rule, prepositions written on the word.

import { loadMarks, loadScope } from '../../rules/claim-tables.ts';
import type { ClaimRules } from '../../rules/claims.ts';
import { loadTriggers } from './claims/triggers.ts';

const damma = '\u064f';

/** "أُسقطت", "واعتُقل": an u on one of the first letters of a past form. */
function passive(written: string): boolean {
  const at = written.indexOf(damma);
  if (at < 0) return false;
  const front = /^[وف](?!\u064f)/u.test(written) ? 1 : 0;
  // "يُطلق", "تُنفذ": the present has the same vowel in the active.
  const present = written[front] === 'ي' || written[front] === 'ت';
  return !present && at > front && at <= front + 4;
}

const longAlef = new Set(
  'ميليشيا مليشيا مافيا روسيا سوريا ليبيا تركيا بريطانيا اوكرانيا اثيوبيا امريكا فرنسا'.split(' '),
);

/** "استهدفت عنصرا", "قتلت مسلحين": an alef or "ين" at the end; "مسلحون" does, "مسلحين" suffers. */
function accusative(word: string): boolean {
  // "خلايا", "سرايا": plurals of their own.
  if (word.length < 4 || longAlef.has(word) || word.endsWith('ايا')) return false;
  // "قواتنا": the pronoun; "المليشيا": what has the article takes no such alef.
  const alef = word.endsWith('ا') && !word.endsWith('نا') && !word.startsWith('ال');
  return alef || word.endsWith('ين');
}

/** "استهدفنا"; but "قصفتنا": she bombed us. */
function speakerInside(word: string): boolean {
  return word.endsWith('نا') && !word.endsWith('تنا');
}

export const claims: ClaimRules = {
  tables: () => [
    loadTriggers(),
    loadMarks('arabic/clause-marks.json'),
    loadScope('arabic/other-worlds.json'),
  ],
  subjectFirst: false,
  passive,
  noun: (written) => written.endsWith('ة'),
  accusative,
  // "اقتحموا", "استهدفنا".
  doerInside: (word) => word.endsWith('وا') || speakerInside(word),
  speakerInside,
  adverb: () => false,
  one: new Set(['ه', 'ها']),
  proclitics: { ب: ['at', 'cause'], ل: ['against', 'result'], ف: ['result', 'and'], و: ['and'] },
};

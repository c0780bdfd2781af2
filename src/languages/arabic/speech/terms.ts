// Terms of a deal and courses that somebody thinks through: a present there is what shall or may be, and no told fact.

import { triggers } from '../../../rules/claims.ts';
import { outcomes } from '../../../rules/numbers.ts';
import type { ModalStretch } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { isPresent, modalEnd } from './modal.ts';
import { set } from './words.ts';

const phases = set('المرحلة المراحل المقابل الحالة السيناريو');
const ordinals = set(
  'الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس والأول والثاني والثالث والرابع والخامس والثانية والثالثة',
);
const is = set('هو هي فهو فهي');
const within = set('في وفي خلال وخلال');
const on = set('على وعلى');
const to = set('أن');
const rules = set('يقضي تقضي القاضي القاضية القاضيين');

// As many words as the clause of a modal has.
const clause = 30;

/** "في المرحلة الأولى تفرج الحركة عن", "على أن ينسحب الجيش", "تقضي بالإفراج عن", "والثاني أن يضرب الحزب". */
export function terms(r: Reader): ModalStretch[] {
  const { first, last } = r.sentence;
  const phase = phaseEnd(r, first);
  if (phase !== undefined && isPresent(r.word(phase))) {
    return [{ first: phase, last, modality: 'plan', rule: 'phase of a deal' }];
  }
  const found: ModalStretch[] = [];
  for (let token = first + 1; token < last - 1; token += 1) {
    // Most words have nothing looked up.
    if (r.document.hits.tables(token) === 0) continue;
    const word = r.word(token);
    // "اتفاق يقضي بالإفراج عن".
    if (word.startsWith('ب') && rules.has(r.word(token - 1))) {
      const end = modalEnd(r, token + 1, clause);
      found.push({ first: token, last: end, modality: 'plan', rule: 'what a deal rules' });
      continue;
    }
    if (!to.has(word)) continue;
    const before = r.word(token - 1);
    if (!(on.has(before) || ordinals.has(before) || is.has(before)) || !isWished(r, token + 1))
      continue;
    const end = modalEnd(r, token + 1, clause);
    found.push({ first: token, last: end, modality: 'plan', rule: 'term or course' });
  }
  return found;
}

/** Behind "في المرحلة الأولى", "وفي الثانية" at the sentence's head. */
function phaseEnd(r: Reader, first: number): number | undefined {
  if (!within.has(r.word(first))) return undefined;
  const ordinal = phases.has(r.word(first + 1)) ? first + 2 : first + 1;
  return ordinals.has(r.word(ordinal)) ? ordinal + 1 : undefined;
}

/** A verb in the present: "أن يضرب", but "أن تحالف" is a noun. */
function isWished(r: Reader, token: number): boolean {
  const word = r.word(token);
  if (!isPresent(word)) return false;
  const { hits } = r.document;
  return (
    word.startsWith('ي') ||
    hits.longest(token, outcomes) !== undefined ||
    hits.at(token, triggers).some(({ value }) => value.present === true)
  );
}

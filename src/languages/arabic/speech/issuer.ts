// The body that issued a whole Arabic document: a letterhead, "بيان صادر عن", or a signature.

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import { letters } from '../letters.ts';
import { headAt } from './head.ts';
import type { Reader } from './reader.ts';
import { speakerAt } from './speaker.ts';
import { cues } from './tables.ts';
import { fromWord } from './words.ts';

const issued = new Set(['صادر', 'صادره', 'الصادر', 'صدر', 'المصدر'].map(letters.fold));
const fromMin = 'من';

export function issuer(r: Reader, place: 'top' | 'end'): SpeakerPhrase | undefined {
  const { sentence } = r;
  const { first, last } = sentence;
  for (let token = first; token < Math.min(last, first + 10); token += 1) {
    if (!issued.has(r.word(token))) continue;
    const next = r.word(token + 1);
    if (next === fromWord || next === fromMin || r.isMark(token + 1, ':')) {
      return known(r, speakerAt(r, { first: token + 2, limit: last }));
    }
  }
  if (sentence.kind === 'bullet' || sentence.kind === 'row') return undefined;
  if (last - first > (place === 'top' ? 14 : 12)) return undefined;
  let start = first;
  while (
    start < last &&
    r.document.tokens.kinds[start] === TokenKind.mark &&
    !r.isMark(start, '"')
  ) {
    start += 1;
  }
  let end = last;
  while (
    end > start &&
    r.document.tokens.kinds[end - 1] === TokenKind.mark &&
    !r.isMark(end - 1, '"') &&
    !r.isMark(end - 1, ')')
  )
    end -= 1;
  if (start >= end) return undefined;
  // "بيان لوزارة الدفاع", "من الجبهة القومية"
  if (r.word(start) === fromMin && r.ordinal < 4) start += 1;
  else if (headAt(r, start)?.sort === 'paper') {
    const clitic = r.word(start + 1).startsWith('ل');
    if (!clitic) return undefined;
    return known(r, speakerAt(r, { first: start + 1, limit: end, clitic: 'ل' }));
  }
  for (let token = start; token < end; token += 1) {
    if (r.document.hits.longest(token, cues)?.value.kind === 'verb' && !headAt(r, token))
      return undefined;
  }
  const speaker = known(r, speakerAt(r, { first: start, limit: end }));
  if (
    !speaker ||
    speaker.sort === 'outlet' ||
    speaker.sort === 'anonymous' ||
    speaker.sort === 'paper'
  )
    return undefined;
  if (speaker.last < end - 1) return undefined;
  return officeOnly(speaker) ? { ...speaker, generic: true } : speaker;
}

function known(_r: Reader, speaker: SpeakerPhrase | undefined): SpeakerPhrase | undefined {
  return speaker?.sort === 'unknown' ? undefined : speaker;
}

/** "المركز الإعلامي", "المكتب الصحفي": an office that does not say whose. */
function officeOnly({ keys }: SpeakerPhrase): boolean {
  return keys.every((key) => offices.has(key));
}

const offices = new Set(
  [
    'مركز',
    'مكتب',
    'إدارة',
    'قسم',
    'إعلام',
    'إعلامي',
    'صحفي',
    'صحافي',
    'ناطق',
    'متحدث',
    'رسمي',
    'عسكري',
    'حربي',
    'توجيه',
    'معنوي',
  ].map(letters.fold),
);

// Words of English that make of what follows, up to the clause's end, no told fact.

import type { ModalStretch } from '../../../rules/speech.ts';
import type { Reader } from './speaker.ts';
import { modals } from './tables.ts';

/** Words that make what follows, up to the clause's end, no told fact. */
export function modal(r: Reader): ModalStretch[] {
  const { sentence, document } = r;
  const found: ModalStretch[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const hit = document.hits.longest(token, modals);
    if (!hit) continue;
    let last = hit.last;
    const most = hit.value === 'negated' ? 7 : 25;
    while (
      last < Math.min(sentence.last, hit.last + most) &&
      !r.isMark(last, ',') &&
      !r.isMark(last, ';') &&
      !/^(but|who|which|after|when|while|because|that)$/.test(r.low(last))
    )
      last += 1;
    found.push({ first: hit.first, last, modality: hit.value, rule: `${hit.value} word` });
  }
  if (r.isMark(sentence.last - 1, '?')) {
    found.push({
      first: sentence.first,
      last: sentence.last,
      modality: 'question',
      rule: 'question mark',
    });
  }
  return found;
}

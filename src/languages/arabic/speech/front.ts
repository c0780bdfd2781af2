// The subject at the front of an Arabic clause from whose verb much parts it.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { FrontSubject } from './clause.ts';
import { headAt, opensClause } from './head.ts';
import { speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { that } from './words.ts';

/**
 * The subject at the front of a clause from which much parts the verb: "أن مصادر كانت غير منشورة
 * اعترفت", "لكن البيانات التي توصلت إليها منظمات تشير".
 */
export function anchoredSubject(
  r: Reader,
  hit: Hit<VerbCue>,
  floor: number,
): FrontSubject | undefined {
  if (hit.head.proclitics !== '') return undefined;
  let first = floor;
  while (
    first < hit.first &&
    (r.document.tokens.kinds[first] === TokenKind.mark ||
      that.has(r.word(first)) ||
      opensClause(r, first))
  ) {
    first += 1;
  }
  const opened =
    first > r.sentence.first && (that.has(r.word(first - 1)) || opensClause(r, first - 1));
  const paper = headAt(r, first)?.sort === 'paper';
  // "أصدر الجيش بياناً أكد فيه": the accusative is what was issued.
  if (paper && r.word(first).endsWith('ا')) return undefined;
  if (hit.first - first > 24 || (!opened && !paper)) return undefined;
  const head = headAt(r, first);
  if (!head || head.sort === 'force') return undefined;
  for (let token = first; token < hit.first; token += 1)
    if (r.isMark(token, ',') || r.isMark(token, ':') || r.isMark(token, '-')) return undefined;
  const speaker = speakerAt(r, { first, limit: hit.first });
  const agrees = paper || (speaker?.gender ?? 'm') === hit.value.gender;
  return speaker && agrees ? { start: first, speaker, certain: true } : undefined;
}

// A text's pieces of one script in, the language of those that do not say it themselves out: that of
// most of the text, the declared one, or what its letters say.

import type { Document } from '../document/document.ts';
import { lettersAllow, otherByLetters, sampleOf } from './by-letters.ts';
import type { Evidence } from './evidence.ts';
import { Script } from './evidence.ts';
import type { PieceList } from './pieces.ts';
import type { Verdict } from './verdict.ts';
import { unknown, verdict } from './verdict.ts';
import { leaderOf } from './votes.ts';

// One word that another language has too ("El Fasher") is no sign of it in a script of many.
const enoughLatin = 1.2;
const enoughArabic = 1;

/** The language of the text's unclear pieces in one script. */
export function usualLanguage(
  document: Document,
  { pieces, totals }: PieceList,
  { evidence, script }: { readonly evidence: Evidence; readonly script: number },
): Verdict {
  const { candidates } = evidence;
  const range = script === Script.latin ? evidence.latinRange : evidence.arabicRange;
  const leader = leaderOf(totals, range);
  const best = candidates[leader.best];
  const ahead = leader.votes - leader.rival >= 1;
  if (best?.ours && ahead) return verdict(best);
  const enough = script === Script.latin ? enoughLatin : enoughArabic;
  const sample = sampleOf(document.source, pieces, script);
  if (best && !best.ours && ahead && leader.votes >= enough) {
    if (script === Script.latin || lettersAllow(sample.text, leader.votes, evidence)) {
      return verdict(best);
    }
  }
  const declared = document.declaredLang?.slice(0, 2).toLowerCase();
  const named =
    declared && candidates.find((one) => one.script === script && one.code === declared);
  if (named) return verdict(named);
  const lang = otherByLetters(sample, evidence);
  if (lang !== undefined) {
    const known = candidates.find((one) => one.lang === lang);
    return known ? verdict(known) : { lang: null, other: lang };
  }
  return range.ours >= 0 ? verdict(candidates[range.ours]!) : unknown;
}

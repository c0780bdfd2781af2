// A text's pieces of one script in, the language of those that do not say it themselves out: that of
// most of the text, the declared one, or what franc finds where there is enough to go by.

import { franc } from 'franc';
import type { Document } from '../document/document.ts';
import type { Evidence } from './evidence.ts';
import { Script } from './evidence.ts';
import type { Piece, PieceList } from './pieces.ts';
import type { Verdict } from './verdict.ts';
import { unknown, verdict } from './verdict.ts';
import { leaderOf } from './votes.ts';

// franc needs some text to go by; more than this adds time and little else.
const leastForFranc = 60;
const mostForFranc = 400;

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
  // One word that another language has too ("El Fasher") is no sign of it in a script of many.
  const enough = best?.ours ? 0.5 : script === Script.latin ? 1.2 : 1;
  if (best && leader.votes >= enough && leader.votes - leader.rival >= 1) return verdict(best);
  const declared = document.declaredLang?.slice(0, 2).toLowerCase();
  const named =
    declared && candidates.find((one) => one.script === script && one.code === declared);
  if (named) return verdict(named);
  const asked = askFranc(document.source, pieces, { evidence, script });
  if (asked) return asked;
  return range.ours >= 0 ? verdict(candidates[range.ours]!) : unknown;
}

// The names that franc has for languages which it tells apart more finely.
const francNames: Readonly<Record<string, string>> = {
  arb: 'ara',
  prs: 'fas',
  pes: 'fas',
  pbu: 'pus',
  pbt: 'pus',
  als: 'sqi',
  azj: 'aze',
  uzn: 'uzb',
  zlm: 'ind',
  nob: 'dan',
  nno: 'dan',
  bos: 'hrv',
  srp: 'hrv',
  swh: 'swa',
  gax: 'orm',
  ekk: 'est',
  lvs: 'lav',
  arz: 'ara',
  // Scots is told by the same letters; what looks like it among statements is English.
  sco: 'eng',
};

function askFranc(
  source: string,
  pieces: readonly Piece[],
  { evidence, script }: { readonly evidence: Evidence; readonly script: number },
): Verdict | undefined {
  let sample = '';
  let letters = 0;
  for (const piece of pieces) {
    if (piece.script !== script) continue;
    sample += `${source.slice(piece.start, Math.min(piece.end, piece.start + mostForFranc))} `;
    letters += piece.letters;
    if (sample.length >= mostForFranc) break;
  }
  if (letters < leastForFranc) return undefined;
  const found = franc(sample);
  const lang = francNames[found] ?? found;
  if (lang === 'und') return undefined;
  const known = evidence.candidates.find((one) => one.lang === lang);
  return known ? verdict(known) : { lang: null, other: lang };
}

// Document in, document with its language runs out. Script decides first, then frequent words and
// peculiar letters; franc is asked only where a whole text has too few of them. Stretches in other
// languages leave a diagnostic and are read by no rule.

import type { Diagnostic, Severity } from '../document/diagnostics.ts';
import type {
  DetectedDocument,
  Document,
  LanguageCode,
  LanguageRun,
} from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { Candidate, Evidence } from './evidence.ts';
import { Script } from './evidence.ts';
import { judge } from './judge.ts';
import type { Piece, PieceList } from './pieces.ts';
import { readPieces } from './pieces.ts';
import { soleLanguage } from './sole.ts';
import type { Verdict } from './verdict.ts';
import { isAhead, leaderOf } from './votes.ts';

export { compileEvidence } from './evidence.ts';

export function detect(document: Document, evidence: Evidence): DetectedDocument {
  const sole = soleLanguage(document.source, evidence);
  if (sole?.ours) return inOne(document, sole.ours);
  const list = readPieces(document.source, evidence);
  const single = singleLanguage(list, evidence);
  if (single?.ours) return inOne(document, single.ours);
  const verdicts = judge(document, list, evidence);
  const runs = joinRuns(list.pieces, verdicts);
  const lang = mainLanguage(list.pieces, verdicts);
  // A foreign quotation in a text of ours is worth a note; a text that gives nothing, a warning.
  const severity = lang === null ? 'warning' : 'info';
  const diagnostics = [...document.diagnostics];
  for (const run of runs) {
    if (run.lang === null && run.other !== 'und') diagnostics.push(notOurs(run, severity));
  }
  return withLayer(document, { lang, runs, diagnostics });
}

function inOne(document: Document, lang: LanguageCode): DetectedDocument {
  return withLayer(document, { lang, runs: [{ start: 0, end: document.source.length, lang }] });
}

function notOurs(run: LanguageRun, severity: Severity): Diagnostic {
  return {
    severity,
    code: 'detect.not-ours',
    message: `A stretch in the language ${run.other} is not read.`,
    span: { start: run.start, end: run.end },
    rule: 'detect',
  };
}

/** The language of a text in which nothing speaks for another: most texts are such. */
function singleLanguage({ pieces, totals }: PieceList, evidence: Evidence): Candidate | undefined {
  const latin = leaderOf(totals, evidence.latinRange);
  const arabic = leaderOf(totals, evidence.arabicRange);
  const leader = latin.votes > arabic.votes ? latin : arabic;
  const candidate = evidence.candidates[leader.best];
  if (!candidate?.ours || !isAhead(leader)) return undefined;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (
      piece.script === Script.none ||
      (piece.script === candidate.script && piece.best === leader.best)
    ) {
      continue;
    }
    if (piece.votes >= 2 || (piece.script !== candidate.script && piece.words > 2))
      return undefined;
    if (piece.script > Script.arabic) return undefined;
  }
  return candidate;
}

function joinRuns(pieces: readonly Piece[], verdicts: readonly Verdict[]): LanguageRun[] {
  const runs: LanguageRun[] = [];
  let first = 0;
  for (let at = 1; at <= pieces.length; at += 1) {
    if (at < pieces.length && isSame(verdicts[at]!, verdicts[first]!)) continue;
    runs.push({ start: pieces[first]!.start, end: pieces[at - 1]!.end, ...verdicts[first]! });
    first = at;
  }
  return runs;
}

function isSame(a: Verdict, b: Verdict): boolean {
  return a === b || (a.lang === b.lang && a.other === b.other);
}

/** The one of our languages with most letters. */
function mainLanguage(pieces: readonly Piece[], verdicts: readonly Verdict[]): LanguageCode | null {
  let main: LanguageCode | null = null;
  let most = 0;
  for (const code of ['ar', 'en'] as const) {
    let letters = 0;
    for (let at = 0; at < pieces.length; at += 1) {
      if (verdicts[at]!.lang === code) letters += pieces[at]!.letters;
    }
    if (letters > most) {
      most = letters;
      main = code;
    }
  }
  return main;
}

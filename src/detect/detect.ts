// Document in, document with its language runs out. Script decides first, then frequent words and
// peculiar letters; franc is asked only where a whole text has too few of them. Stretches in other
// languages leave a diagnostic and are read by no rule.

import { franc } from 'franc';
import type { Diagnostic, Severity } from '../document/diagnostics.ts';
import type {
  DetectedDocument,
  Document,
  LanguageCode,
  LanguageRun,
} from '../document/document.ts';
import type { Candidate, CandidateRange, Evidence } from './evidence.ts';
import { Script, scriptCount } from './evidence.ts';
import type { Piece, PieceList, Votes } from './pieces.ts';
import { readPieces } from './pieces.ts';

export { compileEvidence } from './evidence.ts';

export function detect(document: Document, evidence: Evidence): DetectedDocument {
  const list = readPieces(document.source, evidence);
  const one = singleLanguage(list, evidence);
  if (one?.ours) {
    const run = { start: 0, end: document.source.length, lang: one.ours };
    return { ...document, lang: one.ours, runs: [run] };
  }
  const verdicts = judge(document, list, evidence);
  const runs = joinRuns(list.pieces, verdicts);
  const lang = mainLanguage(list.pieces, verdicts);
  // A foreign quotation in a text of ours is worth a note; a text that gives nothing, a warning.
  const severity = lang === null ? 'warning' : 'info';
  const diagnostics = [...document.diagnostics];
  for (const run of runs) {
    if (run.lang === null && run.other !== 'und') diagnostics.push(notOurs(run, severity));
  }
  return { ...document, lang, runs, diagnostics };
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

/** The candidate with most votes, those and its rival's. */
interface Leader {
  readonly best: number;
  readonly votes: number;
  readonly rival: number;
}

function leaderOf(totals: Votes, { from, to, ours }: CandidateRange): Leader {
  let best = -1;
  let votes = 0;
  let next = 0;
  for (let at = from; at < to; at += 1) {
    const vote = totals[at]!;
    if (vote > votes) {
      next = votes;
      votes = vote;
      best = at;
    } else if (vote > next) next = vote;
  }
  const own = ours < 0 ? 0 : totals[ours]!;
  return { best, votes, rival: best === ours ? next : own };
}

/** What a piece was found to be in. */
interface Verdict {
  readonly lang: LanguageCode | null;
  readonly other?: string;
}

const unknown: Verdict = { lang: null, other: 'und' };

// A piece is of another language or script than its surroundings from this many words on.
const leastWords = 4;

function judge(document: Document, list: PieceList, evidence: Evidence): Verdict[] {
  const { pieces } = list;
  const { candidates } = evidence;
  const usual: Verdict[] = [];
  const ofScript = (script: number): Verdict => {
    if (script === Script.none) return unknown;
    usual[script] ??=
      script <= Script.arabic
        ? usualLanguage(document, list, { evidence, script })
        : { lang: null, other: evidence.scriptLanguages[script]! };
    return usual[script];
  };
  const verdicts: Verdict[] = [];
  let previous: Verdict | undefined;
  for (let first = 0; first < pieces.length; ) {
    let last = first + 1;
    while (last < pieces.length && pieces[last]!.line === pieces[first]!.line) last += 1;
    const line = judgeLine(pieces, first, last);
    // A line of one or two words, or of none, goes with the text before it.
    const weak = line.words < 3 && line.best < 0;
    let own = ofScript(line.script);
    const best = line.best >= 0 ? candidates[line.best]! : undefined;
    // In a text of ours, one word more or less makes no line foreign.
    if (best && (best.ours || (own.lang !== null && line.lead >= 2))) own = verdict(best);
    if (weak && previous && line.script <= Script.arabic) own = previous;
    for (let at = first; at < last; at += 1) {
      const piece = pieces[at]!;
      let found = own;
      if (piece.words >= leastWords) {
        if (piece.script !== line.script) {
          found = isAhead(piece) ? verdict(candidates[piece.best]!) : ofScript(piece.script);
        } else if (isAhead(piece) && piece.votes >= 3) found = verdict(candidates[piece.best]!);
      }
      verdicts.push(found);
    }
    if (line.script !== Script.none) previous = own;
    first = last;
  }
  fillFront(verdicts);
  return verdicts;
}

/** Text without letters at the beginning goes with what follows. */
function fillFront(verdicts: Verdict[]): void {
  const first = verdicts.findIndex((verdict) => verdict !== unknown);
  for (let at = 0; at < first; at += 1) verdicts[at] = verdicts[first]!;
}

function verdict(candidate: Candidate): Verdict {
  return candidate.ours ? { lang: candidate.ours } : { lang: null, other: candidate.lang };
}

/** True where the votes are enough to go by and clearly more than the rival's. */
function isAhead({ votes, rival }: Pick<Leader, 'votes' | 'rival'>): boolean {
  return votes >= 2 && votes - rival >= Math.max(1, votes * 0.25);
}

interface Line {
  readonly script: number;
  readonly words: number;
  /** The candidate that the line is clearly in, or -1. */
  readonly best: number;
  /** By how many votes. */
  readonly lead: number;
}

/** The script and, where its pieces agree, the language of one line: pieces [first, last). */
function judgeLine(pieces: readonly Piece[], first: number, last: number): Line {
  // What is quoted says nothing of who quotes it, unless there is nothing else.
  let frame = false;
  for (let at = first; at < last && !frame; at += 1) {
    frame = !pieces[at]!.quoted && pieces[at]!.script !== Script.none;
  }
  const script = lineScript(pieces, { first, last, frame });
  let words = 0;
  let best = -1;
  let votes = 0;
  let rival = 0;
  for (let at = first; at < last; at += 1) {
    const piece = pieces[at]!;
    if (piece.script !== script || (frame && piece.quoted)) continue;
    words += piece.words;
    if (piece.best < 0) continue;
    if (best < 0 || piece.best === best) {
      best = piece.best;
      votes += piece.votes;
      rival += piece.rival;
    } else if (piece.votes > votes) {
      rival = votes;
      best = piece.best;
      votes = piece.votes;
    } else rival = Math.max(rival, piece.votes);
  }
  return { script, words, best: isAhead({ votes, rival }) ? best : -1, lead: votes - rival };
}

function lineScript(pieces: readonly Piece[], { first, last, frame }: LineRange): number {
  if (last === first + 1) return pieces[first]!.script;
  const letters = new Int32Array(scriptCount);
  let script: number = Script.none;
  for (let at = first; at < last; at += 1) {
    const piece = pieces[at]!;
    if (piece.script === Script.none || (frame && piece.quoted)) continue;
    letters[piece.script]! += piece.letters;
    if (script === Script.none || letters[piece.script]! > letters[script]!) script = piece.script;
  }
  return script;
}

interface LineRange {
  readonly first: number;
  readonly last: number;
  /** True where only what stands outside quotation marks counts. */
  readonly frame: boolean;
}

// franc needs some text to go by; more than this adds time and little else.
const leastForFranc = 60;
const mostForFranc = 400;

/** The language of the text's unclear pieces in one script. */
function usualLanguage(
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

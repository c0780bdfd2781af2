// Pieces in, a verdict on each out: its line first, then the piece itself where it is long enough to
// differ from its line. What says nothing of its own goes with what stands around it.

import type { Document } from '../document/document.ts';
import { lettersAllow } from './by-letters.ts';
import type { Candidate, Evidence } from './evidence.ts';
import { Script, scriptCount } from './evidence.ts';
import type { Piece, PieceList } from './pieces.ts';
import { usualLanguage } from './usual.ts';
import type { Verdict } from './verdict.ts';
import { unknown, verdict } from './verdict.ts';
import { isAhead } from './votes.ts';

// A piece is of another language or script than its surroundings from this many words on.
const leastWords = 4;

type Voted = Pick<Piece, 'start' | 'end' | 'votes'>;

export function judge(document: Document, list: PieceList, evidence: Evidence): Verdict[] {
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
  const mayBe = (candidate: Candidate, { start, end, votes }: Voted) =>
    candidate.ours !== undefined ||
    candidate.script !== Script.arabic ||
    lettersAllow(document.source.slice(start, end), votes, evidence);
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
    const sure = best !== undefined && (best.ours || (own.lang !== null && line.lead >= 2));
    if (
      sure &&
      mayBe(best, { start: pieces[first]!.start, end: pieces[last - 1]!.end, votes: line.lead })
    )
      own = verdict(best);
    if (weak && previous && line.script <= Script.arabic) own = previous;
    for (let at = first; at < last; at += 1) {
      const piece = pieces[at]!;
      let found = own;
      if (piece.words >= leastWords) {
        const ahead = isAhead(piece) ? candidates[piece.best]! : undefined;
        if (piece.script !== line.script) found = ahead ? verdict(ahead) : ofScript(piece.script);
        else if (ahead && piece.votes >= 3 && mayBe(ahead, piece)) found = verdict(ahead);
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

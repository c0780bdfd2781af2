// How far speech reaches in an English sentence.

import type { Hit } from '../../../rules/hits.ts';
import type { TokenRange, Utterance } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { boundaries, clauseVerbs, months, statementPrepositions } from './words.ts';

export type Draft = { -readonly [K in keyof Utterance]: Utterance[K] };

/** Tokens under an utterance: the whole sentence for the first, its own clause for later ones. */
export function scopeOf(
  r: Reader,
  at: { utterances: readonly Draft[]; subject: number; trailing: boolean; verb: number },
): TokenRange {
  const { sentence } = r;
  const previous = at.utterances.findLast(({ rule }) => rule !== 'hearsay');
  if (!previous) {
    const first = Math.max(semicolon(r, at.verb), at.trailing ? 0 : conjoined(r, at.subject));
    return { first, last: sentence.last };
  }
  const floor = previous.cue.last;
  if (at.trailing) {
    // What stands between the earlier speaker's clause and this one's.
    let first = at.subject - 1;
    while (
      first > floor &&
      !/^(and|but|while|whereas)$/.test(r.low(first)) &&
      !r.isMark(first, ';')
    )
      first -= 1;
    return { first, last: sentence.last };
  }
  return { first: Math.max(floor, clauseStart(r, at.subject, floor)), last: sentence.last };
}

/** "Guerrillas fired rockets at it, and the Government said": what stands in front is not its. */
function conjoined(r: Reader, subject: number): number {
  const joint = subject - 1;
  if (!r.isMark(joint - 1, ',') || !/^(and|but|while|whereas)$/.test(r.low(joint))) return 0;
  for (let at = r.sentence.first; at < joint; at += 1) if (clauseVerbs.has(r.low(at))) return joint;
  return 0;
}

/** The sentence's first token, or the one behind a semicolon in front of the verb. */
function semicolon(r: Reader, token: number): number {
  for (let at = token; at > r.sentence.first; at -= 1) if (r.isMark(at, ';')) return at + 1;
  return r.sentence.first;
}

function clauseStart(r: Reader, token: number, floor: number): number {
  for (let at = token - 1; at >= floor && token - at < 8; at -= 1) {
    if (r.isMark(at, ',') || r.isMark(at, ';') || boundaries.has(r.low(at)) || r.low(at) === 'and')
      return at;
  }
  return token;
}

/** Whether nothing is said behind the verb: "…, officials said on Thursday." */
export function trails(r: Reader, subject: number, from: number): boolean {
  if (subject === r.sentence.first) return false;
  if (!r.isMark(subject - 1, ',') && !r.isMark(subject - 1, '"')) return false;
  let token = from;
  while (token < r.sentence.last) {
    if ((r.dateEnds[token] ?? 0) > token) token = r.dateEnds[token]!;
    else if (
      months.has(r.low(token)) ||
      /^(on|here|late|early|today|yesterday)$/.test(r.low(token))
    )
      token += 1;
    else break;
  }
  // "wrote on Facebook"
  const posted = token > from && r.low(token - 1) === 'on';
  return (
    posted ||
    token >= r.sentence.last ||
    r.isMark(token, ',') ||
    r.isMark(token, ';') ||
    r.isMark(token, '.') ||
    (statementPrepositions.has(r.low(token)) && r.low(token) !== 'that')
  );
}

/** True where the earlier utterance closed the words in front of it: "…, officials said, …". */
export function trailed(r: Reader, previous: Draft): boolean {
  const speaker = previous.speakers[0];
  return (
    speaker !== undefined &&
    (previous.rule === 'verb and speaker' || trails(r, speaker.first, previous.cue.last))
  );
}

export function frameStart(r: Reader, hit: Hit, previous: Draft | undefined): number {
  const floor = previous ? previous.cue.last : r.sentence.first;
  for (let at = hit.first - 1; at >= floor; at -= 1) if (r.isMark(at, ';')) return at + 1;
  if (!previous) return r.sentence.first;
  // "…, in which, according to the ministry, 224 were killed": from its own clause on.
  let commas = 0;
  for (let at = hit.first - 1; at >= floor; at -= 1) {
    if (/^(which|where|whom|when|while)$/.test(r.low(at))) return at;
    if (r.isMark(at, ',')) {
      commas += 1;
      if (commas === 2 || at < hit.first - 1) return at + 1;
    }
  }
  return floor;
}

export function clauseEnd(r: Reader, from: number): number {
  let token = from;
  while (token < r.sentence.last && !r.isMark(token, ',') && !r.isMark(token, ';')) token += 1;
  return token;
}

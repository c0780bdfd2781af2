// The status that an English verb of saying gives, where what follows it decides: a claim of a deed is no
// mere claim, and a warning of harm is a threat.

import type { Reader } from '../../../rules/speech-reader.ts';
import type { VerbCue } from './tables.ts';
import { boundaries, clauseVerbs } from './words.ts';

const harms: ReadonlySet<string> = new Set(
  'killed targeted attacked punished executed destroyed shelled bombed struck attack strike target kill punish destroy retaliate bomb shell storm hit raze flatten burn execute invade'.split(
    ' ',
  ),
);

/** "warned that any collaborator will be killed" threatens. */
export function stanceOf(r: Reader, value: VerbCue, from: number): VerbCue['stance'] {
  if (value.lemma === 'claim' && actAhead(r, from)) return 'asserted';
  if (value.lemma !== 'warn') return value.stance;
  for (let token = from; token < r.sentence.last; token += 1) {
    if (r.low(token) !== 'will' && r.low(token) !== 'would') continue;
    for (let next = token + 1; next < Math.min(r.sentence.last, token + 4); next += 1) {
      if (harms.has(r.low(next))) return 'threatened';
    }
  }
  return value.stance;
}

/** "claimed a suicide attack", "claims the Friday bombing": an act is claimed, and no statement. */
const actAhead = (r: Reader, from: number): boolean => actAt(r, from) !== undefined;

/** "ISIS claimed an attack on the prison", but not "claimed that strikes", "claimed Israeli strikes hit": whose deed it was. */
export function claimsDeed(r: Reader, value: VerbCue, from: number): boolean {
  const act = value.lemma === 'claim' ? actAt(r, from) : undefined;
  return act !== undefined && (!r.isWord(act + 1) || aims.has(r.low(act + 1)));
}

function actAt(r: Reader, from: number): number | undefined {
  for (let token = from; token < Math.min(r.sentence.last, from + 6); token += 1) {
    const word = r.low(token);
    if (claimed.has(word)) return token;
    if (boundaries.has(word) || clauseVerbs.has(word) || !r.isWord(token)) return undefined;
  }
  return undefined;
}

// What leads to whom or what an act befell, and where.
const aims: ReadonlySet<string> = new Set(
  'on against in at near of targeting that which outside inside between along'.split(' '),
);

const claimed: ReadonlySet<string> = new Set(
  'attack attacks bombing bombings blast blasts explosion explosions ambush ambushes assault assaults raid raids strike strikes killing killings assassination operation operations abduction kidnapping shooting massacre responsibility credit'.split(
    ' ',
  ),
);

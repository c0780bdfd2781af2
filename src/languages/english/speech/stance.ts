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
function actAhead(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 6); token += 1) {
    const word = r.low(token);
    if (claimed.has(word)) return true;
    if (boundaries.has(word) || clauseVerbs.has(word) || !r.isWord(token)) return false;
  }
  return false;
}

const claimed: ReadonlySet<string> = new Set(
  'attack attacks bombing bombings blast blasts explosion explosions ambush ambushes assault assaults raid raids strike strikes killing killings assassination operation operations abduction kidnapping shooting massacre responsibility credit'.split(
    ' ',
  ),
);

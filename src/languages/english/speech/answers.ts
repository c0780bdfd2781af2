// A verb of saying in, whether what it speaks of was told before out: "denied it", "rejected the
// accusation", "blamed the rebels", "said it was behind the attack". It names no act of its own.

import { triggers } from '../../../rules/claims.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { VerbCue } from './tables.ts';
import { set } from './words.ts';

const reach = 7;

/** Whether the verb's object is a noun or a pronoun for an act or a charge that the reader knows. */
export function answersBare(r: Reader, { stance, lemma }: VerbCue, from: number): boolean {
  if (stance === 'alleged') return lemma === 'blame' || lemma === 'attribute';
  if (stance === 'acknowledged') return blame.has(r.low(from)) && closes(r, from + 1);
  if (stance !== 'denied') return false;
  const { last } = r.sentence;
  if (from >= last || !r.isWord(from)) return true;
  if (pronouns.has(r.low(from)) && (from + 1 >= last || !r.isWord(from + 1))) return true;
  if (clearsOf(r, from)) return true;
  for (let token = from; token < Math.min(last, from + reach); token += 1) {
    const word = r.low(token);
    if (!r.isWord(token) || ends.has(word)) return false;
    if (known.has(word)) return closes(r, token + 1);
  }
  return false;
}

/** "denied that its fighters were behind the attack", "denied the army was responsible": a deed that was told before. */
function clearsOf(r: Reader, from: number): boolean {
  const first = r.low(from) === 'that' ? from + 1 : from;
  for (let token = first + 1; token < Math.min(r.sentence.last, first + reach); token += 1) {
    if (!r.isWord(token) || ends.has(r.low(token))) return false;
    if (!be.has(r.low(token))) continue;
    if (r.low(token + 1) === 'responsible' && !r.isWord(token + 2)) return true;
    const act = deedEnd(r, token);
    return act !== undefined && act < r.sentence.last && toldBefore(r, act);
  }
  return false;
}

/** "denied reports that it would sell", "rejects charges of corruption": what was charged is told there. */
function closes(r: Reader, token: number): boolean {
  const word = r.low(token);
  return token >= r.sentence.last || !(word === 'that' || word === 'of' || word === 'to');
}

/** "said its men carried out the attack", "said rebels were behind it": who did what was told before. */
export function tellsWhose(r: Reader, value: VerbCue, from: number): 'own' | 'other' | undefined {
  if (value.modality !== 'fact' || value.stance === 'denied') return undefined;
  const first = r.low(from) === 'that' ? from + 1 : from;
  const { last } = r.sentence;
  for (let token = first; token < Math.min(last, first + reach); token += 1) {
    const act = deedEnd(r, token);
    if (act !== undefined) {
      if (act >= last || !toldBefore(r, act)) return undefined;
      const own =
        selves.has(r.low(first)) || (r.low(first) === 'the' && bodies.has(r.low(first + 1)));
      return own ? 'own' : 'other';
    }
    if (!(r.isWord(token) || r.isMark(token, '"')) || ends.has(r.low(token))) return undefined;
  }
  return undefined;
}

/** Where the act begins behind "was behind", "were responsible for", "had carried out". */
function deedEnd(r: Reader, token: number): number | undefined {
  const word = r.low(token);
  const next = r.low(token + 1);
  if (word === 'carried' && next === 'out') return token + 2;
  if (!be.has(word)) return undefined;
  if (next === 'behind') return token + 2;
  return next === 'responsible' && r.low(token + 2) === 'for' ? token + 3 : undefined;
}

// "that deadly car bomb attack": so many words a known act takes up.
const actWords = 5;

/** "it", "the bombing", "that attack": an act that the reader knows. */
function toldBefore(r: Reader, token: number): boolean {
  if (pronouns.has(r.low(token)) && !r.isWord(token + 1)) return true;
  if (!determiners.has(r.low(token))) return false;
  for (let at = token + 1; at < Math.min(r.sentence.last, token + actWords); at += 1) {
    if (!r.isWord(at) || ends.has(r.low(at))) return false;
    if (isActNoun(r, at)) return true;
  }
  return false;
}

/** "clashes", "the bombing": a noun of an act. */
export function isActNoun(r: Reader, token: number): boolean {
  return r.document.hits.at(token, triggers).some(({ value }) => value.voice === 'noun');
}

const pronouns = set('it this that them both doing');
const ends = set('that having being who which but and while when because');
const selves = set('it they we its their our');
const bodies = set('group movement organisation organization');
const be = set('is are was were been');
const determiners = set('the this that these those both');
const blame = set('responsibility involvement');
const known = set(
  'responsibility involvement role part link links connection connections complicity culpability charge charges accusation accusations allegation allegations claim claims report reports account accounts story stories version assertion assertions suggestion suggestions rumour rumours rumor rumors narrative deed wrongdoing',
);

// A verb of denying or blaming in, whether what it speaks of was told before out: "denied it", "rejected
// the accusation", "blamed the rebels". It names no act of its own.

import type { Reader } from '../../../rules/speech-reader.ts';
import type { VerbCue } from './tables.ts';

const reach = 7;

/** Whether the verb's object is a noun or a pronoun for an act or a charge that the reader knows. */
export function answersBare(r: Reader, { stance, lemma }: VerbCue, from: number): boolean {
  if (stance === 'alleged') return lemma === 'blame';
  if (stance !== 'denied') return false;
  const { last } = r.sentence;
  if (from >= last || !r.isWord(from)) return true;
  if (pronouns.has(r.low(from)) && (from + 1 >= last || !r.isWord(from + 1))) return true;
  for (let token = from; token < Math.min(last, from + reach); token += 1) {
    const word = r.low(token);
    if (!r.isWord(token) || ends.has(word)) return false;
    if (known.has(word)) return closes(r, token + 1);
  }
  return false;
}

/** "denied reports that it would sell", "rejects charges of corruption": what was charged is told there. */
function closes(r: Reader, token: number): boolean {
  const word = r.low(token);
  return token >= r.sentence.last || !(word === 'that' || word === 'of' || word === 'to');
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const pronouns = set('it this that them both doing');
const ends = set('that having being who which but and while when because');
const known = set(
  'responsibility involvement role part link links connection connections complicity culpability charge charges accusation accusations allegation allegations claim claims report reports account accounts story stories version assertion assertions suggestion suggestions rumour rumours rumor rumors narrative deed wrongdoing',
);

// A phrase whose head no table knows in, whether it may name somebody out: "Marchuk", "A Belgian
// toxicologist". It refuses measures ("km north of the town") and plain nouns that open a sentence.

import type { TokenRange } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { articles, prepositions } from './words.ts';

/** True where the noun of the phrase is a name or one who does something. */
export function nameable(r: Reader, { first, last }: TokenRange): boolean {
  for (let token = first; token < last; token += 1) {
    if ((r.nameEnds[token] ?? 0) > token || (r.placeEnds[token] ?? 0) > token) return true;
  }
  let noun = -1;
  let capitals = 0;
  for (let token = first; token < last; token += 1) {
    if (!r.isWord(token)) continue;
    if (prepositions.has(r.low(token))) break;
    const opens = token === r.sentence.first || r.isMark(token - 1, '"');
    if (isCapital(r.word(token)) && (!opens || last - first === 1)) capitals += 1;
    noun = token;
  }
  if (noun < 0) return false;
  if (isCapital(r.word(noun)) && (capitals > 0 || last - first > 1)) return true;
  return articles.has(r.low(first)) && agent.test(r.low(noun));
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

const agent = /(ist|ian|man|woman|eer|ologist|person|er|or)s?$/;

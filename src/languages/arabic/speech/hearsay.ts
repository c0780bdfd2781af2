// The words of hearsay in Arabic in ("يعتقد أن", "يشتبه في أنهم"), whether they open their clause and whether they tell
// of an act at all out: some only say who somebody is held to be.

import { actorWords } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import type { Hit } from '../../../rules/hits.ts';
import { countedNouns } from '../../../rules/numbers.ts';
import { nationalities } from '../../../rules/places.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import { clauseStart } from './clause.ts';

/** Whether the words of hearsay open their clause: not "مجموعة يعتقد أنها". */
export function opensHere(r: Reader, hit: Hit): boolean {
  return clauseStart(r, hit.first, r.sentence.first) >= hit.first - 1 || hit.head.proclitics !== '';
}

/** "مسلحين يشتبه في أنهم متشددون", "طائرة يعتقد أنها أميركية": it tells who or whose they are, and no act. */
export function describes(r: Reader, hit: Hit): boolean {
  if (opensHere(r, hit) || !/(ه|ها|هم)$/.test(r.word(hit.last - 1))) return false;
  const { hits } = r.document;
  const act = hits.longest(hit.last, triggers)?.value;
  if (act && act.voice !== 'noun') return false;
  return r.word(hit.last) === ofWord || (hits.tables(hit.last) & namesSomebody) !== 0;
}

const ofWord = letters.fold('من');
const namesSomebody = nationalities.bit | actorWords.bit | countedNouns.bit;

// Words of English that make of what follows, up to the clause's end, no told fact.

import type { Hit } from '../../../rules/hits.ts';
import type { Modality, ModalStretch } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { capital } from './speaker.ts';
import { modals } from './tables.ts';
import {
  acts,
  auxiliaries,
  boundaries,
  clauseVerbs,
  dayWords,
  promises,
  pronouns,
} from './words.ts';

/** Words that make what follows, up to the clause's end, no told fact. */
export function modal(r: Reader): ModalStretch[] {
  const { sentence, document } = r;
  const found: ModalStretch[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (document.hits.tables(token) === 0) continue;
    const hit = document.hits.longest(token, modals) ?? promised(r, token);
    if (!hit) continue;
    // The month, and "may have killed".
    const month = hit.value === 'condition' && r.low(token) === 'may' && hit.last === token + 1;
    if (month && (capital(r.word(token)) || r.low(hit.last) === 'have')) continue;
    // "no fewer than 80", "not only": no negation of what follows.
    if (hit.value === 'negated' && bounds.has(r.low(hit.last))) continue;
    // "so that not one home is burnt": what is wanted, and no denial of what was.
    const wanted = found.at(-1);
    if (hit.value === 'negated' && wanted?.modality === 'plan' && token < wanted.last) continue;
    let last = hit.last;
    const most = hit.value === 'negated' ? 7 : 25;
    while (
      last < Math.min(sentence.last, hit.last + most) &&
      (!r.isMark(last, ',') || (hit.value !== 'negated' && listGoesOn(r, last))) &&
      !r.isMark(last, ';') &&
      !/^(but|who|which|after|when|while|because|that)$/.test(r.low(last))
    )
      last += 1;
    // "neither confirmed nor denied": the words of one phrase are no marks of their own.
    token = hit.last - 1;
    const denies = hit.value === 'negated' && deniesAct(r, hit.first, hit.last);
    found.push({
      first: hit.first,
      last,
      modality: hit.value,
      rule: `${hit.value} word`,
      ...(denies && { denies }),
    });
  }
  if (r.isMark(sentence.last - 1, '?')) {
    found.push({
      first: sentence.first,
      last: sentence.last,
      modality: 'question',
      rule: 'question mark',
    });
  }
  return found;
}

// "in Doha late on Friday".
const dayLength = 5;

/** "agreed on Friday to release": a day between the promise and what was promised. */
function promised(
  r: Reader,
  token: number,
): Pick<Hit<Modality>, 'first' | 'last' | 'value'> | undefined {
  if (!promises.has(r.low(token))) return undefined;
  for (let to = token + 1; to <= token + 1 + dayLength && to < r.sentence.last; to += 1) {
    if (r.low(to) === 'to' && to > token + 1) return { first: token, last: to + 1, value: 'plan' };
    if (!dayWords.has(r.low(to)) && !capital(r.word(to))) return undefined;
  }
  return undefined;
}

// So many words may stand between the commas of a list.
const itemLength = 15;

/** "may answer with drones, attacks on tankers or raids": behind the comma the list goes on, and no clause. */
function listGoesOn(r: Reader, comma: number): boolean {
  let joined = false;
  for (let token = comma + 1; token <= comma + itemLength; token += 1) {
    if (token >= r.sentence.last || r.isMark(token, ',') || r.isMark(token, '.')) return joined;
    if (!r.isWord(token)) return false;
    const word = r.low(token);
    // "or" is one of the boundaries, but of a list.
    if (word === 'or' || (word === 'and' && token > comma + 1)) {
      joined = true;
      // "how to find, mark and destroy unexploded bombs": one word alone, and the last item is at hand.
      if (token === comma + 2 && !opensClause(r.low(token + 1))) return true;
    } else if (opensClause(word)) return false;
  }
  return false;
}

function opensClause(word: string): boolean {
  if (clauseVerbs.has(word) || pronouns.has(word) || boundaries.has(word)) return true;
  return word.endsWith('ed');
}

const bounds: ReadonlySet<string> = new Set([
  'fewer',
  'less',
  'more',
  'later',
  'longer',
  'only',
  'sooner',
  'just',
]);

/** "had not dropped any bombs", "didn't target civilians": the act itself is said not to have been. */
function deniesAct(r: Reader, first: number, from: number): boolean {
  const word = r.low(first);
  const verbal =
    word.endsWith("n't") ||
    ((word === 'not' || word === 'never') && auxiliaries.has(r.low(first - 1))) ||
    // "we never targeted civilians".
    (word === 'never' && acts.has(r.low(from)));
  if (!verbal) return false;
  for (let token = from; token < Math.min(r.sentence.last, from + 3); token += 1) {
    if (acts.has(r.low(token))) return true;
  }
  return false;
}

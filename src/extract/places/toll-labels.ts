// "صور: 9 شهداء", "الجنوب: 21 شهيدا": a name that opens a line, with a colon and a figure behind it, says where
// those fell. Where one line of such a list names a known place, the others do too.

import { TokenKind } from '../../document/tokens.ts';
import { triggers } from '../../rules/claims.ts';
import { countedNouns, numerals, outcomes } from '../../rules/numbers.ts';
import type { Reading, Spot } from './evidence.ts';
import { isJoin, wordOf } from './name-runs.ts';
import type { Site } from './sites.ts';
import type { Unknown } from './unknown-name.ts';

// Most words of a name in front of the colon.
const longest = 3;

/** True for a name that is all that stands before the colon, with a figure or an act behind: "درعا: اغتيال شاب". */
export function opensToll(reading: Reading, { first, last, proclitics }: Spot): boolean {
  if (proclitics !== '' || first !== opening(reading)) return false;
  return last === colonOf(reading, counting | triggers.bit | outcomes.bit);
}

/** Names of no gazetteer that label lines beside lines that known places label. */
export function findTollLabels(
  lines: readonly { readonly reading: Reading; readonly sites: readonly Site[] }[],
): Unknown[] {
  const found: Unknown[] = [];
  let block: Unknown[] = [];
  let known = false;
  const close = () => {
    if (known) found.push(...block);
    block = [];
    known = false;
  };
  for (const { reading, sites } of lines) {
    const last = reading.rules.capitals ? undefined : colonOf(reading);
    if (last === undefined) {
      close();
      continue;
    }
    const first = opening(reading);
    if (sites.some((site) => site.first < last && site.last > first)) known = true;
    else if (mayName(reading, first, last)) block.push(labelOf(reading, first, last));
  }
  close();
  return found;
}

function labelOf({ sentence }: Reading, first: number, last: number): Unknown {
  return { first, last, front: 0, sentence: sentence.index, kinds: [], rule: 'unknown/toll label' };
}

/** "القتلى: 9" and "المجموع: 30" name no place. */
function mayName(reading: Reading, first: number, last: number): boolean {
  const { document, rules } = reading;
  for (let token = first; token < last; token += 1) {
    if (document.tokens.kinds[token] !== TokenKind.word || isJoin(reading, token)) return false;
    if (rules.notNames.has(wordOf(reading, token))) return false;
    if (document.hits.tables(token) & (countedNouns.bit | outcomes.bit | numerals.bit))
      return false;
  }
  return true;
}

/** The first word of the line, behind the mark of a list. */
function opening({ document, sentence: { first, last } }: Reading): number {
  let token = first;
  while (token < last && document.tokens.kinds[token] === TokenKind.mark) token += 1;
  return token;
}

const counting = numerals.bit | countedNouns.bit;

/** The colon behind the first words of the line, where a figure or a word of the tables follows it. */
function colonOf(reading: Reading, telling = counting): number | undefined {
  const { document, sentence } = reading;
  const { kinds } = document.tokens;
  const first = opening(reading);
  for (let token = first + 1; token <= Math.min(first + longest, sentence.last - 2); token += 1) {
    if (kinds[token] === TokenKind.word) continue;
    if (wordOf(reading, token) !== ':') return undefined;
    const tells = document.hits.tables(token + 1) & telling;
    return kinds[token + 1] === TokenKind.digits || tells ? token : undefined;
  }
  return undefined;
}

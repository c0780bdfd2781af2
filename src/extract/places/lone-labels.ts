// "Arauca. The brigade destroyed 46 mines.": a name that is the whole first sentence of a paragraph heads it.
// Where known places head as many such paragraphs as other names do, those are places too.

import { TokenKind } from '../../document/tokens.ts';
import { countedNouns, numerals, outcomes } from '../../rules/numbers.ts';
import type { Reading, Spot } from './evidence.ts';
import { longest, runEnd } from './name-runs.ts';
import type { Site } from './sites.ts';
import type { Unknown } from './unknown-name.ts';

/** True for a name that stands alone in front of its paragraph. */
export function standsAlone(reading: Reading, { first, last }: Spot): boolean {
  return heads(reading) && first === reading.sentence.first && last === endOf(reading);
}

/** A sentence in front of others of its paragraph. */
function heads({ document: { sentences }, sentence, rules }: Reading): boolean {
  const { index, kind, paragraph } = sentence;
  if (!rules.capitals || kind !== 'sentence') return false;
  return (
    sentences[index - 1]?.paragraph !== paragraph && sentences[index + 1]?.paragraph === paragraph
  );
}

/** The token behind its last word, where one mark at most closes it. */
function endOf({ document: { tokens }, sentence: { last } }: Reading): number {
  return tokens.kinds[last - 1] === TokenKind.mark ? last - 1 : last;
}

/** Names of no gazetteer that head paragraphs beside some that known places head. */
export function findLoneLabels(
  lines: readonly { readonly reading: Reading; readonly sites: readonly Site[] }[],
): Unknown[] {
  const found: Unknown[] = [];
  let known = 0;
  for (const { reading, sites } of lines) {
    const { first, index } = reading.sentence;
    const last = endOf(reading);
    if (last - first > longest || !heads(reading)) continue;
    if (sites.some((site) => site.first === first && site.last === last)) known += 1;
    else if (runEnd(reading, first) === last && !tells(reading, first, last)) {
      found.push({ first, last, front: 0, sentence: index, kinds: [], rule: 'unknown/alone' });
    }
  }
  return known >= found.length ? found : [];
}

/** "Casualties.", "Two soldiers." */
function tells({ document: { hits } }: Reading, first: number, last: number): boolean {
  for (let token = first; token < last; token += 1) {
    if (hits.tables(token) & (countedNouns.bit | outcomes.bit | numerals.bit)) return true;
  }
  return false;
}

// A word in front of a name in, whether it stands behind an act that falls on a place, leads to it or
// drives people there out: "rockets fell on X", "families fled to X", "warplanes hit X".

import type { EventKind } from '../../document/claim.ts';
import { TokenKind } from '../../document/tokens.ts';
import { triggers } from '../../rules/claims.ts';
import type { Reading } from './evidence.ts';

const reaches: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'explosion',
  'armed_clash',
  'attack',
  'territory',
  'displacement',
  'abduction',
]);

// So many words may stand between an act and the preposition: "سقطت ستة صواريخ على".
const actReach = 6;

/** The act may be the word itself. */
export function behindAct({ document, sentence }: Reading, word: number): boolean {
  const { hits, tokens } = document;
  for (let token = word; token >= Math.max(sentence.first, word - actReach); token -= 1) {
    if (tokens.kinds[token] === TokenKind.mark) return false;
    if ((hits.tables(token) & triggers.bit) === 0) continue;
    const acts = hits.at(token, triggers);
    // "Fighting broke out around X": what only sets in tells no act of its own.
    if (acts.every(({ value }) => value.kind === 'light')) continue;
    return acts.some(({ value }) => value.event && reaches.has(value.event));
  }
  return false;
}

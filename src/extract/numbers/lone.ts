// The counts that no number in the text makes, once it is clear what became of whom: one alone, or none.

import type { Measure } from '../../document/mention.ts';
import { clauseMarks } from '../../rules/claims.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import { numberMarks } from '../../rules/numbers.ts';
import { frontOf } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import { draftNoun } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isWord, nounAt, signAt } from './scene.ts';
import { colon } from './signs.ts';
import type { Governor, Walk } from './walk.ts';
import { chosen, inheritNoun, take } from './walk.ts';

/** One alone, or an "elderly couple", with the measure that governs it. */
export function lone(
  walk: Walk,
  hit: Hit<CountedNounWord>,
  told: { readonly measure: Measure | undefined; readonly governor: number | undefined },
): Draft {
  const number = draft('lone victim', 'count', {
    first: hit.first,
    last: hit.last,
    front: frontOf(hit),
  });
  setValue(number, hit.value.pair ? 2 : 1);
  number.noun = draftNoun(hit);
  const measure = chosen(hit.value.measure, told.measure);
  if (measure) number.measure = measure;
  if (told.governor !== undefined) number.governor = told.governor;
  inheritNoun(walk, number);
  walk.found.push(number);
  take(walk, number, hit.last);
  return number;
}

/** "أصيب سائقا إسعاف": right behind a passive no accusative stands, so the alif in front of a genitive is the dual's. */
export function isPair(
  { scene }: Walk,
  { first, last }: Hit<CountedNounWord>,
  { end, word }: Governor,
): boolean {
  if (word.voice !== 'passive' || end !== first || !isWord(scene, last)) return false;
  const { hits } = scene.document;
  const bare = hits.analyses(last)[0]?.proclitics === '';
  return bare && hits.at(last, clauseMarks).length + hits.at(last, numberMarks).length === 0;
}

/** "no casualties": nought, exactly. */
export function deny(
  walk: Walk,
  range: { readonly first: number; readonly last: number },
  measure: Measure,
): void {
  const number = setValue(draft('denied outcome', 'count', range), 0);
  number.none = true;
  number.measure = measure;
  walk.found.push(number);
}

/** "Victims: none": what the label in front of a colon counts. */
export function deniedLabel(scene: Scene, token: number): Measure | undefined {
  if (signAt(scene, token - 1) !== colon) return undefined;
  const noun = nounAt(scene, token - 2)?.value;
  return noun?.number === 'plural' ? (noun.denied ?? noun.measure) : undefined;
}

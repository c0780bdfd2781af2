// A noun for how somebody was killed in, whether the word behind it is a victim or tells whose doing it was out.

import { actorWords } from '../../rules/actors.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import { nationalities } from '../../rules/places.ts';
import type { Walk } from './walk.ts';

/** "بقنص حوثي": right behind how it was done, the adjective tells whose it was. */
export function isWhose({ governor, scene }: Walk, { first }: Hit<CountedNounWord>): boolean {
  if (!governor?.word.manner || governor.end !== first) return false;
  const { hits } = scene.document;
  if (hits.longest(first, nationalities)) return true;
  return hits.at(first, actorWords).some(({ value }) => value.role === 'modifier');
}

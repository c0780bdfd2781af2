// Acts that a group claims as its own, and that are told in no other way.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

/** "The group claimed responsibility for an attack on a convoy near the town". */
export const isClaimed = ({ sources }: Draft): boolean =>
  sources.at(-1)?.rule === 'claimed responsibility';

/** So, where nouns are all that tells the act; "the attack" was told before. */
export function claimsAct(scene: Scene, draft: Draft): boolean {
  const plain = draft.triggers.every(({ word, definite }) => word.voice === 'noun' && !definite);
  return plain && isClaimed(draft) && subjectFirst(scene, draft.sentence);
}

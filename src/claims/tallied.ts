// One act of a list in which acts are counted in, the verdict out: is its "one" a count too?

import type { NumberMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

/** "* Near Bayji, one strike destroyed": beside items that tell of several. */
export function isTallied(scene: Scene, { sentence }: Draft, { noun }: NumberMention): boolean {
  if (sentence.kind !== 'bullet' || !subjectFirst(scene, sentence)) return false;
  return scene.document.numbers.some(
    (other) =>
      other.noun?.sort === 'attack' && other.noun.of === noun?.of && (other.value ?? 0) > 1,
  );
}

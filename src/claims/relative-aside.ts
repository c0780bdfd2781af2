// Where a verb begins in, where its subject ends out: "Captain Faraz Ilyas, 26, who was leading the troops, was
// killed": what a relative clause between two commas tells of the subject is none of the verb's.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { roleBit, subjectFirst, wordAt } from './scene.ts';

// So many words such a clause has.
const reach = 16;

/** The comma that opens a relative clause which another closes right before the token; else undefined. */
export function relativeOpening(scene: Scene, start: number, end: number): number | undefined {
  if (wordAt(scene, end - 1) !== ',') return undefined;
  for (let token = end - 2; token > Math.max(start, end - reach); token -= 1) {
    const word = wordAt(scene, token);
    if (word === ';' || word === '.' || word === ':') return undefined;
    if (word === ',' && scene.roles[token + 1]! & roleBit.relative) return token;
  }
  return undefined;
}

// So many words of an auxiliary stand in front of a participle: "had been".
const auxiliaries = 2;

/** "The commander, who had led the militia since 2015, was killed": an actor of such a clause in front of the verb. */
export function inRelative(scene: Scene, draft: Draft, first: number): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  return draft.triggers.some((verb) => {
    if (verb.word.voice === 'noun' || verb.first < first) return false;
    for (let end = verb.first; end >= verb.first - auxiliaries; end -= 1) {
      const open = relativeOpening(scene, draft.sentence.first, end);
      if (open !== undefined) return open < first;
    }
    return false;
  });
}

// "A third", "وثالث": an ordinal or a fraction in, one more of those counted before out, where it stands
// right behind a predicate or goes on counting where the count before ended.

import type { Measure } from '../../document/mention.ts';
import type { Draft } from './draft.ts';
import { setValue } from './draft.ts';
import { isWord, markAt, nounAt } from './scene.ts';
import type { Walk } from './walk.ts';
import { isJoined, take } from './walk.ts';

// "a third", "a fourth": of the few that a text counts up.
const lastOrdinal = 6;

/** "مقتل عنصرين وإصابة ثالث": an ordinal without article right behind a predicate is one more. */
export function onOrdinal(walk: Walk, number: Draft): void {
  const { scene, governor, previous } = walk;
  if (scene.rules.modifiersFirst || !previous || number.definite || number.noun) return;
  const nth = number.value ?? 0;
  // "ثالث هجوم" ranks what follows; "ثالث بانفجار" does not.
  const ranked = nounAt(scene, number.last)?.head.proclitics === '';
  if (nth < 2 || nth > lastOrdinal || ranked) return;
  const governed = governor && !governor.filled && number.phraseFirst === governor.end;
  const measure = governed ? governor.word.people : oneMore(walk, number);
  if (!measure) return;
  setValue(number, 1);
  number.kind = 'count';
  number.rule = 'another victim';
  number.measure = measure;
  if (governed) {
    number.governor = governor.token;
    governor.filled = true;
  }
  take(walk, number, number.last);
}

/** "سقط شهيدان في أم درمان وثالث في شندي": it goes on counting where the count before ended. */
function oneMore({ previous, previousEnd, scene }: Walk, number: Draft): Measure | undefined {
  if (!isJoined(scene, number) || number.phraseFirst - previousEnd > mostBetween) return undefined;
  return number.value === (previous!.value ?? 0) + 1 ? previous!.measure : undefined;
}

// So many words of place or time may stand between two of those counted up.
const mostBetween = 6;

/** "killing two and wounding a third": one more, and no share of anything. */
export function onThird(walk: Walk, number: Draft): void {
  const { scene, governor, previous } = walk;
  const { last } = number;
  if (!scene.rules.modifiersFirst || !governor || governor.filled || !previous) return;
  if (governor.end !== number.first || !governor.word.people) return;
  if (isWord(scene, last) && !markAt(scene, last, 'stop')) return;
  if (markAt(scene, last, 'of')) return;
  setValue(number, 1);
  number.kind = 'count';
  number.measure = governor.word.people;
  number.governor = governor.token;
  governor.filled = true;
  take(walk, number, last);
}

// "A third", "وثالث", "another": an ordinal, a fraction or a word for one more in, one more of those counted before
// out, where it stands right behind a predicate or goes on counting where the count before ended.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import { frontOf } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import { fateOfGap } from './gapped.ts';
import type { Scene } from './scene.ts';
import { isDigits, isMark, isWord, markAt, nounAt, numeralAt, outcomeAt } from './scene.ts';
import type { Walk } from './walk.ts';
import { beginParts, isHarm, isJoined, linkPart, take } from './walk.ts';

// "a third", "a fourth": of the few that a text counts up.
const lastOrdinal = 6;

/** "مقتل عنصرين وإصابة ثالث": an ordinal without article right behind a predicate is one more. */
export function onOrdinal(walk: Walk, number: Draft): void {
  const { scene, governor, previous } = walk;
  if (scene.rules.modifiersFirst) {
    onFated(walk, number);
    return;
  }
  if (!previous || number.definite || number.noun) return;
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

/**
 * "خمسة مدنيين، أحدهم طبيب", "شابان، أحدهما في جنين والآخر في طوباس": one of those counted before, told for who he
 * was or where. Returns the token to go on from.
 */
export function oneOfThem(walk: Walk, token: number): number | undefined {
  const { scene, previous } = walk;
  const told = previous?.rule === 'one of them';
  const mark = markAt(scene, token, told ? 'other of them' : 'one of them');
  // The comma, or those counted right before him, shows that he is no object of a verb.
  const apposed = isMark(scene, token - 1) || token === walk.previousEnd;
  if (!mark || !previous || !(told || apposed)) return undefined;
  beginParts(walk, mark.last);
  const { total } = walk;
  const people = total?.noun?.word.sort === 'people' && isHarm(total.measure);
  if (people && clauseMarked(scene.document.hits, mark.last, 'at')) {
    const { first, last } = mark;
    const number = draft('one of them', 'count', { first, last, front: frontOf(mark) });
    setValue(number, 1).measure = total.measure;
    linkPart(walk, number);
    walk.found.push(number);
    take(walk, number, last);
  }
  return mark.last;
}

/** "خمسة مدنيين واحد منهم طفل": the noun behind tells who he was, and is the count. Returns the token to go on from. */
export function isOneOfThem(walk: Walk, number: Draft): number | undefined {
  const { scene, previous } = walk;
  if (scene.rules.modifiersFirst || number.value !== 1 || !previous) return undefined;
  const them = markAt(scene, number.last, 'subset');
  const who = them && nounAt(scene, them.last);
  if (who?.value.sort !== 'people' || who.value.number !== 'singular') return undefined;
  if (who.head.proclitics !== '' || who.head.article) return undefined;
  number.aside = true;
  beginParts(walk, them!.last);
  return them!.last;
}

/** "and a second": the article belongs to the phrase or stands in front of it. */
const joinedTo = (scene: Scene, number: Draft): boolean =>
  isJoined(scene, number) || markAt(scene, number.phraseFirst - 2, 'and') !== undefined;

/** "two were killed and a third was wounded": one more in front of what became of him. */
function onFated(walk: Walk, number: Draft): void {
  const { scene, previous } = walk;
  if (!previous?.measure || !isHarm(previous.measure) || !joinedTo(scene, number)) return;
  const { first, last, noun } = number;
  if (noun || !(markAt(scene, first, 'a') ?? markAt(scene, first - 1, 'a'))) return;
  let verb = markAt(scene, last, 'passive')?.last ?? last;
  // "was seriously wounded", "seriously wounded".
  if (!outcomeAt(scene, verb)) verb += 1;
  const fate = outcomeAt(scene, verb)?.value;
  if (!fate?.people || fate.voice === 'noun' || fate.voice === 'active') return;
  setValue(number, 1);
  number.kind = 'count';
  number.rule = 'another victim';
  number.measure = fate.people;
  number.governor = verb;
  take(walk, number, number.last);
}

/** "killing two and wounding a third": one more, and no share of anything. */
export function onThird(walk: Walk, number: Draft): void {
  const { scene, governor, previous } = walk;
  const { last } = number;
  if (!scene.rules.modifiersFirst || !previous) return;
  if (!governor || governor.filled) {
    onFated(walk, number);
    return;
  }
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

/** "and another wounded", "wounding another": one more of those counted before. */
export function onAnother(walk: Walk, mark: Hit): void {
  const { scene, governor, previous } = walk;
  if (!previous) return;
  const at = mark.last;
  const follows = outcomeAt(scene, at) ?? markAt(scene, at, 'passive');
  if (isDigits(scene, at) || numeralAt(scene, at)) return;
  const closed = !isWord(scene, at) || markAt(scene, at, 'stop') !== undefined;
  const gapped = follows ? undefined : fateOfGap(walk, mark.first, at);
  if (!follows && !closed && !gapped) return;
  const number = setValue(
    draft('another victim', 'count', { first: mark.first, last: mark.last }),
    1,
  );
  const of = previous.noun;
  if (of) {
    const { measure: _measure, ...word } = of.word;
    number.noun = Object.assign({}, of, {
      word,
      first: mark.first,
      last: mark.last,
      front: 0,
      back: 0,
    });
  }
  if (gapped) Object.assign(number, gapped);
  else if (follows) walk.waiting.push(number);
  else if (governor && !governor.filled && governor.word.people) {
    number.measure = governor.word.people;
    number.governor = governor.token;
    governor.filled = true;
  } else return;
  walk.found.push(number);
  take(walk, number, mark.last);
}

// Units of time moved from an anchor: "last week", "the same month", "الشهر قبل الماضي", and parts of a day that
// was told: "the same night". Nothing is placed on the calendar here.

import type { DateUnit } from '../../rules/dates.ts';
import type { Anchor, Expression, Lean } from './expression.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, symbolAt, wordAt, wordsAt } from './scene.ts';
import { kindBits, markBits } from './survey.ts';

const leanOf = (offset: -1 | 0 | 1): Lean => (offset < 0 ? 'last' : offset > 0 ? 'next' : 'this');

/** "last", "الماضي": which one of them, and where the word ends. */
export function whichAt(scene: Scene, token: number, joint: Joint = 'bare') {
  const found = wordAt(scene, token, { kind: 'which', joint });
  return found && Object.assign({}, found, { lean: leanOf(found.word.offset) });
}

/** What "the next day" counts from: the date told before. "The last day" is the end of something. */
function dayAnchor(
  unit: DateUnit,
  which: { readonly offset: -1 | 0 | 1; readonly anchor: Anchor },
): Anchor | undefined {
  if (unit !== 'day' || which.anchor === 'text' || which.offset === 0) return which.anchor;
  return which.offset > 0 ? 'text' : undefined;
}

interface Shifted {
  readonly expression: Expression;
  readonly last: number;
  readonly front: number;
}

const pastDay = {
  kind: 'stretch',
  amount: 24,
  unit: 'hour',
  direction: -1,
  anchor: 'published',
} as const;

/** "week after next", "الشهر قبل الماضي": two units away. */
function secondAt(scene: Scene, token: number, joint: Joint): Shifted | undefined {
  const unit = wordAt(scene, token, { kind: 'unit', joint });
  if (unit?.word.count !== 1) return undefined;
  const next = afterMark(scene, unit.last, 'secondNext');
  const last = next > unit.last ? next : afterMark(scene, unit.last, 'secondLast');
  if (last === unit.last) return undefined;
  const offset = next > unit.last ? 2 : -2;
  return {
    expression: { kind: 'shifted', unit: unit.word.unit, offset, anchor: 'published' },
    last,
    front: unit.front,
  };
}

/** "the same night", "the previous afternoon", "الليلة نفسها": a part of the day that was told. */
function partOfThatDay(
  scene: Scene,
  how: { readonly token: number; readonly joint: Joint; readonly led: boolean },
): Shifted | undefined {
  const { token, joint } = how;
  const before = whichAt(scene, token, joint);
  if (before) {
    if (before.word.anchor !== 'text') return undefined;
    const part = dayPartAt(scene, before.last, 'bare');
    if (!part || !(scene.rules.agoBehind || part.article)) return undefined;
    // "said that night raids", "following night raids": only behind "the" or a preposition.
    const that = wordAt(scene, token, { kind: 'cue' }) !== undefined;
    if (scene.rules.agoBehind && !(that ? opensPhrase(scene, token) : how.led)) return undefined;
    const { offset } = before.word;
    return {
      expression: { kind: 'shifted', unit: 'day', offset, anchor: offset < 0 ? 'nearest' : 'text' },
      last: part.last,
      front: before.front,
    };
  }
  if (scene.rules.agoBehind) return undefined;
  const part = dayPartAt(scene, token, joint);
  const after = part?.article ? whichAt(scene, part.last) : undefined;
  if (!part || after?.word.anchor !== 'text') return undefined;
  const { offset } = after.word;
  return {
    expression: { kind: 'shifted', unit: 'day', offset, anchor: offset < 0 ? 'nearest' : 'text' },
    last: after.last,
    front: part.front,
  };
}

const dayPartAt = (scene: Scene, token: number, joint: Joint) =>
  wordAt(scene, token, { kind: 'dayPart', joint });

/** True at the beginning of a sentence, behind a mark, a preposition, "later" or "early". */
function opensPhrase(scene: Scene, token: number): boolean {
  if (token === scene.first || symbolAt(scene, token - 1) !== '') return true;
  const leading =
    markBits.in | markBits.of | markBits.later | markBits.earlier | markBits.until | markBits.since;
  return (
    (scene.survey.marks[token - 1]! & leading) !== 0 ||
    (scene.survey.kinds[token - 1]! & (kindBits.portion | kindBits.dayPart)) !== 0
  );
}

/** A unit moved from an anchor: "last week", "الأسبوع الماضي", "the same month". */
export function shiftedAt(
  scene: Scene,
  token: number,
  joint: Joint,
): { readonly expression: Expression; readonly last: number; readonly front: number } | undefined {
  const at = afterMark(scene, token, 'the');
  const hung = at > token ? 'bare' : joint;
  const second = secondAt(scene, at, hung);
  if (second) return second;
  const part = partOfThatDay(scene, { token: at, joint: hung, led: at > token });
  if (part) return part;
  const before = whichAt(scene, at, hung);
  if (before) {
    const unit = wordAt(scene, before.last, { kind: 'unit' });
    if (unit?.word.count !== 1 || unit.word.unit === 'hour' || unit.word.unit === 'minute')
      return undefined;
    if (before.word.rolling && unit.word.unit === 'day') {
      // "آخر يوم" is the last one of something, "the past day" the last 24 hours.
      if (!scene.rules.agoBehind) return undefined;
      return {
        expression: { ...pastDay },
        last: unit.last,
        front: at > token ? 0 : before.front,
      };
    }
    if (unit.word.unit === 'fortnight') {
      const direction = before.word.offset < 0 ? -1 : 1;
      if (before.word.offset === 0) return undefined;
      return {
        expression: { kind: 'stretch', amount: 2, unit: 'week', direction, anchor: 'published' },
        last: unit.last,
        front: at > token ? 0 : before.front,
      };
    }
    // "activists say that half a million fled"
    if (unit.word.unit === 'half' && before.word.anchor === 'text') return undefined;
    // Arabic: "this the week"; without the article the two words only meet.
    if (!scene.rules.agoBehind && !before.word.rolling && !unit.article) return undefined;
    // "في المنطقة نفسها العام الماضي": the word in front is of what stands before it.
    if (!scene.rules.agoBehind && whichAt(scene, unit.last)) return undefined;
    const day = dayAnchor(unit.word.unit, before.word);
    if (!day) return undefined;
    return {
      expression: before.word.rolling
        ? { kind: 'stretch', amount: 1, unit: unit.word.unit, direction: -1, anchor: 'published' }
        : {
            kind: 'shifted',
            unit: unit.word.unit,
            offset: before.word.offset,
            anchor: day === 'text' && before.word.offset < 0 ? 'nearest' : day,
          },
      last: unit.last,
      front: at > token ? 0 : before.front,
    };
  }
  // English sets the word in front: "the day that" is no date.
  if (scene.rules.agoBehind) return undefined;
  for (const unit of wordsAt(scene, at, { kind: 'unit', joint: hung })) {
    if (unit.word.count !== 1 || unit.word.unit === 'hour' || unit.word.unit === 'minute') continue;
    const after = whichAt(scene, unit.last);
    if (!after || after.word.rolling || !(unit.article || at > token)) continue;
    const day = dayAnchor(unit.word.unit, after.word);
    if (!day) continue;
    return {
      expression: {
        kind: 'shifted',
        unit: unit.word.unit,
        offset: after.word.offset,
        anchor: day === 'text' && after.word.offset < 0 ? 'nearest' : day,
      },
      last: after.last,
      front: unit.front,
    };
  }
  return undefined;
}

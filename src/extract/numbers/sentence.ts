// The numbers of one sentence, in order: each is read, then bounded, named and counted. Words that
// stand in front of a number wait for it in a small memory.

import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord, MarkRole } from '../../rules/numbers.ts';
import { frontOf } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import { isHeld } from './held.ts';
import type { Before } from './kinds.ts';
import { classify } from './kinds.ts';
import { nounOfLabel } from './label.ts';
import type { LabelledList } from './label-list.ts';
import { labelledList } from './label-list.ts';
import type { Memory } from './memory.ts';
import { endOf, firstOf, forget, newMemory, remember, stoodBefore } from './memory.ts';
import { dualAhead, nounAhead } from './noun-ahead.ts';
import { attach, draftNoun, initialsBehind, nounBehind } from './nouns.ts';
import { menOfBody } from './of-body.ts';
import { isOneOf } from './one-of.ts';
import {
  closes,
  qualify,
  qualifyBehind,
  rangeFrom,
  reaches,
  takePlus,
  takeSign,
} from './qualify.ts';
import type { Scene } from './scene.ts';
import { hasHits, isWord, markAt, nounAt, numeralAt, outcomeAt, signAt, unitAt } from './scene.ts';
import { close, open, stop } from './signs.ts';
import { befallsAhead } from './subjects.ts';
import { readValue } from './values.ts';
import { isState } from './walk.ts';

// So many words may qualify a figure behind its label: "more than", "at least some".
const labelReach = 3;

export function readSentence(scene: Scene): Draft[] {
  const found: Draft[] = [];
  if (!scene.scan.numbers) return found;
  const memory = newMemory();
  const { first, last } = scene.sentence;
  let list: LabelledList | undefined;
  let token = first;
  while (token < last) {
    // "11 واحد من شباب القرية": the noun that a number has taken is no number, though it be a numeral.
    if (isWord(scene, token) && (!hasHits(scene, token) || isTaken(found.at(-1), token))) {
      token += 1;
      continue;
    }
    const label = nounOfLabel(scene, token);
    if (label) memory.toll = { noun: label, last: token + 1, reach: labelReach };
    list = labelledList(scene, token) ?? list;
    if (list?.figures.has(token)) memory.toll = { noun: list.noun, last: token, reach: 0 };
    // A qualifier may hold a number word or an article of its own: "a minimum of".
    const lead = isWord(scene, token) ? remember(scene, memory, token) : undefined;
    if (lead && !((numeralAt(scene, token)?.last ?? 0) > lead)) {
      token = lead;
      continue;
    }
    const numbers = readValue(scene, token);
    if (numbers.length === 0) {
      // A dual noun that a number has taken must not count again.
      token =
        (token < covered(found.at(-1)) ? undefined : dualAt(scene, token, found)) ?? token + 1;
      continue;
    }
    for (const number of numbers) {
      const ranged = withRange(scene, number, memory);
      if (skipped(scene, ranged, memory) || isOneOf(scene, ranged)) continue;
      finish(scene, ranged, memory);
      const before = found.at(-1);
      if (before && isEcho(scene, before, ranged)) continue;
      // "3 of 5 soldiers", "60 percent of the 400,000": the whole is not told of.
      const of = before ? markAt(scene, before.last, 'of') : undefined;
      if (of && reaches(scene, of.last, ranged.first)) ranged.aside = true;
      else if (of && isInside(before!, ranged)) {
        ranged.aside = true;
        ranged.kind = 'number';
      }
      if (!before || !closes(scene, before, ranged)) found.push(ranged);
    }
    token = Math.max(token + 1, numbers.at(-1)!.last, found.at(-1)?.last ?? 0);
  }
  return found;
}

/** "11 of the village's 40 houses": between a number and its noun. */
function isInside({ noun }: Draft, { first }: Draft): boolean {
  return noun !== undefined && first < noun.first;
}

/** "three (3)": the same figure once more in brackets. */
function isEcho(scene: Scene, before: Draft, number: Draft): boolean {
  return (
    number.value === before.value &&
    number.first === before.last + 1 &&
    signAt(scene, before.last) === open &&
    signAt(scene, number.last) === close
  );
}

function isTaken(number: Draft | undefined, token: number): boolean {
  const noun = number?.noun;
  return (
    noun !== undefined && number!.last <= noun.first && token >= noun.first && token < noun.last
  );
}

/** The token after the number and the noun behind it. */
function covered(number: Draft | undefined): number {
  return number ? Math.max(number.last, number.noun?.last ?? 0) : 0;
}

function withRange(scene: Scene, number: Draft, memory: Memory): Draft {
  const token = number.first;
  const opened = stoodBefore(scene, memory, { role: 'between', token })
    ? 'between'
    : stoodBefore(scene, memory, { role: 'from', token })
      ? 'from'
      : undefined;
  // "rose from 20 to 30" tells a change, not a range.
  if (changes(scene, number, memory, opened)) return number;
  const range = rangeFrom(scene, number, opened);
  if (!range) return number;
  if (opened) {
    const from = firstOf(memory, opened);
    if (from < range.phraseFirst) {
      range.phraseFirst = from;
      range.phraseFront = 0;
    }
  }
  return range;
}

/** "this one", "was one of the most admired": words that only look like numbers. */
function skipped(scene: Scene, number: Draft, memory: Memory): boolean {
  if (!scene.rules.modifiersFirst || number.value !== 1 || number.rule !== 'number in words') {
    return false;
  }
  const ranked = markAt(scene, number.first - 1, 'passive');
  if (ranked && markAt(scene, number.last, 'rank')) return true;
  if (endOf(memory, 'pronoun') !== number.first) return false;
  // "said that one of its soldiers", "that one soldier": counted all the same.
  return !markAt(scene, number.last, 'of') && !nounBehind(scene, number);
}

/** "قتل (14) مدنيا", "( 61 ) من أفراده": where figures stand in brackets, the brackets are of the phrase. */
function takeBrackets(scene: Scene, number: Draft): void {
  if (scene.rules.modifiersFirst || !number.plain) return;
  if (signAt(scene, number.first - 1) !== open || signAt(scene, number.last) !== close) return;
  number.phraseFirst = number.first - 1;
  number.phraseLast = number.last + 1;
}

function finish(scene: Scene, number: Draft, memory: Memory): void {
  takeBrackets(scene, number);
  const unbound = takePlus(scene, number) ? 'at_least' : undefined;
  const sign = unbound ?? takeSign(scene, number);
  const at = signAt(scene, number.phraseFirst) === open ? number.phraseFirst : number.first;
  const stood = (role: MarkRole) => stoodBefore(scene, memory, { role, token: at });
  const before: Before = {
    label: stood('label') || (endOf(memory, 'label') === at - 1 && signAt(scene, at - 1) === stop),
    price: stood('price'),
    age: stood('ageBefore'),
    year: stood('year'),
    day: stood('day'),
    clock: endOf(memory, 'clock') === at,
    calibre: endOf(memory, 'calibre') === at,
    percent: endOf(memory, 'percent') === at ? firstOf(memory, 'percent') : undefined,
    unit: memory.unit?.last === at ? memory.unit : undefined,
  };
  const { lead } = memory;
  const led =
    lead !== undefined &&
    (lead.last === at || reaches(scene, lead.last, at)) &&
    // "some of the 1,500" are not about 1,500.
    !(
      lead.qualifier === 'approximate' &&
      markAt(scene, lead.last, 'of') &&
      scene.rules.modifiersFirst
    );
  const uncounted = classify(
    scene,
    number,
    led ? Object.assign({}, before, { label: false, day: false }) : before,
  );
  if (oldFigure(scene, number, memory)) number.aside = true;
  else if (!uncounted) count(scene, number, memory);
  if (led && number.kind !== 'label' && number.kind !== 'ordinal') {
    qualify(number, lead.qualifier);
    if (lead.first < number.phraseFirst) {
      number.phraseFirst = lead.first;
      number.phraseFront = lead.front;
    }
  }
  if (isHeld(scene, number)) number.aside = true;
  if (sign && number.kind !== 'label') qualify(number, sign);
  qualifyBehind(scene, number);
}

/** "rose from 12 to 15", "rose by six to 31": what a toll was, or what it rose by. */
function changes(
  scene: Scene,
  { first, last }: Draft,
  memory: Memory,
  opened?: 'between' | 'from',
): boolean {
  if (first - endOf(memory, 'change') > 8) return false;
  return opened === 'from' || (opened !== 'between' && markAt(scene, last, 'to') !== undefined);
}

/** "rose from 12 to 15": twelve is told no more. */
function oldFigure(scene: Scene, number: Draft, memory: Memory): boolean {
  const from = stoodBefore(scene, memory, { role: 'from', token: number.first });
  if (!changes(scene, number, memory, from ? 'from' : undefined)) return false;
  for (let at = number.last; at < number.last + 3; at += 1) {
    if (markAt(scene, at, 'to')) return true;
  }
  return false;
}

function count(scene: Scene, number: Draft, memory: Memory): void {
  if (number.kind === 'fraction') return;
  const toll =
    memory.toll && number.first - memory.toll.last <= memory.toll.reach
      ? memory.toll.noun
      : undefined;
  // "والحصيلة: مقتل مواطن وإصابة 5": an outcome right before it tells whose figure it is.
  const figure = !outcomeAt(scene, number.phraseFirst - 1) && givesFigure(number, memory);
  // It tells of the first number behind it alone.
  forget(memory, 'figure');
  const dual = dualAhead(scene, number);
  // "جنديان اثنان إسرائيليان": what describes the two is no other two.
  if (dual) number.phraseLast = nounBehind(scene, number)?.last ?? number.phraseLast;
  const behind =
    menOfBody(scene, number) ??
    dual ??
    nounBehind(scene, number) ??
    (toll && nounBehindVerb(scene, number));
  if (behind) {
    const { word } = behind;
    // "عدد من سقطوا في الميدان 210 متظاهرين": a state that the toll ends.
    const open = !word.measure || isState(word.measure);
    // "أعداد الوفيات بلغت 95 حالة": cases of what the toll counts.
    const told = word.sort === 'people' || word.of === 'cases';
    // "two were among the dead, and five nurses were wounded": others, whose own fate stands behind.
    const apart = toll !== undefined && befallsAhead(scene, { ...number, noun: behind });
    const measure = open && told && !apart ? toll?.word.measure : undefined;
    attach(number, measure ? { ...behind, word: Object.assign({}, word, { measure }) } : behind);
  } else if (initialsBehind(scene, number)) {
    number.aside = true;
  } else {
    const ahead = nounAhead(scene, number) ?? toll;
    if (!ahead) {
      if (figure) number.some = 'figure';
      return;
    }
    const { phraseFirst, phraseFront } = number;
    attach(number, ahead);
    // The phrase of a toll would run over half the sentence.
    if (ahead === toll) Object.assign(number, { phraseFirst, phraseFront });
  }
  if (toll) memory.toll = undefined;
}

// So many tokens a figure may stand behind the word for it: "the number may well exceed 200".
const figureReach = 5;

/** "put it at nine", "the figure was over 200": another figure for a toll that was told before. */
function givesFigure({ kind, min, first, qualifier, plain }: Draft, memory: Memory): boolean {
  const end = endOf(memory, 'figure');
  // "said it was one of the worst".
  if (kind !== 'number' || min === null || min < 2 || !Number.isInteger(min)) return false;
  const year = plain && qualifier === 'exact' && min >= 1900 && min <= 2100;
  return !year && end > 0 && end <= first && first - end <= figureReach;
}

/** "Of the martyrs, 170 are children." */
function nounBehindVerb(scene: Scene, number: Draft) {
  const verb = markAt(scene, number.last, 'passive');
  const noun = verb && nounAt(scene, verb.last);
  return noun?.value.sort === 'people' ? draftNoun(noun) : undefined;
}

// So many words may stand between two and a third: "مواطنين وإصابة ثالث".
const thirdReach = 3;

/** Spelled as two or as more: two where its vowels tell, and where a third one follows. */
function isTwo(scene: Scene, { value, first, last }: Hit<CountedNounWord>): boolean {
  if (value.number !== 'either' || value.sort !== 'people') return false;
  const { source, view, tokens } = scene.document;
  const span = view.map.toSource(tokens.starts[first]!, tokens.ends[last - 1]!);
  if (scene.rules.dual(source.slice(span.start, span.end))) return true;
  let told = false;
  for (let at = last; at < Math.min(scene.sentence.last, last + thirdReach); at += 1) {
    if (outcomeAt(scene, at)) told = true;
    const third = told ? numeralAt(scene, at) : undefined;
    if (third?.value.kind === 'ordinal' && !third.head.article) return third.value.value === 3;
  }
  return false;
}

/** A dual counts two by itself: "two persons", "two days". */
function dualAt(scene: Scene, token: number, found: Draft[]): number | undefined {
  if (!isWord(scene, token)) return undefined;
  const noun = nounAt(scene, token);
  const unit = unitAt(scene, token);
  const two = noun && (noun.value.number === 'dual' || isTwo(scene, noun));
  const hit = two ? noun : unit?.value.dual ? unit : undefined;
  if (!hit) return undefined;
  // "غارتين إسرائيليتين": straight behind another dual it is what those two are like.
  const before = found.at(-1);
  // "وعادت الأخريان": the other two, of whom nothing is told that counts them.
  const others = noun?.value.other && noun.head.article && !outcomeAt(scene, noun.first - 1);
  if (others) return hit.last;
  if (before?.rule === 'dual' && before.last === token && hit.head.proclitics === '') {
    return hit.last;
  }
  // "two persons, two": the numeral behind it counts.
  if (numeralAt(scene, hit.last)?.value.kind === 'cardinal') {
    const numeral = readValue(scene, hit.last)[0];
    if (numeral?.value === 2 && !numeral.joined) return undefined;
  }
  const number = draft('dual', 'count', {
    first: hit.first,
    last: hit.last,
    front: frontOf(hit),
  });
  setValue(number, 2);
  number.joined = hit.head.proclitics !== '';
  if (hit === noun) number.noun = draftNoun(noun);
  else {
    number.kind = unit!.value.dimension === 'time' ? 'duration' : 'measure';
    number.unit = unit!.value.unit;
    if (unit!.value.factor !== undefined) number.base = 2 * unit!.value.factor;
  }
  qualifyBehind(scene, number);
  found.push(number);
  return hit.last;
}

// The numbers of one sentence, in order: each is read, then bounded, named and counted. Words that
// stand in front of a number wait for it in a small memory.

import type { Hit } from '../../rules/hits.ts';
import type { NumberMark, UnitWord } from '../../rules/numbers.ts';
import { numberMarks, units } from '../../rules/numbers.ts';
import { frontOf } from './atoms.ts';
import type { Draft, DraftNoun } from './draft.ts';
import { draft, setValue } from './draft.ts';
import type { Before } from './kinds.ts';
import { classify } from './kinds.ts';
import { attach, draftNoun, nounAhead, nounBehind } from './nouns.ts';
import type { Lead } from './qualify.ts';
import { closes, qualify, qualifyBehind, rangeFrom, reaches } from './qualify.ts';
import type { Scene } from './scene.ts';
import { isWord, markAt, nounAt, numeralAt, unitAt } from './scene.ts';
import { readValue } from './values.ts';

/** What stood in front and may belong to the next number; tokens are ends. */
interface Memory {
  lead: Lead | undefined;
  between: number;
  betweenFirst: number;
  from: number;
  fromFirst: number;
  change: number;
  label: number;
  age: number;
  year: number;
  day: number;
  clock: number;
  calibre: number;
  percent: { first: number; last: number } | undefined;
  unit: { first: number; last: number; word: UnitWord } | undefined;
  pronoun: number;
  toll: { noun: DraftNoun; last: number } | undefined;
}

export function readSentence(scene: Scene): Draft[] {
  const found: Draft[] = [];
  const memory: Memory = {
    lead: undefined,
    between: -1,
    betweenFirst: -1,
    from: -1,
    fromFirst: -1,
    change: -99,
    label: -1,
    age: -1,
    year: -1,
    day: -1,
    clock: -1,
    calibre: -1,
    percent: undefined,
    unit: undefined,
    pronoun: -1,
    toll: undefined,
  };
  const { first, last } = scene.sentence;
  const { hits } = scene.document;
  let token = first;
  while (token < last) {
    if (isWord(scene, token) && hits.all(token).length === 0) {
      token += 1;
      continue;
    }
    // A qualifier may hold a number word or an article of its own: "a minimum of".
    const lead = isWord(scene, token) ? remember(scene, memory, token) : undefined;
    if (lead && !((numeralAt(scene, token)?.last ?? 0) > lead)) {
      token = lead;
      continue;
    }
    const numbers = readValue(scene, token);
    if (numbers.length === 0) {
      token = dualAt(scene, token, found) ?? token + 1;
      continue;
    }
    for (const number of numbers) {
      const ranged = withRange(scene, number, memory);
      if (skipped(scene, ranged, memory)) continue;
      finish(scene, ranged, memory);
      const before = found.at(-1);
      if (!before || !closes(scene, before, ranged)) found.push(ranged);
    }
    token = Math.max(token + 1, numbers.at(-1)!.last, covered(found.at(-1)));
  }
  return found;
}

/** The token after the number and the noun behind it: a dual noun must not count again. */
function covered(number: Draft | undefined): number {
  return number ? Math.max(number.last, number.noun?.last ?? 0) : 0;
}

/** Notes the marks at the token. Returns where a qualifier ends that is to be stepped over. */
function remember(scene: Scene, memory: Memory, token: number): number | undefined {
  let lead: number | undefined;
  for (const hit of scene.document.hits.all(token)) {
    if (hit.entry.table === units) {
      const word = hit.value as UnitWord;
      if (word.leads) memory.unit = { first: hit.first, last: hit.last, word };
      continue;
    }
    if (hit.entry.table !== numberMarks) continue;
    const mark = hit.value as NumberMark;
    switch (mark.role) {
      case 'before':
        if (!memory.lead || hit.last > memory.lead.last) {
          const earlier = memory.lead;
          const stands =
            earlier &&
            earlier.qualifier !== 'approximate' &&
            reaches(scene, earlier.last, hit.first);
          const qualifier = stands ? earlier.qualifier : mark.qualifier!;
          memory.lead = {
            first: stands ? earlier.first : hit.first,
            front: stands ? earlier.front : frontOf(hit),
            last: hit.last,
            qualifier,
          };
          lead = hit.last;
        }
        break;
      case 'between':
        if (hit.last > memory.between) memory.betweenFirst = hit.first;
        memory.between = Math.max(memory.between, hit.last);
        break;
      case 'from':
        memory.fromFirst = hit.first;
        memory.from = hit.last;
        break;
      case 'change':
        memory.change = hit.last;
        break;
      case 'label':
        memory.label = Math.max(memory.label, hit.last);
        break;
      case 'ageBefore':
        memory.age = Math.max(memory.age, hit.last);
        break;
      case 'year':
        memory.year = Math.max(memory.year, hit.last);
        break;
      case 'day':
        memory.day = Math.max(memory.day, hit.last);
        break;
      case 'clock':
        memory.clock = Math.max(memory.clock, hit.last);
        break;
      case 'calibre':
        memory.calibre = hit.last;
        break;
      case 'percent':
        memory.percent = { first: hit.first, last: hit.last };
        break;
      case 'pronoun':
        memory.pronoun = hit.last;
        break;
      case 'toll':
        rememberToll(scene, memory, hit);
        break;
      default:
        break;
    }
  }
  return lead;
}

function rememberToll(scene: Scene, memory: Memory, mark: Hit): void {
  const end = mark.last;
  const itself = nounAt(scene, mark.first);
  if (itself?.last === end && itself.value.measure) {
    // "the death toll".
    memory.toll = { noun: draftNoun(itself), last: end };
    return;
  }
  for (let at = end; at <= end + 1; at += 1) {
    const noun = nounAt(scene, at);
    if (!noun || noun.value.number === 'singular') continue;
    memory.toll = { noun: draftNoun(noun), last: noun.last };
    return;
  }
}

function withRange(scene: Scene, number: Draft, memory: Memory): Draft {
  const opened = reaches(scene, memory.between, number.first)
    ? 'between'
    : reaches(scene, memory.from, number.first)
      ? 'from'
      : undefined;
  // "rose from 20 to 30" tells a change, not a range.
  if (opened === 'from' && number.first - memory.change <= 8) return number;
  const range = rangeFrom(scene, number, opened);
  if (!range) return number;
  if (opened) {
    const from = opened === 'between' ? memory.betweenFirst : memory.fromFirst;
    if (from < range.phraseFirst) {
      range.phraseFirst = from;
      range.phraseFront = 0;
    }
  }
  return range;
}

/** "this one", "one of the", "أحد": words that only look like numbers. */
function skipped(scene: Scene, number: Draft, memory: Memory): boolean {
  if (!scene.rules.modifiersFirst || number.value !== 1 || number.rule !== 'number in words') {
    return false;
  }
  return memory.pronoun === number.first;
}

function finish(scene: Scene, number: Draft, memory: Memory): void {
  const at = number.first;
  const before: Before = {
    label: reaches(scene, memory.label, at),
    age: reaches(scene, memory.age, at),
    year: memory.year === at || reaches(scene, memory.year, at),
    day: reaches(scene, memory.day, at),
    clock: memory.clock === at,
    calibre: memory.calibre === at,
    ...(memory.percent?.last === at ? { percent: memory.percent.first } : {}),
    ...(memory.unit?.last === at ? { unit: memory.unit } : {}),
  };
  const { lead } = memory;
  const led = lead !== undefined && (lead.last === at || reaches(scene, lead.last, at));
  const uncounted = classify(scene, number, led ? { ...before, label: false, day: false } : before);
  if (oldFigure(scene, number, memory)) number.aside = true;
  else if (!uncounted) count(scene, number, memory);
  if (led && number.kind !== 'label' && number.kind !== 'ordinal') {
    qualify(number, lead.qualifier);
    if (lead.first < number.phraseFirst) {
      number.phraseFirst = lead.first;
      number.phraseFront = lead.front;
    }
  }
  qualifyBehind(scene, number);
}

/** "rose from 12 to 15": twelve is told no more. */
function oldFigure(scene: Scene, number: Draft, memory: Memory): boolean {
  if (number.first - memory.change > 8 || !reaches(scene, memory.from, number.first)) return false;
  for (let at = number.last; at < number.last + 3; at += 1) {
    if (markAt(scene, at, 'to')) return true;
  }
  return false;
}

function count(scene: Scene, number: Draft, memory: Memory): void {
  if (number.kind === 'fraction') return;
  const behind = nounBehind(scene, number);
  const toll = memory.toll && number.first - memory.toll.last <= 10 ? memory.toll.noun : undefined;
  if (behind) {
    const { word } = behind;
    const measure = !word.measure && word.sort === 'people' ? toll?.word.measure : undefined;
    attach(number, measure ? { ...behind, word: { ...word, measure } } : behind);
  } else {
    const ahead = nounAhead(scene, number) ?? toll;
    if (!ahead) return;
    const { phraseFirst, phraseFront } = number;
    attach(number, ahead);
    // The phrase of a toll would run over half the sentence.
    if (ahead === toll) Object.assign(number, { phraseFirst, phraseFront });
  }
  if (toll) memory.toll = undefined;
}

/** A dual counts two by itself: "شخصين", "صاروخان", "يومين". */
function dualAt(scene: Scene, token: number, found: Draft[]): number | undefined {
  if (!isWord(scene, token)) return undefined;
  const noun = nounAt(scene, token);
  const unit = unitAt(scene, token);
  const hit = noun?.value.number === 'dual' ? noun : unit?.value.dual ? unit : undefined;
  if (!hit) return undefined;
  // "شخصين اثنين": the numeral behind it counts.
  if (numeralAt(scene, hit.last)?.value.kind === 'cardinal') {
    const two = readValue(scene, hit.last)[0];
    if (two?.value === 2 && !two.joined) return undefined;
  }
  const number = draft('dual', 'count', {
    first: hit.first,
    last: hit.last,
    front: frontOf(hit),
    back: hit.tail.enclitic.length,
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

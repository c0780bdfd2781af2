// What the walk over a sentence remembers while it gives counts their measures, and the questions that
// its parts share: what a predicate does to a sort of thing, whether a list goes on, how near is near.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord, OutcomeWord } from '../../rules/numbers.ts';
import { heavyArms } from '../../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { reaches } from './qualify.ts';
import type { Scene } from './scene.ts';
import { isDigits, isMark, markAt, signAt } from './scene.ts';
import { comma } from './signs.ts';

/** How many tokens a predicate may stand away from what it governs. */
const reach = 12;

/** The predicate in force. */
export interface Governor {
  readonly token: number;
  readonly end: number;
  readonly word: OutcomeWord;
  /** True once it governs somebody: from then on only a list may go on. */
  filled: boolean;
}

export interface Walk {
  readonly scene: Scene;
  /** Lone victims and denied outcomes: counts that no number in the text made. */
  readonly found: Draft[];
  governor: Governor | undefined;
  /** The last count, and the token where it ended: a list goes on from there. */
  previous: Draft | undefined;
  previousEnd: number;
  /** The last count whose fate is told and that is no part of another. */
  measured: Draft | undefined;
  /** True behind "accounted for": further shares of that total may follow. */
  shares: boolean;
  /** The total whose parts are being told. */
  total: Draft | undefined;
  inParts: boolean;
  /** Where the list of parts opened: only there may a part stand that nothing joins. */
  partsFrom: number;
  /** Counts, and lone nouns, that a passive may still claim. */
  waiting: Draft[];
  loners: Hit<CountedNounWord>[];
  /** The last predicate that claimed those in front of it: "was killed". */
  fate: { readonly token: number; readonly end: number; readonly measure: Measure } | undefined;
  /** The one told to be wounded or held, by a participle ("a boy wounded in Jenin") or in a joined predicate. */
  described: { readonly count: Draft; readonly end: number; readonly joined: boolean } | undefined;
  /** Predicates that tell some of a toll told before, by their token: "among the dead". */
  readonly told: Map<number, 'those' | 'victims'>;
  /** Token of the last negation. */
  denied: number;
  /** "nobody": a subject that denies what is said of it. */
  nobody: { readonly first: number; readonly last: number } | undefined;
}

export function startWalk(scene: Scene): Walk {
  return {
    scene,
    found: [],
    governor: undefined,
    previous: undefined,
    previousEnd: -10,
    measured: undefined,
    shares: false,
    total: undefined,
    inParts: false,
    partsFrom: -1,
    waiting: [],
    loners: [],
    fate: undefined,
    described: undefined,
    told: new Map(),
    denied: -10,
    nobody: undefined,
  };
}

export function measureFor(
  word: OutcomeWord,
  noun: Pick<CountedNounWord, 'sort' | 'of'> | undefined,
): Measure | undefined {
  switch (noun?.sort) {
    case 'thing':
      // "هاجمت أربع طائرات": aircraft attack more often than they are attacked.
      return word.things === 'attacks' && noun.of === 'aircraft' ? undefined : word.things;
    case 'attack':
      return word.attacks;
    case 'munition':
      // "destroyed nine tanks and three guns".
      return word.things === 'destroyed' && heavyArms.has(noun.of) ? word.things : undefined;
    case 'other':
      return undefined;
    default:
      return word.people;
  }
}

// A state that a predicate may end: released detainees, displaced people who were killed.
const states: ReadonlySet<Measure> = new Set([
  'detained',
  'abducted',
  'missing',
  'displaced',
  'participants',
]);

export function isState(measure: Measure): boolean {
  return states.has(measure);
}

/** The noun's own measure wins, save where it names a state and the predicate an outcome. */
export function chosen(
  own: Measure | undefined,
  governed: Measure | undefined,
): Measure | undefined {
  return own && governed && states.has(own) ? governed : (own ?? governed);
}

/** "two of the wounded died", "put to death forty of their own wounded": what befell some of the wounded. */
export function diedOf(
  { scene, governor }: Walk,
  { noun, first, last }: Draft,
  governed: Measure | undefined,
): boolean {
  if (governed !== 'killed' || noun?.word.measure !== 'injured') return false;
  // "وفاة ثلاثة جرحى": right behind the word for dying; "سقوط جرحى" only tells that there are some.
  const dying = governor?.end === first && !governor.filled && !governor.word.close;
  if (!scene.rules.modifiersFirst && dying) return true;
  return noun.first > last && markAt(scene, last, 'of') !== undefined;
}

// So many words of time and manner may stand between a predicate and who suffers it.
const adverbs = 4;

/** Straight behind, or with the day and the like between: "killed yesterday evening a youth". */
export function adjoins(scene: Scene, end: number, first: number): boolean {
  if (first - end > adverbs) return false;
  let at = end;
  while (at < first) {
    const between = markAt(scene, at, 'adverb') ?? markAt(scene, at, 'day');
    if (!between) return false;
    at = between.last;
  }
  return at === first;
}

export function near(walk: Walk, number: Draft): boolean {
  const governor = walk.governor!;
  if (governor.word.close && !governor.filled) {
    const { phraseFirst } = number;
    return (
      reaches(walk.scene, governor.end, phraseFirst) ||
      adjoins(walk.scene, governor.end, phraseFirst)
    );
  }
  const from = governor.filled ? walk.previousEnd : governor.end;
  return number.phraseFirst - from <= reach;
}

/** A comma or "and" ties this to the count before it; a few words of that one may stand between. */
export function continuesList(
  walk: Walk,
  number: { readonly phraseFirst: number; readonly joined: boolean },
): boolean {
  if (walk.previousEnd < 0) return false;
  const { scene } = walk;
  // "14 members of an insurgent militia": whose they are.
  if (scene.rules.modifiersFirst && markAt(scene, number.phraseFirst - 1, 'of')) return false;
  let tied = false;
  let words = 0;
  let at = walk.previousEnd;
  while (at < number.phraseFirst) {
    const link = markAt(scene, at, 'and') ?? markAt(scene, at, 'or');
    if (link || signAt(scene, at) === comma) tied = true;
    else if (isMark(scene, at) || isDigits(scene, at) || words > 5) return false;
    else {
      tied = false;
      words += 1;
    }
    at = link ? link.last : at + 1;
  }
  return tied || number.joined || (walk.inParts && words <= 2);
}

/** Tied by a conjunction that stands before it or is written on it. */
export function isJoined(scene: Scene, { joined, phraseFirst }: Draft): boolean {
  return joined || markAt(scene, phraseFirst - 1, 'and') !== undefined;
}

export function take(walk: Walk, number: Draft, end: number): void {
  walk.previous = number;
  walk.previousEnd = end;
  if (number.measure && !number.partOf) walk.measured = number;
}

/** "5 others", "three others": of the kind counted before. */
export function inheritNoun(walk: Walk, number: Draft): void {
  const noun = number.noun;
  if (!noun?.word.other) return;
  // Those told as parts were no kind of their own: "12 civilians, among them 3 children, and 20 others".
  const of = (walk.previous?.partOf ?? walk.previous)?.noun?.word;
  if (of && of.sort !== 'attack' && of.sort !== 'munition') {
    const { measure: _measure, ...rest } = of;
    number.noun = { ...noun, word: Object.assign({}, rest, { other: true }) };
  }
}

export function beginParts(walk: Walk, end: number): void {
  if (!walk.inParts || !walk.total) walk.total = walk.previous;
  walk.inParts = true;
  walk.previousEnd = end;
  walk.partsFrom = end;
}

/** Makes the number a part of the total that is being told, where it can be one. */
export function linkPart(walk: Walk, number: Draft): void {
  const { total } = walk;
  if (!walk.inParts || !total || total === number) return;
  const fits =
    number.measure === total.measure ||
    number.measure === undefined ||
    (total.measure === 'casualties' && isFate(number.measure));
  if (!fits) {
    walk.inParts = false;
    return;
  }
  const larger = total.max !== null && number.min !== null && number.min > total.max;
  if (!larger) number.partOf = total;
}

export function isFate(measure: Measure | undefined): boolean {
  return measure === 'killed' || measure === 'injured';
}

const harms: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'casualties',
  'detained',
  'abducted',
]);

/** What is told of each of those counted, one by one. */
export function isHarm(measure: Measure | undefined): boolean {
  return measure !== undefined && harms.has(measure);
}

/** Killed and injured together are casualties. */
export function areCasualties(one: Measure | undefined, other: Measure | undefined): boolean {
  return isFate(one) && isFate(other) && one !== other;
}

/** A number that counts no noun and is no year. */
export function isBare({ kind, definite, qualifier, plain, value }: Draft): boolean {
  if (kind !== 'number' || definite) return false;
  if (value !== null && !Number.isInteger(value)) return false;
  const year = plain && value !== null && value >= 1900 && value <= 2100;
  return !(qualifier === 'exact' && year);
}

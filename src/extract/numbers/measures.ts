// What became of those counted: a walk over one sentence that gives each count its measure, from its
// own noun, from the predicate that governs it, or from the list it stands in; finds lone victims
// ("استشهاد طفل"), denied outcomes, and the parts of totals.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord, NounSort, OutcomeWord } from '../../rules/numbers.ts';
import { frontOf } from './atoms.ts';
import type { Draft } from './draft.ts';
import { draft, setValue } from './draft.ts';
import { draftNoun } from './nouns.ts';
import { reaches } from './qualify.ts';
import type { Scene } from './scene.ts';
import { isDigits, isMark, isWord, markAt, nounAt, outcomeAt, signAt, textAt } from './scene.ts';

const comma = 44;
const semicolon = 59;

/** The predicate in force. */
interface Governor {
  readonly token: number;
  readonly end: number;
  readonly word: OutcomeWord;
  /** True once it governs somebody: from then on only a list may go on. */
  filled: boolean;
}

interface Walk {
  readonly scene: Scene;
  readonly counts: Draft[];
  governor: Governor | undefined;
  /** The last count, and the token where it ended: a list goes on from there. */
  previous: Draft | undefined;
  previousEnd: number;
  /** The total whose parts are being told. */
  total: Draft | undefined;
  inParts: boolean;
  /** Counts, and lone nouns, that a passive may still claim. */
  waiting: Draft[];
  loners: Hit<CountedNounWord>[];
  denied: number;
}

export function measureSentence(scene: Scene, numbers: readonly Draft[]): Draft[] {
  const walk: Walk = {
    scene,
    counts: [],
    governor: undefined,
    previous: undefined,
    previousEnd: -10,
    total: undefined,
    inParts: false,
    waiting: [],
    loners: [],
    denied: -10,
  };
  const found: Draft[] = [];
  let next = 0;
  let token = scene.sentence.first;
  while (token < scene.sentence.last) {
    while (next < numbers.length && numbers[next]!.last <= token) next += 1;
    const number = numbers[next];
    if (number && number.first <= token) {
      next += 1;
      if (countable(number)) onCount(walk, number);
      token = Math.max(number.last, number.noun ? number.noun.last : 0, token + 1);
      continue;
    }
    token = step(walk, token, found);
  }
  return found;
}

function countable(number: Draft): boolean {
  return number.kind === 'count' || (number.kind === 'number' && !number.dated);
}

/** One token that is no number. Returns the next one to look at. */
function step(walk: Walk, token: number, found: Draft[]): number {
  const { scene } = walk;
  if (!isWord(scene, token)) {
    if (signAt(scene, token) === semicolon) endClause(walk);
    return token + 1;
  }
  if (scene.document.hits.all(token).length === 0) return token + 1;
  if (markAt(scene, token, 'clause')) {
    walk.governor = undefined;
    return token + 1;
  }
  const subset = markAt(scene, token, 'subset');
  if (subset && walk.previous) {
    walk.total = walk.inParts && walk.total ? walk.total : walk.previous;
    walk.inParts = true;
    walk.previousEnd = subset.last;
    return subset.last;
  }
  const outcome = outcomeAt(scene, token);
  if (outcome) return onOutcome(walk, outcome, found);
  const noun = nounAt(scene, token);
  if (noun) return onNoun(walk, noun, found);
  if (markAt(scene, token, 'not')) walk.denied = token;
  return token + 1;
}

function endClause(walk: Walk): void {
  walk.governor = undefined;
  walk.waiting = [];
  walk.loners = [];
  walk.inParts = false;
}

/** What one alone may suffer and still be a count: a target struck or a man who took part is none. */
function measureForOne(word: OutcomeWord, hit: Hit<CountedNounWord>): Measure | undefined {
  const measure = measureFor(word, hit.value.sort);
  if (measure === 'participants' || measure === 'attacks' || measure === 'seized') return undefined;
  return hit.value.sort === 'people' || measure === 'destroyed' ? measure : undefined;
}

function measureFor(word: OutcomeWord, sort: NounSort | undefined): Measure | undefined {
  switch (sort) {
    case 'thing':
      return word.things;
    case 'attack':
      return word.attacks;
    case 'munition':
    case 'other':
      return undefined;
    default:
      return word.people;
  }
}

function onOutcome(walk: Walk, hit: Hit<OutcomeWord>, found: Draft[]): number {
  const { scene } = walk;
  const word = hit.value;
  const denied = hit.first - walk.denied <= 3;
  if (denied) {
    const anybody = markAt(scene, hit.last, 'anybody');
    if (anybody && word.people) {
      found.push(none(walk, anybody.first, anybody.last, word.people));
      return anybody.last;
    }
  }
  const joined = coordinated(walk, hit);
  if (suffersBefore(walk, hit)) {
    claimWaiting(walk, hit, found);
    walk.governor = undefined;
    walk.inParts = false;
    // "Among those killed were three children": the subject stands behind.
    if (markAt(scene, hit.last, 'passive')) {
      const end = markAt(scene, hit.last, 'passive')!.last;
      walk.governor = { ...governor(hit, joined), end };
    }
    walk.waiting = [];
    walk.loners = [];
    return hit.last;
  }
  walk.governor = denied ? undefined : governor(hit, joined);
  walk.waiting = [];
  walk.loners = [];
  walk.inParts = false;
  if (hit.tail.enclitic !== '' && walk.governor) walk.governor.filled = true;
  return hit.last;
}

function governor(hit: Hit<OutcomeWord>, joined: OutcomeWord | undefined): Governor {
  return { token: hit.first, end: hit.last, word: joined ?? hit.value, filled: false };
}

/** "مقتل وإصابة 240", "killed or wounded": two predicates with one object are casualties. */
function coordinated(walk: Walk, hit: Hit<OutcomeWord>): OutcomeWord | undefined {
  const before = walk.governor;
  if (!before || before.filled) return undefined;
  const { scene } = walk;
  const and = markAt(scene, before.end, 'and') ?? markAt(scene, before.end, 'or');
  const adjacent =
    (and && and.last === hit.first) ||
    (hit.first === before.end && hit.head.proclitics.startsWith(scene.rules.conjunction || ' '));
  if (!adjacent) return undefined;
  const pair = new Set([before.word.people, hit.value.people]);
  if (pair.has('killed') && pair.has('injured')) return { ...hit.value, people: 'casualties' };
  return undefined;
}

/** Whether those who suffer stand in front: "12 people were killed", "12 مدنياً قتلوا". */
function suffersBefore(walk: Walk, hit: Hit<OutcomeWord>): boolean {
  const { voice, number } = hit.value;
  if (voice === 'noun' || voice === 'active') return false;
  const { scene } = walk;
  if (!scene.rules.modifiersFirst) return number === 'plural' && walk.waiting.length > 0;
  if (voice === 'passive') return true;
  if (passiveBefore(scene, hit.first)) return true;
  return !objectFollows(scene, hit.last);
}

/** An auxiliary of the passive, with at most two adverbs between: "were reportedly also killed". */
function passiveBefore(scene: Scene, token: number): 'singular' | 'plural' | undefined {
  for (let at = token - 1; at >= token - 4 && at >= scene.sentence.first; at -= 1) {
    const mark = markAt(scene, at, 'passive');
    if (mark && mark.last <= token) return mark.value.number ?? 'plural';
    if (!isWord(scene, at)) return undefined;
    if (nounAt(scene, at) || isDigits(scene, at)) return undefined;
  }
  return undefined;
}

/** A noun phrase straight behind the verb: its object. */
function objectFollows(scene: Scene, token: number): boolean {
  if (isDigits(scene, token)) return true;
  if (!isWord(scene, token)) return false;
  for (const role of ['a', 'the', 'before', 'filler'] as const) {
    const mark = markAt(scene, token, role);
    if (mark && mark.last > token && !(role === 'filler' && markAt(scene, token, 'of')))
      return true;
  }
  if (scene.document.hits.all(token).some((hit) => hit.entry.table.name === 'numerals'))
    return true;
  if (nounAt(scene, token)) return true;
  return (
    !markAt(scene, token, 'stop') && !markAt(scene, token, 'subset') && !outcomeAt(scene, token)
  );
}

function claimWaiting(walk: Walk, hit: Hit<OutcomeWord>, found: Draft[]): void {
  const { scene } = walk;
  let claimed = false;
  for (const count of walk.waiting) {
    const measure = measureFor(hit.value, count.noun?.word.sort);
    if (!measure || count.measure) continue;
    count.measure = measure;
    count.governor = hit.first;
    count.kind = 'count';
    claimed = true;
    walk.previous = count;
    walk.previousEnd = Math.max(count.phraseLast, hit.last);
  }
  if (claimed || !scene.rules.modifiersFirst) return;
  const auxiliary = passiveBefore(scene, hit.first);
  const adverbial = hit.value.voice === 'passive';
  if (!auxiliary && !adverbial) return;
  for (const loner of joinedLoners(walk, hit.first)) {
    const measure = measureForOne(hit.value, loner);
    if (!measure || loner.value.onlyCounted) continue;
    if (loner === walk.loners.at(-1) && walk.loners.length === 1 && auxiliary === 'plural')
      continue;
    found.push(lone(walk, loner, measure, hit.first));
  }
}

/** The last lone noun, and those tied to it by "and" or a comma. */
function joinedLoners(walk: Walk, end: number): Hit<CountedNounWord>[] {
  const { loners, scene } = walk;
  const taken: Hit<CountedNounWord>[] = [];
  let next = end;
  for (let index = loners.length - 1; index >= 0; index -= 1) {
    const loner = loners[index]!;
    if (taken.length > 0) {
      let tied = false;
      for (let at = loner.last; at < next && !tied; at += 1) {
        tied = markAt(scene, at, 'and') !== undefined || signAt(scene, at) === comma;
      }
      if (!tied || next - loner.last > 4) break;
    }
    taken.unshift(loner);
    next = loner.first;
  }
  return taken;
}

function onCount(walk: Walk, number: Draft): void {
  const { governor } = walk;
  const sort = number.noun?.word.sort;
  inheritNoun(walk, number);
  const own = number.noun?.word.measure;
  const listed = continuesList(walk, number);
  if (walk.inParts && !listed) walk.inParts = false;
  if (own) number.measure = own;
  else if (walk.inParts && walk.total && sort !== 'attack' && sort !== 'munition') {
    if (walk.total.measure && sort !== 'thing') number.measure = walk.total.measure;
  } else if (governor && (!governor.filled || listed) && near(walk, number)) {
    const measure = measureFor(governor.word, number.noun?.word.sort);
    if (measure && (number.noun || bareVictims(walk, number))) {
      number.measure = measure;
      number.governor = governor.token;
      number.kind = 'count';
    }
  }
  linkPart(walk, number);
  if (number.kind !== 'count') {
    // "22 were injured", "12 died".
    const at = number.phraseLast;
    const bare = number.kind === 'number' && !yearLike(number) && !number.definite;
    if (bare && (markAt(walk.scene, at, 'passive') || outcomeAt(walk.scene, at))) {
      walk.waiting.push(number);
    }
    return;
  }
  if (governor && number.measure && sort !== 'attack') governor.filled = true;
  if (!number.measure) walk.waiting.push(number);
  walk.previous = number;
  walk.previousEnd = number.phraseLast;
}

/** "5 آخرين", "three others": of the kind counted before. */
function inheritNoun(walk: Walk, number: Draft): void {
  const noun = number.noun;
  if (!noun?.word.other) return;
  const of = walk.previous?.noun?.word;
  if (of && of.sort !== 'attack' && of.sort !== 'munition') {
    const { measure: _measure, ...rest } = of;
    number.noun = { ...noun, word: { ...rest, other: true } };
  }
}

/** A count without a noun may only stand close to what governs it. */
function bareVictims(walk: Walk, number: Draft): boolean {
  if (
    number.qualifier === 'exact' &&
    number.plain &&
    number.value! >= 1900 &&
    number.value! <= 2100
  ) {
    return false;
  }
  if (number.kind !== 'number' || number.definite) return false;
  if (number.value !== null && !Number.isInteger(number.value)) return false;
  const { scene, governor } = walk;
  if (reaches(scene, governor!.end, number.phraseFirst)) return true;
  // "مقتل 3 في إدلب و2 في حلب": joined by a word, never by a comma alone.
  const and = markAt(scene, number.phraseFirst - 1, 'and') !== undefined;
  return governor!.filled && (and || number.joined) && continuesList(walk, number);
}

function yearLike({ qualifier, plain, value }: Draft): boolean {
  return qualifier === 'exact' && plain && value !== null && value >= 1900 && value <= 2100;
}

const reach = 12;

function near(walk: Walk, number: Draft): boolean {
  const governor = walk.governor!;
  if (governor.word.close && !governor.filled) {
    return reaches(walk.scene, governor.end, number.phraseFirst);
  }
  const from = governor.filled ? walk.previousEnd : governor.end;
  return number.phraseFirst - from <= reach;
}

/** A comma or "and" ties this count to the one before it; a few words of that one may stand between. */
function continuesList(walk: Walk, number: { phraseFirst: number; joined: boolean }): boolean {
  if (walk.previousEnd < 0) return false;
  const { scene } = walk;
  let tied = false;
  let words = 0;
  let at = walk.previousEnd;
  while (at < number.phraseFirst) {
    const link = markAt(scene, at, 'and') ?? markAt(scene, at, 'or');
    if (link || signAt(scene, at) === comma) tied = true;
    else if (isMark(scene, at) || isDigits(scene, at) || words > 3) return false;
    else {
      tied = false;
      words += 1;
    }
    at = link ? link.last : at + 1;
  }
  return tied || number.joined || (walk.inParts && words <= 2);
}

function linkPart(walk: Walk, number: Draft): void {
  if (!walk.inParts || !walk.total || walk.total === number) return;
  const { total } = walk;
  const fits =
    number.measure === total.measure ||
    number.measure === undefined ||
    (total.measure === 'casualties' &&
      (number.measure === 'killed' || number.measure === 'injured'));
  if (!fits) {
    walk.inParts = false;
    return;
  }
  const larger = total.max !== null && number.min !== null && number.min > total.max;
  if (larger) return;
  number.partOf = total;
}

function onNoun(walk: Walk, hit: Hit<CountedNounWord>, found: Draft[]): number {
  const { scene, governor } = walk;
  const { value: word } = hit;
  if (hit.first - walk.denied <= 4 && word.measure && word.sort === 'people' && !hit.head.article) {
    const measure = word.measure;
    found.push(none(walk, hit.first, hit.last, measure));
    return hit.last;
  }
  if (word.number === 'dual') return hit.last;
  const joined = hit.head.proclitics.startsWith(scene.rules.conjunction || ' ');
  const singular = word.number === 'singular' && !word.onlyCounted && !word.object;
  if (scene.rules.modifiersFirst) {
    if (singular && (word.sort === 'people' || word.sort === 'thing'))
      onEnglishLoner(walk, hit, found);
    else if (governor && word.number === 'plural') governor.filled = true;
    return hit.last;
  }
  if (!governor) return hit.last;
  const measure = measureForOne(governor.word, hit);
  const known = word.sort === 'thing' && hit.head.article;
  const plain = hit.head.proclitics === '' && !known && adjoins(scene, governor.end, hit.first);
  const listed =
    joined && walk.previous?.governor === governor.token && hit.first - walk.previousEnd <= 3;
  if (singular && measure && ((plain && !governor.filled) || listed)) {
    if (!(governor.word.voice === 'active' || activeSubject(walk, hit))) {
      found.push(lone(walk, hit, measure, governor.token));
    }
    governor.filled = true;
    return hit.last;
  }
  if (
    governor.word.voice === 'noun' &&
    (word.number === 'plural' || word.number === 'either') &&
    hit.first - governor.end <= 1
  ) {
    governor.filled = true;
  }
  return hit.last;
}

/** Straight behind, or with the day between: "قتل أمس شاب". */
function adjoins(scene: Scene, end: number, first: number): boolean {
  return first === end || (first === end + 1 && markAt(scene, end, 'day') !== undefined);
}

/** "قتل جندي طفلاً": an accusative further on shows that the noun behind the verb is the doer. */
function activeSubject(walk: Walk, hit: Hit<CountedNounWord>): boolean {
  const { scene, governor } = walk;
  if (governor!.word.voice !== 'either') return false;
  for (let at = hit.last; at < scene.sentence.last && at < hit.last + 4; at += 1) {
    const next = nounAt(scene, at);
    if (next?.value.object && next.head.proclitics === '') return true;
    if (next || isDigits(scene, at)) break;
  }
  return false;
}

function onEnglishLoner(walk: Walk, hit: Hit<CountedNounWord>, found: Draft[]): void {
  const { scene, governor } = walk;
  const start = determinerBefore(scene, hit.first);
  if (start === undefined) return;
  const next = nounAt(scene, hit.last);
  // "a police station", "the soldier's": not the head of its phrase.
  if ((next && !next.value.adjective) || hit.tail.enclitic !== '') return;
  const known = hit.value.sort === 'thing' && !markAt(scene, start, 'a');
  const measure = governor && !known ? measureForOne(governor.word, hit) : undefined;
  const listed =
    governor?.filled &&
    walk.previous?.governor === governor.token &&
    continuesList(walk, { phraseFirst: start, joined: false });
  if (governor && measure && ((!governor.filled && start - governor.end <= 1) || listed)) {
    found.push(lone(walk, hit, measure, governor.token));
    governor.filled = true;
    return;
  }
  walk.loners.push(hit);
}

/** The token of the determiner of an English noun phrase, at most four words in front. */
function determinerBefore(scene: Scene, token: number): number | undefined {
  for (let at = token - 1; at >= token - 5 && at >= scene.sentence.first; at -= 1) {
    if (markAt(scene, at, 'a')) return at;
    if (markAt(scene, at, 'the')) return at;
    if (isMark(scene, at) && signAt(scene, at) !== 45) return undefined;
    if (markAt(scene, at, 'stop') || isDigits(scene, at)) return undefined;
    if (textAt(scene, at) === 'another') return at;
  }
  return undefined;
}

function lone(walk: Walk, hit: Hit<CountedNounWord>, measure: Measure, governor: number): Draft {
  const number = draft('lone victim', 'count', {
    first: hit.first,
    last: hit.last,
    front: frontOf(hit),
    back: hit.tail.enclitic.length,
  });
  setValue(number, 1);
  number.noun = draftNoun(hit);
  number.measure = hit.value.measure ?? measure;
  number.governor = governor;
  inheritNoun(walk, number);
  walk.previous = number;
  walk.previousEnd = hit.last;
  return number;
}

function none(_walk: Walk, first: number, last: number, measure: Measure): Draft {
  const number = draft('denied outcome', 'count', { first, last });
  setValue(number, 0);
  number.none = true;
  number.measure = measure;
  return number;
}

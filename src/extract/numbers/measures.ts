// What became of those counted: a walk over one sentence that gives each count its measure, from its
// own noun, from the predicate that governs it, or from the list it stands in, and links the parts of
// a total. Predicates and lone victims are read by the files of that name.

import type { Measure } from '../../document/mention.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { NounSort } from '../../rules/numbers.ts';
import { fateOf } from './both-fates.ts';
import { affirms, denialEnd } from './denial.ts';
import type { Draft, DraftNoun } from './draft.ts';
import { takesGap } from './gapped.ts';
import { deniedLabel, deny, lone } from './lone.ts';
import { shareOfThings } from './of-things.ts';
import { isOneOfThem, onAnother, oneOfThem, onOrdinal, onThird } from './one-more.ts';
import { onOneOf } from './one-of.ts';
import { isOwner, ofOneFamily } from './owners.ts';
import { groupAt, isShare, markTold, namedBefore } from './parts.ts';
import { onOutcome } from './predicates.ts';
import { reaches } from './qualify.ts';
import type { Scene } from './scene.ts';
import { hasCapital, hasHits, isWord, markAt, nounAt, outcomeAt, signAt } from './scene.ts';
import { colon, semicolon } from './signs.ts';
import {
  befallsAhead,
  befallsBehindAside,
  fateOfTheirOwn,
  fateOfThings,
  holdsCounted,
  isSome,
  namesBefore,
  someOfThose,
  speaksBehind,
  tellsHow,
  tellsWho,
  unknownBefore,
} from './subjects.ts';
import { toldBehind } from './told-behind.ts';
import { befallsThings, nameThings, unlistedPlural } from './unlisted.ts';
import { onNoun } from './victims.ts';
import type { Walk } from './walk.ts';
import {
  beginParts,
  chosen,
  continuesList,
  diedOf,
  inheritNoun,
  isBare,
  isFate,
  isJoined,
  isState,
  linkPart,
  measureFor,
  near,
  startWalk,
  take,
} from './walk.ts';

/** Fills in the measures of the numbers; returns the counts that no number made. */
export function measureSentence(scene: Scene, numbers: readonly Draft[]): Draft[] {
  const walk = startWalk(scene);
  let next = 0;
  let token = scene.sentence.first;
  while (token < scene.sentence.last) {
    while (next < numbers.length && numbers[next]!.last <= token) next += 1;
    const number = numbers[next];
    // The noun may stand in front: "terrorists two".
    if (number && number.phraseFirst <= token) {
      next += 1;
      const one = isOneOfThem(walk, number);
      if (one !== undefined) {
        token = one;
        continue;
      }
      if (ofOneFamily(scene, number)) {
        if (scene.rules.modifiersFirst) number.kind = 'number';
      } else if (countable(number)) onCount(walk, number);
      else if (number.kind === 'ordinal') onOrdinal(walk, number);
      else if (number.kind === 'fraction') onThird(walk, number);
      token = Math.max(number.last, number.noun ? number.noun.last : 0, token + 1);
      // "twenty between dead and wounded" is told whole.
      if (number.measure === 'casualties') token = Math.max(token, number.phraseLast);
      continue;
    }
    token = step(walk, token);
  }
  markTold(walk, numbers);
  markTold(walk, walk.found);
  // A part of a total whose fate nobody tells counts nobody.
  return walk.found.filter(({ measure }) => measure !== undefined);
}

function countable({ aside, kind }: Draft): boolean {
  return !aside && (kind === 'count' || kind === 'number');
}

/** One token that is no number. Returns the next one to look at. */
function step(walk: Walk, token: number): number {
  const { scene } = walk;
  if (!isWord(scene, token)) {
    const sign = signAt(scene, token);
    if (sign === semicolon) endClause(walk);
    // "Three were killed: two soldiers and a civilian".
    if (sign === colon && walk.previous?.measure && token - walk.previousEnd <= 1) {
      beginParts(walk, token + 1);
    }
    return token + 1;
  }
  // "A hundred men assaulted passengers, leaving 45 injured": they did it, and did not suffer it.
  if (clauseMarked(scene.document.hits, token, 'leaving')) walk.waiting = [];
  toldBehind(walk, token);
  if (!hasHits(scene, token)) return token + 1;
  // "looted the post and set 86 huts on fire": a verb that ends further on.
  if (markAt(scene, token, 'clause') ?? markAt(scene, token, 'set')) walk.governor = undefined;
  const nobody = markAt(scene, token, 'nobody');
  if (nobody) {
    // "hit a field and harmed no one".
    const { governor } = walk;
    const harmed = governor?.end === token && !governor.filled ? governor.word.people : undefined;
    if (harmed) {
      deny(walk, nobody, harmed);
      return nobody.last;
    }
    const label = deniedLabel(scene, token);
    if (label) {
      deny(walk, nobody, label);
      return nobody.last;
    }
    walk.nobody = nobody;
  }
  if (markAt(scene, token, 'hearsay')) {
    // "no reports of casualties" denies the reports.
    walk.denied = -10;
    return token + 1;
  }
  const subset = markAt(scene, token, 'subset');
  if (subset) {
    if (namedBefore(walk, subset)) return subset.last;
    // "among the dead were six children", "the dead include a woman": whatever was counted before.
    const group = groupAt(scene, subset);
    if (group && group.fate !== walk.previous?.measure) {
      walk.inParts = false;
      walk.told.set(subset.first, group.told);
      const word = { voice: 'noun', people: group.fate } as const;
      walk.governor = { token: subset.first, end: subset.last, word, filled: false };
      return subset.last;
    }
    if (walk.previous) {
      beginParts(walk, subset.last);
      return subset.last;
    }
  }
  const one = oneOfThem(walk, token);
  if (one !== undefined) return one;
  const anybody = markAt(scene, token, 'anybody');
  if (anybody && onOneOf(walk, anybody)) return nounAt(scene, anybody.last)!.last;
  const another = markAt(scene, token, 'another');
  if (another) onAnother(walk, another);
  const outcome = outcomeAt(scene, token);
  if (outcome) return onOutcome(walk, outcome);
  const noun = nounAt(scene, token);
  if (noun) return onNoun(walk, noun);
  const not = markAt(scene, token, 'not');
  // "not one soldier", "not a single soldier": the denial takes up all its words.
  if (not && !affirms(scene, token)) walk.denied = denialEnd(scene, not);
  return token + 1;
}

function endClause(walk: Walk): void {
  walk.governor = undefined;
  walk.waiting = [];
  walk.loners = [];
  walk.inParts = false;
}

function onCount(walk: Walk, number: Draft): void {
  const { governor, scene } = walk;
  if (isNotOne(walk, number)) return;
  const held = holdsCounted(walk, number);
  const doers = acts(walk, number) || (!held && owns(scene, number)) || getsAway(scene, number);
  if (doers) number.kind = 'number';
  if (doers || speaksBehind(scene, number) || held) {
    number.aside = true;
    return;
  }
  if (isShare(walk, number)) {
    walk.inParts = false;
    take(walk, number, number.phraseLast);
    return;
  }
  if (tellsWho(scene, number)) {
    number.kind = 'count';
    number.some = 'who';
    walk.inParts = false;
    linkPart(walk, number);
    return;
  }
  if (tellsHow(walk, number)) {
    number.kind = 'count';
    number.measure = walk.measured!.measure!;
    number.partOf = walk.measured;
    walk.previousEnd = number.phraseLast;
    return;
  }
  if (takesGap(walk, number)) return;
  const things = shareOfThings(walk, number);
  if (things) number.noun = things;
  const plural = number.noun ? undefined : unlistedPlural(scene, number);
  if (plural && befallsThings(walk, number, plural)) nameThings(number, plural);
  const sort = number.noun?.word.sort;
  inheritNoun(walk, number);
  // "three of them children".
  const some = walk.previous ? markAt(scene, number.last, 'subset') : undefined;
  const suffers = befallsAhead(scene, number) || fateOfTheirOwn(walk, number);
  if (some && (!suffers || scene.rules.modifiersFirst)) beginParts(walk, walk.previousEnd);
  const listed = continuesList(walk, number);
  if (walk.inParts && !listed && !some) walk.inParts = false;
  const governed = suffers ? undefined : governedMeasure(walk, number, listed);
  const own = fateOf(scene, number) ?? number.noun?.word.measure;
  const partly = sort !== 'thing' || walk.total?.noun?.word.of === 'targets';
  const inherited =
    walk.inParts && !suffers && sort !== 'attack' && sort !== 'munition' && partly
      ? partMeasure(walk, sort)
      : listed
        ? ofOthers(walk, number)
        : undefined;
  const measure = diedOf(walk, number, governed) ? governed : (chosen(own, governed) ?? inherited);
  if (measure) {
    number.measure = measure;
    if (measure === governed) number.governor = governor!.token;
    if (governed || inherited) number.kind = 'count';
  }
  linkPart(walk, number);
  holdsAmong(walk, number);
  if (!number.partOf && isSome(scene, number)) number.some = 'those';
  if (number.kind !== 'count') {
    waitBare(walk, number);
    return;
  }
  if (governor && number.measure && sort !== 'attack') governor.filled = true;
  // "two of the wounded died".
  const wounded = scene.rules.modifiersFirst && number.noun?.word.measure === 'injured';
  // "قصف تسع مدارس، خرجت خمس منها عن الخدمة".
  const struck =
    number.measure === 'attacks' &&
    (markAt(scene, number.last, 'subset') ?? fateOfThings(scene, number));
  if (!number.measure || isState(number.measure) || wounded || struck) walk.waiting.push(number);
  take(walk, number, number.phraseLast);
}

/** "the homes of two attackers", "a father of three". */
function owns(scene: Scene, { phraseFirst, noun }: Draft): boolean {
  return (noun === undefined || noun.word.sort === 'people') && isOwner(scene, phraseFirst);
}

/** "forty inmates escaped": prisoners who got away were not taken then. */
function getsAway(scene: Scene, { noun }: Draft): boolean {
  if (!scene.rules.modifiersFirst || noun?.word.measure !== 'detained') return false;
  const { hits } = scene.document;
  return clauseMarked(hits, noun.last, 'flight') || clauseMarked(hits, noun.last + 1, 'flight');
}

/** "not one soldier was hurt": nobody. */
function isNotOne(walk: Walk, number: Draft): boolean {
  const { denied, scene } = walk;
  if (!scene.rules.modifiersFirst || number.value !== 1 || number.noun?.word.sort !== 'people')
    return false;
  if (denied < number.first || denied >= number.last) return false;
  number.kind = 'number';
  number.aside = true;
  walk.nobody = { first: denied, last: number.noun.last };
  return true;
}

/** "wounded by three gunmen": behind a passive and "by" stand those who did it. */
function acts({ scene, governor }: Walk, { noun, phraseFirst }: Draft): boolean {
  if (!scene.rules.modifiersFirst || noun?.word.sort !== 'people' || noun.word.measure)
    return false;
  if (!markAt(scene, phraseFirst - 1, 'agent')) return false;
  const fate =
    governor?.end === phraseFirst - 1 ? governor.word : outcomeAt(scene, phraseFirst - 2)?.value;
  return fate !== undefined && fate.voice !== 'noun' && fate.voice !== 'active';
}

/** "Two officers were among four people killed": those told before are a part of it. */
function holdsAmong(walk: Walk, number: Draft): void {
  const { scene, previous, previousEnd, loners } = walk;
  const the = markAt(scene, number.phraseFirst - 1, 'the');
  const opens = the ? the.first : number.phraseFirst;
  if (!markAt(scene, opens - 1, 'among')) return;
  const one = loners.at(-1);
  if (one && opens - one.last <= 3) {
    const part = lone(walk, one, { measure: number.measure, governor: undefined });
    part.partOf = number;
    // "A monk was among six people killed": his fate is told with theirs.
    if (!number.measure) walk.waiting.push(part);
    return;
  }
  if (!previous || previous.partOf || opens - previousEnd > 3) return;
  const larger = previous.max !== null && number.max !== null && previous.max < number.max;
  if (!larger) return;
  previous.partOf = number;
  if (number.measure) previous.measure = number.measure;
}

/** "84 قتيلا من هؤلاء و47 من أولئك": the fate that the noun before tells is theirs as well. */
function ofOthers({ previous, scene }: Walk, number: Draft): Measure | undefined {
  if (scene.rules.modifiersFirst || number.noun || !isJoined(scene, number)) return undefined;
  const fate = previous?.noun?.word.measure;
  return markAt(scene, number.last, 'of') && fate === previous?.measure ? fate : undefined;
}

/** What became of a part is what became of the total; people are no part of a number of attacks. */
function partMeasure({ total }: Walk, sort: NounSort | undefined): Measure | undefined {
  return total?.measure === 'attacks' && sort === 'people' ? undefined : total?.measure;
}

function governedMeasure(walk: Walk, number: Draft, listed: boolean) {
  const { governor, scene } = walk;
  if (!governor || (governor.filled && !listed) || !near(walk, number)) return undefined;
  // "ضبطت مركبتين و3 مطارق": a noun that no list has is of the sort listed before it.
  const goods = listed && !number.noun && walk.previous?.noun?.word.sort === 'thing';
  const elided = sameThings(walk, number);
  if (elided) number.noun = elided;
  const measure = measureFor(governor.word, goods ? goodsWord : number.noun?.word);
  if (measure === 'displaced' && isMadeTo(scene, number.noun?.last ?? number.last))
    return undefined;
  return measure && (number.noun || bareVictims(walk, number)) ? measure : undefined;
}

/** "forced 30 villagers to kneel": made to do something, but not "to leave". */
function isMadeTo(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  return clauseMarked(hits, token, 'to') && !clauseMarked(hits, token, 'away');
}

/** "destroyed five trucks and captured three": of the things told before, where the verb has a fate for things. */
function sameThings({ governor, previous, scene }: Walk, number: Draft): DraftNoun | undefined {
  const { first, last, phraseFirst } = number;
  if (!scene.rules.modifiersFirst || !isBare(number) || !governor || governor.filled)
    return undefined;
  const { things, close, people } = governor.word;
  const noun = previous?.noun;
  if (!things || close || noun?.word.sort !== 'thing') return undefined;
  // "Eight villages were shelled, wounding three": people, whatever was told before.
  if (isFate(people) && things === 'affected') return undefined;
  if (!reaches(scene, governor.end, phraseFirst)) return undefined;
  if (isWord(scene, last) && !hasHits(scene, last)) return undefined;
  return { word: noun.word, first, last, front: 0, back: 0 };
}

// What a noun that no list has counts in a list of things.
const goodsWord = { sort: 'thing', of: '' } as const;

/** A count without a noun may only stand close to what governs it. */
function bareVictims(walk: Walk, number: Draft): boolean {
  if (!isBare(number)) return false;
  const { scene } = walk;
  const governor = walk.governor!;
  // "seized 12 crates": what may befall things too tells not whom a word that no list has names.
  // "eliminated 29 invaders": whoever can be killed rather is.
  const { things, people, close } = governor.word;
  const rather = people === 'killed' && !close;
  const ofThings = things !== undefined && !rather && scene.rules.modifiersFirst;
  if (ofThings && isWord(scene, number.last) && !hasHits(scene, number.last)) return false;
  if (reaches(scene, governor.end, number.phraseFirst)) return true;
  if (!governor.filled || !continuesList(walk, number)) return false;
  // "3 killed in Idlib and 2 in Aleppo": joined by a word; by a comma alone only with a noun of its own.
  return isJoined(scene, number) || unlistedPlural(scene, number) !== undefined;
}

/** "22 were injured", "12 died": a bare number may be the subject of what follows. */
function waitBare(walk: Walk, number: Draft): void {
  const { scene } = walk;
  if (!isBare(number)) return;
  const some = someOfThose(scene, number);
  if (
    some ||
    unknownBefore(scene, number) ||
    namesBefore(scene, number) ||
    befallsAhead(scene, number) ||
    befallsBehindAside(scene, number)
  ) {
    walk.waiting.push(number);
    return;
  }
  // "22 Taliban were killed": a name or two may stand between.
  for (let at = number.phraseLast; at <= number.phraseLast + 2; at += 1) {
    if (markAt(scene, at, 'passive') || outcomeAt(scene, at)) {
      walk.waiting.push(number);
      return;
    }
    // "dozens more were wounded".
    if (scene.rules.modifiersFirst && markAt(scene, at, 'filler')) continue;
    // "four seriously hurt".
    if (markAt(scene, at, 'adverb')) continue;
    const name = scene.rules.modifiersFirst && !markAt(scene, at, 'stop') && hasCapital(scene, at);
    if (!name) return;
  }
}

// A number in, the noun that it counts out where that stands behind it, and the number made a count of it.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import { weaponWords } from '../../rules/weapons.ts';
import { frontOf } from './atoms.ts';
import type { Draft, DraftNoun } from './draft.ts';
import { setValue } from './draft.ts';
import type { Scene } from './scene.ts';
import {
  figureEnd,
  hasCapital,
  hasHits,
  isDigits,
  isMark,
  isWord,
  markAt,
  nounAt,
  numeralAt,
  outcomeAt,
  signAt,
  textAt,
  touches,
  unitAt,
} from './scene.ts';
import { withSecond } from './second-noun.ts';
import { close, hyphen, open, quote, stop } from './signs.ts';
import { isTied, pastTie, tiedParticiple } from './ties.ts';

const maxModifiers = 4;

const arrests: ReadonlySet<Measure> = new Set(['detained', 'abducted']);

export function draftNoun(hit: Hit<CountedNounWord>, word = hit.value): DraftNoun {
  return {
    word,
    first: hit.first,
    last: hit.last,
    front: frontOf(hit),
    back: 0,
  };
}

/** The noun behind the number, by the order of words of the language. */
export function nounBehind(scene: Scene, number: Draft): DraftNoun | undefined {
  return tollBehind(scene, number) ?? inOrder(scene, number);
}

function inOrder(scene: Scene, number: Draft): DraftNoun | undefined {
  return scene.rules.modifiersFirst ? afterModifiers(scene, number) : directly(scene, number);
}

/** "ارتفع إلى 9 عدد القتلى", "bringing to 12 the number of dead": what a toll counts, behind its figure. */
function tollBehind(scene: Scene, number: Draft): DraftNoun | undefined {
  let at = number.last;
  if (scene.rules.modifiersFirst && markAt(scene, at, 'the') && !markAt(scene, at, 'toll')) at += 1;
  const toll = markAt(scene, at, 'toll');
  if (!toll || !stoodTo(scene, number.phraseFirst)) return undefined;
  const noun = nounAt(scene, toll.last);
  if (noun?.value.sort === 'people' && noun.value.number !== 'singular') return draftNoun(noun);
  return fateOfToll(scene, toll.last);
}

/** "the number killed", "the toll of arrests": whom a toll counts where only their fate is told. */
export function fateOfToll(scene: Scene, at: number): DraftNoun | undefined {
  const fate = outcomeAt(scene, at);
  if (!fate?.value.people || fate.value.voice === 'active') return undefined;
  const measure = fate.value.people;
  // "the toll of arrests rose to 1,350".
  if (fate.value.voice === 'noun' && !arrests.has(measure)) return undefined;
  const word = { of: 'people', sort: 'people', number: 'plural', measure } as const;
  return { word, first: at, last: fate.last, front: 0, back: 0 };
}

/** A word for "to" right before the token, or before the qualifier there. */
function stoodTo(scene: Scene, token: number): boolean {
  return markAt(scene, token - 1, 'to') !== undefined;
}

/** "80 or more people": the qualifier behind the number may stand before the noun. */
function afterEnd(scene: Scene, number: Draft): number {
  // "(33) persons", "( 33 ) ارهابيا", "three (3) of the raiders".
  const sign = signAt(scene, number.last);
  if (sign === close && signAt(scene, number.first - 1) === open) return number.last + 1;
  const again = scene.rules.modifiersFirst && sign === open && isDigits(scene, number.last + 1);
  if (again && signAt(scene, number.last + 2) === close) return number.last + 3;
  return markAt(scene, number.last, 'after')?.last ?? number.last;
}

/** Arabic: "12 civilians", "12 of the civilians", "dozens of the dead", "12 dead civilian". */
function directly(scene: Scene, number: Draft): DraftNoun | undefined {
  let at = afterEnd(scene, number);
  if (signAt(scene, at) === quote) at += 1;
  const some = markAt(scene, at, 'subset');
  if (some) at = some.last;
  const of = markAt(scene, at, 'of');
  // "9 من أصل 12 عاملا": what the whole counts.
  if (of) at = figureEnd(scene, of.last) ?? at;
  let hit = nounAt(scene, at);
  // "23 بينهم طفلة", "خمسة بينهم شقيقان": some of those counted, not what they were.
  if (some && (hit?.value.number === 'singular' || hit?.value.number === 'dual')) hit = undefined;
  if (
    hit &&
    (hit.head.proclitics !== '' ||
      (hit.head.article && number.qualifier !== 'vague' && !number.definite))
  ) {
    hit = undefined;
  }
  if (!hit && of) {
    // "23 من "جنود العدو"".
    hit = nounAt(scene, signAt(scene, of.last) === quote ? of.last + 1 : of.last);
    // "14 of the factions": members of a group, not groups.
    if (hit && (hit.head.proclitics !== '' || hit.value.sort === 'other')) hit = undefined;
    if (hit && hit.value.number === 'singular' && !hit.head.article) hit = undefined;
    // "نزوح العشرات من منازلهم": whence they came.
    if (hit?.value.of === 'houses' && hit.tail.enclitic !== '') hit = undefined;
  }
  if (!hit) return of || some ? undefined : soundPlural(scene, number, at);
  if (isAge(scene, number, hit)) return undefined;
  return withSecond(scene, hit, draftNoun(hit));
}

// Figures that take a plural.
const fewest = 3;
const few = 10;

/** "ثلاثة مروجين": behind a small figure a word that no list has is people where it has their plural. */
function soundPlural(scene: Scene, { value }: Draft, at: number): DraftNoun | undefined {
  if (value === null || value < fewest || value > few) return undefined;
  if (!isWord(scene, at) || scene.document.hits.tables(at) !== 0) return undefined;
  if (!scene.rules.ofPeople(textAt(scene, at))) return undefined;
  const word = { of: 'people', sort: 'people', number: 'plural' } as const;
  return { word, first: at, last: at + 1, front: 0, back: 0 };
}

/** "خالد أحمد (23) طالب": behind a name a figure in brackets is an age, save where the noun is in its case. */
function isAge(scene: Scene, { phraseFirst, first, min }: Draft, { value }: Hit<CountedNounWord>) {
  if (phraseFirst === first || !isWord(scene, phraseFirst - 1)) return false;
  if (value.object || value.number === 'plural') return false;
  return (min ?? 0) <= 10 || !hasHits(scene, phraseFirst - 1);
}

/** English: up to four words that are no function words may stand in between. */
function afterModifiers(scene: Scene, number: Draft): DraftNoun | undefined {
  let at = afterEnd(scene, number);
  let found: Hit<CountedNounWord> | undefined;
  let state: CountedNounWord | undefined;
  // "three of them children", "seven of whom were children".
  const some = markAt(scene, at, 'subset');
  if (some) at = markAt(scene, some.last, 'passive')?.last ?? some.last;
  // "three more of its soldiers".
  const more = markAt(scene, at, 'filler');
  if (more && markAt(scene, more.last, 'of')) at = more.last;
  const of = markAt(scene, at, 'of');
  if (of) {
    at = of.last;
    const the = markAt(scene, at, 'the');
    if (the) at = the.last;
    // "11 of the village's 40 houses", "three of Gaza's 36 hospitals".
    const whose = isWord(scene, at) && textAt(scene, at).endsWith("'s") ? at + 1 : at;
    if (isDigits(scene, whose) || numeralAt(scene, whose)) at = whose;
    // "56 of 72 drones".
    at = figureEnd(scene, at) ?? at;
  }
  let unknown = 0;
  while (at < scene.sentence.last && unknown <= maxModifiers) {
    if (isInitial(scene, at)) {
      at += 2;
      continue;
    }
    if (isMark(scene, at)) {
      const sign = signAt(scene, at);
      const tie = isTied(scene, at);
      if (sign !== quote && !tie) break;
      // "three ISIL-held buildings": nobody is held.
      at += tie && tiedParticiple(scene, at + 1) ? 2 : 1;
      continue;
    }
    const measured = isDigits(scene, at) ? measureEnd(scene, at) : undefined;
    if (measured) {
      at = measured;
      continue;
    }
    if (!isWord(scene, at)) break;
    const hit = nounAt(scene, at);
    if (hit && hit.tail.enclitic === '') {
      // "12 Israeli-made drones", "four rebel-held towns".
      const tie = pastTie(scene, hit);
      if (tie !== undefined) {
        found = undefined;
        at = tie;
        continue;
      }
      if (hit.value.adjective) {
        // "two wounded soldiers", "30 wounded": an adjective where a noun follows.
        if (found) break;
        state = hit.value;
        found ??= undefined;
        const bare = hit;
        at = hit.last;
        if (!continues(scene, at)) {
          found = bare;
          break;
        }
        continue;
      }
      found = hit;
      at = hit.last;
      const whose = describesAhead(scene, hit) || isWhose(scene, hit) || ownsArms(scene, hit);
      if (whose) found = undefined;
      else if (!headFollows(scene, at) || actsNext(scene, found)) break;
      continue;
    }
    if (found) break;
    // "700 military and law enforcement personnel": two describe one noun.
    if (unknown > 0 && markAt(scene, at, 'and') && manyAhead(scene, at + 1)) {
      at += 1;
      continue;
    }
    if (markAt(scene, at, 'stop') || numeralAt(scene, at)) break;
    if (outcomeAt(scene, at) && !participle(scene, at)) break;
    if (unitAt(scene, at)) break;
    unknown += 1;
    at += 1;
  }
  if (!found) return undefined;
  // "8 missile and 74 air strikes": both count strikes.
  if (found.value.sort === 'munition' && found.value.number === 'singular' && number.value !== 1) {
    found = sharedHead(scene, found.last) ?? found;
  }
  // "2018 bombing": a large number wants a plural.
  if (found.value.number === 'singular' && number.plain && number.value! >= 1000) return undefined;
  let word = found.value;
  if (state && word !== state && word.sort === 'people' && !word.measure) {
    word = Object.assign({}, word, state.measure ? { measure: state.measure } : {});
  }
  // "12 people dead", "30 people wounded": the state behind the noun.
  const after = nounAt(scene, found.last);
  if (
    !word.measure &&
    word.sort === 'people' &&
    after?.value.adjective &&
    after.value.measure &&
    !outcomeAt(scene, found.last)
  ) {
    word = Object.assign({}, word, { measure: after.value.measure });
  }
  return draftNoun(found, word);
}

/** "three U.N. peacekeepers": a letter and its stop. */
function isInitial(scene: Scene, at: number): boolean {
  if (!isWord(scene, at) || signAt(scene, at + 1) !== stop) return false;
  return textAt(scene, at).length === 1 && hasCapital(scene, at);
}

/** "two 250-kilogram bombs": the token behind a measure that stands before the noun. */
function measureEnd(scene: Scene, at: number): number | undefined {
  const next = signAt(scene, at + 1) === hyphen ? at + 2 : at + 1;
  const unit = unitAt(scene, next);
  return unit && unit.value.dimension !== 'money' ? unit.last : undefined;
}

/** True when the next word may go on the noun phrase: it is no function word and no mark. */
function continues(scene: Scene, at: number): boolean {
  if (!isWord(scene, at)) return false;
  if (markAt(scene, at, 'stop') || numeralAt(scene, at)) return false;
  return (
    nounAt(scene, at) !== undefined ||
    (isWord(scene, at + 1) &&
      nounAt(scene, at + 1) !== undefined &&
      !markAt(scene, at + 1, 'stop') &&
      !markAt(scene, at, 'subset'))
  );
}

/** "seven captured Syrian soldiers": a participle with the noun close behind. */
function participle(scene: Scene, at: number): boolean {
  if (outcomeAt(scene, at)!.value.voice !== 'either' || !isWord(scene, at + 1)) return false;
  const first = nounAt(scene, at + 1);
  if (first) {
    return (
      !first.value.adjective &&
      (first.value.number !== 'singular' || headFollows(scene, first.last))
    );
  }
  if (markAt(scene, at + 1, 'stop') || markAt(scene, at + 1, 'subset') || numeralAt(scene, at + 1))
    return false;
  return isWord(scene, at + 2) && nounAt(scene, at + 2)?.value.number === 'plural';
}

/** The noun for attacks that another number leads to: "and 74 air strikes". */
function sharedHead(scene: Scene, at: number): Hit<CountedNounWord> | undefined {
  const and = markAt(scene, at, 'and');
  if (!and) return undefined;
  const next = isDigits(scene, and.last) ? and.last + 1 : numeralAt(scene, and.last)?.last;
  const noun = next === undefined ? undefined : nounAt(scene, next);
  return noun?.value.sort === 'attack' && noun.value.number === 'plural' ? noun : undefined;
}

/** A noun straight behind a noun is the head: "police officers", "rocket attacks". */
function headFollows(scene: Scene, at: number): boolean {
  const next = nounAt(scene, at);
  return next !== undefined && !next.value.adjective && !outcomeAt(scene, at);
}

/** "Nine militants raid the courts": many people before a word for one attack are its doers. */
function actsNext(scene: Scene, found: Hit<CountedNounWord> | undefined): boolean {
  if (found?.value.sort !== 'people' || found.value.number !== 'plural') return false;
  const next = nounAt(scene, found.last)?.value;
  return next?.sort === 'attack' && next.number === 'singular' && found.entry.form.endsWith('s');
}

/** "two Houthi uncrewed vessels", "three Israeli Merkava tanks": of a people, with its noun ahead. */
function describesAhead(scene: Scene, hit: Hit<CountedNounWord>): boolean {
  const { value, last } = hit;
  if (value.sort !== 'people' || value.number === 'plural' || value.measure) return false;
  if (!hasCapital(scene, hit.first) || !free(scene, last)) return false;
  const second = free(scene, last + 1) ? last + 2 : last + 1;
  const next = nounAt(scene, last + 1) ?? nounAt(scene, second);
  return next?.value.number === 'plural' && !next.value.adjective && next.value.sort !== 'people';
}

/** "eight Houthi targets": a people's name right before many things is whose they are. */
function isWhose(scene: Scene, { first, last, value }: Hit<CountedNounWord>): boolean {
  if (value.sort !== 'people' || value.number === 'plural' || value.measure) return false;
  const next = hasCapital(scene, first) ? nounAt(scene, last)?.value : undefined;
  return next?.number === 'plural' && next.sort === 'thing';
}

/** "two Israeli Skyhawks", "three Iranian F-4s": right before arms that no list counts. */
function ownsArms(scene: Scene, { first, last, value }: Hit<CountedNounWord>): boolean {
  if (value.sort !== 'people' || value.number === 'plural' || value.measure) return false;
  if (!hasCapital(scene, first) || !isWord(scene, last)) return false;
  const arms = scene.document.hits.longest(last, weaponWords)?.value.role;
  return arms === 'thing' || arms === 'family';
}

/** "one GPMG", "two SMGs": initials that no list knows are things more often than people. */
export function initialsBehind(scene: Scene, number: Draft): boolean {
  const { last } = number;
  if (!scene.rules.modifiersFirst || !isWord(scene, last) || touches(scene, last)) return false;
  return /^[A-Z]{2,6}s?$/.test(textAt(scene, last));
}

/** One or two words that describe, then many people: "law enforcement personnel". */
function manyAhead(scene: Scene, from: number): boolean {
  for (let at = from; at <= from + 2 && isWord(scene, at); at += 1) {
    const noun = nounAt(scene, at)?.value;
    if (at > from && noun?.sort === 'people' && noun.number === 'plural') return !noun.adjective;
    if (markAt(scene, at, 'stop') || numeralAt(scene, at) || outcomeAt(scene, at)) return false;
  }
  return false;
}

/** A word that only describes: no noun, no predicate, no function word. */
function free(scene: Scene, at: number): boolean {
  if (!isWord(scene, at) || nounAt(scene, at) || outcomeAt(scene, at)) return false;
  if (markAt(scene, at, 'stop') || markAt(scene, at, 'passive') || markAt(scene, at, 'and')) {
    return false;
  }
  return !numeralAt(scene, at) && !unitAt(scene, at);
}

/** Makes a count of the number. A decimal that counts people was a thousands mark: "1.250 people". */
export function attach(number: Draft, noun: DraftNoun): void {
  number.kind = 'count';
  number.noun = noun;
  if (noun.first < number.phraseFirst) {
    number.phraseFirst = noun.first;
    number.phraseFront = noun.front;
  }
  number.phraseLast = Math.max(number.phraseLast, noun.last);
  const { value, other } = number;
  if (
    value !== null &&
    !Number.isInteger(value) &&
    other !== undefined &&
    Number.isInteger(other)
  ) {
    setValue(number, other);
  }
}

// A count in, what stands behind it out: the passive that tells its fate, who those were that it counts,
// whether it takes some of those told before. Only where modifiers stand first, as in English.

import type { Draft } from './draft.ts';
import { draftNoun } from './nouns.ts';
import type { Scene } from './scene.ts';
import {
  hasCapital,
  isDigits,
  isMark,
  isWord,
  markAt,
  nounAt,
  numeralAt,
  outcomeAt,
  signAt,
  touches,
} from './scene.ts';
import { comma, hyphen } from './signs.ts';
import type { Walk } from './walk.ts';
import { isBare, isFate } from './walk.ts';

/** "…, and three soldiers were injured", "two others injured as a mine went off": what follows a count tells its fate. */
export function befallsAhead(scene: Scene, { noun, last, kind }: Draft): boolean {
  const some = markAt(scene, last, 'subset');
  // "وقع أربعة منهم في الأسر": where the predicate stands first, what ends it stands behind.
  if (!scene.rules.modifiersFirst) {
    const fate = some && outcomeAt(scene, some.last);
    return fate?.value.behind === true && fate.value.people !== undefined;
  }
  // "18 were injured, and three of them died".
  const befell = some && outcomeAt(scene, afterPerfect(scene, some.last));
  if (befell && befell.value.people !== undefined && befell.value.voice !== 'noun') return true;
  if (noun ? noun.word.sort !== 'people' || noun.first < last : kind !== 'number') return false;
  // "dozens more were wounded".
  const end = noun ? noun.last : (markAt(scene, last, 'filler')?.last ?? last);
  const auxiliary = markAt(scene, end, 'passive');
  if (auxiliary) {
    // "were reportedly injured": an adverb may stand between.
    const behind = outcomeAt(scene, auxiliary.last) ?? outcomeAt(scene, auxiliary.last + 1);
    return behind?.value.people !== undefined;
  }
  // "2,170 wounded, of whom 302 have died": a bare figure right before what only its subject suffers.
  const dies = noun ? undefined : outcomeAt(scene, afterPerfect(scene, end));
  if (dies?.value.people && dies.value.voice === 'passive') return true;
  const fate = outcomeAt(scene, end);
  return (
    noun?.word.other === true && fate?.value.people !== undefined && fate.value.voice !== 'active'
  );
}

// "159, among them 61 children and four medics,": so many words such an aside has.
const asideWords = 14;

/** "159, among them 61 children, were killed": between commas stands who some of them were. */
export function befallsBehindAside(scene: Scene, { last }: Draft): boolean {
  if (!scene.rules.modifiersFirst || signAt(scene, last) !== comma) return false;
  const opens = isDigits(scene, last + 1)
    ? last + 2
    : (numeralAt(scene, last + 1)?.last ?? last + 1);
  if (!markAt(scene, opens, 'subset')) return false;
  for (let at = opens + 1; at < opens + asideWords && at < scene.sentence.last; at += 1) {
    if (outcomeAt(scene, at) || markAt(scene, at, 'passive')) return false;
    if (signAt(scene, at) !== comma) continue;
    const fate = outcomeAt(scene, afterPerfect(scene, at + 1));
    if (fate?.value.people && fate.value.voice !== 'noun' && fate.value.voice !== 'active')
      return true;
  }
  return false;
}

/** "قُتل ضابط وثلاثة جنود أصيبوا": behind those joined to others a verb in the plural tells their own fate. */
export function fateOfTheirOwn({ scene, governor }: Walk, { noun, joined }: Draft): boolean {
  if (scene.rules.modifiersFirst || !joined || !governor?.filled) return false;
  if (noun?.word.sort !== 'people' || noun.word.measure) return false;
  const fate = outcomeAt(scene, noun.last);
  if (fate?.value.number !== 'plural' || fate.head.proclitics !== '') return false;
  return fate.value.voice === 'passive' && fate.value.people !== undefined;
}

// So many words may tell the tense: "five of whom have since died".
const tense = 3;

/** The token behind an auxiliary and what stands with it: "were", "have since". */
function afterPerfect(scene: Scene, token: number): number {
  const auxiliary = markAt(scene, token, 'passive');
  if (auxiliary) return auxiliary.last;
  for (let at = token; at < token + tense; at += 1) {
    if (outcomeAt(scene, at)) return at;
    // "killed four of them and rescued nine": the next verb is of those who killed.
    if (markAt(scene, at, 'and')) return token;
    if (!markAt(scene, at, 'stop') && !markAt(scene, at, 'adverb')) return token;
  }
  return token;
}

/** "…, killing four drivers, two local officials said": those who tell of it are no victims. */
export function speaksBehind(scene: Scene, { noun }: Draft): boolean {
  if (!scene.rules.modifiersFirst || noun?.word.sort !== 'people') return false;
  const said = markAt(scene, noun.last, 'speech');
  return said !== undefined && !outcomeAt(scene, noun.last) && !befell(scene, said.last);
}

/** "seven civilians reported killed", "two confirmed dead", but not "reported killed civilians": told of them, and not by them. */
function befell(scene: Scene, token: number): boolean {
  const fate = outcomeAt(scene, token);
  const state = nounAt(scene, token);
  const end = fate?.value.people && fate.value.voice === 'either' ? fate.last : undefined;
  const last = end ?? (state?.value.adjective && state.value.measure ? state.last : undefined);
  return (
    last !== undefined && !nounAt(scene, last) && !numeralAt(scene, last) && !isDigits(scene, last)
  );
}

/** "three members of one family": those counted before are of it. */
export function holdsCounted(walk: Walk, { value, noun, phraseFirst }: Draft): boolean {
  const { scene, previous, previousEnd } = walk;
  if (!scene.rules.modifiersFirst || value !== 1 || !noun || !previous?.noun) return false;
  const held = markAt(scene, phraseFirst - 1, 'of') ?? markAt(scene, phraseFirst - 1, 'from');
  return held !== undefined && phraseFirst - previousEnd <= 2;
}

/** "31 were minors", "two of them were children": says who some of those told before were. */
export function tellsWho(scene: Scene, number: Draft): boolean {
  if (!scene.rules.modifiersFirst || number.measure) return false;
  const some = markAt(scene, number.last, 'subset');
  const auxiliary = markAt(scene, some?.last ?? number.last, 'passive');
  if (!auxiliary || number.value === null) return false;
  const who = nounAt(scene, auxiliary.last);
  if (who?.value.sort !== 'people' || who.value.number !== 'plural' || who.value.measure) {
    return false;
  }
  number.noun = draftNoun(who);
  number.phraseLast = who.last;
  return true;
}

/** "two of the wounded", "seven of them", "أربعة من القتلى". */
export function isSome(scene: Scene, { noun, last }: Draft): boolean {
  // Where the number follows its noun as well, "منهم" opens a list of parts.
  if (scene.rules.modifiersFirst && markAt(scene, last, 'subset')) return true;
  const fate = noun !== undefined && isFate(noun.word.measure) && noun.first > last;
  return fate && markAt(scene, last, 'of') !== undefined;
}

// So many words that no list knows may stand between a number and the auxiliary: "two close associates".
const unknownWords = 3;

/** "Two associates were detained", "four smugglers were killed": what only people suffer was suffered by people. */
export function unknownBefore(scene: Scene, { last, plain, value }: Draft): boolean {
  if (!scene.rules.modifiersFirst || value === null || (plain && value >= 1900)) return false;
  for (let at = last; at <= last + unknownWords; at += 1) {
    const auxiliary = markAt(scene, at, 'passive');
    if (auxiliary?.value.number !== 'singular' && auxiliary && at > last) {
      const fate = outcomeAt(scene, auxiliary.last)?.value;
      return fate?.people !== undefined && (fate.things ?? 'affected') === 'affected';
    }
    if (!isWord(scene, at) || markAt(scene, at, 'stop') || outcomeAt(scene, at)) return false;
    if (nounAt(scene, at) || numeralAt(scene, at)) return false;
  }
  return false;
}

/** "Five Taliban and two policemen were killed": names that another count is joined to. */
export function namesBefore(scene: Scene, { last, rule }: Draft): boolean {
  if (!scene.rules.modifiersFirst || rule !== 'number in words') return false;
  let at = last;
  while (at < last + unknownWords && isName(scene, at)) at += 1;
  if (at === last) return false;
  const and = markAt(scene, at, 'and');
  return and !== undefined && numeralAt(scene, and.last) !== undefined;
}

function isName(scene: Scene, at: number): boolean {
  return hasCapital(scene, at) && !markAt(scene, at, 'stop') && !numeralAt(scene, at);
}

/** "hurting six, one seriously": how badly some of those told before were hurt, and no fate of their own. */
export function tellsHow(walk: Walk, number: Draft): boolean {
  const { scene, measured, previousEnd } = walk;
  const { first, last, phraseFirst, value } = number;
  if (!scene.rules.modifiersFirst || !isBare(number) || measured?.measure !== 'injured')
    return false;
  const how = markAt(scene, last, 'adverb');
  if (!how || (isWord(scene, how.last) && !markAt(scene, how.last, 'stop'))) return false;
  if (value === null || measured.min === null || value >= measured.min) return false;
  const tied =
    signAt(scene, phraseFirst - 1) === comma || markAt(scene, first - 1, 'and') !== undefined;
  return tied && phraseFirst - previousEnd <= farPart;
}

// So many words may tell who "those" were: "14 of those on board the bus died".
const thoseReach = 6;

/** "14 of those on board died": some of a group that is told by where it was. */
export function someOfThose(scene: Scene, { last }: Draft): boolean {
  const of = scene.rules.modifiersFirst ? markAt(scene, last, 'of') : undefined;
  const those = of && markAt(scene, of.last, 'the');
  if (!those || nounAt(scene, those.last)) return false;
  for (let at = those.last; at <= those.last + thoseReach && isWord(scene, at); at += 1) {
    if (numeralAt(scene, at)) return false;
    const fate = outcomeAt(scene, at)?.value;
    if (fate?.people) return fate.voice !== 'noun';
  }
  return false;
}

// So many words of time and place may stand between the wounded and how some of them were hurt.
const farPart = 10;

// So many tokens a name has with its title, its hyphens and an age: "tribal leader Abu Omar al-Masri, 54,".
const longestName = 12;

/** "killed Sheikh Hamid and his guard", "Salma Bibi and her guard were shot": where a name ends in front of "and", its first token. */
export function nameBefore(scene: Scene, token: number): number | undefined {
  const and = token - 1;
  if (!scene.rules.modifiersFirst || !markAt(scene, and, 'and')) return undefined;
  let first: number | undefined;
  for (let at = and - 1; at >= and - longestName && at >= scene.sentence.first; at -= 1) {
    if (isMark(scene, at)) {
      // "Olha Petrenko, 54, and", "al-Jabri".
      const sign = signAt(scene, at);
      const aged = sign === comma && (isDigits(scene, at - 1) || isDigits(scene, at + 1));
      if (sign === hyphen || aged) continue;
      return first;
    }
    if (isDigits(scene, at)) continue;
    if (isName(scene, at) && !outcomeAt(scene, at)) {
      first = at;
      continue;
    }
    // "journalist Omar Said": what he is stands in front of the name.
    const title = nounAt(scene, at)?.value.number === 'singular' || touches(scene, at + 1);
    if (!title || markAt(scene, at, 'stop') || outcomeAt(scene, at)) return first;
    if (first !== undefined) first = at;
  }
  return first;
}

/** "Shelling hit the town: three houses destroyed": what came of them stands right behind. */
export function fateOfThings(scene: Scene, { noun }: Draft) {
  if (!scene.rules.modifiersFirst || noun?.word.sort !== 'thing') return undefined;
  const fate = outcomeAt(scene, noun.last);
  return fate?.value.voice === 'either' && fate.value.things !== 'attacks' ? fate : undefined;
}

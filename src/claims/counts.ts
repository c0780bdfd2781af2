// A happening in, its counts out. Most numbers know their measure; the others take it from the
// outcome beside them, from the count before them or from the act. What no rule explains is no count.

import type { NumberMention, WeaponMention } from '../document/mention.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks, outcomes } from '../rules/numbers.ts';
import { areMoving, countedBody } from './armed-men.ts';
import { lying } from './arms.ts';
import { isAttempted } from './attempted.ts';
import { ofPurpose } from './beside-act.ts';
import { area, bareRules, countRules, isBare, targetNouns } from './count-rules.ts';
import { areDoers } from './counted-doers.ts';
import type { CountItem, Draft } from './draft.ts';
import { grounds } from './grounds.ts';
import { aimAtPerson, countPerson } from './named-victim.ts';
import { ofOccasion } from './occasion.ts';
import { isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { governing, isRidden, isStop, roleBit, subjectFirst } from './scene.ts';
import { isTallied } from './tallied.ts';

export function attachCounts(scene: Scene, draft: Draft): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const number = scene.numberOn[token];
    if (!number || number.first !== token) continue;
    const rules = countable(scene, draft, number) ? countRules : isBare(number) ? bareRules : [];
    if (rules.length === 0) continue;
    if (isOfOld(scene, draft, number) || ofShare(scene, draft, number)) continue;
    if (number.noun?.sort === 'thing' && isRidden(scene, leadOf(scene, token))) continue;
    if (isOrigin(scene, draft, number) || isPlace(scene, number) || isBomb(scene, number)) continue;
    if (areDoers(scene, draft, number) || isSource(draft, number)) continue;
    // "حافلة تقل عشرين راكبا": who was in it.
    if (!number.measure && numberMarked(scene.document.hits, token - 1, 'holding')) continue;
    // "انتقاما لدم الشهيدين": for whom it was done.
    if (ofPurpose(scene, draft, number)) continue;
    if (isAttempted(scene, number) || isUnfound(scene, number)) continue;
    if (areMoving(scene, number) || ofOccasion(scene, draft, number)) continue;
    if (isCompared(scene, draft, number) || isDemanded(scene, draft, number)) continue;
    const asked = { scene, draft, number };
    for (const { name, score, measure: ask } of rules) {
      const measure = ask(asked);
      if (!measure) continue;
      const item: CountItem = { number, measure };
      if (!draft.counts.some(({ mention }) => sameCount(mention, item) && !others(mention, item))) {
        draft.counts.push({ mention: item, rule: name, score });
      }
      break;
    }
  }
  countPerson(scene, draft);
  aimAtPerson(scene, draft);
}

/** "four rebels died, though no bodies were found": that nobody saw the dead is no toll. */
function isUnfound({ document: { hits } }: Scene, { last, value }: NumberMention): boolean {
  return value === 0 && hits.longest(last - 1, countedNouns)?.value.of === 'bodies';
}

/** "blocked the road, demanding the release of 30 men": what is asked for beside what was done. */
function isDemanded(scene: Scene, { triggers }: Draft, { first }: NumberMention): boolean {
  const asked = scene.speech.at(first).modality === 'demand';
  return asked && triggers.some((told) => scene.speech.at(told.first).modality === 'fact');
}

// So many words may stand between "compared with" and the figure: "مقارنة بـ نحو 669".
const comparedReach = 4;

/** "521 مدنيا، مقارنة بـ669 قتيلا في العام السابق": the figure of another time. */
function isCompared(scene: Scene, { sentence }: Draft, { first }: NumberMention): boolean {
  for (
    let token = first - 1;
    token >= Math.max(sentence.first, first - comparedReach);
    token -= 1
  ) {
    if (isStop(scene, token) || scene.numberOn[token]) return false;
    if (clauseMarked(scene.document.hits, token, 'compared')) return true;
  }
  return false;
}

// So many words a number and what describes its noun take up: "hundreds of thousands of displaced".
const described = 6;

/** Where a word in front of the number opens its phrase: "نحو 50". */
function leadOf({ document: { hits } }: Scene, first: number): number {
  const lead = hits.longest(first - 1, numberMarks);
  return lead?.last === first && lead.value.before !== undefined ? first - 1 : first;
}

/** "a camp housing thousands of displaced people": they were displaced before, and by something else. */
function isOfOld(scene: Scene, { event, sentence }: Draft, number: NumberMention): boolean {
  if (number.measure !== 'displaced' || event === 'displacement') return false;
  if (!subjectFirst(scene, sentence)) return false;
  const { view, tokens, hits } = scene.document;
  const end = number.noun?.end ?? 0;
  for (let token = number.first + 1; token < number.first + described; token += 1) {
    if (view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).start >= end) return false;
    if (hits.longest(token, outcomes)?.value.people === 'displaced') return true;
  }
  return false;
}

// So many words may stand between a share and the figure that it is a share of: "90% of Gaza's".
const shareReach = 5;

// "half of the 200".
const fractionReach = 2;

/** "90% of Gaza's 2.3 million people", "half of the 200 houses", "nine of its 40 passengers": the whole that a share is of. */
function ofShare(scene: Scene, { sentence }: Draft, number: NumberMention): boolean {
  const { first, measure, phrase = number } = number;
  const ofBefore = subjectFirst(scene, sentence);
  for (let token = first - 1; token >= Math.max(sentence.first, first - shareReach); token -= 1) {
    if (isStop(scene, token)) return false;
    const share = scene.numberOn[token];
    if (!share) continue;
    const of = (scene.roles[share.last]! & roleBit.object) !== 0;
    if (share.kind === 'count') {
      // "His was one of the 170 homes that they burned": he tells of all.
      const whole = measure !== undefined || share.value === 1;
      return (of || !ofBefore) && !whole && (share.phrase ?? share).end >= phrase.end;
    }
    if (share.kind !== 'percent' && share.kind !== 'fraction') return false;
    // "نصف المنازل الـ200".
    if (!ofBefore) return phrase.start - share.end <= 1;
    return of && (share.kind === 'percent' || first - share.last <= fractionReach);
  }
  return false;
}

/** "تفجير شاحنة مفخخة", "blew up a truck packed with explosives": the car is the bomb. */
function isBomb(scene: Scene, { first, last, noun, measure }: NumberMention): boolean {
  if (measure !== 'destroyed' || noun?.sort !== 'thing') return false;
  const bomb = scene.weaponOn[last];
  return scene.weaponOn[first]?.category === 'ied' || (bomb?.first === last && isCharge(bomb));
}

const isCharge = ({ category }: WeaponMention): boolean =>
  lying.has(category) && category !== 'mine';

/** "في سوريا" and "a Syrian" are spelled alike: behind "in" it is the country. */
function isPlace(scene: Scene, number: NumberMention): boolean {
  // "قرب الفردان": a name that ends as a dual does.
  if (number.rule !== 'lone victim' && number.rule !== 'dual') return false;
  // "قوات سوريا الديمقراطية".
  const named = scene.actorOn[number.first];
  const inside = named !== undefined && named.first < number.first && number.last < named.last;
  // "A UN peacekeeper from Tanzania": but the man is the head of a longer phrase.
  const phrase = scene.document.sentences[number.sentence]!;
  const whole = !subjectFirst(scene, phrase) || named?.rule === 'actor lexicon';
  if (inside && named.id !== undefined && whole) return true;
  const place = scene.placeOn[number.first];
  return place !== undefined && (governing(scene, place) & roleBit.at) !== 0;
}

/** "16 مواطنا من عائلتين", "six members of one family": where they come from is told, not how many more. */
export function isOrigin(scene: Scene, draft: Draft, number: NumberMention): boolean {
  if (isFamilyOf(scene, draft, number)) return true;
  if (number.measure || number.qualifier !== 'exact') return false;
  if (subjectFirst(scene, draft.sentence) || number.first === draft.start) return false;
  // "خلية تتكون من أربعة عناصر": so many were taken with it.
  if (draft.triggers.some(({ word }) => word.needs === 'cell')) return false;
  // "من عائلة واحدة": the noun stands in front of its number.
  const led = number.noun && number.noun.start < number.start ? 2 : 1;
  return (scene.roles[number.first - led]! & roleBit.from) !== 0;
}

// So many words may stand between people and the one family that they are of: "من أفراد عائلة".
const familyReach = 4;

function isFamilyOf(scene: Scene, draft: Draft, { first, noun, value }: NumberMention): boolean {
  if (noun?.of !== 'families' || value !== 1) return false;
  if (!subjectFirst(scene, draft.sentence)) {
    // "سبعة من أفراد عائلة واحدة", "خمسة ينتمون إلى أسرة واحدة".
    return draft.counts.some(({ mention: { number } }) => {
      return number.last <= first && first - number.last <= familyReach;
    });
  }
  // "three people from one family".
  const behind = roleBit.object | roleBit.from;
  return first > draft.start && (scene.roles[first - 1]! & behind) !== 0;
}

/** "a baker and his son", "two children and two women": as many of one sort and of another. */
function others(a: CountItem, b: CountItem): boolean {
  const one = a.number.noun;
  const other = b.number.noun;
  if (!one || one.sort !== other?.sort) return false;
  // "مسكنين وبركسين", "امرأتين وطفلين": two of each.
  const pair = a.number.value === 2 && b.number.first - a.number.last <= 2;
  const few = one.sort === 'thing' || pair || a.number.value === 1 || a.number.partOf !== undefined;
  return few && one.of !== other.of && a.number.sentence === b.number.sentence;
}

export function sameCount(a: CountItem, b: CountItem): boolean {
  return a.measure === b.measure && a.number.min === b.number.min && a.number.max === b.number.max;
}

/** Counted nouns that are ground: taken or lost, never killed. */
// So many things are hit in as many attacks.
const manyAttacks = 10;

function countable(scene: Scene, draft: Draft, number: NumberMention): boolean {
  if (number.unit === 'time') return timesOf(draft, number);
  if (number.unit === area) return draft.event === 'territory' && Number.isInteger(number.value);
  const crowd = draft.event === 'protest' && number.qualifier === 'vague';
  if (number.kind !== 'count' && !number.measure && !crowd) return false;
  if (number.noun?.sort === 'munition' && number.measure !== 'destroyed') return false;
  if (number.measure === 'attacks') {
    const { sort, of } = number.noun ?? {};
    // Two tanks hit are no two attacks; 200 targets struck, nine launchers among them, or 60 ships are so many.
    const few = (number.value ?? 0) < manyAttacks || grounds.has(of ?? '');
    const total = scene.document.numbers[number.partOf ?? -1]?.noun;
    const targets = targetNouns.has(of ?? '') || total?.of === 'targets';
    const told = targets || (!few && subjectFirst(scene, draft.sentence));
    const lone = number.value === 1 && !isTallied(scene, draft, number);
    if (lone || (sort === 'thing' && !told)) return false;
  }
  // "the dead at 17.15": nobody is a part of one.
  if (number.value !== null && !Number.isInteger(number.value)) return false;
  // "the destruction of the city" counts no cities.
  if (number.value === 1 && grounds.has(number.noun?.of ?? '')) return false;
  if (number.measure) return true;
  // A number of doers counts no victims.
  const body = subjectFirst(scene, draft.sentence) ? countedBody(scene, number) : undefined;
  return !draft.actors.some(
    ({ mention: { first, last } }) =>
      first === body?.first || (first <= number.first && number.first < last),
  );
}

/** "shelled the town more than 4,100 times": behind a verb of the act. */
function timesOf(draft: Draft, number: NumberMention): boolean {
  return draft.triggers.some(
    ({ word, last }) =>
      word.kind === 'act' &&
      word.voice !== 'noun' &&
      last <= number.first &&
      number.first - last <= 8,
  );
}

// Counts that no number in the text makes: a lone victim ("a child was killed"), one
// of a group ("one of the guards"), and outcomes that are denied ("without injuries").

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { CountedNounWord, OutcomeWord } from '../../rules/numbers.ts';
import { nationalities } from '../../rules/places.ts';
import { harmOf } from './denial.ts';
import { setValue } from './draft.ts';
import { fateOfGap } from './gapped.ts';
import { deny, isPair, lone } from './lone.ts';
import { tellsFate } from './lone-fate.ts';
import { isWhose } from './manner.ts';
import { isOwner } from './owners.ts';
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
  textAt,
  touches,
} from './scene.ts';
import { hyphen, stop } from './signs.ts';
import { nameBefore } from './subjects.ts';
import { isTied, tiedParticiple } from './ties.ts';
import type { Governor, Walk } from './walk.ts';
import { adjoins, continuesList, linkPart, measureFor } from './walk.ts';

/** What one alone may suffer and still be a count: a target struck or a man who took part is none. */
export function measureForOne(word: OutcomeWord, noun: CountedNounWord): Measure | undefined {
  const measure = measureFor(word, noun);
  if (measure === 'participants' || measure === 'attacks' || measure === 'seized') return undefined;
  return noun.sort === 'people' || measure === 'destroyed' ? measure : undefined;
}

/** "damaged a mosque": where articles tell one from many, a thing harmed counts one. */
export function measureForThis(word: OutcomeWord, noun: CountedNounWord): Measure | undefined {
  const harmed = noun.sort === 'thing' && word.things === 'affected';
  return harmed ? 'affected' : measureForOne(word, noun);
}

/** "no casualty figures", "neither casualty claims": one in front of many things only tells of what they are. */
function describesNext(scene: Scene, { value, last }: Hit<CountedNounWord>): boolean {
  if (!scene.rules.modifiersFirst || value.number !== 'singular' || !isWord(scene, last))
    return false;
  return !markAt(scene, last, 'stop') && /[^s]s$/.test(textAt(scene, last));
}

/** A noun that no number counts. Returns the token to go on from. */
export function onNoun(walk: Walk, hit: Hit<CountedNounWord>): number {
  const { value: noun, last } = hit;
  if (noun.number === 'dual') return last;
  const harm = harmOf(noun);
  if (
    harm &&
    !hit.head.article &&
    hit.first - walk.denied <= 6 &&
    !describesNext(walk.scene, hit)
  ) {
    deny(walk, hit, harm);
    return last;
  }
  if (speaksNext(walk.scene, hit) || tellsWhose(walk.scene, hit) || isCountry(walk, hit))
    return last;
  if (partOfTotal(walk, hit)) return last;
  // "no soldier was hurt".
  if (walk.scene.rules.modifiersFirst && noun.sort === 'people' && noBody(walk, hit.first)) {
    walk.nobody = { first: walk.denied, last };
    return last;
  }
  if (walk.scene.rules.modifiersFirst) onNounWithArticle(walk, hit);
  else onBareNoun(walk, hit);
  return last;
}

/** "اعتقلت سوريا 30 شخصا": right behind its verb the country stands that does it, and no Syrian. */
function isCountry(
  { governor, scene }: Walk,
  { first, last, head, value }: Hit<CountedNounWord>,
): boolean {
  if (scene.rules.modifiersFirst || value.number !== 'singular' || head.article) return false;
  if (governor?.end !== first || governor.word.voice === 'noun') return false;
  return markAt(scene, first, 'country')?.last === last;
}

/** "the Bangladeshi-flagged carrier", "a woman-led team": whom a hyphen ties to a word for the thing is nobody of it. */
function tellsWhose(scene: Scene, { value, last }: Hit<CountedNounWord>): boolean {
  if (!scene.rules.modifiersFirst || !isTied(scene, last)) return false;
  return value.of === 'people' || tiedParticiple(scene, last + 1);
}

// So many words may describe those who are none: "no U.S. or partner forces".
const describing = 6;

/** "no soldier", "no U.S. troops", "no Iraqi soldiers": only words that describe stand after the "no". */
function noBody({ scene, denied, nobody }: Walk, first: number): boolean {
  if (first - denied === 1 || nobody?.last === first) return true;
  if (first - denied > describing) return false;
  for (let at = denied + 1; at < first; at += 1) {
    const point = isMark(scene, at) && signAt(scene, at) === stop;
    if (!hasCapital(scene, at) && !point && !nounAt(scene, at)?.value.adjective) return false;
  }
  return true;
}

/** "wounding five, a doctor said": where articles tell nouns apart, a speaker behind the toll is no victim. */
function speaksNext(scene: Scene, { value, last }: Hit<CountedNounWord>): boolean {
  if (!scene.rules.modifiersFirst || value.sort !== 'people' || value.number !== 'singular') {
    return false;
  }
  for (let at = last; at < Math.min(scene.sentence.last, last + 7); at += 1) {
    if (markAt(scene, at, 'speech')) return true;
    if (outcomeAt(scene, at)) return false;
    if (!isMark(scene, at)) continue;
    // "Captain Ali, a police officer, said".
    if (markAt(scene, at + 1, 'speech')) return true;
    // "the governor, Ali Said, said".
    const letter = isWord(scene, at + 1)
      ? scene.document.view.text.charCodeAt(scene.document.tokens.starts[at + 1]!)
      : 0;
    if (letter < 65 || letter > 90) return false;
  }
  return false;
}

/** "among them a woman", "including a child": one that is part of the total. */
function partOfTotal(walk: Walk, hit: Hit<CountedNounWord>): boolean {
  const { scene, total } = walk;
  const { value: noun, head } = hit;
  const waits = total !== undefined && !total.measure && walk.waiting.includes(total);
  if (!walk.inParts || !(total?.measure || waits)) return false;
  if (noun.sort !== 'people' || noun.onlyCounted) return false;
  if (noun.number !== 'singular' || head.article) return false;
  const start = scene.rules.modifiersFirst ? determinerBefore(scene, hit.first) : hit.first;
  if (start === undefined || (scene.rules.modifiersFirst && !compound(scene, hit))) return false;
  const joined = head.proclitics !== '' && head.proclitics === scene.rules.conjunction;
  // "بينهم 37 محاميا وطبيبا": from eleven on the accusative is counted by the number before it.
  if (joined && noun.object && (walk.previous?.value ?? 0) > 10) return false;
  // "طفل مرافق لوالدته", "أحدهما في جنين": whom a preposition governs is no part.
  if (!joined && head.proclitics !== '') return false;
  const inside = start !== walk.partsFrom && !scene.rules.modifiersFirst;
  if (inside && clauseMarked(scene.document.hits, hit.first - 1, 'at')) return false;
  // "نائب وزير", "13 جنديا أميركيا": the second noun tells more of the first.
  if (!joined && start === walk.previousEnd && start !== walk.partsFrom) return false;
  // "بينهم طفل في غارة إسرائيلية": straight behind another noun it is what that noun is like.
  if (
    !joined &&
    !scene.rules.modifiersFirst &&
    start !== walk.partsFrom &&
    nounAt(scene, start - 1)
  ) {
    return false;
  }
  if (start !== walk.previousEnd && !continuesList(walk, { phraseFirst: start, joined })) {
    return false;
  }
  const number = lone(walk, hit, { measure: total!.measure, governor: total!.governor });
  if (total!.measure) number.measure = total!.measure;
  // "ستة مدنيين بينهم طفل قتلوا": his fate is told with theirs.
  else walk.waiting.push(number);
  linkPart(walk, number);
  return true;
}

/** A language without articles in front: the noun stands straight behind what governs it. */
function onBareNoun(walk: Walk, hit: Hit<CountedNounWord>): void {
  const { scene, governor } = walk;
  const died = governor?.end === hit.first && isDying(governor);
  if (tellsFate(walk, hit) && !died) {
    lone(walk, hit, { measure: hit.value.measure, governor: governor?.token });
    if (governor) governor.filled = true;
    return;
  }
  if (!governor) {
    if (isTopic(walk, hit)) walk.loners.push(hit);
    return;
  }
  if (isLastOf(scene, hit)) return;
  const { value: noun, head } = hit;
  const measure = measureForThis(governor.word, noun);
  const joined = head.proclitics !== '' && head.proclitics === scene.rules.conjunction;
  const listed =
    joined && walk.previous?.governor === governor.token && hit.first - walk.previousEnd <= 3;
  if (noun.number !== 'singular' || noun.onlyCounted) {
    const plural = noun.number === 'plural' || noun.number === 'either';
    if (governor.word.voice === 'noun' && plural && hit.first - governor.end <= 1) {
      governor.filled = true;
    }
    return;
  }
  if (!measure || sharesNumber(walk, hit, listed) || isWhose(walk, hit)) return;
  const { voice } = governor.word;
  if (noun.object) {
    // "the shelling destroyed a house": the accusative is what suffers, wherever the doer stands.
    // "48 شخصا مشتبها": right behind what is counted it tells what they are.
    const described = walk.previousEnd === hit.first && walk.previous?.noun?.word.object === true;
    const free = !governor.filled && !described && voice !== 'noun';
    const object = free && head.proclitics === '' && hit.first - governor.end <= 8;
    if (object || listed) fill(walk, hit, measure);
    if (object && isPair(walk, hit, governor)) setValue(walk.found.at(-1)!, 2);
    return;
  }
  const known = noun.sort === 'thing' && head.article;
  const straight = head.proclitics === '' && !known && adjoins(scene, governor.end, hit.first);
  if (!listed && !(straight && !governor.filled)) return;
  // "اغتالا إمام مسجد": a verb in the plural has its subject already.
  const doer =
    voice === 'active' &&
    governor.word.number !== 'plural' &&
    !noun.other &&
    !endsClause(scene, governor, hit);
  if (doer || activeSubject(walk, hit)) return;
  fill(walk, hit, measure);
}

/** "القضاء على آخر معاقل المسلحين": the last of several, and nobody else. */
function isLastOf(scene: Scene, { value, last }: Hit<CountedNounWord>): boolean {
  if (!value.other) return false;
  const several = nounAt(scene, last);
  return several?.value.number === 'plural' && several.head.proclitics === '';
}

/** "سقطت قذيفة وأصابت امرأة": joined by "and" the verb has its subject; what ends the clause is its object. */
function endsClause(
  scene: Scene,
  { token }: Governor,
  { value, last }: Hit<CountedNounWord>,
): boolean {
  if (value.sort !== 'people' || outcomeAt(scene, token)?.head.proclitics === '') return false;
  return last >= scene.sentence.last || isMark(scene, last);
}

/** "إن امرأة وطفلاً قتلا", "كان جندي قد قتل": behind such a word the subject of a clause stands in front of its verb. */
function isTopic({ scene, loners }: Walk, { value, head, first }: Hit<CountedNounWord>): boolean {
  if (value.number !== 'singular' || value.sort !== 'people') return false;
  if (head.proclitics !== '') {
    return head.proclitics === scene.rules.conjunction && loners.at(-1)?.last === first;
  }
  const had = clauseMarked(scene.document.hits, first - 1, 'pluperfect');
  return had || markAt(scene, first - 1, 'clause') !== undefined;
}

/** "1018 هدفاً ومخزناً": from eleven on the accusative is counted by the number before it. */
function sharesNumber(
  { previous }: Walk,
  { value }: Hit<CountedNounWord>,
  listed: boolean,
): boolean {
  return listed && value.object === true && (previous?.value ?? 0) > 10;
}

/** "سقوط" tells only that there are some: of the dead or of the wounded. */
const isDying = ({ word }: Governor): boolean => word.people === 'killed' && !word.close;

function fill(walk: Walk, hit: Hit<CountedNounWord>, measure: Measure): void {
  const governor = walk.governor!;
  const number = lone(walk, hit, { measure, governor: governor.token });
  // "استشهاد جريح": whom the word calls wounded is told to have died.
  if (isDying(governor) && governor.end === hit.first) number.measure = measure;
  governor.filled = true;
}

/** "killed a soldier a child": an accusative further on shows that the noun behind the verb is the doer. */
function activeSubject(walk: Walk, hit: Hit<CountedNounWord>): boolean {
  const { scene, governor } = walk;
  if (governor!.word.voice !== 'either') return false;
  for (let at = hit.last; at < scene.sentence.last && at < hit.last + 4; at += 1) {
    const next = nounAt(scene, at);
    if (next?.value.object && next.head.proclitics === '') return true;
    // "قتل قناص حوثي سبعة أشخاص": people counted straight behind it and its adjective are the object.
    const near = at === hit.last || (at === hit.last + 1 && isBare(scene, hit.last));
    const count = near ? countAt(scene, at) : undefined;
    if (count !== undefined && nounAt(scene, count)?.value.sort === 'people') return true;
    if (isDigits(scene, at) || numeralAt(scene, at) || outcomeAt(scene, at)) break;
  }
  return false;
}

/** True for an adjective, not for "برصاص": the word has no preposition written on it. */
const isBare = ({ document: { hits } }: Scene, token: number): boolean =>
  hits.analyses(token)[0]?.proclitics === '';

/** Where a number ends that no letter is written onto. */
function countAt(scene: Scene, token: number): number | undefined {
  if (isDigits(scene, token)) return token + 1;
  const numeral = numeralAt(scene, token);
  return numeral?.head.proclitics === '' ? numeral.last : undefined;
}

/** English: a singular noun with its determiner, behind its verb or waiting for a passive. */
function onNounWithArticle(walk: Walk, hit: Hit<CountedNounWord>): void {
  const { scene, governor } = walk;
  const { value: noun } = hit;
  const counted = noun.sort === 'people' || noun.sort === 'thing';
  if (noun.number !== 'singular' || noun.onlyCounted || !counted) {
    if (governor && noun.number === 'plural') governor.filled = true;
    return;
  }
  const start = determinerBefore(scene, hit.first);
  if (start === undefined || !compound(scene, hit) || isOwner(scene, start)) return;
  const known = noun.sort === 'thing' && !markAt(scene, start, 'a');
  const measure = governor && !known ? measureForThis(governor.word, noun) : undefined;
  const listed =
    governor?.filled &&
    walk.previous?.governor === governor.token &&
    continuesList(walk, { phraseFirst: start, joined: false });
  const straight =
    governor &&
    !governor.filled &&
    (start - governor.end <= 1 || nameBefore(scene, start) === governor.end);
  const told = straight && governor.token > start && hasPredicate(scene, hit.last);
  if (measure && ((straight && !told) || listed)) fill(walk, hit, measure);
  // "shot by a coast guard, and one of them died": he did it.
  else if (!sharesFate(walk, hit, start) && !known && !markAt(scene, start - 1, 'agent'))
    walk.loners.push(hit);
}

// So many words those joined to a noun may take up before its predicate: "and his two sons".
const predicateReach = 8;

/** "A kidnapped priest was freed": a participle in front tells what he was, the predicate what became of him. */
function hasPredicate(scene: Scene, last: number): boolean {
  for (let at = last; at < Math.min(scene.sentence.last, last + predicateReach); at += 1) {
    if (markAt(scene, at, 'passive')) return true;
    if (isMark(scene, at) || outcomeAt(scene, at)) return false;
  }
  return false;
}

/** "was killed along with his driver": whoever stands behind the predicate suffered the same. */
function sharesFate(walk: Walk, hit: Hit<CountedNounWord>, start: number): boolean {
  const { scene, fate } = walk;
  if (!fate || hit.value.sort !== 'people') return false;
  const beside = markAt(scene, fate.end, 'alongside')?.last === start;
  const own = beside ? { measure: fate.measure, governor: fate.token } : undefined;
  const told = own ?? fateOfGap(walk, start, hit.last);
  if (!told) return false;
  lone(walk, hit, told);
  return true;
}

/** True when the noun is the head of its phrase: not "a police station", not "the soldier's". */
function compound(scene: Scene, hit: Hit<CountedNounWord>): boolean {
  const next = nounAt(scene, hit.last);
  if ((next && next.value.adjective !== true) || hit.tail.enclitic !== '') return false;
  // "the militant squads": what follows heads the phrase.
  if (clauseMarked(scene.document.hits, hit.last, 'band')) return false;
  return !describesThing(scene, hit);
}

/** "a shop selling Pakistani flags": a nation's name in front of a word that no list knows is of that word. */
function describesThing(scene: Scene, { first, last }: Hit<CountedNounWord>): boolean {
  const { hits } = scene.document;
  if (!hits.longest(first, nationalities) || !isWord(scene, last)) return false;
  return hits.tables(last) === 0 && !hasCapital(scene, last);
}

/** The token of the determiner of an English noun phrase: "a", "the", "another", "a 12-year-old". */
export function determinerBefore(scene: Scene, token: number): number | undefined {
  for (let at = token - 1; at >= token - 8 && at >= scene.sentence.first; at -= 1) {
    for (const role of ['a', 'the', 'another'] as const) if (markAt(scene, at, role)) return at;
    const inside = signAt(scene, at) === hyphen || (isDigits(scene, at) && hyphenated(scene, at));
    if (inside) continue;
    if (isMark(scene, at) || isDigits(scene, at)) return undefined;
    if (markAt(scene, at, 'stop') || outcomeAt(scene, at)?.value.voice === 'active')
      return undefined;
  }
  return undefined;
}

function hyphenated(scene: Scene, token: number): boolean {
  return signAt(scene, token + 1) === hyphen && touches(scene, token + 1);
}

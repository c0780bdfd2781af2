// A predicate of outcome on the walk: whom it governs behind it, whom it claims in front of it ("12
// people were killed"), and what two of them with one object mean ("killed and wounded 30").

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { CountedNounWord, OutcomeWord } from '../../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { inName } from './in-name.ts';
import { describedBefore, endsState, stillWaiting } from './later-fate.ts';
import { leftSo } from './left-so.ts';
import { deny, lone } from './lone.ts';
import type { Scene } from './scene.ts';
import { isDigits, isWord, markAt, nounAt, numeralAt, outcomeAt, signAt } from './scene.ts';
import { setAlight } from './set-alight.ts';
import { close, comma, open } from './signs.ts';
import { nameBefore } from './subjects.ts';
import { determinerBefore, measureForOne, measureForThis } from './victims.ts';
import type { Governor, Walk } from './walk.ts';
import { areCasualties, diedOf, isState, measureFor, take } from './walk.ts';

/** Reads the predicate; returns the token to go on from. */
export function onOutcome(walk: Walk, found: Hit<OutcomeWord>): number {
  const { scene } = walk;
  const hit = setAlight(scene, found);
  // "a doctor put the dead at 51": a noun, that nobody suffers.
  if (scene.rules.modifiersFirst && hit.value.voice === 'passive' && isThe(scene, hit)) {
    return hit.last;
  }
  if (markAt(scene, hit.last, 'idiom') || inName(scene, hit)) return hit.last;
  const denied = hit.first - walk.denied <= 3;
  const anybody = denied && hit.value.people ? markAt(scene, hit.last, 'anybody') : undefined;
  if (anybody) {
    deny(walk, anybody, hit.value.people!);
    return anybody.last;
  }
  if (hit.first - walk.denied === 1 && tellsNone(scene, hit)) {
    deny(walk, hit, hit.value.people!);
    return hit.last;
  }
  const suffered = suffersBefore(walk, hit);
  if (suffered && endsState(walk, hit)) return hit.last;
  // "أصيب مدنيان بجروح وقتل ثلاثة": what ends a predicate governs nobody.
  if (hit.value.behind && !suffered) return hit.last;
  if (hit.value.told) walk.told.set(hit.first, hit.value.told);
  const told = walk.found.length;
  const end = suffered ? claim(walk, hit) : govern(walk, hit, denied);
  if (hit.value.people) {
    walk.described = suffered ? describedBefore(walk, hit, walk.found.slice(told)) : undefined;
  }
  if (!denied && !scene.rules.modifiersFirst) claimTopic(walk, hit);
  walk.waiting = suffered ? [] : stillWaiting(walk, hit);
  walk.loners = [];
  walk.inParts = false;
  return end;
}

/** "no losses", "no loss of life", but not "no loss of ground". */
function tellsNone(scene: Scene, { value, last }: Hit<OutcomeWord>): boolean {
  if (!scene.rules.modifiersFirst || value.voice !== 'noun' || !value.people) return false;
  return !markAt(scene, last - 1, 'of') || nounAt(scene, last)?.value.sort === 'people';
}

function isThe(scene: Scene, { first, last }: Hit): boolean {
  return last - first === 1 && markAt(scene, first - 1, 'the') !== undefined;
}

function govern(walk: Walk, hit: Hit<OutcomeWord>, denied: boolean): number {
  const word = coordinated(walk, hit) ?? hit.value;
  const { first: token, last: end } = hit;
  // A pronoun on the predicate is its object already: "his killing".
  walk.governor = denied ? undefined : { token, end, word, filled: hit.tail.enclitic !== '' };
  return hit.last;
}

/** "killing or wounding 30": two predicates with one object. */
function coordinated(walk: Walk, hit: Hit<OutcomeWord>): OutcomeWord | undefined {
  const before = walk.governor;
  if (!before || before.filled) return undefined;
  const { scene } = walk;
  // "three were among the dead and 12 were wounded": a group named is no predicate.
  if (!outcomeAt(scene, before.token)) return undefined;
  const link = linkAt(scene, before.end);
  const written = hit.head.proclitics !== '' && hit.head.proclitics === scene.rules.conjunction;
  if (!(link === hit.first || (written && hit.first === before.end))) return undefined;
  if (!areCasualties(before.word.people, hit.value.people)) return undefined;
  return { ...hit.value, people: 'casualties' };
}

/** The token behind "and" or "or". */
function linkAt(scene: Scene, token: number): number | undefined {
  return (markAt(scene, token, 'and') ?? markAt(scene, token, 'or'))?.last;
}

/** Whether those who suffer stand in front: "12 people were killed". */
function suffersBefore(walk: Walk, hit: Hit<OutcomeWord>): boolean {
  const { voice, number } = hit.value;
  if (voice === 'noun' || voice === 'active') return false;
  const { scene } = walk;
  if (!scene.rules.modifiersFirst) {
    // "خطفوا 25 تلميذة وقتلوا الحارس": joined by "and", the plural is that of the same doers.
    const joined = hit.head.proclitics !== '' && hit.head.proclitics === scene.rules.conjunction;
    if (joined && voice === 'either') return false;
    return (number === 'plural' && walk.waiting.length > 0) || thingsSuffer(walk, hit);
  }
  if (voice === 'passive') return true;
  if (passiveBefore(scene, hit.first)) return true;
  // "two others injured as a mine went off".
  const { previous } = walk;
  if (previous?.noun?.word.other && previous.noun.last === hit.first && !previous.measure)
    return true;
  return !objectFollows(scene, hit.last);
}

/** "ثلاثمئة منزل تضررت", "أربع مدارس دمرت كلياً": behind several things the verb stands in the singular. */
function thingsSuffer(
  { waiting, scene }: Walk,
  { value, first, last, head }: Hit<OutcomeWord>,
): boolean {
  const count = waiting.at(-1);
  if (count?.noun?.word.sort !== 'thing' || count.phraseLast !== first) return false;
  if (value.number !== 'singular' || !value.things || head.proclitics !== '') return false;
  return value.voice === 'passive' || !(countedNext(scene, last) || nounAt(scene, last));
}

/** An auxiliary of the passive, with at most three adverbs between: "were reportedly also killed". */
function passiveBefore(scene: Scene, token: number): 'singular' | 'plural' | undefined {
  for (let at = token - 1; at >= token - 4 && at >= scene.sentence.first; at -= 1) {
    const mark = markAt(scene, at, 'passive');
    if (mark && mark.last <= token) return mark.value.number ?? 'plural';
    if (!isWord(scene, at) || nounAt(scene, at)) return undefined;
  }
  return undefined;
}

/** A noun phrase straight behind the verb: its object. */
function objectFollows(scene: Scene, token: number): boolean {
  // "killed (33) persons", but "40 children killed (30 boys)".
  const inside = signAt(scene, token) === open;
  if (inside && signAt(scene, token + 2) !== close) return false;
  if (isDigits(scene, inside ? token + 1 : token)) return true;
  if (!isWord(scene, token)) return false;
  for (const role of ['a', 'the', 'before', 'another', 'between', 'nobody'] as const) {
    if (markAt(scene, token, role)) return true;
  }
  if (markAt(scene, token, 'filler') && !markAt(scene, token, 'of')) return true;
  if (markAt(scene, token, 'from') && isDigits(scene, token + 1)) return true;
  // "قتلت برصاص قناص": what a preposition is written on is no object.
  const [reading] = scene.document.hits.analyses(token);
  if (!scene.rules.modifiersFirst && reading && reading.proclitics !== '') return false;
  // "كان جندي قد قتل في كمين".
  if (!scene.rules.modifiersFirst && clauseMarked(scene.document.hits, token, 'at')) return false;
  if (numeralAt(scene, token) || nounAt(scene, token)) return true;
  if (markAt(scene, token, 'stop') || markAt(scene, token, 'subset')) return false;
  return !markAt(scene, token, 'and') && !outcomeAt(scene, token);
}

// So many words may describe the subject in front of its verb: "that a child of seven was killed".
const described = 4;

/** "أن طفلاً قُتل", "إن امرأة وطفلاً قُتلا": the lone subject in front of the verb, or several joined. */
function claimTopic(walk: Walk, hit: Hit<OutcomeWord>): void {
  const topic = walk.loners.at(-1);
  const { voice, number } = hit.value;
  if (!topic || voice === 'noun' || voice === 'active') return;
  const topics = walk.loners.filter(
    ({ last }, index, all) => all[index + 1] === undefined || all[index + 1]!.first === last,
  );
  if ((number === 'plural') !== topics.length > 1) return;
  if (hit.first - topic.last > described || hit.tail.enclitic !== '') return;
  // "أن ضابط الحرس قتل ثلاثة": he acts where an object follows.
  const accusative = topics.some(({ value }) => value.object);
  if (voice === 'either' && countedNext(walk.scene, hit.last)) return;
  if (!accusative && voice === 'either' && objectFollows(walk.scene, hit.last)) return;
  for (const one of topics) {
    const measure = measureForOne(hit.value, one.value);
    if (measure) lone(walk, one, { measure, governor: hit.first });
    if (measure && walk.governor) walk.governor.filled = true;
  }
}

/** "قتلا خمسة أشخاص", "قتل طفلا": whom a number or an accusative right behind names was killed by the subject. */
function countedNext(scene: Scene, token: number): boolean {
  if (isDigits(scene, token) || numeralAt(scene, token)?.head.proclitics === '') return true;
  const noun = nounAt(scene, token);
  return noun?.value.object === true && noun.head.proclitics === '';
}

/** "Two were shot, neighbours who fled said": a plural without a number has a relative clause of its own. */
function tellsOfOthers({ scene, waiting, loners }: Walk, { first }: Hit): boolean {
  const who = first - 1;
  if (!scene.rules.modifiersFirst || who <= scene.sentence.first) return false;
  if (!clauseMarked(scene.document.hits, who, 'relative')) return false;
  const noun = nounAt(scene, who - 1)?.value;
  if (noun?.sort !== 'people' || noun.number !== 'plural') return false;
  return [...waiting, ...loners].every(({ last, ...one }) => {
    return last !== who && !('phraseLast' in one && one.phraseLast === who);
  });
}

/** Gives the measure to all that stood waiting in front; returns the token to go on from. */
function claim(walk: Walk, hit: Hit<OutcomeWord>): number {
  const { scene } = walk;
  walk.governor = undefined;
  const { people } = hit.value;
  // "were killed or wounded".
  const link = linkAt(scene, hit.last);
  const second = link === undefined ? undefined : outcomeAt(scene, link);
  const pair = second !== undefined && areCasualties(people, second.value.people);
  if (walk.nobody && people && hit.first - walk.nobody.last <= 6) {
    deny(walk, walk.nobody, people);
    walk.nobody = undefined;
    // "no civilians were killed or injured": neither.
    if (!pair) return hit.last;
    deny(walk, second, second.value.people!);
    return second.last;
  }
  if (pair && objectFollows(scene, second.last)) {
    // "killed and wounded 14": both wait for the object.
    walk.governor = { token: hit.first, end: hit.last, word: hit.value, filled: false };
    return hit.last;
  }
  if (tellsOfOthers(walk, hit)) return hit.last;
  if (people) walk.fate = { token: hit.first, end: hit.last, measure: people };
  const both = pair;
  const word: OutcomeWord = both ? { ...hit.value, people: 'casualties' } : hit.value;
  let first: number | undefined;
  for (const count of joinedCounts(walk)) {
    if (isToldPart(scene, count, hit.first)) continue;
    const measure = measureFor(word, count.noun?.word) ?? ofThings(word, count);
    if (!measure) continue;
    // "قصف تسع مدارس دمرت": what became of what was hit.
    const worse = diedOf(walk, count, measure) || (count.measure === 'attacks' && !word.attacks);
    if (count.measure && !isState(count.measure) && !worse) continue;
    // "إجلاء 234 عائلة كانوا احتجزوا": where verbs come first, those a predicate governs were held before.
    const again = count.measure !== undefined && count.governor !== undefined && isState(measure);
    if (again && !scene.rules.modifiersFirst) continue;
    // Whoever gathered to tell of the abducted abducted nobody.
    if (count.measure && measure === 'participants') continue;
    count.measure = measure;
    count.governor = hit.first;
    count.kind = 'count';
    first ??= count.phraseFirst;
    take(walk, count, Math.max(count.phraseLast, hit.last));
  }
  const claimed = first !== undefined;
  claimLoners(walk, hit, first);
  const inverted = markAt(scene, hit.last, 'passive');
  if (inverted && !claimed) {
    // "Among those killed were three children": the subject stands behind.
    walk.governor = {
      token: hit.first,
      end: inverted.last,
      word,
      filled: false,
    } satisfies Governor;
  }
  return both ? second.last : hit.last;
}

/** "34 were held, seven of them minors, and two rifles were seized": behind comma and "and" begins another subject. */
function isToldPart(scene: Scene, { partOf, phraseLast }: Draft, verb: number): boolean {
  if (!scene.rules.modifiersFirst || !partOf?.measure) return false;
  for (let at = phraseLast; at < verb - 1; at += 1) {
    if (signAt(scene, at) === comma && markAt(scene, at + 1, 'and')) return true;
  }
  return false;
}

/** "خرجت ثلاثة منها عن الخدمة": a number without a noun, of what only things suffer; some of people suffer none of it. */
function ofThings({ people, things }: OutcomeWord, { noun, partOf }: Draft): Measure | undefined {
  return noun || people || partOf?.noun?.word.sort === 'people' ? undefined : things;
}

/** "…, hitting two gunmen, and that three men were arrested": behind a word that opens a clause begins another toll. */
function joinedCounts({ waiting, scene }: Walk): readonly Draft[] {
  if (!scene.rules.modifiersFirst) {
    // "خطفوا عشرة، سبعة منهم أُفرج عنهم": some of those told before.
    const some = waiting.at(-1);
    return some && markAt(scene, some.last, 'subset') ? [some] : waiting;
  }
  for (let index = waiting.length - 1; index > 0; index -= 1) {
    if (isApart(scene, waiting[index - 1]!, waiting[index]!)) return waiting.slice(index);
  }
  return waiting;
}

/** "200 soldiers were ambushed and 17 died", "a bus with 30 passengers, four were shot": the second alone suffers it. */
function isApart(scene: Scene, before: Draft, number: Draft): boolean {
  const { hits } = scene.document;
  let joined = false;
  for (let at = before.phraseLast; at < number.phraseFirst; at += 1) {
    if (markAt(scene, at, 'clause')) return true;
    const who = clauseMarked(hits, at - 1, 'relative');
    if (markAt(scene, at, 'passive') && !who && !markAt(scene, at + 1, 'among')) return true;
    joined ||= markAt(scene, at, 'and') !== undefined;
  }
  // "four detainees, one of them a minor, did not survive": a part shares the fate.
  const part = markAt(scene, number.last, 'subset') !== undefined;
  return !joined && !part && number.noun === undefined && before.noun !== undefined;
}

/** "A woman and her son were killed", "an officer and two men": nouns without a number. */
function claimLoners(walk: Walk, hit: Hit<OutcomeWord>, counted: number | undefined): void {
  const { scene } = walk;
  if (!scene.rules.modifiersFirst) {
    // "إن ضابطا وثلاثة جنود قتلوا": the one in front of a count is of those who died.
    const topic = walk.loners.at(-1);
    if (!topic || topic.last !== counted) return;
    const measure = measureForOne(hit.value, topic.value);
    if (measure) lone(walk, topic, { measure, governor: hit.first });
    return;
  }
  const auxiliary = passiveBefore(scene, hit.first);
  const bare = !auxiliary && hit.value.voice !== 'passive';
  // "a man killed by a drone": the participle stands right behind him.
  // "he was killed and his wife wounded."
  const closed = !isWord(scene, hit.last) && walk.previous?.measure !== undefined;
  if (bare && !closed && !markAt(scene, hit.last, 'stop') && !leftSo(walk, hit)) return;
  const taken = joinedLoners(walk, { end: counted ?? hit.first, tied: counted !== undefined });
  // "one of them, a medic, died": one and the same.
  const alone = walk.previous?.value === 1;
  if (counted !== undefined) {
    for (const loner of walk.loners)
      if (loner.first > counted && !alone && listed(walk, loner)) taken.push(loner);
  }
  if (bare && taken.at(-1)?.last !== hit.first) return;
  // "Salma Bibi and her guard were shot": one of two who suffered, the other by name.
  const named = taken.length === 1 && besideName(scene, taken[0]!);
  if (counted === undefined && taken.length === 1 && auxiliary === 'plural' && !named) return;
  // "his passenger, a woman, was hurt", "two nurses, a Swede and a Dane, were": commas close who they were.
  const closedOff = signAt(scene, auxiliaryStart(scene, hit.first) - 1) === comma;
  for (const [index, loner] of taken.entries()) {
    const behind = counted !== undefined && loner.first > counted;
    const oneAlone = auxiliary === 'singular' || (closedOff && index === taken.length - 1);
    const again = index > 0 && oneAlone && opensAside(scene, loner);
    // "five soldiers, an officer among them, were killed": one of those, told apart.
    const apart = markAt(scene, loner.last, 'among') !== undefined;
    if (again || (behind && closedOff && !apart)) continue;
    const measure = measureForThis(hit.value, loner.value);
    if (measure && !loner.value.onlyCounted) lone(walk, loner, { measure, governor: hit.first });
  }
}

/** "…, a woman": a comma stands in front of its article. */
function opensAside(scene: Scene, { first }: Hit<CountedNounWord>): boolean {
  const determiner = determinerBefore(scene, first);
  return determiner !== undefined && signAt(scene, determiner - 1) === comma;
}

/** The token where the auxiliary in front of a passive begins: "had been killed". */
function auxiliaryStart(scene: Scene, token: number): number {
  let first = token;
  for (let at = token - 1; at >= token - 4 && isWord(scene, at); at -= 1) {
    if (markAt(scene, at, 'passive')) first = at;
  }
  return first;
}

function besideName(scene: Scene, { first }: Hit<CountedNounWord>): boolean {
  const determiner = determinerBefore(scene, first);
  return determiner !== undefined && nameBefore(scene, determiner) !== undefined;
}

/** "Nine policemen, a cameraman and three volunteers", "six, including a boy": one of a list. */
function listed({ scene }: Walk, loner: Hit<CountedNounWord>): boolean {
  const before = determinerBefore(scene, loner.first);
  if (before === undefined) return false;
  return (
    signAt(scene, before - 1) === comma ||
    markAt(scene, before - 1, 'and') !== undefined ||
    markAt(scene, before - 1, 'subset') !== undefined
  );
}

/** The last lone noun, and those tied to it by "and" or a comma; `tied` asks it of the last too. */
function joinedLoners(
  walk: Walk,
  { end, tied: allTied }: { readonly end: number; readonly tied: boolean },
): Hit<CountedNounWord>[] {
  const { loners, scene } = walk;
  const taken: Hit<CountedNounWord>[] = [];
  let next = end;
  for (let index = loners.length - 1; index >= 0; index -= 1) {
    const loner = loners[index]!;
    if (loner.first >= end) continue;
    if (taken.length > 0 || allTied) {
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

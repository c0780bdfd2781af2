// A happening in, its named victims out as counts: "the journalist Ahmad Said was killed" is one person.
// A speaker, and a person that a preposition governs, suffered nothing.

import type { EventKind } from '../document/claim.ts';
import { mentionOf } from '../document/document.ts';
import type { Measure, MentionBase, NumberMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { alongside } from './alongside.ts';
import { nameBefore, nameBehind } from './apposed-name.ts';
import type { Draft } from './draft.ts';
import { meantByPronoun } from './his-fate.ts';
import { isSource } from './party.ts';
import { behindPassive } from './passive.ts';
import { personAhead } from './person-ahead.ts';
import type { Scene } from './scene.ts';
import {
  bracketOpening,
  governing,
  isMark,
  isStop,
  roleBit,
  subjectFirst,
  wordAt,
} from './scene.ts';
import type { Trigger } from './triggers.ts';
import { beforeAge, nameFrom, nameOfSubject, nameUpTo, subjectEnd } from './unknown-name.ts';

// What happens to a man by himself and makes him one of a count.
const suffered: ReadonlySet<Measure> = new Set(['killed', 'injured', 'detained', 'abducted']);

/** "the journalist Ahmad Said was killed", "killing commander Abdul Wali": a person told by name counts one. */
export function countPerson(scene: Scene, draft: Draft): void {
  const subjectLeads = subjectFirst(scene, draft.sentence);
  for (const trigger of draft.triggers) {
    const { word, count } = trigger;
    if (word.needs === 'oneself' && word.subject === 'people')
      countSurrender(scene, draft, trigger);
    const outcome = scene.document.hits.longest(trigger.first, outcomes)?.value;
    const measure = trigger.measure ?? outcome?.people;
    if (!measure || count || !suffered.has(measure)) continue;
    if (subjectLeads && word.voice === 'noun') continue;
    const told = draft.counts.filter(({ mention }) => mention.measure === measure);
    // "Omar Said was killed along with two soldiers".
    const beside = ({ mention: { number } }: (typeof told)[number]) =>
      alongside(scene, number) === trigger.last;
    if (told.length > 0 && !(subjectLeads && told.every(beside))) continue;
    const person = subjectLeads
      ? sufferer(scene, draft, trigger)
      : (personBehind(scene, draft, behindDoer(scene, draft, trigger)) ??
        objectBehind(scene, draft, trigger) ??
        personAhead(scene, draft, trigger) ??
        (draft.places.length === 0 ? meantByPronoun(scene, draft, trigger) : undefined));
    if (!person || isDead(draft, person)) continue;
    const other = subjectLeads ? joinedPerson(scene, draft, person) : undefined;
    for (const one of other ? [other, person] : [person]) {
      const number = countOne(one, measure);
      draft.counts.push({ mention: { number, measure }, rule: 'a person named', score: 0.6 });
    }
  }
  countBeside(scene, draft);
}

/** "صعدت روح الشهيد مازن بعد إصابته": he who is counted dead is not counted hurt as well. */
function isDead(draft: Draft, { start, end }: MentionBase): boolean {
  return draft.counts.some(
    ({ mention: { measure, number } }) =>
      measure === 'killed' && number.start >= start && number.end <= end,
  );
}

/** Once the happenings are joined: a count told by a pronoun alone keeps no two tellings apart. */
export function countMeant(scene: Scene, draft: Draft): void {
  for (const trigger of draft.triggers) {
    const { measure } = trigger;
    if (!measure || draft.counts.some(({ mention }) => mention.measure === measure)) continue;
    const person = meantByPronoun(scene, draft, trigger);
    if (!person || isDead(draft, person)) continue;
    const number = countOne(person, measure);
    draft.counts.push({ mention: { number, measure }, rule: 'a person named', score: 0.6 });
  }
}

/** "Captain Ali and two soldiers were killed", "killing Abu Omar and his driver": a name that "and" joins to those counted. */
function countBeside(scene: Scene, draft: Draft): void {
  if (!subjectFirst(scene, draft.sentence)) return;
  for (const { mention } of [...draft.counts]) {
    const { measure, number } = mention;
    if (!suffered.has(measure) || number.partOf !== undefined || number.max === 0) continue;
    const and = andBefore(scene, draft, number);
    if (and === undefined) continue;
    const person = personEnding(scene, draft, and);
    if (!person || isSource(draft, person) || isGoverned(scene, person)) continue;
    // "a suspected militia leader and two aides": what he is has been counted.
    const within = ({ mention: { number: other } }: (typeof draft.counts)[number]) =>
      other.start >= person.start && other.start < person.end;
    if (draft.counts.some(within)) continue;
    draft.counts.push({
      mention: { number: countOne(person, measure), measure },
      rule: 'a person named beside those counted',
      score: 0.6,
    });
  }
}

/** The person whose name ends there, his age in brackets or commas behind it; or two capitals that nothing else explains. */
function personEnding(scene: Scene, draft: Draft, end: number): MentionBase | undefined {
  let last = end;
  const aged = scene.numberOn[end - 2] !== undefined && wordAt(scene, end - 1) === ',';
  if (aged && wordAt(scene, end - 3) === ',') last = end - 3;
  const token = beforeBracket(scene, draft, last - 1);
  const person = scene.personOn[token];
  if (person) return person;
  return nameUpTo(scene, draft, token + 1);
}

// So many words may stand between "and" and who is counted: "and his young police guard".
const described = 4;

/** The "and" in front of a count, with only a determiner and what describes it between. */
function andBefore(scene: Scene, { start }: Draft, { first }: NumberMention): number | undefined {
  for (let token = first - 1; token > start && token >= first - described; token -= 1) {
    if (scene.roles[token]! & roleBit.and) return token;
    if (isStop(scene, token) || scene.personOn[token] || scene.numberOn[token]) return undefined;
  }
  return undefined;
}

// What is done to one man is aimed at him; a shell or a fight takes whoever is there.
const aimed: ReadonlySet<EventKind> = new Set([
  'attack',
  'air_strike',
  'abduction',
  'detention',
  'abuse',
]);

/** "قتل مسلحون الشيخ فلان": where nothing else is told that the act was aimed at, the one man whom it took. */
export function aimAtPerson(scene: Scene, draft: Draft): void {
  const { event, counts, targets } = draft;
  const isHis = (measure: Measure) =>
    suffered.has(measure) || (event === 'abuse' && measure === 'affected');
  if (targets.length > 0 || !aimed.has(event)) return;
  for (const { mention } of counts) {
    const { min, max } = mention.number;
    if (min !== 1 || max !== 1 || !isHis(mention.measure)) continue;
    const person = whoIsCounted(scene, draft, mention.number);
    if (!person || isSource(draft, person)) continue;
    if (targets.some((target) => target.mention.first === person.first)) continue;
    const { text, start, end, last, sentence } = person;
    const rule = 'one man named';
    const target = { text, start, end, first: person.first, last, sentence, rule };
    targets.push({ mention: target, rule, score: 0.6 });
  }
}

/** The name of him whom a figure counts as one: "killed Omar Said", "Omar Said, a colonel,", "a colonel, Omar Said,". */
function whoIsCounted(scene: Scene, draft: Draft, number: NumberMention) {
  const person = scene.personOn[number.first];
  if (person?.name) return person;
  if (number.rule === 'a person named' && subjectFirst(scene, draft.sentence)) return number;
  return nameBefore(scene, draft, number.first) ?? nameBehind(scene, draft, number.last);
}

function countOne(person: MentionBase, measure: Measure): NumberMention {
  const { text, start, end, first, last, sentence } = person;
  const at = { text, start, end, first, last, sentence, rule: 'a person named' };
  return {
    ...at,
    kind: 'count',
    value: 1,
    min: 1,
    max: 1,
    qualifier: 'exact',
    noun: { start, end, of: 'people', sort: 'people' },
    measure,
  };
}

/** "سلّم إرهابي نفسه": the idiom ends behind its subject, so no list of outcomes has it. */
function countSurrender(scene: Scene, draft: Draft, { last, word }: Trigger): void {
  if (word.voice === 'noun') return;
  const noun = scene.document.hits.longest(last, countedNouns);
  if (noun?.value.sort !== 'people' || noun.value.number !== 'singular') return;
  if (noun.head.proclitics !== '' || scene.numberOn[last]) return;
  const measure = 'detained';
  const range = { first: noun.first, last: noun.last, sentence: draft.sentence.index };
  const number = countOne(mentionOf(scene.document, range, 'one who surrendered'), measure);
  draft.counts.push({ mention: { number, measure }, rule: 'one who surrendered', score: 0.6 });
}

/** "اعتقلت قوة من الجيش الدكتور فلانا": where the doer of an active verb ends. */
function behindDoer(scene: Scene, draft: Draft, { word, last }: Trigger): number {
  if (word.voice === 'noun' || word.voice === 'passive') return last;
  const actor = scene.actorOn[last];
  return actor?.first === last && draft.actors.some(({ mention }) => mention.first === last)
    ? actor.last
    : last;
}

/** "مقتل الصحفي فلان": where verbs come first, the person right behind the word for his fate. */
function personBehind(scene: Scene, draft: Draft, last: number) {
  for (let token = last; token < Math.min(draft.end, last + 3); token += 1) {
    const person = scene.personOn[token];
    if (person) {
      const other = isSource(draft, person) || governing(scene, person) !== 0;
      return other || person.first !== token ? undefined : person;
    }
    if (scene.numberOn[token] || scene.dateOn[token]) return undefined;
    if (isStop(scene, token) || scene.roles[token]) return undefined;
  }
  return undefined;
}

// So many words of place and time may stand between the doer and whom he took.
const objectReach = 14;

/** "خطف مجهولون في أغاديز، ليل السبت، مواطنة نمساوية": where verbs come first, one told by a noun alone behind the doer. */
function objectBehind(scene: Scene, draft: Draft, trigger: Trigger): MentionBase | undefined {
  const doer = behindDoer(scene, draft, trigger);
  if (doer === trigger.last || trigger.enclitic) return undefined;
  const { hits } = scene.document;
  let token = doer;
  while (token < Math.min(draft.end, doer + objectReach)) {
    const aside = scene.placeOn[token] ?? scene.dateOn[token];
    if (aside) {
      token = Math.max(aside.last, token + 1);
      continue;
    }
    const noun = hits.longest(token, countedNouns);
    if (noun && noun.value.sort === 'people' && noun.value.number === 'singular') {
      if (noun.head.article || noun.head.proclitics !== '' || noun.tail.enclitic !== '') return;
      if (scene.numberOn[token] || noun.value.onlyCounted) return undefined;
      return mentionOf(
        scene.document,
        { first: noun.first, last: noun.last, sentence: draft.sentence.index },
        'one told by a noun',
      );
    }
    const comma = isMark(scene, token) && wordAt(scene, token) === ',';
    const between = comma || scene.roles[token] || hits.longest(token, placeWords);
    if (!between || scene.numberOn[token]) return undefined;
    token += 1;
  }
  return undefined;
}

/** The person that the verb is done to: its subject where it is passive, else its object. */
function sufferer(scene: Scene, draft: Draft, { first, last, word }: Trigger) {
  const passive =
    word.voice === 'passive' || (word.voice === 'either' && behindPassive(scene, first));
  if (!passive) {
    const unknown = nameFrom(scene, draft, last);
    if (unknown) return unknown;
    for (let token = last; token < Math.min(draft.end, last + 12); token += 1) {
      const person = scene.personOn[token];
      // "they killed with machetes”, the chief said": he only tells of it.
      if (person && isSource(draft, person)) return undefined;
      if (person) return isGoverned(scene, person) ? undefined : person;
      // "killed ISIS leader Abu Omar": whose he is.
      const body = scene.actorOn[token];
      if (body?.first === token && scene.personOn[body.last]?.first === body.last) {
        token = body.last - 1;
        continue;
      }
      if (scene.numberOn[token] || scene.actorOn[token] || scene.dateOn[token]) return undefined;
      // "killed the governor, General So-and-so".
      if (isStop(scene, token) && scene.personOn[token + 1]?.first !== token + 1) return undefined;
    }
    return undefined;
  }
  const subject = nameOfSubject(scene, draft, first);
  if (subject) return subject;
  let steps = 0;
  const opening = auxiliaryBefore(scene, first);
  for (
    let token = subjectEnd(scene, draft, opening) - 1;
    token >= draft.start && steps < 12;
    token -= 1
  ) {
    token = beforeBracket(scene, draft, beforeAge(scene, token + 1) - 1);
    const person = scene.personOn[token];
    // "during an exchange of fire, Sepoy Khan embraced shahadat": a comma closes what governs.
    const opens = person && isStop(scene, person.first - 1);
    if (person) return opens || governing(scene, person) === 0 ? person : undefined;
    // "Daniel Levi, 24, from Haifa, was killed": his age counts nobody.
    const counted = scene.numberOn[token];
    // "Jean Bosco, a rebel colonel, was captured".
    const body = scene.actorOn[token];
    if (body) return nameBefore(scene, draft, body.first);
    if (counted && counted.kind !== 'age') return undefined;
    steps += 1;
  }
  return undefined;
}

/** "was killed", "had been killed": where the words in front of a participle begin. */
function auxiliaryBefore({ document: { hits } }: Scene, verb: number): number {
  let first = verb;
  while (clauseMarked(hits, first - 1, 'passive')) first -= 1;
  return first;
}

/** "in front of Omar Said", but "killed Omar Said", "killing Omar Said": a verb of the outcome is no preposition. */
function isGoverned(scene: Scene, person: MentionBase): boolean {
  return (governing(scene, person) & ~roleBit.result) !== 0;
}

/** "Sepoy Umar (age 26, resident of Karak) fell": the word in front of what describes him in brackets. */
function beforeBracket(scene: Scene, { start }: Draft, token: number): number {
  const open = bracketOpening(scene, token, start);
  return open === undefined ? token : open - 1;
}

/** "Sepoy Asif (age 29) and Sepoy Umar were martyred": another name that "and" joins to the one found. */
function joinedPerson(scene: Scene, draft: Draft, { first }: MentionBase) {
  if (first - 2 < draft.start || !(scene.roles[first - 1]! & roleBit.and)) return undefined;
  return personEnding(scene, draft, first - 1);
}

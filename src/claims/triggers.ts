// A sentence in, the words in it that tell an act out, in order, each with the reading of the word
// that fits what stands beside it. Words inside names, dates and titles are refused.

import type { Sentence } from '../document/document.ts';
import type { Measure, NumberMention } from '../document/mention.ts';
import type { Analysis } from '../document/tokens.ts';
import { shipName } from '../rules/actors.ts';
import type { ClaimRules, TriggerWord } from '../rules/claims.ts';
import { clauseMarks, triggers as triggerTable } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { CountedNounWord, OutcomeWord } from '../rules/numbers.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import { areMoving, isRetreat } from './armed-men.ts';
import { crafts } from './arms.ts';
import { isBackground } from './background.ts';
import { bareRounds } from './bare-rounds.ts';
import { blocked } from './blocked.ts';
import { isCounted } from './counted.ts';
import { isMadeTo } from './done-to-people.ts';
import { areVehicles } from './flight.ts';
import { layCleared } from './laid-device.ts';
import { isBody } from './lost-men.ts';
import { attributive, housed, isNoun, reading, writtenNoun } from './noun-or-verb.ts';
import type { Scene } from './scene.ts';
import { isStop, lettersRoles, rulesOf, subjectFirst } from './scene.ts';
import { withoutSent } from './sent-craft.ts';

export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly word: TriggerWord;
  readonly rule: string;
  /** Bits of the proclitics on it. */
  readonly proclitics: number;
  readonly enclitic: boolean;
  /** True behind an article or a demonstrative. */
  readonly definite: boolean;
  /** What became of those whom it governs. */
  readonly measure: Measure | undefined;
  /** Set for a count that stands without a predicate: "26 dead". */
  readonly count: NumberMention | undefined;
}

const resultEvents = {
  killed: 'attack',
  injured: 'attack',
  casualties: 'attack',
  missing: 'attack',
  affected: 'attack',
  detained: 'detention',
  abducted: 'abduction',
  displaced: 'displacement',
  destroyed: 'destruction',
  participants: 'protest',
  released: 'other',
} as const;

export function findTriggers(scene: Scene, sentence: Sentence): Trigger[] {
  const { hits } = scene.document;
  const rules = rulesOf(scene, sentence);
  if (!rules) return [];
  const found: Trigger[] = [];
  let token = sentence.first;
  while (token < sentence.last) {
    if ((hits.tables(token) & telling) === 0 && !scene.numberOn[token]) {
      token += 1;
      continue;
    }
    const trigger =
      blocked(scene, token) || isCounted(scene, token)
        ? undefined
        : (bareRounds(scene, sentence, token) ?? triggerAt(scene, sentence, token));
    if (trigger) {
      const aside =
        isBackground(scene, sentence, trigger) ||
        isPost(scene, sentence, trigger, found.at(-1)) ||
        onlyStopped(scene, sentence, trigger) ||
        isFlown(scene, sentence, trigger, found.at(-1)) ||
        layCleared(scene, sentence, trigger, found.at(-1)) ||
        isRescue(scene, trigger, found.at(-1)) ||
        isOver(scene, trigger) ||
        isRetreat(scene, sentence, trigger);
      if (trigger.word.kind !== 'none' && !aside) found.push(trigger);
      // Those who were to be taken are not told by their number either.
      token = (aside && scene.numberOn[trigger.last]?.last) || trigger.last;
    } else token += 1;
  }
  return withoutSent(scene, sentence, found);
}

/** "استهدف كمين المطافي", "هجوم على كمين": where verbs come first, the ambush that was hit is a police post. */
function isPost(
  scene: Scene,
  sentence: Sentence,
  { word, first }: Trigger,
  before: Trigger | undefined,
): boolean {
  if (word.voice !== 'noun' || word.subject !== 'party' || word.weak || !before) return false;
  if (subjectFirst(scene, sentence) || before.word.object !== 'target') return false;
  if (before.word.kind !== 'act') return false;
  const led = clauseMarked(scene.document.hits, first - 1, 'against');
  return before.word.voice === 'noun'
    ? led && before.last === first - 1
    : before.last === first || (led && before.last === first - 1);
}

/** "أوقفت حافلة": what stops a vehicle takes nobody. */
function onlyStopped(scene: Scene, sentence: Sentence, { word, last }: Trigger): boolean {
  if (word.event !== 'detention' || !word.weak || word.voice === 'noun') return false;
  if (subjectFirst(scene, sentence) || word.needs) return false;
  // "أوقفت دورية المواطن", "أوقفت دورية حافلة": a patrol may stand as the subject.
  const patrol = scene.actorOn[last];
  const from = patrol?.first === last ? patrol.last : last;
  const thing = scene.document.hits.longest(from, countedNouns);
  return thing?.value.sort === 'thing' && thing.head.proclitics === '';
}

/** "the rockets crossed into the country", "a ship left for Mombasa": what flies or sails drives nobody out. */
function isFlown(
  scene: Scene,
  sentence: Sentence,
  { word, first, count }: Trigger,
  before: Trigger | undefined,
): boolean {
  if (word.voice === 'noun' || count) return false;
  // "as the minister's plane landed": no round came down.
  if (word.needs === 'round' && subjectFirst(scene, sentence)) {
    return crafts.has(scene.weaponOn[first - 1]?.category ?? 'mine');
  }
  if (word.event !== 'displacement') return false;
  if (!subjectFirst(scene, sentence) || first - 2 < sentence.first) return false;
  if (scene.actorOn[first - 1]?.rule === shipName) return true;
  // "were intercepted before crossing into": what was brought down.
  if (word.participle && before?.word.needs === 'flying') return true;
  if (clauseMarked(scene.document.hits, first - 1, 'vessel')) return true;
  if (areVehicles(scene, first)) return true;
  return (scene.weaponOn[first - 1] ?? scene.weaponOn[first - 2]) !== undefined;
}

// "evacuated the four wounded to hospital": so many words may stand between.
const rescueReach = 5;

/** "two were wounded and evacuated", "evacuated to hospital": the wounded who are taken away are not driven out. */
function isRescue(scene: Scene, { word, first, last }: Trigger, before?: Trigger): boolean {
  const { hits } = scene.document;
  if (word.event !== 'displacement' || !clauseMarked(hits, first, 'transfer')) return false;
  if (before?.measure === 'injured' || before?.measure === 'casualties') return true;
  for (let token = last; token < last + rescueReach && !isStop(scene, token); token += 1) {
    if (clauseMarked(hits, token, 'care')) return true;
  }
  return false;
}

/** "ten hostages seized in Jolo were freed", "ten who had fled to a church were killed": told is what became of them. */
function isOver(scene: Scene, { word, first, count }: Trigger): boolean {
  const fled = word.event === 'displacement' && !count;
  if (!fled && word.event !== 'abduction' && word.event !== 'detention') return false;
  const { measure, governor } = countBefore(scene, first, fled) ?? {};
  if (governor === undefined || governor <= first) return false;
  return fled ? measure !== 'displaced' : measure === 'released';
}

// "Two women who had also been".
const countReach = 7;

/** The number of those whom a verb describes right behind them, or in a relative clause. */
function countBefore(scene: Scene, verb: number, relative: boolean): NumberMention | undefined {
  const { hits } = scene.document;
  let asked = relative;
  for (let token = verb - 1; token >= verb - countReach; token -= 1) {
    if (isStop(scene, token)) return undefined;
    const number = scene.numberOn[token];
    if (number) return asked ? undefined : number;
    if (clauseMarked(hits, token, 'relative')) asked = false;
  }
  return undefined;
}

/** The tables whose words tell what happened. */
const telling = triggerTable.bit | outcomes.bit;

/** "struck an IED factory": the device only describes what was hit, and nobody drove onto it. */
function deviceOf(
  { document: { hits } }: Scene,
  { first, last, value }: Hit<TriggerWord>,
): boolean {
  if (value.event !== 'explosion' || value.object !== 'none' || last - first < 2) return false;
  return hits.longest(last, countedNouns)?.value.sort === 'thing';
}

function triggerAt(scene: Scene, sentence: Sentence, token: number): Trigger | undefined {
  const rules = rulesOf(scene, sentence)!;
  const { hits } = scene.document;
  if (attributive(scene, sentence, token) || describesPiece(scene, token)) return undefined;
  // "تظاهرة" is no "تظاهر" with a pronoun, though folded they are spelled alike.
  const candidates = hits
    .at(token, triggerTable)
    .filter((hit) => hit.tail.enclitic === '' || !writtenNoun(scene, rules, hit))
    .filter((hit) => !deviceOf(scene, hit));
  const longest = candidates[0];
  const outcome = outcomeAt(scene, sentence, token);
  // "family" and "capturing it" may be spelled alike: what is counted is the likelier.
  const people = hits.longest(token, countedNouns);
  const counted = people?.tail.enclitic === '';
  // "أسر كثيرة": the noun with its adjective, and no capture.
  if (people && !rules.subjectFirst && isWider(people, longest ?? outcome)) {
    return bareCount(scene, token);
  }
  if (longest) {
    const same = candidates.filter((hit) => hit.last === longest.last);
    // "لاذوا بالفرار": a form listed with its preposition is that phrase, and not the noun behind one.
    const listed = same.find(({ value, head }) => value.kind === 'none' && head.proclitics === '');
    const hit = listed ?? reading(scene, sentence, same);
    if (hit && namesThing(scene, hit)) return undefined;
    // "wounding" and "hit it" may be spelled alike: the reading without a pronoun is the likelier.
    const enclitic = hit !== undefined && hit.tail.enclitic !== '';
    const rather =
      enclitic &&
      ((outcome && outcome.last >= longest.last && outcome.tail.enclitic === '') ||
        counted ||
        (hit.value.voice !== 'noun' && hits.longest(token, countedNouns) !== undefined));
    // "were found dead": the longer phrase tells the fate, the shorter word needs something found.
    const fate =
      rules.subjectFirst &&
      hit?.value.needs !== undefined &&
      outcome !== undefined &&
      // "the capture of Goma": the noun with its "of" is the same word.
      !(outcome.value.voice === 'noun' && hit.value.needs === 'place') &&
      outcome.last > longest.last;
    // "صعدت أرواح ثلاثة": nor does a verb of doing tell it that has no act behind it.
    const dying =
      hit?.value.kind === 'light' &&
      outcome?.value.people === 'killed' &&
      outcome.last > longest.last;
    if (hit && !rather && !fate && !dying) {
      return {
        first: token,
        last: hit.last,
        word: hit.value,
        rule: `trigger ${hit.entry.form}`,
        measure: measured(hit.value, outcome?.value),
        count: undefined,
        proclitics: procliticBits(hit.head, rules),
        enclitic,
        definite: hit.head.article || isDefinite(scene, hit.first - 1),
      };
    }
  }
  // "فقد أدت", "فقد قُتل": where nobody is missed the word is a particle.
  const lost = outcome?.value.people === 'missing' && outcome.value.voice !== 'noun';
  if (lost && !rules.subjectFirst && !lostSomebody(scene, outcome.last)) return undefined;
  // "استهدفوا تجمعا للجنود": the accusative of a noun, and hardly two who gathered.
  const noun = outcome?.value.people === 'participants' && outcome.value.voice !== 'noun';
  if (noun && rules.accusative(outcome.entry.form)) return bareCount(scene, token);
  // "he died" takes no object: with a pronoun behind it the word is another.
  const bound = outcome !== undefined && outcome.tail.enclitic !== '';
  if (outcome?.value.people === 'displaced' && isMadeTo(scene, sentence, outcome)) return undefined;
  if (outcome && !(bound && (counted || outcome.value.voice === 'passive'))) {
    const word = resultWord(outcome.value);
    if (word) {
      return {
        first: token,
        last: outcome.last,
        word,
        rule: `outcome ${outcome.entry.form}`,
        measure: measureOf(outcome.value),
        count: undefined,
        proclitics: procliticBits(outcome.head, rules),
        enclitic: outcome.tail.enclitic !== '',
        definite: false,
      };
    }
  }
  return bareCount(scene, token);
}

/** "30 صاعق تفجير": the word for the act ends what a piece of ordnance is called. */
function describesPiece({ document: { hits } }: Scene, token: number): boolean {
  const piece = token > 0 ? hits.longest(token - 1, countedNouns) : undefined;
  return piece?.value.sort === 'munition' && piece.last > token;
}

/** People told by more words than those for the act. */
function isWider({ last, value }: Hit<CountedNounWord>, act: Hit | undefined): boolean {
  return act !== undefined && last > act.last && value.onlyCounted === true;
}

/** "missile launch positions": a noun of an act whose last word begins the name of a thing. */
function namesThing({ document: { hits } }: Scene, { last, value }: Hit<TriggerWord>): boolean {
  if (value.voice !== 'noun') return false;
  const thing = hits.longest(last - 1, countedNouns);
  return thing?.value.sort === 'thing' && thing.last > last;
}

/** True where those who are missed are told right behind: a number, people, a name. */
function lostSomebody(scene: Scene, token: number): boolean {
  const { numberOn, personOn, actorOn, document } = scene;
  if (numberOn[token] || personOn[token] || actorOn[token]) return true;
  // "فقدت الحركة 12 مقاتلا".
  if (numberOn[token + 1]?.noun?.sort === 'people' && isBody(scene, token)) return true;
  return document.hits.longest(token, countedNouns)?.value.sort === 'people';
}

/** The longest outcome on the token; of a noun and a verb that are spelled alike, the one that fits. */
function outcomeAt(scene: Scene, sentence: Sentence, token: number): Hit<OutcomeWord> | undefined {
  // "الفرن": no verb has an article, where a thing is spelled alike.
  const thing = scene.document.hits.longest(token, countedNouns)?.value.sort === 'thing';
  const found = scene.document.hits
    .at(token, outcomes)
    .filter(({ head, value }) => !(thing && head.article) || value.voice === 'noun');
  const [first] = found;
  if (!first || found.length === 1 || subjectFirst(scene, sentence)) return first;
  const same = found.filter((hit) => hit.last === first.last);
  const verb = same.find(({ value }) => value.voice !== 'noun');
  const noun = same.find(({ value }) => value.voice === 'noun');
  if (!verb || !noun) return first;
  return isNoun(scene, sentence, noun) ? noun : verb;
}

/** What the word says became of people, by itself or as an outcome. */
function measured(word: TriggerWord, outcome: OutcomeWord | undefined): Measure | undefined {
  return word.measure ?? (word.kind === 'result' && outcome ? measureOf(outcome) : undefined);
}

function bareCount(scene: Scene, token: number): Trigger | undefined {
  const number = scene.numberOn[token];
  if (number?.first !== token || !number.measure || !(number.measure in resultEvents)) {
    return undefined;
  }
  // "a camp housing thousands of displaced people": they fled before.
  if (number.measure === 'displaced' && token > 0 && housed(scene, token)) return undefined;
  if (areMoving(scene, number)) return undefined;
  return {
    first: number.first,
    last: number.last,
    word: {
      event: sufferedBy(scene, number) ?? resultEvents[number.measure as keyof typeof resultEvents],
      kind: 'result',
      voice: 'noun',
      subject: 'people',
      object: 'none',
      means: true,
    },
    rule: 'bare count',
    measure: number.measure,
    proclitics: 0,
    enclitic: false,
    definite: false,
    count: number,
  };
}

/** "34 survivors of rape": what those counted are called by tells what was done to them. */
function sufferedBy({ document: { hits } }: Scene, { first, last, measure }: NumberMention) {
  if (measure !== 'affected') return undefined;
  for (let token = first; token <= last; token += 1) {
    const event = hits.longest(token, triggerTable)?.value.event;
    if (event) return event;
  }
  return undefined;
}

function isDefinite(scene: Scene, before: number): boolean {
  return before >= 0 && scene.document.hits.longest(before, clauseMarks)?.value.role === 'known';
}

function procliticBits(analysis: Analysis, rules: ClaimRules): number {
  return lettersRoles(analysis.proclitics, rules);
}

function measureOf(outcome: OutcomeWord): Measure | undefined {
  return outcome.people ?? outcome.things;
}

function resultWord(outcome: OutcomeWord): TriggerWord | undefined {
  const measure = measureOf(outcome);
  if (!measure || !(measure in resultEvents)) return undefined;
  const event = resultEvents[measure as keyof typeof resultEvents];
  const passive = outcome.voice === 'passive';
  return {
    event,
    kind: 'result',
    voice: outcome.voice,
    // "The brigade lost 14 men": whoever lost them did nothing to them.
    subject: passive || outcome.voice === 'noun' || outcome.suffered ? 'people' : 'agent',
    object: passive ? 'none' : 'people',
    ...(event === 'attack' && { means: true }),
  };
}

// Two neighbouring triggers in, the verdict out: do they tell one happening or two? The rules stand
// in order, and the first that has an opinion decides.

import { anotherAct } from './another.ts';
import { beatenBack, whatWasFoiled } from './beaten-back.ts';
import { chargedWith } from './charge.ts';
import type { JoinRule } from './join-rules.ts';
import {
  aimedDevice,
  countOfVerb,
  fateOfIdiom,
  firedBehindToll,
  foughtOff,
  heldUp,
  hitFurtherOn,
  hittingToo,
  laidDevice,
  launchedAct,
  nounInPassive,
  otherMeans,
  otherNumber,
  participleBehind,
  sameDeedTwice,
  sentBy,
  setUpon,
  struckAndDestroyed,
  subsetOf,
  takenApart,
  verbsOfOneObject,
} from './join-rules.ts';
import { heldBefore, letGo } from './let-go.ts';
import type { Meeting } from './meeting.ts';
import {
  between,
  bothPlaced,
  brokenOff,
  commaBetween,
  gap,
  isLaunch,
  last,
  lead,
  newWeapon,
  oneClause,
  onlyAdverb,
  ownDevice,
  placesIn,
  saidNext,
  speaker,
  unmarked,
} from './meeting.ts';
import { behindOccasion, cameBefore, occasionApart } from './occasion.ts';
import { oneOfMany } from './one-of-many.ts';
import {
  besides,
  cameFrom,
  cameOfIt,
  flightElsewhere,
  pastInsertion,
  pulledDown,
  toldOn,
} from './outcome-joins.ts';
import { ownTally } from './own-tally.ts';
import { partBeside } from './part-beside.ts';
import { runningTotal } from './running-total.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import { felledAt } from './sent-craft.ts';
import { sinceAct } from './since-act.ts';
import {
  actAroundAside,
  cameInAndAttacked,
  factBehindRequest,
  nounReach,
  razedBesideArrest,
  tollInKnownAct,
  tookInFight,
} from './verb-first-joins.ts';

// So many words may stand between a verb of doing and a verb that tells what was done.
const verbReach = 16;

const joinRules: readonly JoinRule[] = [
  {
    name: 'another speaker or status',
    decide: (meeting) => {
      const { scene, group, trigger } = meeting;
      const same = speaker(scene, group.at(-1)!.first) === speaker(scene, trigger.first);
      return same || oneClause(meeting) || partBeside(meeting) ? undefined : false;
    },
  },
  factBehindRequest,
  setUpon,
  sameDeedTwice,
  heldBefore,
  nounInPassive,
  subsetOf,
  otherMeans,
  otherNumber,
  ownTally,
  anotherAct,
  chargedWith,
  runningTotal,
  oneOfMany,
  sinceAct,
  occasionApart,
  behindOccasion,
  flightElsewhere,
  pastInsertion,
  {
    // "said that four shells fell and that 30,000 fled": each is told by itself.
    name: 'another thing said',
    decide: (meeting) =>
      (meeting.trigger.word.kind === 'act' || meeting.trigger.word.event !== 'attack') &&
      saidNext(meeting)
        ? false
        : undefined,
  },
  {
    // "…, and in Kirkuk gunmen kidnapped a doctor": what follows happened there.
    name: 'a place that opens what follows',
    decide: ({ framed }) => (framed ? false : undefined),
  },
  {
    // "missiles launched by the rebels were shot down": two claims as well.
    name: 'what was sent and brought down',
    decide: ({ scene, sentence, group, trigger }) => {
      if (felledAt(scene, sentence, group, trigger) !== undefined) return false;
      // "أطلقت صاروخا اعترضته الدفاعات": a pronoun for what was launched.
      const met = !subjectFirst(scene, sentence) && trigger.enclitic && group.some(isLaunch);
      return met && trigger.word.event === 'interception' ? false : undefined;
    },
  },
  {
    // "intercepted two missiles that they had fired": two claims by the contract.
    name: 'what was intercepted and who sent it',
    decide: ({ scene, sentence, group, trigger }) => {
      if (!group.some(({ word }) => word.event === 'interception') || !isLaunch(trigger)) {
        return undefined;
      }
      // "زورقا أُطلق من الساحل": nobody is said to have sent it.
      const bare = !subjectFirst(scene, sentence) && !trigger.enclitic;
      return !!(bare && scene.roles[trigger.last]! & roleBit.from);
    },
  },
  {
    // "The station was shelled, two rounds landed in the market": where the fire came down.
    name: 'rounds of the shelling told before',
    decide: ({ scene, sentence, group, trigger, clause }) =>
      trigger.word.needs === 'landing' &&
      group.some(({ word }) => word.event === 'shelling' || word.means) &&
      placesIn(scene, clause, sentence.last).size === 0
        ? true
        : undefined,
  },
  {
    // "a bomb planted in a car": where verbs come first, one that nothing joins tells of the noun before it.
    name: 'relative clause without a word for it',
    decide: (meeting) =>
      !subjectFirst(meeting.scene, meeting.sentence) &&
      meeting.trigger.word.voice !== 'noun' &&
      meeting.trigger.word.kind !== 'light' &&
      meeting.trigger.proclitics === 0 &&
      gap(meeting) <= 6 &&
      unmarked(meeting)
        ? true
        : undefined,
  },
  {
    // "Two fighters were captured", "18 soldiers surrendered": a figure before a verb is its subject.
    name: 'a count as the subject of the verb',
    decide: (meeting) =>
      subjectFirst(meeting.scene, meeting.sentence) &&
      meeting.trigger.word.voice !== 'noun' &&
      meeting.trigger.word.kind !== 'light' &&
      meeting.group.every(({ count }) => count !== undefined) &&
      (!brokenOff(meeting) || onlyAdverb(meeting))
        ? true
        : undefined,
  },
  besides,
  whatWasFoiled,
  struckAndDestroyed,
  sentBy,
  firedBehindToll,
  countOfVerb,
  tookInFight,
  {
    // Arms found after a fight or an arrest are an interception of their own.
    name: 'arms found or brought down',
    decide: (meeting) => {
      const { group, trigger } = meeting;
      const taken = trigger.word.event === 'interception';
      const taking = group.some(({ word }) => word.event === 'interception');
      if (taken === taking || last(meeting).word.kind === 'light') return undefined;
      if (beatenBack(last(meeting), trigger) && gap(meeting) <= 6) return true;
      if (taken) return lead(meeting) & roleBit.result ? undefined : false;
      return trigger.word.kind === 'act' && trigger.word.voice !== 'noun' ? false : undefined;
    },
  },
  {
    // "a shell that they fired": a pronoun on the verb right behind its noun.
    name: 'relative clause without a pronoun',
    decide: (meeting) =>
      meeting.trigger.enclitic &&
      meeting.trigger.word.voice !== 'noun' &&
      gap(meeting) <= 4 &&
      !commaBetween(meeting)
        ? true
        : undefined,
  },
  {
    // "came under shelling", "launched a raid", "an attack hit".
    name: 'act as subject or object of the verb beside it',
    decide: (meeting) =>
      meeting.trigger.word.voice === 'noun' &&
      meeting.trigger.word.kind === 'act' &&
      last(meeting).word.voice !== 'noun' &&
      gap(meeting) <= 1 &&
      (between(meeting) & ~roleBit.against) === 0
        ? true
        : undefined,
  },
  hitFurtherOn,
  fateOfIdiom,
  launchedAct,
  laidDevice,
  aimedDevice,
  letGo,
  foughtOff,
  heldUp,
  takenApart,
  hittingToo,
  verbsOfOneObject,
  {
    // "a strike hit", "shelling that targeted": the verb says where the act went.
    name: 'verb of hitting behind its act',
    decide: (meeting) =>
      meeting.trigger.word.voice !== 'noun' &&
      meeting.trigger.word.means === true &&
      (meeting.trigger.word.event === 'attack' || sameBehind(meeting)) &&
      last(meeting).word.voice === 'noun' &&
      last(meeting).word.kind === 'act' &&
      gap(meeting) <= hitReach(meeting) &&
      (between(meeting) & (roleBit.and | roleBit.break | roleBit.relative | roleBit.that)) === 0 &&
      !commaBetween(meeting)
        ? true
        : undefined,
  },
  participleBehind,
  {
    // "shells fired by the army hit the hospital": what a participle tells of comes down.
    name: 'what was fired hits',
    decide: (meeting) =>
      subjectFirst(meeting.scene, meeting.sentence) &&
      (wasFired(meeting) || wasLaunched(meeting)) &&
      meeting.trigger.word.event === 'attack' &&
      meeting.trigger.word.voice !== 'noun' &&
      gap(meeting) <= 8 &&
      !commaBetween(meeting) &&
      (between(meeting) & roleBit.and) === 0
        ? true
        : undefined,
  },
  {
    // "أطلقت القوات، مساء أمس، صاروخا مناسبا استهدف": where verbs come first, a verb right behind what was launched.
    name: 'what was launched struck',
    decide: ({ scene, sentence, group, trigger }) => {
      if (subjectFirst(scene, sentence) || !group.some(isLaunch)) return undefined;
      if (trigger.word.voice === 'noun' || trigger.proclitics !== 0 || trigger.enclitic)
        return undefined;
      const weapon = [1, 2, 3].find((back) => scene.weaponOn[trigger.first - back]);
      if (!weapon || trigger.word.object !== 'target') return undefined;
      for (let back = 1; back < weapon; back += 1) {
        if (isStop(scene, trigger.first - back) || scene.roles[trigger.first - back])
          return undefined;
      }
      return true;
    },
  },
  {
    // "fired two missiles, which fell on": the same weapon on its way.
    name: 'the same weapon comes down',
    decide: (meeting) =>
      meeting.trigger.word.subject === 'weapon' &&
      meeting.trigger.word.voice !== 'noun' &&
      meeting.group.some(isLaunch) &&
      !newWeapon(meeting)
        ? true
        : undefined,
  },
  {
    // "renewed the shelling, حيث سقطت four rockets on": the same act told more closely.
    name: 'the same act told more closely',
    decide: (meeting) =>
      !subjectFirst(meeting.scene, meeting.sentence) &&
      meeting.trigger.word.subject === 'weapon' &&
      meeting.trigger.word.voice !== 'noun' &&
      (lead(meeting) & roleBit.result) !== 0 &&
      meeting.group.some(({ word }) => word.event === meeting.trigger.word.event)
        ? true
        : undefined,
  },
  razedBesideArrest,
  cameInAndAttacked,
  tollInKnownAct,
  actAroundAside,
  {
    name: 'a word or mark that begins another happening',
    decide: (meeting) =>
      brokenOff(meeting) &&
      ((lead(meeting) & (roleBit.cause | roleBit.relative)) === 0 || ownDevice(meeting))
        ? false
        : undefined,
  },
  {
    // "in a separate incident, a bomb exploded": the general word, then what it was.
    name: 'general word before the act',
    decide: (meeting) =>
      meeting.trigger.word.kind === 'act' &&
      meeting.group.every(
        ({ word }) => word.weak && word.event === 'attack' && word.voice === 'noun',
      ) &&
      gap(meeting) <= 12 &&
      placesIn(meeting.scene, meeting.groupStart, meeting.clause).size === 0
        ? true
        : undefined,
  },
  {
    name: 'light verb before its act',
    decide: (meeting) => {
      if (last(meeting).word.kind !== 'light') return undefined;
      if (cameBefore(meeting)) return false;
      const nominal = meeting.trigger.word.voice === 'noun';
      return gap(meeting) <= (nominal ? nounReach : verbReach) ? true : undefined;
    },
  },
  {
    name: 'light verb in a relative clause',
    decide: (meeting) => {
      if (meeting.trigger.word.kind !== 'light') return undefined;
      const ahead = meeting.following;
      const first = subjectFirst(meeting.scene, meeting.sentence);
      // "Clashes renewed across the town, displacing 500": what came of it is no act of the verb.
      const ownAct =
        ahead !== undefined &&
        ahead.first - meeting.trigger.last <= 8 &&
        !(first && ahead.word.kind === 'result' && (ahead.word.voice !== 'noun' || ahead.count));
      if (meeting.trigger.enclitic || between(meeting) & roleBit.relative) return true;
      // "six dead إثر تعرض رتل لكمين": the noun of what brought it; "killed when the army launched": the verb.
      const told = meeting.trigger.word.voice === 'noun' || (first && !bothPlaced(meeting));
      const brought = told && lead(meeting) & roleBit.cause;
      if (brought && meeting.group.every(({ word }) => word.kind === 'result')) return true;
      return !ownAct;
    },
  },
  pulledDown,
  cameOfIt,
  cameFrom,
  toldOn,
];

const wasFired = ({ group, scene }: Meeting): boolean =>
  group.every(isLaunch) && scene.weaponOn[group[0]!.first - 1] !== undefined;

/** "a drone attack launched by the army hit": the act, and whose it was. */
const wasLaunched = ({ group: [act, launch, ...others] }: Meeting): boolean =>
  act?.word.voice === 'noun' &&
  act.word.kind === 'act' &&
  launch?.first === act.last &&
  isLaunch(launch) &&
  others.length === 0;

/** "two blasts ripped through", "seven strikes engaged": the noun is the subject of a verb of its kind, or of any fight. */
const sameBehind = (meeting: Meeting): boolean =>
  subjectFirst(meeting.scene, meeting.sentence) &&
  (meeting.trigger.word.event === last(meeting).word.event || meeting.trigger.word.weak === true) &&
  gap(meeting) <= 1;

/** "an air strike by the Rapid Support Forces hit": where the subject stands first, all that belongs to its noun stands between. */
const hitReach = ({ scene, sentence }: Meeting): number => (subjectFirst(scene, sentence) ? 12 : 3);

export function joins(meeting: Meeting): boolean {
  for (const rule of joinRules) {
    const verdict = rule.decide(meeting);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

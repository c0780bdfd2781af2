// What a rule of joining is, and the rules for languages that put the subject first.

import type { EventKind } from '../document/claim.ts';
import type { Meeting } from './meeting.ts';
import {
  between,
  bothPlaced,
  brokenOff,
  commaBetween,
  gap,
  isLaunch,
  last,
  placesIn,
  straight,
  unmarked,
} from './meeting.ts';
import { behindPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles, roleBit, subjectFirst } from './scene.ts';
import { isSetUponBy } from './set-upon.ts';
import type { Trigger } from './triggers.ts';

export interface JoinRule {
  readonly name: string;
  /** true: one happening; false: two; undefined: no opinion. */
  readonly decide: (meeting: Meeting) => boolean | undefined;
}

// What is done to others than the victims, unless the text says that it came of the act.
export const apart: ReadonlySet<EventKind> = new Set(['displacement', 'abduction', 'detention']);

export const participleBehind: JoinRule = {
  // "11 bodies were recovered from a house struck by a missile": the noun before tells what it suffered.
  name: 'participle behind its noun',
  decide: (meeting) => {
    const { scene, sentence, trigger, group } = meeting;
    if (!subjectFirst(scene, sentence) || trigger.word.voice !== 'either') return undefined;
    if (!(scene.roles[trigger.last]! & roleBit.agent)) return undefined;
    if (behindPassive(scene, trigger.first)) return undefined;
    // "a drone strike carried out by the army hit": right behind the act, it tells whose that is.
    const act = last(meeting).word;
    if (act.voice === 'noun' && act.kind === 'act' && gap(meeting) === 0) return true;
    if (brokenOff(meeting) || commaBetween(meeting)) return undefined;
    return group.every(({ word }) => word.kind === 'result') ? true : undefined;
  },
};

export const nounInPassive: JoinRule = {
  // "A cache of weapons was found": the noun of the act is the subject of its verb.
  name: 'passive behind its noun',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    const act = last(meeting).word;
    if (!subjectFirst(scene, sentence) || act.voice !== 'noun' || trigger.word.voice !== 'either')
      return undefined;
    if (
      act.event !== 'interception' ||
      act.event !== trigger.word.event ||
      !behindPassive(scene, trigger.first)
    )
      return undefined;
    return unmarked(meeting) && gap(meeting) <= nearSubject ? true : undefined;
  },
};

// So many words may describe the subject in front of its verb: "of weapons was".
const nearSubject = 5;

// So many words may tell of an act, and by whom it was, before the verb that says where it went.
const describing = 18;

export const hitFurtherOn: JoinRule = {
  // "قصف من قبل القوات والميليشيات المدعومة من إيران، استهدف بلدة": where verbs come first, one that no
  // "and" joins, without a subject of its own, goes on telling of the noun.
  name: 'verb of hitting far behind its act',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    if (subjectFirst(scene, sentence) || trigger.proclitics !== 0) return undefined;
    const { word } = trigger;
    if (word.voice === 'noun' || word.means !== true || word.event !== 'attack') return undefined;
    const act = last(meeting).word;
    if (act.voice !== 'noun' || act.kind !== 'act' || gap(meeting) > describing) return undefined;
    if (scene.actorOn[trigger.last] || scene.weaponOn[trigger.last]) return undefined;
    const ties = roleBit.break | roleBit.relative | roleBit.that | roleBit.result;
    if (between(meeting) & ties || bothPlaced(meeting)) return undefined;
    for (let token = last(meeting).last; token < trigger.first - 1; token += 1) {
      if (isStop(scene, token)) return undefined;
    }
    return true;
  },
};

export const fateOfIdiom: JoinRule = {
  // "لقي شخصان مصرعهما": the noun that the idiom ends in, with a pronoun for those before it.
  name: 'noun of a fate behind those who met it',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    if (subjectFirst(scene, sentence) || !trigger.enclitic) return undefined;
    const { word } = trigger;
    if (word.kind !== 'result' || word.voice !== 'noun' || gap(meeting) > 4) return undefined;
    return between(meeting) === 0 && !commaBetween(meeting) ? true : undefined;
  },
};

export const launchedAct: JoinRule = {
  // "a barrage of 30 rockets was launched at the town": the noun and its verb are one act.
  name: 'act that was launched',
  decide: (meeting) =>
    subjectFirst(meeting.scene, meeting.sentence) &&
    isLaunch(meeting.trigger) &&
    meeting.trigger.word.voice !== 'noun' &&
    last(meeting).word.voice === 'noun' &&
    last(meeting).word.event === meeting.trigger.word.event &&
    gap(meeting) <= 6 &&
    (between(meeting) & (roleBit.and | roleBit.break | roleBit.relative | roleBit.that)) === 0 &&
    !commaBetween(meeting)
      ? true
      : undefined,
};

export const laidDevice: JoinRule = {
  // "drove over a landmine laid by the rebels": a participle of the device that went off.
  name: 'device that was laid',
  decide: ({ scene, sentence, group, trigger }) =>
    subjectFirst(scene, sentence) &&
    trigger.word.event === 'explosion' &&
    trigger.word.voice === 'either' &&
    scene.weaponOn[trigger.first - 1] !== undefined &&
    group.some(({ word }) => word.event === 'explosion' || word.event === 'attack')
      ? true
      : undefined,
};

export const aimedDevice: JoinRule = {
  // "a roadside bomb targeting a patrol went off": what a participle tells of goes off.
  name: 'device that was aimed or laid',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    if (!subjectFirst(scene, sentence) || trigger.word.subject !== 'weapon') return undefined;
    if (trigger.word.event !== 'explosion' || trigger.word.voice === 'noun') return undefined;
    if (!scene.weaponOn[group[0]!.first - 1] || group.some(({ count }) => count)) return undefined;
    return commaBetween(meeting) || between(meeting) & roleBit.and ? undefined : true;
  },
};

export const subsetOf: JoinRule = {
  // "9 were killed, two of them children": a part of a figure told before is of its happening.
  name: 'part of a figure before',
  decide: ({ scene, group, trigger }) => {
    // "two officers were among four killed": and the figure of which one before is a part.
    const told = group.at(-1)!.count?.partOf;
    if (told !== undefined && scene.document.numbers[told] === trigger.count) return true;
    const whole = trigger.count?.partOf;
    if (whole === undefined) return undefined;
    const total = scene.document.numbers[whole];
    const from = group[0]!.first;
    return total && total.first >= from && total.first < trigger.first ? true : undefined;
  },
};

export const otherNumber: JoinRule = {
  // "12 air strikes and 30 artillery attacks": each kind of act with a number of its own is told for itself.
  name: 'another number of another act',
  decide: ({ scene, sentence, group, trigger }) => {
    if (!subjectFirst(scene, sentence) || !isNumbered(scene, trigger)) return undefined;
    const before = group.findLast(({ word }) => word.kind === 'act' && word.voice === 'noun');
    if (!before || !isNumbered(scene, before)) return undefined;
    return before.word.event === trigger.word.event ? undefined : false;
  },
};

/** "12 air strikes": a noun of an act with a number right before it. */
function isNumbered(scene: Scene, { first, word }: Trigger): boolean {
  // "112 explosions in 26 attacks": the general word tells of no other kind.
  const noun = word.kind === 'act' && word.voice === 'noun' && word.event !== 'attack';
  return noun && (scene.numberOn[first - 1] ?? scene.numberOn[first - 2]) !== undefined;
}

// So many words a toll and what brought it take up: "four civilians, among them three children, by a mine".
const tollReach = 14;

export const otherMeans: JoinRule = {
  // "وقتل مدني برصاص قناص، وقتل أربعة بانفجار لغم": where verbs come first, a fate told again with means of its own.
  name: 'the same fate by other means',
  decide: ({ scene, sentence, group, trigger }) => {
    const { measure } = trigger;
    if (subjectFirst(scene, sentence) || !measure || trigger.word.kind !== 'result')
      return undefined;
    if (trigger.count) return undefined;
    const before = group.find((other) => other.measure === measure && !other.count);
    if (!before) return undefined;
    const means = (from: number, to: number) => {
      for (let token = from; token < to; token += 1) {
        if (token > from && isStop(scene, token) && token + 1 < to && scene.roles[token + 1])
          return false;
        if (scene.weaponOn[token]) return true;
      }
      return false;
    };
    const counts = (from: number) => scene.numberOn[from] ?? scene.numberOn[from + 1];
    if (!counts(before.last) || !counts(trigger.last)) return undefined;
    const end = Math.min(sentence.last, trigger.last + tollReach);
    return means(before.last, trigger.first) && means(trigger.last, end) ? false : undefined;
  },
};

const parting = roleBit.and | roleBit.break | roleBit.at | roleBit.relative;

export const foughtOff: JoinRule = {
  // "pushed back a Boko Haram attack on their base", "صدت القوات أمس هجوما": what was fought off is the fight.
  name: 'attack that was fought off',
  decide: (meeting) => {
    const { word } = last(meeting);
    if (word.event !== 'armed_clash' || word.voice === 'noun') return undefined;
    const fought = meeting.trigger.word;
    if (fought.voice !== 'noun' || fought.event !== 'attack') return undefined;
    const { words, bits, comma } = straight(meeting);
    // Where the verb stands first, whoever fought it off stands between.
    if (comma || words > (subjectFirst(meeting.scene, meeting.sentence) ? 5 : 8)) return undefined;
    return bits & parting ? undefined : true;
  },
};

export const heldUp: JoinRule = {
  // "While a force attempted to advance, the fighters confronted it": an attempt and who met it.
  name: 'attempt that was met',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    if (!subjectFirst(scene, sentence) || trigger.word.voice === 'noun') return undefined;
    const fights = ({ word }: Trigger) => word.event === 'armed_clash' && word.weak === true;
    if (!fights(trigger) || !group.every(fights) || bothPlaced(meeting)) return undefined;
    return between(meeting) & (roleBit.break | roleBit.relative) ? undefined : true;
  },
};

export const takenApart: JoinRule = {
  // "Two were hurt, adding that three suspects had been arrested": who was taken is told by itself.
  name: 'count of those taken before its verb',
  decide: (meeting) => {
    const { scene, sentence, trigger, following } = meeting;
    if (!subjectFirst(scene, sentence) || !(between(meeting) & roleBit.that)) return undefined;
    const taken =
      trigger.count !== undefined &&
      apart.has(trigger.word.event!) &&
      following?.word.event === trigger.word.event &&
      following.word.voice !== 'noun' &&
      following.first - trigger.last <= 4;
    return taken ? false : undefined;
  },
};

const strikes: ReadonlySet<EventKind> = new Set(['air_strike', 'shelling']);

export const struckAndDestroyed: JoinRule = {
  // "two strikes hit a weapons cache and destroyed an RPG": what strikes destroy is no arms that were found.
  name: 'what strikes destroyed',
  decide: (meeting) => {
    const { scene, sentence, group, trigger, clause } = meeting;
    if (!subjectFirst(scene, sentence) || brokenOff(meeting)) return undefined;
    if (trigger.word.event !== 'interception') return undefined;
    if (trigger.word.voice !== 'noun' && trigger.word.needs !== 'munition') return undefined;
    if (!group.some(({ word }) => strikes.has(word.event!) && word.voice === 'noun'))
      return undefined;
    const listed = trigger.word.voice === 'noun';
    for (let token = clause; token < trigger.first; token += 1) {
      if ((scene.actorOn[token] && !listed) || scene.roles[token]! & roleBit.passive)
        return undefined;
    }
    return true;
  },
};

export const hittingToo: JoinRule = {
  // "shelled the town, hitting a shop, killing one": where the same act went; "made 65 raids, dropping 80 bombs".
  name: 'participle of hitting behind its act',
  decide: (meeting) =>
    subjectFirst(meeting.scene, meeting.sentence) &&
    meeting.trigger.word.participle === true &&
    (meeting.trigger.word.event === 'attack' || sendsArms(meeting.trigger)) &&
    meeting.trigger.word.means === true &&
    meeting.trigger.word.voice !== 'noun' &&
    meeting.group.some(({ word }) => word.kind === 'act' && bombing.has(word.event!)) &&
    (between(meeting) & (roleBit.and | roleBit.break)) === 0 &&
    placesIn(meeting.scene, meeting.clause, meeting.trigger.first).size === 0
      ? true
      : undefined,
};

/** "dropping", "firing": what such a verb has for its object is the means of the act. */
const sendsArms = ({ word: { event, object } }: Trigger): boolean =>
  object === 'weapon' && bombing.has(event!);

const bombing: ReadonlySet<EventKind> = new Set(['air_strike', 'shelling', 'attack']);

export const sentBy: JoinRule = {
  // "was hit by two missiles launched by the rebels": what hit and who sent it.
  name: 'what hit and who sent it',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    if (!subjectFirst(scene, sentence) || !isLaunch(trigger)) return undefined;
    if (trigger.word.voice !== 'either' || !strikesDown(last(meeting))) return undefined;
    const weapon = scene.weaponOn[trigger.first - 1];
    if (!weapon || behindPassive(scene, trigger.first)) return undefined;
    const sent = scene.roles[trigger.last]! & (roleBit.agent | roleBit.from);
    if (!sent || commaBetween(meeting) || brokenOff(meeting)) return undefined;
    return between(meeting) & roleBit.agent ? true : undefined;
  },
};

const strikesDown = ({ word }: Trigger): boolean =>
  word.event === 'attack' && word.means === true && word.voice !== 'noun';

export const firedBehindToll: JoinRule = {
  // "مقتل 14 مدنيا، بينهم خمس نساء، بقذائف هاون أطلقتها الجماعة": a list of the dead stands between.
  name: 'what was fired behind a list of the dead',
  decide: ({ scene, sentence, group, trigger }) => {
    if (subjectFirst(scene, sentence) || !trigger.enclitic || !isLaunch(trigger)) return undefined;
    const weapon = scene.weaponOn[trigger.first - 1];
    if (!weapon || !(procliticRoles(scene, weapon) & roleBit.cause)) return undefined;
    return group.every(({ word }) => word.kind === 'result') ? true : undefined;
  },
};

export const countOfVerb: JoinRule = {
  // "carried out raids, during which 21 people were arrested": a figure and the verb right behind it are one.
  name: 'the verb of the count before it',
  decide: (meeting) =>
    subjectFirst(meeting.scene, meeting.sentence) &&
    last(meeting).count !== undefined &&
    meeting.trigger.word.voice !== 'noun' &&
    meeting.trigger.word.event === last(meeting).word.event &&
    // Prisoners of a fight are told with its dead.
    (meeting.group.every(({ measure }) => !measure || measure === last(meeting).measure) ||
      actBehind(meeting)) &&
    gap(meeting) <= 2 &&
    !commaBetween(meeting) &&
    // "killing two; snipers shot a third": of another clause.
    !brokenOff(meeting) &&
    (between(meeting) & ~roleBit.passive) === 0
      ? true
      : undefined,
};

/** "ten were killed and four abducted in an attack on": the act that brought both stands right behind. */
function actBehind({ scene, trigger, following }: Meeting): boolean {
  if (!following || following.first - trigger.last > 3) return false;
  if (!(scene.roles[trigger.last]! & (roleBit.cause | roleBit.during))) return false;
  const { kind, voice, event } = following.word;
  return kind === 'act' && voice === 'noun' && event !== trigger.word.event;
}

export const verbsOfOneObject: JoinRule = {
  // "bombed and rocketed the town": two verbs of fire side by side share what stands behind them.
  name: 'two verbs of fire with one object',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    const fires = ({ word }: Trigger) => word.voice !== 'noun' && strikes.has(word.event!);
    if (!subjectFirst(scene, sentence) || gap(meeting) !== 1) return undefined;
    if (!fires(trigger) || !fires(last(meeting)) || trigger.word.needs) return undefined;
    return between(meeting) & roleBit.and ? true : undefined;
  },
};

export const sameDeedTwice: JoinRule = {
  // "were intercepted and destroyed", "looted and burned": two verbs of one kind with nothing but "and" between.
  name: 'two verbs of one kind side by side',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    const before = last(meeting);
    if (!subjectFirst(scene, sentence) || gap(meeting) !== 1 || between(meeting) !== roleBit.and)
      return undefined;
    const verbs = before.word.voice !== 'noun' && trigger.word.voice !== 'noun';
    return verbs && !before.count && !trigger.count && before.word.event === trigger.word.event
      ? true
      : undefined;
  },
};

export const setUpon: JoinRule = {
  // "Gunmen attacked a large rally", "هاجم مسلحون مظاهرة": a march that is the object of violence tells where it fell.
  name: 'march that was set upon',
  decide: (meeting) => {
    if (!isSetUponBy(meeting.trigger, last(meeting)) || commaBetween(meeting)) return undefined;
    const parting = roleBit.and | roleBit.at | roleBit.during | roleBit.cause | roleBit.break;
    return between(meeting) & parting ? undefined : true;
  },
};

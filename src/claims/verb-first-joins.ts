// Rules of joining for languages that put the verb first: what was done where somebody came in, an act behind an
// aside, a toll in the fight that is known, what is asked for and what is so.

import type { JoinRule } from './join-rules.ts';
import { apart } from './join-rules.ts';
import { bothPlaced, brokenOff, gap, last } from './meeting.ts';
import { roleBit, subjectFirst, wordAt } from './scene.ts';

// So many words may stand between a verb of doing and the act done: its subject, its time, its place.
export const nounReach = 40;

export const factBehindRequest: JoinRule = {
  // "إجلاء المرضى من الفاشر حيث يعيش السكان تحت حصار": what is asked for and what is so.
  name: 'a fact behind what is asked for',
  decide: ({ scene, group, trigger }) => {
    const asked = scene.speech.at(group.at(-1)!.first).modality;
    const told = scene.speech.at(trigger.first).modality === 'fact';
    return told && (asked === 'demand' || asked === 'plan') ? false : undefined;
  },
};

export const razedBesideArrest: JoinRule = {
  // "اعتقلت القوات 70 مواطنا وهدمت 12 منزلا": people are taken and things destroyed each by themselves.
  name: 'destruction beside an arrest',
  decide: ({ scene, sentence, group, trigger }) => {
    if (subjectFirst(scene, sentence) || trigger.word.event !== 'destruction') return undefined;
    if (trigger.count || !(trigger.proclitics & roleBit.and)) return undefined;
    return group.every(({ word, count }) => count || apart.has(word.event!)) ? false : undefined;
  },
};

export const cameInAndAttacked: JoinRule = {
  // "توغلت القوات في المخيم وفتحت النار", "وعمدت إلى نسف منزلين": what was done where they came in.
  name: 'attack of those who came in',
  decide: (meeting) => {
    const { scene, sentence, group, trigger, following } = meeting;
    if (trigger.word.voice === 'noun') return undefined;
    const light = trigger.word.kind === 'light' && !subjectFirst(scene, sentence);
    const act = light ? following?.word : trigger.word;
    const razed = act?.event === 'destruction' && act !== trigger.word;
    if (!razed && (act?.event !== 'attack' || act.kind !== 'act')) return undefined;
    const entered = group.every(({ word }) => word.event === 'territory' && word.weak === true);
    return entered && !brokenOff(meeting) && !bothPlaced(meeting) ? true : undefined;
  },
};

export const tollInKnownAct: JoinRule = {
  // "أفشلت القوات هجوما، فيما استشهد خلال المواجهات ثلاثة": a toll in the fight that was told before.
  name: 'toll in the act that is known',
  decide: ({ scene, sentence, group, trigger, following }) => {
    if (subjectFirst(scene, sentence) || trigger.word.kind !== 'result' || !following) {
      return undefined;
    }
    const { word, definite, first } = following;
    if (word.voice !== 'noun' || !definite || first - trigger.last > 4) return undefined;
    return group.some(({ word: told }) => told.event === word.event) ? true : undefined;
  },
};

export const tookInFight: JoinRule = {
  // "صدت القوات هجوما واستولت على ثلاث عربات": what no weapon is and was taken in a fight came of it.
  name: 'things taken in the fight',
  decide: ({ scene, sentence, group, trigger }) => {
    const { word, proclitics, last: behind } = trigger;
    if (subjectFirst(scene, sentence) || word.event !== 'interception') return undefined;
    if (word.voice === 'noun' || !(proclitics & roleBit.and)) return undefined;
    // "وأسقطت اثنتين": what flew was brought down.
    if (word.needs !== 'weapon' && word.needs !== 'arms') return undefined;
    if (!group.some(({ word: told }) => told.event === 'armed_clash')) return undefined;
    const number = scene.numberOn[behind];
    if (number?.first !== behind || (number.noun && number.noun.sort !== 'thing')) return undefined;
    for (let token = behind; token <= number.last; token += 1) {
      if (scene.weaponOn[token]) return undefined;
    }
    return true;
  },
};

export const actAroundAside: JoinRule = {
  // "تمكن المقاتلون، قبل ذلك بيومين، من إعطاب دبابة": behind the aside the preposition leads to the act.
  name: 'light verb and its act around an aside',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    if (subjectFirst(scene, sentence) || last(meeting).word.kind !== 'light') return undefined;
    if (trigger.word.voice !== 'noun' || gap(meeting) > nounReach) return undefined;
    const led = scene.roles[trigger.first - 1]! & (roleBit.from | roleBit.against);
    const comma = trigger.first - (led ? 2 : 1);
    const written = trigger.proclitics & roleBit.at;
    return (led || written) && wordAt(scene, comma) === ',' ? true : undefined;
  },
};

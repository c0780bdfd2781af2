// A number beside a happening in, what became of those it counts out: the named rules in their order,
// each with its score. Most numbers know it themselves; others take it from the outcome beside them, from
// the count before them or from the act.

import type { Measure, NumberMention } from '../document/mention.ts';
import { numberMarked } from '../rules/marks.ts';
import { crafts } from './arms.ts';
import { elided, joinedCount, ofPeople } from './beside-count.ts';
import { isExchanged, isLedAway } from './captives.ts';
import type { Draft } from './draft.ts';
import { takenGround } from './grounds.ts';
import { lostMen } from './lost-men.ts';
import type { Scene } from './scene.ts';
import { isMark, procliticRoles, roleBit, subjectFirst, wordAt } from './scene.ts';
import { wasShot } from './shot.ts';
import { isTallied } from './tallied.ts';
import type { Trigger } from './triggers.ts';

// "took 12 square kilometres": the unit in which ground is counted.
export const area = 'square kilometre';

export interface Asked {
  readonly scene: Scene;
  readonly draft: Draft;
  readonly number: NumberMention;
}

interface CountRule {
  readonly name: string;
  readonly score: number;
  readonly measure: (asked: Asked) => Measure | undefined;
}

const byEvent: Partial<Record<Draft['event'], Measure>> = {
  detention: 'detained',
  abduction: 'abducted',
  displacement: 'displaced',
  abuse: 'affected',
  siege: 'affected',
  protest: 'participants',
};

const captives: Partial<Record<Draft['event'], Measure>> = {
  abduction: 'abducted',
  abuse: 'affected',
  other: 'released',
};

const thingsByEvent: Partial<Record<Draft['event'], Measure>> = {
  territory: 'seized',
  interception: 'seized',
  destruction: 'destroyed',
};

// What is counted as so many attacks where it is struck: "engaged five tactical units".
export const targetNouns: ReadonlySet<string> = new Set(['targets', 'tactical units']);

const struck: ReadonlySet<Draft['event']> = new Set(['air_strike', 'shelling', 'attack']);

export const countRules: readonly CountRule[] = [
  {
    // "attacked six times".
    name: 'times of an act',
    score: 0.6,
    measure: ({ number, draft }) =>
      number.unit === 'time' && repeated.has(draft.event) ? 'attacks' : undefined,
  },
  {
    // "took 12 square kilometres", "استعاد الجيش 300 كيلومتر مربع".
    name: 'ground taken',
    score: 0.6,
    measure: ({ scene, number, draft }) => {
      // "shrank to 40 square kilometres": what is left.
      const left = scene.roles[number.first - 1]! & roleBit.to;
      return number.unit === area && draft.event === 'territory' && !left ? 'seized' : undefined;
    },
  },
  {
    // "lost 250 men, two tanks and three D-30 howitzers": what no list knows is no man either.
    name: 'weapons lost',
    score: 0.6,
    measure: ({ scene, number }) =>
      number.measure === 'killed' && !number.noun && armsBehind(scene, number)
        ? 'destroyed'
        : undefined,
  },
  {
    // "احتجزوا أربعة عمال رهائن", "اقتادوا 12 شابا إلى جهة مجهولة", "أطلقت سراح 40 معتقلا", "traders were held for ransom".
    name: 'captives of the act',
    score: 0.7,
    measure: ({ scene, number, draft }) =>
      number.measure === 'detained' &&
      !draft.general &&
      (!subjectFirst(scene, draft.sentence) ||
        isExchanged(scene, number) ||
        draft.triggers.some(({ word }) => word.needs === 'hostage'))
        ? captives[draft.event]
        : undefined,
  },
  {
    // "فقدت الكتيبة أحد عشر جنديا", "أقر الجيش بفقدان سبعة من عناصره": what a body lost in a fight is dead.
    name: 'men lost in a fight',
    score: 0.7,
    measure: (asked) => {
      const { scene, draft, number } = asked;
      const told = number.measure ?? outcomeBefore(asked, 4)?.measure;
      return told === 'missing' && lostMen(scene, draft, number) ? 'killed' : undefined;
    },
  },
  {
    name: 'those who were shot',
    score: 0.55,
    measure: (asked) => (wasShot(asked) ? 'killed' : undefined),
  },
  {
    // "ضبط عدد ( 2 ) بندقية": arms are nobody who was held.
    name: 'measure of the number',
    score: 0.8,
    measure: ({ scene, number }) =>
      number.measure === 'detained' && !number.noun && armsBehind(scene, number)
        ? undefined
        : number.measure,
  },
  {
    name: 'number of attacks',
    score: 0.8,
    measure: ({ scene, draft, number }) =>
      number.noun?.sort === 'attack' && (number.value !== 1 || isTallied(scene, draft, number))
        ? 'attacks'
        : undefined,
  },
  {
    name: 'targets struck',
    score: 0.7,
    measure: ({ number, draft }) =>
      targetNouns.has(number.noun?.of ?? '') && struck.has(draft.event) ? 'attacks' : undefined,
  },
  {
    // "97 cases of arbitrary detention": the act right behind says what they are cases of.
    name: 'cases of an act',
    score: 0.8,
    measure: ({ scene, number, draft }) => {
      if (number.noun?.of !== 'cases') return undefined;
      const act =
        labelBefore(scene, draft, number) ??
        draft.triggers.find(({ first }) => isOfThem(scene, number, first));
      // "committed 58 cases": how often, where nobody says of what.
      if (draft.triggers.every(({ word }) => word.kind === 'light')) return 'attacks';
      if (act?.word.event === 'attack' && act.word.weak) return 'attacks';
      return act?.measure ?? byEvent[act?.word.event ?? draft.event];
    },
  },
  {
    name: 'right behind its outcome',
    score: 0.7,
    measure: (asked) => {
      const before = outcomeBefore(asked, 4);
      // "marched 38 others into the bush": nobody is protested.
      const led = before?.measure === 'participants' && before.word.voice !== 'noun';
      return led ? undefined : fateOf(asked, before?.measure);
    },
  },
  {
    // "the driver and a worker", "a woman and her three children".
    name: 'joined to the count before',
    score: 0.65,
    measure: (asked) => joinedCount(asked)?.measure,
  },
  {
    // "مقتل شخصين في غارة على رفح، وشخصين آخرين نتيجة غارة على خان يونس": their fate is that of those before.
    name: 'fate of those told before the act',
    score: 0.6,
    measure: (asked) => elided(asked),
  },
  {
    // "إرهابيين اثنين قضي عليهما": right before the verb that tells their fate.
    name: 'right before its outcome',
    score: 0.6,
    measure: ({ scene, number, draft }) =>
      subjectFirst(scene, draft.sentence) || number.noun?.sort !== 'people'
        ? undefined
        : draft.triggers.find(
            ({ first, measure, word }) =>
              measure && word.voice !== 'noun' && first - number.last <= 1 && first >= number.last,
          )?.measure,
  },
  {
    name: 'people of a deadly act',
    score: 0.6,
    measure: ({ number, draft }) =>
      number.noun?.sort === 'people'
        ? draft.triggers.find(({ word }) => word.measure !== undefined)?.measure
        : undefined,
  },
  {
    name: 'whom the act is done to',
    score: 0.6,
    measure: ({ number, draft }) =>
      number.noun?.sort === 'people' && !isDoer(draft, number) ? byEvent[draft.event] : undefined,
  },
  {
    // "خرج المئات في مظاهرة": so many, where only people can be meant.
    name: 'crowd of a protest',
    score: 0.6,
    measure: ({ number, draft }) =>
      draft.event === 'protest' && !number.noun && number.qualifier === 'vague'
        ? 'participants'
        : undefined,
  },
  {
    name: 'things of the act',
    score: 0.55,
    // "three helicopters were shot down": what falls is not taken.
    measure: ({ number, draft }) => {
      if (number.noun?.sort !== 'thing') return undefined;
      const flying = draft.triggers.filter(({ word }) => word.needs === 'flying');
      const verb = flying.find(({ word }) => !word.faces);
      const felled = verb !== undefined;
      // "تصدت مقاتلاتنا لست طائرات": so many came, and nobody says that they fell.
      if (flying.length > 0 && !felled) return undefined;
      // "حلقت أربع طائرات فأسقطت الدفاعات اثنتين": so many flew.
      if (verb && number.first < verb.first && verb.proclitics & roleBit.and && !verb.enclitic) {
        return undefined;
      }
      // "توغلت خمس آليات", "دخلوا البلدة وداهموا منازل": those who only come in take ground at most.
      if (onlyCameIn(draft) && !takenGround.has(number.noun.of)) return undefined;
      return felled ? 'destroyed' : thingsByEvent[draft.event];
    },
  },
  {
    name: 'outcome further before',
    score: 0.45,
    measure: (asked) =>
      asked.draft.counts.length === 0 ? outcomeBefore(asked, 12)?.measure : undefined,
  },
];

/** "23 حالة اختطاف"; but in "القتل (23 حالة) والاختطاف" a mark stands between. */
function isOfThem(scene: Scene, number: NumberMention, act: number): boolean {
  if (act < number.first || act - number.last > 2) return false;
  for (let token = number.last; token < act; token += 1) {
    if (isMark(scene, token) && wordAt(scene, token) === ')') return false;
  }
  return true;
}

/** "القتل: 14 حالة", "الاختطاف 22 حالة", "تفجير المنازل (6 حالات)": the noun of an act labels its figure. */
function labelBefore(scene: Scene, draft: Draft, { first }: NumberMention): Trigger | undefined {
  if (subjectFirst(scene, draft.sentence)) return undefined;
  const mark = wordAt(scene, first - 1);
  const end = mark === ':' || mark === '(' ? first - 1 : first;
  const reach = mark === '(' ? labelObject : 0;
  return draft.triggers.findLast(
    ({ last, word, count }) =>
      last <= end && end - last <= reach && word.voice === 'noun' && count === undefined,
  );
}

// "تفجير المنازل (", "نهب ممتلكات (": the thing done to, between the act and the bracket.
const labelObject = 1;

/** "and three D-30 howitzers", but "وخمسة بالألغام": what a preposition is written on is the means. */
function armsBehind(scene: Scene, number: NumberMention): boolean {
  const last =
    isMark(scene, number.last) && wordAt(scene, number.last) === ')'
      ? number.last + 1
      : number.last;
  const weapon = scene.weaponOn[last];
  return weapon?.first === last && !(procliticRoles(scene, weapon) & roleBit.at);
}

function onlyCameIn({ event, triggers }: Draft): boolean {
  return event === 'territory' && triggers.every(({ word }) => word.event !== event || word.weak);
}

/** "eleven of its officers had beaten migrants": those who did it. */
function isDoer({ actors }: Draft, { noun, end }: NumberMention): boolean {
  const from = noun?.start ?? end;
  return actors.some(
    ({ mention, rule }) => rule === 'subject before the verb' && mention.start === from,
  );
}

// So many words may stand between two entries of a list of arms.
const listGap = 5;

/** "48 UAVs": no noun that is counted stands there, but a weapon. */
function countsArms(scene: Scene, { first, last }: NumberMention): boolean {
  return scene.weaponOn[last]?.first === last || scene.weaponOn[first]?.first === first;
}

function isBracketed(scene: Scene, { first, last }: NumberMention): boolean {
  const open = isMark(scene, first - 1) && wordAt(scene, first - 1) === '(';
  return open && isMark(scene, last) && wordAt(scene, last) === ')';
}

/** A whole number that counts nothing known, and is no year. */
export function isBare({ kind, noun, measure, value }: NumberMention): boolean {
  if (kind !== 'number' || noun || measure || value === null) return false;
  return Number.isInteger(value) && !(value >= 1900 && value <= 2100);
}

/** Of numbers that count no noun. */
export const bareRules: readonly CountRule[] = [
  {
    // "took away 14".
    name: 'those led away',
    score: 0.65,
    measure: ({ scene, draft, number }) => {
      const led = draft.triggers.find(
        (trigger) =>
          trigger.word.needs === 'captives' &&
          trigger.last === number.first &&
          isLedAway(scene, trigger, number),
      );
      return led ? byEvent[led.word.event as Draft['event']] : undefined;
    },
  },
  {
    // "shelled the town 600 times, 90 of them with rockets".
    name: 'some of the times of an act',
    score: 0.6,
    measure: ({ scene, draft, number }) => {
      const times = draft.counts.at(-1)?.mention;
      if (times?.number.unit !== 'time' || times.measure !== 'attacks') return undefined;
      const some = numberMarked(scene.document.hits, number.last, 'subset');
      return some && (times.number.min ?? 0) > (number.max ?? 0) ? 'attacks' : undefined;
    },
  },
  {
    // "nine tanks and 48 drones", "ثلاث دبابات وأربع طائرات مسيرة": what no noun counts is told with it.
    name: 'weapons of one list',
    score: 0.6,
    measure: ({ scene, draft, number }) => {
      const before = draft.counts.at(-1)?.mention;
      const fate = before?.measure;
      if (!countsArms(scene, number)) return undefined;
      if (fate !== 'destroyed' && fate !== 'seized') return undefined;
      return number.first - before!.number.last <= listGap ? fate : undefined;
    },
  },
  {
    // "shot down two Israeli Skyhawks": a model that no noun names is craft all the same.
    name: 'craft brought down',
    score: 0.55,
    measure: ({ scene, draft, number }) => {
      if (!draft.triggers.some(({ word }) => word.needs === 'flying')) return undefined;
      const craft = scene.weaponOn[number.last] ?? scene.weaponOn[number.last + 1];
      return craft && crafts.has(craft.category) ? 'destroyed' : undefined;
    },
  },
  {
    // "تركزت الاعتقالات في الخليل (19) ورام الله (11)".
    name: 'in brackets behind its place',
    score: 0.6,
    measure: ({ scene, number, draft }) =>
      isBracketed(scene, number) && scene.placeOn[number.first - 2]
        ? (draft.triggers.find(({ measure }) => measure)?.measure ?? byEvent[draft.event])
        : undefined,
  },
];

// Acts that a verb may tell a number of times.
const repeated: ReadonlySet<Draft['event']> = new Set(['air_strike', 'shelling', 'attack']);

/** "burned three people alive": people are killed where things are destroyed; "20 مقاتلة" may be aircraft. */
function fateOf({ scene, draft, number }: Asked, measure: Measure | undefined) {
  const people = number.noun?.sort === 'people' && subjectFirst(scene, draft.sentence);
  return people && measure === 'destroyed' ? 'killed' : measure;
}

/** The nearest outcome before the number, at most `reach` words away. */
function outcomeBefore({ draft, number }: Asked, reach: number): Trigger | undefined {
  const { noun } = number;
  if (noun && noun.sort !== 'people' && noun.sort !== 'thing') return undefined;
  let best: Trigger | undefined;
  for (const trigger of draft.triggers) {
    if (!trigger.measure || trigger.count || trigger.last > number.first) continue;
    // "forcing 20 ships to leave": only people are displaced.
    if (noun?.sort === 'thing' && ofPeople.has(trigger.measure)) continue;
    if (number.first - trigger.last <= reach) best = trigger;
  }
  return best;
}

// A happening in, its counts out. Most numbers know their measure; the others take it from the
// outcome beside them, from the count before them or from the act. What no rule explains is no count.

import type { Measure, NumberMention } from '../document/mention.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { CountItem, Draft } from './draft.ts';
import { countPerson } from './named-victim.ts';
import { asParty, isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { governing, isStop, roleBit, rulesOf } from './scene.ts';
import type { Trigger } from './triggers.ts';

interface Asked {
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

const thingsByEvent: Partial<Record<Draft['event'], Measure>> = {
  territory: 'seized',
  interception: 'seized',
  destruction: 'destroyed',
};

const struck: ReadonlySet<Draft['event']> = new Set(['air_strike', 'shelling', 'attack']);

const countRules: readonly CountRule[] = [
  {
    // "attacked six times".
    name: 'times of an act',
    score: 0.6,
    measure: ({ number, draft }) =>
      number.unit === 'time' && repeated.has(draft.event) ? 'attacks' : undefined,
  },
  {
    // "lost 250 men, two tanks and three D-30 howitzers": what no list knows is no man either.
    name: 'weapons lost',
    score: 0.6,
    measure: ({ scene, number }) =>
      number.measure === 'killed' &&
      !number.noun &&
      scene.weaponOn[number.last]?.first === number.last
        ? 'destroyed'
        : undefined,
  },
  {
    // "احتجزوا أربعة عمال رهائن": whoever is held as a hostage was abducted.
    name: 'held as hostages',
    score: 0.7,
    measure: ({ number, draft }) =>
      number.measure === 'detained' &&
      draft.event === 'abduction' &&
      draft.triggers.some(({ word }) => word.needs === 'hostage')
        ? 'abducted'
        : undefined,
  },
  { name: 'measure of the number', score: 0.8, measure: ({ number }) => number.measure },
  {
    name: 'number of attacks',
    score: 0.8,
    measure: ({ number }) =>
      number.noun?.sort === 'attack' && number.value !== 1 ? 'attacks' : undefined,
  },
  {
    name: 'targets struck',
    score: 0.7,
    measure: ({ number, draft }) =>
      number.noun?.of === 'targets' && struck.has(draft.event) ? 'attacks' : undefined,
  },
  {
    // "97 cases of arbitrary detention": the act right behind says what they are cases of.
    name: 'cases of an act',
    score: 0.8,
    measure: ({ number, draft }) => {
      if (number.noun?.of !== 'cases') return undefined;
      const act = draft.triggers.find(
        ({ first }) => first >= number.first && first - number.last <= 2,
      );
      // "committed 58 cases": how often, where nobody says of what.
      if (draft.triggers.every(({ word }) => word.kind === 'light')) return 'attacks';
      if (act?.word.event === 'attack' && act.word.weak) return 'attacks';
      return act?.measure ?? byEvent[act?.word.event ?? draft.event];
    },
  },
  {
    name: 'right behind its outcome',
    score: 0.7,
    measure: (asked) => outcomeBefore(asked, 4)?.measure,
  },
  {
    // "the driver and a worker", "a woman and her three children".
    name: 'joined to the count before',
    score: 0.65,
    measure: (asked) => joinedCount(asked)?.measure,
  },
  {
    // "إرهابيين اثنين قضي عليهما": right before the verb that tells their fate.
    name: 'right before its outcome',
    score: 0.6,
    measure: ({ scene, number, draft }) =>
      rulesOf(scene, draft.sentence)?.subjectFirst || number.noun?.sort !== 'people'
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
      number.noun?.sort === 'people' ? byEvent[draft.event] : undefined,
  },
  {
    name: 'things of the act',
    score: 0.55,
    measure: ({ number, draft }) =>
      number.noun?.sort === 'thing' ? thingsByEvent[draft.event] : undefined,
  },
  {
    name: 'outcome further before',
    score: 0.45,
    measure: (asked) =>
      asked.draft.counts.length === 0 ? outcomeBefore(asked, 12)?.measure : undefined,
  },
];

// Acts that a verb may tell a number of times.
const repeated: ReadonlySet<Draft['event']> = new Set(['air_strike', 'shelling', 'attack']);

export function attachCounts(scene: Scene, draft: Draft): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const number = scene.numberOn[token];
    if (!number || number.first !== token || !countable(draft, number)) continue;
    if (isOrigin(scene, draft, number) || isPlace(scene, number) || isBomb(scene, number)) continue;
    if (areDoers(scene, draft, number) || isSource(draft, number)) continue;
    const asked = { scene, draft, number };
    for (const { name, score, measure: ask } of countRules) {
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
}

/** "تفجير شاحنة مفخخة": the car is the bomb. */
function isBomb(scene: Scene, { first, noun, measure }: NumberMention): boolean {
  return (
    measure === 'destroyed' && noun?.sort === 'thing' && scene.weaponOn[first]?.category === 'ied'
  );
}

/** "في سوريا" and "a Syrian" are spelled alike: behind "in" it is the country. */
function isPlace(scene: Scene, number: NumberMention): boolean {
  if (number.rule !== 'lone victim') return false;
  const place = scene.placeOn[number.first];
  return place !== undefined && (governing(scene, place) & roleBit.at) !== 0;
}

/** "16 مواطنا من عائلتين": where they come from is told, not how many more. */
function isOrigin(scene: Scene, draft: Draft, number: NumberMention): boolean {
  if (number.measure || number.qualifier !== 'exact') return false;
  if (rulesOf(scene, draft.sentence)?.subjectFirst || number.first === draft.start) return false;
  // "من عائلة واحدة": the noun stands in front of its number.
  const led = number.noun && number.noun.start < number.start ? 2 : 1;
  return (scene.roles[number.first - led]! & roleBit.from) !== 0;
}

const armed: ReadonlySet<string> = new Set(['gunmen', 'fighters', 'attackers', 'terrorists']);

/** "خطف أربعة مسلحين تاجرا": armed men behind a verb that comes first, and behind them its object. */
function areDoers(scene: Scene, draft: Draft, { first, last, noun }: NumberMention): boolean {
  if (!noun || !armed.has(noun.of) || rulesOf(scene, draft.sentence)?.subjectFirst) return false;
  const verb = draft.triggers.some(
    ({ word, last: end }) => end === first && word.voice === 'either' && word.object !== 'none',
  );
  if (!verb) return false;
  const { hits } = scene.document;
  // The noun of the number, then perhaps an adjective.
  for (let token = last + 1; token < Math.min(draft.end, last + 3); token += 1) {
    if (isStop(scene, token) || scene.roles[token]) return false;
    const [analysis] = hits.analyses(token);
    if (analysis?.proclitics !== '') return false;
    const object = hits.longest(token, countedNouns)?.value;
    if (scene.personOn[token] || (object?.sort === 'people' && object.number === 'singular')) {
      const actor = scene.actorOn[last];
      if (actor && !draft.actors.some(({ mention }) => mention.first === actor.first)) {
        draft.actors.push({ mention: asParty(actor), rule: 'doers before the object', score: 0.7 });
      }
      return true;
    }
  }
  return false;
}

/** "a baker and his son": two of one each, side by side. */
function others(a: CountItem, b: CountItem): boolean {
  const one = a.number.noun;
  const other = b.number.noun;
  if (a.number.value !== 1 || one?.sort !== 'people' || other?.sort !== 'people') return false;
  return one.of !== other.of && a.number.sentence === b.number.sentence;
}

export function sameCount(a: CountItem, b: CountItem): boolean {
  return a.measure === b.measure && a.number.min === b.number.min && a.number.max === b.number.max;
}

/** Counted nouns that are ground: taken or lost, never killed. */
export const grounds: ReadonlySet<string> = new Set([
  'cities',
  'towns',
  'villages',
  'neighbourhoods',
  'areas',
  'districts',
  'regions',
  'countries',
  'states',
  'places',
]);

function countable(draft: Draft, number: NumberMention): boolean {
  if (number.unit === 'time') return timesOf(draft, number);
  if (number.kind !== 'count' && !number.measure) return false;
  if (number.noun?.sort === 'munition') return false;
  if (number.measure === 'attacks') {
    const { sort, of } = number.noun ?? {};
    // Two tanks hit are no two attacks; 200 targets struck are so many.
    if (number.value === 1 || (sort === 'thing' && of !== 'targets')) return false;
  }
  // "the destruction of the city" counts no cities.
  if (number.value === 1 && grounds.has(number.noun?.of ?? '')) return false;
  // A number of doers counts no victims.
  return (
    !draft.actors.some(
      ({ mention }) => mention.first <= number.first && number.first < mention.last,
    ) || number.measure !== undefined
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

const ofPeople: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'abducted',
  'displaced',
]);

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

function joinedCount({ scene, draft, number }: Asked): CountItem | undefined {
  const before = draft.counts.at(-1)?.mention;
  if (!before || number.noun?.sort !== (before.number.noun?.sort ?? 'people')) return undefined;
  const gap = number.first - before.number.last;
  if (gap < 0 || gap > 6) return undefined;
  const between = draft.triggers.some(
    ({ first, count }) => !count && first >= before.number.last && first < number.first,
  );
  if (between) return undefined;
  let bits = 0;
  for (let token = before.number.last; token < number.first; token += 1) {
    bits |= scene.roles[token]!;
    if (scene.placeOn[token] || scene.dateOn[token]) return undefined;
  }
  const loose = roleBit.at | roleBit.during | roleBit.cause | roleBit.relative | roleBit.break;
  return bits & loose ? undefined : before;
}

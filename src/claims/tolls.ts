// Two drafts with figures of the same measure in, the verdict out: are they the tolls of two sides of one
// fight, or a total and those who are counted in it?

import type { EventKind } from '../document/claim.ts';
import type { Measure, NumberMention } from '../document/mention.ts';
import { nothingNewOf } from './alike.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { violent } from './violence.ts';

/**
 * "killing four militants … One soldier was killed": the tolls of two sides of one fight. "Eight passengers
 * died. The driver died later": one man more, whom the toll before does not count.
 */
export function otherSide(before: Draft, later: Draft): boolean {
  if (!violent.has(before.event)) return false;
  const tolls = later.counts.filter(isToll);
  if (diedAttacking(before, later, tolls)) return true;
  // In a fight whoever is called otherwise is of the other side; who was attacked may be anybody.
  const lone = later.general && tolls.every(({ mention }) => mention.number.max === 1);
  const open = before.event !== 'attack' || lone;
  if (!lone && !fought.has(before.event)) return false;
  const sides = (counts: Draft['counts']) =>
    new Set(
      counts.map(({ mention: { number } }) =>
        open ? specific(number.noun?.of) : sideOf(number.noun?.of),
      ),
    );
  const one = sides(before.counts.filter(isToll));
  const other = sides(tolls);
  if (one.size === 0 || other.size === 0 || one.has(undefined) || other.has(undefined))
    return false;
  return [...other].every((side) => !one.has(side));
}

const fought: ReadonlySet<EventKind> = new Set(['armed_clash', 'territory', 'attack']);

const attackers: ReadonlySet<string> = new Set([
  'attackers',
  'gunmen',
  'bombers',
  'suicide bombers',
]);

const ofAttackers = ({ mention: { number } }: Draft['counts'][number]): boolean =>
  attackers.has(number.noun?.of ?? '');

/** "killing nine. All four gunmen were killed": those who made the attack, beside whom they killed. */
function diedAttacking(before: Draft, later: Draft, tolls: Draft['counts']): boolean {
  if (!later.general || tolls.length === 0 || !tolls.every(ofAttackers)) return false;
  return !before.counts.some(ofAttackers);
}

const sidesOf: Readonly<Record<string, 'state' | 'rebels' | 'civilians'>> = {
  soldiers: 'state',
  'police officers': 'state',
  troops: 'state',
  officers: 'state',
  policemen: 'state',
  rangers: 'state',
  guards: 'state',
  militants: 'rebels',
  terrorists: 'rebels',
  gunmen: 'rebels',
  rebels: 'rebels',
  insurgents: 'rebels',
  attackers: 'rebels',
  fighters: 'rebels',
  bandits: 'rebels',
  civilians: 'civilians',
  children: 'civilians',
  women: 'civilians',
};

const anybody: ReadonlySet<string> = new Set(['people', 'persons', 'bodies', 'victims', 'martyrs']);

const specific = (of: string | undefined) => (of && anybody.has(of) ? undefined : of);

const sideOf = (of: string | undefined) => (of === undefined ? undefined : sidesOf[of]);

// What costs no lives of itself.
const tollless: ReadonlySet<EventKind> = new Set(['interception']);

const isToll = ({ mention }: Draft['counts'][number]): boolean =>
  mention.measure === 'killed' || mention.measure === 'injured';

/** True for an act that takes no toll of itself and has none here. */
export const costsNone = ({ event, counts, triggers }: Draft): boolean =>
  tollless.has(event) &&
  !counts.some(isToll) &&
  // "intercepted rebel boats … Three were sunk and 14 rebels killed": boats are stopped by force.
  !triggers.some(({ word }) => word.needs === 'vessel' && word.voice !== 'noun') &&
  // "foiled an attempt to cross": who tried was shot at.
  !(event === 'interception' && triggers.some(({ word }) => word.weak && word.voice !== 'noun'));

/** "Two of the wounded were children": every figure is a part of one told before. */
export function tellsParts(before: Draft, later: Draft): boolean {
  return (
    later.counts.length > 0 &&
    later.counts.every(
      ({ mention }) =>
        mention.number.partOf !== undefined &&
        before.counts.some(
          (total) =>
            total.mention.measure === mention.measure &&
            (total.mention.number.min ?? 0) > (mention.number.max ?? 0),
        ),
    )
  );
}

/** "Twelve died in Ariha … Four children are among the dead": whatever stands between, all its figures are parts of that one. */
export function holdsParts({ document: { numbers } }: Scene, before: Draft, later: Draft): boolean {
  if (!later.general || later.counts.length === 0 || later.weapons.length > 0) return false;
  // What one sentence breaks down by place or by doer are claims of their own.
  if (before.sentences.has(later.sentence.index) || later.actors.length > 0) return false;
  if (later.status !== before.status || !nothingNewOf(before.places, later.places)) return false;
  return later.counts.every(({ mention: { number } }) => {
    const total = number.partOf === undefined ? undefined : numbers[number.partOf];
    return total !== undefined && before.counts.some(({ mention }) => mention.number === total);
  });
}

/** "71 dead: 40 in Aleppo, 19 in Idlib": the share of one place is told beside the total of all. */
export function isShare(before: Draft, later: Draft): boolean {
  return (
    before.sentence === later.sentence &&
    later.places.length > 0 &&
    later.places.length < before.places.length &&
    before.places.some(({ rule }) => rule === 'place of a row of the total')
  );
}

const fates: readonly Measure[] = ['killed', 'injured'];

/** "13 were killed or hurt … four dead and nine wounded", "two died … a soldier and a baker": told whole, then in parts. */
export function addsUp(whole: Draft, parts: Draft): boolean {
  const told = whole.counts.map(({ mention }) => mention).filter(({ number }) => !isPart(number));
  if (told.length === 0) return false;
  let summed = false;
  for (const { measure, number } of told) {
    const among = measure === 'casualties' ? fates : [measure];
    const own = parts.counts
      .map(({ mention }) => mention)
      .filter((one) => among.includes(one.measure) && !isPart(one.number));
    if (number.min === null || number.min !== number.max) return false;
    let sum = 0;
    for (const one of own) {
      if (one.number.min === null || one.number.min !== one.number.max) return false;
      sum += one.number.min;
    }
    if (sum !== number.min) return false;
    if (own.length > 1) summed = true;
  }
  return summed;
}

const isPart = ({ partOf }: NumberMention): boolean => partOf !== undefined;

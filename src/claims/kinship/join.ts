// Happenings in order in, the same with those joined that are more likely one than two: the lead and its
// later details, a toll and the strike that took it, where no rule of merge.ts has seen it. How likely
// that is tells a logistic model over plain questions; `training/kinship.ts` learns its weights.

import type { EventKind } from '../../document/claim.ts';
import { absorb } from '../absorb.ts';
import { kinEvents } from '../alike.ts';
import { ofOneCause } from '../by-cause.ts';
import { ofOneDoer } from '../by-doer.ts';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import type { Pair } from './answers.ts';
import { answersOf, settingOf } from './answers.ts';
import { areApart } from './apart.ts';
import type { Model } from './model.ts';
import { chanceOf } from './model.ts';
import { learned } from './weights.ts';

/** So many happenings on, another may still tell the same. */
const reach = 2;

// From this chance on two are rather one.
const least = 0.5;

/** Drafts that are joined are changed. */
export function joinKin(
  scene: Scene,
  drafts: readonly Draft[],
  model: Model = learned,
): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const setting = settingOf(scene);
  const list = [...drafts];
  const likeliestAt = (at: number): Likely | undefined => {
    let best: Likely | undefined;
    for (const pair of pairsAt(list, at, drafts.length)) {
      if (areApart(scene, pair.a, pair.b)) continue;
      const chance = chanceOf(model, answersOf(setting, pair));
      if (chance > (best?.chance ?? least)) best = { pair, chance };
    }
    return best;
  };
  const likely = list.map((_, at) => likeliestAt(at));
  for (;;) {
    const at = indexOfMost(likely);
    if (at === undefined) return list;
    const { pair, chance } = likely[at]!;
    const { a, b } = pair;
    // For who asks why: their triggers tell how likely the two were one.
    const told = `the same happening with a chance of ${chance.toFixed(2)}`;
    for (const [index, one] of b.triggers.entries()) {
      b.triggers[index] = { ...one, rule: `${one.rule}, ${told}` };
    }
    absorb(a, b);
    const gone = list.indexOf(b);
    list.splice(gone, 1);
    likely.splice(gone, 1);
    // Only those that reach into what has changed are asked again.
    for (let again = Math.max(0, at - reach); again <= gone && again < list.length; again += 1) {
      likely[again] = likeliestAt(again);
    }
  }
}

interface Likely {
  readonly pair: Pair;
  readonly chance: number;
}

function indexOfMost(likely: readonly (Likely | undefined)[]): number | undefined {
  let best: number | undefined;
  let most = least;
  for (let at = 0; at < likely.length; at += 1) {
    const chance = likely[at]?.chance ?? 0;
    if (chance > most) {
      most = chance;
      best = at;
    }
  }
  return best;
}

/** The pairs that may be one happening at all. */
export function pairsOf(drafts: readonly Draft[]): readonly Pair[] {
  return drafts.flatMap((_, at) => pairsAt(drafts, at, drafts.length));
}

/** Those whose first stands at the index; `of` happenings were told before any were joined. */
function pairsAt(drafts: readonly Draft[], at: number, of: number): readonly Pair[] {
  const pairs: Pair[] = [];
  const a = drafts[at]!;
  for (let steps = 1; steps <= reach && at + steps < drafts.length; steps += 1) {
    const b = drafts[at + steps]!;
    if (mayBeOne(a, b) && !wasIntercepted(drafts[at + steps - 1]!, b)) {
      pairs.push({ a, b, steps, of });
    }
  }
  return pairs;
}

/** Claims by contract stay apart: what was admitted and what denied, the dead and the detained. */
function mayBeOne(a: Draft, b: Draft): boolean {
  if (b.round) return false;
  if (a.status !== b.status || !kinEvents(a, b)) return false;
  if (ofOneDoer(a, b) || ofOneCause(a, b)) return false;
  // A figure that somebody gives is not the writer's.
  if (a.sources.length === 0 && b.sources.length > 0 && b.counts.length > 0) return false;
  // "burned 12 shops. A soldier was killed when …": what was destroyed took no lives.
  if (a.event === 'destruction' && b.event === 'attack') return false;
  if (otherRounds(a, b)) return false;
  return a.event === b.event || !means.has(a.event) || !means.has(b.event);
}

/** "20 rockets, among them 12 at Saraqib": other rounds of one kind in one sentence are a share of them, or others. */
function otherRounds(a: Draft, b: Draft): boolean {
  if (a.sentence !== b.sentence) return false;
  return a.weapons.some(({ mention: { category, quantity } }) => {
    const same = b.weapons.filter(({ mention }) => mention.category === category);
    const numbers = same.map(({ mention }) => mention.quantity);
    return (
      quantity !== undefined &&
      same.length > 0 &&
      !numbers.some((n) => n === undefined || n === quantity)
    );
  });
}

/** "downed three drones that they had launched": the launching is of the other side. */
function wasIntercepted(before: Draft, later: Draft): boolean {
  return before.event === 'interception' && before.sentence === later.sentence;
}

// Told by how it was done: a shell is no bomb.
const means: ReadonlySet<EventKind> = new Set(['air_strike', 'shelling', 'explosion']);

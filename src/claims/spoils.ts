// A word beside a verb of destroying in, the verdict out: does it stand in the list of what was destroyed,
// behind the verb or before its passive? What stands there was hit, and whose it was is not who did it.

import type { Measure, WeaponCategory, WeaponMention } from '../document/mention.ts';
import { outcomes } from '../rules/numbers.ts';
import { isAimedAt } from './aimed-at.ts';
import { isTarget, steered } from './arms.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';
import { isStruck } from './weapon-subject.ts';

// So many words a list of destroyed things may take up: "two launchers, a command post and an RPG".
const listReach = 40;

/** True for arms that an act was done to, or that it left destroyed: they tell nothing of its means or its doer. */
export function wasHit(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  return (
    isCountedLost(scene, weapon) ||
    isSpoil(scene, draft, weapon.first) ||
    isTarget(draft, weapon) ||
    isWreck(scene, draft, weapon) ||
    isAimedAt(scene, draft, weapon) ||
    isStruck(scene, draft, weapon)
  );
}

/** True for arms that a figure counts among what was destroyed. */
export function isCountedLost(scene: Scene, weapon: WeaponMention): boolean {
  // "lost eight vehicles and three guns", "destroyed 12 Russian artillery systems", "damaging two planes".
  const counted = scene.numberOn[weapon.first] ?? scene.numberOn[weapon.first - 1];
  // "ودبابة واحدة وثلاث عربات": where nouns stand in front of their number.
  const one = scene.numberOn[weapon.last];
  const behind = one?.noun && one.noun.start === weapon.start ? one : undefined;
  const fate = (counted ?? behind)?.measure;
  return fate === 'destroyed' || (fate === 'affected' && steered.has(weapon.category));
}

// What arms are that no longer serve.
const harmed: ReadonlySet<Measure | undefined> = new Set<Measure>(['destroyed', 'affected']);

/** "destroyed a rebel mortar tube, three rebel vehicles and a rebel launcher": each of them, with its owner. */
export function isSpoil(scene: Scene, draft: Draft, first: number): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  for (let token = first - 1; token >= Math.max(draft.start, first - listReach); token -= 1) {
    const verb = draft.triggers.find(({ last, count }) => !count && last === token + 1);
    if (verb) return destroys(scene, verb);
    if (isStop(scene, token) && wordAt(scene, token) !== ',') return false;
    if (isMark(scene, token)) continue;
    if (scene.roles[token]! & ~roleBit.and) return false;
  }
  return false;
}

/** "62 personnel, one tank and three guns destroyed": a list that ends in the participle. */
export function isWreck(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  if (!wrecked.has(weapon.category) || !subjectFirst(scene, draft.sentence)) return false;
  let passive = false;
  for (let token = weapon.last; token < Math.min(draft.end, weapon.last + wreckReach); token += 1) {
    const { hits } = scene.document;
    const fate = hits.longest(token, outcomes);
    if (fate?.value.things === 'destroyed') {
      if (fate.value.voice === 'noun' || fate.value.voice === 'active') return false;
      const after = fate.last;
      const ends = after >= draft.end || isMark(scene, after) || scene.roles[after] !== 0;
      return passive || (ends && !isDeterminer(scene, after));
    }
    if (scene.weaponOn[token] ?? scene.numberOn[token]) continue;
    if (isMark(scene, token) && wordAt(scene, token) === ',') continue;
    if (scene.roles[token]! & roleBit.passive) passive = true;
    else if (scene.roles[token] !== roleBit.and) return false;
  }
  return false;
}

// What is lost on the ground; what flies is brought down.
const wrecked: ReadonlySet<WeaponCategory> = new Set([
  'tank',
  'armoured_vehicle',
  'artillery',
  'mortar',
  'small_arms',
]);

// So many words may stand between an item of the list and the participle.
const wreckReach = 10;

/** "a tank destroyed the house": the participle is an active verb with its object. */
const isDeterminer = (scene: Scene, token: number): boolean =>
  (scene.roles[token]! & (roleBit.known | roleBit.determiner)) !== 0;

function destroys(scene: Scene, { word, first }: Trigger): boolean {
  if (word.voice === 'noun' || word.voice === 'passive') return false;
  return harmed.has(scene.document.hits.longest(first, outcomes)?.value.things);
}

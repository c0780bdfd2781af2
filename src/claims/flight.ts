// Those who were driven out or taken: where they left, where they went, and what is no flight.

import type { Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { lying } from './arms.ts';
import type { Draft } from './draft.ts';
import { behindPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { isStop, lettersRoles, procliticRoles, roleBit, rulesOf } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** "fled from Homs", "kidnapped 14 men from Tal Brak": where people left or were taken is where it happened. */
export function leftFrom(scene: Scene, draft: Draft, place: PlaceMention): boolean {
  const { event, triggers } = draft;
  if (event === 'displacement' || leavesGround(scene, draft)) return true;
  if (event !== 'abduction' && !(event === 'interception' && clearsCharges(scene, draft)))
    return false;
  return triggers.some(({ last }) => last <= place.first);
}

/** "انتزعوا من وادي ذنة 48 لغما", "removed 20 mines from Kilwa": what lay there was launched from nowhere. */
function clearsCharges({ weaponOn }: Scene, { start, end }: Draft): boolean {
  let mines = false;
  for (let token = start; token < end; token += 1) {
    const weapon = weaponOn[token];
    if (weapon && !lying.has(weapon.category)) return false;
    mines ||= weapon !== undefined;
  }
  return mines;
}

/** "withdrew from Shirqat to Tikrit": the ground that was left is what is told. */
export function leavesGround({ document: { hits } }: Scene, { event, triggers }: Draft): boolean {
  return (
    event === 'territory' && triggers.some(({ first }) => clauseMarked(hits, first, 'retreat'))
  );
}

/** "fled to Chad", "crossed into Uganda": a country is where people went. */
export function fledTo(draft: Draft, place: PlaceMention, bits: number): boolean {
  if (draft.event !== 'displacement') return false;
  const led = draft.triggers.some(
    ({ last, word }) => last === place.first && word.voice !== 'noun',
  );
  return led || (bits & (roleBit.to | roleBit.toward)) !== 0;
}

/** "ما أدى إلى نزوح 300 عائلة نحو عفرين": where those went whom a strike elsewhere drove out. */
export function wentThere(scene: Scene, draft: Draft, { first }: PlaceMention): boolean {
  const near = draft.triggers.findLast(({ last }) => last <= first);
  return wayOut(scene, { sentence: draft.sentence, act: near }, first) !== undefined;
}

/**
 * The word for "to" or "towards" before the token that says where those went whom the act drove out, or who
 * left: "قبل انسحاب القوة باتجاه تكريت", "before they withdrew to Tikrit".
 */
export function wayOut(
  scene: Scene,
  { sentence, act }: { readonly sentence: Sentence; readonly act: Trigger | undefined },
  to: number,
): number | undefined {
  const out = act?.measure === 'displaced';
  const from = out ? act.last : retreatIn(scene, sentence.first, to);
  if (from === undefined) return undefined;
  for (let token = from; token < to; token += 1) {
    if (scene.roles[token]! & (roleBit.to | roleBit.toward)) return token;
  }
  return undefined;
}

/** The token behind a word of leaving in the clause that ends before `to`. */
function retreatIn(scene: Scene, from: number, to: number): number | undefined {
  for (let token = to - 1; token >= from; token -= 1) {
    if (isStop(scene, token)) return undefined;
    if (clauseMarked(scene.document.hits, token, 'retreat')) return token + 1;
  }
  return undefined;
}

/** "من محافظة صنعاء": where somebody came from, with a word for the kind of place between. */
export function kindGoverned(scene: Scene, { first }: PlaceMention): number {
  const kind = scene.document.hits.longest(first - 1, placeWords);
  const names = kind?.last === first && kind.value.sort === 'kind' && kind.value.side === 'before';
  // "بجبل المغيلة من ولاية سيدي بوزيد": a place of it.
  if (!names || scene.placeOn[kind.first - 2]) return 0;
  return scene.roles[kind.first - 1]! & roleBit.from;
}

/** "من مخيم الجلزون وبلدة سلواد": "and" is written on the name, or on the word for what the place is. */
export function goesOn(
  scene: Scene,
  place: PlaceMention,
  before: PlaceMention | undefined,
): boolean {
  if (!before) return false;
  const { hits, sentences } = scene.document;
  const kind = hits.longest(place.first - 1, placeWords);
  if (kind?.value.sort === 'direction' && liesIn(before, place)) {
    // "شمال شرق رام الله".
    const aside = hits.longest(before.last, placeWords);
    if (aside?.value.sort === 'direction' && aside.last >= kind.first) return true;
  }
  const named = kind?.last === place.first && kind.value.sort === 'kind' ? kind : undefined;
  if ((named?.first ?? place.first) !== before.last) return false;
  const rules = rulesOf(scene, sentences[place.sentence]!);
  const bits = named && rules ? lettersRoles(named.head.proclitics, rules) : 0;
  return ((bits | procliticRoles(scene, place)) & roleBit.and) !== 0;
}

/** "شاب من بلدة بيت سيرا غرب رام الله": the town beside which somebody's village lies. */
function liesIn(origin: PlaceMention, { admin1, country }: PlaceMention): boolean {
  if (origin.country !== undefined && country !== origin.country) return false;
  return origin.admin1 === undefined || admin1 === origin.admin1;
}

// "lorries have crossed", "trucks of flour crossed".
const vehicleReach = 3;

/** "25 lorries crossed into Gaza": what drives over a border in front of the token brings goods. */
export function areVehicles(scene: Scene, first: number): boolean {
  const { numberOn, document } = scene;
  for (let token = first - 1; token >= Math.max(0, first - vehicleReach); token -= 1) {
    if (isStop(scene, token) || (scene.roles[token]! & roleBit.and) !== 0) return false;
    const noun = numberOn[token]?.noun ?? document.hits.longest(token, countedNouns)?.value;
    if (noun) return noun.sort === 'thing';
  }
  return false;
}

// So many words may stand between the verb and "by": "from their homes in Maung Nu".
const drivenReach = 8;

/** "were driven from Maung Nu by the army": right behind the place that a passive says was left. */
export function drivenBy(scene: Scene, { triggers }: Draft, by: number): boolean {
  if (!scene.placeOn[by - 1] && !scene.document.hits.longest(by - 1, placeWords)) return false;
  const verb = triggers.findLast(({ last, count }) => !count && last <= by);
  if (verb?.word.event !== 'displacement' || verb.word.voice === 'noun') return false;
  if (by - verb.last > drivenReach || !behindPassive(scene, verb.first)) return false;
  for (let token = verb.last; token < by; token += 1) if (isStop(scene, token)) return false;
  return true;
}

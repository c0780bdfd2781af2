// The triggers and weapons of a happening in, its event out: the most telling trigger names it, and
// where that leaves the means open, the weapon decides.

import type { EventKind } from '../document/claim.ts';
import type { Measure, WeaponCategory, WeaponMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { crafts, isCrewless } from './arms.ts';
import { beatenBack } from './beaten-back.ts';
import { describesNoun, isCarried, isRide, isVerb } from './described.ts';
import type { Draft } from './draft.ts';
import { fliesOver } from './overflight.ts';
import { behindPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles, roleBit, subjectFirst } from './scene.ts';
import { isAerial, onlyCharges } from './set-bomb.ts';
import { isSetUponBy } from './set-upon.ts';
import { tellsBeginning } from './since-act.ts';
import { wasHit } from './spoils.ts';
import { thrownBefore } from './thrown.ts';
import type { Trigger } from './triggers.ts';
import { weaponAhead, weaponSubject } from './weapon-subject.ts';

/** What an act is that was done with such arms. */
export const byWeapon: Partial<Record<WeaponCategory, EventKind>> = {
  aircraft: 'air_strike',
  helicopter: 'air_strike',
  drone: 'air_strike',
  aerial_bomb: 'air_strike',
  barrel_bomb: 'air_strike',
  missile: 'shelling',
  rocket: 'shelling',
  artillery: 'shelling',
  mortar: 'shelling',
  tank: 'shelling',
  naval: 'shelling',
  ied: 'explosion',
  mine: 'explosion',
  explosive: 'explosion',
  grenade: 'explosion',
  small_arms: 'attack',
  chemical: 'attack',
  blade: 'attack',
};

/** A boat that strikes by itself shells nobody. */
const eventOf = ({ document: { hits } }: Scene, weapon: WeaponMention): EventKind | undefined =>
  weapon.category === 'naval' && isCrewless(hits, weapon) ? 'attack' : byWeapon[weapon.category];

export function decideEvent(scene: Scene, draft: Draft): void {
  const own = draft.triggers.filter((trigger) => !ofPart(draft, trigger));
  const named = own.filter(({ word }) => word.kind === 'act');
  const acts = named.length > 1 ? named.filter((act) => !onlyBefore(scene, act)) : named;
  // "400 families fled the shelling": told is the flight, the act is only its cause.
  const [opening] = draft.triggers.filter(({ count }) => !count);
  const fled =
    opening?.word.event === 'displacement' &&
    opening.word.kind === 'result' &&
    (acts.every(({ definite, word }) => definite && word.voice === 'noun') ||
      causedBy(scene, draft, acts));
  const flight = flightFrom(scene, draft, acts);
  const telling = flight
    ? [flight]
    : fled
      ? [opening]
      : acts.length > 0
        ? acts
        : own.filter(({ word }) => word.event !== null);
  if (telling.length === 0) return;
  draft.general = acts.length === 0;
  let best: (typeof telling)[number] | undefined;
  // "strikes hit a cache and destroyed an RPG": arms that strikes destroyed are no arms that were found.
  const struck =
    opening?.word.voice === 'noun' &&
    bombardment.has(opening.word.event!) &&
    subjectFirst(scene, draft.sentence);
  // "صدت القوات هجوما واستولت على ثلاث عربات": what was taken tells less than the fight for it.
  const fought = opening?.word.event === 'armed_clash' && !subjectFirst(scene, draft.sentence);
  for (const trigger of telling) {
    if (struck && trigger.word.event === 'interception') continue;
    if (fought && trigger.word.event === 'interception' && trigger.word.voice !== 'noun') continue;
    if (telling.some((act) => isSetUponBy(trigger, act) || beatenBack(act, trigger))) continue;
    if (!best || rank(trigger) < rank(best)) best = trigger;
  }
  draft.event = best!.word.event!;
  draft.definite = best!.word.voice === 'noun' && best!.definite;
  // "surrounded the village and killed eight": a cordon that somebody died in is told for them.
  const dead = draft.triggers.some(({ measure }) => measure === 'killed');
  if (best!.word.event === 'siege' && best!.word.weak && dead) draft.event = 'attack';
  // "attacked the village, killing seven and kidnapping three": the dead tell more than who was led away.
  if (dead && ledAway.has(draft.event) && attacksFirst(draft)) draft.event = 'attack';
  // "دخلوا القرية ونهبوا السوق وأحرقوا 40 منزلا": men who only came in took no ground; told is what they did.
  const raid = best!.word.event === 'territory' && best!.word.weak;
  if (raid && draft.triggers.some(assails)) {
    draft.event = 'attack';
  } else if (raid && draft.triggers.some((trigger) => ravages(scene, draft, trigger))) {
    draft.event = dead ? 'attack' : 'destruction';
  }
  if (draft.event === 'displacement' && drivenOut(scene, draft, best!)) draft.event = 'territory';
  if (draft.event === 'destruction') draft.event = destroyedBy(scene, draft, best!) ?? draft.event;
  const bombing = best!.word.voice === 'noun' && best!.word.means && !best!.word.weak;
  if (bombing && draft.event === 'air_strike') {
    if (onlyCharges(scene.document) || isOneBlast(scene, draft, best!)) draft.event = 'explosion';
  }
  if (!best!.word.means) return;
  // "A tank hit a landmine": whoever comes upon it is no means.
  const came = best!.word.event === 'explosion' && best!.word.subject === 'target';
  const from = came ? best!.first : draft.start;
  const means = meansOf(scene, draft, { from, set: best!.word.event === 'explosion' });
  if (means && !(means === 'air_strike' && isShelled(scene, draft, best!))) draft.event = means;
}

const ledAway: ReadonlySet<EventKind> = new Set(['abduction', 'detention']);

/** True where an attack or the dead are told before who was led away. */
function attacksFirst({ triggers, event }: Draft): boolean {
  const led = triggers.findIndex(({ word, count }) => word.event === event && !count);
  return triggers
    .slice(0, Math.max(0, led))
    .some(
      ({ word, measure }) =>
        measure === 'killed' || (word.event === 'attack' && word.kind === 'act'),
    );
}

/** "وفتحت النار باتجاه المنازل", "and opened fire on homes". */
const assails = ({ word }: Trigger): boolean =>
  word.event === 'attack' && word.kind === 'act' && word.voice !== 'noun' && !word.weak;

/** "أحرقوا 40 منزلا", "نسف منزلين": a word of destroying with houses and goods as its object, and no arms. */
function ravages(scene: Scene, draft: Draft, { word, count, last }: Trigger): boolean {
  if (word.event !== 'destruction' || count) return false;
  for (let token = last; token < Math.min(draft.end, last + lootReach); token += 1) {
    if (isStop(scene, token) || scene.weaponOn[token]) return false;
    if (scene.document.hits.longest(token, countedNouns)?.value.sort === 'thing') return true;
  }
  return false;
}

// So many words may stand between a verb and what it destroys: "أحرقت أكثر من 30 منزلا".
const lootReach = 5;

/** "The bombing in Maiduguri": one that is told as known, of nobody who flies, in a text without aircraft. */
function isOneBlast(scene: Scene, draft: Draft, { first, last, word }: Trigger): boolean {
  if (!subjectFirst(scene, draft.sentence) || !word.means || draft.actors.length > 0) return false;
  const { hits } = scene.document;
  const one = clauseMarked(hits, first - 1, 'known') || clauseMarked(hits, first - 1, 'determiner');
  if (!one || clauseMarked(hits, last, 'object')) return false;
  return clauseMarked(hits, last, 'at') && !isAerial(scene.document);
}

// So many words may stand between a part of a toll and what it came of: "14 منهم تحت التعذيب".
const partReach = 3;

/** "مقتل 263 مدنيا، بينهم 71 طفلا و14 بسبب التعذيب": what a part of the toll came of is not what the whole did. */
function ofPart({ triggers }: Draft, { first, word }: Trigger): boolean {
  if (word.event !== 'abuse' || word.voice !== 'noun') return false;
  if (!triggers.some(({ measure, count }) => measure === 'killed' && count?.partOf === undefined))
    return false;
  return triggers.some(
    ({ count }) =>
      count?.partOf !== undefined && first >= count.last && first - count.last < partReach,
  );
}

/** "هاجموا فندقا … بعد حصار استمر يوما": a siege that the act only followed. */
function onlyBefore(scene: Scene, { first, word }: Trigger): boolean {
  if (word.event !== 'siege' || word.voice !== 'noun') return false;
  return (scene.roles[first - 1]! & roleBit.during) !== 0;
}

/**
 * "Fighting has driven 130,000 people out", "3,500 fled fighting": where verbs part the clause, a noun of
 * an act that killed nobody here is only the cause of the flight.
 */
function flightFrom(scene: Scene, draft: Draft, acts: readonly Trigger[]): Trigger | undefined {
  if (!subjectFirst(scene, draft.sentence)) return undefined;
  if (acts.length === 0 || acts.some(({ word }) => word.voice !== 'noun')) return undefined;
  if (draft.triggers.some(({ measure }) => measure !== undefined && fates.has(measure)))
    return undefined;
  return draft.triggers.find(
    ({ word, count, first }) =>
      word.event === 'displacement' &&
      word.kind === 'result' &&
      !count &&
      word.voice !== 'noun' &&
      // "Clashes broke out between X and Y, displacing 500": what came of them.
      !(word.participle && isStop(scene, first - 1)),
  );
}

/** "نزوح 120 أسرة بعد هجمات ونهب": acts that nobody died of, named only as what drove people out. */
function causedBy(scene: Scene, draft: Draft, acts: readonly Trigger[]): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  if (draft.triggers.some(({ measure }) => measure !== undefined && fates.has(measure)))
    return false;
  return acts.every(
    ({ word, first }) =>
      word.voice === 'noun' && (scene.roles[first - 1]! & (roleBit.cause | roleBit.during)) !== 0,
  );
}

const bearing: ReadonlySet<string> = new Set(['armed_group', 'state_force', 'coalition']);

// So many words may stand between the verb and "from": its subject, its object and what describes them.
const driveReach = 8;

/** "طرد الجيش تنظيم داعش من القضاء", "فر المسلحون من البلدة": fighters who leave leave ground. */
function drivenOut(scene: Scene, draft: Draft, { last }: Trigger): boolean {
  if (subjectFirst(scene, draft.sentence) || draft.triggers.some(({ count }) => count)) {
    return false;
  }
  const { hits } = scene.document;
  for (let token = last; token < Math.min(draft.end, last + driveReach); token += 1) {
    if (isStop(scene, token)) return false;
    if (!(scene.roles[token]! & roleBit.from) || scene.actorOn[token]) continue;
    const body = scene.actorOn[token - 1];
    const people = hits.longest(token - 1, countedNouns)?.value.of === 'civilians';
    return body !== undefined && !people && bearing.has(body.actorKind ?? '');
  }
  return false;
}

const fates: ReadonlySet<Measure> = new Set(['killed', 'injured', 'casualties']);

/** Low tells most; of equals the first word in the text names the event. */
function rank({ word, measure }: Trigger): number {
  // The dead tell more than the houses.
  if (word.kind === 'result') return measure === 'killed' ? 2.5 : word.event === 'attack' ? 4 : 3;
  if (word.event === 'attack') return word.weak ? 3 : 2;
  // A plot that was foiled is told for the foiling.
  return word.weak && word.event !== 'interception' ? 2 : bombardment.has(word.event!) ? 0 : 1;
}

const bombardment: ReadonlySet<EventKind> = new Set(['air_strike', 'shelling', 'territory']);

/** "shelled the region with mortars, artillery and drones": guns beside the drones leave it a shelling. */
function isShelled(scene: Scene, draft: Draft, { word }: Trigger): boolean {
  if (word.event !== 'shelling' || word.needs || !subjectFirst(scene, draft.sentence)) return false;
  let drones = false;
  let guns = false;
  for (let token = draft.start; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (scene.actorOn[token]?.aircraft && weapon?.category !== 'drone') return false;
    if (!weapon) continue;
    if (weapon.category === 'drone') drones = true;
    else if (byWeapon[weapon.category] === 'air_strike') return false;
    else if (byWeapon[weapon.category] === 'shelling') guns = true;
  }
  return drones && guns;
}

/** "Warplanes destroyed 16 targets": an air strike, told by what it did. */
function destroyedBy(
  scene: Scene,
  draft: Draft,
  { first, last, word }: Trigger,
): EventKind | undefined {
  // "set fire to": a phrase for the damage itself.
  if (last - first > 1) return undefined;
  if (word.voice === 'noun' || word.voice === 'passive') return undefined;
  if (!subjectFirst(scene, draft.sentence)) {
    // "دمرت القوات الجوية", "القوات الجوية دمرت".
    const behind = scene.actorOn[last];
    const doer = behind?.first === last ? behind : scene.actorOn[first - 1];
    if (doer?.aircraft || isAirForce(doer?.name)) return 'air_strike';
    // "دمّرت مدفعية الجيش عربة": guns and drones that act.
    const means = weaponSubject(scene, draft.sentence, last);
    return means && byWeapon[means.weapon.category];
  }
  const subject = scene.actorOn[first - 1];
  if (subject?.aircraft || isAirForce(subject?.name)) return 'air_strike';
  // "A helicopter of the army was brought down": what flew was hit.
  if (behindPassive(scene, first)) {
    const felled = weaponAhead(scene, draft.sentence, { first, last });
    return felled && crafts.has(felled.category) ? 'interception' : undefined;
  }
  const weapon = scene.weaponOn[first - 1] ?? weaponAhead(scene, draft.sentence, { first, last });
  return weapon && byWeapon[weapon.category];
}

/** "The air force struck": by their canonical names. */
const isAirForce = (name: string | undefined): boolean => {
  const told = name?.toLowerCase() ?? '';
  return told.endsWith('air force') || told.endsWith('air component');
};

/** "troops backed by helicopters stormed": what only backs those who act. */
export function isSupport(scene: Scene, weapon: WeaponMention): boolean {
  const { first } = weapon;
  // "قوات مدعومة بالمروحيات": within the phrase for the men.
  const men = scene.actorOn[first];
  if (men && !men.aircraft && men.first < first && procliticRoles(scene, weapon) & roleBit.at)
    return true;
  // "police, backed by U.S. helicopters".
  const opening = men?.aircraft ? men.first : first;
  if (!(scene.roles[opening - 1]! & roleBit.agent)) return false;
  return clauseMarked(scene.document.hits, opening - 2, 'relative');
}

// Canonical name of whoever blows himself up.
const bomber = 'suicide bomber';

/** `set`: a charge that was laid or went off; a "bomb" of no other name fell from nowhere then. */
function meansOf(
  scene: Scene,
  draft: Draft,
  { from, set }: { readonly from: number; readonly set: boolean },
): EventKind | undefined {
  let found: EventKind | undefined;
  const arms = new Set<WeaponCategory>();
  if (thrownBefore(scene, draft)) return 'air_strike';
  for (let token = from; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (set && weapon?.category === 'aerial_bomb') continue;
    if (weapon && tellsBeginning(scene, token, draft.triggers)) continue;
    if (weapon && (describesNoun(scene, draft, weapon) || isCarried(scene, draft, weapon)))
      continue;
    if (weapon && (isRide(scene, draft, weapon) || isVerb(draft, weapon))) continue;
    if (weapon && (wasHit(scene, draft, weapon) || isSupport(scene, weapon))) continue;
    const event = weapon && eventOf(scene, weapon);
    // "Naval drones", "حاملة الطائرات الأمريكية": what flies in the name sails.
    const craft = scene.actorOn[token];
    const sails = craft && scene.weaponOn[craft.first]?.category === 'naval';
    const flies = craft?.aircraft && !sails && !fliesOver(scene, craft.first - 1);
    if (event === 'air_strike' || flies) return 'air_strike';
    // "a bomber killed 31".
    const lead = draft.triggers[0]!.first;
    if (token < lead && isAirForce(scene.actorOn[token]?.name)) return 'air_strike';
    if (!found && token < lead && scene.actorOn[token]?.name === bomber) found = 'explosion';
    if (event && (!found || found === 'attack')) found = event;
    if (weapon && event) arms.add(weapon.category);
  }
  // "firing assault rifles and rocket-propelled grenades": men who shoot shell nobody.
  const shot = arms.size === 2 && arms.has('small_arms') && arms.has('rocket');
  return shot ? 'attack' : found;
}

// The readings of a word that could tell an act in, the one whose needs are met by what stands beside
// it out: "fired" needs a weapon or shots, "took" a place. None is met: no act.

import type { Sentence } from '../document/document.ts';
import type { WeaponMention } from '../document/mention.ts';
import type { Need, TriggerWord } from '../rules/claims.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { completions } from '../rules/mark-roles.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { bandBehind, drivesCharge } from './bands.ts';
import { takesCaptives, takesThings } from './captives.ts';
import { inClause, isBorne } from './clause-needs.ts';
import { doneToPeople } from './done-to-people.ts';
import { groundAhead } from './ground-ahead.ts';
import { holdsArms } from './held-arms.ts';
import { familiesMove } from './households.ts';
import { wordBehind } from './idiom.ts';
import { landsBeside } from './landing.ts';
import { asksItself, completes, meets } from './meets.ts';
import { meetsFoe } from './meets-foe.ts';
import type { Near } from './near-objects.ts';
import { countsCraft, isMeans, nearObjects } from './near-objects.ts';
import { launchedOf } from './of-them.ts';
import type { Scene } from './scene.ts';
import { bracketOpening, isStop, procliticRoles, roleBit, subjectFirst, wordAt } from './scene.ts';
import { groundBefore, groundFell, isBehindPassive, takesGround } from './taken-ground.ts';
import { thingBefore } from './thing-before.ts';
import { dropsBomb } from './thrown.ts';
import { takesVessel } from './vessel.ts';
import { weaponAhead, weaponSubject } from './weapon-subject.ts';

type Ask = (scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>) => boolean;

// The needs that have a test of their own, in the order in which they are asked.
const asks: readonly (readonly [Need, Ask])[] = [
  ['ground', takesGround],
  ['fallen', groundFell],
  ['vessel', takesVessel],
  ['household', familiesMove],
  ['bomb', (scene, sentence, hit) => !subjectFirst(scene, sentence) && dropsBomb(scene, hit)],
  ['landing', landsBeside],
  ['held', holdsArms],
  ['foe', meetsFoe],
  ['place', groundAhead],
];

// Of the needs with a test of their own, what a line that ends open may still meet below it.
const metBelow: ReadonlySet<Need> = new Set<Need>(['thing', 'vessel', 'landing']);

/** What no other word of the clause meets, where its own test has failed. */
const testedAlone = (need: Need): boolean =>
  completes(need) || (asksItself(need) && !metBelow.has(need));

/** The reading whose needs are met by what stands right behind the word. */
export function fitting(
  scene: Scene,
  sentence: Sentence,
  hits: readonly Hit<TriggerWord>[],
): Hit<TriggerWord> | undefined {
  const [first] = hits;
  if (!first || (hits.length === 1 && !first.value.needs)) return first;
  // "دمرت مسيّرات الجيش دبابة": what destroys is not what was destroyed.
  const others = hits.filter(({ value }) => value.needs !== 'munition');
  const acts = others.length > 0 && others.length < hits.length;
  if (
    acts &&
    (weaponSubject(scene, sentence, first.last) ?? weaponAhead(scene, sentence, first)) &&
    !takesArms(scene, sentence, first)
  ) {
    return fitting(scene, sentence, others);
  }
  const felled = hits.filter(({ value }) => value.needs !== 'round');
  // "الجيش يسقط مسيرة": beside a doer it was brought down, and did not come down; "أصيب جندي بسقوط صاروخ" did.
  const either = felled.length < hits.length && felled.length > 0 && first.value.voice !== 'noun';
  if (either && besideDoer(scene, sentence, first)) return fitting(scene, sentence, felled);
  const befallen = doneToPeople(scene, sentence, hits);
  if (befallen) return befallen;
  const razing = hits.find(({ value }) => value.needs === 'thing');
  if (razing && thingBefore(scene, sentence, razing)) return razing;
  for (const role of completions) {
    const idiom = hits.find(({ value }) => value.needs === role);
    // "A driver drove his car into a shop": only men under arms drive one into a target.
    if (role === 'vehicle' && idiom && !drivesCharge(scene, sentence, idiom)) continue;
    // "dismantled 40 charges that a cell had laid": arms are no men.
    if (role === 'cell' && idiom && !bandBehind(scene, sentence, idiom)) continue;
    // "سقط ثلاثة شهداء بيد الاحتلال": men who fell are no ground.
    if (role === 'hands' && idiom && !groundIn(scene, sentence, idiom)) continue;
    // "استاقوا معهم 30 بقرة": goods are no hostages.
    if (role === 'away' && idiom && takesThings(scene, sentence, idiom)) continue;
    if (idiom && wordBehind(scene, sentence, { from: idiom.last, role })) return idiom;
  }
  const shared = hits.find(({ value }) => launchedOf(scene, sentence, first, value));
  if (shared) return shared;
  for (const [need, meetsIt] of asks) {
    const asking = hits.find(({ value }) => value.needs === need);
    if (asking && meetsIt(scene, sentence, asking)) return asking;
  }
  const captives = takesCaptives(scene, sentence, hits);
  if (captives) return captives;
  // "three were neutralized, while a rifle …": what a passive is said of stands before it.
  const near = isBehindPassive(scene, first) ? [] : nearObjects(scene, sentence, first.last);
  // "أسقطت مضاداتنا طائرة": what stands at the verb, with its object behind, brought down.
  const doing = weaponSubject(scene, sentence, first.last)?.weapon;
  const felt = near.filter((object) => object !== doing);
  const armed = felt.some(({ kind }) => kind === 'weapon');
  const met = metBy(scene, hits, armed ? felt : near);
  if (met) return met;
  const felling = hits.find(({ value }) => value.needs === 'flying');
  if (felling && subjectFirst(scene, sentence) && countsCraft(scene, felling.last)) return felling;
  const verbFirst = !subjectFirst(scene, sentence);
  // "drones launched by": the weapon stands right before a participle.
  const thrown = hits.find(
    ({ value: { needs: need, object, voice } }) =>
      need !== undefined &&
      object === 'weapon' &&
      voice === 'either' &&
      // Where verbs come first, what stands before "destroyed" destroyed.
      !(need === 'munition' && (verbFirst || governs(scene, sentence, first))) &&
      meets(weaponBefore(scene, sentence, first.first), need),
  );
  if (thrown) return thrown;
  const launched = verbFirst ? undefined : launchedBefore(scene, sentence, hits);
  if (launched) return launched;
  if (razing && thingBehind(scene, sentence, razing.last)) return razing;
  const taken = verbFirst ? undefined : hits.find(({ value }) => value.needs === 'place');
  if (taken && isBehindPassive(scene, taken) && groundBefore(scene, sentence, taken.first)) {
    return taken;
  }
  const plain = hits.find(({ value }) => !value.needs);
  if (plain) return plain;
  return hits.find(({ value: { needs: need } }) => {
    return need && !testedAlone(need) && inClause(scene, sentence, first, need);
  });
}

/** "The frigate destroyed four drones": where the subject stands first, what is behind the verb was destroyed. */
function takesArms(scene: Scene, sentence: Sentence, { last }: Hit): boolean {
  if (!subjectFirst(scene, sentence)) return false;
  return nearObjects(scene, sentence, last).some(
    (object) =>
      'category' in object && (object.category === 'drone' || object.category === 'missile'),
  );
}

// So many words ground has: "مركز مديرية إمام صاحب".
const groundReach = 4;

/** "سقطت قندوز بيد طالبان", "المدينة قد سقطت في يد المهاجمين": ground beside the verb, and nobody counted. */
function groundIn(scene: Scene, sentence: Sentence, { first, last }: Hit): boolean {
  for (let token = last; token < Math.min(sentence.last, last + groundReach); token += 1) {
    if (scene.numberOn[token]?.noun?.sort === 'people') return false;
    if (isStop(scene, token)) break;
    if (scene.placeOn[token] || scene.document.hits.longest(token, placeWords)) return true;
  }
  return groundBefore(scene, sentence, first);
}

/** "A mine destroyed a truck": no passive in front and a thing behind, so what stands in front did it. */
function governs(scene: Scene, sentence: Sentence, { first, last }: Hit): boolean {
  if (clauseMarked(scene.document.hits, first - 1, 'passive')) return false;
  return thingBehind(scene, sentence, last);
}

/** True where verbs come first and somebody who is no craft stands right before or behind. */
function besideDoer(scene: Scene, sentence: Sentence, { first, last }: Hit<TriggerWord>): boolean {
  if (subjectFirst(scene, sentence)) return false;
  const before = first > sentence.first ? scene.actorOn[first - 1] : undefined;
  const doer = before ?? scene.actorOn[last];
  return doer !== undefined && !doer.aircraft && scene.weaponOn[doer.first] === undefined;
}

/** The reading that the nearest object completes: "أسقطت طائرة تحمل متفجرات" brought down an aircraft and dropped no bomb. */
function metBy(
  scene: Scene,
  hits: readonly Hit<TriggerWord>[],
  near: readonly Near[],
): Hit<TriggerWord> | undefined {
  const beside = near.map((object, at) => isSetting(scene, near, at) || isMeans(scene, object));
  for (const [index, object] of near.entries()) {
    if (isSetting(scene, near, index)) continue;
    const met = hits.find(({ value: { needs: need, event } }) => {
      const means = event === 'interception' ? beside : [];
      if (!need || means[index]) return false;
      const first = index === 0 || near.slice(0, index).every((_, at) => means[at]);
      return (first || (need !== 'weapon' && need !== 'place')) && meets(object, need);
    });
    if (met) return met;
  }
  return undefined;
}

/** "استرجعت المفرزة بتمنراست مسدسا": a place that "in" is written on, with what was taken behind it. */
function isSetting(scene: Scene, near: readonly Near[], index: number): boolean {
  const object = near[index]!;
  if (object.kind !== 'place' || !(procliticRoles(scene, object) & roleBit.at)) return false;
  return near[index + 1]?.kind === 'weapon';
}

// So many words may stand between what was fired and the participle: "rockets have also been".
const auxiliaries = 4;

/** "drones launched by", and where the subject comes first "rockets were launched at": the weapon in front. */
function weaponBefore(scene: Scene, sentence: Sentence, verb: number): WeaponMention | undefined {
  const straight = scene.weaponOn[verb - 1] ?? bracketed(scene, sentence, verb);
  // "the frigate confiscated hashish": a ship that acts was not taken.
  if (straight?.category === 'naval' && scene.actorOn[verb - 1]) return undefined;
  if (straight || !subjectFirst(scene, sentence)) return straight;
  let passive = false;
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - auxiliaries); token -= 1) {
    const weapon = scene.weaponOn[token];
    if (weapon) return passive && !isBorne(scene, weapon, sentence.first) ? weapon : undefined;
    // "A helicopter of the army was brought down": the craft is named with its owner.
    const owned = scene.actorOn[token];
    if (owned && owned.last === token + 1 && owned.first < token && scene.weaponOn[owned.first])
      return passive ? scene.weaponOn[owned.first] : undefined;
    if (isStop(scene, token) || owned || scene.placeOn[token]) return undefined;
    const marks = scene.document.hits.at(token, clauseMarks);
    if (marks.some(({ value }) => value.role === 'passive')) passive = true;
  }
  return undefined;
}

/** "طائرة بدون طيار (مسيّرة) أطلقتها", "صاروخ، أطلقته": a bracket or a comma before a verb with its pronoun. */
function bracketed(scene: Scene, sentence: Sentence, verb: number): WeaponMention | undefined {
  const mark = wordAt(scene, verb - 1);
  const bound = scene.document.hits.at(verb, triggers).some(({ tail }) => tail.enclitic !== '');
  if (mark === ',' && bound) return scene.weaponOn[verb - 2];
  const open = bracketOpening(scene, verb - 1, Math.max(sentence.first, verb - 5));
  return open === undefined ? undefined : scene.weaponOn[open - 1];
}

/** "the drones that Russia launched overnight": what was launched stands before the relative. */
function launchedBefore(
  scene: Scene,
  sentence: Sentence,
  hits: readonly Hit<TriggerWord>[],
): Hit<TriggerWord> | undefined {
  const found = hits.find(({ value }) => value.needs !== undefined && value.object === 'weapon');
  if (!found) return undefined;
  for (let token = found.first - 1; token > Math.max(sentence.first, found.first - 7); token -= 1) {
    if (isStop(scene, token)) return undefined;
    if (!clauseMarked(scene.document.hits, token, 'relative')) continue;
    return meets(scene.weaponOn[token - 1], found.value.needs!) ? found : undefined;
  }
  return undefined;
}

/** "فجّرت قوات الاحتلال منزل الأسير": a building or a vehicle within six words, before any preposition. */
function thingBehind(scene: Scene, sentence: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(sentence.last, from + 6); token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & (roleBit.at | roleBit.against)) return false;
    if (scene.actorOn[token]) continue;
    const noun = scene.document.hits.longest(token, countedNouns);
    if (noun?.value.sort === 'thing') return noun.head.proclitics === '';
  }
  return false;
}

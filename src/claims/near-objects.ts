// What stands behind a verb that needs an object in: the weapons and the ground within a few words, up to a stop
// that no aside explains. It does not say what the verb means with them; needs.ts does.

import type { Sentence } from '../document/document.ts';
import type { NumberMention, PlaceMention, WeaponMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { crafts, steered } from './arms.ts';
import { dayAsideEnd } from './aside.ts';
import { takenGround } from './grounds.ts';
import { describesPerson } from './inside-thing.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles, roleBit, subjectFirst, wordAt } from './scene.ts';

/** A word for a kind of place, with or without a name: "the base", "41 villages". */
interface Ground {
  readonly kind: 'ground';
}

export type Near = WeaponMention | PlaceMention | Ground;
const ground: Ground = { kind: 'ground' };

/** The weapons and places within nine words behind, before any stop; a counted thing ends them. */
export function nearObjects(scene: Scene, sentence: Sentence, from: number): readonly Near[] {
  const found: Near[] = [];
  let steps = 0;
  let act = false;
  // "captured near Goma": behind a preposition stands where it was, and no ground taken.
  let where = false;
  const { hits } = scene.document;
  const first = subjectFirst(scene, sentence);
  const led = new Map<number, number>();
  for (let token = from; token < sentence.last && steps < 9; token += 1) {
    if (isStop(scene, token)) {
      // "five (05) bombs", "(05) bombs": a figure in brackets.
      const within = scene.numberOn[token];
      const bracketed = within ? undefined : scene.numberOn[token + 1];
      if (within) token = within.last - 1;
      else if (bracketed && wordAt(scene, bracketed.last) === ')') token = bracketed.last;
      if (within || wordAt(scene, token) === ')') continue;
      // "destroyed, today, two missiles", "أسقطت، بصاروخ، طائرة".
      // "fired, by the army's count, 250 rockets".
      const close = first && token === from ? asideEnd(scene, sentence, token) : undefined;
      if (close !== undefined) {
        token = close;
        continue;
      }
      const day = dayAsideEnd(scene, token);
      if (day !== undefined) {
        token = day;
        continue;
      }
      const aside = scene.dateOn[token + 1] ?? meansAside(scene, token + 1);
      if (aside?.first !== token + 1) break;
      const closes = isStop(scene, aside.last) ? aside.last : aside.last + 1;
      if (!isStop(scene, closes)) break;
      token = closes;
      continue;
    }
    // "أطلق برنامج التعامل مع الألغام حملة": a phrase that only looks like an act has no object in it.
    const phrase = first ? undefined : hits.longest(token, triggers);
    if (phrase?.value.kind === 'none') {
      token = phrase.last - 1;
      steps += 1;
      continue;
    }
    // "launched raids on rocket launchers": what an act is aimed at was not sent.
    if (act && clauseMarked(hits, token, 'against')) break;
    where ||= first && clauseMarked(hits, token, 'at') && !clauseMarked(hits, token, 'object');
    act ||= first && tellsAct(hits.longest(token, triggers)?.value);
    const worn = scene.weaponOn[token];
    // "captured a rocket cell leader".
    const ofPeople = worn && (describesPerson(hits, worn) || clauseMarked(hits, worn.last, 'band'));
    const weapon = first && ofPeople ? undefined : worn;
    const number = scene.numberOn[token];
    // "استعادت خلاله ثلاثة مواقع": where verbs come first, posts that are counted.
    const posts = first ? isHeld(scene, token) : held.has(number?.noun?.of ?? '');
    const ofPlace = !weapon && (isGround(scene, token) || posts);
    // "two trucks of rockets": the trucks are the object.
    const counted = number && countsArms(scene, number) ? undefined : number?.noun;
    if (weapon && !arms(weapon) && number?.noun) {
      // "brought down two aircraft": what flies is counted and still an object.
      if (crafts.has(weapon.category)) found.push(weapon);
      break;
    }
    if (
      !weapon &&
      !ofPlace &&
      counted &&
      counted.sort !== 'munition' &&
      !takenGround.has(counted.of)
    ) {
      // "أسقطت القوات ثلاث طائرات": the number stands before them.
      const craft = number && scene.weaponOn[number.last];
      if (!first && craft && crafts.has(craft.category)) found.push(craft);
      break;
    }
    const place = scene.placeOn[token];
    // "أطلقت إيران 180 صاروخا": where verbs come first, a country right behind one does it.
    const doer = !first && token === from && place?.precision === 'country' && scene.actorOn[token];
    const taken = place && !place.adjective && !doer ? place : ofPlace ? ground : undefined;
    const object = weapon ?? (where ? undefined : taken);
    if (object && object !== found.at(-1)) {
      // "انتزعت الفرق من وادي ذنة 48 لغما": where the verb stands first, what "from" leads to is no object.
      if (object === weapon && !first && !isMeans(scene, weapon))
        while (found.length > 0 && led.delete(found.length - 1)) found.pop();
      else if (!first && (isLedTo(scene, token) || led.get(found.length - 1) === token - 1)) {
        led.set(found.length, token);
      }
      found.push(object);
    }
    const skipped = scene.actorOn[token] ?? scene.dateOn[token];
    // "Ukrainian drones" may stand for a doer: the weapon in it is what is met.
    if (skipped && !weapon && !scene.weaponOn[skipped.last - 1]) token = skipped.last - 1;
    steps += 1;
  }
  return found;
}

/** "في وادي", "من وادي"; "المشروع 12 لغما": what no name is with stands where the subject does. */
function isLedTo(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  if (clauseMarked(hits, token - 1, 'at') || clauseMarked(hits, token - 1, 'from')) return true;
  const counted = scene.numberOn[token + 1];
  return !scene.placeOn[token] && counted?.first === token + 1 && counted.noun?.sort === 'munition';
}

// So many words may describe the craft counted: "three Israeli reconnaissance planes".
const craftReach = 4;

/** "shot down two government helicopters": the object that a number counts is what flies. */
export function countsCraft(scene: Scene, verb: number): boolean {
  const number = scene.numberOn[verb];
  if (number?.noun?.sort !== 'thing') return false;
  // "three U.S. planes": the stops of the initials are inside of their name.
  const owned = scene.actorOn[number.last];
  const from = owned ? owned.last - 1 : number.last;
  for (let token = from; token < from + craftReach; token += 1) {
    if (isStop(scene, token) || scene.roles[token]) return false;
    const weapon = scene.weaponOn[token];
    if (weapon) return crafts.has(weapon.category);
  }
  return false;
}

// So many words an aside right behind a verb may have.
const asideReach = 6;

/** The comma that closes what one right behind a verb opens: "fired, it said, 12 rockets". */
function asideEnd(scene: Scene, sentence: Sentence, open: number): number | undefined {
  if (wordAt(scene, open) !== ',') return undefined;
  for (let token = open + 1; token < Math.min(sentence.last, open + 2 + asideReach); token += 1) {
    if (wordAt(scene, token) === ',') return token;
    if (isStop(scene, token) || scene.numberOn[token] || scene.weaponOn[token]) return undefined;
  }
  return undefined;
}

function tellsAct(word: TriggerWord | undefined): boolean {
  return word?.voice === 'noun' && word.kind === 'act' && word.object === 'target';
}

/** A weapon that "with" is written on. */
function meansAside(scene: Scene, token: number): WeaponMention | undefined {
  const weapon = scene.weaponOn[token];
  return weapon && procliticRoles(scene, weapon) & roleBit.at ? weapon : undefined;
}

/** "دمّر عربة بصاروخ": behind "with" it is the means, and no object. */
export function isMeans(scene: Scene, object: Near): boolean {
  if (object.kind !== 'weapon') return false;
  if (subjectFirst(scene, scene.document.sentences[object.sentence]!)) return isLed(scene, object);
  if (!(procliticRoles(scene, object) & roleBit.at)) return false;
  return !loaded(scene, object.first - 1);
}

/** "confronted it with two guided missiles": a preposition and a number at most in front. */
function isLed(scene: Scene, { first }: WeaponMention): boolean {
  const before = scene.numberOn[first - 1]?.first ?? first;
  return clauseMarked(scene.document.hits, before - 1, 'cause');
}

/** "سيارة محملة بالأسلحة": what it was laden with. */
function loaded(scene: Scene, token: number): boolean {
  return clauseMarked(scene.document.hits, token, 'having');
}

/** "12 rockets", "12 Ukrainian unmanned aerial vehicles": words that describe may stand between. */
function countsArms(scene: Scene, { last }: NumberMention): boolean {
  const straight = scene.weaponOn[last];
  // "مخزنا للمسيرات": what it is meant for is not counted.
  if (straight && procliticRoles(scene, straight) & roleBit.against) return false;
  if (arms(straight)) return true;
  const actor = scene.actorOn[last];
  const next = actor ? scene.weaponOn[actor.last - 1] : scene.weaponOn[last + 1];
  return arms(next);
}

/** "three car bombs": arms that are counted are still arms; vehicles taken are things. */
function arms(weapon: WeaponMention | undefined): boolean {
  return weapon !== undefined && !steered.has(weapon.category);
}

function isGround(scene: Scene, token: number): boolean {
  if (scene.actorOn[token]) return false;
  const word = scene.document.hits.longest(token, placeWords);
  return word?.value.sort === 'kind' && !word.value.kinds.every((kind) => kind === 'country');
}

/** "captured positions near Goma". */
function isHeld(scene: Scene, token: number): boolean {
  const noun = scene.document.hits.longest(token, countedNouns)?.value;
  return noun !== undefined && held.has(noun.of);
}

// What is taken and held as ground is.
const held: ReadonlySet<string> = new Set([
  'positions',
  'posts',
  'bases',
  'outposts',
  'checkpoints',
  'camps',
  'hills',
]);

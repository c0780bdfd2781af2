// Where the subject stands first: a verb of taking or going in ("took Bara", "entered the town of Sake") in,
// whether armed men took ground so out. A convoy that enters, and a patrol that enters to arrest, take none.

import type { EventKind } from '../document/claim.ts';
import type { Sentence } from '../document/document.ts';
import type { ActorMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeContexts, placeWords } from '../rules/places.ts';
import { takenGround } from './grounds.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

export function takesGround(scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>): boolean {
  if (!subjectFirst(scene, sentence)) return false;
  if (!groundBehind(scene, sentence, hit.last) || !armedBefore(scene, sentence, hit.first)) {
    return false;
  }
  return !hit.value.weak || !isRaid(scene, sentence, hit.last);
}

// So many words may name the kind of place: "the strategic hill of".
const kindReach = 5;

/** "took Bara", "took three hilltops": a place narrower than a country, or posts that are counted, right behind. */
function groundBehind(scene: Scene, sentence: Sentence, from: number): boolean {
  const { hits } = scene.document;
  if (takenGround.has(scene.numberOn[from]?.noun?.of ?? '')) return true;
  for (let token = from; token < Math.min(sentence.last, from + kindReach); token += 1) {
    const place = scene.placeOn[token];
    if (place) {
      // "took Bara residents".
      const people = hits.longest(place.last, countedNouns)?.value.sort === 'people';
      return !place.adjective && place.precision !== 'country' && !people;
    }
    const kind = hits.longest(token, placeWords);
    if (kind) token = kind.last - 1;
    else if (!isArticle(scene, token) && !clauseMarked(hits, token, 'object')) return false;
  }
  return false;
}

// So many words may stand between the men and the verb: "the rebels said on Telegram that they had entered".
const subjectReach = 10;

/** The armed men whom the verb has for its subject. */
export function armedBefore(
  scene: Scene,
  sentence: Sentence,
  verb: number,
): ActorMention | undefined {
  const { hits } = scene.document;
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - subjectReach); token -= 1) {
    if (isStop(scene, token) || clauseMarked(hits, token, 'passive')) return undefined;
    const actor = scene.actorOn[token];
    if (actor) {
      // "fired on insurgents and picked up 22 people": those who were hit do nothing.
      const led = (['agent', 'against'] as const).some((role) =>
        clauseMarked(hits, actor.first - 1, role),
      );
      return !led && isForce(scene, actor) ? actor : undefined;
    }
    if (hits.longest(token, countedNouns)?.value.sort === 'people') return undefined;
    if (hits.longest(token, triggers)?.value.event === 'displacement') return undefined;
  }
  return undefined;
}

/** "Gunmen raided the village, killed two people and took away 14": armed men anywhere in front of the verb. */
export function armedIn(scene: Scene, sentence: Sentence, verb: number): ActorMention | undefined {
  for (let token = sentence.first; token < verb; token += 1) {
    const actor = scene.actorOn[token];
    const told = actor && clauseMarked(scene.document.hits, actor.first - 1, 'agent');
    if (actor && !told && isForce(scene, actor)) return actor;
  }
  return undefined;
}

// Canonical name of a convoy or a patrol of nobody's: it passes through.
const passing = 'patrol';

/** "the rebels", "government troops": men who bear arms, and no aid convoy. */
function isForce({ document: { hits } }: Scene, actor: ActorMention): boolean {
  if (actor.name === passing) return false;
  return isArmed(actor) || hits.longest(actor.last - 1, countedNouns)?.value.of === 'soldiers';
}

const raided: ReadonlySet<EventKind> = new Set(['detention', 'abduction', 'attack', 'destruction']);

/** "entered Jenin and arrested three": whoever comes for somebody stays nowhere. */
function isRaid(scene: Scene, sentence: Sentence, from: number): boolean {
  for (let token = from; token < sentence.last; token += 1) {
    const event = scene.document.hits.longest(token, triggers)?.value.event;
    if (event && raided.has(event)) return true;
  }
  return false;
}

/** "The town was recaptured", "had been retaken". */
export function isBehindPassive(scene: Scene, { first, value }: Hit<TriggerWord>): boolean {
  return value.voice === 'either' && clauseMarked(scene.document.hits, first - 1, 'passive');
}

/** "Douma fell to the army", "The town of Binnish in Idlib was taken", "four check posts were captured"; not "two men near Binnish". */
export function groundBefore(scene: Scene, sentence: Sentence, verb: number): boolean {
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - 8); token -= 1) {
    if (isStop(scene, token) || scene.actorOn[token] || scene.personOn[token]) return false;
    const counted = scene.numberOn[token]?.noun;
    if (counted) return takenGround.has(counted.of);
    const place = scene.placeOn[token];
    if (!place || place.adjective) continue;
    if (opensClause(scene, sentence, place.first)) return true;
    token = place.first;
  }
  return false;
}

/** "Goma fell on Friday", "the town had fallen": its name right before, a day or the end of the clause behind. */
export function groundFell(scene: Scene, sentence: Sentence, { first, last }: Hit): boolean {
  // "had fallen".
  const helped = numberMarked(scene.document.hits, first - 1, 'stop');
  const place = scene.placeOn[helped ? first - 2 : first - 1];
  if (!place || place.adjective || place.precision === 'country') return false;
  if (!groundBefore(scene, sentence, first)) return false;
  const ends = last >= sentence.last || isStop(scene, last);
  return (
    ends || [last, last + 1].some((at) => at < sentence.last && scene.dateOn[at]?.first === at)
  );
}

/** "The strategic town of Binnish": nothing but the kind of place in front of its name. */
function opensClause(scene: Scene, sentence: Sentence, name: number): boolean {
  const { hits } = scene.document;
  for (let token = name - 1; token >= sentence.first; token -= 1) {
    if (isStop(scene, token) || scene.roles[token]! & (roleBit.and | roleBit.break)) return true;
    if (numberMarked(hits, token, 'speech')) return true;
    if (scene.roles[token]! & roleBit.at || scene.weaponOn[token]) return false;
    // "A truck from Homs was seized".
    const noun = hits.longest(token, countedNouns)?.value;
    if (noun && !takenGround.has(noun.of)) return false;
    const of = hits.longest(token, placeContexts)?.value.sort === 'of';
    if (of && !hits.longest(token - 1, placeWords)) return false;
  }
  return true;
}

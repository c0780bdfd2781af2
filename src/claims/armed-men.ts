// Where the subject stands first: a number or a verb in, whether armed men are told of out. "Dozens of
// militants" act themselves, and fighters who cross a border or flee are not displaced.

import type { Sentence } from '../document/document.ts';
import type { ActorMention, NumberMention } from '../document/mention.ts';
import { triggers as triggerTable } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';
import type { Trigger } from './triggers.ts';

/** "dozens of militants", "scores of armed men": whom a number counts, where they are a body of their own. */
export function countedBody(scene: Scene, { last, noun }: NumberMention): ActorMention | undefined {
  const actor = scene.actorOn[last] ?? scene.actorOn[last + 1];
  if (!actor || !noun || actor.first < last) return undefined;
  return actor.start <= noun.start && noun.end <= actor.end ? actor : undefined;
}

/** The number that counts an actor right behind it: "dozens of militants", or undefined. */
export function numberOf(scene: Scene, actor: ActorMention): NumberMention | undefined {
  const before = actor.first - 1;
  const number = clauseMarked(scene.document.hits, before, 'object')
    ? scene.numberOn[before - 1]
    : scene.numberOn[before];
  return number && countedBody(scene, number) === actor ? number : undefined;
}

// So many words may stand between those who leave and the verb: "militants from Kunar later fled".
const fleeReach = 6;

/** "The rebels fled into the bush", "militants crossed the border": armed men who move are not driven out. */
export function isRetreat(
  scene: Scene,
  sentence: Sentence,
  { word, first, last }: Trigger,
): boolean {
  if (word.event !== 'displacement' || word.voice === 'noun' || word.voice === 'passive') {
    return false;
  }
  // "The militia drove 300 families out": it is not the militia that went.
  if (!subjectFirst(scene, sentence) || drives(scene, last)) return false;
  const fate = scene.document.hits.longest(first, outcomes)?.value;
  if (fate?.people === 'displaced' && fate.voice !== 'passive') return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - fleeReach); token -= 1) {
    // "were forced out", and "drove the army, who": others drove them, or nobody knows.
    if (isStop(scene, token) || scene.roles[token]! & roleBit.passive) return false;
    const actor = scene.actorOn[token];
    if (actor) return isArmed(actor) && !governed(scene, actor);
  }
  return false;
}

/** "drove 300 families out", "displaced the villagers": people whom the verb governs. */
function drives({ document: { hits }, numberOn }: Scene, token: number): boolean {
  // "the", "ordered the residents of nine": not "fled with 30 rifles".
  const led = clauseMarked(hits, token, 'known') || clauseMarked(hits, token, 'object');
  const noun = led ? token + 1 : token;
  if (numberOn[noun]) return true;
  return hits.longest(noun, countedNouns)?.value.sort === 'people';
}

/** "civilians fleeing the army": whom others flee from. */
function governed(scene: Scene, { first }: ActorMention): boolean {
  const led = scene.roles[first - 1]! & (roleBit.at | roleBit.from | roleBit.against);
  return led !== 0 && !clauseMarked(scene.document.hits, first - 1, 'object');
}

// So many words may stand between a number of men and the verb that tells where they went.
const movedReach = 10;

/** "About 200 rebels crossed into Uganda": a number of armed men who went somewhere themselves. */
export function areMoving(scene: Scene, number: NumberMention): boolean {
  const sentence = scene.document.sentences[number.sentence]!;
  if (number.measure !== 'displaced' || !subjectFirst(scene, sentence)) return false;
  const body = countedBody(scene, number);
  if (!body || !isArmed(body)) return false;
  const { hits } = scene.document;
  for (let token = body.last; token < Math.min(sentence.last, body.last + movedReach); token += 1) {
    if (scene.roles[token]! & roleBit.passive) return false;
    const verb = hits.longest(token, triggerTable)?.value;
    if (verb?.event === 'displacement') return verb.voice === 'active' || verb.voice === 'either';
  }
  return false;
}

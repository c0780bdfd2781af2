// The triggers of a sentence in, those without a launch that only says where something brought down came
// from out: "Two drones launched from Yemen were intercepted". Whoever is named as having sent it did an act.

import type { Sentence } from '../document/document.ts';
import type { MentionBase, WeaponMention } from '../document/mention.ts';
import { triggers as acts } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { sharesArms } from './alike.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

export function withoutSent(scene: Scene, sentence: Sentence, found: Trigger[]): Trigger[] {
  if (!subjectFirst(scene, sentence)) return found;
  return found.filter((launch, at) => !isSent(scene, sentence, launch, found[at + 1]));
}

/** The launch stands right behind what was sent, and a passive of bringing down behind it in its clause. */
function isSent(
  scene: Scene,
  { first }: Sentence,
  { word, first: at, last }: Trigger,
  felled: Trigger | undefined,
): boolean {
  if (word.object !== 'weapon' || word.event === 'interception' || word.voice !== 'either')
    return false;
  if (felled?.word.event !== 'interception' || felled.word.voice !== 'either') return false;
  const { hits } = scene.document;
  if (!clauseMarked(hits, felled.first - 1, 'passive')) return false;
  let before = at - 1;
  while (before > first && leads(scene, before)) before -= 1;
  // "Two missiles, fired from Saada at Jazan, were destroyed".
  const aside = wordAt(scene, before) === ',';
  if (aside) before -= 1;
  if (!scene.weaponOn[before]) return false;
  for (let token = last; token < felled.first; token += 1) {
    const closes = aside && wordAt(scene, token) === ',';
    if ((isStop(scene, token) && !closes) || scene.roles[token]! & parting) return false;
    if (scene.actorOn[token]) return false;
  }
  return true;
}

const parting = roleBit.agent | roleBit.and | roleBit.break;

/** "that were launched": between the arms and the participle. */
const leads = ({ document: { hits } }: Scene, token: number): boolean =>
  clauseMarked(hits, token, 'relative') || clauseMarked(hits, token, 'passive');

/** "missiles launched by the rebels were shot down": where the verb begins that tells what became of what was sent. */
export function felledAt(
  scene: Scene,
  sentence: Sentence,
  group: readonly Trigger[],
  { word, first }: Trigger,
): number | undefined {
  if (!subjectFirst(scene, sentence)) return undefined;
  const sent = group.every((one) => one.word.object === 'weapon' && one.word.voice === 'either');
  if (!sent || word.event !== 'interception' || word.voice !== 'either') return undefined;
  if (ownArms(scene, group.at(-1)!.last, first)) return undefined;
  const { hits } = scene.document;
  for (
    let token = first - 1;
    token >= Math.max(group.at(-1)!.last, first - auxiliaries);
    token -= 1
  ) {
    if (clauseMarked(hits, token, 'passive')) return token;
    if (isStop(scene, token)) return undefined;
  }
  return undefined;
}

/** "launched 84 missiles; 43 missiles were shot down": what came down is told anew behind a stop. */
function ownArms(scene: Scene, from: number, verb: number): boolean {
  let stopped = false;
  for (let token = from; token < verb; token += 1) {
    if (isStop(scene, token) && wordAt(scene, token) !== ',') stopped = true;
    else if (stopped && scene.weaponOn[token]?.first === token) {
      return scene.numberOn[token - 1] !== undefined;
    }
  }
  return false;
}

/** "أسقطت طائرة أطلقتها المليشيا في أجواء الحزم": behind whoever sent it, where it was brought down. */
export function downedThere(scene: Scene, sent: Draft, felled: Draft | undefined): void {
  if (felled?.event !== 'interception' || felled.sentence !== sent.sentence) return;
  if (felled.places.length > 0 || subjectFirst(scene, sent.sentence)) return;
  if (!sharesArms(sent, felled)) return;
  for (const place of sent.places) {
    if (!isGoal(scene, place.mention)) felled.places.push(place);
  }
}

// So many words may stand between "towards" and the place: "باتجاه أراضي مدينة جازان".
const goalReach = 4;

/** "باتجاه جازان", "من الحديدة": where something was sent or came from. */
function isGoal(scene: Scene, { first }: MentionBase): boolean {
  const ways = roleBit.toward | roleBit.against | roleBit.from | roleBit.to;
  for (let token = first - 1; token >= Math.max(0, first - goalReach); token -= 1) {
    if (scene.roles[token]! & ways) return true;
    if (scene.roles[token]! & roleBit.at || isStop(scene, token)) return false;
  }
  return false;
}

// "were later also": so many words an auxiliary may stand before its verb.
const auxiliaries = 4;

/** The arms that a participle of launching stands behind, before a verb that tells what became of them. */
export function sentBefore(
  scene: Scene,
  sentence: Sentence,
  verb: number,
): WeaponMention | undefined {
  if (!subjectFirst(scene, sentence)) return undefined;
  const { first } = sentence;
  for (let token = verb - 1; token > first; token -= 1) {
    if (isStop(scene, token)) return undefined;
    const sent = scene.document.hits
      .at(token, acts)
      .some(({ value }) => value.object === 'weapon' && value.event !== 'interception');
    if (sent && scene.weaponOn[token - 1]) return scene.weaponOn[token - 1];
  }
  return undefined;
}

// "Gunmen rode into the village on Sunday. Twelve farmers were killed.": a toll in, those out who came there in
// the sentence before it, which tells no act of theirs.

import type { ActorMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers as triggerTable } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import { placesIn } from './meeting.ts';
import type { Scene } from './scene.ts';
import { isMark, roleBit, subjectFirst, wordAt } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

// A frame may stand in front of them: "In the early hours of Monday, 2 May,".
const frameReach = 10;

/** The armed men whom nobody sent, who are the subject of the sentence before. */
export function thoseWhoCame(scene: Scene, { sentence, actors }: Draft): ActorMention | undefined {
  if (actors.length > 0 || !subjectFirst(scene, sentence)) return undefined;
  const before = scene.document.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph || before.kind !== 'sentence') return undefined;
  const came = subjectOf(scene, before.first, before.last);
  if (!came || !(came.unknown || came.actorKind === 'armed_group') || !isArmed(came))
    return undefined;
  if (placesIn(scene, came.last, before.last).size === 0) return undefined;
  const { hits } = scene.document;
  for (let token = came.last; token < before.last; token += 1) {
    if (scene.dateOn[token]) continue;
    if (hits.at(token, triggerTable).some(({ value }) => tellsAct(value))) return undefined;
  }
  return came;
}

/** Who opens a sentence, behind at most a frame that a comma closes. */
function subjectOf(scene: Scene, first: number, last: number): ActorMention | undefined {
  const from =
    scene.roles[first]! & roleBit.at || scene.dateOn[first] ? frameEnd(scene, first, last) : first;
  for (let token = from; token < Math.min(from + 4, last); token += 1) {
    const actor = scene.actorOn[token];
    if (actor) return actor.first === token ? actor : undefined;
    if (isMark(scene, token)) return undefined;
  }
  return undefined;
}

function frameEnd(scene: Scene, first: number, last: number): number {
  for (let token = first; token < Math.min(first + frameReach, last); token += 1) {
    if (isMark(scene, token) && wordAt(scene, token) === ',') return token + 1;
  }
  return first;
}

/** "arrived in", "crossed into": that they moved is no act of theirs. */
const tellsAct = ({ kind, event }: TriggerWord): boolean =>
  event !== null && event !== 'displacement' && (kind === 'act' || kind === 'result');

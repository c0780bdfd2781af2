// A device that was found or cleared, and whoever had laid it: "فكك الفريق 47 لغما زرعتها المليشيات في الدريهمي" tells
// of no blast, and those who laid the mines cleared none.

import type { Sentence } from '../document/document.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

// So many words may stand between the device and the verb: "that the militants had".
const reach = 8;

/** "47 mines laid by", "ألغاما كان الإرهابيون قد زرعوها": a verb of laying behind what was cleared. */
export function layCleared(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  before: Trigger | undefined,
): boolean {
  if (before?.word.event !== 'interception' || !lays(trigger.word)) return false;
  return deviceBefore(scene, sentence, { ...trigger, from: before.last }) !== undefined;
}

/** Whoever had laid what was cleared is no doer of it. */
export function dropLayers(scene: Scene, { sentence, event, actors, start, end }: Draft): void {
  if (event !== 'interception') return;
  for (let token = start; token < end; token += 1) {
    const verb = scene.document.hits.at(token, triggers).find(({ value }) => lays(value));
    if (!verb) continue;
    const enclitic = verb.tail.enclitic !== '';
    const device = deviceBefore(scene, sentence, {
      first: token,
      enclitic,
      word: verb.value,
      from: start,
    });
    if (device === undefined) continue;
    for (let at = actors.length - 1; at >= 0; at -= 1) {
      if (actors[at]!.mention.first > device) actors.splice(at, 1);
    }
  }
}

interface Laying {
  readonly first: number;
  readonly word: TriggerWord;
  readonly enclitic: boolean;
  readonly from: number;
}

/** The device of the clause in front, which the verb of laying is told of. */
function deviceBefore(
  scene: Scene,
  sentence: Sentence,
  { first, word, enclitic, from }: Laying,
): number | undefined {
  // "زرعها" may be read as "its laying": beside the device it is the verb.
  if (word.voice === 'noun' && !(enclitic && scene.weaponOn[first - 1])) return undefined;
  const firstly = subjectFirst(scene, sentence);
  const near = enclitic || firstly ? reach : passiveReach;
  for (let token = first - 1; token >= Math.max(from, first - near); token -= 1) {
    const device = scene.weaponOn[token];
    // "rifles from two men who planted a bomb": a relative of those men.
    const told = !firstly || token === first - 1 || scene.roles[token + 1]! & roleBit.relative;
    if (device) return told ? token : undefined;
    if (isStop(scene, token)) return undefined;
    // "cleared mines and laid others".
    if (!enclitic && scene.roles[token]! & roleBit.and) return undefined;
  }
  return undefined;
}

// "170 لغما أرضيا زرعت في": where verbs come first and no pronoun tells of the device, it stands right before.
const passiveReach = 2;

/** "زرع", "planted": what its object is goes off later. */
const lays = ({ event, object }: TriggerWord): boolean =>
  event === 'explosion' && object === 'weapon';

// The triggers of a sentence in, its happenings out: which words tell one happening together, and
// which stretch of the sentence belongs to it.

import type { Sentence } from '../document/document.ts';
import type { Draft } from './draft.ts';
import { joins } from './joins.ts';
import type { Scene } from './scene.ts';
import { isStop, lettersRoles, procliticRoles, roleBit, rulesOf, sentenceAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

export interface Happening {
  readonly triggers: Trigger[];
  start: number;
  end: number;
}

export function groupTriggers(
  scene: Scene,
  sentence: Sentence,
  triggers: readonly Trigger[],
): Happening[] {
  const groups: Happening[] = [];
  triggers.forEach((trigger, index) => {
    const group = groups.at(-1);
    if (!group) {
      groups.push({ triggers: [trigger], start: sentence.first, end: sentence.last });
      return;
    }
    const clause = clauseStart(scene, group.triggers.at(-1)!.last, trigger.first);
    const meeting = {
      scene,
      sentence,
      group: group.triggers,
      groupStart: group.start,
      trigger,
      following: triggers[index + 1],
      clause,
    };
    if (joins(meeting)) group.triggers.push(trigger);
    else {
      group.end = clause;
      groups.push({ triggers: [trigger], start: clause, end: sentence.last });
    }
  });
  return groups;
}

/** Where the clause of a later trigger begins: behind the last stop or before the last "and". */
export function clauseStart(scene: Scene, from: number, trigger: number): number {
  for (let token = trigger; token > from; token -= 1) {
    if (isStop(scene, token - 1)) return token;
    const bits = scene.roles[token]!;
    if (token < trigger && bits & (roleBit.break | roleBit.result)) return token;
    if (token < trigger && bits & roleBit.and && !insideName(scene, token)) return token + 1;
    if (conjoined(scene, token)) return token;
  }
  // With no mark between, what stands behind the first verb is the first verb's, where the subject
  // follows its verb.
  const rules = rulesOf(scene, scene.document.sentences[sentenceAt(scene, trigger)]!);
  return rules?.subjectFirst ? from : trigger;
}

function insideName(scene: Scene, token: number): boolean {
  return scene.actorOn[token] !== undefined || scene.placeOn[token] !== undefined;
}

/** "and" written on the word. */
function conjoined(scene: Scene, token: number): boolean {
  const mention = scene.placeOn[token] ?? scene.actorOn[token] ?? scene.dateOn[token];
  if (mention) {
    return mention.first === token && (procliticRoles(scene, mention) & roleBit.and) !== 0;
  }
  const rules = rulesOf(scene, scene.document.sentences[sentenceAt(scene, token)]!);
  if (!rules) return false;
  return scene.document.hits
    .all(token)
    .some((hit) => (lettersRoles(hit.head.proclitics, rules) & roleBit.and) !== 0);
}

export function emptyDraft(sentence: Sentence, happening: Happening): Draft {
  return {
    sentence,
    sentences: new Set([sentence.index]),
    triggers: happening.triggers,
    start: happening.start,
    end: happening.end,
    event: 'other',
    general: false,
    status: 'asserted',
    sources: [],
    statedOn: undefined,
    speechScore: 1,
    actors: [],
    targets: [],
    places: [],
    dates: [],
    counts: [],
    weapons: [],
    dropped: [],
  };
}

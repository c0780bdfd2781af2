// The triggers of a sentence in, its happenings out: which words tell one happening together, and
// which stretch of the sentence belongs to it.

import type { Sentence } from '../document/document.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import {
  isMark,
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  sentenceAt,
  wordAt,
} from './scene.ts';
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
  for (const trigger of triggers) {
    const group = groups.at(-1);
    const previous = group?.triggers.at(-1);
    if (group && previous && joins(scene, group, trigger)) group.triggers.push(trigger);
    else {
      const start = previous ? clauseStart(scene, previous.last, trigger.first) : sentence.first;
      if (group) group.end = start;
      groups.push({ triggers: [trigger], start, end: sentence.last });
    }
  }
  return groups;
}

/** Bits of all marks between two tokens. */
function bitsBetween(scene: Scene, from: number, to: number): number {
  let bits = 0;
  for (let token = from; token < to; token += 1) bits |= scene.roles[token]!;
  return bits;
}

/** Bits of what leads to the trigger: its proclitics, and the marks at most four tokens before. */
function leading(scene: Scene, from: number, trigger: Trigger): number {
  let bits = trigger.proclitics;
  for (let token = trigger.first - 1; token >= Math.max(from, trigger.first - 4); token -= 1) {
    if (isStop(scene, token)) break;
    bits |= scene.roles[token]!;
    if (scene.roles[token]! & (roleBit.cause | roleBit.result | roleBit.relative)) break;
    if (scene.actorOn[token] || scene.placeOn[token] || scene.dateOn[token]) break;
  }
  return bits;
}

function joins(scene: Scene, group: Happening, trigger: Trigger): boolean {
  const previous = group.triggers.at(-1)!;
  if (speaker(scene, previous.first) !== speaker(scene, trigger.first)) return false;
  const between = bitsBetween(scene, previous.last, trigger.first);
  const lead = leading(scene, previous.last, trigger);
  const { word } = trigger;
  // A pronoun on a verb right behind its noun makes a relative clause: "a shell that they fired".
  if (
    trigger.enclitic &&
    word.voice !== 'noun' &&
    trigger.first - previous.last <= 4 &&
    !hasComma(scene, previous.last, trigger.first)
  ) {
    return true;
  }
  // "the town came under shelling": the act is subject or object of the verb before it.
  if (
    word.voice === 'noun' &&
    word.kind === 'act' &&
    previous.word.voice !== 'noun' &&
    trigger.first - previous.last <= 1 &&
    (between & ~roleBit.against) === 0
  ) {
    return true;
  }
  const brokenOff =
    (between & roleBit.break) !== 0 || semicolon(scene, previous.last, trigger.first);
  if (brokenOff && (lead & (roleBit.cause | roleBit.relative)) === 0) return false;
  if (previous.word.kind === 'light') return true;
  if (word.kind === 'light') {
    return (between & roleBit.relative) !== 0 || trigger.enclitic;
  }
  const samePlace = !ownPlace(scene, group, trigger);
  if (word.kind === 'result') {
    if (lead & roleBit.result) return true;
    if (trigger.count && !previous.count && between === 0) return true;
    return samePlace;
  }
  const groupHasAct = group.triggers.some((other) => other.word.kind === 'act');
  if (!groupHasAct) {
    // "Five were killed in an air strike": the act comes behind what it brought.
    if (lead & (roleBit.cause | roleBit.agent | roleBit.during)) return true;
    return word.voice === 'noun' && samePlace && !hasComma(scene, previous.last, trigger.first);
  }
  const sameEvent = group.triggers.some((other) => other.word.event === word.event);
  if (between & roleBit.relative && sameEvent) return true;
  if (word.voice === 'noun') {
    if (lead & (roleBit.cause | roleBit.during | roleBit.against) && samePlace) return true;
    // "air strikes and rocket fire": two nouns side by side are one act.
    if (trigger.first - previous.last <= 4 && previous.word.voice === 'noun') return true;
    if (sameEvent && samePlace) return true;
  }
  return sameEvent && samePlace && (lead & (roleBit.cause | roleBit.during)) !== 0;
}

function speaker(scene: Scene, token: number): string {
  const { sources, status } = scene.speech.at(token);
  return `${sources.map((source) => source.start).join(' ')} ${status}`;
}

/** True where both the group and the stretch up to the trigger's clause end name places of their own. */
function ownPlace(scene: Scene, group: Happening, trigger: Trigger): boolean {
  const sentence = scene.document.sentences[sentenceAt(scene, trigger.first)]!;
  const start = clauseStart(scene, group.triggers.at(-1)!.last, trigger.first);
  const mine = firstPlace(scene, start, clauseEnd(scene, trigger.last, sentence.last));
  if (mine === undefined) return false;
  const before = firstPlace(scene, group.start, start);
  return before !== undefined;
}

function firstPlace(scene: Scene, from: number, to: number): number | undefined {
  for (let token = from; token < to; token += 1) {
    const place = scene.placeOn[token];
    if (place && !place.adjective && place.precision !== 'country') return token;
  }
  return undefined;
}

function clauseEnd(scene: Scene, from: number, limit: number): number {
  for (let token = from; token < limit; token += 1) if (isStop(scene, token)) return token;
  return limit;
}

function semicolon(scene: Scene, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (isMark(scene, token) && wordAt(scene, token) === ';') return true;
  }
  return false;
}

function hasComma(scene: Scene, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (isMark(scene, token) && wordAt(scene, token) === ',') return true;
  }
  return false;
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
  return from;
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

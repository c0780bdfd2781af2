// Rules of joining for an act and what it brought: deaths and damage behind it, the act behind its deaths, the same
// act told on.

import { triggers } from '../rules/claims.ts';
import { numberMarked } from '../rules/marks.ts';
import type { JoinRule } from './join-rules.ts';
import { apart } from './join-rules.ts';
import type { Meeting } from './meeting.ts';
import {
  between,
  bothPlaced,
  brokenOff,
  commaBetween,
  gap,
  isLaunch,
  last,
  lead,
  markBetween,
  placesIn,
} from './meeting.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

/**
 * "Ten died in an attack, while 67 were killed when gunmen stormed a mall": behind the break a toll, and the act
 * that brought it.
 */
function actOfItsOwn(meeting: Meeting): boolean {
  const { scene, sentence, group, trigger } = meeting;
  if (!trigger.count || !brokenOff(meeting)) return false;
  if (!group.some(({ word }) => word.kind === 'act')) return false;
  let caused = false;
  for (let token = trigger.last; token < sentence.last && !isStop(scene, token); token += 1) {
    caused ||= numberMarked(scene.document.hits, token, 'clause');
    if (!caused) continue;
    const act = scene.document.hits.longest(token, triggers)?.value;
    if (act?.kind === 'act' && act.voice !== 'noun') return true;
  }
  return false;
}

export const besides: JoinRule = {
  // "killing 12, while 47 were wounded": figures side by side are of one happening.
  name: 'what else came of it',
  decide: (meeting) =>
    subjectFirst(meeting.scene, meeting.sentence) &&
    meeting.trigger.word.kind === 'result' &&
    meeting.trigger.word.event === 'attack' &&
    (meeting.following === undefined || meeting.following.word.kind === 'result') &&
    !markBetween(meeting, ';') &&
    !actOfItsOwn(meeting) &&
    placesIn(meeting.scene, meeting.clause, meeting.sentence.last).size === 0
      ? true
      : undefined,
};

export const pulledDown: JoinRule = {
  // "detained 70 people and demolished 12 houses": who was led away and what was pulled down are told apart.
  name: 'arrests and houses pulled down',
  decide: (meeting) => {
    const { group, trigger } = meeting;
    if (trigger.word.event !== 'destruction' || trigger.word.voice === 'noun') return undefined;
    if (lead(meeting) & roleBit.result) return undefined;
    const arrests = group.every(({ word, count }) => count || word.event === 'detention');
    return arrests && group.some(({ count }) => !count) ? false : undefined;
  },
};

export const cameOfIt: JoinRule = {
  name: 'what came of it',
  decide: (meeting) => {
    const { trigger } = meeting;
    if (trigger.word.kind !== 'result') return undefined;
    if (lead(meeting) & roleBit.result) return true;
    if (
      !subjectFirst(meeting.scene, meeting.sentence) &&
      apart.has(trigger.word.event!) &&
      !trigger.count &&
      trigger.word.voice !== 'noun'
    ) {
      if (
        meeting.group.some(({ word }) => word.kind === 'act' && word.event !== trigger.word.event)
      ) {
        return false;
      }
    }
    if (trigger.count && !last(meeting).count && between(meeting) === 0) return true;
    return !bothPlaced(meeting);
  },
};

export const flightElsewhere: JoinRule = {
  // "villagers fled Masisi for Goma after rebels captured Mweso": what drove them out was somewhere else.
  name: 'a flight and an act elsewhere',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    const { word } = trigger;
    if (!subjectFirst(scene, sentence) || word.voice === 'noun') return undefined;
    if (word.kind !== 'act' && word.event !== 'destruction') return undefined;
    if (word.event === 'displacement' || !(lead(meeting) & opensClause)) return undefined;
    const fled = group.every(({ word: { event } }) => event === 'displacement');
    return fled && scene.actorOn[trigger.first - 1] && bothPlaced(meeting) ? false : undefined;
  },
};

const opensClause = roleBit.cause | roleBit.during;

// So many words may stand inserted: "planted on a motorcycle by unknown men".
const insertedReach = 14;

export const pastInsertion: JoinRule = {
  // "killed when a bomb, planted by rebels, exploded": the verb behind the second comma is of the noun before the first.
  name: 'verb behind an insertion',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    const { word, first } = trigger;
    if (!subjectFirst(scene, sentence) || word.kind === 'result') return undefined;
    if (word.voice === 'noun' || word.participle || !isComma(scene, first - 1)) return undefined;
    const floor = Math.max(last(meeting).last, first - insertedReach - 2);
    // "when a drone, launched from Kursk, struck": what is said of it may be an act itself.
    let comma = word.kind === 'light' || isLaunch(trigger) ? first - 1 : first - 2;
    while (comma > floor && !isStop(scene, comma)) comma -= 1;
    if (comma <= floor || !isComma(scene, comma)) return undefined;
    const subject = scene.weaponOn[comma - 1] ?? scene.actorOn[comma - 1];
    if (!subject) return undefined;
    for (let token = last(meeting).last; token < subject.first; token += 1) {
      if (scene.roles[token]! & roleBit.cause) return true;
    }
    return undefined;
  },
};

const isComma = (scene: Scene, token: number): boolean => wordAt(scene, token) === ',';

export const cameFrom: JoinRule = {
  // "Five were killed in an air strike": the act comes behind what it brought.
  name: 'what it came from',
  decide: (meeting) => {
    const acts = meeting.group.filter(({ word }) => word.kind === 'act');
    if (acts.length > 0 && !(acts.every(isGeneral) && isCause(meeting))) return undefined;
    if (lead(meeting) & (roleBit.cause | roleBit.agent | roleBit.during)) return true;
    return meeting.trigger.word.voice === 'noun' && !bothPlaced(meeting) && !commaBetween(meeting);
  },
};

export const toldOn: JoinRule = {
  name: 'the same act told on',
  decide: (meeting) => {
    const { trigger } = meeting;
    const sameEvent = meeting.group.some(({ word }) => word.event === trigger.word.event);
    if (sameEvent && between(meeting) & roleBit.relative) return !takenByOthers(meeting);
    const bits = lead(meeting);
    if (trigger.word.voice === 'noun') {
      if (bits & (roleBit.cause | roleBit.during | roleBit.against) && !bothPlaced(meeting)) {
        return true;
      }
      // "air strikes and rocket fire": two nouns side by side are one act.
      if (gap(meeting) <= 4 && last(meeting).word.voice === 'noun') return true;
      if (sameEvent && !bothPlaced(meeting)) return true;
    }
    // "حاصرت القرية ومنعت دخول الغذاء": one siege told twice over.
    if (sameEvent && trigger.word.event === 'siege' && !bothPlaced(meeting)) return true;
    // "seized the town after fighting with the army".
    const fought = trigger.word.event === 'armed_clash' && (bits & roleBit.during) !== 0;
    if (bothPlaced(meeting)) return false;
    if (fought) return true;
    if (!sameEvent) return false;
    return (bits & (roleBit.cause | roleBit.during)) !== 0;
  },
};

/** "retook Sirte, which militants had captured": ground that others took before. */
function takenByOthers({ scene, sentence, trigger: { word, first } }: Meeting): boolean {
  if (word.event !== 'territory' || !subjectFirst(scene, sentence)) return false;
  return scene.actorOn[first - 1] !== undefined || scene.actorOn[first - 2] !== undefined;
}

/** "among the incidents": a word for whatever happened. */
const isGeneral = ({ word }: Trigger): boolean =>
  word.weak === true && word.event === 'attack' && word.voice === 'noun';

/** "three were killed when the army shelled": a verb behind a word of cause, and in front of it the dead. */
const isCause = (meeting: Meeting): boolean =>
  subjectFirst(meeting.scene, meeting.sentence) &&
  meeting.trigger.word.voice !== 'noun' &&
  last(meeting).word.kind === 'result' &&
  !brokenOff(meeting) &&
  (lead(meeting) & roleBit.cause) !== 0;

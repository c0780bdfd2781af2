// A happening in, the verdict out: were only goods taken in it, and nobody? "Customs officers seized 60
// crates": where seizing may be said of people and of things, its figures tell which.

import type { EventKind } from '../document/claim.ts';
import type { ActorMention, Measure, MentionBase } from '../document/mention.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import { takenGround } from './grounds.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

// What those who enforce the law take is kept from its way; what others take is loot.
const lawful: ReadonlySet<string> = new Set(['police', 'state_force', 'government', 'coalition']);

const ofGoods: ReadonlySet<Measure> = new Set(['seized', 'destroyed', 'affected']);

/** The event of a seizure of goods, or undefined where people were taken. */
export function seizedGoods(scene: Scene, draft: Draft): EventKind | undefined {
  if (draft.event === 'territory') return regained(scene, draft);
  if (draft.event === 'interception') return hijacked(scene, draft);
  if (draft.event !== 'abduction' && draft.event !== 'detention') return undefined;
  // "took 300 camels": the object is those goods.
  const other = draft.targets.some(
    ({ mention }) => !draft.counts.some(({ mention: { number } }) => covers(number, mention.first)),
  );
  if (draft.counts.length === 0 || other) return undefined;
  // "مركبتين و3 مطارق": what no list knows goes with what one knows.
  const sorts = draft.counts.map(({ mention: { number } }) => number.noun?.sort ?? 'thing');
  const named = draft.counts.some(({ mention: { number } }) => number.noun !== undefined);
  // "neutralised 20 terrorists and seized two vehicles": nobody was taken.
  const fates = new Set(draft.counts.map(({ mention: { measure } }) => measure));
  const nobody = !fates.has('abducted') && !fates.has('detained');
  if (nobody && fates.has('seized') && (fates.has('killed') || fates.has('casualties'))) {
    return subjectFirst(scene, draft.sentence) ? 'attack' : undefined;
  }
  const taken = fates.has('seized') && [...fates].every((fate) => ofGoods.has(fate));
  if (!taken || !named || sorts.some((sort) => sort !== 'thing')) return undefined;
  // "seized six trucks and burned two".
  if (fates.size > 1) return 'destruction';
  const doer = draft.actors[0] && scene.actorOn[draft.actors[0].mention.first];
  return doer && enforcesLaw(doer) ? 'interception' : 'destruction';
}

/** "Pirates seized the tanker off Socotra": a ship that armed men took is held, and nothing was foiled. */
function hijacked(scene: Scene, { triggers, actors }: Draft): EventKind | undefined {
  if (!triggers.some(({ word }) => word.needs === 'vessel')) return undefined;
  const doer = actors[0] && scene.actorOn[actors[0].mention.first];
  return doer && isArmed(doer) && !enforcesLaw(doer) ? 'abduction' : undefined;
}

// So many words may stand between a verb and its object: its subject and what describes that.
const objectReach = 6;

/** "استعادت 34 رأسا من الماشية", "استولت على سبع سيارات": goods behind a verb of taking are no ground. */
function regained(scene: Scene, draft: Draft): EventKind | undefined {
  if (subjectFirst(scene, draft.sentence)) return undefined;
  const acts = draft.triggers.filter(({ word }) => word.event === 'territory');
  if (
    acts.length === 0 ||
    !acts.every(({ word, last }) => word.object === 'place' && takesGoods(scene, draft, last))
  )
    return undefined;
  if (draft.counts.some(({ mention: { measure } }) => measure === 'killed')) return 'attack';
  const doer = draft.actors[0] && scene.actorOn[draft.actors[0].mention.first];
  return doer && !enforcesLaw(doer) ? 'destruction' : 'interception';
}

function takesGoods(scene: Scene, { end }: Draft, from: number): boolean {
  for (let token = from; token < Math.min(end, from + objectReach); token += 1) {
    if (isStop(scene, token) || (scene.placeOn[token] && !scene.placeOn[token]?.adjective))
      return false;
    if (scene.document.hits.longest(token, placeWords)?.value.sort === 'kind') return false;
    const noun = scene.numberOn[token]?.noun;
    if (noun) return noun.sort === 'thing' && !takenGround.has(noun.of);
    // "توغلت قوة تضم أربع آليات": nothing but the subject, a day and "on" in front of the object.
    if (!scene.actorOn[token] && !scene.dateOn[token] && !scene.roles[token]) return false;
  }
  return false;
}

const covers = ({ first, last }: MentionBase, token: number): boolean =>
  first <= token && token < last;

export const enforcesLaw = ({ actorKind }: ActorMention): boolean => lawful.has(actorKind ?? '');

// A happening in, the verdict out: were only goods taken in it, and nobody? "Customs officers seized 60
// crates": where seizing may be said of people and of things, its figures tell which.

import type { EventKind } from '../document/claim.ts';
import type { ActorMention, Measure, MentionBase } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

// What those who enforce the law take is kept from its way; what others take is loot.
const lawful: ReadonlySet<string> = new Set(['police', 'state_force', 'government', 'coalition']);

const ofGoods: ReadonlySet<Measure> = new Set(['seized', 'destroyed', 'affected']);

/** The event of a seizure of goods, or undefined where people were taken. */
export function seizedGoods(scene: Scene, draft: Draft): EventKind | undefined {
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

const covers = ({ first, last }: MentionBase, token: number): boolean =>
  first <= token && token < last;

export const enforcesLaw = ({ actorKind }: ActorMention): boolean => lawful.has(actorKind ?? '');

// A happening whose doer, target or place the rules left open in, what a trained network takes for it
// out. A tag counts where it stands in the clauses of the act and nothing that the rules know of the
// words speaks against it. What the rules attached is never touched.

import { mentionOf } from '../document/document.ts';
import type { ActorMention, MentionBase, PlaceMention } from '../document/mention.ts';
import type { Tagged } from '../document/tags.ts';
import type { Draft } from './draft.ts';
import { mayHaveDone } from './open.ts';
import { asParty, isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { isArticle, isMark } from './scene.ts';

type Slot = 'ACTOR' | 'TARGET' | 'PLACE';

export function fillFromTags(scene: Scene, draft: Draft): void {
  const tags = scene.document.tags?.claims;
  if (!tags || tags.length === 0) return;
  if (draft.actors.length === 0) addParties(scene, draft, 'ACTOR');
  if (draft.targets.length === 0) addParties(scene, draft, 'TARGET');
  if (draft.places.length === 0) addPlaces(scene, draft);
}

/** The tags of a slot in the clauses of an act, from the left. */
function tagsOf(scene: Scene, { start, end }: Draft, slot: Slot): readonly Tagged[] {
  return scene.document.tags!.claims.filter(
    ({ type, first, last }) => type === slot && first >= start && last <= end,
  );
}

function addParties(scene: Scene, draft: Draft, slot: 'ACTOR' | 'TARGET'): void {
  const filled = slot === 'ACTOR' ? draft.actors : draft.targets;
  const other = slot === 'ACTOR' ? draft.targets : draft.actors;
  for (const tag of tagsOf(scene, draft, slot)) {
    const known = knownActor(scene, tag);
    if (!known && isBare(scene, tag)) continue;
    if (slot === 'ACTOR' && known && !mayHaveDone(scene, draft, known)) continue;
    const mention = known ? asParty(known) : mentionOf(scene.document, tag, 'network');
    if (isSource(draft, mention) || other.some((one) => overlap(one.mention, mention))) continue;
    const rule = slot === 'ACTOR' ? 'doer by the network' : 'target by the network';
    filled.push({ mention, rule, score: tag.score });
  }
}

/** "the": nothing but articles and marks is nobody. */
function isBare(scene: Scene, { first, last }: Tagged): boolean {
  for (let token = first; token < last; token += 1) {
    if (!isMark(scene, token) && !isArticle(scene, token)) return false;
  }
  return true;
}

/** The party that the rules read in the words of the tag. */
function knownActor(scene: Scene, tag: Tagged): ActorMention | undefined {
  for (let token = tag.first; token < tag.last; token += 1) {
    const actor = scene.actorOn[token];
    if (actor) return actor;
  }
  return undefined;
}

function addPlaces(scene: Scene, draft: Draft): void {
  for (const tag of tagsOf(scene, draft, 'PLACE')) {
    const place = placeOf(scene, tag);
    if (!place || isSource(draft, place) || isDropped(draft, place)) continue;
    if (draft.places.some(({ mention }) => mention.name === place.name)) continue;
    draft.places.push({ mention: place, rule: 'place by the network', score: tag.score });
  }
}

/** Only places that the rules or the names of the network know: what else is tagged is no name. */
function placeOf(scene: Scene, tag: Tagged): PlaceMention | undefined {
  for (let token = tag.first; token < tag.last; token += 1) {
    const place = scene.placeOn[token];
    if (place && !place.adjective) return place;
  }
  return undefined;
}

function isDropped(draft: Draft, place: PlaceMention): boolean {
  return draft.dropped.some(({ slot, start }) => slot === 'places' && start === place.start);
}

function overlap(a: MentionBase, b: MentionBase): boolean {
  return a.first < b.last && b.first < a.last;
}

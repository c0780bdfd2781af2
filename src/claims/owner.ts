// Where the subject stands first: the noun of an act in, whose it is out: the party or the country right before it. A
// country that is only the scene of the act owns nothing.

import type { EventKind } from '../document/claim.ts';
import type { ActorMention, PlaceMention } from '../document/mention.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import { isSource, partyOn } from './party.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** The actor or owner adjective right before a noun: "RSF shelling", "an Israeli air strike". */
export function ownerBefore(
  scene: Scene,
  draft: Draft,
  trigger: Trigger,
): ActorMention | PlaceMention | undefined {
  if (!subjectFirst(scene, draft.sentence)) return undefined;
  for (
    let token = trigger.first - 1;
    token >= Math.max(draft.sentence.first, trigger.first - 4);
    token -= 1
  ) {
    if (isStop(scene, token)) return undefined;
    const party = partyOn(scene, token) ?? countryOn(scene, draft, { token, trigger });
    // "an anti-Israel protest": against whom it is.
    if (party && clauseMarked(scene.document.hits, party.first - 2, 'side')) return undefined;
    // "the force has recorded 31 attacks": who only tells of the act.
    if (party && party.last < trigger.first && isSource(draft, party)) return undefined;
    if (party) return party;
    // "has recorded 31 attacks": who tells of them.
    if (numberMarked(scene.document.hits, token, 'speech')) return undefined;
    // "accused the army of bombing": the party stands before the preposition.
    const bits = scene.roles[token]! & ~(roleBit.passive | roleBit.that);
    if (bits && !(token === trigger.first - 1 && bits === roleBit.at)) return undefined;
  }
  return undefined;
}

/** "a US air strike": a country right before the act is its doer. */
function countryOn(
  scene: Scene,
  draft: Draft,
  { token, trigger }: { readonly token: number; readonly trigger: Trigger },
): PlaceMention | undefined {
  const place = scene.placeOn[token];
  if (place?.precision !== 'country' || place.last !== trigger.first) return undefined;
  return isScene(scene, draft, { place, trigger }) ? undefined : place;
}

// Acts that a country seldom does to another by its plain name: "the Mali attack".
const atHome: ReadonlySet<EventKind | null> = new Set(['attack', 'armed_clash', 'explosion']);

/** "the Burkina attack left 20 dead in Arbinda", "the Syria strikes": where it was, and not who did it. */
function isScene(
  scene: Scene,
  draft: Draft,
  { place, trigger }: { readonly place: PlaceMention; readonly trigger: Trigger },
): boolean {
  for (let token = trigger.last; token < draft.end; token += 1) {
    const other = scene.placeOn[token];
    if (other && !other.adjective && other.country) return other.country === place.country;
  }
  return atHome.has(trigger.word.event) && isArticle(scene, place.first - 1);
}

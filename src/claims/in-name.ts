// A place in, whether it only belongs to the name of a body or a person out: "the Hama brigade". A house that was
// hit is a place itself.

import type { ActorMention, PlaceMention } from '../document/mention.ts';
import type { Span } from '../document/span.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import { kindGoverned } from './flight.ts';
import type { Scene } from './scene.ts';
import { governing, roleBit, subjectFirst } from './scene.ts';
import { isUrban } from './site-name.ts';

/** True for a place in the name of a body or a person: "the Hama brigade", but not "in Hama district". */
export function ofAnother(scene: Scene, draft: Draft, place: PlaceMention): boolean {
  const named = place.phrase ?? place;
  const actor = scene.actorOn[place.first];
  if (actor && actor.first <= place.first && place.last <= actor.last) {
    // "في مدينة الميادين": behind a word for a town the name is no channel.
    const town = place.rule === 'gazetteer/place-word' && actor.last === place.last;
    if (town && actor.first === place.first) return false;
    if (isSite(scene, draft, actor)) return false;
    if (actor.id !== undefined) return true;
    const led = place.first === actor.first && behindIn.has(place.rule);
    return !led && !covers(named, actor);
  }
  const person = scene.personOn[place.first];
  // "into northern Israel Thursday": a day is nobody's name.
  if (!person || scene.dateOn[person.last - 1]) return false;
  // "in Sheikh Othman", "the Sheikh Radwan crossroads": what stands where a place does is one.
  const inside = (governing(scene, place) | kindGoverned(scene, place)) & roleBit.at;
  return !(person.first === place.first && (inside || named.start < person.start));
}

/** "قصف على مستشفى ناصر في خان يونس": a house that was hit is a place itself, and so is the town it stands in. */
function isSite(scene: Scene, { targets }: Draft, actor: ActorMention): boolean {
  const house = scene.placeOn[actor.first];
  // "the hospital of Goma": its town stands behind "of".
  const kind = scene.document.hits.longest(actor.first, placeWords)?.value;
  const capitals = subjectFirst(scene, scene.document.sentences[actor.sentence]!);
  const ofTown = capitals && kind?.sort === 'kind' && kind.kinds.includes('hospital');
  if (!ofTown && !(house && isUrban(house))) return false;
  const struck = targets.some(({ mention }) => mention.first === actor.first);
  return struck || (governing(scene, actor) & (roleBit.at | roleBit.against)) !== 0;
}

// Rules of the places stage that saw "in" or another word for a site right before the name.
const behindIn = new Set(['gazetteer/in', 'unknown/preposition']);

const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

// "Police in Kirkuk said that a bomb went off near a market": a claim with no place of its own in, the town
// that a local speaker answers for out. A minister, an agency or a hospital may tell of any place.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import { mayHold } from './said-at.ts';
import type { Scene } from './scene.ts';
import { isUrban } from './site-name.ts';
import { samePlace } from './slots.ts';

export function speakerPlaces(scene: Scene, { sources, sentence }: Draft): readonly PlaceMention[] {
  const source = sources.at(-1);
  if (!source) return [];
  const { hits, tokens, view } = scene.document;
  const found: PlaceMention[] = [];
  let local = false;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
    if (start < source.start) continue;
    const place = scene.placeOn[token];
    // "المجلس البلدي عين زارة": a name right behind what was read as the speaker.
    if (end > source.end && !(place && start - source.end <= 1)) break;
    local ||= clauseMarked(hits, token, 'local');
    if (place?.first === token && isArea(place)) found.push(place);
  }
  return local ? found : [];
}

/** "The governor of Kharkiv said that a drone hit the village of Chuhuiv": the area that holds a claim's own places. */
export function areaOfSpeaker(scene: Scene, draft: Draft): PlaceMention | undefined {
  const own = draft.places.map(({ mention }) => mention);
  if (own.length === 0) return undefined;
  return speakerPlaces(scene, draft).find(
    (area) =>
      !own.some((place) => samePlace(place, area)) &&
      (isRegion(scene, area) ? own.every(isTown) : mayHold(area, own)) &&
      (area.precision !== 'town' || isRegion(scene, area) || own.every(isUrban)),
  );
}

/** "مقاطعة بيلغورود": a region that bears the name of its town. */
function isRegion(scene: Scene, { first, precision }: PlaceMention): boolean {
  if (precision !== 'town') return false;
  const kind = scene.document.hits.longest(first - 1, placeWords);
  return kind?.last === first && kind.value.kinds.includes('governorate');
}

const isTown = ({ precision }: PlaceMention): boolean =>
  precision === 'town' || precision === 'exact';

/** A town or what is wider, but no country and no hospital. */
const isArea = ({ adjective, precision, sort }: PlaceMention): boolean =>
  !adjective && precision !== 'country' && precision !== 'exact' && sort !== 'hospital';

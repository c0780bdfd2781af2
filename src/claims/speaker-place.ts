// "Police in Kirkuk said that a bomb went off near a market": a claim with no place of its own in, the town
// that a local speaker answers for out. A minister, an agency or a hospital may tell of any place.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

export function speakerPlaces(scene: Scene, { sources, sentence }: Draft): readonly PlaceMention[] {
  const source = sources.at(-1);
  if (!source) return [];
  const { hits, tokens, view } = scene.document;
  const found: PlaceMention[] = [];
  let local = false;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
    if (start < source.start) continue;
    if (end > source.end) break;
    local ||= clauseMarked(hits, token, 'local');
    const place = scene.placeOn[token];
    if (place?.first === token && isArea(place)) found.push(place);
  }
  return local ? found : [];
}

/** A town or what is wider, but no country and no hospital. */
const isArea = ({ adjective, precision, sort }: PlaceMention): boolean =>
  !adjective && precision !== 'country' && precision !== 'exact' && sort !== 'hospital';

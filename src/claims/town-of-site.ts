// A claim whose places are sites of a town in, the town out: the one that the report has told of so far.
// It gives none where the report tells of two towns, or where the map puts the site elsewhere.

import type { PlaceMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import { isUrban } from './site-name.ts';
import { samePlace } from './slots.ts';

/** "a bomb at the Hotel Shamo" in a report on Mogadishu. */
export function townOfSite(drafts: readonly Draft[], index: number): PlaceMention | undefined {
  const { places } = drafts[index]!;
  if (places.length === 0) return undefined;
  if (!places.every(({ mention }) => isUrban(mention))) return undefined;
  let town: PlaceMention | undefined;
  for (const { places: told } of drafts.slice(0, index)) {
    for (const { mention } of told) {
      if (mention.precision !== 'town' || (town && samePlace(town, mention))) continue;
      if (town) return undefined;
      town = mention;
    }
  }
  return town && places.every(({ mention }) => near(mention, town)) ? town : undefined;
}

// So many degrees a site of a town lies from its middle at most.
const spread = 0.3;

function near(site: PlaceMention, town: PlaceMention): boolean {
  if (site.lat === undefined || site.lon === undefined) return true;
  if (town.lat === undefined || town.lon === undefined) return true;
  return Math.abs(site.lat - town.lat) < spread && Math.abs(site.lon - town.lon) < spread;
}

// A claim in, the province out that a line above it names for it: the heading over a list or a table, the
// line that opens a list. It gives none where the claim names one, or where the map puts its places
// elsewhere.

import type { Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import { isItem } from './list-head.ts';
import { isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { samePlace } from './slots.ts';

export function headingArea(scene: Scene, draft: Draft): PlaceMention | undefined {
  if (!isItem(draft.sentence)) return undefined;
  const before = scene.document.sentences.slice(0, draft.sentence.index);
  const opening = before.findLast((sentence) => !isItem(sentence));
  const heading = before.findLast(({ kind }) => kind === 'heading');
  for (const line of [opening, heading]) {
    const area = line && areaOf(scene, draft, line);
    if (area && !elsewhere(draft, area)) return area;
  }
  return undefined;
}

/** The one province that the line names. */
function areaOf(scene: Scene, draft: Draft, line: Sentence): PlaceMention | undefined {
  const named = scene.document.places.filter(
    ({ sentence, adjective }) => sentence === line.index && !adjective,
  );
  const [area] = named;
  if (area?.precision !== 'governorate' || named.length > 1) return undefined;
  return scene.actorOn[area.first] || isSource(draft, area) ? undefined : area;
}

function elsewhere({ places }: Draft, area: PlaceMention): boolean {
  return places.some(
    ({ mention }) =>
      samePlace(mention, area) ||
      wide.has(mention.precision) ||
      (mention.country !== undefined && mention.country !== area.country),
  );
}

// What is no part of a province.
const wide: ReadonlySet<PlaceMention['precision']> = new Set(['governorate', 'country']);

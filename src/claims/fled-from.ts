// A flight told only by where people went in, the places of what drove them out, told right before it, out: "Herders
// attacked Yelwata. Some 3,000 people have fled to Makurdi".

import type { PlaceMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import { fledTo } from './flight.ts';
import type { Scene } from './scene.ts';
import { governing } from './scene.ts';
import { samePlace } from './slots.ts';
import { toldByOthers, violent } from './violence.ts';

export function fledFrom(scene: Scene, draft: Draft, previous: Draft): readonly PlaceMention[] {
  if (draft.event !== 'displacement' || draft.places.length === 0) return [];
  const drivesOut = violent.has(previous.event) || previous.event === 'territory';
  if (!drivesOut || toldByOthers(previous, draft)) return [];
  if (previous.sentence.paragraph !== draft.sentence.paragraph) return [];
  const gap = draft.sentence.index - Math.max(...previous.sentences);
  if (gap > 1 || previous.sentence === draft.sentence) return [];
  const gone = draft.places.every(
    ({ mention }) => fledTo(draft, mention, governing(scene, mention)) || isChained(draft, mention),
  );
  if (!gone) return [];
  return previous.places
    .map(({ mention }) => mention)
    .filter(
      (left) =>
        left.precision !== 'country' &&
        !draft.places.some(({ mention }) => samePlace(mention, left)),
    );
}

/** "to Makurdi in Benue": what holds the place before it. */
const isChained = ({ places }: Draft, { first }: PlaceMention): boolean =>
  places.some(({ mention }) => mention.last < first && first - mention.last <= 2);

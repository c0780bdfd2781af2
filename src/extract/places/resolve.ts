// A name that is a place here in, the one place of that name out, with the reason: by the place word,
// the countries in focus, the containers that the text names, neighbours and size.

import type { Gazetteer, NameIndex } from '../../lexicon/gazetteer.ts';
import { NameFlag } from '../../lexicon/gazetteer.ts';
import type { Candidate } from './select.ts';

/** What the document says about where it plays. */
export interface Scene {
  /** Share of each country among all signs of country in the document, 0..1. */
  readonly focus: ReadonlyMap<string, number>;
  /** Places resolved already. */
  readonly settled: number[];
  /** The place that the text says this one lies in. */
  readonly container?: number;
}

export interface Resolution {
  readonly place: number;
  readonly reason: string;
  readonly score: number;
}

interface Source {
  readonly gazetteer: Gazetteer;
  readonly names: NameIndex;
}

export function resolve(
  { gazetteer, names }: Source,
  { match, evidence }: Candidate,
  scene: Scene,
): Resolution {
  const wanted = match.article ? NameFlag.definite : NameFlag.bare;
  const from = names.at[match.name]!;
  const to = names.at[match.name + 1]!;
  let best = names.postings[from]! >>> 4;
  let score = Number.NEGATIVE_INFINITY;
  let reason = 'only';
  for (let at = from; at < to; at += 1) {
    const posting = names.postings[at]!;
    const place = posting >>> 4;
    let points = size(gazetteer, place) + (alone({ gazetteer, names }, match.name, place) ? 3 : 0);
    let why = 'size';
    const spelled = (posting & wanted) !== 0;
    if (!spelled) points -= 4;
    const share = scene.focus.get(gazetteer.country(place)) ?? 0;
    // The other name of a place where the text does not play: Qena is no Qana of a Lebanese text.
    if ((posting & NameFlag.other) !== 0) {
      points -= share > 0 || gazetteer.own(place) ? 2.5 : 4.5;
    }
    if (evidence.kinds.length > 0) {
      if (evidence.kinds.includes(gazetteer.kind(place))) {
        points += 5 - evidence.kinds.indexOf(gazetteer.kind(place)) * 0.5;
        why = 'place-word';
      } else points -= 3;
    } else if (gazetteer.kind(place) === 'sea') {
      // A sea is meant; a division of its name comes with its word or with its country.
      points += 13;
    }
    if (share > 0) {
      points += 12 * share;
      why = 'focus';
    }
    const near = nearest(gazetteer, place, scene.settled);
    if (near < 150) {
      points += 3 - near / 50;
      why = 'neighbour';
    }
    if (scene.container !== undefined) {
      const fit = containment(gazetteer, place, scene.container);
      points += 8 * fit;
      if (fit > 0) why = 'container';
    }
    if (points > score) {
      score = points;
      best = place;
      reason = to - from === 1 ? 'only' : why;
    }
  }
  return { place: best, reason, score };
}

/** 1 where the gazetteer has the place in the container, -1 where it is elsewhere, 0 unknown. */
export function containment(gazetteer: Gazetteer, place: number, container: number): number {
  if (place === container) return -1;
  const country = gazetteer.country(container);
  if (gazetteer.country(place) !== country) return country.startsWith('X') ? 0 : -1;
  const kind = gazetteer.kind(container);
  if (kind === 'country') return 1;
  const admin1 = gazetteer.admin1(place);
  if (kind === 'governorate') {
    if (admin1 !== '') return admin1 === gazetteer.name(container) ? 1 : -0.5;
    return 0.3;
  }
  // Around a town lies what is named after it: a village of its governorate, far as it may be.
  if (admin1 !== '' && admin1 === gazetteer.admin1(container)) return 1;
  const far = nearest(gazetteer, place, [container]);
  if (Number.isFinite(far)) return far < 80 ? 0.8 : -0.5;
  return 0;
}

/** True for a division whose country has no town of that name: Virginia, not Aleppo. */
function alone({ gazetteer, names }: Source, name: number, place: number): boolean {
  if (gazetteer.kind(place) !== 'governorate') return false;
  const country = gazetteer.country(place);
  for (let at = names.at[name]!; at < names.at[name + 1]!; at += 1) {
    const other = names.postings[at]! >>> 4;
    if (other !== place && gazetteer.country(other) === country) return false;
  }
  return true;
}

function size(gazetteer: Gazetteer, place: number): number {
  const kind = gazetteer.kind(place);
  if (kind === 'country') return 14;
  const base =
    kind === 'governorate' ? 3.5 : kind === 'district' ? 2.5 : gazetteer.own(place) ? 4 : 1;
  return (
    base + Math.log10(gazetteer.population[place]! + 1) * 0.8 + (gazetteer.capital(place) ? 3 : 0)
  );
}

/** Kilometres to the nearest of some places; infinite where nothing is known. */
function nearest(gazetteer: Gazetteer, place: number, others: readonly number[]): number {
  const lat = gazetteer.lat(place);
  const lon = gazetteer.lon(place);
  let least = Number.POSITIVE_INFINITY;
  if (lat === undefined || lon === undefined) return least;
  for (const other of others) {
    const otherLat = gazetteer.lat(other);
    const otherLon = gazetteer.lon(other);
    if (other === place || otherLat === undefined || otherLon === undefined) continue;
    const x = (otherLon - lon) * Math.cos((lat * Math.PI) / 180);
    const far = Math.hypot(x, otherLat - lat) * 111;
    if (far < least) least = far;
  }
  return least;
}

// A place of the gazetteer in, what its mentions carry of it out: names, identity, kind, point.

import type { MentionBase, PlaceMention } from '../../document/mention.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import { precisionOf } from '../../lexicon/place-kinds.ts';

/** What only its own text tells of a place. */
export type Circumstances = Pick<
  PlaceMention,
  'reason' | 'confidence' | 'phrase' | 'within' | 'relative'
>;

export type Facts = Omit<PlaceMention, keyof MentionBase | keyof Circumstances>;

// What the gazetteer knows of a place, as mentions carry it: made once a place, with and without point.
const facts = new Map<number, { readonly pointed: Facts; readonly unpointed: Facts }>();

export function factsOf(place: number): { readonly pointed: Facts; readonly unpointed: Facts } {
  const seen = facts.get(place);
  if (seen) return seen;
  const places = gazetteer();
  const kind = places.kind(place);
  const country = places.country(place);
  const nameAr = places.nameAr(place);
  const geonames = places.geonames(place);
  const admin1 = places.admin1(place);
  const lat = places.lat(place);
  const lon = places.lon(place);
  const unpointed: Facts = {
    kind: 'place',
    name: places.name(place),
    nameAr: nameAr || undefined,
    id: places.id(place),
    geonames: geonames || undefined,
    country: isNoCountry(country) ? undefined : country,
    admin1: admin1 || undefined,
    precision: precisionOf[kind],
    sort: kind,
    lat: undefined,
    lon: undefined,
  };
  const pointed = lat === undefined || lon === undefined ? unpointed : { ...unpointed, lat, lon };
  const made = { pointed, unpointed };
  facts.set(place, made);
  return made;
}

/** Codes of our own, from the range that ISO leaves to users; XK is Kosovo. */
function isNoCountry(code: string): boolean {
  return code.startsWith('X') && code !== 'XK';
}

// Places of several sources in, one list out in which the same place stands once: towns of GeoNames
// take the names of our own tables, and our own entries take their coordinates.

import { keyOf } from './names.ts';
import type { Place } from './sources.ts';

const settled = new Set(['town', 'village', 'quarter', 'camp']);
const admin = new Set(['governorate', 'district']);

function distance(a: Place, b: Place): number {
  if (a.lat === undefined || b.lat === undefined) return Number.NaN;
  const radians = Math.PI / 180;
  const x = (b.lon! - a.lon!) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  const y = (b.lat - a.lat) * radians;
  return 6371 * Math.hypot(x, y);
}

function keysOf(place: Place): Set<string> {
  const keys = new Set<string>();
  for (const { text } of place.names) {
    const key = keyOf(text);
    if (key) keys.add(`${place.country} ${key.text}`);
  }
  return keys;
}

function indexed(places: readonly Place[], kinds: ReadonlySet<string>): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of places) {
    if (!kinds.has(place.kind)) continue;
    for (const key of keysOf(place)) {
      const list = index.get(key);
      if (list) list.push(place);
      else index.set(key, [place]);
    }
  }
  return index;
}

function addNames(to: Place, from: Place): void {
  const seen = new Set(to.names.map(({ text }) => text));
  for (const name of from.names) if (!seen.has(name.text)) to.names.push(name);
}

export function mergeTowns(own: readonly Place[], towns: readonly Place[]): Place[] {
  const settlements = indexed(own, settled);
  const divisions = indexed(own, admin);
  const taken = new Map<Place, Place>();
  const kept: Place[] = [];
  const bySize = [...towns].sort(
    (a, b) => Number(b.seat) - Number(a.seat) || b.population - a.population,
  );
  const divisionOf = new Map<string, Map<string, number>>();
  const named = new Map<Place, Place>();
  for (const town of bySize) {
    const keys = [...keysOf(town)];
    const twin = keys
      .flatMap((key) => settlements.get(key) ?? [])
      .find((place) => !taken.has(place) && sameTown(place, town));
    if (twin) {
      taken.set(twin, town);
      if (town.code && twin.admin1) vote(divisionOf, town.code, twin.admin1);
      twin.geonames = town.geonames;
      twin.lat = town.lat;
      twin.lon = town.lon;
      twin.population = town.population;
      twin.capital = town.capital;
      twin.seat = town.seat;
      if (town.code) twin.code = town.code;
      addNames(twin, town);
      continue;
    }
    const division = keys
      .flatMap((key) => divisions.get(key) ?? [])
      .filter((place) => sameTown(place, town));
    if (division.length > 0) {
      for (const place of division) {
        if (named.has(place)) continue;
        named.set(place, town);
        if (town.code && place.admin1) vote(divisionOf, town.code, place.admin1);
        takeName(town, place);
      }
    }
    kept.push(town);
  }
  for (const place of [...own, ...kept]) {
    if (place.admin1 || !place.code) continue;
    const votes = divisionOf.get(place.code);
    if (!votes) continue;
    const [first] = [...votes].sort((a, b) => b[1] - a[1]);
    const sum = [...votes.values()].reduce((all, count) => all + count, 0);
    // Where our divisions and those of GeoNames are not the same ones, the votes are spread.
    if (first![1] >= 0.6 * sum) place.admin1 = first![0];
  }
  return kept;
}

/** Latin spellings of two towns often meet; Arabic ones, or the map, must agree as well. */
function sameTown(own: Place, town: Place): boolean {
  if (own.greatest) return true;
  const far = distance(own, town);
  const arabic = arabicKeys(own);
  const others = arabicKeys(town);
  const agree = [...arabic].some((key) => others.has(key));
  if (!Number.isNaN(far)) return far < (agree ? 40 : 12);
  return agree || arabic.size === 0 || others.size === 0;
}

function arabicKeys({ names }: Place): Set<string> {
  const keys = new Set<string>();
  for (const { text } of names) {
    const key = keyOf(text);
    if (key?.script === 'ar') keys.add(key.text);
  }
  return keys;
}

function vote(votes: Map<string, Map<string, number>>, code: string, admin1: string): void {
  const counts = votes.get(code) ?? new Map<string, number>();
  counts.set(admin1, (counts.get(admin1) ?? 0) + 1);
  votes.set(code, counts);
}

const suffix = / (Governorate|Province|Oblast|Region|State|District|Wilaya|County)$/;

/** The seat of a division is known by the division's usual name. */
function takeName(town: Place, division: Place): void {
  town.own = true;
  town.en = division.en.replace(suffix, '');
  town.ar = division.ar?.replace(/^(محافظة|ولاية) /, '') ?? town.ar;
  const seen = new Set(town.names.map(({ text }) => text));
  for (const name of division.names) {
    const text = name.text.replace(suffix, '').replace(/^(محافظة|ولاية) /, '');
    if (!seen.has(text)) town.names.push({ ...name, text });
  }
}

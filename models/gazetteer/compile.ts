// Places in, the bytes of the compiled gazetteer out; src/lexicon/gazetteer.ts reads them and says
// what stands where.

import { hashSeed, hashStep } from '../../src/lexicon/place-key.ts';
import { placeKinds } from '../../src/lexicon/place-kinds.ts';
import type { Script } from './names.ts';
import { keyOf } from './names.ts';
import type { Place } from './sources.ts';

export interface Doubts {
  /** Keys that are ordinary words of the script's language. */
  readonly words: ReadonlySet<string>;
  /** Keys that are given names of people. */
  readonly names: ReadonlySet<string>;
}

interface KeyEntry {
  readonly postings: Map<number, number>;
  prefix: boolean;
}

class Strings {
  readonly #bytes: number[] = [0];
  readonly #at = new Map<string, number>([['', 0]]);

  add(text: string): number {
    const seen = this.#at.get(text);
    if (seen !== undefined) return seen;
    const bytes = new TextEncoder().encode(text);
    const at = this.#bytes.length;
    this.#bytes.push(bytes.length, ...bytes);
    this.#at.set(text, at);
    return at;
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export function compile(places: readonly Place[], doubts: Record<Script, Doubts>): Uint8Array {
  const strings = new Strings();
  const countries = [...new Set(places.map(({ country }) => country))].sort();
  const count = places.length;
  const english = new Uint32Array(count);
  const arabic = new Uint32Array(count);
  const admin1 = new Uint32Array(count);
  const geonames = new Uint32Array(count);
  const population = new Uint32Array(count);
  const lat = new Int32Array(count);
  const lon = new Int32Array(count);
  const kinds = new Uint8Array(count);
  const country = new Uint8Array(count);
  const flags = new Uint8Array(count);
  for (const [index, place] of places.entries()) {
    english[index] = strings.add(place.en);
    arabic[index] = strings.add(place.ar ?? '');
    admin1[index] = strings.add(place.admin1 ?? '');
    geonames[index] = place.geonames ?? 0;
    population[index] = place.population;
    lat[index] = place.lat === undefined ? 0x7fffffff : Math.round(place.lat * 1e5);
    lon[index] = place.lon === undefined ? 0x7fffffff : Math.round(place.lon * 1e5);
    kinds[index] = placeKinds.indexOf(place.kind);
    country[index] = countries.indexOf(place.country);
    flags[index] = (place.capital ? 1 : 0) | (place.seat ? 2 : 0) | (place.own ? 4 : 0);
  }
  const sections: (Uint8Array | Uint32Array | Int32Array)[] = [
    english,
    arabic,
    admin1,
    geonames,
    population,
    lat,
    lon,
    ...index(places, 'ar', doubts.ar),
    ...index(places, 'en', doubts.en),
    kinds,
    country,
    flags,
    new TextEncoder().encode(countries.join('')),
    strings.bytes,
  ];
  return pack(sections);
}

function index(
  places: readonly Place[],
  script: Script,
  doubts: Doubts,
): [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint8Array, Uint8Array] {
  const entries = new Map<string, KeyEntry>();
  const entryOf = (text: string): KeyEntry => {
    let entry = entries.get(text);
    if (!entry) {
      entry = { postings: new Map(), prefix: false };
      entries.set(text, entry);
    }
    return entry;
  };
  for (const [place, { names }] of places.entries()) {
    for (const { text, rank, ambiguous, own } of names) {
      const key = keyOf(text);
      if (!key || key.script !== script) continue;
      const doubtful =
        ambiguous ||
        (!own && (doubts.words.has(key.text) || (doubts.names.has(key.text) && !key.definite)));
      const flags = (key.definite ? 1 : 2) | (rank === 0 ? 0 : 4) | (doubtful ? 8 : 0);
      const { postings } = entryOf(key.text);
      const before = postings.get(place);
      // A name that is listed twice is as good as its better listing, and may stand with the article
      // and without it.
      postings.set(
        place,
        before === undefined ? flags : ((before | flags) & 3) | (before & flags & 12),
      );
      for (let at = key.text.indexOf('\u0001'); at > 0; at = key.text.indexOf('\u0001', at + 1)) {
        entryOf(key.text.slice(0, at)).prefix = true;
      }
    }
  }
  const list = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = 2 ** Math.ceil(Math.log2(list.length * 2));
  const slots = new Uint32Array(size);
  const keyAt = new Uint32Array(list.length);
  const postingsAt = new Uint32Array(list.length + 1);
  const keyFlags = new Uint8Array(list.length);
  const postings: number[] = [];
  const keys: number[] = [];
  for (const [number, [text, entry]] of list.entries()) {
    keyAt[number] = keys.length;
    keys.push(text.length, ...[...text].map((unit) => unit.charCodeAt(0)));
    postingsAt[number] = postings.length;
    for (const [place, flags] of entry.postings) postings.push(((place << 4) | flags) >>> 0);
    keyFlags[number] =
      (entry.prefix ? 1 : 0) | (doubts.words.has(text) ? 2 : 0) | (doubts.names.has(text) ? 4 : 0);
    let hash = hashSeed;
    for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
    let slot = (hash >>> 0) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  }
  postingsAt[list.length] = postings.length;
  return [slots, keyAt, postingsAt, Uint32Array.from(postings), keyFlags, Uint8Array.from(keys)];
}

/** Sections one after another, each from a multiple of four; their lengths in bytes in front. */
function pack(sections: readonly (Uint8Array | Uint32Array | Int32Array)[]): Uint8Array {
  const head = 4 * (2 + sections.length);
  const padded = (length: number) => (length + 3) & ~3;
  const size = sections.reduce((sum, section) => sum + padded(section.byteLength), head);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x315a4741, true);
  view.setUint32(4, sections.length, true);
  let at = head;
  for (const [number, section] of sections.entries()) {
    view.setUint32(8 + 4 * number, section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  }
  return bytes;
}

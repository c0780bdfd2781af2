// The compiled gazetteer: read whole into typed arrays, nothing is parsed at the start. Keys of names
// go in, numbers of places come out; a place is described by its number. The file is made by
// models/gazetteer/build.ts, which lays out the sections in the order read here.

import { readFileSync } from 'node:fs';
import { IsnadError } from '../errors.ts';
import { modelPath } from './load.ts';
import { hashSeed, hashStep, keyByte, noByte, wordBit, wordBreak } from './place-key.ts';
import type { PlaceKind } from './place-kinds.ts';
import { placeKinds } from './place-kinds.ts';

const path = 'gazetteer/gazetteer.bin';
const magic = 0x315a4741;
const nowhere = 0x7fffffff;

/** What is known of a name, beside its places. */
export const KeyFlag = {
  /** Longer names begin with this one. */
  prefix: 1,
  /** It is an ordinary word of the language. */
  word: 2,
  /** It is a given name of people. */
  person: 4,
} as const;

/** How a place bears a name. */
export const NameFlag = {
  /** The name is spelled with an article. */
  definite: 1,
  /** The name is spelled without one. */
  bare: 2,
  /** It is not the usual name of the place. */
  other: 4,
  /** Our own table calls the name ambiguous. */
  ambiguous: 8,
} as const;

/** The names of one script. `find` gives the number of a name, or -1. */
export interface NameIndex {
  readonly find: (key: Uint8Array, length: number, hash: number) => number;
  /** The bits of the words with which longer names go on behind a name, see `wordBit`. */
  readonly wordsBehind: (name: number) => number;
  readonly flags: Uint8Array;
  /** Postings of name n: [at[n], at[n + 1]), the likeliest place first. */
  readonly at: Uint32Array;
  /** Place number times 16, plus the bits of NameFlag. */
  readonly postings: Uint32Array;
  /** The keys of all names, by number. */
  readonly keys: () => Iterable<Uint8Array>;
}

export interface Gazetteer {
  readonly count: number;
  readonly names: Readonly<Record<'ar' | 'en', NameIndex>>;
  readonly kinds: Uint8Array;
  readonly population: Uint32Array;
  readonly name: (place: number) => string;
  readonly nameAr: (place: number) => string | undefined;
  readonly id: (place: number) => string;
  readonly geonames: (place: number) => number | undefined;
  readonly kind: (place: number) => PlaceKind;
  readonly country: (place: number) => string;
  readonly admin1: (place: number) => string;
  readonly lat: (place: number) => number | undefined;
  readonly lon: (place: number) => number | undefined;
  readonly capital: (place: number) => boolean;
  /** True for places of our own tables. */
  readonly own: (place: number) => boolean;
}

let loaded: Gazetteer | undefined;

/** The gazetteer, read once a process. */
export function gazetteer(): Gazetteer {
  loaded ??= open();
  return loaded;
}

function open(): Gazetteer {
  const file = readWhole();
  const sections = cut(file);
  let section = 0;
  const words = (): Uint32Array => {
    const bytes = sections[section++]!;
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  };
  const signed = (): Int32Array => {
    const bytes = sections[section++]!;
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  };
  const bytes = (): Uint8Array => sections[section++]!;
  const [english, arabic, admin1, geonames, population] = [
    words(),
    words(),
    words(),
    words(),
    words(),
  ];
  const [lat, lon] = [signed(), signed()];
  const names = (): NameIndex =>
    nameIndex({
      slots: words(),
      keyAt: words(),
      at: words(),
      postings: words(),
      flags: bytes(),
      keys: bytes(),
    });
  const ar = names();
  const en = names();
  const [kinds, countries, flags, codes, pool] = [bytes(), bytes(), bytes(), bytes(), bytes()];
  const decoder = new TextDecoder();
  const text = (at: number): string =>
    at === 0 ? '' : decoder.decode(pool.subarray(at + 1, at + 1 + pool[at]!));
  const country = (place: number): string =>
    String.fromCharCode(codes[2 * countries[place]!]!, codes[2 * countries[place]! + 1]!);
  const kind = (place: number): PlaceKind => placeKinds[kinds[place]!]!;
  const name = (place: number): string => text(english[place]!);
  const degrees = (value: number): number | undefined =>
    value === nowhere ? undefined : value / 1e5;
  return {
    count: kinds.length,
    names: { ar, en },
    kinds,
    population,
    name,
    nameAr: (place) => text(arabic[place]!) || undefined,
    id: (place) =>
      geonames[place] !== 0
        ? `geonames:${geonames[place]}`
        : `${country(place).toLowerCase()}:${slug(name(place))}:${kind(place)}`,
    geonames: (place) => geonames[place] || undefined,
    kind,
    country,
    admin1: (place) => text(admin1[place]!),
    lat: (place) => degrees(lat[place]!),
    lon: (place) => degrees(lon[place]!),
    capital: (place) => (flags[place]! & 1) !== 0,
    own: (place) => (flags[place]! & 4) !== 0,
  };
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The sections of one script: an open-addressing table over keys, each with its length in front. */
interface NameSections {
  readonly slots: Uint32Array;
  readonly keyAt: Uint32Array;
  readonly at: Uint32Array;
  readonly postings: Uint32Array;
  readonly flags: Uint8Array;
  readonly keys: Uint8Array;
}

function nameIndex({ slots, keyAt, at, postings, flags, keys }: NameSections): NameIndex {
  const mask = slots.length - 1;
  const find = (key: Uint8Array, length: number, hash: number): number => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const name = slots[slot]! - 1;
      if (name < 0) return -1;
      let from = keyAt[name]!;
      if (keys[from] !== length) continue;
      from += 1;
      let unit = 0;
      while (unit < length && keys[from + unit] === key[unit]) unit += 1;
      if (unit === length) return name;
    }
  };
  // Keys stand in alphabetical order: those that go on from one follow it.
  const wordsBehind = (name: number): number => {
    if ((flags[name]! & KeyFlag.prefix) === 0) return 0;
    const from = keyAt[name]! + 1;
    const length = keys[from - 1]!;
    let bits = 0;
    for (let longer = name + 1; longer < keyAt.length; longer += 1) {
      const start = keyAt[longer]! + 1;
      const end = start + keys[start - 1]!;
      let at = 0;
      while (at < length && keys[start + at] === keys[from + at]) at += 1;
      if (at < length || keys[start + length] !== wordBreak) break;
      let word = start + length + 1;
      while (word < end && keys[word] !== wordBreak) word += 1;
      bits |= wordBit(keys, start + length + 1, word);
    }
    return bits;
  };
  function* all(): Iterable<Uint8Array> {
    for (const from of keyAt) yield keys.subarray(from + 1, from + 1 + keys[from]!);
  }
  return { find, wordsBehind, flags, at, postings, keys: all };
}

/** True when one folded word, without clitics, is the name of a place. */
export function isPlaceName(names: NameIndex, word: string): boolean {
  const key = new Uint8Array(word.length);
  let hash = hashSeed;
  for (let at = 0; at < word.length; at += 1) {
    const byte = keyByte(word.charCodeAt(at));
    if (byte === noByte) return false;
    key[at] = byte;
    hash = hashStep(hash, byte);
  }
  const name = names.find(key, word.length, hash >>> 0);
  return name >= 0 && names.at[name + 1]! > names.at[name]!;
}

function readWhole(): Uint8Array {
  try {
    return readFileSync(modelPath(path));
  } catch (cause) {
    throw new IsnadError({
      code: 'model.unreadable',
      message: `models/${path} cannot be read: ${(cause as Error).message}`,
      mend: 'Install isnad again, or run `npm run gazetteer` in its repository.',
    });
  }
}

function cut(file: Uint8Array): Uint8Array[] {
  // Typed arrays of four bytes must begin at a multiple of four; a small file may come out of a pool.
  const whole = file.byteOffset % 4 === 0 ? file : file.slice();
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const sections: Uint8Array[] = [];
  const broken = new IsnadError({
    code: 'model.invalid',
    message: `models/${path} is not a gazetteer of this version, or it is cut short.`,
    mend: 'Install isnad again, or run `npm run gazetteer` in its repository.',
  });
  if (whole.byteLength < 8 || view.getUint32(0, true) !== magic) throw broken;
  const count = view.getUint32(4, true);
  let at = 8 + 4 * count;
  for (let number = 0; number < count; number += 1) {
    const length = view.getUint32(8 + 4 * number, true);
    if (at + length > whole.byteLength) throw broken;
    sections.push(whole.subarray(at, at + length));
    at += (length + 3) & ~3;
  }
  return sections;
}

// Which column or field holds the text, the id, the day of a document: what the user says, else the
// best name that is known. Values of JSON objects are fetched without touching their prototypes.

import type { Fields } from './source.ts';
import { foldName, inputWords } from './words.ts';

export type FieldName = keyof Fields;

/** Positions of columns, from 0. */
export type Columns = { readonly [name in FieldName]?: number };

/** Of the names of a table's columns, which hold what. `asked` names win; numbers count from 1. */
export function guessColumns(header: readonly string[], asked: Fields): Columns {
  const found: Partial<Record<FieldName, number>> = {};
  const ranks: Partial<Record<FieldName, number>> = {};
  const { columns } = inputWords();
  const taken = new Set<number>();
  for (const name of fieldNames) {
    const wanted = asked[name];
    if (wanted === undefined) continue;
    const at = columnAt(header, wanted);
    if (at === undefined) continue;
    found[name] = at;
    taken.add(at);
  }
  for (const [at, column] of header.entries()) {
    const known = columns.get(foldName(column));
    if (known === undefined || taken.has(at) || asked[known.field] !== undefined) continue;
    if (known.rank < (ranks[known.field] ?? Number.POSITIVE_INFINITY)) {
      found[known.field] = at;
      ranks[known.field] = known.rank;
    }
  }
  return found;
}

export const fieldNames: readonly FieldName[] = ['text', 'id', 'date', 'title', 'url', 'lang'];

/** The column of a name, or of a number from 1. */
export function columnAt(header: readonly string[], wanted: string): number | undefined {
  const exact = header.indexOf(wanted);
  if (exact >= 0) return exact;
  const folded = foldName(wanted);
  const near = header.findIndex((name) => foldName(name) === folded);
  if (near >= 0) return near;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= header.length
    ? number - 1
    : undefined;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fetches the fields of JSON objects; the keys of one are mostly the keys of the next. */
export class FieldReader {
  readonly #asked: Fields;
  #shape = '';
  #keys: { [name in FieldName]?: string } = {};

  constructor(asked: Fields) {
    this.#asked = asked;
  }

  /** The keys that hold what, of the object that was asked about last. */
  keysOf(object: JsonObject): Fields {
    const keys = Object.keys(object);
    const shape = keys.join('\n');
    if (shape === this.#shape) return this.#keys;
    const columns = guessColumns(keys, this.#asked);
    const found: { [name in FieldName]?: string } = {};
    for (const name of fieldNames) {
      const at = columns[name];
      if (at !== undefined) found[name] = keys[at]!;
      else if (this.#asked[name]?.includes('.')) found[name] = this.#asked[name];
    }
    this.#shape = shape;
    this.#keys = found;
    return found;
  }

  value(object: JsonObject, key: string | undefined): unknown {
    if (key === undefined) return undefined;
    if (Object.hasOwn(object, key)) return object[key];
    let value: unknown = object;
    for (const part of key.split('.')) {
      if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
      value = value[part];
    }
    return value;
  }
}

/** True when objects and arrays stand more than `most` levels inside of each other. */
export function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    const below: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      if (Array.isArray(one)) {
        for (const inner of one) if (typeof inner === 'object' && inner !== null) below.push(inner);
        continue;
      }
      for (const key in one) {
        const inner = (one as JsonObject)[key];
        if (typeof inner === 'object' && inner !== null) below.push(inner);
      }
    }
    level = below;
  }
  return false;
}

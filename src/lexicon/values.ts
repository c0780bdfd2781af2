// The values of word tables as text and back: plain data with sets and maps. A value that is anything
// else (a function, an instance of a class) is refused, for it could not come back the same.

/** What no table may hold, with the way to it in the value. */
export class NotData extends Error {}

export function encodeValue(value: unknown): string {
  return JSON.stringify(value, (key, held: unknown) => {
    if (held instanceof Set) return { $set: [...held] };
    if (held instanceof Map) return { $map: [...held] };
    if (isData(held)) return held;
    throw new NotData(`a ${typeof held === 'object' ? 'class instance' : typeof held} at "${key}"`);
  });
}

export function decodeValue(text: string): unknown {
  if (!text.includes('{"$')) return JSON.parse(text);
  return JSON.parse(text, (_, held: unknown) => {
    if (typeof held !== 'object' || held === null) return held;
    if ('$set' in held) return new Set(held.$set as unknown[]);
    if ('$map' in held) return new Map(held.$map as [unknown, unknown][]);
    return held;
  });
}

function isData(held: unknown): boolean {
  switch (typeof held) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isFinite(held);
    case 'object': {
      if (held === null || Array.isArray(held)) return true;
      const kind: unknown = Object.getPrototypeOf(held);
      return kind === Object.prototype || kind === null;
    }
    default:
      return false;
  }
}

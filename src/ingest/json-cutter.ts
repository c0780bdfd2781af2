// The bytes of JSON in, in pieces of any size; out come the values that stand at a path, each cut out
// whole, without reading the rest. A value over the limit is skipped and said so.

/** A path as `/articles/*`: each part a key, a number of a list, or `*` for any. */
export type JsonPath = readonly string[];

export function parsePath(path: string): JsonPath {
  return path
    .split('/')
    .filter((part, at) => part !== '' || at > 0)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export interface Cut {
  /** Nothing where the value was too long, or ended with the file. */
  readonly bytes?: Buffer;
  readonly fault?: 'too-long' | 'cut';
  readonly offset: number;
}

interface Level {
  readonly isList: boolean;
  key: string;
  index: number;
}

const blank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const code = (letter: string) => letter.charCodeAt(0);
const [openList, closeList, openObject, closeObject] = [code('['), code(']'), code('{'), code('}')];
const [comma, colon, quote, backslash] = [code(','), code(':'), code('"'), code('\\')];

export class JsonCutter {
  readonly #path: JsonPath;
  readonly #most: number;
  readonly #levels: Level[] = [];
  /** In a string, at this byte of it. */
  #inString = false;
  #escaped = false;
  #keyBytes: number[] | undefined;
  #expectsKey = false;
  /** The value being cut out: its start, its pieces, and how deep in it we are. */
  #start = -1;
  #depth = 0;
  #isScalar = false;
  #pieces: Buffer[] = [];
  #length = 0;
  #position = 0;

  constructor(path: JsonPath, most: number) {
    this.#path = path;
    this.#most = most;
  }

  push(chunk: Buffer): Cut[] {
    const cuts: Cut[] = [];
    let from = this.#start >= 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (this.#inString) {
        at = this.#passString(chunk, at);
        if (!this.#inString && this.#start >= 0 && this.#depth === 0) {
          cuts.push(this.#finish(chunk.subarray(from, at + 1)));
          from = -1;
        }
        continue;
      }
      if (this.#start >= 0) {
        const ended = this.#inValue(byte);
        if (ended === 'behind') {
          cuts.push(this.#finish(chunk.subarray(from, at)));
          from = -1;
          this.#outside(byte);
        } else if (ended === 'here') {
          cuts.push(this.#finish(chunk.subarray(from, at + 1)));
          from = -1;
        }
        continue;
      }
      if (!blank(byte) && byte !== comma && this.#startsValue(byte) && this.#matches()) {
        this.#start = this.#position + at;
        from = at;
        this.#begin(byte);
        continue;
      }
      this.#outside(byte);
    }
    if (this.#start >= 0 && from >= 0) this.#hold(chunk.subarray(from));
    this.#position += chunk.length;
    return cuts;
  }

  end(): Cut[] {
    if (this.#start < 0) return [];
    if (this.#isScalar && !this.#inString) return [this.#finish(Buffer.alloc(0))];
    return [{ fault: 'cut', offset: this.#start }];
  }

  /** True where the file ends inside of something. */
  get isOpen(): boolean {
    return this.#levels.length > 0 || this.#start >= 0 || this.#inString;
  }

  #hold(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length > this.#most) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  #finish(piece: Buffer): Cut {
    this.#hold(piece);
    const offset = this.#start;
    const tooLong = this.#length > this.#most;
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#start = -1;
    this.#pieces = [];
    this.#length = 0;
    return tooLong ? { fault: 'too-long', offset } : { bytes, offset };
  }

  #begin(byte: number): void {
    this.#depth = 0;
    this.#isScalar = false;
    if (byte === openList || byte === openObject) this.#depth = 1;
    else if (byte === quote) this.#openString(false);
    else this.#isScalar = true;
  }

  #inValue(byte: number): 'here' | 'behind' | undefined {
    if (this.#isScalar) {
      return blank(byte) || byte === comma || byte === closeList || byte === closeObject
        ? 'behind'
        : undefined;
    }
    if (byte === quote) this.#openString(false);
    else if (byte === openList || byte === openObject) this.#depth += 1;
    else if (byte === closeList || byte === closeObject) {
      this.#depth -= 1;
      if (this.#depth === 0) return 'here';
    }
    return undefined;
  }

  /** A value begins here, and not a key. */
  #startsValue(byte: number): boolean {
    if (byte === colon || byte === closeList || byte === closeObject) return false;
    return !(this.#expectsKey && byte === quote);
  }

  #matches(): boolean {
    const levels = this.#levels;
    if (levels.length !== this.#path.length) return false;
    for (let at = 0; at < levels.length; at += 1) {
      const part = this.#path[at]!;
      const level = levels[at]!;
      if (part !== '*' && part !== (level.isList ? String(level.index) : level.key)) return false;
    }
    return true;
  }

  /** One byte of what is not cut out: only where we are counts. */
  #outside(byte: number): void {
    if (byte === quote) this.#openString(this.#expectsKey);
    else if (byte === openObject) {
      this.#levels.push({ isList: false, key: '', index: 0 });
      this.#expectsKey = true;
    } else if (byte === openList) {
      this.#levels.push({ isList: true, key: '', index: 0 });
      this.#expectsKey = false;
    } else if (byte === closeList || byte === closeObject) {
      this.#levels.pop();
      this.#expectsKey = false;
    } else if (byte === comma) {
      const level = this.#levels.at(-1);
      if (level === undefined) return;
      level.index += 1;
      this.#expectsKey = !level.isList;
    }
  }

  #openString(isKey: boolean): void {
    this.#inString = true;
    this.#escaped = false;
    this.#keyBytes = isKey ? [] : undefined;
  }

  /** Reads on to the end of the string or of the chunk; tells the last place it used. */
  #passString(chunk: Buffer, from: number): number {
    const key = this.#keyBytes;
    let at = from;
    if (key === undefined) return this.#passText(chunk, from);
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) {
        this.#inString = false;
        this.#nameKey(key);
        return at;
      }
      if (key.length < 1000) key.push(byte);
    }
    return at;
  }

  /** Texts are long and have few quotation marks: looks for the next one that is not escaped. */
  #passText(chunk: Buffer, from: number): number {
    let search = this.#escaped ? from + 1 : from;
    this.#escaped = false;
    for (;;) {
      const close = chunk.indexOf(quote, search);
      const stop = close < 0 ? chunk.length : close;
      let slashes = 0;
      while (stop - slashes > search && chunk[stop - slashes - 1] === backslash) slashes += 1;
      if (close < 0) {
        this.#escaped = slashes % 2 === 1;
        return chunk.length;
      }
      if (slashes % 2 === 0) {
        this.#inString = false;
        return close;
      }
      search = close + 1;
    }
  }

  #nameKey(bytes: readonly number[]): void {
    const level = this.#levels.at(-1);
    if (level === undefined) return;
    const written = Buffer.from(bytes).toString('utf8');
    level.key = written.includes('\\') ? unescaped(written) : written;
    this.#expectsKey = false;
    this.#keyBytes = undefined;
  }
}

function unescaped(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

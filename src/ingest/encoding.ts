// Bytes and what is said about them in, the encoding they are read in out. The user decides, then a
// byte order mark, then a declaration that the bytes do not contradict, then the bytes themselves.

import { isAscii, isUtf8, transcode } from 'node:buffer';
import { IsnadError } from '../errors.ts';
import type { Guess } from './guess.ts';
import { countReplaced, countUtf8, countWritten, guessEncoding, western1252 } from './guess.ts';
import type { EncodingFrom, TextEncoding } from './source.ts';

/** An encoding that was decided on, and how sure that is. */
export interface Chosen {
  readonly name: string;
  readonly from: EncodingFrom;
  readonly confidence: number;
  /** What was declared, where the bytes speak against it. */
  readonly conflict?: string;
  readonly decode: (bytes: Uint8Array) => string;
  /** For text that comes in pieces; `end` gives what a cut last letter leaves. */
  readonly stream: () => {
    readonly write: (bytes: Uint8Array) => string;
    readonly end: () => string;
  };
}

export interface Ask {
  /** What the user says, or `auto`. */
  readonly option?: string | undefined;
  /** What the file or its envelope says. */
  readonly declared?: string | undefined;
}

type Verdict = Pick<Chosen, 'name' | 'from' | 'confidence'> & { readonly conflict?: string };

/** @throws IsnadError `usage` when the user names an encoding that there is not. */
export async function chooseEncoding(sample: Uint8Array, ask: Ask): Promise<Chosen> {
  const verdict = await judge(sample, ask);
  return { ...verdict, ...(await coderOf(verdict.name)) };
}

/** How the text of a record was decoded, with the damage counted. */
export function decoded(
  bytes: Uint8Array,
  chosen: Chosen,
): { readonly text: string; readonly encoding: TextEncoding } {
  const text = chosen.decode(bytes);
  const { name, from, confidence } = chosen;
  const damage = text.includes('\ufffd') ? countReplaced(text) - countWritten(bytes, name) : 0;
  return { text, encoding: { name, from, confidence, replaced: Math.max(0, damage) } };
}

/** The one name of an encoding that the user asks for. @throws IsnadError `usage` when there is none. */
export async function askedEncoding(label: string): Promise<string> {
  const name = await nameOf(label);
  if (name !== undefined) return name;
  throw new IsnadError({
    code: 'usage',
    message: `There is no encoding "${label}".`,
    mend: 'Name one such as utf-8, windows-1256, iso-8859-6, utf-16le, cp720 or cp864, or "auto".',
  });
}

async function judge(sample: Uint8Array, ask: Ask): Promise<Verdict> {
  if (ask.option !== undefined && ask.option !== 'auto') {
    return { name: await askedEncoding(ask.option), from: 'option', confidence: 1 };
  }
  const marked = markOf(sample);
  if (marked !== undefined) return { name: marked, from: 'bom', confidence: 1 };
  const { good, bad } = countUtf8(sample);
  const guess = guessEncoding(sample);
  const declared = ask.declared === undefined ? undefined : await nameOf(ask.declared);
  if (declared !== undefined) return weigh({ declared, good, bad, guess }, sample);
  if (guess.label === 'utf-8')
    return { name: 'utf-8', from: 'sniffed', confidence: sureUtf8(good, bad) };
  return sniffed(sample, guess);
}

interface Evidence {
  readonly declared: string;
  /** Whole and broken UTF-8 sequences. */
  readonly good: number;
  readonly bad: number;
  readonly guess: Guess;
}

/** A declaration against the bytes: only bytes that leave no doubt win. */
async function weigh(
  { declared, good, bad, guess }: Evidence,
  sample: Uint8Array,
): Promise<Verdict> {
  const kept: Verdict = { name: declared, from: 'declared', confidence: 1 };
  const wide = guess.label.startsWith('utf-16');
  if (declared.startsWith('utf-16') && !wide) {
    // Pages that declare UTF-16 in ASCII letters are none: the standard reads them as UTF-8.
    const { name, confidence } = await sniffed(sample, guess);
    return { name, from: 'sniffed', confidence, conflict: declared };
  }
  if (declared === 'utf-8') {
    if (bad === 0 || good > bad * 4) return { ...kept, confidence: sureUtf8(good, bad) };
    const found = await sniffed(sample, guess);
    return found.confidence >= 0.3
      ? { ...found, conflict: declared }
      : { ...kept, confidence: 0.3 };
  }
  // Whole UTF-8 sequences of letters beyond ASCII do not come about by chance.
  if (guess.label === 'utf-8' && good >= 2 && bad === 0) {
    return { name: 'utf-8', from: 'sniffed', confidence: 0.99, conflict: declared };
  }
  if (wide) return { name: guess.label, from: 'sniffed', confidence: 0.9, conflict: declared };
  // Western pages are what servers declare when nobody told them.
  if (declared === 'windows-1252' && good + bad > 8) {
    const found = await sniffed(sample, guess);
    const arabic = arabicPages.has(found.name) && found.confidence >= 0.5;
    if (arabic) return { ...found, conflict: declared };
  }
  return kept;
}

const arabicPages = new Set(['windows-1256', 'iso-8859-6', 'cp720']);

function sureUtf8(good: number, bad: number): number {
  return bad === 0 ? 1 : Math.max(0.5, good / (good + bad));
}

/** One byte a letter, or two without a mark: statistics of letters decide. */
async function sniffed(sample: Uint8Array, guess: Guess): Promise<Verdict> {
  if (guess.label === 'utf-8') return { name: 'utf-8', from: 'sniffed', confidence: 0.8 };
  if (guess.label.startsWith('utf-16')) {
    return { name: guess.label, from: 'sniffed', confidence: 0.95 };
  }
  const { default: jschardet } = await import('jschardet');
  const found = jschardet.detect(Buffer.from(lettersOf(sample)));
  const name = found.encoding ? await nameOf(found.encoding) : undefined;
  if (name !== undefined && (arabicPages.has(name) || name === guess.label)) {
    const agreed = name === guess.label ? 0.2 : 0;
    return { name, from: 'sniffed', confidence: round(Math.min(1, found.confidence + agreed)) };
  }
  return { name: guess.label, from: 'sniffed', confidence: 0.3 };
}

const sampled = 4096;

/** The part of a sample from its first byte beyond ASCII on: markup before it says nothing. */
function lettersOf(sample: Uint8Array): Uint8Array {
  const first = Math.max(0, sample.findIndex((byte) => byte > 0x7f) - 16);
  return sample.subarray(first, first + sampled);
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The one name of an encoding for all of its labels; nothing for a label that nobody knows. */
async function nameOf(label: string): Promise<string | undefined> {
  const plain = label.trim().replace(/^["']|["']$/g, '');
  try {
    return new TextDecoder(plain).encoding;
  } catch {
    const { default: iconv } = await import('iconv-lite');
    const short = plain.toLowerCase().replace(/^(ibm|dos)-?/, 'cp');
    return iconv.encodingExists(short) ? short : undefined;
  }
}

async function coderOf(name: string): Promise<Pick<Chosen, 'decode' | 'stream'>> {
  if (name === 'utf-8') return { decode: decodeUtf8, stream: utf8Stream };
  if (isWeb(name)) {
    const mend = name === 'windows-1252' ? western1252 : same;
    const decoder = new TextDecoder(name);
    return { decode: (bytes) => mend(decoder.decode(bytes)), stream: () => webStream(name, mend) };
  }
  const { default: iconv } = await import('iconv-lite');
  return {
    decode: (bytes) => iconv.decode(Buffer.from(bytes), name),
    stream: () => {
      const decoder = iconv.getDecoder(name);
      return {
        write: (bytes) => decoder.write(Buffer.from(bytes)),
        end: () => decoder.end() ?? '',
      };
    },
  };
}

function webStream(name: string, mend: (text: string) => string): ReturnType<Chosen['stream']> {
  const decoder = new TextDecoder(name);
  return {
    write: (bytes) => mend(decoder.decode(bytes, { stream: true })),
    end: () => mend(decoder.decode()),
  };
}

/** Letters that a piece cuts are kept for the next one. */
function utf8Stream(): ReturnType<Chosen['stream']> {
  let held: Buffer = Buffer.alloc(0);
  let isFirst = true;
  const decode = (bytes: Buffer): string => {
    if (bytes.length === 0) return '';
    const text = decodeUtf8(bytes);
    // A mark is cut off at the start of a text only.
    const isMark = !isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    isFirst = false;
    return isMark ? `\ufeff${text}` : text;
  };
  return {
    write(bytes) {
      const chunk = Buffer.concat([held, bytes]);
      // The first three bytes tell whether there is a mark.
      const end = isFirst && chunk.length < 3 ? 0 : wholeLetters(chunk);
      held = chunk.subarray(end);
      return decode(chunk.subarray(0, end));
    },
    end: () => decode(held),
  };
}

/** Where the last whole letter ends: behind it may be a first byte with too few others. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const same = (text: string): string => text;

/**
 * UTF-8 with the replacements of the standard; a mark is cut off. Going by way of UTF-16 is three times
 * as fast as Node's own way, where a text is long and not all ASCII.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isMarked = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  const plain = isMarked ? buffer.subarray(3) : buffer;
  if (plain.length < worthIt) return plain.toString('utf8');
  if (isAscii(plain)) return plain.toString('latin1');
  if (plain.length > mostAtOnce || !isUtf8(plain)) return plain.toString('utf8');
  return transcode(plain, 'utf8', 'utf16le').toString('utf16le');
}

const worthIt = 256;
const mostAtOnce = 1 << 26;

function isWeb(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

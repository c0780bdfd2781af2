// How the first bytes of each format look. Each question is answered from the head alone; the name and
// the media type count only where the content leaves a choice.

import type { Head } from './registry.ts';
import { sniffTable } from './table.ts';

const startsWith = (head: Head, ...bytes: number[]) =>
  bytes.every((byte, at) => head.bytes[at] === byte);

const endsWith = (head: Head, ...endings: string[]) =>
  endings.some((ending) => head.name.endsWith(`.${ending}`));

export const gzip = (head: Head) => startsWith(head, 0x1f, 0x8b, 0x08);

/** A frame, or a frame to be skipped before it. */
export const zstd = (head: Head) =>
  startsWith(head, 0x28, 0xb5, 0x2f, 0xfd) ||
  (head.bytes.length > 4 && (head.bytes.readUInt32LE(0) & 0xfffffff0) === 0x184d2a50);

export const zip = (head: Head) =>
  startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06);

/** A zip whose first members are those of a Word file. */
export const docx = (head: Head) =>
  zip(head) &&
  (head.bytes.includes('word/document.xml') ||
    (head.bytes.includes('[Content_Types].xml') && endsWith(head, 'docx', 'docm')));

const tarMagic = 257;

export function tar({ bytes }: Head): boolean {
  if (bytes.length < 512) return false;
  if (bytes.toString('latin1', tarMagic, tarMagic + 5) === 'ustar') return true;
  // The oldest kind has no mark but a sum over its head.
  const written = bytes
    .toString('latin1', 148, 156)
    .replace(/[\0 ]+$/, '')
    .trim();
  if (!/^[0-7]{4,7}$/.test(written) || bytes[0] === 0) return false;
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at += 1) if (at < 148 || at >= 156) sum += bytes[at]!;
  return sum === Number.parseInt(written, 8);
}

/** `WARC/1.0` on the first line, or a name that says so where the start is damaged. */
export const warc = (head: Head) =>
  head.bytes.toString('latin1', 0, 5) === 'WARC/' ||
  (endsWith(head, 'warc') && head.bytes.includes('\nWARC/1.'));

export const pdf = (head: Head) => head.bytes.subarray(0, 1024).includes('%PDF-');

const mailHeads =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|delivered-to|reply-to|content-type|x-[\w-]+|dkim-signature|arc-[\w-]+|sender|list-[\w-]+):/i;

/** "From address day year", then the head of a message. */
export function mbox({ text, start }: Head): boolean {
  return text !== undefined && /^From \S+ [^\n]*\d{4}\r?\n[\w-]+:/.test(start);
}

/** At least three known heads, one of them sender, id or route, before the first empty line. */
export function mail({ text, start, mediaType }: Head): boolean {
  if (text === undefined) return false;
  if (mediaType === 'message/rfc822') return true;
  const lines = start.split(/\r?\n/);
  let known = 0;
  let sure = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && index > 0) continue;
    if (!/^[\w-]+:/.test(line)) return false;
    if (mailHeads.test(line)) known += 1;
    if (/^(?:message-id|received|return-path|mime-version):/i.test(line)) sure = true;
  }
  return known >= 3 && sure;
}

export function xml({ text, start, mediaType }: Head): boolean {
  if (text === undefined || !start.startsWith('<')) return false;
  const root = rootOf(start);
  if (root === undefined || root === 'html' || root.startsWith('!')) return false;
  if (start.startsWith('<?xml')) return true;
  return knownRoots.has(root.replace(/^.*:/, '')) || /[/+]xml$/.test(mediaType);
}

const knownRoots = new Set(
  'rss feed rdf channel nitf newsitem newsmessage packageitem newsml knowledgeitem conceptitem'.split(
    ' ',
  ),
);

/** Name of the first element in lower case, behind declaration, comments and doctype. */
function rootOf(start: string): string | undefined {
  const plain = start
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '')
    .replace(/<!DOCTYPE(?:[^[<>]|\[[\s\S]*?\])*>/i, (doctype) =>
      /\bhtml\b/i.test(doctype) ? '<html>' : '',
    );
  return /<([!a-z][^\s/>]*)/i.exec(plain)?.[1]?.toLowerCase();
}

export function html({ text, start, mediaType, name }: Head): boolean {
  if (text === undefined) return false;
  if (/^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(start)) return true;
  if (start.startsWith('<') && rootOf(start) === 'html') return true;
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return true;
  if (!start.startsWith('<') && !/\.x?html?$/.test(name)) return false;
  return /<(?:p|div|br|table|span|h[1-6]|article|section|meta|title)[\s/>]/i.test(start);
}

/** Whole objects on lines of their own. */
export function jsonl({ text, start, name, whole }: Head): boolean {
  const named = /\.(?:jsonl|ndjson|jl)$/.test(name);
  if (text === undefined) return false;
  if (!start.startsWith('{')) return named && !start.startsWith('<');
  if (named) return true;
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  // One object on one line is the same as JSON, but a file that goes on is surely lines.
  const shown = whole ? lines : lines.slice(0, -1);
  if (lines.length < 2) return !whole && !name.endsWith('.json');
  return shown.some((line) => isWholeObject(line));
}

function isWholeObject(line: string): boolean {
  const plain = line.trim();
  if (!plain.startsWith('{') || !plain.endsWith('}')) return false;
  try {
    JSON.parse(plain);
    return true;
  } catch {
    return false;
  }
}

/** `{"`, `[{`, `["`, `[1`: how JSON opens and prose does not. */
export function json({ text, start, name }: Head): boolean {
  if (text === undefined) return false;
  if (
    /^\{\s*["}]/.test(start) ||
    /^\[\s*(?:\{\s*["}]|\[|\]\s*$|"(?:[^"\\\n]|\\.)*"\s*[,\]])/.test(start)
  )
    return true;
  return name.endsWith('.json') && /^[[{]/.test(start);
}

export function csv({ text, name }: Head): boolean {
  if (text === undefined) return false;
  return sniffTable(text, /\.(?:csv|tsv|tab|psv)$/.test(name)) !== undefined;
}

export const markdown = (head: Head) =>
  head.text !== undefined &&
  (endsWith(head, 'md', 'markdown') || head.mediaType === 'text/markdown');

export const text = (head: Head) => head.text !== undefined;

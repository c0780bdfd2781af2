// The compiled file: named sections of bytes behind a header, with a checksum over all of it. Sections
// begin at multiples of four, so that typed arrays can lie on them as they are.

import { createHash } from 'node:crypto';

const magic = 0x314b5049;
/** Raised when sections change their meaning: an older file is then refused. */
const version = 1;
const headerAt = 48;

export interface Pack {
  /** What the file was compiled from. */
  readonly fingerprint: string;
  readonly section: (name: string) => Uint8Array | undefined;
}

interface Header {
  readonly fingerprint: string;
  readonly sections: readonly (readonly [name: string, length: number])[];
}

/** What is wrong with a file that is no pack of this version. */
export class PackFault extends Error {}

export function writePack(
  fingerprint: string,
  sections: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const header: Header = {
    fingerprint,
    sections: [...sections].map(([name, { byteLength }]) => [name, byteLength]),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const parts = [head, ...sections.values()];
  const file = new Uint8Array(
    parts.reduce((sum, { byteLength }) => sum + padded(byteLength), headerAt),
  );
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(8, head.byteLength, true);
  let at = headerAt;
  for (const part of parts) {
    file.set(part, at);
    at += padded(part.byteLength);
  }
  file.set(checksum(file), 16);
  return file;
}

/** @throws PackFault for a file of another version, cut short or changed. */
export function readPack(file: Uint8Array): Pack {
  // A small file may come out of a pool, at any offset.
  const whole = file.byteOffset % 4 === 0 ? file : file.slice();
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.byteLength < headerAt || view.getUint32(0, true) !== magic) {
    throw new PackFault('it is no compiled file');
  }
  if (view.getUint32(4, true) !== version) throw new PackFault('it is of another version');
  if (Buffer.compare(checksum(whole), whole.subarray(16, headerAt)) !== 0) {
    throw new PackFault('its checksum does not fit: it was cut short or changed');
  }
  const headLength = view.getUint32(8, true);
  const head = new TextDecoder().decode(whole.subarray(headerAt, headerAt + headLength));
  const { fingerprint, sections } = JSON.parse(head) as Header;
  const found = new Map<string, Uint8Array>();
  let at = headerAt + padded(headLength);
  for (const [name, length] of sections) {
    found.set(name, whole.subarray(at, at + length));
    at += padded(length);
  }
  return { fingerprint, section: (name) => found.get(name) };
}

function checksum(file: Uint8Array): Uint8Array {
  return createHash('sha256').update(file.subarray(0, 16)).update(file.subarray(headerAt)).digest();
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

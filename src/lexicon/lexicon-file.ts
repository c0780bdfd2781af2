// A compiled lexicon as sections of the compiled file and back: arrays are laid on the bytes of the
// file, nothing is copied or built.

import type { LexiconData } from './compile.ts';
import type { Pack } from './pack.ts';

type Arrays = Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array | Int32Array>>;

export function lexiconSections(code: string, data: LexiconData): Map<string, Uint8Array> {
  const { stems, trie, forms, values } = data;
  const arrays: Arrays = {
    slots: stems.slots,
    stemsAt: stems.at,
    units: stems.units,
    root: trie.root,
    edges: trie.edges,
    parents: trie.parents,
    stems: trie.stems,
    bits: trie.bits,
    entriesAt: data.entriesAt,
    entryValues: data.entryValues,
    formsAt: forms.at,
    forms: forms.bytes,
    valuesAt: values.at,
    values: values.bytes,
    valueTables: data.valueTables,
  };
  const sections = new Map<string, Uint8Array>();
  sections.set(`${code} tables`, new TextEncoder().encode(JSON.stringify(data.tables)));
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(arrays)) {
    sections.set(`${code} ${name}`, new Uint8Array(buffer, byteOffset, byteLength));
  }
  return sections;
}

/** The lexicon of a language in the file; undefined where the file has none. */
export function lexiconIn(pack: Pack, code: string): LexiconData | undefined {
  const tables = pack.section(`${code} tables`);
  if (tables === undefined) return undefined;
  const bytes = (name: string): Uint8Array => pack.section(`${code} ${name}`) ?? new Uint8Array(0);
  const words = (name: string): Uint32Array => {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Uint32Array(buffer, byteOffset, byteLength >> 2);
  };
  const signed = (name: string): Int32Array => {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Int32Array(buffer, byteOffset, byteLength >> 2);
  };
  const units = bytes('units');
  const at = words('stemsAt');
  return {
    tables: JSON.parse(new TextDecoder().decode(tables)) as LexiconData['tables'],
    stems: {
      count: at.length - 1,
      slots: signed('slots'),
      at,
      units: new Uint16Array(units.buffer, units.byteOffset, units.byteLength >> 1),
    },
    trie: {
      root: signed('root'),
      edges: signed('edges'),
      parents: signed('parents'),
      stems: signed('stems'),
      bits: signed('bits'),
    },
    entriesAt: words('entriesAt'),
    entryValues: words('entryValues'),
    forms: { at: words('formsAt'), bytes: bytes('forms') },
    values: { at: words('valuesAt'), bytes: bytes('values') },
    valueTables: bytes('valueTables'),
  };
}

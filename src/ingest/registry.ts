// Every format and container that isnad reads: how its first bytes look and where its reader is. To
// add one: write its reader in formats/ or containers/, and one entry here; the order is the order of
// asking. Readers are loaded when their format appears.

import type { ContainerReader, FormatReader } from './context.ts';
import * as looks from './looks.ts';

/** The first bytes of a file, as the entries look at them. */
export interface Head {
  readonly bytes: Buffer;
  /** Decoded; nothing where the bytes are no text. */
  readonly text: string | undefined;
  /** The text from its first letter on, cut short. */
  readonly start: string;
  /** Name of the file, in lower case. */
  readonly name: string;
  /** As the envelope says, in lower case; empty where it says nothing. */
  readonly mediaType: string;
  /** True when the head is all there is. */
  readonly whole: boolean;
}

interface Common {
  readonly name: string;
  /** For people: what the format is. */
  readonly about: string;
  /** Endings of names that promise this format. */
  readonly endings: readonly string[];
  readonly looks: (head: Head) => boolean;
}

export interface FormatEntry extends Common {
  readonly kind: 'format';
  /** True where reading one file is work that a worker may do. */
  readonly heavy?: boolean;
  readonly load: () => Promise<FormatReader>;
}

export interface ContainerEntry extends Common {
  readonly kind: 'container';
  readonly load: () => Promise<ContainerReader>;
}

export type Entry = FormatEntry | ContainerEntry;

export const entries: readonly Entry[] = [
  {
    kind: 'container',
    name: 'gzip',
    about: 'gzip, of one or more members',
    endings: ['gz', 'tgz'],
    looks: looks.gzip,
    load: async () => (await import('./containers/gzip.ts')).openGzip,
  },
  {
    kind: 'container',
    name: 'zstd',
    about: 'Zstandard',
    endings: ['zst', 'zstd', 'tzst'],
    looks: looks.zstd,
    load: async () => (await import('./containers/zstd.ts')).openZstd,
  },
  {
    kind: 'format',
    name: 'docx',
    about: 'Word, since 2007',
    endings: ['docx', 'docm'],
    heavy: true,
    looks: looks.docx,
    load: async () => (await import('./formats/docx.ts')).readDocx,
  },
  {
    kind: 'container',
    name: 'zip',
    about: 'zip',
    endings: ['zip'],
    looks: looks.zip,
    load: async () => (await import('./containers/zip.ts')).openZip,
  },
  {
    kind: 'container',
    name: 'tar',
    about: 'tar',
    endings: ['tar'],
    looks: looks.tar,
    load: async () => (await import('./containers/tar.ts')).openTar,
  },
  {
    kind: 'container',
    name: 'warc',
    about: 'web archive (WARC, WET)',
    endings: ['warc', 'wet'],
    looks: looks.warc,
    load: async () => (await import('./containers/warc.ts')).openWarc,
  },
  {
    kind: 'format',
    name: 'pdf',
    about: 'PDF (degraded)',
    endings: ['pdf'],
    heavy: true,
    looks: looks.pdf,
    load: async () => (await import('./formats/pdf.ts')).readPdf,
  },
  {
    kind: 'container',
    name: 'mbox',
    about: 'a mailbox of many messages',
    endings: ['mbox'],
    looks: looks.mbox,
    load: async () => (await import('./containers/mbox.ts')).openMbox,
  },
  {
    kind: 'container',
    name: 'mail',
    about: 'a message (.eml) with its attachments',
    endings: ['eml'],
    looks: looks.mail,
    load: async () => (await import('./containers/mail.ts')).openMail,
  },
  {
    kind: 'format',
    name: 'xml',
    about: 'RSS, Atom, RDF, NewsML-G2, NITF',
    endings: ['xml', 'rss', 'atom', 'rdf', 'nitf', 'newsml'],
    looks: looks.xml,
    load: async () => (await import('./formats/xml.ts')).readXml,
  },
  {
    kind: 'format',
    name: 'html',
    about: 'a page; its article is looked for',
    endings: ['html', 'htm', 'xhtml'],
    heavy: true,
    looks: looks.html,
    load: async () => (await import('./formats/html.ts')).readHtml,
  },
  {
    kind: 'format',
    name: 'jsonl',
    about: 'JSON lines: an object a line',
    endings: ['jsonl', 'ndjson', 'jl'],
    looks: looks.jsonl,
    load: async () => (await import('./formats/jsonl.ts')).readJsonLines,
  },
  {
    kind: 'format',
    name: 'json',
    about: 'JSON: an object, a list of objects, or what --json-path names',
    endings: ['json'],
    looks: looks.json,
    load: async () => (await import('./formats/json.ts')).readJson,
  },
  {
    kind: 'format',
    name: 'csv',
    about: 'a table with commas, semicolons, tabs or bars',
    endings: ['csv', 'tsv', 'tab', 'psv'],
    looks: looks.csv,
    load: async () => (await import('./formats/csv.ts')).readCsv,
  },
  {
    kind: 'format',
    name: 'markdown',
    about: 'Markdown; the text is kept as it is',
    endings: ['md', 'markdown'],
    looks: looks.markdown,
    load: async () => (await import('./formats/text.ts')).readMarkdown,
  },
  {
    kind: 'format',
    name: 'text',
    about: 'plain text',
    endings: ['txt', 'text'],
    looks: looks.text,
    load: async () => (await import('./formats/text.ts')).readText,
  },
];

const loaded = new Map<Entry, Promise<unknown>>();

/** The reader of an entry, loaded once: an import takes its time even the second time. */
export function readerOf<E extends Entry>(entry: E): ReturnType<E['load']> {
  let reader = loaded.get(entry);
  if (reader === undefined) {
    reader = entry.load();
    loaded.set(entry, reader);
  }
  return reader as ReturnType<E['load']>;
}

export function entryNamed(name: string): Entry | undefined {
  return entries.find((entry) => entry.name === name);
}

/** The entry that the ending of a name promises; endings of containers are looked through. */
export function promisedBy(name: string): Entry | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1];
  return ending === undefined ? undefined : entries.find((entry) => entry.endings.includes(ending));
}

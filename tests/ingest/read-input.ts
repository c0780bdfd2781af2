// Bytes in, the items that the readers make of them out; for the tests of inputs.

import { readDocuments } from '../../src/ingest/documents.ts';
import type { InputFile, InputRecord, Item, ReadOptions } from '../../src/ingest/source.ts';

/** An input file that exists only in memory, handed over in chunks of one size. */
export function inputOf(content: Uint8Array | string, name: string, chunk = 65_536): InputFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    path: name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

export async function itemsOf(
  content: Uint8Array | string,
  name: string,
  options: ReadOptions & { readonly chunk?: number } = {},
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of readDocuments(inputOf(content, name, options.chunk), options)) {
    items.push(item);
  }
  return items;
}

export function recordsIn(items: readonly Item[]): InputRecord[] {
  return items.flatMap((item) => (item.kind === 'document' ? [item.record] : []));
}

/** One line an item: a document's id and text, or a code with its place. */
export function shownItems(items: readonly Item[]): string[] {
  return items.map((item) => {
    const { record, line, member } = item.at;
    if (item.kind === 'document') return `${item.record.id} = ${item.record.text}`;
    const where = [member?.join('!'), record && `#${record}`, line && `line ${line}`];
    return [item.code, ...where.filter((part) => part)].join(' ');
  });
}

export async function shown(
  content: Uint8Array | string,
  name: string,
  options: ReadOptions & { readonly chunk?: number } = {},
): Promise<string[]> {
  return shownItems(await itemsOf(content, name, options));
}

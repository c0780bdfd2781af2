// XML of the news trade in, a document an item out: RSS, RDF, Atom, NewsML, NITF. Items are read one by
// one; entities are not expanded; what is broken is reported and the rest is read.

import type { Context, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import type { Found } from '../deliver.ts';
import { deliver, encodingNotes } from '../deliver.ts';
import { chooseEncoding } from '../encoding.ts';
import { atomEntry, feedItem } from '../feed.ts';
import { limitNote } from '../limits.ts';
import { prepareMarkup } from '../markup.ts';
import { newsItem, newsMlOne, nitf } from '../newsml.ts';
import type { Item, Location, TextEncoding } from '../source.ts';
import { decodeChunks } from '../transcode.ts';
import type { XmlFault, XmlNode } from '../xml-tree.ts';
import { lineText, XmlTrees } from '../xml-tree.ts';

/** What a record of a vocabulary gives; the rest of a Found is the same for all. */
export type XmlRecord = Pick<
  Found,
  'text' | 'id' | 'title' | 'lang' | 'url' | 'dates' | 'quality'
> & {
  readonly format: string;
};

/** The elements that are a document each, and how they are read. */
const readers: Readonly<Record<string, (node: XmlNode) => XmlRecord | undefined>> = {
  item: feedItem,
  entry: atomEntry,
  newsitem: (node) => (node.full === 'newsitem' && newsMlOne(node)) || newsItem(node),
  nitf,
};

/** Elements of packages and of the feed itself. */
const roots = new Set(
  'rss rdf feed channel newsml newsmessage itemset nitf newsitem packageitem conceptitem knowledgeitem newscomponent'.split(
    ' ',
  ),
);

const headLength = 1 << 16;
const mostFaults = 50;

export async function* readXml(source: Source, context: Context): AsyncGenerator<Item> {
  const { place } = source;
  const { options, limits } = context;
  const head = (await source.reader.peek(headLength)).subarray(0, headLength);
  const chosen = await chooseEncoding(head, {
    option: options.encoding,
    declared: declaredIn(head) ?? place.declared?.encoding,
  });
  yield* encodingNotes(chosen, place.at);
  await prepareMarkup();
  const { name, from, confidence } = chosen;
  const encoding: TextEncoding = { name, from, confidence, replaced: 0 };
  let found: Item[] = [];
  let record = 0;
  let faults = 0;
  let entities = 0;
  let isKnown = false;
  let lang: string | undefined;

  const fault = ({ kind, message, line }: XmlFault) => {
    const at: Location = { ...place.at, line };
    if (kind === 'entity') {
      entities += 1;
      return;
    }
    if (kind === 'too-large') {
      record += 1;
      const note = `${message}; ${limitNote(limits, 'lineBytes')}.`;
      found.push(errorItem('E-LINE-TOO-LONG', note, { ...at, record }));
      return;
    }
    faults += 1;
    if (faults <= mostFaults) found.push(errorItem('E-XML-BROKEN', `${message}.`, at));
  };

  const trees = new XmlTrees({
    mostDepth: 1000,
    mostLetters: limits.lineBytes,
    fault,
    wants(element, path) {
      if (roots.has(element) || Object.hasOwn(readers, element)) isKnown = true;
      // The language of a whole feed stands outside of its items.
      if (element === 'language' && path.at(-1) === 'channel') return true;
      return Object.hasOwn(readers, element) && !(element === 'nitf' && path.includes('newsitem'));
    },
    node(node) {
      if (node.name === 'language') {
        lang ??= lineText(node);
        return;
      }
      record += 1;
      const at = { record, line: node.line };
      const read = readers[node.name]!(node);
      if (read === undefined || read.text.trim() === '') {
        found.push(errorItem('W-EMPTY', 'The item has no text.', { ...place.at, ...at }));
        return;
      }
      const damage = read.text.includes('\ufffd') ? read.text.split('\ufffd').length - 1 : 0;
      const known: Found = {
        ...read,
        at,
        // The item's own bytes are not to be had from the parser.
        bytes: `${read.title ?? ''}\n${read.text}`.toWellFormed(),
        encoding: { ...encoding, replaced: damage },
        lang: read.lang ?? lang,
      };
      found.push(...deliver(known, place, context));
    },
  });

  let first = true;
  for await (const piece of decodeChunks(source.reader, chosen)) {
    // Blanks before the declaration are common and harmless.
    trees.push(first ? piece.replace(/^[\s\ufeff]+/, '') : piece);
    first = false;
    yield* found;
    found = [];
  }
  trees.end();
  yield* found;
  if (entities > 0) {
    yield errorItem('W-XML-ENTITY', `${entities} entities were not expanded.`, place.at);
  }
  if (faults > mostFaults) {
    yield errorItem('E-XML-BROKEN', `${faults - mostFaults} more faults of this kind.`, place.at);
  }
  if (!isKnown) yield errorItem('E-XML-VOCABULARY', 'It holds no news items.', place.at);
}

function declaredIn(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 200);
  return /^[^<]*<\?xml\s[^>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
}

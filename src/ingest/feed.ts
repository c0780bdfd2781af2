// One item of an RSS, RDF or Atom feed in, a record out. The full text is taken where the feed has
// one; a summary is marked as such.

import type { WrittenDate } from './deliver.ts';
import type { XmlRecord } from './formats/xml.ts';
import { textOfMarkup } from './markup.ts';
import type { XmlNode } from './xml-tree.ts';
import { childOf, flowText, lineText, rawText } from './xml-tree.ts';

export function feedItem(item: XmlNode): XmlRecord | undefined {
  const whole = rawText(childOf(item, 'content:encoded', 'encoded'));
  const summary = rawText(childOf(item, 'description', 'summary', 'media:description'));
  const text = whole?.trim() ? whole : summary;
  if (text === undefined) return undefined;
  const guid = childOf(item, 'guid', 'dc:identifier', 'identifier');
  const about = item.attributes['rdf:about'];
  return {
    text: plain(text),
    format: 'rss',
    id: lineText(guid) ?? about,
    title: titleOf(childOf(item, 'title')),
    url: lineText(childOf(item, 'link')) ?? about ?? permalink(guid),
    lang: lineText(childOf(item, 'dc:language', 'language')),
    dates: datesOf(item, ['pubdate', 'dc:date', 'published', 'dcterms:issued', 'date']),
    ...(!whole?.trim() && { quality: ['summary-only'] as const }),
  };
}

export function atomEntry(entry: XmlNode): XmlRecord | undefined {
  const content = childOf(entry, 'content');
  const isLinked = content?.attributes.src !== undefined;
  const whole = isLinked ? undefined : contentOf(content);
  const text = whole?.trim() ? whole : contentOf(childOf(entry, 'summary'));
  if (text === undefined) return undefined;
  const id = lineText(childOf(entry, 'id'));
  return {
    text,
    format: 'atom',
    id,
    title: titleOf(childOf(entry, 'title')),
    url: linkOf(entry),
    lang: entry.attributes['xml:lang'] ?? content?.attributes['xml:lang'],
    dates: datesOf(entry, ['published', 'issued', 'updated', 'modified', 'created']),
    ...(!whole?.trim() && { quality: ['summary-only'] as const }),
  };
}

/** Text, escaped HTML, or elements of XHTML. */
function contentOf(node: XmlNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  return node.attributes.type === 'xhtml' ? flowText(node) : plain(rawText(node) ?? '');
}

function plain(text: string): string {
  return textOfMarkup(text) ?? text.trim();
}

function titleOf(node: XmlNode | undefined): string | undefined {
  const title = lineText(node);
  return title === undefined ? undefined : (textOfMarkup(title) ?? title);
}

function permalink(guid: XmlNode | undefined): string | undefined {
  const text = lineText(guid);
  return text !== undefined && /^https?:/.test(text) ? text : undefined;
}

function linkOf(entry: XmlNode): string | undefined {
  for (const child of entry.children) {
    if (typeof child === 'string' || child.name !== 'link') continue;
    const rel = child.attributes.rel;
    if (rel === undefined || rel === 'alternate') return child.attributes.href;
  }
  return undefined;
}

function datesOf(node: XmlNode, names: readonly string[]): WrittenDate[] {
  return names.flatMap((name) => {
    const written = lineText(childOf(node, name));
    return written === undefined ? [] : [{ written, from: 'feed' as const }];
  });
}

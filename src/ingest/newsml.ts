// One NewsML item or NITF article of a news agency in, a record out: headline, text, version and the
// day that the agency gives.

import type { WrittenDate } from './deliver.ts';
import type { XmlRecord } from './formats/xml.ts';
import { textOfMarkup } from './markup.ts';
import type { XmlNode } from './xml-tree.ts';
import { allOf, childOf, findIn, flowText, lineText, rawText } from './xml-tree.ts';

/** NewsML-G2: <newsItem guid version> with itemMeta, contentMeta and contentSet. */
export function newsItem(item: XmlNode): XmlRecord | undefined {
  const itemMeta = childOf(item, 'itemmeta');
  const contentMeta = childOf(item, 'contentmeta');
  const contentSet = childOf(item, 'contentset');
  const inner = contentSet && findIn(contentSet, 'nitf');
  const article = inner && nitf(inner);
  const text = article?.text ?? contentText(contentSet) ?? descriptionOf(contentMeta);
  if (text === undefined) return undefined;
  const { guid, version } = item.attributes;
  const lang = contentMeta && childOf(contentMeta, 'language')?.attributes.tag;
  return {
    text,
    format: 'newsml',
    id: guid === undefined ? undefined : version === undefined ? guid : `${guid}@${version}`,
    title: lineText(contentMeta && childOf(contentMeta, 'headline')) ?? article?.title,
    lang: lang ?? item.attributes['xml:lang'],
    url: linkOf(item),
    dates: [
      ...dates('newsml', [
        contentMeta && childOf(contentMeta, 'contentcreated'),
        itemMeta && childOf(itemMeta, 'firstcreated'),
        itemMeta && childOf(itemMeta, 'versioncreated'),
      ]),
      ...(article?.dates ?? []),
    ],
  };
}

/** NewsML 1: <NewsItem> with Identification, NewsManagement and NewsComponent. */
export function newsMlOne(item: XmlNode): XmlRecord | undefined {
  const component = childOf(item, 'newscomponent');
  if (component === undefined) return undefined;
  const identification = childOf(item, 'identification');
  const management = childOf(item, 'newsmanagement');
  const data = findIn(component, 'datacontent');
  const inner = data && findIn(data, 'nitf');
  const article = inner && nitf(inner);
  const text = article?.text ?? (data && textIn(data));
  if (text === undefined) return undefined;
  const language = findIn(component, 'language')?.attributes.FormalName;
  return {
    text,
    format: 'newsml',
    id: identification && lineText(findIn(identification, 'publicidentifier', 'newsitemid')),
    title: lineText(findIn(component, 'headline')) ?? article?.title,
    lang: language,
    dates: [
      ...dates('newsml', [
        management && childOf(management, 'firstcreated'),
        management && childOf(management, 'thisrevisioncreated'),
        identification && findIn(identification, 'dateid'),
      ]),
      ...(article?.dates ?? []),
    ],
  };
}

/** NITF: <nitf> with head and body. */
export function nitf(article: XmlNode): XmlRecord | undefined {
  const head = childOf(article, 'head');
  const body = childOf(article, 'body');
  const bodyHead = body && childOf(body, 'body.head');
  const content = body && childOf(body, 'body.content');
  const text = content ? flowText(content) : body && flowText(body);
  if (text === undefined) return undefined;
  const headline = bodyHead && findIn(bodyHead, 'hl1', 'hedline');
  const norm = (node: XmlNode | undefined) => node?.attributes.norm;
  const written = [
    norm(head && findIn(head, 'date.issue')),
    norm(bodyHead && findIn(bodyHead, 'story.date')),
    norm(head && findIn(head, 'date.release')),
    head && pubdata(head),
  ];
  return {
    text,
    format: 'nitf',
    id: head && findIn(head, 'doc-id')?.attributes['id-string'],
    title: lineText(headline) ?? lineText(head && childOf(head, 'title')),
    lang: article.attributes['xml:lang'] ?? body?.attributes['xml:lang'],
    dates: written.flatMap((date) =>
      date === undefined ? [] : [{ written: date, from: 'nitf' as const }],
    ),
  };
}

function pubdata(head: XmlNode): string | undefined {
  return findIn(head, 'pubdata')?.attributes['date.publication'];
}

/** Inline XML or text of a content set; what is only linked is not fetched. */
function contentText(contentSet: XmlNode | undefined): string | undefined {
  if (contentSet === undefined) return undefined;
  for (const inline of allOf(contentSet, 'inlinexml')) {
    const body = findIn(inline, 'body') ?? inline;
    const text = flowText(body);
    if (text !== '') return text;
  }
  for (const inline of allOf(contentSet, 'inlinedata')) {
    const text = textIn(inline);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textIn(node: XmlNode): string | undefined {
  const hasElements = node.children.some((child) => typeof child !== 'string');
  if (hasElements) return flowText(node) || undefined;
  const text = rawText(node)?.trim();
  return text ? (textOfMarkup(text) ?? text) : undefined;
}

function descriptionOf(contentMeta: XmlNode | undefined): string | undefined {
  const description = contentMeta && childOf(contentMeta, 'description');
  return description && (flowText(description) || undefined);
}

function linkOf(item: XmlNode): string | undefined {
  for (const child of item.children) {
    if (typeof child === 'string' || child.name !== 'link') continue;
    const { href, rel } = child.attributes;
    if (href !== undefined && (rel === undefined || /canonical|alternate/.test(rel))) return href;
  }
  return undefined;
}

function dates(from: WrittenDate['from'], nodes: readonly (XmlNode | undefined)[]): WrittenDate[] {
  return nodes.flatMap((node) => {
    const written = lineText(node);
    return written === undefined ? [] : [{ written, from }];
  });
}

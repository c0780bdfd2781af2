// XML text in, in pieces of any size; out come small trees of the elements that were asked for, one by
// one, never the whole file. No entity of a document is expanded and nothing is fetched.

import { SaxesParser } from 'saxes';
import { TextFlow } from './flow.ts';

export interface XmlNode {
  /** Without its prefix, in lower case. */
  readonly name: string;
  /** With its prefix, in lower case: `content:encoded`. */
  readonly full: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  readonly line: number;
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

export interface XmlFault {
  readonly kind: 'broken' | 'entity' | 'too-large';
  readonly message: string;
  readonly line: number;
}

export interface XmlHandlers {
  /** True for elements that are wanted as a tree. `path` holds the names above, outermost first. */
  readonly wants: (name: string, path: readonly string[]) => boolean;
  readonly node: (node: XmlNode, path: readonly string[]) => void;
  readonly fault: (fault: XmlFault) => void;
  /** Elements inside of each other, and letters of one tree. */
  readonly mostDepth: number;
  readonly mostLetters: number;
}

// Names of HTML that feeds use without defining them.
const htmlEntities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  laquo: '\u00ab',
  raquo: '\u00bb',
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  hellip: '\u2026',
  bull: '\u2022',
  middot: '\u00b7',
  copy: '\u00a9',
  rlm: '\u200f',
  lrm: '\u200e',
  eacute: '\u00e9',
};

export class XmlTrees {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #handlers: XmlHandlers;
  readonly #path: string[] = [];
  readonly #open: OpenNode[] = [];
  #letters = 0;
  /** A tree that is too large is passed over up to its end at this depth. */
  #skipAt = 0;
  #depth = 0;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
    const parser = this.#parser;
    Object.assign(parser.ENTITIES, htmlEntities);
    parser.on('opentag', ({ name, attributes }) => this.#start(name, attributes));
    parser.on('closetag', () => this.#end());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('error', ({ message }) => {
      const plain = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      const isEntity = /entity/.test(plain);
      handlers.fault({
        kind: isEntity ? 'entity' : 'broken',
        message: plain.slice(0, 200),
        line: parser.line,
      });
    });
  }

  push(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
    // What the file's end cut is still the beginning of something.
    while (this.#open.length > 0) this.#end();
  }

  #start(full: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    const name = localName(full);
    const { wants, mostDepth, fault } = this.#handlers;
    if (this.#skipAt === 0) {
      if (this.#open.length > 0 || wants(name, this.#path)) {
        if (this.#open.length >= mostDepth) {
          fault({
            kind: 'too-large',
            message: 'Its elements are too deep',
            line: this.#parser.line,
          });
          this.#skip(this.#depth - this.#open.length);
        } else {
          this.#letters += full.length;
          const line = this.#parser.line;
          const node = { name, full: full.toLowerCase(), attributes, children: [], line };
          this.#open.at(-1)?.children.push(node);
          this.#open.push(node);
        }
      }
    }
    if (this.#path.length < 64) this.#path.push(name);
  }

  /** Gives up the tree in work, up to the end of its first element, which stands at this depth. */
  #skip(first: number): void {
    this.#skipAt = first;
    this.#open.length = 0;
    this.#letters = 0;
  }

  #end(): void {
    if (this.#depth <= 64) this.#path.pop();
    this.#depth -= 1;
    if (this.#skipAt > 0) {
      if (this.#depth < this.#skipAt) this.#skipAt = 0;
      return;
    }
    const node = this.#open.pop();
    if (node === undefined || this.#open.length > 0) return;
    this.#letters = 0;
    this.#handlers.node(node, this.#path);
  }

  #text(text: string): void {
    const node = this.#open.at(-1);
    if (node === undefined) return;
    this.#letters += text.length;
    if (this.#letters > this.#handlers.mostLetters) {
      const { line } = this.#parser;
      this.#handlers.fault({ kind: 'too-large', message: 'It is too long', line });
      this.#skip(this.#depth - this.#open.length + 1);
      return;
    }
    node.children.push(text);
  }
}

export function localName(full: string): string {
  return full.slice(full.indexOf(':') + 1).toLowerCase();
}

/** The first child of one of the names. */
export function childOf(node: XmlNode, ...names: readonly string[]): XmlNode | undefined {
  for (const name of names) {
    for (const child of node.children) {
      if (typeof child !== 'string' && (child.full === name || child.name === name)) return child;
    }
  }
  return undefined;
}

/** Every element of a name below, in order, not looking inside of those found. */
export function* allOf(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* allOf(child, name);
  }
}

/** The first element of one of the names anywhere below. */
export function findIn(node: XmlNode, ...names: readonly string[]): XmlNode | undefined {
  for (const name of names) {
    const [found] = allOf(node, name);
    if (found) return found;
  }
  return undefined;
}

/** All text of an element, as written. */
export function rawText(node: XmlNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  let text = '';
  for (const child of node.children)
    text += typeof child === 'string' ? child : (rawText(child) ?? '');
  return text;
}

/** Text on one line; nothing where there is none. */
export function lineText(node: XmlNode | undefined): string | undefined {
  const text = rawText(node)?.replace(/\s+/g, ' ').trim();
  return text ? text : undefined;
}

const blocks = new Set(
  'p div hl1 hl2 h1 h2 h3 h4 h5 h6 ul ol dl blockquote bq block table section article header body.content body caption media-caption note fn'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'li', 'tr', 'nitf-tr', 'dt', 'dd']);
const unread = new Set(['script', 'style', 'media', 'object', 'nav', 'template']);

/** Text of an element with its paragraphs apart. */
export function flowText(node: XmlNode): string {
  const flow = new TextFlow();
  write(node, flow);
  return flow.done();
}

function write(node: XmlNode, flow: TextFlow): void {
  for (const child of node.children) {
    if (typeof child === 'string') {
      flow.text(child, false);
      continue;
    }
    if (unread.has(child.name)) continue;
    const isBlock = blocks.has(child.name);
    if (isBlock) flow.paragraph();
    else if (lines.has(child.name)) flow.line();
    else if (child.name === 'td' || child.name === 'th') flow.cell();
    write(child, flow);
    if (isBlock) flow.paragraph();
    else if (child.name === 'tr') flow.line();
  }
}

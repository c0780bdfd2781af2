// Names, attributes and texts in, markup out. Every text is escaped here and nowhere else, so that no
// document can write into the page that shows it.

/** A piece of a page whose texts are escaped already. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | number | undefined | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(['meta', 'link', 'br', 'hr', 'input', 'img']);

export function tag(name: string, attributes: Attributes = {}, ...children: Child[]): Markup {
  let markup = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    markup += value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`;
  }
  markup += '>';
  return { markup: empty.has(name) ? markup : `${markup}${inner(children)}</${name}>` };
}

function inner(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string' || typeof child === 'number') return escapeText(String(child));
  if ('markup' in child) return child.markup;
  return child.map(inner).join('');
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A value as JSON that may stand inside a script element: no tag can begin in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

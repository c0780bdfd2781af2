// Words of documents in, the same words ready to be shown out: hidden control characters made visible,
// and each piece set apart in its own direction, so that none turns the line around it.

import type { Child, Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import { visible } from '../table.ts';

const arabicScript = /\p{Script=Arabic}/u;
const anyLetter = /\p{L}/u;

/** A name where no element may stand: in a picture. */
export function nameText(text: string): string {
  return visible(text);
}

/** True for a text whose first letter is of the Arabic script. */
export function isRightToLeft(text: string): boolean {
  return arabicScript.test(anyLetter.exec(text)?.[0] ?? '');
}

/** A name in a line of another language. */
export function name(text: string): Markup {
  return isRightToLeft(text)
    ? tag('bdi', { lang: 'ar', dir: 'rtl' }, visible(text))
    : tag('bdi', {}, visible(text));
}

/** A sentence of a document, as a block of its own. */
export function quotation(text: string, lang: string): Markup {
  const right = isRightToLeft(text);
  return tag(
    'blockquote',
    { lang: right ? 'ar' : lang, dir: right ? 'rtl' : 'ltr' },
    visible(text),
  );
}

export function names(texts: readonly string[]): Child {
  return texts.map((text, index) => [index === 0 ? '' : '; ', name(text)]);
}

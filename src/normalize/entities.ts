// The HTML entities that scrapers leave in text: `&amp;`, `&#1575;`, `&#x627;`. Anything else that
// begins with an ampersand is plain text.

export interface Entity {
  /** The UTF-16 unit that it stands for. */
  readonly unit: number;
  /** Offset after its semicolon. */
  readonly end: number;
}

const named = new Map<string, number>([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['nbsp', 0xa0],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
  ['shy', 0xad],
  ['laquo', 0xab],
  ['raquo', 0xbb],
  ['lsaquo', 0x2039],
  ['rsaquo', 0x203a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['hellip', 0x2026],
  ['bull', 0x2022],
  ['middot', 0xb7],
  ['deg', 0xb0],
  ['pound', 0xa3],
  ['euro', 0x20ac],
  ['dollar', 0x24],
  ['percnt', 0x25],
  ['copy', 0xa9],
  ['reg', 0xae],
  ['trade', 0x2122],
  ['frac12', 0xbd],
  ['frac14', 0xbc],
  ['frac34', 0xbe],
  ['times', 0xd7],
  ['sect', 0xa7],
  ['para', 0xb6],
  ['agrave', 0xe0],
  ['aacute', 0xe1],
  ['acirc', 0xe2],
  ['atilde', 0xe3],
  ['auml', 0xe4],
  ['aring', 0xe5],
  ['ccedil', 0xe7],
  ['egrave', 0xe8],
  ['eacute', 0xe9],
  ['ecirc', 0xea],
  ['euml', 0xeb],
  ['iacute', 0xed],
  ['icirc', 0xee],
  ['iuml', 0xef],
  ['ntilde', 0xf1],
  ['oacute', 0xf3],
  ['ocirc', 0xf4],
  ['ouml', 0xf6],
  ['oslash', 0xf8],
  ['uacute', 0xfa],
  ['ucirc', 0xfb],
  ['uuml', 0xfc],
]);

// The longest entity read, with ampersand and semicolon.
const longest = 10;

/** The entity whose ampersand stands at `start`, if one does and it is a single UTF-16 unit. */
export function entityAt(source: string, start: number): Entity | undefined {
  const limit = Math.min(source.length, start + longest);
  let semicolon = start + 2;
  while (semicolon < limit && source.charCodeAt(semicolon) !== 0x3b) semicolon += 1;
  if (semicolon >= limit) return undefined;
  const name = source.slice(start + 1, semicolon);
  const unit = name.startsWith('#') ? numbered(name.slice(1)) : named.get(name);
  if (unit === undefined) return undefined;
  return { unit, end: semicolon + 1 };
}

function numbered(digits: string): number | undefined {
  const hexadecimal = /^[xX][0-9a-fA-F]{1,6}$/.test(digits);
  if (!hexadecimal && !/^[0-9]{1,6}$/.test(digits)) return undefined;
  const unit = hexadecimal ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  // Nothing outside the basic plane, no control, no half of a pair.
  return unit >= 0x20 && unit <= 0xffff && (unit < 0xd800 || unit > 0xdfff) ? unit : undefined;
}

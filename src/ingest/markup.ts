// Texts of fields that turn out to be HTML: told and read here. The parser is loaded when a file is
// seen to hold markup, so that tables and JSON without any never wait for it.

let parser: typeof import('./page.ts') | undefined;

/** To be awaited before `textOfMarkup`, once bytes show that there is markup. */
export async function prepareMarkup(): Promise<void> {
  parser ??= await import('./page.ts');
}

/** True where bytes or text may hold markup, also escaped as JSON does. */
export function mayHoldMarkup(piece: Buffer | string): boolean {
  return piece.includes('<') || piece.includes('\\u003c');
}

// An element that pages are made of, closed somewhere: "<p>…</p>", "<br>".
const element =
  /<(?:p|div|br|span|h[1-6]|ul|li|strong|em|b|i|a|figure|blockquote|table|img)(?:\s[^<>]*)?\/?>/i;

/** The text of a field that holds HTML; nothing where it holds text. */
export function textOfMarkup(text: string): string | undefined {
  if (parser === undefined || !text.includes('<') || !element.test(text)) return undefined;
  return parser.textOfFragment(text);
}

// A plain text in, the same text as careless or careful hands write it out: with vowels, tatweel, marks of
// direction, other forms of letters, digits and spaces. Nothing of it changes what the text says.

/** Ways to write a letter otherwise without changing the word. */
const variants: Readonly<Record<string, readonly string[]>> = {
  ا: ['ا', 'أ', 'إ', 'آ'],
  ي: ['ي', 'ى', 'ی'],
  ك: ['ك', 'ک', 'ﻙ'],
  '"': ['"', '“', '»', '&quot;'],
  ' ': [' ', '\u00a0', '\u202f', '&nbsp;'],
  '5': ['5', '٥', '۵', '５'],
};

/** What may be written behind an Arabic letter. */
export const attached = ['', '', '', '\u064e', '\u0651\u064f', 'ـ', '\u200f', '\u200d'];

export interface Choice {
  readonly variant: number;
  readonly behind: string;
}

/** The text with one choice a letter, and where each letter of the plain text came to stand. */
export function denormalise(plain: string, next: () => Choice) {
  let source = '';
  const places: number[] = [];
  for (const letter of plain) {
    const { variant, behind } = next();
    const forms = variants[letter] ?? [letter];
    places.push(source.length);
    source += forms[variant % forms.length]!;
    if (/[\u0621-\u064a]/.test(letter)) source += behind;
  }
  places.push(source.length);
  return { source, places };
}

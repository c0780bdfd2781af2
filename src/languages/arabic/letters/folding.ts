// Which Arabic letters are read as one: alef with and without hamza, ya and alef maqsura, ta marbuta
// and ha, hamza on any carrier; Persian and Urdu letters that keyboards put into Arabic words.

export const folding: readonly (readonly [source: string, view: string])[] = [
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ٲ', 'ا'],
  ['ٳ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ۍ', 'ي'],
  ['ة', 'ه'],
  ['ۃ', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ۀ', 'ه'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ؤ', 'ء'],
  ['ئ', 'ء'],
  // A hamza that was written as a mark of its own.
  ['و\u0654', 'ء'],
  ['ي\u0654', 'ء'],
  ['ـ', ''],
  ['٬', ','],
  ['٫', '.'],
  ['،', ','],
  ['؛', ';'],
  ['٪', '%'],
  ['٭', '*'],
  ['۔', '.'],
  ...digits('٠'),
  ...digits('۰'),
];

function digits(zero: string): (readonly [string, string])[] {
  const first = zero.charCodeAt(0);
  return Array.from({ length: 10 }, (_, value) => [
    String.fromCharCode(first + value),
    String(value),
  ]);
}

const single = new Map(folding.filter(([source]) => source.length === 1));
for (let mark = 0x064b; mark <= 0x065f; mark += 1) single.set(String.fromCharCode(mark), '');
single.set('\u0670', '');

/** The key of a form in the lexicon. A form of the view is its own key. */
export function fold(form: string): string {
  let same = true;
  for (let at = 0; at < form.length && same; at += 1) same = !single.has(form[at]!);
  if (same) return form;
  let folded = '';
  for (const letter of form) folded += single.get(letter) ?? letter;
  return folded;
}

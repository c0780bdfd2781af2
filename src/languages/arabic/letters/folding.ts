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

// What each unit becomes: itself, another, or nothing.
const gone = 0xffff;
const single = new Uint16Array(0x10000).map((_, unit) => unit);
for (const [source, view] of folding) {
  if (source.length === 1) single[source.charCodeAt(0)] = view === '' ? gone : view.charCodeAt(0);
}
single.fill(gone, 0x064b, 0x0660);
single[0x0670] = gone;

/** The key of a form in the lexicon. A form of the view is its own key. */
export function fold(form: string): string {
  let at = 0;
  while (at < form.length && single[form.charCodeAt(at)] === form.charCodeAt(at)) at += 1;
  if (at === form.length) return form;
  let folded = form.slice(0, at);
  for (; at < form.length; at += 1) {
    const unit = single[form.charCodeAt(at)]!;
    if (unit !== gone) folded += String.fromCharCode(unit);
  }
  return folded;
}

// A text in, its UTF-16 units as a typed array out: loops over units run several times faster on it
// than on the string. One buffer serves all texts, so the units are good until the next call.

/** Units behind the text that may be read, whatever is in them. */
export const unitsBehind = 8;

let buffer = Buffer.allocUnsafeSlow(1 << 17);
let units = new Uint16Array(buffer.buffer, 0, buffer.length >> 1);
let pairs = new Uint32Array(buffer.buffer, 0, buffer.length >> 2);
let view = new DataView(buffer.buffer);
let loaded = '';

/** The units of the text, followed by others: stay below `text.length`. */
export function unitsOf(text: string): Uint16Array {
  if (text === loaded) return units;
  const least = text.length + unitsBehind;
  if (units.length < least) {
    buffer = Buffer.allocUnsafeSlow(((least + (least >> 2)) >> 1) * 4 + 4);
    units = new Uint16Array(buffer.buffer, 0, buffer.length >> 1);
    pairs = new Uint32Array(buffer.buffer, 0, buffer.length >> 2);
    view = new DataView(buffer.buffer);
  }
  buffer.write(text, 0, 'utf16le');
  loaded = text;
  return units;
}

/** The same units two by two, for loops that ask the same of both: pair `n` holds units 2n and 2n + 1. */
export function unitPairs(): Uint32Array {
  return pairs;
}

/** The same units as bytes, the lower first, for who reads two units from anywhere at once. */
export function unitView(): DataView {
  return view;
}

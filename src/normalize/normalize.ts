// Document in, document with its normalised view out: letters folded, vowels and tatweel left out,
// digits and quotation marks made one kind, with the way back to the source for every unit.
// One pass over the units with a table; nothing is allocated per letter.

import type { DetectedDocument, NormalizedDocument, View } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import { identityMap } from '../document/offset-map.ts';
import { unitsOf } from '../document/units.ts';
import { entityAt } from './entities.ts';
import type { Folding } from './folding.ts';
import { isPlain, special } from './folding.ts';
import type { Place } from './writer.ts';
import { Writer } from './writer.ts';

export { compileFolding } from './folding.ts';

export function normalize(document: DetectedDocument, folding: Folding): NormalizedDocument {
  return withLayer(document, { view: normalizeText(document.source, folding) });
}

export function normalizeText(source: string, folding: Folding): View {
  const { single } = folding;
  const length = source.length;
  const units = unitsOf(source);
  let same = 0;
  while (same < length) {
    const unit = units[same]!;
    // An ampersand alone stands for itself: only a whole entity changes the text.
    const stays = single[unit] === unit && unit < special.mark;
    if (!stays && !(unit === 0x26 && !entityAt(source, same))) break;
    same += 1;
  }
  if (same === length) return { text: source, map: identityMap };
  writer.begin(units, same, length);
  read(source, same, folding);
  return { text: writer.text(), map: writer.map(length) };
}

// One writer serves all documents.
const writer = new Writer();

/** Reads the source from `start` to its end. */
function read(source: string, start: number, folding: Folding): void {
  const { single } = folding;
  const length = source.length;
  const units = unitsOf(source);
  let at = start;
  while (at < length) {
    at = writer.step(units, { at, length }, folding);
    if (at >= length) return;
    const unit = units[at]!;
    const to = single[unit]!;
    if (to === special.closing) {
      writer.put(folding.closing[unit]!);
      at = marksEnd(units, { at: at + 1, length }, single);
      writer.hang(at);
      // A closing letter with a letter behind it: the space between two words is missing.
      if (at < length && folding.letters[units[at]!] === 1) writer.insert(0x20, at);
    } else if (to === special.many) {
      writer.expand(folding.many.get(unit)!, { start: at, end: at + 1 });
      at += 1;
    } else if (to === special.entity) {
      const entity = entityAt(source, at);
      if (entity) writeEntity(entity.unit, { start: at, end: entity.end }, folding);
      else writer.put(unit);
      at = entity ? entity.end : at + 1;
    } else if (to === special.carriage) {
      if (at + 1 < length && units[at + 1] === 0x0a) writer.leave(at, at + 1);
      else writer.put(0x0a);
      at += 1;
    } else if (to === special.left) {
      const end = leftEnd(units, { at: at + 1, length }, single);
      writer.leave(at, end);
      at = end;
    } else {
      const before = writer.last();
      const changed = folding.composed.get(unit)?.get(before);
      if (changed !== undefined) writer.change(changed);
      at = marksEnd(units, { at: at + 1, length }, single);
      writer.hang(at);
    }
  }
}

function writeEntity(
  unit: number,
  span: { readonly start: number; readonly end: number },
  folding: Folding,
): void {
  const to = folding.single[unit]!;
  if (isPlain(to)) writer.expand(String.fromCharCode(to), span);
  else if (to === special.many) writer.expand(folding.many.get(unit)!, span);
  else if (to === special.closing) {
    writer.expand(String.fromCharCode(folding.closing[unit]!), span);
  } else if (to === special.entity) writer.expand('&', span);
  else if (to === special.carriage) writer.expand('\n', span);
  else if (to === special.left) writer.leave(span.start, span.end);
  else writer.hang(span.end);
}

/** The end of the marks that begin at a place; marks that change a letter are read one by one. */
function marksEnd(units: Uint16Array, { at, length }: Place, single: Uint16Array): number {
  let end = at;
  while (end < length && single[units[end]!] === special.mark) end += 1;
  return end;
}

function leftEnd(units: Uint16Array, { at, length }: Place, single: Uint16Array): number {
  let end = at;
  while (end < length && single[units[end]!] === special.left) end += 1;
  return end;
}

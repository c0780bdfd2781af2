// How deep in quotation each token stands. Directed marks nest; straight ones open and close in turn;
// no quotation outlives its paragraph, so that one lost mark spoils no more than that.

import type { SegmentedDocument } from '../../document/document.ts';

const opening = '“„«‹〝';
const closing = '”»›〞';

export function quoteDepths(document: SegmentedDocument): Uint8Array {
  const { tokens, view, source } = document;
  const depths = new Uint8Array(tokens.count);
  let paragraph = -1;
  let depth = 0;
  let straight = false;
  for (const sentence of document.sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      depth = 0;
      straight = false;
    }
    for (let token = sentence.first; token < sentence.last; token += 1) {
      const start = tokens.starts[token]!;
      let inside = depth + (straight ? 1 : 0);
      if (view.text.charCodeAt(start) === 34) {
        const span = view.map.toSource(start, start + 1);
        const mark = source.charAt(span.start);
        if (opening.includes(mark)) {
          depth += 1;
          inside = depth + (straight ? 1 : 0);
        } else if (closing.includes(mark)) depth = Math.max(0, depth - 1);
        else {
          straight = !straight;
          if (straight) inside = depth + 1;
        }
      }
      depths[token] = Math.min(255, inside);
    }
  }
  return depths;
}

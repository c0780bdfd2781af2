// A document in, the same with one more layer out. All documents keep one shape on the whole road, with
// room for every layer: code that reads them is compiled once, and not again for each way they were made.

import type { AnalysedDocument, Document } from './document.ts';

/** The document with what a stage found: a copy, the one that came in stays as it is. */
export function withLayer<D extends Document, L extends object>(document: D, layer: L): D & L {
  return Object.assign(copied(document), layer);
}

function copied<D extends Document>(document: D): D {
  const {
    id,
    source,
    uri,
    title,
    published,
    declaredLang,
    diagnostics,
    lang,
    runs,
    view,
    sentences,
    tokens,
    hits,
    numbers,
    dates,
    places,
    actors,
    persons,
    weapons,
    tags,
    claims,
    traces,
  } = document as D & Partial<AnalysedDocument> & { readonly hits?: unknown };
  // All in one literal: what a spread makes has a shape of its own for each place and each origin.
  const whole = {
    id,
    source,
    uri,
    title,
    published,
    declaredLang,
    diagnostics,
    lang,
    runs,
    view,
    sentences,
    tokens,
    hits,
    numbers,
    dates,
    places,
    actors,
    persons,
    weapons,
    tags,
    claims,
    traces,
  } satisfies Record<keyof AnalysedDocument | 'hits', unknown>;
  return whole as unknown as D;
}

// A document in, the same with room for every layer that the stages will add. All documents then keep
// one shape on the whole road: code that reads them is compiled once, and a layer costs no new shape.

import type { Document } from './document.ts';

export function withRoom(document: Document): Document {
  const { id, source, uri, title, published, declaredLang, diagnostics } = document;
  const whole = {
    id,
    source,
    uri,
    title,
    published,
    declaredLang,
    diagnostics,
    lang: undefined,
    runs: undefined,
    view: undefined,
    sentences: undefined,
    tokens: undefined,
    hits: undefined,
    numbers: undefined,
    dates: undefined,
    places: undefined,
    actors: undefined,
    persons: undefined,
    weapons: undefined,
    claims: undefined,
    traces: undefined,
  };
  return whole;
}

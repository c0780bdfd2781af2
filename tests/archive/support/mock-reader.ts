// A reader without tables, for tests of the engine: one claim a document, at its first word. Words in the
// text make it misbehave: mock:throw, mock:hang, mock:memory, mock:exit, mock:slow, mock:once.

import { existsSync, writeFileSync } from 'node:fs';
import type { Claim } from '../../../src/document/claim.ts';
import type { Document } from '../../../src/document/document.ts';
import type { ReadDocument } from '../../../src/pipeline.ts';
import { tokenize } from '../../../src/segment/tokenize.ts';

export async function mockReader(): Promise<(document: Document) => Promise<ReadDocument>> {
  return async (document) => {
    await misbehave(document.source);
    return readMock(document);
  };
}

async function misbehave(text: string): Promise<void> {
  const what = /mock:(\w+)(?:=(\S+))?/.exec(text);
  switch (what?.[1]) {
    case 'throw':
      throw new TypeError(`a message that quotes the text: ${text}`);
    case 'hang':
      for (;;);
    case 'memory': {
      const kept: number[][] = [];
      for (;;) kept.push(new Array<number>(1_000_000).fill(kept.length + 0.5));
    }
    case 'exit':
      process.exit(7);
      break;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, Number(what[2])));
      break;
    // Ends its worker the first time that it is read.
    case 'once':
      if (existsSync(what[2]!)) break;
      writeFileSync(what[2]!, '');
      process.exit(7);
  }
}

function readMock(document: Document): ReadDocument {
  const { source } = document;
  const text = /\S+/.exec(source)?.[0] ?? '';
  const start = source.indexOf(text);
  const claim: Claim = {
    schemaVersion: '1.0',
    id: `claim-${document.id}`,
    document: { id: document.id, lang: 'en' },
    event: 'other',
    status: 'asserted',
    actors: [{ text, start, end: start + text.length }],
    targets: [],
    places: [],
    dates: [],
    counts: [
      {
        text,
        start,
        end: start + text.length,
        measure: 'killed',
        min: 1,
        max: null,
        qualifier: 'at_least',
      },
    ],
    weapons: [],
    sources: [],
    evidence: [{ start: 0, end: source.length }],
    confidence: 0.5,
  };
  // Only what a run looks at; the rest of the layers is no concern of the engine's.
  return {
    ...document,
    lang: 'en',
    view: { text: source },
    tokens: tokenize(source),
    numbers: [],
    dates: [],
    places: [],
    actors: [],
    persons: [],
    weapons: [],
    claims: text === '' ? [] : [claim],
  } as unknown as ReadDocument;
}

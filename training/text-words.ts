// A text in, its sentences out: the words of each in their source spelling, with their source spans.

import { parseConfig } from '../src/config.ts';
import type { SegmentedDocument, Sentence } from '../src/document/document.ts';
import type { Span } from '../src/document/span.ts';
import { buildExtractor } from '../src/pipeline.ts';

export interface Words {
  readonly lang: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

const extract = buildExtractor(parseConfig({}));

export function wordsOf(text: string): Words[] {
  const document = extract({ id: 'text', source: text, diagnostics: [] });
  return document.sentences
    .filter(({ first, last }) => last > first)
    .map((sentence) => sentenceWords(document, sentence));
}

/** All words of a text as one row. */
export function rowOf(text: string): Words {
  const document = extract({ id: 'text', source: text, diagnostics: [] });
  return sentenceWords(document, { first: 0, last: document.tokens.count, lang: document.lang });
}

export function sentenceWords(
  document: SegmentedDocument,
  { first, last, lang }: Pick<Sentence, 'first' | 'last' | 'lang'>,
): Words {
  const spans: Span[] = [];
  for (let token = first; token < last; token += 1) {
    spans.push(
      document.view.map.toSource(document.tokens.starts[token]!, document.tokens.ends[token]!),
    );
  }
  return {
    lang,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    words: spans.map(({ start, end }) => document.source.slice(start, end)),
    spans,
  };
}

// Document in, document with its numbers out: every number with its kind, bounds, noun and measure.
// The files under numbers/ each read one thing; this one calls them in order, sentence by sentence.

import type { Diagnostic } from '../document/diagnostics.ts';
import type { NumberedDocument, SegmentedDocument } from '../document/document.ts';
import { sourceSpan } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { CountedNoun, NumberMention } from '../document/mention.ts';
import type { Span } from '../document/span.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { linkBreakdowns } from './numbers/breakdown.ts';
import type { Draft, DraftNoun } from './numbers/draft.ts';
import { measureSentence } from './numbers/measures.ts';
import { scanSentence } from './numbers/scan.ts';
import { readSentence } from './numbers/sentence.ts';
import { linkSome, linkTotals, linkVictims } from './numbers/totals.ts';

export function readNumbers<D extends SegmentedDocument & WithHits>(
  document: D,
  languages: readonly Language[],
): D & NumberedDocument {
  const drafts: Draft[] = [];
  const sentences: number[] = [];
  const odd: Draft[] = [];
  for (const sentence of document.sentences) {
    const language = languages.find(({ code }) => code === sentence.lang);
    if (!language) continue;
    const scan = scanSentence(document.hits, document.tokens, sentence);
    if (!scan.numbers && !scan.outcomes) continue;
    const scene = { document, sentence, rules: language.numbers, scan };
    const numbers = readSentence(scene);
    const more = measureSentence(scene, numbers);
    const all = more.length > 0 ? [...numbers, ...more].sort((a, b) => a.first - b.first) : numbers;
    linkBreakdowns(scene, all);
    for (const total of linkTotals(all)) odd.push(total);
    for (const number of all) {
      drafts.push(number);
      sentences.push(sentence.index);
    }
  }
  linkVictims(drafts);
  linkSome(drafts);
  const places = new Map(drafts.map((number, index) => [number, index]));
  const numbers = drafts.map((number, index) =>
    mention(document, number, { sentence: sentences[index]!, places }),
  );
  if (odd.length === 0) return withLayer(document, { numbers });
  const notes = odd.map((total) => oddSum(sourceSpan(document, total.first, total.last)));
  return withLayer(document, { numbers, diagnostics: [...document.diagnostics, ...notes] });
}

function oddSum(span: Span): Diagnostic {
  return {
    severity: 'info',
    code: 'numbers.odd-sum',
    message: 'The killed and the injured that follow do not add up to this total.',
    span,
    rule: 'numbers: totals',
  };
}

function mention(
  document: SegmentedDocument,
  number: Draft,
  context: { readonly sentence: number; readonly places: ReadonlyMap<Draft, number> },
): NumberMention {
  const span = sourceSpan(document, number.first, number.last, number);
  const { partOf } = number;
  return {
    text: document.source.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    first: number.first,
    last: number.last,
    sentence: context.sentence,
    rule: number.rule,
    kind: number.kind,
    value: number.value,
    min: number.min,
    max: number.max,
    qualifier: number.qualifier,
    phrase: phraseSpan(document, number),
    unit: number.unit,
    base: number.base,
    noun: number.noun && countedNoun(document, number.noun),
    measure: number.measure,
    partOf: partOf && context.places.get(partOf),
    none: number.none ? true : undefined,
    governor: number.governor,
    ends: number.ends,
  };
}

/** From the qualifier to the noun; cut inside a token only where the numeral itself is. */
function phraseSpan(document: SegmentedDocument, number: Draft): Span {
  const { noun, phraseFirst, phraseLast } = number;
  let back = phraseLast === number.last ? number.back : 0;
  if (noun && phraseLast === noun.last) back = noun.back;
  return sourceSpan(document, phraseFirst, phraseLast, { front: number.phraseFront, back });
}

function countedNoun(document: SegmentedDocument, noun: DraftNoun): CountedNoun {
  const { word } = noun;
  const { start, end } = sourceSpan(document, noun.first, noun.last, noun);
  const { of, sort, measure } = word;
  return { start, end, of, sort, measure };
}

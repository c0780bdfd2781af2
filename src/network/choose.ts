// A document that the rules have read in, the sentences out about which a network may say something new,
// each with the reasons: a claim was read from it whose doer is open, or a name stands in it that no list
// has. Of a text in which nothing happens none is chosen. Measured on texts that the network had not seen:
// asking for places and targets alone, or where no claim was read, earned little and cost the most.

import type { AnalysedDocument, Sentence } from '../document/document.ts';
import type { Asked, AskedFor } from '../document/tags.ts';
import { TokenKind } from '../document/tokens.ts';
import type { WithHits } from '../rules/hits.ts';
import { placeContexts, placeWords } from '../rules/places.ts';

// A "sentence" of more words is a table or a list without stops; and a book is not asked about as a
// whole: what a document may cost is bounded.
const longest = 300;
const mostAsked = 200;

export function chooseSentences(document: AnalysedDocument & WithHits): readonly Asked[] {
  if (document.claims.length === 0) return [];
  const doerless = sentencesOfClaims(document);
  const asked: Asked[] = [];
  for (const sentence of document.sentences) {
    const { lang, first, last, index, kind } = sentence;
    const isDoerless = doerless.get(index);
    if (isDoerless === undefined || lang === null || kind === 'row') continue;
    if (last - first > longest) continue;
    const reasons: AskedFor[] = [];
    if (isDoerless) reasons.push('claim without a doer');
    if (hasUnknownName(document, sentence)) reasons.push('unknown name');
    if (reasons.length > 0) asked.push({ sentence: index, reasons });
    if (asked.length === mostAsked) break;
  }
  return asked;
}

/** The sentences that claims were read from, and whether one of these has no doer. */
function sentencesOfClaims({ claims, sentences, view }: AnalysedDocument): Map<number, boolean> {
  const starts = new Map(
    sentences.map(({ start, end, index }) => [view.map.toSource(start, end).start, index]),
  );
  const found = new Map<number, boolean>();
  for (const { evidence, actors } of claims) {
    for (const { start } of evidence) {
      const index = starts.get(start);
      if (index === undefined) continue;
      found.set(index, found.get(index) === true || actors.length === 0);
    }
  }
  return found;
}

const leaders = placeContexts.bit | placeWords.bit;

/** Behind a word that a place follows ("in", "the village of"), one that stands in no list and no mention. */
function hasUnknownName(document: AnalysedDocument & WithHits, sentence: Sentence): boolean {
  const { tokens, hits } = document;
  let taken: Uint8Array | undefined;
  for (let token = sentence.first + 1; token < sentence.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.word || hits.tables(token) !== 0) continue;
    if ((hits.tables(token - 1) & leaders) === 0) continue;
    taken ??= coveredIn(document, sentence);
    if (taken[token - sentence.first] === 0) return true;
  }
  return false;
}

/** One for each token of the sentence that a mention covers. */
function coveredIn(document: AnalysedDocument, { first, last }: Sentence): Uint8Array {
  const covered = new Uint8Array(last - first);
  const { actors, persons, places, weapons, dates, numbers } = document;
  for (const group of [actors, persons, places, weapons, dates, numbers]) {
    for (const mention of group) {
      if (mention.first < last && mention.last > first) {
        covered.fill(1, Math.max(0, mention.first - first), mention.last - first);
      }
    }
  }
  return covered;
}

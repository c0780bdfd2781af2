// A document that the rules have read in, the sentences out about which a network may say something new,
// each with the reasons: an act whose doer, place or target is open, an act or victims that made no claim,
// a name that no list has. Sentences of a text in which nothing happens are never chosen.

import type { AnalysedDocument, Sentence } from '../document/document.ts';
import type { Asked, AskedFor } from '../document/tags.ts';
import { TokenKind } from '../document/tokens.ts';
import type { WithHits } from '../rules/hits.ts';

// A "sentence" of more words is a table or a list without stops; and a book is not asked about as a
// whole: what a document may cost is bounded.
const longest = 300;
const mostAsked = 200;

export function chooseSentences(document: AnalysedDocument & WithHits): readonly Asked[] {
  const { claims, thin, numbers } = document;
  if (claims.length === 0 && thin.length === 0 && !numbers.some(ofPeople)) return [];
  const open = openSlots(document);
  const asked: Asked[] = [];
  for (const sentence of document.sentences) {
    const { lang, first, last, index, kind } = sentence;
    if (lang === null || kind === 'row') continue;
    if (last - first > longest || last - first < 2) continue;
    const reasons = open.get(index) ?? reasonsWithoutClaim(document, sentence);
    if (open.has(index) && hasUnknownName(document, sentence)) reasons.add('unknown name');
    if (reasons.size > 0) asked.push({ sentence: index, reasons: [...reasons] });
    if (asked.length === mostAsked) break;
  }
  return asked;
}

function ofPeople({ kind, noun, measure }: AnalysedDocument['numbers'][number]): boolean {
  return kind === 'count' && (noun?.sort === 'people' || measure !== undefined);
}

/** For the sentences that claims were read from, what their claims lack. */
function openSlots({ claims, sentences, view }: AnalysedDocument): Map<number, Set<AskedFor>> {
  const starts = new Map(
    sentences.map(({ start, end, index }) => [view.map.toSource(start, end).start, index]),
  );
  const open = new Map<number, Set<AskedFor>>();
  for (const { evidence, actors, places, targets } of claims) {
    for (const { start } of evidence) {
      const index = starts.get(start);
      if (index === undefined) continue;
      const reasons = open.get(index) ?? new Set();
      open.set(index, reasons);
      if (actors.length === 0) reasons.add('claim without a doer');
      if (places.length === 0) reasons.add('claim without a place');
      if (targets.length === 0) reasons.add('claim without a target');
    }
  }
  return open;
}

function reasonsWithoutClaim(
  { thin, numbers }: AnalysedDocument,
  sentence: Sentence,
): Set<AskedFor> {
  const { first, last, index } = sentence;
  if (thin.includes(index)) return new Set(['act without a claim']);
  const victims = numbers.some(
    (number) => number.first >= first && number.first < last && ofPeople(number),
  );
  return new Set(victims ? ['victims without an act'] : []);
}

/** In a script with capitals: a word that has one, opens no sentence, and stands in no list and no mention. */
function hasUnknownName(document: AnalysedDocument & WithHits, sentence: Sentence): boolean {
  const { tokens, hits, view } = document;
  let taken: Uint8Array | undefined;
  for (let token = sentence.first + 1; token < sentence.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.word || hits.tables(token) !== 0) continue;
    if (!isCapital(view.text.charCodeAt(tokens.starts[token]!))) continue;
    if (tokens.ends[token]! - tokens.starts[token]! < 3) continue;
    taken ??= coveredIn(document, sentence);
    if (taken[token - sentence.first] === 0) return true;
  }
  return false;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
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

// A document in, lines that tell about the trained network out: which words it was shown and why, what it
// took them for and how surely, and what became of that.

import type { AnalysedDocument } from '../document/document.ts';
import { sourceSpan } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { Asked, Tagged } from '../document/tags.ts';
import { quoted } from './table.ts';

export function networkLines(document: AnalysedDocument): readonly string[] {
  const { tags } = document;
  if (!tags) return ['not asked: the rules left nothing open that it could fill'];
  return [
    `${tags.network}, shown ${tags.asked.length === 1 ? 'one stretch' : `${tags.asked.length} stretches`}`,
    ...tags.asked.flatMap((asked) => [askedLine(document, asked), ...answers(document, asked)]),
  ];
}

function askedLine(document: AnalysedDocument, { first, last, sentence, reasons }: Asked): string {
  const span = sourceSpan(document, first, last);
  return `[${span.start}, ${span.end}) of sentence ${sentence}, for ${reasons.join(' and ')}: ${textOf(document, span)}`;
}

function answers(document: AnalysedDocument, asked: Asked): string[] {
  const { names, claims, unsure } = document.tags!;
  const inside = ({ first, last }: Tagged) => first >= asked.first && last <= asked.last;
  const line = (tag: Tagged, became: string) => {
    const span = sourceSpan(document, tag.first, tag.last, { front: tag.front });
    return `  ${tag.type} ${textOf(document, span)} (${tag.score.toFixed(2)}): ${became}`;
  };
  return [
    ...names.filter(inside).map((tag) => line(tag, nameBecame(document, tag))),
    ...claims.filter(inside).map((tag) => line(tag, partBecame(document, tag))),
    ...unsure.filter(inside).map((tag) => line(tag, 'not used, too unsure or never used')),
  ];
}

/** A name of the network is a mention where no list and no rule has one. */
function nameBecame({ places, persons, actors }: AnalysedDocument, tag: Tagged): string {
  const mentions = [...places, ...persons, ...actors];
  const own = mentions.find(
    ({ first, last, rule }) =>
      first === tag.first && last === tag.last && rule.startsWith('network'),
  );
  return own ? `taken over as a ${own.kind}` : 'left out, the rules say otherwise or doubt it';
}

function partBecame(document: AnalysedDocument, tag: Tagged): string {
  const span = sourceSpan(document, tag.first, tag.last);
  const index = document.traces.findIndex(({ attached }) =>
    attached.some(
      ({ rule, start, end }) =>
        rule.endsWith('by the network') && start < span.end && span.start < end,
    ),
  );
  return index < 0 ? 'left out, the rules say otherwise' : `taken over in claim ${index + 1}`;
}

function textOf({ source }: AnalysedDocument, { start, end }: Span): string {
  return quoted(source.slice(start, end));
}

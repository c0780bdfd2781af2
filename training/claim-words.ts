// Documents with gold claims in, rows of words out with the slots that each word stands in, the words
// that made isnad see a happening (with the gold event, where gold has that claim), and the names that
// isnad's lexicons read.

import { buildComparison } from '../src/comparison.ts';
import { parseConfig } from '../src/config.ts';
import type { AnalysedDocument } from '../src/document/document.ts';
import type { Span } from '../src/document/span.ts';
import { goldSpan } from '../src/evaluate/evaluated.ts';
import type { GoldDocument } from '../src/evaluate/gold-schema.ts';
import { mentionSlots } from '../src/evaluate/match.ts';
import { scoreDocument } from '../src/evaluate/score.ts';
import { weighedSlots } from '../src/network/agreement.ts';
import { buildReader } from '../src/pipeline.ts';
import { sentenceWords } from './text-words.ts';

interface Mark extends Span {
  readonly label: string;
  readonly optional: boolean;
}

const read = buildReader(parseConfig({}));
const comparison = buildComparison();

/** A row a sentence; `slots` lists for each word the labels that gold gives it, "?" in front of optional ones. */
export function claimRows(documents: readonly object[], setOf: (id: string) => string): object[] {
  return documents.flatMap((document) => rowsOf(document as GoldDocument, setOf));
}

function rowsOf(gold: GoldDocument, setOf: (id: string) => string): object[] {
  const document = read({
    id: gold.id,
    source: gold.text,
    ...(gold.published && { published: gold.published }),
    ...(gold.title && { title: gold.title }),
    diagnostics: [],
  });
  const marks = slotMarks(gold);
  const { triggers, missed } = triggerMarks(gold, document);
  const names = nameMarks(document);
  return document.sentences
    .filter(({ first, last }) => last > first)
    .map((sentence) => {
      const { words, spans, start, end } = sentenceWords(document, sentence);
      const at = (found: readonly Mark[]) => spans.map((span) => labelsAt(span, found));
      // A gold claim that isnad missed has its trigger somewhere in the sentences of its parts.
      const loose = missed.filter(({ parts }) =>
        parts.some((part) => part.start < end && part.end > start),
      );
      return {
        set: setOf(gold.id),
        doc: gold.id,
        lang: sentence.lang,
        genre: gold.genre,
        words,
        slots: at([...marks, ...triggers]),
        loose: [...new Set(loose.map(({ event }) => event))],
        silver: at(names).map(([label]) => label ?? 'O'),
      };
    });
}

/** The labels of a word, the first part of a mention as "B-", the rest as "I-". */
function labelsAt({ start, end }: Span, marks: readonly Mark[]): string[] {
  const found = marks.filter((mark) => mark.start < end && mark.end > start);
  return [
    ...new Set(
      found.map(
        ({ label, optional, ...mark }) =>
          `${optional ? '?' : ''}${mark.start >= start ? 'B' : 'I'}-${label}`,
      ),
    ),
  ];
}

const slotLabels = { ...weighedSlots, sources: 'SOURCE' } as const;

function slotMarks(gold: GoldDocument): Mark[] {
  return gold.claims
    .flatMap((claim) =>
      mentionSlots.flatMap((slot) =>
        claim[slot].map((mention) => ({
          ...goldSpan(gold, mention),
          label: slotLabels[slot],
          optional: claim.optional === true || mention.optional === true,
        })),
      ),
    )
    .filter(({ start }) => start >= 0);
}

function triggerMarks(gold: GoldDocument, document: AnalysedDocument) {
  const { claims } = scoreDocument(document.claims, gold.claims, comparison);
  const triggers: Mark[] = [];
  const missed: { event: string; parts: Span[] }[] = [];
  for (const score of claims) {
    if (score.gold === undefined) continue;
    const claim = gold.claims[score.gold]!;
    const label = `EVENT_${claim.event.toUpperCase()}`;
    const found =
      score.related && score.found !== undefined ? document.claims[score.found] : undefined;
    const trace = found && document.traces.find(({ claim: id }) => id === found.id);
    if (found && trace) {
      const optional = score.optional || found.event !== claim.event;
      for (const { start, end } of trace.triggers) triggers.push({ start, end, label, optional });
    } else {
      const parts = mentionSlots.flatMap((slot) =>
        claim[slot].map((mention) => goldSpan(gold, mention)),
      );
      missed.push({ event: label, parts });
    }
  }
  return { triggers, missed };
}

/** Names that the lexicons and the grammar are sure of. */
function nameMarks(document: AnalysedDocument): Mark[] {
  const tokens = (first: number, last: number) => {
    const { start } = document.view.map.toSource(
      document.tokens.starts[first]!,
      document.tokens.ends[first]!,
    );
    const { end } = document.view.map.toSource(
      document.tokens.starts[last - 1]!,
      document.tokens.ends[last - 1]!,
    );
    return { start, end };
  };
  const marks: Mark[] = [];
  for (const { nameTokens } of document.persons) {
    if (nameTokens)
      marks.push({ ...tokens(nameTokens.first, nameTokens.last), label: 'PER', optional: false });
  }
  for (const { adjective, first, last } of document.places) {
    if (!adjective) marks.push({ ...tokens(first, last), label: 'LOC', optional: false });
  }
  for (const { named, proper, id } of document.actors) {
    if (named && proper && id)
      marks.push({ ...tokens(proper.first, proper.last), label: 'ORG', optional: false });
  }
  return marks;
}

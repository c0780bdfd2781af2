// An analysed document in, the story of its reading out: every layer, what the network was asked, and for
// each claim which trigger made it, which rule attached each slot, and what was left out and why.

import type { AnalysedDocument } from '../document/document.ts';
import { entityRecord, mentionsOf } from '../export/entity-record.ts';
import { networkLines } from './explain-network.ts';
import { claimBlock, quoted, visible } from './table.ts';

export function explain(document: AnalysedDocument): string {
  return [
    section('Document', [
      `id ${document.id}`,
      `published ${document.published ?? 'unknown'}`,
      `language ${document.lang ?? 'none of ours'}`,
      `${document.source.length} UTF-16 units, ${document.sentences.length} sentences, ${document.tokens.count} tokens`,
    ]),
    section(
      'Language runs',
      document.runs.map((run) => `[${run.start}, ${run.end}) ${run.lang ?? run.other ?? 'und'}`),
    ),
    section(
      'Sentences',
      document.sentences.map((sentence) => sentenceLine(document, sentence)),
    ),
    section(
      'Mentions',
      mentionsOf(document).map((mention) => {
        const {
          document: _document,
          type,
          text,
          start,
          end,
          rule,
          ...value
        } = entityRecord(document.id, mention);
        return `[${start}, ${end}) ${type} ${quoted(String(text))} ${JSON.stringify(value)} by ${rule}`;
      }),
    ),
    section('Network', networkLines(document)),
    section(
      'Diagnostics',
      document.diagnostics.map((note) => `${note.severity} ${note.code}: ${note.message}`),
    ),
    ...document.claims.map((claim, index) => {
      const block = claimBlock(claim, {
        source: document.source,
        index: index + 1,
        total: document.claims.length,
      });
      const trace = document.traces.find((candidate) => candidate.claim === claim.id);
      if (!trace) return block;
      const slice = (span: { start: number; end: number }) =>
        quoted(document.source.slice(span.start, span.end));
      const lines = [
        ...trace.triggers.map((trigger) => `trigger   ${slice(trigger)} by ${trigger.rule}`),
        ...trace.attached.map(
          (line) =>
            `attached  ${line.slot} ${slice(line)} by ${line.rule}${line.score === undefined ? '' : ` (${line.score.toFixed(2)})`}`,
        ),
        ...trace.dropped.map(
          (line) => `left out  ${line.slot} ${slice(line)}: ${line.reason ?? line.rule}`,
        ),
      ];
      return `${block}  why\n${lines.map((line) => `    ${line}`).join('\n')}\n`;
    }),
  ].join('\n');
}

function sentenceLine(
  document: AnalysedDocument,
  sentence: AnalysedDocument['sentences'][number],
): string {
  const { start, end } = document.view.map.toSource(sentence.start, sentence.end);
  const lang = sentence.lang ?? 'und';
  const text = visible(document.source.slice(start, end));
  return `${sentence.index} [${start}, ${end}) ${lang} ${sentence.kind} ${quoted(text)}`;
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.length === 0 ? '  none' : lines.map((line) => `  ${line}`).join('\n')}\n`;
}

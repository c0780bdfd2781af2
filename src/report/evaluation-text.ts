// The result of an evaluation in, the report for a terminal or in Markdown out.

import type { EvaluationError } from '../evaluate/errors.ts';
import type { EvaluationResult } from '../evaluate/result.ts';
import type { ReportTable } from './tables.ts';
import {
  calibrationTable,
  confusionTable,
  errorTable,
  groupTable,
  mentionTable,
  provenanceRows,
  shownGroupings,
  slotTable,
} from './tables.ts';
import { terminalTable } from './terminal-table.ts';

/** Every table of a result, in the order in which a reader wants them. */
function resultTables(result: EvaluationResult): readonly ReportTable[] {
  const slotGroups = result.groups.filter(
    ({ by, documents }) => by === 'all' || (by === 'lang' && documents < result.documents.length),
  );
  return [
    ...slotGroups.map(slotTable),
    ...shownGroupings.map((by) => groupTable(result, by)).filter(({ rows }) => rows.length > 1),
    mentionTable(result),
    calibrationTable(result),
    errorTable(result),
    confusionTable(result),
    ...(result.errors ? [errorList(result.errors)] : []),
  ];
}

function errorList(errors: readonly EvaluationError[]): ReportTable {
  return {
    title: `Errors one by one: ${errors.length}`,
    columns: ['document', 'slot', 'kind', 'class', 'text', 'gold', 'found'],
    rows: errors.map((error) => [
      error.document,
      error.slot,
      error.kind,
      error.class,
      error.text ?? '',
      error.gold ?? '',
      error.found ?? '',
    ]),
  };
}

export function terminalReport(result: EvaluationResult): string {
  const head = provenanceRows(result).map(([name, value]) => `${name.padEnd(14)} ${value}`);
  return [head.join('\n'), ...resultTables(result).map(terminalTable)].join('\n');
}

export function markdownReport(result: EvaluationResult): string {
  const head = provenanceRows(result).map(([name, value]) => `- ${name}: \`${value}\``);
  return [
    '# Evaluation of isnad',
    head.join('\n'),
    ...resultTables(result).map(markdownTable),
    '',
  ].join('\n\n');
}

export function markdownTable({ title, note, columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const body =
    rows.length === 0
      ? 'None.'
      : [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
  return `## ${title}\n\n${note ? `${note}\n\n` : ''}${body}`;
}

/** Text that Markdown takes as nothing but text. */
function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`)
    .trim();
}

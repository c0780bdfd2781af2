// The command `isnad evaluate`: gold files and found claims in, the report out, on the terminal or in files.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { buildComparison } from '../comparison.ts';
import type { Config } from '../config.ts';
import { IsnadError } from '../errors.ts';
import { compareResults } from '../evaluate/compare.ts';
import type { EvaluatedDocument } from '../evaluate/evaluated.ts';
import { evaluateDocument } from '../evaluate/evaluated.ts';
import { checkGate, gateSchema } from '../evaluate/gate.ts';
import type { EvaluationResult } from '../evaluate/result.ts';
import { resultOf } from '../evaluate/result.ts';
import { halfOf } from '../evaluate/split.ts';
import { comparisonTables } from '../report/comparison-tables.ts';
import { markdownReport, markdownTable, terminalReport } from '../report/evaluation-text.ts';
import { terminalTable } from '../report/terminal-table.ts';
import { claimsOfFile, claimsOfPipeline } from './found-claims.ts';
import { readGold } from './gold-files.ts';
import { historyLine } from './history.ts';
import { appendLine, formatOf, isFolderName, writeText } from './output.ts';
import { provenanceOf } from './provenance.ts';
import type { Terminal } from './terminal.ts';

export interface Run {
  readonly config: Config;
  readonly terminal: Terminal;
}

export interface EvaluateOptions {
  readonly gold?: string;
  readonly pred?: string;
  readonly split: 'tune' | 'held-out' | 'all';
  readonly format?: 'table' | 'json' | 'markdown' | 'html';
  readonly out?: string;
  readonly errors?: boolean;
  readonly errorsHeldOut?: boolean;
  readonly compare?: readonly string[];
  readonly gate?: string;
  readonly record?: string;
  readonly note?: string;
  readonly date?: string;
}

interface Measured {
  readonly result: EvaluationResult;
  readonly evaluated: readonly EvaluatedDocument[];
}

export async function evaluate(options: EvaluateOptions, run: Run): Promise<number> {
  const [before, after, ...more] = options.compare ?? [];
  if (more.length > 0) throw usage('--compare takes one or two results.');
  if (before !== undefined && after !== undefined) {
    return showComparison(readResult(before), readResult(after), { options, run });
  }
  const measured = await measure(options, run);
  const { result } = measured;
  if (before !== undefined) return showComparison(readResult(before), result, { options, run });
  // Before the report: its trend ends with this run.
  if (options.record !== undefined) {
    appendLine(options.record, JSON.stringify(historyLine(result, options.note)));
  }
  await deliver(measured, options, run);
  return options.gate === undefined ? 0 : passGate(result, options.gate, run.terminal);
}

async function measure(options: EvaluateOptions, { config, terminal }: Run): Promise<Measured> {
  if (options.gold === undefined)
    throw usage('--gold is missing: a gold file or a folder of them.');
  const documents = readGold(options.gold).filter(
    ({ id }) => options.split === 'all' || halfOf(id) === options.split,
  );
  if (documents.length === 0) {
    throw usage(`No gold document under ${options.gold} is in the half "${options.split}".`);
  }
  const comparison = buildComparison();
  const find =
    options.pred === undefined
      ? await claimsOfPipeline(config)
      : claimsOfFile(options.pred, { documents, terminal });
  const evaluated: EvaluatedDocument[] = [];
  for (const gold of documents) {
    evaluated.push(evaluateDocument(gold, await find(gold), comparison));
  }
  const result = resultOf(evaluated, comparison, {
    provenance: provenanceOf(
      { documents, config, claimsFile: options.pred },
      { split: options.split, ...(options.date !== undefined && { date: options.date }) },
    ),
    errors: options.errors === true || options.errorsHeldOut === true,
    errorsHeldOut: options.errorsHeldOut === true,
  });
  return { result, evaluated };
}

/** The report in the format asked for, on the terminal or in a file; a folder gets one of each. */
async function deliver(measured: Measured, options: EvaluateOptions, run: Run): Promise<void> {
  const { out, format } = options;
  const render = async (wanted: 'table' | 'json' | 'markdown' | 'html') => {
    switch (wanted) {
      case 'table':
        return terminalReport(measured.result);
      case 'json':
        return `${JSON.stringify(measured.result, null, 1)}\n`;
      case 'markdown':
        return markdownReport(measured.result);
      case 'html': {
        const { htmlReport } = await import('./html-report.ts');
        return htmlReport(measured, options);
      }
    }
  };
  if (out === undefined) {
    await run.terminal.data(await render(format ?? 'table'));
  } else if (isFolderName(out)) {
    for (const [wanted, ending] of [
      ['json', 'json'],
      ['markdown', 'md'],
      ['html', 'html'],
    ] as const) {
      writeText(`${out.replace(/\/+$/, '')}/evaluation.${ending}`, await render(wanted));
    }
    await run.terminal.data(await render('table'));
    run.terminal.note(`Written: ${out.replace(/\/+$/, '')}/evaluation.{json,md,html}`);
  } else {
    writeText(out, await render(format ?? formatOf(out)));
  }
}

async function showComparison(
  before: EvaluationResult,
  after: EvaluationResult,
  { options, run }: { readonly options: EvaluateOptions; readonly run: Run },
): Promise<number> {
  const compared = (['all', 'ar', 'en'] as const)
    .map((lang) => compareResults(before, after, lang))
    .filter(({ lang, documents }) => lang === 'all' || documents > 0);
  const format = options.format ?? (options.out === undefined ? 'table' : formatOf(options.out));
  const tables = compared.flatMap(comparisonTables);
  const text =
    format === 'json'
      ? `${JSON.stringify(compared, null, 1)}\n`
      : format === 'table'
        ? tables.map(terminalTable).join('\n')
        : `${tables.map(markdownTable).join('\n\n')}\n`;
  if (format === 'html') throw usage('--compare is written as table, json or markdown.');
  if (options.out === undefined) await run.terminal.data(text);
  else writeText(options.out, text);
  return 0;
}

function passGate(result: EvaluationResult, file: string, terminal: Terminal): number {
  const verdicts = checkGate(result, readChecked(file, gateSchema));
  const fallen = verdicts.filter(({ passed }) => !passed);
  for (const { figure, least, value } of fallen) {
    const is = value === undefined ? 'is not in this run' : `is ${value.toFixed(3)}`;
    terminal.note(
      `isnad: below the gate: ${figure} ${is}, at least ${least.toFixed(3)} was recorded`,
    );
  }
  if (fallen.length === 0) terminal.note(`The gate holds: ${verdicts.length} figures.`);
  return fallen.length === 0 ? 0 : 4;
}

function readResult(file: string): EvaluationResult {
  const shape = z.looseObject({
    schema: z.literal('isnad evaluation 1'),
    documents: z.array(z.unknown()),
  });
  return readChecked(file, shape) as unknown as EvaluationResult;
}

function readChecked<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new IsnadError({
      code: 'input.unreadable',
      message: `${file} cannot be read: ${(cause as Error).message}`,
      mend: 'Check the path; it must be JSON that `isnad evaluate --format json` or its maker wrote.',
    });
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  throw new IsnadError({
    code: 'input.invalid',
    message: `${file} does not have the expected shape:\n${z.prettifyError(checked.error)}`,
    mend: 'fixtures/evaluate/README.md shows the shape of gates and results.',
  });
}

function usage(message: string): IsnadError {
  return new IsnadError({ code: 'usage', message, mend: 'isnad evaluate --help shows examples.' });
}

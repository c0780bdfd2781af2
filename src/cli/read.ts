// The commands that read documents: extract, entities, explain and demo.

import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { AnalysedDocument } from '../document/document.ts';
import { IsnadError } from '../errors.ts';
import type { buildNetworkReader } from '../pipeline.ts';
import { packageRoot } from '../root.ts';
import type { Opened } from './inputs.ts';
import { openInputs } from './inputs.ts';
import { lossLine } from './loss-line.ts';
import type { GivenReading } from './reading-options.ts';
import type { Terminal } from './terminal.ts';

export interface ReadOptions extends GivenReading {
  readonly format: string;
}

interface Run {
  readonly config: Config;
  readonly terminal: Terminal;
}

/** How each document of a command is printed; `head` comes once before the first, `tail` at the end. */
interface Printer {
  readonly head?: string;
  readonly tail?: string;
  /** `before` counts the claims of the documents before. */
  readonly print: (document: AnalysedDocument, before: number) => string;
}

export async function extract(names: readonly string[], options: ReadOptions, run: Run) {
  return readAll(names, { ...options, printer: await claimPrinter(options.format) }, run);
}

export async function entities(names: readonly string[], options: ReadOptions, run: Run) {
  return readAll(names, { ...options, printer: await entityPrinter(options.format) }, run);
}

export async function explainFile(name: string, options: ReadOptions, run: Run) {
  const { explain } = await import('../report/explain.ts');
  return readAll([name], { ...options, printer: { print: explain } }, run);
}

export async function demo(run: Run): Promise<number> {
  const { documentInput, documentOf } = await import('../ingest/record.ts');
  const { buildReader } = await import('../pipeline.ts');
  const path = new URL('fixtures/demo/statement.json', packageRoot);
  const statement = documentOf(documentInput.parse(JSON.parse(readFileSync(path, 'utf8'))));
  const document = buildReader(run.config)(statement);
  const { quoted } = await import('../report/table.ts');
  await run.terminal.data(`The statement\n${quoted(document.source)}\n\nIts claims\n`);
  await run.terminal.data((await claimPrinter('table')).print(document, 0));
  return 0;
}

/** Reads every document and prints it; 1 when a record failed, 0 otherwise. */
async function readAll(
  names: readonly string[],
  options: ReadOptions & { readonly printer: Printer },
  run: Run,
): Promise<number> {
  const { buildNetworkReader } = await import('../pipeline.ts');
  const { printer } = options;
  const read = await buildNetworkReader(run.config);
  let code = 0;
  let before = 0;
  if (printer.head) await run.terminal.data(printer.head);
  for await (const opened of openInputs(names, { ...options, config: run.config })) {
    const document = opened.kind === 'document' ? await readOrLose(opened, read) : opened;
    if ('kind' in document) {
      run.terminal.note(lossLine(document));
      if (document.code.startsWith('E-')) code = 1;
      continue;
    }
    for (const note of document.diagnostics) {
      if (note.severity === 'info') continue;
      run.terminal.note(`isnad: ${document.id}: ${note.severity} ${note.code}: ${note.message}`);
    }
    const text = printer.print(document, before);
    before += document.claims.length;
    if (text !== '') await run.terminal.data(text);
  }
  if (printer.tail) await run.terminal.data(printer.tail);
  return code;
}

type Read = Awaited<ReturnType<typeof buildNetworkReader>>;

/** A defect of isnad on one document does not stop the others. */
async function readOrLose(
  { document, at }: Extract<Opened, { kind: 'document' }>,
  read: Read,
): Promise<AnalysedDocument | Extract<Opened, { kind: 'error' }>> {
  try {
    return await read(document);
  } catch (cause) {
    if (cause instanceof IsnadError) throw cause;
    const { defectMessage } = await import('../archive/defect.ts');
    return { kind: 'error', code: 'E-DEFECT', message: defectMessage(cause), at };
  }
}

async function claimPrinter(format: string): Promise<Printer> {
  if (format === 'csv') {
    const { csvHeader, csvRow } = await import('../export/csv.ts');
    const { quoted } = await import('../export/claim-text.ts');
    return {
      head: csvHeader(),
      print: ({ claims, source }) => claims.map((claim) => csvRow(quoted(claim, source))).join(''),
    };
  }
  if (format === 'table') {
    const { claimBlock } = await import('../report/table.ts');
    return {
      print: ({ claims, source, id }) =>
        claims.length === 0
          ? `${id}: no claims\n\n`
          : `${id}\n${claims
              .map((claim, index) =>
                claimBlock(claim, { source, index: index + 1, total: claims.length }),
              )
              .join('\n')}\n`,
    };
  }
  if (format === 'json') {
    return {
      head: '[',
      print: ({ claims }, before) =>
        claims
          .map((claim, at) => `${before + at === 0 ? '' : ','}\n${JSON.stringify(claim)}`)
          .join(''),
      tail: '\n]\n',
    };
  }
  return { print: ({ claims }) => claims.map((claim) => `${JSON.stringify(claim)}\n`).join('') };
}

async function entityPrinter(format: string): Promise<Printer> {
  if (format === 'conll') {
    const { conllLines } = await import('../export/conll.ts');
    return { print: conllLines };
  }
  const { entityRecord, mentionsOf } = await import('../export/entity-record.ts');
  if (format === 'table') {
    const { quoted } = await import('../report/table.ts');
    return {
      print: (document) =>
        mentionsOf(document)
          .map((mention) => {
            const span = `[${mention.start}, ${mention.end})`;
            return `${mention.kind.padEnd(9)} ${span.padEnd(14)} ${quoted(mention.text)}  ${mention.rule}\n`;
          })
          .join(''),
    };
  }
  return {
    print: (document) =>
      mentionsOf(document)
        .map((mention) => `${JSON.stringify(entityRecord(document.id, mention))}\n`)
        .join(''),
  };
}

// The commands `isnad gold check`, `stats` and `agreement`: gold files in, findings out.

import { basename } from 'node:path';
import { agreementOf } from '../evaluate/agreement.ts';
import { checkGoldDocument, checkGoldTogether } from '../evaluate/check-gold.ts';
import { goldStats } from '../evaluate/gold-stats.ts';
import { counted } from '../report/counted.ts';
import { markdownTable } from '../report/evaluation-text.ts';
import { agreementTable, statsTable } from '../report/gold-tables.ts';
import type { ReportTable } from '../report/tables.ts';
import { terminalTable } from '../report/terminal-table.ts';
import { readGold, readGoldFiles } from './gold-files.ts';
import type { Terminal } from './terminal.ts';

interface FormatOptions {
  readonly format: 'table' | 'markdown' | 'json';
}

export async function checkGold(path: string, terminal: Terminal): Promise<number> {
  const files = readGoldFiles(path, (fault) => terminal.note(`isnad: ${fault}`));
  let faults = files.broken;
  for (const { path: file, document } of files.documents) {
    const own = checkGoldDocument(document);
    const named = file.endsWith('.jsonl') || basename(file) === `${document.id}.json`;
    for (const fault of named ? own : [...own, `the file is not named ${document.id}.json`]) {
      faults += 1;
      await terminal.data(`${file}: ${fault}\n`);
    }
  }
  for (const { document, fault } of checkGoldTogether(
    files.documents.map((file) => file.document),
  )) {
    faults += 1;
    await terminal.data(`${document}: ${fault}\n`);
  }
  terminal.note(`${counted(files.documents.length, 'document')}, ${counted(faults, 'fault')}.`);
  return faults === 0 ? 0 : 1;
}

export async function showStats(
  path: string,
  options: FormatOptions,
  terminal: Terminal,
): Promise<number> {
  const stats = goldStats(readGold(path));
  await show(stats, stats.map(statsTable), { options, terminal });
  return 0;
}

export async function showAgreement(
  [first, second]: readonly [string, string],
  options: FormatOptions,
  terminal: Terminal,
): Promise<number> {
  const { buildComparison } = await import('../comparison.ts');
  const agreement = agreementOf(readGold(first), readGold(second), buildComparison());
  await show(agreement, [agreementTable(agreement)], { options, terminal });
  for (const id of agreement.alone) terminal.note(`${id}: only one has it, or the texts differ`);
  return 0;
}

async function show(
  value: unknown,
  tables: readonly ReportTable[],
  { options, terminal }: { readonly options: FormatOptions; readonly terminal: Terminal },
): Promise<void> {
  const text =
    options.format === 'json'
      ? `${JSON.stringify(value, null, 1)}\n`
      : options.format === 'markdown'
        ? `${tables.map(markdownTable).join('\n\n')}\n`
        : tables.map(terminalTable).join('\n');
  await terminal.data(text);
}

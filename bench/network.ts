// What the trained network costs: its whole path beside bare runs of the same batches, its time to load,
// and documents of two kilobytes a second through the pipeline with and without it, on one core. The
// network is that of models/network, or the folder in ISNAD_MODEL_FOLDER.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compileSparingly } from '../src/cli/compiler.ts';
import type { Config } from '../src/config.ts';
import { parseConfig } from '../src/config.ts';
import type { Document } from '../src/document/document.ts';
import { openNetwork } from '../src/network/open.ts';
import type { Rows, Session } from '../src/network/session.ts';
import { openSession } from '../src/network/session.ts';
import { networkFolder } from '../src/network/shipped.ts';
import { buildNetworkReader, buildReader } from '../src/pipeline.ts';
import type { ArchiveRecord } from './archive.ts';
import { generateDocuments } from './archive.ts';

const seed = 7;
const rounds = 5;
const documentBytes = 2000;

export async function run(): Promise<void> {
  const folder = networkFolder(process.env.ISNAD_MODEL_FOLDER ?? 'shipped');
  if (folder === undefined) {
    console.log('\nnetwork: not measured, for there is no models/network.');
    return;
  }
  compileSparingly();
  const config = parseConfig({ model: { folder } });
  await pathBesideBareRuns(folder);
  for (const language of ['ar', 'en'] as const) {
    const made = [...generateDocuments(language, 100, seed)].map(({ text }) => text);
    await pipelineWithAndWithout(`${language}, made documents`, made, config);
    const real = statements(language);
    if (real.length > 0) await pipelineWithAndWithout(`${language}, statements`, real, config);
  }
}

/** Words of sentences in to labels out, and the same rows handed to the bare session. */
async function pathBesideBareRuns(folder: string): Promise<void> {
  const clock = performance.now();
  await openNetwork(folder);
  const loading = performance.now() - clock;
  const batches: Rows[] = [];
  let session: Session | undefined;
  const network = await openNetwork(folder, async (at, manifest) => {
    const opened = await openSession(at, manifest);
    session = opened;
    const run = (rows: Rows) => {
      batches.push(rows);
      return opened.run(rows);
    };
    return { ...opened, run };
  });
  const sentences = sentencesOf([
    ...generateDocuments('ar', 12, seed),
    ...generateDocuments('en', 12, seed),
  ]);
  batches.length = 0;
  await network.classify(sentences);
  const pieces = batches.flat().reduce((sum, row) => sum + row.length, 0);
  const bare = batches.map((rows) => session!.bare(rows));
  const paths: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(
      await processorTime(async () => {
        for (const runOnce of bare) await runOnce();
      }),
    );
    paths.push(await processorTime(() => network.classify(sentences)));
    batches.length = 0;
  }
  const path = pieces / median(paths);
  const floor = pieces / median(floors);
  console.log(
    `\nnetwork: ${network.name}, loaded in ${loading.toFixed(0)} ms; ${sentences.length} sentences, ${pieces} sub-words`,
  );
  console.log(
    `  words in to labels out ${path.toFixed(0)} sub-words/s; the bare session on the same batches ${floor.toFixed(0)}: ${(path / floor).toFixed(3)} of it`,
  );
}

/** Sentences of documents as words, cut at blanks: no more is needed to fill the network's rows. */
function sentencesOf(records: readonly ArchiveRecord[]): string[][] {
  return records
    .flatMap(({ text }) => text.split(/[.\n]+/))
    .map((sentence) => sentence.split(/\s+/).filter((word) => word !== ''))
    .filter((words) => words.length > 1);
}

async function pipelineWithAndWithout(
  name: string,
  texts: readonly string[],
  config: Config,
): Promise<void> {
  const documents = texts.map(
    (source, index): Document => ({ id: `${index}`, source, diagnostics: [] }),
  );
  const rules = buildReader(config);
  const withNetwork = await buildNetworkReader(config);
  let asked = 0;
  let words = 0;
  // The compiler of JavaScript takes some thousand documents to settle.
  for (let read = 0; read < 3000; read += 1) rules(documents[read % documents.length]!);
  const without: number[] = [];
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const quick = await processorTime(async () => {
      for (const document of documents) rules(document);
    });
    const slow = await processorTime(async () => {
      for (const document of documents) {
        const { tags } = await withNetwork(document);
        if (round >= 0) continue;
        for (const { first, last } of tags?.asked ?? []) {
          asked += 1;
          words += last - first;
        }
      }
    });
    // The first round only warms up.
    if (round < 0) continue;
    without.push(quick);
    times.push(slow);
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rate = (list: number[]) => bytes / documentBytes / median(list);
  const each = (count: number) => ((count * documentBytes) / bytes).toFixed(1);
  console.log(
    `  ${name.padEnd(24)} ${rate(times).toFixed(0).padStart(5)} documents of 2 KB a second with the network, ${rate(without).toFixed(0)} without: ${(rate(times) / rate(without)).toFixed(2)} of it; asked about ${each(asked)} stretches, ${each(words)} words a document`,
  );
}

/** Texts of the project's own corpora, if they are there. */
function statements(language: 'ar' | 'en'): string[] {
  const folder = new URL('../corpora/statements/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && name.includes(`-${language}-`))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { text?: string })
    .flatMap(({ text }) => text ?? []);
}

/** Seconds of processor time that the work takes. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

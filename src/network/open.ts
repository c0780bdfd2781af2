// A model's folder in, a network out that labels the words of sentences: words become sub-words, long
// sentences windows, windows of like length batches, and the logits of each head labels.

import { decode, makeDecoder, outside } from './decode.ts';
import type { Manifest } from './manifest.ts';
import { invalid, labelsOf, readManifest } from './manifest.ts';
import type { HeadName, Network, SentenceTags, WordLabel } from './network.ts';
import { makePieces } from './pieces.ts';
import type { Session } from './session.ts';
import { openSession } from './session.ts';
import type { Window } from './windows.ts';
import { windowsOf } from './windows.ts';

/**
 * `open` is another way to a session: for measuring.
 * @throws IsnadError `model.missing` or `model.invalid`.
 */
export async function openNetwork(folder: string, open = openSession): Promise<Network> {
  const manifest = readManifest(folder);
  const session = await open(folder, manifest);
  const pieces = makePieces(session.tokenizer, manifest.prefixSpace);
  const heads = (['names', 'claims'] as const).flatMap((name) => {
    const head = manifest.heads[name];
    if (!head) return [];
    return { name, output: head.output, decoder: makeDecoder(labelsOf(head), head.temperature) };
  });
  await probe(session, manifest, [...pieces.opening, ...pieces.of('a'), ...pieces.closing]);
  const limits = {
    room: manifest.maxLength - pieces.opening.length - pieces.closing.length,
    overlap: manifest.overlap,
  };

  async function classify(sentences: readonly (readonly string[])[]): Promise<SentenceTags[]> {
    const tags = sentences.map((words) => ({
      names: none(words.length),
      claims: none(words.length),
    }));
    const jobs: Job[] = [];
    sentences.forEach((words, sentence) => {
      for (const window of windowsOf(words.map(pieces.of), limits)) {
        const row = [...pieces.opening, ...window.ids, ...pieces.closing];
        jobs.push({ sentence, window, row });
      }
    });
    for (const batch of batchesOf(jobs, manifest.batch)) {
      const outputs = await session.run(batch.map(({ row }) => row));
      for (const { name, output, decoder } of heads) {
        const logits = outputs[output]!;
        const [, width, size] = logits.dims as readonly [number, number, number];
        batch.forEach(({ sentence, window }, index) => {
          const { columns, words } = firstPieces(window, pieces.opening.length);
          const row = { data: logits.data, at: index * width * size };
          const path = decode(decoder, row, columns);
          words.forEach((word, at) => {
            if (word >= window.from && word < window.to) tags[sentence]![name][word] = path[at]!;
          });
        });
      }
    }
    return tags;
  }

  return {
    name: `${manifest.name} ${manifest.version}`,
    languages: manifest.languages,
    heads: heads.map(({ name }): HeadName => name),
    classify,
  };
}

/** A head whose output is not there, or has other labels, is met before the first document. */
async function probe(session: Session, manifest: Manifest, row: readonly number[]): Promise<void> {
  const outputs = await session.run([row]);
  for (const { output, labels } of [manifest.heads.names, manifest.heads.claims ?? []].flat()) {
    const dims = outputs[output]?.dims;
    if (dims?.[2] === labels.length && dims[1] === row.length) continue;
    const found = dims ? `has the shape ${dims.join(' x ')}` : 'is not among its outputs';
    throw invalid(manifest.model, `"${output}" ${found}; ${labels.length} labels are named`);
  }
}

interface Job {
  readonly sentence: number;
  readonly window: Window;
  readonly row: readonly number[];
}

function none(words: number): WordLabel[] {
  return new Array(words).fill(outside);
}

/** Windows of like length share a batch, so that little is padding. */
function batchesOf(jobs: readonly Job[], size: number): readonly (readonly Job[])[] {
  const sorted = size === 1 ? jobs : [...jobs].sort((a, b) => a.row.length - b.row.length);
  const batches: Job[][] = [];
  for (let start = 0; start < sorted.length; start += size) {
    batches.push(sorted.slice(start, start + size));
  }
  return batches;
}

/** Where the words of a window begin in its row. */
function firstPieces({ words: at }: Window, shift: number) {
  const columns: number[] = [];
  const words: number[] = [];
  for (let piece = 0; piece < at.length; piece += 1) {
    if (at[piece]! < 0) continue;
    columns.push(piece + shift);
    words.push(at[piece]!);
  }
  return { columns, words };
}

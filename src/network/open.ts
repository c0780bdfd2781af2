// A model's folder in, a classifier of words out: the library's tokenizer and model are used directly,
// since its pipeline gives no offsets. Nothing is ever fetched; the library is loaded only here.

import { basename, dirname, resolve } from 'node:path';
import type { Network, WordLabel } from '../extract/network.ts';
import { readManifest } from './manifest.ts';
import type { Window } from './windows.ts';
import { windowsOf } from './windows.ts';

interface Numbers {
  readonly data: ArrayLike<number>;
  readonly dims: readonly number[];
}

/** @throws IsnadError `model.missing` or `model.invalid`. */
export async function openNetwork(folder: string): Promise<Network> {
  const manifest = readManifest(folder);
  const { AutoModelForTokenClassification, AutoTokenizer, Tensor, env } = await import(
    '@xenova/transformers'
  );
  const path = resolve(folder);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(path);
  const options = { local_files_only: true } as const;
  const tokenizer = await AutoTokenizer.from_pretrained(basename(path), options);
  const model = await AutoModelForTokenClassification.from_pretrained(basename(path), {
    ...options,
    dtype: 'fp32',
    device: 'cpu',
  });
  const { opening, closing } = specials(
    tokenizer.encode('a'),
    tokenizer.encode('a', { add_special_tokens: false }),
  );
  const padding = tokenizer.pad_token_id ?? 0;
  const room = manifest.maxLength - opening.length - closing.length;
  const memo = new Map<string, readonly number[]>();

  function piecesOf(word: string): readonly number[] {
    let ids = memo.get(word);
    if (!ids) {
      const written = manifest.prefixSpace ? ` ${word}` : word;
      ids = tokenizer.encode(written, { add_special_tokens: false });
      if (memo.size >= memoLimit) memo.clear();
      memo.set(word, ids);
    }
    return ids;
  }

  async function run(windows: readonly Window[]): Promise<Numbers> {
    const width =
      Math.max(...windows.map(({ ids }) => ids.length)) + opening.length + closing.length;
    const size = windows.length * width;
    const ids = new BigInt64Array(size).fill(BigInt(padding));
    const mask = new BigInt64Array(size);
    windows.forEach((window, row) => {
      const all = [...opening, ...window.ids, ...closing];
      all.forEach((id, column) => {
        ids[row * width + column] = BigInt(id);
        mask[row * width + column] = 1n;
      });
    });
    const shape = [windows.length, width];
    const output = (await model({
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
      token_type_ids: new Tensor('int64', new BigInt64Array(size), shape),
    })) as { logits: Numbers };
    return output.logits;
  }

  async function classify(
    sentences: readonly (readonly string[])[],
  ): Promise<readonly (readonly WordLabel[])[]> {
    const outside: WordLabel = { label: 'O', score: 1 };
    const results: WordLabel[][] = sentences.map((words) => words.map(() => outside));
    const jobs: { sentence: number; window: Window }[] = [];
    sentences.forEach((words, sentence) => {
      const limits = { room, overlap: manifest.overlap };
      for (const window of windowsOf(words.map(piecesOf), limits)) jobs.push({ sentence, window });
    });
    // Windows of like length share a batch, so that little is padding.
    jobs.sort((a, b) => a.window.ids.length - b.window.ids.length);
    for (let start = 0; start < jobs.length; start += manifest.batch) {
      const batch = jobs.slice(start, start + manifest.batch);
      const logits = await run(batch.map(({ window }) => window));
      const [, width, labels] = logits.dims as readonly [number, number, number];
      batch.forEach(({ sentence, window }, row) => {
        window.words.forEach((word, column) => {
          if (word < window.from || word >= window.to) return;
          const at = (row * width + column + opening.length) * labels;
          results[sentence]![word] = best(logits.data, at, manifest.labels);
        });
      });
    }
    return results;
  }

  return { name: `${manifest.name} ${manifest.version}`, languages: manifest.languages, classify };
}

const memoLimit = 50_000;

/** What the tokenizer puts around a sentence. */
function specials(
  whole: readonly number[],
  bare: readonly number[],
): { opening: readonly number[]; closing: readonly number[] } {
  const extra = whole.length - bare.length;
  for (let front = 0; front <= extra; front += 1) {
    if (bare.every((id, index) => whole[front + index] === id)) {
      return { opening: whole.slice(0, front), closing: whole.slice(front + bare.length) };
    }
  }
  return { opening: [], closing: [] };
}

/** The likeliest label at a place of the logits, with its probability. */
function best(data: ArrayLike<number>, at: number, labels: readonly string[]): WordLabel {
  let index = 0;
  for (let label = 1; label < labels.length; label += 1) {
    if (data[at + label]! > data[at + index]!) index = label;
  }
  let sum = 0;
  for (let label = 0; label < labels.length; label += 1) {
    sum += Math.exp(data[at + label]! - data[at + index]!);
  }
  return { label: labels[index]!, score: 1 / sum };
}

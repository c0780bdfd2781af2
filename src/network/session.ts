// A model's folder in, a function out that runs the model on rows of sub-words. One thread a session: a
// worker has one of its own, and the bytes of a result do not hang on how many there are. Nothing is ever
// fetched; the library is loaded only here.

import { basename, dirname, resolve } from 'node:path';
import { IsnadError } from '../errors.ts';
import type { Manifest } from './manifest.ts';
import { invalid } from './manifest.ts';
import type { Encoder } from './pieces.ts';

export interface Numbers {
  readonly data: ArrayLike<number>;
  readonly dims: readonly number[];
}

export type Rows = readonly (readonly number[])[];

export interface Session {
  readonly tokenizer: Encoder;
  /** The outputs by name, for rows of equal or smaller width; shorter ones are padded. */
  readonly run: (rows: Rows) => Promise<Readonly<Record<string, Numbers>>>;
  /** The same rows made ready, to be handed to the bare session: for measuring only. */
  readonly bare: (rows: Rows) => () => unknown;
}

// What the library adds to a file's name for each kind of number.
const suffixes = { fp32: '', fp16: '_fp16', int8: '_int8', uint8: '_uint8', q8: '_quantized' };

const runtime = () => import('@xenova/transformers');

/**
 * @throws IsnadError `model.missing` where the library is not installed, `model.invalid` where the files are no
 * tokenizer and model.
 */
export async function openSession(
  folder: string,
  manifest: Manifest,
  load = runtime,
): Promise<Session> {
  const { AutoModel, AutoTokenizer, Tensor, env } = await load().catch(notInstalled);
  const path = resolve(folder);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(path);
  const file = basename(manifest.model, '.onnx');
  const dtypes = Object.keys(suffixes) as (keyof typeof suffixes)[];
  const dtype = dtypes.findLast((key) => file.endsWith(suffixes[key])) ?? 'fp32';
  const files = async () => {
    const tokenizer = await AutoTokenizer.from_pretrained(basename(path), {
      local_files_only: true,
    });
    const model = await AutoModel.from_pretrained(basename(path), {
      local_files_only: true,
      dtype,
      model_file_name: file.slice(0, file.length - suffixes[dtype].length),
      device: 'cpu',
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' },
    });
    return { tokenizer, model };
  };
  const { tokenizer, model } = await files().catch((cause: Error) => {
    throw invalid(path, `the model cannot be loaded: ${cause.message}`);
  });
  const padding = BigInt(tokenizer.pad_token_id ?? 0);

  function feed(rows: Rows) {
    const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    const ids = new BigInt64Array(rows.length * width);
    const mask = new BigInt64Array(rows.length * width);
    rows.forEach((row, index) => {
      for (let column = 0; column < width; column += 1) {
        const isThere = column < row.length;
        ids[index * width + column] = isThere ? BigInt(row[column]!) : padding;
        mask[index * width + column] = isThere ? 1n : 0n;
      }
    });
    const shape = [rows.length, width];
    return {
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
    };
  }

  return {
    tokenizer,
    run: async (rows) => (await model(feed(rows))) as Record<string, Numbers>,
    bare(rows) {
      const feeds = Object.entries(feed(rows)).map(([name, { ort_tensor }]) => [name, ort_tensor]);
      const { model: bare } = model.sessions as { model: { run: (feeds: object) => unknown } };
      const ready = Object.fromEntries(feeds) as object;
      return () => bare.run(ready);
    },
  };
}

/** It is an optional dependency: npm leaves it out where its own script fails, as without a wider network. */
function notInstalled(cause: Error): never {
  throw new IsnadError({
    code: 'model.missing',
    message: `The library that runs the network is not installed or cannot be loaded: ${cause.message.split('\n')[0]}`,
    mend: 'Install isnad again with `npm install --ignore-scripts`, or read by rules alone: --no-model, or model.folder "none".',
  });
}

// The folder of a trained network in, its checked manifest out. A folder or file that is missing, or
// whose checksum differs, stops the start with the way to get it.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { IsnadError } from '../errors.ts';
import { manifestName } from './shipped.ts';

const head = z.strictObject({
  /** Name of the model's output that holds the logits of this head. */
  output: z.string(),
  /** Labels in the order of the logits, BIO: "O", "B-PER", "I-PER" … */
  labels: z.array(z.string().regex(/^(O|[BI]-.+)$/)).min(2),
  /** Logits are divided by it, so that scores are shares of right words. */
  temperature: z.number().positive().default(1),
  /** The types of a model that was trained elsewhere, by ours: { "PERS": "PER", "B-GPE": "LOC" }. */
  map: z.record(z.string(), z.string().regex(/^(O|[A-Z][A-Z_]*)$/)).optional(),
});

const manifestSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  /** Where the model can be had again. */
  source: z.string().optional(),
  languages: z.array(z.enum(['ar', 'en'])).min(1),
  heads: z.strictObject({ names: head, claims: head.optional() }),
  /** Sub-words of one window, special ones included. */
  maxLength: z.number().int().min(8),
  /** Sub-words that neighbouring windows share. */
  overlap: z.number().int().min(0).default(32),
  /**
   * Windows that are read together. Of a dynamically quantised model 1: it measures the range of its
   * numbers over all that it reads together, and tags must not hang on the neighbours of a sentence.
   */
  batch: z.number().int().min(1).default(1),
  /** True where a word's sub-words depend on a blank in front (byte-level and SentencePiece). */
  prefixSpace: z.boolean().default(false),
  tokenizer: z.string().default('tokenizer.json'),
  model: z
    .string()
    .regex(/^onnx\/[\w.-]+\.onnx$/)
    .default('onnx/model.onnx'),
  /** SHA-256 of each file, by its path in the folder. */
  checksums: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** How it was made: data with their licences, commit, seed, scores. For readers; nothing asks for it. */
  training: z.looseObject({}).optional(),
});

export type Manifest = z.output<typeof manifestSchema>;
export type Head = z.output<typeof head>;

/** @throws IsnadError `model.missing` or `model.invalid`. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) throw missing(folder, `it has no ${manifestName}`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalid(path, (cause as Error).message);
  }
  const result = manifestSchema.safeParse(content);
  if (!result.success) throw invalid(path, z.prettifyError(result.error));
  const manifest = result.data;
  if (manifest.overlap > manifest.maxLength - 6) {
    throw invalid(path, 'overlap must leave at least four sub-words of progress in a window');
  }
  for (const file of [manifest.model, manifest.tokenizer, 'tokenizer_config.json', 'config.json']) {
    if (!existsSync(join(folder, file))) throw missing(folder, `${file} is not there`, manifest);
  }
  for (const [file, checksum] of Object.entries(manifest.checksums)) {
    const found = join(folder, file);
    if (!existsSync(found)) throw missing(folder, `${file} is not there`, manifest);
    const actual = createHash('sha256').update(readFileSync(found)).digest('hex');
    if (actual !== checksum) throw invalid(found, `its SHA-256 is ${actual}, not ${checksum}`);
  }
  return manifest;
}

/** The labels of a head as the house writes them: "B-PERS" of a mapped model is "B-PER". */
export function labelsOf({ labels, map }: Head): readonly string[] {
  return labels.map((label) => {
    if (label === 'O') return label;
    const type = label.slice(2);
    const ours = map?.[label] ?? map?.[type] ?? type;
    return ours === 'O' ? 'O' : `${label.slice(0, 2)}${ours}`;
  });
}

function missing(folder: string, fault: string, manifest?: Manifest): IsnadError {
  const from = manifest?.source ? ` from ${manifest.source}` : '';
  return new IsnadError({
    code: 'model.missing',
    message: `The model folder ${resolve(folder)} cannot be used: ${fault}.`,
    mend: `Copy the model's folder${from} there, with its ${manifestName}, or read without it: --no-model, or model.folder "none".`,
  });
}

export function invalid(path: string, fault: string): IsnadError {
  return new IsnadError({
    code: 'model.invalid',
    message: `${path} is not valid: ${fault}`,
    mend: 'Fetch the model again (models/README.md shows the shape of a manifest), or read without it: --no-model, or model.folder "none".',
  });
}

// What a run was asked for in, everything that its result depends on out, as the start of run.json: two
// runs with the same plan give the same bytes, and a folder with another plan is not gone on with.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { InputFile, ListOptions, ReadOptions } from '../ingest/source.ts';
import { fingerprints, folderFingerprint } from '../lexicon/fingerprint.ts';
import { readManifest } from '../network/manifest.ts';
import { networkFolder } from '../network/shipped.ts';
import { packageRoot } from '../root.ts';
import type { OnDuplicate } from './keeper.ts';
import type { Shard } from './read-batch.ts';
import type { RunRecord } from './run-folder.ts';
import { runSchemaVersion } from './run-folder.ts';

/** The part of run.json that is known at the start and must not change. */
export type Plan = Pick<
  RunRecord,
  'schemaVersion' | 'tool' | 'made' | 'configuration' | 'options'
> & { readonly inputs: Omit<RunRecord['inputs'], 'files'> };

export interface Asked {
  readonly names: readonly string[];
  readonly config: Config;
  readonly reading: ReadOptions;
  readonly listing: Omit<ListOptions, 'exclude'> | undefined;
  readonly shard: Shard | undefined;
  readonly limit: number | undefined;
  readonly onDuplicate: OnDuplicate;
}

export function planOf(asked: Asked, listing: Listing): Plan {
  const { config, shard, limit, onDuplicate } = asked;
  const { signal: _, ...reading } = asked.reading;
  const network = networkFolder(config.model.folder);
  return {
    schemaVersion: runSchemaVersion,
    tool: { name: 'isnad', version: toolVersion() },
    made: {
      configuration: hashOf(config),
      ...fingerprints(),
      ...(network !== undefined && { network: networkFingerprint(network) }),
    },
    configuration: config,
    options: plain({
      reading,
      ...(asked.listing && { listing: asked.listing }),
      ...(shard && { shard: `${shard.index}/${shard.of}` }),
      ...(limit !== undefined && { limit }),
      onDuplicate,
    }),
    inputs: { names: [...asked.names], listing: listing.sha256 },
  };
}

/** @throws IsnadError `model.missing` where there is no model. */
function networkFingerprint(folder: string): string {
  readManifest(folder);
  return folderFingerprint(folder);
}

export interface Listing {
  readonly files: number;
  /** Bytes of all files whose size is known. */
  readonly bytes: number;
  readonly sha256: string;
  /** The files themselves, where they are few enough to be kept. */
  readonly kept?: readonly InputFile[];
}

/** Counts the files and makes a fingerprint of their names and sizes; keeps up to `most` of them. */
export async function surveyInputs(
  files: AsyncIterable<InputFile>,
  most: number,
): Promise<Listing> {
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  const kept: InputFile[] = [];
  for await (const file of files) {
    const { path, size } = file;
    if (count < most) kept.push(file);
    hash.update(`${path}\n${size ?? ''}\n`);
    count += 1;
    bytes += size ?? 0;
  }
  const sha256 = hash.digest('hex');
  return { files: count, bytes, sha256, ...(count <= most && { kept }) };
}

/** One hash for a whole plan: the ledger carries it. */
export function identityOf(plan: Plan): string {
  const { schemaVersion, tool, made, configuration, options } = plan;
  const { names, listing } = plan.inputs;
  return hashOf({ schemaVersion, tool, made, configuration, options, inputs: { names, listing } });
}

/** What differs between the plan of a folder and that of a new command, in words. */
export function differences(old: Plan, now: Plan): readonly string[] {
  const found: string[] = [];
  const compare = (name: string, a: unknown, b: unknown) => {
    if (hashOf(a) !== hashOf(b)) found.push(`${name} (was ${shown(a)}, is ${shown(b)})`);
  };
  compare('the version of isnad', old.tool.version, now.tool.version);
  compareTrees(old.configuration, now.configuration, (key, a, b) =>
    compare(`the setting ${key}`, a, b),
  );
  compareTrees(old.options, now.options, (key, a, b) => compare(`the option ${key}`, a, b));
  if (old.made.models !== now.made.models) found.push('the word tables in models/');
  if (old.made.gazetteer !== now.made.gazetteer) found.push('the gazetteer');
  if (old.made.network !== now.made.network) found.push('the trained network in model.folder');
  compare('the names of the inputs', old.inputs.names, now.inputs.names);
  if (found.length === 0 && old.inputs.listing !== now.inputs.listing) {
    found.push('the input files: some were added, removed or have another size');
  }
  if (found.length === 0 && identityOf(old) !== identityOf(now)) found.push('run.json itself');
  return found;
}

function compareTrees(
  old: unknown,
  now: unknown,
  differ: (key: string, old: unknown, now: unknown) => void,
  path = '',
): void {
  if (isTree(old) && isTree(now)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      compareTrees(old[key], now[key], differ, path === '' ? key : `${path}.${key}`);
    }
  } else if (hashOf(old) !== hashOf(now)) differ(path, old, now);
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'not set';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** As JSON has it: no undefined, no methods. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, inOrder) ?? '')
    .digest('hex');
}

/** Objects with their keys in order, so that the order in a file does not count. */
function inOrder(_key: string, value: unknown): unknown {
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toolVersion(): string {
  const file = new URL('package.json', packageRoot);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

// Unknown JSON in, one complete typed configuration out, with the origin of every value. Defaults
// stand here and nowhere else; an unknown key is an error with a suggestion.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { z } from 'zod';
import { IsnadError } from './errors.ts';

export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Path of the JSON Schema, for editors.'),
  languages: z
    .array(z.enum(['ar', 'en']))
    .min(1)
    .default(['ar', 'en'])
    .describe('Languages that are read; text in any other gives a diagnostic and no claims.'),
  input: z
    .strictObject({
      encoding: z
        .string()
        .default('auto')
        .describe('Encoding of the input, a WHATWG label such as "windows-1256", or "auto".'),
      maxDocumentLength: z
        .number()
        .int()
        .positive()
        .default(5_000_000)
        .describe('Longest document in UTF-16 units; a longer one is a document error.'),
    })
    .prefault({}),
  model: z
    .strictObject({
      folder: z
        .string()
        .default('auto')
        .describe(
          'Folder of a trained network, with its isnad-model.json, that is asked where rules leave a part open: "shipped" for the one that comes with isnad, "none" for rules alone, "auto" for the shipped one except in runs over archives, where it would take most of the time.',
        ),
    })
    .prefault({}),
  claims: z
    .strictObject({
      minConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0)
        .describe('Claims with a lower confidence are left out.'),
    })
    .prefault({}),
});

export type Config = Readonly<z.output<typeof configSchema>>;

export type Origin = 'default' | `file ${string}` | `environment ${string}` | `flag ${string}`;

export interface ResolvedConfig {
  readonly config: Config;
  /** Where each leaf came from, by its dotted key. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Values that flags set, by dotted key: `{ "claims.minConfidence": 0.5 }`. */
export type FlagValues = Readonly<
  Record<string, { readonly value: unknown; readonly flag: string }>
>;

const fileName = 'pipeline.config.json';

/** The dotted keys of all settings, with the name of the environment variable of each. */
export const settings: readonly { readonly key: string; readonly variable: string }[] = [
  'languages',
  'input.encoding',
  'input.maxDocumentLength',
  'model.folder',
  'claims.minConfidence',
].map((key) => ({
  key,
  variable: `ISNAD_${key
    .replace(/([A-Z])/g, '_$1')
    .replaceAll('.', '_')
    .toUpperCase()}`,
}));

/** Merges defaults < file < environment < flags and validates the whole. */
export function resolveConfig(sources: {
  readonly file?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly flags?: FlagValues;
}): ResolvedConfig {
  const origins: Record<string, Origin> = {};
  for (const { key } of settings) origins[key] = 'default';
  const path = sources.file ?? (existsSync(fileName) ? fileName : undefined);
  const merged = path === undefined ? {} : readConfigFile(path);
  const from = path === undefined ? 'the configuration' : path;
  validate(merged, from);
  for (const { key } of settings) {
    if (path !== undefined && valueAt(merged, key) !== undefined) origins[key] = `file ${path}`;
  }
  refuseUnknown(sources.environment ?? {});
  for (const { key, variable } of settings) {
    const text = sources.environment?.[variable];
    if (text === undefined) continue;
    setAt(merged, key, fromText(key, text));
    origins[key] = `environment ${variable}`;
    validate(merged, variable);
  }
  for (const [key, { value, flag }] of Object.entries(sources.flags ?? {})) {
    setAt(merged, key, value);
    origins[key] = `flag ${flag}`;
    validate(merged, flag);
  }
  return { config: validate(merged, from), origins };
}

/** Switches of the tests and benches are no settings. */
const noSetting = /^ISNAD_(?:LONG$|BENCH_)/;

/** A slip in a variable's name would otherwise leave the default without a word. */
function refuseUnknown(environment: Readonly<Record<string, string | undefined>>): void {
  const wrong = Object.keys(environment).find(
    (name) =>
      name.startsWith('ISNAD_') &&
      !noSetting.test(name) &&
      settings.every(({ variable }) => variable !== name),
  );
  if (wrong === undefined) return;
  const key = wrong.slice('ISNAD_'.length).toLowerCase().replace('_', '.').replaceAll('_', '');
  const near = nearestKey(key);
  const meant = settings.find((setting) => setting.key === near)?.variable;
  throw new IsnadError({
    code: 'config.unknown-key',
    message: `The environment: there is no setting ${wrong}.`,
    mend: meant
      ? `Did you mean ${meant}?`
      : `The settings are: ${settings.map(({ variable }) => variable).join(', ')}.`,
  });
}

/** A configuration handed over by a program, made complete. */
export function parseConfig(input: unknown): Config {
  return validate(input, 'the configuration');
}

type Tree = Record<string, unknown>;

function readConfigFile(path: string): Tree {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw new Error('it must hold one JSON object');
    }
    return parsed as Tree;
  } catch (cause) {
    throw new IsnadError({
      code: 'config.unreadable',
      message: `The configuration ${resolve(path)} cannot be read: ${(cause as Error).message}`,
      mend: 'Name an existing JSON file with --config, or mend this one.',
    });
  }
}

function validate(input: unknown, from: string): Config {
  const result = configSchema.safeParse(withoutModel(input));
  if (result.success) return result.data;
  const unknown = result.error.issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown) {
    const key = [...unknown.path, unknown.keys[0]].join('.');
    const near = nearestKey(key);
    throw new IsnadError({
      code: 'config.unknown-key',
      message: `${from}: there is no setting "${key}".`,
      mend: near
        ? `Did you mean "${near}"?`
        : `The settings are: ${settings.map((setting) => setting.key).join(', ')}.`,
    });
  }
  throw new IsnadError({
    code: 'config.invalid',
    message: `${from} is not valid:\n${z.prettifyError(result.error)}`,
    mend: 'isnad config schema prints what each setting may be.',
  });
}

/** `{ model: false }` is short for rules alone. */
function withoutModel(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return (input as Tree).model === false ? { ...input, model: { folder: 'none' } } : input;
}

/** The setting whose name is nearest to a wrong one, where one is near. */
function nearestKey(wrong: string): string | undefined {
  // Loaded only here: a right configuration need not wait for it.
  const { DamerauLevenshteinDistance: editDistance } = createRequire(import.meta.url)(
    'natural/lib/natural/distance/levenshtein_distance.js',
  ) as { DamerauLevenshteinDistance: (a: string, b: string) => number };
  const last = (key: string) => key.split('.').at(-1)!.toLowerCase();
  const groups = [...new Set(settings.map(({ key }) => key.split('.')[0]!))];
  const candidates = [...settings.map(({ key }) => key), ...groups];
  let best: string | undefined;
  let least = 4;
  for (const key of candidates) {
    const distance = Math.min(editDistance(wrong, key), editDistance(last(wrong), last(key)));
    if (distance < least) {
      least = distance;
      best = key;
    }
  }
  return best;
}

function fromText(key: string, text: string): unknown {
  if (key === 'languages') return text.split(',').map((part) => part.trim());
  return key === 'input.encoding' || key === 'model.folder' ? text : Number(text);
}

function valueAt(tree: Tree, key: string): unknown {
  let value: unknown = tree;
  for (const part of key.split('.')) value = (value as Tree | undefined)?.[part];
  return value;
}

function setAt(tree: Tree, key: string, value: unknown): void {
  const parts = key.split('.');
  let at = tree;
  for (const part of parts.slice(0, -1)) {
    at[part] = { ...(at[part] as Tree | undefined) };
    at = at[part] as Tree;
  }
  at[parts.at(-1)!] = value;
}

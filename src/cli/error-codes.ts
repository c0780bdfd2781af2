// The codes of errors.jsonl and of warnings, for people: all of them in a list, or some with what to do.

import { createRequire } from 'node:module';
import { runCodes } from '../archive/codes.ts';
import { noteCodes } from '../document/note-codes.ts';
import { IsnadError } from '../errors.ts';
import { codes as inputCodes } from '../ingest/codes.ts';

type Explanation = readonly [meaning: string, mend: string];

/** Those of a run first, then those of its inputs, then the notes on texts, as their files have them. */
const codes: ReadonlyMap<string, Explanation> = new Map<string, Explanation>([
  ...Object.entries(runCodes),
  ...Object.entries(inputCodes),
  ...Object.entries(noteCodes),
]);

const groups = [
  [/^E-/, 'Errors: something could not be read.'],
  [/^W-/, 'Warnings: all was read, but a look is worth while.'],
  [/^[a-z]/, 'Notes: what is odd in a text; in a run the flags of documents.jsonl.'],
] as const;

export function listCodes(): string {
  const width = Math.max(...[...codes.keys()].map((code) => code.length)) + 2;
  const parts = groups.map(([start, title]) => {
    const lines = [...codes]
      .filter(([code]) => start.test(code))
      .map(([code, [meaning]]) => `  ${code.padEnd(width)}${meaning}\n`);
    return `${title}\n${lines.join('')}`;
  });
  return `${parts.join('\n')}\nisnad help errors CODE says how to mend one.\n`;
}

/** @throws IsnadError `usage` when there is no such code. */
export function explainCodes(names: readonly string[]): string {
  return names.map(explain).join('\n');
}

function explain(name: string): string {
  const code = codes.has(name.toLowerCase()) ? name.toLowerCase() : name.toUpperCase();
  const explanation = codes.get(code);
  if (explanation === undefined) throw unknown(name, code);
  const [meaning, mend] = explanation;
  return `${code}\n  What happened: ${meaning}\n  What to do:    ${mend}\n`;
}

function unknown(name: string, code: string): IsnadError {
  const { DamerauLevenshteinDistance: distance } = createRequire(import.meta.url)(
    'natural/lib/natural/distance/levenshtein_distance.js',
  ) as { DamerauLevenshteinDistance: (a: string, b: string) => number };
  const [nearest] = [...codes.keys()]
    .map((known) => ({ known, far: distance(code, known) }))
    .filter(({ known, far }) => far < known.length / 2)
    .sort((a, b) => a.far - b.far);
  return new IsnadError({
    code: 'usage',
    message: `There is no code "${name}".`,
    mend: nearest
      ? `Did you mean ${nearest.known}? isnad help errors lists all.`
      : 'isnad help errors lists all.',
  });
}

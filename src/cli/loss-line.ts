// One loss or oddity of an input as a line for people: where it was, its code, what happened.

import { visible } from '../report/table.ts';

/** With the code of an input (src/ingest/codes.ts) or of a run (src/archive/codes.ts). */
export interface Loss {
  readonly code: string;
  readonly message: string;
  readonly at: {
    readonly input: string;
    readonly member?: readonly string[] | undefined;
    readonly record?: number | undefined;
    readonly line?: number | undefined;
  };
}

export function lossLine({ at, code, message }: Loss): string {
  const inside = at.member?.map((name) => `!/${name}`).join('') ?? '';
  const line = at.line === undefined ? '' : ` line ${at.line}`;
  const record = line !== '' || at.record === undefined ? '' : ` record ${at.record}`;
  return `isnad: ${visible(`${at.input}${inside}`)}${line}${record}: ${code}: ${visible(message)}`;
}

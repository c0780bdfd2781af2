// A code of errors.jsonl in, what it means and how to mend it out, whoever gave the code.

import { runCodes } from '../../archive/codes.ts';
import { codes } from '../../ingest/codes.ts';
import type { Explained } from './sections.ts';

const all: Readonly<Record<string, readonly [meaning: string, mend: string]>> = {
  ...codes,
  ...runCodes,
};

export function explainCode(code: string): Explained | undefined {
  const [meaning, mend] = (Object.hasOwn(all, code) && all[code]) || [];
  return meaning === undefined || mend === undefined ? undefined : { meaning, mend };
}

// What a run itself can lose a document to, by stable code; the readers of inputs have codes of their
// own. E- means that something was lost, W- that all was read but a look is worth while.

export const runCodes = {
  'E-TIMEOUT': [
    'Reading the document took longer than allowed, twice.',
    'Allow more with --timeout, or report the document as a defect.',
  ],
  'E-MEMORY': [
    'Reading the document took more memory than a worker may have, twice.',
    'Allow more with --max-memory, or split the document.',
  ],
  'E-CRASH': [
    'The worker that read the document ended without an answer, twice.',
    'Report the document as a defect.',
  ],
  'E-DEFECT': ['isnad failed on the document.', 'Report the document as a defect.'],
  'E-DUPLICATE-ID': [
    'An earlier document has the same id; this one was not read.',
    'Give each document its own id, or read it under a new one with --on-duplicate version.',
  ],
  'W-DUPLICATE-ID': [
    'An earlier document has the same id; this one was left out, as --on-duplicate keep-first asks.',
    'Give each document its own id in the source.',
  ],
  'W-ID-RENAMED': [
    'An earlier document has the same id; this one was read under another.',
    'Give each document its own id in the source, or decide with --on-duplicate.',
  ],
} as const satisfies Record<string, readonly [meaning: string, mend: string]>;

export type RunCode = keyof typeof runCodes;

/** Says that a document was read under another id than its own. */
export function renamed(id: string) {
  const code: RunCode = 'W-ID-RENAMED';
  return { code, message: `An earlier document has the same id; this one is ${id}.` };
}

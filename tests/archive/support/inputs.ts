// Small archives for tests of runs: JSON lines with statements that give claims, and readers of inputs
// that need no disk.

import type { Inputs } from '../../../src/archive/source-stream.ts';
import type { InputFile, InputRecord } from '../../../src/ingest/source.ts';

export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

const places = ['Idlib', 'Saraqib', 'Raqqa', 'Taiz', 'Mosul', 'Homs', 'Aleppo'];

/** Short statements, each with a claim or two, no two alike. */
export function statements(count: number): Statement[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `s-${index}`,
    text: `An air strike killed ${12 + index} civilians in ${places[index % places.length]} on Monday, a medical source said.`,
    published: `2024-06-${String(1 + (index % 28)).padStart(2, '0')}`,
  }));
}

export function recordOf(statement: Statement): InputRecord {
  return {
    ...statement,
    idFrom: 'data',
    format: 'jsonl',
    encoding: { name: 'utf-8', from: 'format', confidence: 1, replaced: 0 },
    quality: [],
    sourceDigest: `sha256:${statement.text.length}`,
  };
}

/** Inputs by name, each a list of statements; an `Error` among them is a broken record. */
export function inputsOf(
  files: Readonly<Record<string, readonly (Statement | 'broken')[]>>,
): Inputs {
  return {
    async *list() {
      for (const [path, list] of Object.entries(files)) {
        yield { path, size: JSON.stringify(list).length, open: nothing } satisfies InputFile;
      }
    },
    async *read(file, _options, report) {
      const list = files[file.path]!;
      for (const [index, statement] of list.entries()) {
        const at = { input: file.path, line: index + 1 };
        if (statement === 'broken') {
          yield { kind: 'error', code: 'E-RECORD-BROKEN', message: 'No JSON.', at };
        } else yield { kind: 'document', record: recordOf(statement), at };
      }
      report.bytes?.(file.path, file.size ?? 0);
      report.input?.({
        input: file.path,
        bytes: file.size ?? 0,
        digest: `sha256:${'0'.repeat(64)}`,
        format: 'jsonl',
        documents: list.length,
        errors: 0,
        warnings: 0,
      });
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

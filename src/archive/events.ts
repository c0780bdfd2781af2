// What a run tells while it goes on, and what it gives back at its end.

import type { ErrorLine, Totals } from './run-folder.ts';

export type RunEvent =
  /** The inputs are listed. */
  | { readonly kind: 'listed'; readonly files: number; readonly bytes: number }
  /** The folder holds a part of this run: it is gone on with. */
  | { readonly kind: 'resumed'; readonly totals: Totals }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'error'; readonly error: ErrorLine }
  /** All documents are read, and a file is made of them. */
  | { readonly kind: 'finishing'; readonly name: string };

export interface Progress {
  readonly totals: Totals;
  /** Documents that this session read, without those of sessions before. */
  readonly documents: number;
  /** Bytes of the inputs passed so far, and in all where that is known. */
  readonly bytes: number;
  readonly bytesInAll: number;
  readonly seconds: number;
}

export interface RunResult {
  /**
   * complete: every document was read; stopped: by the signal, go on with the same call; strict: at the
   * first error, because that was asked for.
   */
  readonly state: 'complete' | 'stopped' | 'strict';
  readonly folder: string;
  readonly totals: Totals;
  /** True where the folder held the complete run already. */
  readonly already: boolean;
  readonly seconds: number;
}

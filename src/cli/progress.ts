// Events of a run in, progress on stderr out: a bar on a terminal, a line now and then elsewhere, or a
// JSON object a line. Text of documents is never shown, and names cannot control the terminal.

import type { Progress, RunEvent, RunResult } from '../archive/events.ts';
import type { ErrorLine } from '../archive/run-folder.ts';
import { counted } from '../report/counted.ts';
import { lossLine } from './loss-line.ts';
import type { Terminal } from './terminal.ts';

export type ProgressStyle = 'auto' | 'none' | 'plain' | 'json';

export interface ProgressView {
  readonly show: (event: RunEvent) => void;
  readonly end: (result: RunResult) => void;
  /** After a fault. */
  readonly close: () => void;
}

export async function openProgress(
  style: ProgressStyle,
  terminal: Terminal,
): Promise<ProgressView> {
  if (style === 'json') return jsonView(terminal);
  if (style === 'none') return { show: () => {}, end: () => {}, close: () => {} };
  const isScreen = style === 'auto' && process.stderr.isTTY === true && process.env.TERM !== 'dumb';
  return isScreen ? barView(terminal) : lineView(terminal);
}

/** Errors that are shown one by one; the rest are in errors.jsonl. */
const shownErrors = 10;

function errorNotes(note: (line: string) => void): (error: ErrorLine) => void {
  let count = 0;
  return (error) => {
    if (!error.code.startsWith('E-')) return;
    count += 1;
    if (count > shownErrors + 1) return;
    if (count > shownErrors) {
      note('isnad: further errors are not shown here; errors.jsonl has all.');
      return;
    }
    note(lossLine(error));
  };
}

// Milliseconds between two lines where no terminal shows a bar.
const quiet = 10_000;
const often = 1000;

function lineView(terminal: Terminal): ProgressView {
  const noteError = errorNotes(terminal.note);
  let last = performance.now();
  return {
    show(event) {
      if (event.kind === 'error') noteError(event.error);
      else if (event.kind !== 'progress') noteStep(event, terminal.note);
      else if (performance.now() - last >= quiet) {
        last = performance.now();
        terminal.note(`isnad: ${progressText(event.progress)}`);
      }
    },
    end: () => {},
    close: () => {},
  };
}

function jsonView(terminal: Terminal): ProgressView {
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(event) {
      if (event.kind === 'progress') {
        if (performance.now() - last < often) return;
        last = performance.now();
      }
      terminal.note(JSON.stringify(event));
    },
    end: (result) => terminal.note(JSON.stringify({ kind: 'end', ...result })),
    close: () => {},
  };
}

async function barView(terminal: Terminal): Promise<ProgressView> {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    stream: process.stderr,
    fps: 4,
    hideCursor: false,
    clearOnComplete: true,
    format: (_options, _params, { text }: { text?: string }) => text ?? '',
  });
  let isOpen = false;
  const note = (line: string) => {
    // The bar is drawn over its own line: it makes room first.
    if (isOpen) process.stderr.write('\r\u001b[K');
    terminal.note(line);
  };
  const noteError = errorNotes(note);
  const stop = () => {
    if (isOpen) bar.stop();
    isOpen = false;
  };
  return {
    show(event) {
      if (event.kind === 'error') noteError(event.error);
      else if (event.kind === 'progress') {
        if (!isOpen) bar.start(1, 0);
        isOpen = true;
        bar.update(shareOf(event.progress), { text: barText(event.progress) });
      } else {
        stop();
        noteStep(event, terminal.note);
      }
    },
    end: stop,
    close: stop,
  };
}

function noteStep(event: RunEvent, note: (line: string) => void): void {
  if (event.kind === 'listed') {
    note(`isnad: ${counted(event.files, 'file')}, ${megabytes(event.bytes)}`);
  } else if (event.kind === 'resumed') {
    note(`isnad: going on after ${counted(event.totals.documents, 'document')} already done`);
  } else if (event.kind === 'finishing') note(`isnad: making ${event.name}`);
}

function shareOf({ bytes, bytesInAll }: Progress): number {
  return bytesInAll === 0 ? 0 : Math.min(1, bytes / bytesInAll);
}

function barText(progress: Progress): string {
  const width = 24;
  const full = Math.round(shareOf(progress) * width);
  return `[${'='.repeat(full)}${' '.repeat(width - full)}] ${progressText(progress)}`;
}

function progressText(progress: Progress): string {
  const { totals, documents, seconds } = progress;
  const share = shareOf(progress);
  const rate = seconds > 0 ? Math.round(documents / seconds) : 0;
  const left = share > 0.01 && share < 1 ? (seconds / share) * (1 - share) : undefined;
  return [
    share > 0 && `${Math.floor(share * 100)} %`,
    counted(totals.documents, 'document'),
    counted(totals.claims, 'claim'),
    counted(totals.errors, 'error'),
    `${counted(rate, 'document')}/s`,
    left !== undefined && `${duration(left)} left`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}

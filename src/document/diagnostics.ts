// Notes that a stage leaves on a document instead of throwing: what was odd, where, found by which rule.
// They never hold text of the document: sources may be at risk where a log travels.

import type { NoteCode } from './note-codes.ts';
import type { Span } from './span.ts';

export type Severity = 'info' | 'warning' | 'error';

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, readable code such as `detect.not-ours`. */
  readonly code: NoteCode;
  readonly message: string;
  /** Source span that the note is about, where there is one. */
  readonly span?: Span;
  /** Name of the rule or stage that left the note. */
  readonly rule: string;
}

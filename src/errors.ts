// The setup errors: what was wrong, where, and how to mend it. They stop a run at once with the exit
// code of their kind; a bad document is no setup error, it leaves a diagnostic or a failure record.

export type ErrorCode =
  | 'usage'
  | 'config.unreadable'
  | 'config.invalid'
  | 'config.unknown-key'
  | 'model.unreadable'
  | 'model.invalid'
  | 'model.missing'
  | 'input.unreadable'
  | 'input.invalid'
  | 'gold.invalid'
  | 'output.unwritable'
  | 'output.full'
  | 'output.not-empty'
  | 'output.locked'
  | 'output.damaged'
  | 'run.changed'
  | 'run.missing';

export interface ErrorDetail {
  readonly code: ErrorCode;
  readonly message: string;
  /** What the user can do about it. */
  readonly mend?: string;
}

export class IsnadError extends Error {
  override readonly name = 'IsnadError';
  readonly code: ErrorCode;
  readonly mend: string | undefined;

  constructor(detail: ErrorDetail) {
    super(detail.message);
    this.code = detail.code;
    this.mend = detail.mend;
  }

  /** 2 usage or configuration, 3 input or output. */
  get exitCode(): 2 | 3 {
    return this.code.startsWith('input.') || this.code.startsWith('output.') ? 3 : 2;
  }
}

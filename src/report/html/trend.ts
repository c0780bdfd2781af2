// One recorded run of the evaluation: a line of fixtures/evaluate/history.jsonl.

export interface RecordedRun {
  readonly date?: string;
  readonly version: string;
  readonly commit?: string;
  readonly split: 'tune' | 'held-out' | 'all';
  readonly documents: number;
  readonly gold: string;
  readonly models?: string;
  readonly note?: string;
  readonly figures: readonly {
    readonly name: string;
    readonly claim: number;
    readonly all: number;
    readonly exact: number;
  }[];
}

// What a worker thread does in tests: reads with the reader that misbehaves on demand.

import { openBatchReader } from '../../../src/archive/read-batch.ts';
import type { WorkerTask } from '../../../src/archive/worker.ts';
import { workWith } from '../../../src/archive/worker.ts';
import { mockReader } from './mock-reader.ts';

export async function work(task: WorkerTask) {
  return workWith(task, (plan) => openBatchReader(plan, mockReader));
}

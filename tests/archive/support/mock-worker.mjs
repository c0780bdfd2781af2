// A worker thread with the reader that misbehaves on demand. Its sources are loaded by way of `require`,
// which starts in a third of the time.

import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();

export default createRequire(import.meta.url)('./mock-work.ts').work;

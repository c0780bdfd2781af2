import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A slow or busy laptop needs many times what an idle one does: only what hangs is to be ended.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'threads',
    // One more than two cores: tests of the command line wait for their processes.
    maxWorkers: 3,
    // Stages are pure: files may share one load of the tables, which is most of the time otherwise.
    isolate: false,
    // Rules are tested as rules; what the network adds, in tests/network and by `isnad evaluate`.
    env: { ISNAD_MODEL_FOLDER: 'none' },
  },
});

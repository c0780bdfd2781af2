import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'threads',
    // One more than two cores: tests of the command line wait for their processes.
    maxWorkers: 3,
    // Stages are pure: files may share one load of the tables, which is most of the time otherwise.
    isolate: false,
    // Rules are tested as rules; what the network adds, in tests/network and by `isnad evaluate`.
    env: { ISNAD_MODEL_FOLDER: 'none' },
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'threads',
    // Stages are pure: files may share one load of the tables, which is most of the time otherwise.
    isolate: false,
  },
});

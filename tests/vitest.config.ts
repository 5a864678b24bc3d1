import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests and stories: everything but `e2e/` and `bench/`, which drive real browsers. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    setupFiles: ['tests/fake-locks.ts'],
    restoreMocks: true,
    // Properties take their time on a busy machine; what hangs is found all the same.
    testTimeout: 60_000,
  },
});

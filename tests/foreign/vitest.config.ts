import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Our files in the hands of other people's tools, where those are installed. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['tests/foreign/*.check.ts'] },
});

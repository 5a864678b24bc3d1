import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Each takes longer than most of the others together: begun last, it would run alone while a core has nothing to do. */
const LONGEST = [
  'background/badge-year',
  'background/notify-new-papers',
  'growth',
  'store/library-model',
  'store/backup-whole',
  'store/feeds/read-screen',
  'background/clocks',
  'background/make-digest',
  'formats/round-trip',
];

const NO_UNITS = ['tests/e2e/**', 'tests/bench/**'];
const RULES = ['domain', 'formats', 'hugging-face', 'store'].map((room) => `tests/${room}/**/*.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.includes(`/tests/${name}.test.`));
      return place < 0 ? LONGEST.length : place;
    };
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Unit tests and stories: everything but `e2e/` and `bench/`, which drive real browsers. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      // Rules and tables touch nothing but what they are given: their files share what they load, and take a third of the time.
      { extends: true, test: { name: 'rules', include: RULES, isolate: false } },
      {
        extends: true,
        test: { name: 'stories', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...NO_UNITS, ...RULES] },
      },
    ],
    maxWorkers: '100%',
    environment: 'node',
    setupFiles: ['tests/fake-locks.ts', 'tests/patient-waits.ts'],
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    // The stories make many short-lived objects: with room for the young ones, a third less time goes into collecting them.
    execArgv: ['--max-semi-space-size=64'],
    // Properties take their time on a busy machine; what hangs is found all the same.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

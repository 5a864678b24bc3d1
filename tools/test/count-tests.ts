import type { Outcome } from './stage.ts';

/** What is read of vitest's JSON report. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** What is read of Playwright's JSON report. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  /** What went wrong outside of tests. */
  readonly errors: readonly unknown[];
}

interface VitestRun {
  /** The exit code. */
  readonly code: number;
  /** Whether what the skipped tests ask for is really absent. */
  readonly maySkip: boolean;
}

/** An ignored test is a failed one, save where its recorded papers are absent. */
export function vitestOutcome(report: VitestReport | undefined, { code, maySkip }: VitestRun): Outcome {
  if (!report) return noReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length;
  // A file that does not even load has no tests to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = tests.length - passed - failed;
  return outcome({ passed, failed: failed + broken, skipped, code, maySkip });
}

/** Nothing may be skipped, and nothing is retried, so that a test which passes now and then fails. */
export function playwrightOutcome(report: PlaywrightReport | undefined, { code }: { readonly code: number }): Outcome {
  if (!report) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return outcome({ passed: expected, failed, skipped, code, maySkip: false });
}

const noReport: Outcome = { passed: 0, failed: 1, words: 'it ended without a report' };

interface Counts extends VitestRun {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function outcome({ passed, failed, skipped, code, maySkip }: Counts): Outcome {
  if (skipped > 0 && !maySkip) return { passed, failed: failed + skipped, words: `${skipped} of them ignored` };
  if (failed === 0 && code !== 0) return { passed, failed: 1, words: `all passed, and yet it ended with ${code}` };
  if (failed === 0 && passed === 0) return { passed, failed: 1, words: 'there was not one test' };
  if (skipped > 0) return { passed, failed, words: `${skipped} skipped, since ../shared is absent` };
  return { passed, failed };
}

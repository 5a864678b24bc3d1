import { describe, expect, it } from 'vitest';
import { playwrightOutcome, vitestOutcome } from '../../tools/test/count-tests.ts';

describe('what vitest reports', () => {
  it.each([
    ['counts what passed and what failed', [['passed', 'passed', 'failed']], 1, { passed: 2, failed: 1 }],
    ['counts a file that did not load as one failure', [['passed'], 'broken'], 1, { passed: 1, failed: 1 }],
    ['counts an ignored test as a failed one', [['passed', 'skipped', 'todo']], 0, { passed: 1, failed: 2 }],
    ['is not content with no test at all', [], 0, { passed: 0, failed: 1 }],
    ['believes the exit code when the tests say nothing bad', [['passed']], 1, { passed: 1, failed: 1 }],
    ['passes', [['passed'], ['passed']], 0, { passed: 2, failed: 0 }],
  ] as const)('%s', (_, files, code, expected) => {
    expect(vitestOutcome(vitestReport(files), { code, maySkip: false })).toMatchObject(expected);
  });

  it('says in words what was skipped for want of recorded papers', () => {
    const outcome = vitestOutcome(vitestReport([['passed', 'skipped']]), { code: 0, maySkip: true });
    expect(outcome).toEqual({ passed: 1, failed: 0, words: '1 skipped, since ../shared is absent' });
  });

  it('counts a run without a report as one failure', () => {
    expect(vitestOutcome(undefined, { code: 0, maySkip: false })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('what Playwright reports', () => {
  it.each([
    ['passes', { expected: 3 }, [], 0, { passed: 3, failed: 0 }],
    ['counts what failed', { expected: 3, unexpected: 2 }, [], 1, { passed: 3, failed: 2 }],
    ['counts what passes now and then as failed', { expected: 3, flaky: 1 }, [], 0, { passed: 3, failed: 1 }],
    ['counts what was skipped as failed', { expected: 3, skipped: 2 }, [], 0, { passed: 3, failed: 2 }],
    ['counts an error outside of tests', { expected: 3 }, [{}], 1, { passed: 3, failed: 1 }],
    ['is not content with no test at all', {}, [], 0, { passed: 0, failed: 1 }],
  ] as const)('%s', (_, stats, errors, code, expected) => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors };
    expect(playwrightOutcome(report, { code })).toMatchObject(expected);
  });
});

/** `files`: the state of each test of each file, or "broken" for one that did not load. */
function vitestReport(files: readonly (readonly string[] | 'broken')[]) {
  return {
    testResults: files.map((tests) => {
      if (tests === 'broken') return { status: 'failed', assertionResults: [] };
      const status = tests.includes('failed') ? 'failed' : 'passed';
      return { status, assertionResults: tests.map((state) => ({ status: state })) };
    }),
  };
}

import config from '../vitest.config.ts';

/** The unit tests of the folder that `MUTATION_TESTS` names: a mutant runs those that come past it. */
export default {
  ...config,
  test: {
    ...config.test,
    include: [`${process.env.MUTATION_TESTS}/**/*.test.{ts,tsx}`],
    // Stryker runs the tests in threads, which take no flags of V8 and can't change the time zone.
    execArgv: [],
    exclude: ['**/*.recorded.test.ts', 'tests/domain/digest/digest-schedule.test.ts', 'tests/domain/quiet.test.ts'],
  },
};

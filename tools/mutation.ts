import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];

/**
 * npm run mutation -- src/domain/refresh tests/domain/refresh: plants faults into the modules of the first folder, and names those that
 * the unit tests of the second do not notice. Runs in a copy, since Stryker's packages are nobody else's business.
 */
const [sources = 'src/domain/refresh', tests = sources.replace('src', 'tests')] = process.argv.slice(2);
const copy = mkdtempSync(join(tmpdir(), 'paperglance-mutation-'));
try {
  for (const file of execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean)) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...STRYKER]);
  run('npx', ['stryker', 'run', 'tests/mutation/stryker.config.json', '--mutate', `${sources}/**/*.ts`], {
    MUTATION_TESTS: tests,
  });
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(command, args, { cwd: copy, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) {
    process.exitCode = 1;
    throw new Error(`${command} ${args[0]} ended with ${status}.`);
  }
}

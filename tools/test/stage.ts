import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A part of `npm test`. What is no test suite counts as one test. */
export interface Stage {
  readonly name: string;
  /** It is not run when that one failed. */
  readonly needs?: Stage;
  run(): Promise<Outcome>;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What the numbers don't say. */
  readonly words?: string;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a script of package.json; it counts as one test. */
export async function npmRun(script: string): Promise<Outcome> {
  return judged(await npmExitCode(script));
}

/** One check as an outcome: passed when nothing is amiss. */
export function judged(problem: unknown): Outcome {
  if (!problem) return { passed: 1, failed: 0 };
  return { passed: 0, failed: 1, ...(typeof problem === 'string' && { words: problem }) };
}

export function sumOf(outcomes: readonly Outcome[]): { passed: number; failed: number } {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The exit code of a script of package.json, whose words go straight through. It may take its time: a slow machine is no failure. */
export function npmExitCode(
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const npm = process.env.npm_execpath;
  const all = ['run', '--silent', script, '--', ...args];
  const options = { cwd: ROOT, env: { ...process.env, ...env } };
  return new Promise((resolve, reject) => {
    const child = npm?.endsWith('.js')
      ? spawn(process.execPath, [npm, ...all], { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
      : spawn('npm', all, { ...options, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The production build of an earlier commit for Chromium, made in `folder` with today's packages. Answers with where it is. */
export function earlierBuild(commit: string, folder: string): string {
  const sources = join(folder, commit);
  mkdirSync(sources);
  const archive = execFileSync('git', ['archive', commit], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', sources], { input: archive });
  symlinkSync(resolve('node_modules'), join(sources, 'node_modules'));
  execFileSync('npx', ['vite', 'build', '--mode', 'chrome', '--logLevel', 'error'], { cwd: sources, stdio: 'inherit' });
  return join(sources, 'dist/chrome');
}

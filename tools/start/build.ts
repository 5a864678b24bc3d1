import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Family } from '../browsers/find-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODES = { chromium: 'chrome', firefox: 'firefox' } as const satisfies Record<Family, string>;

/** Makes the production build for this browser, the one that `npm run build` makes, and says where it is. */
export async function build(family: Family): Promise<string> {
  const mode = MODES[family];
  console.log(`Building dist/${mode} …`);
  const vite = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const [code] = await once(vite, 'close');
  if (code !== 0) throw new Error('The build failed; its reasons are above.');
  return `${ROOT}dist/${mode}`;
}

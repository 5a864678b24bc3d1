import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from '../../tools/browsers/ensure-browsers.ts';

/** Each part is a program of its own, so that none warms another. */
const PARTS = [
  'popup',
  'popup-firefox',
  'shift',
  'heap',
  'heap-firefox',
  'search',
  'for-you',
  'typing',
  'rules',
  'repaint',
  'library',
  'uptake',
  'import',
] as const;

// npm run bench [-- popup shift heap search for-you typing rules repaint library uptake import]; without a name: all of them. "heap" is measured in both browsers,
// "heap-firefox" in Firefox alone.
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => isAskedFor(part, name)));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}"; the parts are ${PARTS.join(', ')}.`);
  process.exit(1);
}

await ensureBrowsers(['chromium', 'firefox']);
const failed: string[] = [];
for (const part of PARTS) {
  if (asked.length > 0 && !asked.some((name) => isAskedFor(part, name))) continue;
  console.log(`\n── ${part} ${'─'.repeat(68 - part.length)}`);
  sayLoad();
  const file = fileURLToPath(new URL(`./${part}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
  if (status !== 0) failed.push(part);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

function isAskedFor(part: string, name: string): boolean {
  return part === name || part === `${name}-firefox`;
}

/** Times from a busy machine are long and scatter; the reader should know. */
function sayLoad(): void {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load > cores / 2) console.log(`This machine is busy: a load of ${load.toFixed(1)} on ${cores} cores.`);
}

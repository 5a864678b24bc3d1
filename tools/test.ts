import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { FAMILIES } from './browsers/find-browser.ts';
import { runPlaywright, runVitest } from './test/run-tests.ts';
import { sizeLimits } from './test/size-limits.ts';
import { npmRun, type Outcome, type Stage, sumOf } from './test/stage.ts';
import { webExtLint } from './test/web-ext-lint.ts';
import { ensureWebDavServers } from './webdav/ensure-servers.ts';

const build: Stage = { name: 'build', run: () => npmRun('build') };

const stages: readonly Stage[] = [
  { name: 'types', run: () => npmRun('types') },
  { name: 'lint', run: () => npmRun('lint') },
  { name: 'unit', run: runVitest },
  build,
  { name: 'web-ext lint', needs: build, run: () => webExtLint('dist/firefox') },
  { name: 'size', needs: build, run: () => sizeLimits('dist/chrome') },
  { name: 'end to end in Chromium', needs: build, run: () => runPlaywright('chromium') },
  { name: 'end to end in Firefox', needs: build, run: () => runPlaywright('firefox') },
];

// npm test: everything, on a machine that has nothing but Node and npm. The last line is the sum.
await ensureBrowsers(FAMILIES).catch((error: Error) => console.error(error.message));
await ensureWebDavServers().catch((error: Error) => console.error(error.message));
const outcomes = new Map<Stage, Outcome>();
for (const stage of stages) outcomes.set(stage, await outcomeOf(stage));

console.log(`\n${'─'.repeat(72)}`);
for (const [{ name }, { passed, failed, words }] of outcomes) {
  const mark = failed > 0 ? '✗' : '✓';
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed${words ? `: ${words}` : ''}`);
}
const { passed, failed } = sumOf([...outcomes.values()]);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function outcomeOf(stage: Stage): Promise<Outcome> {
  console.log(`\n── ${stage.name} ${'─'.repeat(68 - stage.name.length)}`);
  if (stage.needs && outcomes.get(stage.needs)?.failed !== 0) {
    const words = `not run, since the ${stage.needs.name} failed`;
    console.log(words);
    return { passed: 0, failed: 1, words };
  }
  const startedAt = Date.now();
  try {
    return await stage.run();
  } catch (error) {
    return { passed: 0, failed: 1, words: error instanceof Error ? error.message : String(error) };
  } finally {
    console.log(`(${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Family, findBrowser } from '../browsers/find-browser.ts';
import { type PlaywrightReport, playwrightOutcome, type VitestReport, vitestOutcome } from './count-tests.ts';
import { npmExitCode, type Outcome, ROOT } from './stage.ts';

/** Recorded papers that lie beside the checkout; tests on them skip where there are none. */
const SHARED = join(ROOT, '../shared');

export async function runVitest(): Promise<Outcome> {
  const file = freshReport('unit.json');
  const code = await npmExitCode('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return vitestOutcome(readReport<VitestReport>(file), { code, maySkip: !existsSync(SHARED) });
}

export async function runPlaywright(family: Family): Promise<Outcome> {
  if (!findBrowser(family)) return { passed: 0, failed: 1, words: `there is no ${family} here` };
  const file = freshReport(`e2e-${family}.json`);
  const code = await npmExitCode('e2e', [`--project=${family}`, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return playwrightOutcome(readReport<PlaywrightReport>(file), { code });
}

/** A report of an earlier run must not pass for one of this. */
function freshReport(name: string): string {
  const file = join(ROOT, 'out', name);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WEB_EXT } from '../browsers/web-ext.ts';
import { judged, type Outcome, ROOT } from './stage.ts';

/** The warnings of web-ext that are known and explained in the README; each is expected exactly once. */
const EXPECTED = [
  // Preact can set innerHTML. We never ask it to, and the page's CSP (trusted-types 'none') would refuse it.
  'UNSAFE_VAR_ASSIGNMENT',
];

/** Mozilla's own check of a Firefox build: no error, and exactly the warnings we know. */
export async function webExtLint(dir: string): Promise<Outcome> {
  const args = [WEB_EXT, 'lint', '--source-dir', join(ROOT, dir), '--output', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const report = parsed(stdout);
  if (!report) return judged(`web-ext gave no report: ${stderr.trim()}`);
  for (const { _type, code, message, file, line } of [...report.errors, ...report.warnings]) {
    console.log(`${_type}: ${code} in ${file ?? 'the manifest'}${line === undefined ? '' : `:${line}`}\n  ${message}`);
  }
  if (report.errors.length > 0) return judged(`${report.errors.length} errors`);
  const warnings = report.warnings.map(({ code }) => code).sort();
  if (warnings.join() === EXPECTED.toSorted().join()) return judged(undefined);
  return judged(`warnings are ${warnings.join(', ') || 'none'}, expected ${EXPECTED.join(', ') || 'none'}`);
}

interface Report {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

interface Message {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

function parsed(stdout: string): Report | undefined {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

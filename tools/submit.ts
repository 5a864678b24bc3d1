import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBuiltExtension } from './browsers/built-extension.ts';
import { CHECKSUMS, checksumsOf, checksumsThatDiffer } from './package/checksums.ts';
import { submissionPlan } from './submit/submission-plan.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** Fetched only where something is submitted: it wants Node 22, and secrets are at hand then. */
const PUBLISHER = 'publish-browser-extension@6.2.0';

// npm run submit -- --dry-run: hands the packages of `npm run package` to each shop whose secrets are in the environment, after their checksums
// were compared. Dry, it signs in where it can and uploads nothing.
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const { version, geckoId } = readBuiltExtension(join(DIST, 'firefox'));
if (!existsSync(join(DIST, CHECKSUMS))) throw new Error('There are no packages in dist/: run `npm run package`.');
const written = readFileSync(join(DIST, CHECKSUMS), 'utf8');
const names = [...written.matchAll(/\S+\.zip/g)].map(([name]) => name);
const different = checksumsThatDiffer(written, checksumsOf(DIST, names));
if (different.length > 0) throw new Error(`${different.join(', ')}: other bytes than ${CHECKSUMS} says.`);
if (!geckoId || names.some((name) => !name.includes(`-${version}-`)))
  throw new Error(`The packages are not of ${version}.`);

const plan = submissionPlan({ version, geckoId, dist: DIST }, process.env);
for (const { shop, missing } of plan) {
  const words = missing.length === 0 ? 'its secrets are here' : `left out without ${missing.join(', ')}`;
  console.log(`${shop}, ${version}: ${words}`);
}
const ready = plan.filter(({ missing }) => missing.length === 0);
if (ready.length > 0) {
  const options = [...(values['dry-run'] ? ['--dry-run'] : []), ...ready.flatMap((one) => one.options)];
  const { status } = spawnSync('npx', ['--yes', PUBLISHER, ...options], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else if (!values['dry-run']) {
  console.error('There are secrets for no shop.');
  process.exitCode = 1;
}

// Runs on bare Node, before any package is there: checks Node and installs what the lock file names. Browsers are
// the business of whoever needs one (tools/browsers/ensure-browsers.ts). Fast when nothing is to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const problem = nodeProblem() ?? packagesProblem();
if (problem !== undefined) {
  console.error(problem);
  // `npm test` always ends with its sum.
  if (process.env.npm_lifecycle_event === 'test') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

function nodeProblem() {
  const range = read('package.json').engines.node;
  const version = process.versions.node;
  if (allows(range, version)) return undefined;
  return `This needs Node ${inWords(range)}, and here is Node ${version}. Install a newer one (https://nodejs.org) and run it again.`;
}

/** Whether "^20.19.0 || >=22.12.0" has a place for a version. */
function allows(range, version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [...range.matchAll(/(\^|>=)(\d+)\.(\d+)/g)].some(([, sign, fromMajor, fromMinor]) => {
    if (major === Number(fromMajor)) return minor >= Number(fromMinor);
    return sign === '>=' && major > Number(fromMajor);
  });
}

function inWords(range) {
  return range
    .replace(/\^(\d+)\.(\d+)\.\d+/g, '$1 (from $1.$2 on)')
    .replace(/>=(\d+\.\d+)\.\d+/g, '$1 or later')
    .replace(/\|\|/g, 'or');
}

function packagesProblem() {
  const stale = staleness();
  if (stale === undefined) return undefined;
  console.log(`${stale}: installing the packages of package-lock.json …`);
  // NODE_ENV=production would leave out the tools.
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  return status === 0
    ? undefined
    : 'npm ci failed (its reasons are above): are the npm registry and the disk within reach?';
}

/** Why node_modules is not what the lock file says, or undefined when it is. */
function staleness() {
  if (!existsSync(`${ROOT}node_modules/.package-lock.json`)) return 'No packages are installed';
  const installed = read('node_modules/.package-lock.json').packages;
  for (const [path, wanted] of Object.entries(read('package-lock.json').packages)) {
    if (path === '' || wanted.link) continue;
    const version = installed[path]?.version;
    // An optional package may belong to another system.
    if (version === undefined && (wanted.optional || wanted.devOptional)) continue;
    if (version !== wanted.version)
      return `${path.replace('node_modules/', '')} is ${version ?? 'missing'} instead of ${wanted.version}`;
  }
  return undefined;
}

function npm(args) {
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };
  const { npm_execpath: cli } = process.env;
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function read(file) {
  return JSON.parse(readFileSync(ROOT + file, 'utf8'));
}

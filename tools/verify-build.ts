import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHECKSUMS, checksumsThatDiffer } from './package/checksums.ts';
import { filesInZip } from './package/zip.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

// npm run verify-build [-- --node 24]: unpacks the zip of the sources of `npm run package` elsewhere, sets it up and packs it there, in another
// time zone, under another umask and, where one is named, by another Node, and says whether the same bytes come out.
const { values } = parseArgs({ options: { node: { type: 'string' } } });
if (!existsSync(join(DIST, CHECKSUMS))) throw new Error('There are no packages in dist/: run `npm run package`.');
const here = readFileSync(join(DIST, CHECKSUMS), 'utf8');
const source = /\S+-source\.zip/.exec(here)?.[0] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'another folder '));
try {
  process.umask(0o077);
  const root = join(folder, 'deeper', 'paperglance');
  for (const [path, bytes] of Object.entries(filesInZip(readFileSync(join(DIST, source))))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const path = values.node === undefined ? undefined : installNode(values.node);
  const env = {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    ...(path && { PATH: `${path}${delimiter}${process.env.PATH}` }),
  };
  run('node', ['--version'], root, env);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], root, env);
  run('npm', ['run', '--silent', 'package'], root, env);
  const there = readFileSync(join(root, 'dist', CHECKSUMS), 'utf8');
  const different = checksumsThatDiffer(here, there);
  console.log(here);
  for (const name of different) console.error(`${name} has other bytes when it is built elsewhere.`);
  if (different.length === 0) console.log('The same when they are built from the zip of the sources, elsewhere.');
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Node by its package of npm; the folder of its program. */
function installNode(version: string): string {
  const dir = join(folder, 'node');
  mkdirSync(dir);
  run('npm', ['install', '--prefix', dir, '--no-audit', '--no-fund', '--loglevel=error', `node@${version}`], dir);
  return join(dir, 'node_modules', 'node', 'bin');
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): void {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}

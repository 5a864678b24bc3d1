import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SET_UP = fileURLToPath(new URL('../../tools/set-up.mjs', import.meta.url));

let checkout = '';

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'paperglance-set-up-'));
  mkdirSync(join(checkout, 'tools'));
  cpSync(SET_UP, join(checkout, 'tools/set-up.mjs'));
  write('package.json', { engines: { node: '^20.19.0 || >=22.12.0' } });
  write('package-lock.json', {
    packages: {
      '': {},
      'node_modules/vite': { version: '8.3.8' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  });
  // Stands for npm, and notes how it was called.
  writeFileSync(
    join(checkout, 'npm.js'),
    `require('node:fs').writeFileSync('npm-was-called', process.argv.slice(2).join(' ')); process.exitCode = Number(process.env.NPM_ENDS_WITH ?? 0);`,
  );
});

afterEach(() => rmSync(checkout, { recursive: true }));

describe('the packages', () => {
  it('installs them when there are none', () => {
    const { status, said } = setUp();
    expect(status).toBe(0);
    expect(said).toContain('No packages are installed: installing');
    expect(npmCall()).toMatch(/^ci /);
  });

  it('installs them when the lock file names another version', () => {
    installed({ 'node_modules/vite': { version: '8.3.7' } });
    expect(setUp().said).toContain('vite is 8.3.7 instead of 8.3.8');
    expect(npmCall()).toMatch(/^ci /);
  });

  it('installs them when the lock file names one more', () => {
    installed({});
    expect(setUp().said).toContain('vite is missing instead of 8.3.8');
    expect(npmCall()).toMatch(/^ci /);
  });

  it('does nothing and says nothing when they are as the lock file says, less what is for other systems', () => {
    installed({ 'node_modules/vite': { version: '8.3.8' } });
    expect(setUp()).toEqual({ status: 0, said: '' });
    expect(npmCall()).toBeUndefined();
  });

  it('says so when npm fails, and ends a test run with its sum', () => {
    const { status, said } = setUp({ NPM_ENDS_WITH: '1', npm_lifecycle_event: 'test' });
    expect(status).toBe(1);
    expect(said).toContain('npm ci failed');
    expect(said.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});

describe('the version of Node', () => {
  it.each(['>=99.0.0', '^19.1.0', '^20.99.0 || ^22.99.0'])('is refused in words when %s is asked for', (range) => {
    write('package.json', { engines: { node: range } });
    const { status, said } = setUp();
    expect(status).toBe(1);
    expect(said).toContain(`here is Node ${process.versions.node}`);
    expect(npmCall()).toBeUndefined();
  });

  it('is fit when the range has a place for it', () => {
    installed({ 'node_modules/vite': { version: '8.3.8' } });
    const [major] = process.versions.node.split('.');
    for (const range of [`^${major}.0.0`, `^99.0.0 || >=${major}.0.0`, '>=18.0.0']) {
      write('package.json', { engines: { node: range } });
      expect(setUp().status, range).toBe(0);
    }
  });
});

function setUp(env: Record<string, string> = {}): { status: number | null; said: string } {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/set-up.mjs'], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...inherited, npm_execpath: join(checkout, 'npm.js'), ...env },
  });
  return { status, said: stderr + stdout };
}

function npmCall(): string | undefined {
  const file = join(checkout, 'npm-was-called');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function installed(packages: object): void {
  write('node_modules/.package-lock.json', { packages });
}

function write(file: string, content: object): void {
  mkdirSync(join(checkout, file, '..'), { recursive: true });
  writeFileSync(join(checkout, file), JSON.stringify(content));
}

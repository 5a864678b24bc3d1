import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const { version, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  version: string;
  packages: Record<string, Locked>;
};
const PLATFORMS = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'win32', cpu: 'x64' },
] as const;

/** Packages of which each platform has its own binary, and what the build or the checks would be without it. */
const NATIVE = ['rolldown', 'lightningcss', '@biomejs/biome', 'esbuild', 'typescript'];

it.each(NATIVE.flatMap((name) => PLATFORMS.map((platform) => ({ name, ...platform }))))(
  'holds the binary of $name for $os on $cpu',
  ({ name, os, cpu, ...platform }) => {
    const libc = 'libc' in platform ? platform.libc : undefined;
    const binaries = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {}).flatMap(
      (binary) => packages[`node_modules/${binary}`] ?? [],
    );
    const fitting = binaries.filter(
      (binary) =>
        binary.os?.includes(os) && binary.cpu?.includes(cpu) && (!libc || !binary.libc || binary.libc.includes(libc)),
    );
    expect(fitting.filter(({ integrity }) => integrity?.startsWith('sha512-'))).not.toEqual([]);
  },
);

it('holds what every package names as optional, so that no platform is left out', () => {
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});

it('names a sum for everything, and no registry', () => {
  const named = Object.entries(packages).filter(([path]) => path !== '');
  expect(named.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  expect(named.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

it('is of the version that package.json and the manifest are of', () => {
  const versionIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')).version;
  expect([version, packages['']?.version, versionIn('package.json'), versionIn('manifest.json')]).toEqual(
    Array.from({ length: 4 }, () => version),
  );
});

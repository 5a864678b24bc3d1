import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD, FIREFOX_BUILD } from '../builds.ts';
import { expect, test } from './test.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('the settings lead to the licences of all that is in the extension', async ({ extension }) => {
  const settings = await extension.openPage(extension.built.options ?? '', { width: 1000, height: 800 });
  const opening = extension.context.waitForEvent('page');
  await settings.getByRole('link', { name: 'Licences of everything in it' }).click();
  const opened = await opening;
  await expect(opened.getByText('Copyright (c) 2026 The Paperglance authors')).toBeVisible();
});

for (const build of [CHROME_BUILD, FIREFOX_BUILD]) {
  test(`${build.split('/').at(-1)} names every package that it contains, no other, and their licences`, () => {
    const text = readFileSync(join(build, 'licenses.txt'), 'utf8');
    const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\n(?:MIT|Apache-2\.0|MPL-2\.0|ISC|BSD-\S+)$/gm)].map(
      ([, name]) => name,
    );
    expect(named.sort()).toEqual(['paperglance', ...runtimePackages()].sort());
    for (const words of [
      /Mozilla Public License,? Version 2\.0/i,
      /Apache License\s+Version 2\.0/,
      /Permission is hereby granted/,
    ])
      expect(text).toMatch(words);
  });
}

/** What the lock file installs for `dependencies`: all of that is used. */
function runtimePackages(): string[] {
  const { packages }: Lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const found = new Set<string>();
  const open = Object.keys(packages['']?.dependencies ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    found.add(name);
    open.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...found];
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
}

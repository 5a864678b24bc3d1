import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

describe.each([
  'README.md',
  'docs/ARCHITECTURE.md',
  'docs/CHANGELOG.md',
  'docs/CONTRIBUTING.md',
  'docs/RANKING.md',
  'docs/RELEASING.md',
  'docs/SECURITY.md',
  'docs/store/README.md',
])('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');

  it('names only files and folders that are there', () => {
    expect(missingIn(text, ROOT)).toEqual([]);
  });

  it('links only to documents and pictures that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ...text.matchAll(/src="(?!https?:)([^"]+)"/g)];
    const targets = links.map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(resolve(ROOT, dirname(document), target)))).toEqual([]);
  });
});

it('a path that is not there is found', () => {
  expect(missingIn('see `src/domain/paper.ts`, `src/domain/papre.ts` and `tests/nowhere/`', ROOT)).toEqual([
    'src/domain/papre.ts',
    'tests/nowhere/',
  ]);
});

it('the glossary has at most 30 terms, none of them twice', () => {
  const text = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
  const glossary = /## Glossary\n(.*?)\n## /s.exec(text)?.[1] ?? '';
  const terms = [...glossary.matchAll(/^\| (?!term|-)([^|]+) \|/gm)].map(([, term = '']) => term);
  expect(terms.length).toBeGreaterThan(20);
  expect(terms.length).toBeLessThanOrEqual(30);
  expect(new Set(terms).size).toBe(terms.length);
});

/** The paths in backticks, from the root, that lead nowhere. */
function missingIn(text: string, root: string): string[] {
  const paths = [...text.matchAll(/`((?:src|tests|tools|docs|public|findings)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  return paths.filter((path) => !existsSync(join(root, path)));
}

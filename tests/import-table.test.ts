import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Who may import whom: a folder of `src`, the other folders and the packages it may name. */
const PAGES = ['popup', 'panel', 'library', 'options', 'digest', 'welcome'] as const;
const PAGE_MAY = ['domain', 'formats', 'store', 'browser', 'ui', 'preact', '@preact/signals'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  formats: ['domain'],
  'hugging-face': ['domain', 'valibot'],
  store: ['domain', 'dexie'],
  browser: ['domain', 'webextension-polyfill'],
  background: ['domain', 'formats', 'hugging-face', 'store', 'browser'],
  ui: ['domain', 'formats', 'store', 'browser', 'preact', '@preact/signals'],
  ...Object.fromEntries(PAGES.map((page) => [page, PAGE_MAY])),
};
/** The glance's state and deeds. Its components, wherever they are, know plain values and callbacks. */
const SESSION = 'ui/glance/session/';
const HIDING_PLACES = /^(utils?|shared|commons?|services?|helpers?)$/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('the import table', () => {
  it.each(files.filter((file) => file.includes('/')))('holds for %s', (file) => {
    const folder = file.split('/')[0] ?? '';
    const allowed = MAY_IMPORT[folder];
    expect(allowed, `src/${folder} has no row in the table`).toBeDefined();
    const strangers = importsOf(file).filter((name) => name !== folder && !allowed?.includes(name));
    expect(strangers).toEqual([]);
  });

  it('keeps what the glance draws and what happens in it apart', () => {
    const isSession = (file: string): boolean => file.startsWith(SESSION);
    const drawing = files.filter((file) => isSession(file) && [file, ...targetsOf(file)].some(isComponent));
    const acting = files.filter((file) => isComponent(file) && targetsOf(file).some(isSession));
    expect([...drawing, ...acting]).toEqual([]);
    expect(files.filter((file) => !isSession(file) && targetsOf(file).some(isSession))).toEqual(['ui/glance/mount.ts']);
  });

  it('has no folder where size could hide', () => {
    const folders = files.flatMap((file) => dirname(file).split('/'));
    expect(folders.filter((folder) => HIDING_PLACES.test(folder))).toEqual([]);
  });

  it('lets one file import the polyfill as a value', () => {
    const importers = files.filter((file) => /^(?:import (?!type)|export ).*webextension-polyfill/m.test(read(file)));
    expect(importers).toEqual(['browser/extension.ts']);
  });
});

/** What a file imports: the folder of `src` for a relative path, the package's name otherwise. Messages are data, not code. */
function importsOf(file: string): string[] {
  return specifiersOf(file).flatMap((specifier) => {
    if (!specifier.startsWith('.'))
      return [
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      ];
    const target = relative(SRC, resolve(SRC, dirname(file), specifier));
    return target.endsWith('_locales/en/messages.json') ? [] : [target.split('/')[0] ?? ''];
  });
}

/** The files of `src` that a file imports, types included. */
function targetsOf(file: string): string[] {
  const ours = specifiersOf(file).filter((specifier) => specifier.startsWith('.'));
  return ours.map((specifier) => relative(SRC, resolve(SRC, dirname(file), specifier)));
}

function specifiersOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '');
}

function isComponent(file: string): boolean {
  return file.endsWith('.tsx');
}

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

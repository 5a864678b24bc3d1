import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Modules, modulesOf, readModules } from './source/modules.ts';
import {
  circlesIn,
  effectsOfComponents,
  isComponent,
  reachingTables,
  storesOfComponents,
  targetsOf,
} from './source/walls.ts';

/** Who may import whom: a folder of `src`, the other folders and the packages it may name. */
const PAGES = ['popup', 'panel', 'library', 'options', 'digest', 'topics', 'welcome'] as const;
const PAGE_MAY = ['domain', 'formats', 'store', 'browser', 'ui', 'preact', '@preact/signals'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  formats: ['domain', 'valibot'],
  http: ['domain'],
  'hugging-face': ['domain', 'http', 'valibot'],
  arxiv: ['domain', 'http'],
  store: ['domain', 'dexie'],
  browser: ['domain', 'webextension-polyfill'],
  carriers: ['domain', 'http'],
  background: ['domain', 'formats', 'http', 'hugging-face', 'arxiv', 'carriers', 'store', 'browser'],
  ui: ['domain', 'formats', 'store', 'browser', 'preact', '@preact/signals'],
  ...Object.fromEntries(PAGES.map((page) => [page, PAGE_MAY])),
};
/** A page's state and what it does. Its components, wherever they are, know plain values and callbacks. */
const SESSION = /^(?:ui\/glance|library|options|digest|topics|welcome)\/session(?:\/|\.ts$)/;
/** What a component may ask of `browser/`: words for a value, in the person's language. */
const WORDS = /^browser\/(?:i18n|count-text|date-text|size-text|translate-phrase)\.ts$/;
const HIDING_PLACES = /^(utils?|shared|commons?|services?|helpers?)$/;

const modules = readModules();

describe('the import table', () => {
  it('holds for every module', () => {
    expect(strangersIn(modules)).toEqual([]);
  });

  it('names a folder without a row, and what is imported against its row', () => {
    const planted = modulesOf({
      'domain/paper.ts': "import { x } from '../store/x.ts';\nimport valibot from 'valibot';",
      'store/late.ts': "export const late = () => import('../ui/late.ts');",
      'store/typed.ts': "export type Page = typeof import('../popup/page.ts');\nexport * from '@preact/signals/utils';",
      'attic/x.ts': '',
      'ui/fine.ts': "import '../store/x.ts';\nimport words from '../../public/_locales/en/messages.json';",
    });
    expect(strangersIn(planted)).toEqual([
      'domain/paper.ts: store',
      'domain/paper.ts: valibot',
      'store/late.ts: ui',
      'store/typed.ts: popup',
      'store/typed.ts: @preact/signals',
      'attic/x.ts: its folder has no row',
    ]);
  });
});

it('no modules import each other in a circle', () => {
  expect(circlesIn(modules)).toEqual([]);
  const planted = modulesOf({
    'a.ts': "import './b.ts';",
    'b.ts': "import type { C } from './c/c.tsx';\nimport './d.ts';",
    'c/c.tsx': "export { a } from '../a.ts';",
    'd.ts': "const late = import('./d.ts');",
  });
  expect(circlesIn(planted)).toEqual(['a.ts > b.ts > c/c.tsx > a.ts', 'd.ts > d.ts']);
});

it('no table is reached from outside of store/', () => {
  expect(reachingTables(modules)).toEqual([]);
  const planted = modulesOf({
    'store/feeds/fine.ts': "import { cacheOf } from '../databases.ts';",
    'ui/fine.ts': "import { openStore } from '../store/open-store.ts';",
    'background/a.ts': "import { cacheOf } from '../store/databases.ts';",
    'ui/b.ts': "export const late = () => import('../store/schema/library-schema.ts');",
    'ui/c.ts': "import type { CachedPaper } from '../store/schema/cache-schema.ts';",
  });
  expect(reachingTables(planted)).toEqual(['background/a.ts', 'ui/b.ts', 'ui/c.ts']);
});

describe('components', () => {
  it('know values and callbacks, and neither the store nor what a browser does', () => {
    expect(effectsOfComponents(modules, isEffect)).toEqual([]);
  });

  it('are told how they come to an effect', () => {
    const planted = modulesOf({
      'options/a.tsx': "import { say } from '../browser/i18n.ts';\nimport { useIt } from './use-it.ts';",
      'options/use-it.ts':
        "import { clear } from '../store/clear.ts';\nimport type { World } from '../background/world.ts';",
      'options/b.tsx':
        "import './a.tsx';\nimport type { World } from '../background/world.ts';\nimport '../browser/tabs.ts';",
      'browser/i18n.ts': "import './native.ts';",
    });
    expect(effectsOfComponents(planted, isEffect)).toEqual([
      'options/a.tsx > options/use-it.ts > store/clear.ts',
      'options/b.tsx > background/world.ts',
      'options/b.tsx > browser/tabs.ts',
    ]);
  });

  it('are given no store, nor anything that holds one', () => {
    expect(storesOfComponents(modules)).toEqual([]);
    const planted = modulesOf({
      'options/a.tsx': "import type { Store } from '../store/open-store.ts';",
      'library/b.tsx':
        "import { h } from 'preact';\nexport const B = (props: import('../store/open-store.ts').Store) => h('b', props);",
      'welcome/c.tsx': "import type { Model } from './model.ts';",
      'welcome/model.ts': "import type { Session } from './session/session.ts';",
      'welcome/session/session.ts': "import { openStore, type Store } from '../../store/open-store.ts';",
      'digest/d.tsx':
        "import type { Given } from './given.ts';\nimport type { Digest } from '../store/digests/read.ts';",
      'digest/given.ts': "export type Given = { readonly store: import('../background/world.ts').World };",
      'digest/main.ts': "import './d.tsx';\nimport { openStore } from '../store/open-store.ts';",
      'store/digests/read.ts': "import type { Store } from '../open-store.ts';",
    });
    expect(storesOfComponents(planted)).toEqual([
      'options/a.tsx > store/open-store.ts',
      'library/b.tsx > store/open-store.ts',
      'welcome/c.tsx > welcome/model.ts > welcome/session/session.ts > store/open-store.ts',
      'digest/d.tsx > digest/given.ts > background/world.ts',
    ]);
  });

  it('and the sessions of the pages are apart', () => {
    expect(mixesIn(modules)).toEqual([]);
    const importers = [...modules].filter(([path, module]) => !isSession(path) && targetsOf(module).some(isSession));
    expect(importers.map(([path]) => path).sort()).toEqual([
      'digest/main.ts',
      'library/main.ts',
      'options/main.ts',
      'topics/main.ts',
      'ui/glance/mount.ts',
      'welcome/main.ts',
    ]);
    const planted = modulesOf({
      'ui/glance/session/drawing.tsx': '',
      'ui/glance/session/naming.ts': "import type { Row } from '../row.tsx';",
      'ui/glance/row.tsx': "import type { Session } from './session/session.ts';",
      'welcome/step.tsx': "import { start } from './session.ts';",
    });
    expect(mixesIn(planted)).toEqual([...planted.keys()]);
  });
});

it('no folder is a place where size could hide', () => {
  const folders = [...modules.keys()].flatMap((path) => posix.dirname(path).split('/'));
  expect(folders.filter((folder) => HIDING_PLACES.test(folder))).toEqual([]);
});

it('one module imports the polyfill as a value', () => {
  const importers = [...modules].filter(([, { imports }]) =>
    imports.some(({ from, isType }) => from === 'webextension-polyfill' && !isType),
  );
  expect(importers.map(([path]) => path)).toEqual(['browser/extension.ts']);
});

/** What a module imports against the table. */
function strangersIn(all: Modules): string[] {
  return [...all].flatMap(([path, { imports }]) => {
    const folder = path.split('/')[0] ?? '';
    const allowed = MAY_IMPORT[folder];
    if (!allowed) return path.includes('/') ? [`${path}: its folder has no row`] : [];
    // Messages are data, not code.
    const named = imports.filter(({ from }) => !from.endsWith('_locales/en/messages.json'));
    const names = named.map(({ from, isOurs }) => (isOurs ? (from.split('/')[0] ?? '') : from));
    return names.filter((name) => name !== folder && !allowed.includes(name)).map((name) => `${path}: ${name}`);
  });
}

function isEffect(path: string): boolean {
  return /^(?:(?:store|background|browser)\/|ui\/save-file\.ts$)/.test(path) && !WORDS.test(path);
}

function isSession(path: string): boolean {
  return SESSION.test(path);
}

/** Parts of the session that draw or know what draws, and components that know the session. */
function mixesIn(all: Modules): string[] {
  return [...all]
    .filter(([path, module]) => {
      const targets = targetsOf(module);
      return isSession(path) ? [path, ...targets].some(isComponent) : isComponent(path) && targets.some(isSession);
    })
    .map(([path]) => path);
}

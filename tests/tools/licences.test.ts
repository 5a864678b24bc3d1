import { expect, it } from 'vitest';
import { packageFolder } from '../../tools/licences.ts';

it.each([
  ['/a/node_modules/dexie/import-wrapper.mjs', '/a/node_modules/dexie'],
  ['/a/node_modules/@preact/signals/dist/signals.mjs', '/a/node_modules/@preact/signals'],
  ['/a/node_modules/x/node_modules/@y/z/index.js?commonjs-module', '/a/node_modules/x/node_modules/@y/z'],
  [
    '\0/a/node_modules/webextension-polyfill/dist/browser-polyfill.js?commonjs-es-import',
    '/a/node_modules/webextension-polyfill',
  ],
  ['C:\\a\\node_modules\\preact\\dist\\preact.mjs', 'C:/a/node_modules/preact'],
])('knows the package of %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

it.each(['/a/src/popup/main.ts', '\0rolldown/runtime.js', '/a/node_modules'])('knows %j as no package’s', (id) => {
  expect(packageFolder(id)).toBeUndefined();
});

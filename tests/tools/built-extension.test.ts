import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBuiltExtension } from '../../tools/browsers/built-extension.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'paperglance-build-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

it('finds the pages of a build for Chrome by its manifest', () => {
  manifest({
    version: '1.2.3',
    action: { default_popup: '/src/popup/index.html' },
    side_panel: { default_path: 'panel.html' },
    options_ui: { page: 'options.html' },
  });
  expect(readBuiltExtension(dir)).toEqual({
    dir,
    version: '1.2.3',
    popup: 'src/popup/index.html',
    panel: 'panel.html',
    options: 'options.html',
  });
});

it('finds the sidebar and the id of a build for Firefox', () => {
  manifest({
    version: '1.2.3',
    action: { default_popup: 'popup.html' },
    sidebar_action: { default_panel: 'panel.html' },
    browser_specific_settings: { gecko: { id: 'a@b' } },
  });
  expect(readBuiltExtension(dir)).toMatchObject({ panel: 'panel.html', geckoId: 'a@b' });
});

it('says what to do where there is no build', () => {
  expect(() => readBuiltExtension(dir)).toThrow('run `npm run build`');
});

function manifest(content: object): void {
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(content));
}

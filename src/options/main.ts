import { h, render } from 'preact';
import { readSettings, watchSettings, writeSettings } from '../browser/settings.ts';
import { extensionVersion } from '../browser/version.ts';
import { setPageLanguage } from '../browser/words.ts';
import type { Settings } from '../domain/settings.ts';
import { Options } from './options.tsx';

const root = document.getElementById('root');
if (root) void showOptions(root);

async function showOptions(root: HTMLElement): Promise<void> {
  setPageLanguage();
  const draw = (settings: Settings): void => {
    render(h(Options, { settings, version: extensionVersion(), onChange: writeSettings }), root);
  };
  watchSettings(draw);
  draw(await readSettings());
}

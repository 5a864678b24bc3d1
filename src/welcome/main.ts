import { h, render } from 'preact';
import { followLook } from '../browser/look.ts';
import { titlePage } from '../browser/page-title.ts';
import { readSaveKey } from '../browser/save-key.ts';
import { setPageLanguage } from '../browser/words.ts';
import { openStore } from '../store/open-store.ts';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('root');
if (root) void showWelcome(root);

async function showWelcome(root: HTMLElement): Promise<void> {
  setPageLanguage();
  titlePage('welcome_title');
  const [saveKey] = await Promise.all([readSaveKey(), followLook()]);
  render(h(Welcome, { store: openStore(), saveKey }), root);
}

import { h, render } from 'preact';
import { setPageLanguage } from '../browser/i18n.ts';
import { titlePage } from '../browser/page-title.ts';
import { followTheme } from '../browser/theme.ts';
import { openPageStore } from '../ui/open-page-store.ts';
import { startWelcome } from './session.ts';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('root');
if (root) void showWelcome(root);

async function showWelcome(root: HTMLElement): Promise<void> {
  setPageLanguage();
  titlePage('welcome_title');
  await followTheme();
  startWelcome(openPageStore(), (model, actions) => render(h(Welcome, { model, actions }), root));
}

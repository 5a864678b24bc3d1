import { h, render } from 'preact';
import { setPageLanguage } from '../browser/i18n.ts';
import { titlePage } from '../browser/page-title.ts';
import { followTheme } from '../browser/theme.ts';
import { Library } from './library.tsx';
import { startLibrary } from './session/session.ts';

const root = document.getElementById('root');
if (root) {
  setPageLanguage();
  titlePage('library_title');
  void followTheme();
  startLibrary((model, actions) => render(h(Library, { model, actions }), root));
}

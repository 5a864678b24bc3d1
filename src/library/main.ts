import { h, render } from 'preact';
import { followLook } from '../browser/look.ts';
import { titlePage } from '../browser/page-title.ts';
import { setPageLanguage } from '../browser/words.ts';
import { Library } from './library.tsx';
import { startLibrary } from './session/session.ts';

const root = document.getElementById('root');
if (root) {
  setPageLanguage();
  titlePage('library_title');
  void followLook();
  startLibrary((model, actions, store) => render(h(Library, { model, actions, store }), root));
}

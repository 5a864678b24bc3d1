import { h, render } from 'preact';
import { setPageLanguage } from '../browser/words.ts';
import { DigestPage } from './digest-page.tsx';
import { startDigest } from './session.ts';

const root = document.getElementById('root');
if (root) {
  setPageLanguage();
  startDigest((model, actions) => render(h(DigestPage, { model, actions }), root));
}

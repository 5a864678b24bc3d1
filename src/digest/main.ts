import { h, render } from 'preact';
import { followLook } from '../browser/look.ts';
import { titlePage } from '../browser/page-title.ts';
import { setPageLanguage } from '../browser/words.ts';
import { UnreadableMessage } from '../ui/unreadable-message.tsx';
import { DigestPage } from './digest-page.tsx';
import { focusKeeper } from './keep-focus.ts';
import { startDigest } from './session.ts';

const root = document.getElementById('root');
if (root) {
  setPageLanguage();
  titlePage('digest_title');
  void followLook();
  const keepFocus = focusKeeper();
  startDigest(
    (model, actions) => keepFocus(() => render(h(DigestPage, { model, actions }), root)),
    (words) => render(h(UnreadableMessage, { words }), root),
  );
}

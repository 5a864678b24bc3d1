import { h, render } from 'preact';
import { setPageLanguage } from '../browser/i18n.ts';
import { titlePage } from '../browser/page-title.ts';
import { followTheme } from '../browser/theme.ts';
import { UnreadableMessage } from '../ui/unreadable-message.tsx';
import { DigestPage } from './digest-page.tsx';
import { focusKeeper } from './keep-focus.ts';
import { startDigest } from './session.ts';

const root = document.getElementById('root');
if (root) {
  setPageLanguage();
  titlePage('digest_title');
  void followTheme();
  const keepFocus = focusKeeper();
  startDigest(
    (model, actions) => keepFocus(() => render(h(DigestPage, { model, actions }), root)),
    (words) => render(h(UnreadableMessage, { words }), root),
  );
}

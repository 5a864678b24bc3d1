import { h, render } from 'preact';
import { setPageLanguage } from '../browser/i18n.ts';
import { titlePage } from '../browser/page-title.ts';
import { followTheme } from '../browser/theme.ts';
import { UnreadableMessage } from '../ui/unreadable-message.tsx';
import { startTopics } from './session/session.ts';
import { TopicsPage } from './topics-page.tsx';

const root = document.getElementById('root');
if (root) {
  setPageLanguage();
  titlePage('topics_title');
  void followTheme();
  startTopics(
    (model, actions) => render(h(TopicsPage, { model, actions }), root),
    (words) => render(h(UnreadableMessage, { words }), root),
  );
}

import { dateTimeWords } from '../browser/date-words.ts';
import { say } from '../browser/words.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { paperPage } from '../domain/paper-page.ts';
import type { HiddenPaper } from '../store/read-hidden.ts';
import { followOnClick } from '../ui/follow.ts';
import { Message } from '../ui/message.tsx';

interface Props {
  readonly papers: readonly HiddenPaper[];
  readonly onFollow: (id: string, href: string, inBackground: boolean) => void;
  readonly onShowAgain: (id: string) => void;
}

/** What was hidden, the last first, each with the way back. */
export function HiddenList({ papers, onFollow, onShowAgain }: Props) {
  if (papers.length === 0) {
    return <Message icon="page" title={say('empty_hidden_title')} text={say('empty_hidden_text')} />;
  }
  return (
    <ul class="hidden-list" aria-label={say('shelf_hidden')}>
      {papers.map(({ id, title, hiddenAt }) => (
        <li key={id}>
          <a
            href={paperPage(id)}
            target="_blank"
            rel="noreferrer"
            dir="auto"
            lang="en"
            {...followOnClick(id, paperPage(id), onFollow)}
          >
            {latexToText(title)}
          </a>
          <time dateTime={new Date(hiddenAt).toISOString()}>{dateTimeWords(hiddenAt)}</time>
          <button type="button" class="plain-button" onClick={() => onShowAgain(id)}>
            {say('button_show_again')}
          </button>
        </li>
      ))}
    </ul>
  );
}

import { dateTimeWords } from '../browser/date-text.ts';
import { t } from '../browser/i18n.ts';
import type { HiddenPaper } from '../domain/hidden-paper.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { pageOf } from '../domain/paper-links.ts';
import { followOnClick } from '../ui/follow-on-click.ts';
import { Message } from '../ui/message.tsx';

interface Props {
  readonly papers: readonly HiddenPaper[];
  readonly onFollow: (id: string, href: string, inBackground: boolean) => void;
  readonly onShowAgain: (paper: Pick<HiddenPaper, 'id' | 'title'>) => void;
}

/** What was hidden, the last first, each with the way back. */
export function HiddenList({ papers, onFollow, onShowAgain }: Props) {
  if (papers.length === 0) {
    return <Message icon="page" title={t('empty_hidden_title')} text={t('empty_hidden_text')} />;
  }
  return (
    <ul class="hidden-list" aria-label={t('shelf_hidden')}>
      {papers.map(({ id, title, hiddenAt }) => (
        <li key={id}>
          <Title id={id} title={title} onFollow={onFollow} />
          <time dateTime={new Date(hiddenAt).toISOString()}>{dateTimeWords(hiddenAt)}</time>
          <button type="button" class="plain-button" onClick={() => onShowAgain({ id, title })}>
            {t('button_show_again')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A title leads to the paper's page, where it has one. */
function Title({ id, title, onFollow }: Pick<HiddenPaper, 'id' | 'title'> & Pick<Props, 'onFollow'>) {
  const page = pageOf(id);
  return (
    <a
      target="_blank"
      rel="noreferrer"
      dir="auto"
      lang="en"
      {...(page !== undefined && { href: page, ...followOnClick(id, page, onFollow) })}
    >
      {latexToText(title)}
    </a>
  );
}

import { exactNumber } from '../../browser/count-text.ts';
import { numberWords, t } from '../../browser/i18n.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { Paper } from '../../domain/paper.ts';
import { paperPage } from '../../domain/paper-page.ts';
import { matchRanges } from '../../domain/search/match-ranges.ts';
import { openOnClick } from '../../ui/follow.ts';
import { Icon } from '../../ui/icons.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import type { FoundElsewhere, LibraryActions } from '../model.ts';

interface Props {
  readonly found: FoundElsewhere;
  readonly isSaved: (id: string) => boolean;
  readonly actions: Pick<LibraryActions, 'openPaper' | 'toggleFound'>;
}

/** Papers that a search found beside the reading list, to be opened or saved. */
export function ElsewhereList({ found, isSaved, actions }: Props) {
  const { query, papers, total, hasArchive } = found;
  const heading = t(hasArchive ? 'group_archive' : 'group_listed');
  const count =
    papers.length < total ? t('count_of', exactNumber(papers.length), exactNumber(total)) : exactNumber(total);
  return (
    <section class="elsewhere" aria-label={heading}>
      <h3>
        {heading} <small>{count}</small>
      </h3>
      <ul>
        {papers.map((paper) => (
          <Elsewhere key={paper.id} paper={paper} query={query} isSaved={isSaved(paper.id)} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

function Elsewhere(props: { paper: Paper; query: string; isSaved: boolean; actions: Props['actions'] }) {
  const { paper, query, isSaved, actions } = props;
  const { id } = paper;
  const title = latexToText(paper.title);
  return (
    <li>
      <div>
        <a
          href={paperPage(id)}
          target="_blank"
          rel="noreferrer"
          dir="auto"
          lang="en"
          {...openOnClick(id, actions.openPaper)}
        >
          <MarkedText text={title} ranges={matchRanges(title, query, 'title')} />
        </a>
        <p dir="auto">{factsOf(paper)}</p>
      </div>
      <button
        type="button"
        class="icon-button save"
        aria-label={t('button_save')}
        aria-pressed={isSaved}
        title={t(isSaved ? 'button_unsave_hint' : 'button_save_hint')}
        onClick={() => actions.toggleFound({ id, title: paper.title, isSaved })}
      >
        <Icon name="save" />
      </button>
    </li>
  );
}

/** Who, when, and how many votes. */
function factsOf({ authors, publishedAt, submittedAt, votes }: Paper): string {
  const [first, second] = authors;
  const at = publishedAt ?? submittedAt;
  return [
    first && latexToText(first) + (second === undefined ? '' : ` +${numberWords(authors.length - 1)}`),
    at !== undefined && String(new Date(at).getUTCFullYear()),
    votes !== undefined && t('row_votes', votes),
  ]
    .filter(Boolean)
    .join(' · ');
}

import type { ComponentChildren } from 'preact';
import { ageWords, dateTimeWords, numberWords, say } from '../../browser/words.ts';
import { paperPage } from '../../domain/paper-page.ts';
import type { Row } from '../../domain/row.ts';
import { Icon } from '../icons.tsx';
import { followOnClick } from './follow.ts';
import type { GlanceActions } from './model.ts';

interface Props {
  readonly row: Row;
  /** 1-based place in the list, and how many there are. */
  readonly position: number;
  readonly total: number;
  readonly now: number;
  readonly isNew: boolean;
  readonly isOpen: boolean;
  readonly actions: GlanceActions;
  readonly children?: ComponentChildren;
}

/** One paper, judged in a second: votes, title, one sentence, then quietly who and when. */
export function PaperRow({ row, position, total, now, isNew, isOpen, actions, children }: Props) {
  const href = paperPage(row.id);
  return (
    <article
      class={row.isRead ? 'row is-read' : 'row'}
      aria-label={row.title}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={position === 1 ? 0 : -1}
      data-id={row.id}
    >
      <p class="votes" title={say('row_votes', row.votes)}>
        <b aria-hidden="true">{numberWords(row.votes)}</b>
        <span class="unseen-by-eye">{say('row_votes', row.votes)}</span>
      </p>
      <div class="row-text">
        <h3 dir="auto">
          <a href={href} target="_blank" rel="noreferrer" {...followOnClick(row.id, href, actions.follow)}>
            {row.title}
          </a>
        </h3>
        {row.line && (
          <p class="line" dir="auto">
            {row.line}
          </p>
        )}
        <RowFacts row={row} now={now} isNew={isNew} />
      </div>
      <div class="row-buttons">
        <button
          type="button"
          class="icon-button save"
          aria-label={say('button_save')}
          aria-pressed={row.isSaved === true}
          title={say(row.isSaved ? 'button_unsave_hint' : 'button_save_hint')}
          onClick={() => actions.toggleSaved(row.id)}
        >
          <Icon name="save" />
        </button>
        <button
          type="button"
          class="icon-button details-button"
          aria-label={say('button_details')}
          aria-expanded={isOpen}
          title={say('button_details')}
          onClick={() => actions.toggleDetails(row.id)}
        >
          <Icon name="details" />
        </button>
        <button
          type="button"
          class="icon-button hide"
          aria-label={say('button_hide')}
          title={say('button_hide_hint')}
          onClick={() => actions.hide(row.id)}
        >
          <Icon name="hide" />
        </button>
      </div>
      {children}
    </article>
  );
}

function RowFacts({ row, now, isNew }: { row: Row; now: number; isNew: boolean }) {
  return (
    <p class="facts">
      {isNew && <span class="new">{say('row_new')}</span>}
      {row.isWithdrawn && <span class="withdrawn">{say('row_withdrawn')}</span>}
      <span class="who" dir="auto">
        {who(row)}
      </span>
      {row.datedAt !== undefined && (
        <time dateTime={new Date(row.datedAt).toISOString()} title={dateTimeWords(row.datedAt)}>
          {ageWords(row.datedAt, now)}
        </time>
      )}
      {row.stars !== undefined && row.stars > 0 && (
        <span title={say('row_stars', row.stars)}>
          <span aria-hidden="true">★ {numberWords(row.stars)}</span>
          <span class="unseen-by-eye">{say('row_stars', row.stars)}</span>
        </span>
      )}
      {row.comments !== undefined && row.comments > 0 && (
        <span title={say('row_comments', row.comments)}>
          <Icon name="comments" size={12} />
          <span aria-hidden="true">{numberWords(row.comments)}</span>
          <span class="unseen-by-eye">{say('row_comments', row.comments)}</span>
        </span>
      )}
      {row.hasCode && <span>{say('row_code')}</span>}
      {row.hasProject && <span>{say('row_project')}</span>}
      {row.hasVideo && <span>{say('row_video')}</span>}
    </p>
  );
}

/** "Stanford · Niklas Muennighoff +11", as far as it is known. */
function who(row: Row): string {
  const author = row.author && (row.moreAuthors > 0 ? `${row.author} +${numberWords(row.moreAuthors)}` : row.author);
  return [row.organisation, author].filter(Boolean).join(' · ');
}

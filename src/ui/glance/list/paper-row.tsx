import { Component } from 'preact';
import { numberWords, t } from '../../../browser/i18n.ts';
import { MINUTE_MS } from '../../../domain/durations.ts';
import { paperPage } from '../../../domain/paper-page.ts';
import type { Row } from '../../../domain/row.ts';
import { openOnClick } from '../../follow.ts';
import { Icon } from '../../icons.tsx';
import type { LazyComponents } from '../lazy-components.ts';
import type { GlanceActions, OpenDetails, SearchMatches } from '../model.ts';
import { marked } from './marked.tsx';
import { RowFacts } from './row-facts.tsx';

interface Props {
  readonly row: Row;
  /** 1-based place in the list, and how many there are. */
  readonly position: number;
  readonly total: number;
  readonly now: number;
  readonly isNew: boolean;
  /** The one row that the Tab key reaches; from there j and k go on. */
  readonly isFocusable: boolean;
  readonly isOpen: boolean;
  readonly details: OpenDetails | undefined;
  /** Room for details that are still to come, px. */
  readonly openHeight: number | undefined;
  readonly matches: SearchMatches | undefined;
  readonly actions: GlanceActions;
  readonly parts: LazyComponents | undefined;
}

/** Longer numbers than their column has room for: "12,3 Tsd.". */
const LONG_NUMBER = 4;

/** A value as far as the row says it: of the time, the minute. */
function sayable<Name extends keyof Props>(name: Name, props: Props): Props[Name] | number {
  return name === 'now' ? Math.floor(props.now / MINUTE_MS) : props[name];
}

/**
 * One paper, judged in a second: votes and how they move, title, one sentence, then quietly who and when. Drawn anew only when
 * something it is given is another: a step to the next row, or a letter typed, must not cost a hundred rows.
 */
export class PaperRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => sayable(name, next) !== sayable(name, this.props));
  }

  override render(props: Props) {
    const { row, position, total, now, isNew, isFocusable, isOpen, details, openHeight, matches, actions, parts } =
      props;
    const { votes } = row;
    const shown = numberWords(votes ?? 0);
    return (
      <article
        class={row.isRead ? 'row is-read' : 'row'}
        aria-label={row.title}
        aria-posinset={position}
        aria-setsize={total}
        tabIndex={isFocusable ? 0 : -1}
        data-id={row.id}
        onFocus={() => actions.focusMoved(row.id)}
      >
        {votes !== undefined && (
          <p class="votes" title={t('row_votes', votes)}>
            <b class={shown[LONG_NUMBER] && 'is-long'} aria-hidden="true">
              {shown}
            </b>
            <span class="visually-hidden">{t('row_votes', votes)}</span>
            {parts && <parts.Spark row={row} words={parts.gainWords(row, now)} />}
          </p>
        )}
        <div class="row-text">
          <h2 dir="auto" lang="en">
            <a
              href={row.page ?? paperPage(row.id)}
              target="_blank"
              rel="noreferrer"
              {...openOnClick(row.id, actions.openPaper)}
            >
              {marked(row.title, matches?.title, parts)}
            </a>
          </h2>
          {row.line && (
            <p class="line" dir="auto" lang="en">
              {marked(row.line, matches?.line, parts)}
            </p>
          )}
          {row.why && (
            <p class="why">
              <bdi>{row.why}</bdi>
              {parts && !row.news && <parts.WhyButton id={row.id} isOpen={isOpen} actions={actions} />}
            </p>
          )}
          <RowFacts row={row} now={now} isNew={isNew} matches={matches} actions={actions} parts={parts} />
        </div>
        <div class="row-buttons">
          <button
            type="button"
            class="icon-button save"
            aria-label={t('button_save')}
            aria-pressed={!!row.isSaved}
            title={t(row.isSaved ? 'button_unsave_hint' : 'button_save_hint')}
            onClick={() => actions.toggleSaved(row.id)}
          >
            <Icon name="save" />
          </button>
          <button
            type="button"
            class="icon-button details-button"
            aria-label={t('button_details')}
            aria-expanded={isOpen}
            title={t('button_details')}
            onClick={() => actions.toggleDetails(row.id)}
          >
            <Icon name="details" />
          </button>
          <button
            type="button"
            class="icon-button hide"
            aria-label={t('button_hide')}
            title={t('button_hide_hint')}
            onClick={() => actions.hide(row.id)}
          >
            <Icon name="hide" />
          </button>
        </div>
        {parts && details ? (
          <parts.PaperDetails id={row.id} details={details} actions={actions} />
        ) : (
          isOpen && <div class="details" style={{ height: `${openHeight}px` }} />
        )}
      </article>
    );
  }
}

import { Component } from 'preact';
import { numberWords, say } from '../../../browser/words.ts';
import { paperPage } from '../../../domain/paper-page.ts';
import type { Row } from '../../../domain/row.ts';
import { openOnClick } from '../../follow.ts';
import { Icon } from '../../icons.tsx';
import type { LateParts } from '../late-parts.ts';
import type { GlanceActions, Matches, OpenDetails } from '../model.ts';
import { marked } from './marked.tsx';
import { Momentum } from './momentum.tsx';
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
  readonly matches: Matches | undefined;
  readonly actions: GlanceActions;
  readonly parts: LateParts | undefined;
}

const MINUTE_MS = 60_000;

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
    const votes = say('row_votes', row.votes);
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
        <p class="votes" title={votes}>
          <b aria-hidden="true">{numberWords(row.votes)}</b>
          <span class="unseen-by-eye">{votes}</span>
          <Momentum row={row} words={parts?.gainWords(row, now)} />
        </p>
        <div class="row-text">
          <h2 dir="auto" lang="en">
            <a href={paperPage(row.id)} target="_blank" rel="noreferrer" {...openOnClick(row.id, actions.openPaper)}>
              {marked(row.title, matches?.title, parts)}
            </a>
          </h2>
          {row.line && (
            <p class="line" dir="auto" lang="en">
              {marked(row.line, matches?.line, parts)}
            </p>
          )}
          <RowFacts row={row} now={now} isNew={isNew} matches={matches} onNarrow={actions.narrowTo} parts={parts} />
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
        {parts && details ? (
          <parts.PaperDetails id={row.id} details={details} actions={actions} />
        ) : (
          isOpen && <div class="details" style={{ height: `${openHeight}px` }} />
        )}
      </article>
    );
  }
}

import { Component } from 'preact';
import { numberWords, t, type WordKey } from '../../browser/i18n.ts';
import { issuedOf } from '../../domain/bibliography/issued.ts';
import { venueOf } from '../../domain/bibliography/venue.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { savedLink } from '../../domain/paper-links.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { matchRanges } from '../../domain/search/match-ranges.ts';
import { isBack } from '../../domain/snooze.ts';
import { latelyOf } from '../../domain/watching/lately.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import { newsWords } from '../../ui/news-words.ts';
import { stateKey } from '../state-key.ts';
import { issuedWords, lastStep, lastWords } from '../when-words.ts';
import { noteLine } from './note-line.ts';

/** How the row stands in the list. */
export interface RowLook {
  readonly isPicked: boolean;
  readonly isOpen: boolean;
  /** The one row that the Tab key reaches; from there j and k go on. */
  readonly isFocusable: boolean;
  readonly isDraggable: boolean;
  readonly query: string;
  /** When somebody last looked at the list before this time. */
  readonly lookedAt: number;
  readonly now: number;
}

interface Props {
  readonly saved: SavedPaper;
  readonly look: RowLook;
}

/**
 * One paper of the library, drawn anew only when it or its look is another. Ten thousand of these are on the page: few elements, no
 * handlers (the list listens for all of them by `data-do`), and signs that CSS draws.
 */
export class EntryRow extends Component<Props> {
  override shouldComponentUpdate({ saved, look }: Props): boolean {
    const before = this.props;
    const names = Object.keys(look) as (keyof RowLook)[];
    if (saved !== before.saved) return true;
    return names.some((name) =>
      name === 'now'
        ? lastStep(saved, look.now) !== lastStep(saved, before.look.now)
        : look[name] !== before.look[name],
    );
  }

  override render({ saved, look }: Props) {
    const { id, paper, state, tags, note } = saved;
    const { isPicked, isOpen, isFocusable, isDraggable, query } = look;
    const title = latexToText(paper.title);
    const who = whoOf(saved);
    const isRemoved = saved.removedAt !== undefined;
    const lately = latelyOf(saved, look.now);
    return (
      <article
        class={`entry is-${state}${isOpen ? ' is-open' : ''}${isPicked ? ' is-picked' : ''}`}
        aria-label={title}
        tabIndex={isFocusable ? 0 : -1}
        data-id={id}
        {...(isDraggable && { draggable: true })}
      >
        <input type="checkbox" data-do="pick" aria-label={fixed('library_select')} checked={isPicked} tabIndex={-1} />
        {isRemoved ? (
          <span />
        ) : (
          <button type="button" class="entry-state" data-do="state" aria-label={fixed(stateKey(state))} />
        )}
        <div class="entry-text">
          <h3 dir="auto" lang="en">
            <a {...addressOf(saved)} target="_blank" rel="noreferrer" data-do="open">
              {query ? <MarkedText text={title} ranges={matchRanges(title, query, 'title')} /> : title}
            </a>
          </h3>
          <p class="entry-line">
            {lately && <b class="entry-news">{newsWords(lately, look.now)}</b>}
            {isBack(saved, look.lookedAt) && <b>{fixed('row_back')}</b>}
            {paper.withdrawnAt !== undefined && fixed('row_withdrawn') + DOT}
            <span dir="auto" lang="en">
              {who}
            </span>
            {(who && DOT) + whenOf(saved, look)}
          </p>
          {note.trim() !== '' && (
            <p class="entry-note" dir="auto">
              {noteLine(note)}
            </p>
          )}
        </div>
        {tags.length > 0 && (
          <ul class="entry-tags" aria-label={fixed('library_tags')}>
            {tags.slice(0, TAGS_SHOWN).map((tag) => (
              <li key={tag} dir="auto">
                {tag}
              </li>
            ))}
            {tags.length > TAGS_SHOWN && <li>+{tags.length - TAGS_SHOWN}</li>}
          </ul>
        )}
        {!isRemoved && (
          <button
            type="button"
            class="sign star"
            data-do="star"
            aria-label={fixed('button_star')}
            aria-pressed={saved.starred === true}
          />
        )}
        <div class="entry-buttons">
          <button
            type="button"
            class="sign save"
            data-do="save"
            aria-label={fixed('button_save')}
            aria-pressed={!isRemoved}
          />
          <button type="button" class="sign hide" data-do="hide" aria-label={fixed('button_hide')} />
          <button
            type="button"
            class="sign details"
            data-do="details"
            aria-label={fixed('button_details')}
            aria-expanded={isOpen}
          />
        </div>
      </article>
    );
  }
}

/** Where the title leads; a paper known by its title alone has no page. */
function addressOf({ id, record }: SavedPaper): { href: string } | object {
  const link = savedLink({ paper: { id }, record }, 'hugging-face');
  return link ? { href: link.href } : {};
}

const words = new Map<WordKey, string>();

/** Asked of the browser ten thousand times, the same few words would be a tenth of the drawing. */
function fixed(key: WordKey): string {
  const known = words.get(key) ?? t(key);
  words.set(key, known);
  return known;
}

const TAGS_SHOWN = 3;
const AUTHORS_SHOWN = 3;

function whoOf({ paper: { authors, organisation, votes }, record }: SavedPaper): string {
  const more = authors.length - AUTHORS_SHOWN;
  const names = authors.slice(0, AUTHORS_SHOWN).join(', ');
  const venue = votes === undefined ? venueOf(record) : undefined;
  const parts = [more > 0 ? `${names} +${numberWords(more)}` : names, organisation?.name, venue];
  return parts.filter(Boolean).join(DOT);
}

/** Stands behind who, and whole: where there is little room, names give way. */
function whenOf(saved: SavedPaper, { now }: RowLook): string {
  const issued = issuedOf(saved);
  return (issued === undefined ? '' : issuedWords(issued) + DOT) + lastWords(saved, now);
}

/** At the edge of an element, a plain space would be gone. */
const DOT = '\u00a0· ';

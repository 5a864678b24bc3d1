import { useState } from 'preact/hooks';
import { dateWords, dayWords } from '../../browser/date-words.ts';
import { numberWords, say, type WordKey } from '../../browser/words.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { detailsFor } from '../../domain/paper-details.ts';
import { READING_STATES, type SavedPaper } from '../../domain/saved-paper.ts';
import { CopyButtons } from '../../ui/copy-buttons.tsx';
import { followOnClick } from '../../ui/follow.ts';
import { Icon } from '../../ui/icons.tsx';
import { LINK_NAMES } from '../../ui/link-names.ts';
import { isSnoozed } from '../finding/shelves.ts';
import type { LibraryActions, OpenEntry } from '../model.ts';
import { stateKey } from '../state-key.ts';
import { NoteEditor } from './note-editor.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { TagInput } from './tag-input.tsx';
import { VotesChart } from './votes-chart.tsx';

interface Props {
  readonly entry: OpenEntry;
  readonly now: number;
  readonly tags: readonly FacetCount[];
  readonly actions: LibraryActions;
}

const AUTHORS_SHOWN = 6;

/** One paper beside the list: what it is, where to read it, and all that its reader says of it. */
export function EntryDetails({ entry, now, tags, actions }: Props) {
  const { saved, observations } = entry;
  const { id, paper } = saved;
  const details = detailsFor(paper);
  const title = latexToText(paper.title);
  const follow = (href: string, inBackground: boolean) => actions.follow(id, href, inBackground);
  return (
    <aside class="entry-details" aria-label={title}>
      <header>
        <h2 dir="auto">{title}</h2>
        {saved.removedAt === undefined && (
          <button
            type="button"
            class="sign star"
            aria-label={say('button_star')}
            aria-pressed={saved.starred === true}
            title={say('button_star')}
            onClick={() => actions.setStarred([id], !saved.starred)}
          />
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={say('button_close')}
          title={say('button_close')}
          onClick={() => actions.openBeside(undefined)}
        >
          <Icon name="hide" />
        </button>
      </header>
      <Authors saved={saved} actions={actions} />
      {saved.removedAt === undefined ? (
        <Controls saved={saved} now={now} actions={actions} />
      ) : (
        <p class="shelf-controls">
          <button type="button" class="plain-button" onClick={() => actions.restore([id])}>
            {say('button_restore')}
          </button>
          <button type="button" class="word-button" onClick={() => actions.removeForGood([id])}>
            {say('button_remove_for_good')}
          </button>
        </p>
      )}
      {paper.withdrawnAt !== undefined && <p class="entry-withdrawn">{say('details_withdrawn')}</p>}
      {saved.incomplete && <p class="entry-incomplete">{say('details_incomplete')}</p>}
      {paper.summary && (
        <p class="entry-summary" dir="auto">
          {latexToText(paper.summary)}
        </p>
      )}
      <p class="entry-abstract" dir="auto">
        {details.abstract || (!saved.incomplete && say('details_no_abstract'))}
      </p>
      <ul class="links" aria-label={say('details_links')}>
        {details.links.map(({ kind, href, host }) => (
          <li key={kind}>
            <a href={href} target="_blank" rel="noreferrer" title={host} {...followOnClick(id, href, actions.follow)}>
              {say(LINK_NAMES[kind])}
              {kind === 'code' && paper.stars !== undefined && ` ★ ${numberWords(paper.stars)}`}
            </a>
          </li>
        ))}
      </ul>
      <CopyButtons id={id} onCopy={actions.copy} />
      <h3>{say('library_tags')}</h3>
      <div class="tag-editor">
        {saved.tags.length > 0 && (
          <ul aria-label={say('library_tags')}>
            {saved.tags.map((tag) => (
              <li key={tag} class="tag">
                <button
                  type="button"
                  dir="auto"
                  title={say('library_only_tag')}
                  onClick={() => actions.narrow('tag', tag)}
                >
                  {tag}
                </button>
                <button
                  type="button"
                  class="tag-remove"
                  aria-label={say('library_remove_tag', tag)}
                  title={say('library_remove_tag', tag)}
                  onClick={() => actions.removeTag([id], tag)}
                >
                  <Icon name="hide" size={12} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <TagInput
          tags={tags}
          given={saved.tags}
          onAdd={(added) => actions.addTags([id], added)}
          onRemoveLast={() => {
            const last = saved.tags.at(-1);
            if (last !== undefined) actions.removeTag([id], last);
          }}
        />
      </div>
      <h3>{say('library_note')}</h3>
      <NoteEditor
        id={id}
        note={saved.note}
        write={actions.writeNote}
        kept={actions.noteKept}
        fail={actions.fail}
        onFollow={follow}
      />
      {details.keywords.length > 0 && (
        <>
          <h3>{say('details_keywords')}</h3>
          <ul class="keywords">
            {(paper.keywords ?? []).map((keyword) => (
              <li key={keyword}>
                <button
                  type="button"
                  dir="auto"
                  title={say('narrow_to_keyword')}
                  onClick={() => actions.narrow('keyword', keyword)}
                >
                  {latexToText(keyword)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say('row_votes', paper.votes)}</h3>
      <VotesChart observations={observations} now={now} />
      <p class="entry-dates">{datesOf(saved, now).join(' · ')}</p>
    </aside>
  );
}

/** Each name narrows the list to what is theirs. */
function Authors({ saved: { paper }, actions }: { saved: SavedPaper; actions: LibraryActions }) {
  const { authors, organisation } = paper;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? authors : authors.slice(0, AUTHORS_SHOWN);
  const more = authors.length - shown.length;
  return (
    <p class="entry-by" dir="auto">
      {shown.map((author, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <button type="button" title={say('narrow_to_author')} onClick={() => actions.narrow('author', author)}>
            {author}
          </button>
        </span>
      ))}
      {more > 0 && (
        <>
          {' '}
          <button type="button" class="word-button" onClick={() => setWhole(true)}>
            {say('details_more_authors', more)}
          </button>
        </>
      )}
      {organisation && (
        <>
          {authors.length > 0 && ' · '}
          <button
            type="button"
            title={say('narrow_to_organisation')}
            onClick={() => actions.narrow('organisation', organisation.name)}
          >
            {organisation.name}
          </button>
        </>
      )}
    </p>
  );
}

/** State, star, snooze, and off the list. */
function Controls({ saved, now, actions }: { saved: SavedPaper; now: number; actions: LibraryActions }) {
  const [isSnoozing, setSnoozing] = useState(false);
  const { id, state } = saved;
  const isAway = isSnoozed(saved, now);
  return (
    <>
      <div class="entry-controls">
        <fieldset class="segments">
          <legend class="unseen-by-eye">{say('library_state')}</legend>
          {READING_STATES.map((one) => (
            <button key={one} type="button" aria-pressed={state === one} onClick={() => actions.setState([id], one)}>
              {say(stateKey(one))}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class="word-button"
          aria-expanded={isAway ? undefined : isSnoozing}
          onClick={() => (isAway ? actions.snooze([id], undefined) : setSnoozing(!isSnoozing))}
        >
          {say(isAway ? 'button_end_snooze' : 'button_snooze')}
        </button>
        <button type="button" class="word-button" onClick={() => actions.remove([id])}>
          {say('button_remove')}
        </button>
      </div>
      {isSnoozing && !isAway && (
        <SnoozeMenu
          now={now}
          onSnooze={(until) => {
            setSnoozing(false);
            actions.snooze([id], until);
          }}
        />
      )}
    </>
  );
}

function datesOf(saved: SavedPaper, now: number): string[] {
  const { paper, savedAt, readingAt, doneAt, snoozedUntil, removedAt } = saved;
  const dates: readonly (readonly [WordKey, number | undefined, (at: number, now: number) => string])[] = [
    ['details_published', paper.publishedAt, dateWords],
    ['details_saved', savedAt, dayWords],
    ['details_begun', readingAt, dayWords],
    ['details_finished', doneAt, dayWords],
    ['details_snoozed', snoozedUntil !== undefined && snoozedUntil > now ? snoozedUntil : undefined, dayWords],
    ['details_removed', removedAt, dayWords],
  ];
  return dates.flatMap(([words, at, write]) => (at === undefined ? [] : [say(words, write(at, now))]));
}

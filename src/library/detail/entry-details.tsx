import { dateWords, dayWords } from '../../browser/date-words.ts';
import { numberWords, say, type WordKey } from '../../browser/words.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { detailsFor } from '../../domain/paper-details.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { CopyButtons } from '../../ui/copy-buttons.tsx';
import { followOnClick } from '../../ui/follow.ts';
import { Icon } from '../../ui/icons.tsx';
import { LINK_NAMES } from '../../ui/link-names.ts';
import type { LibraryActions, OpenEntry } from '../model.ts';
import { EntryAuthors } from './entry-authors.tsx';
import { EntryControls } from './entry-controls.tsx';
import { NoteEditor } from './note-editor.tsx';
import { TagEditor } from './tag-editor.tsx';
import { VotesChart } from './votes-chart.tsx';

interface Props {
  readonly entry: OpenEntry;
  readonly now: number;
  readonly tags: readonly FacetCount[];
  readonly actions: LibraryActions;
}

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
        <h2 dir="auto" lang="en">
          {title}
        </h2>
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
      <EntryAuthors paper={paper} actions={actions} />
      <EntryControls saved={saved} now={now} actions={actions} />
      {paper.withdrawnAt !== undefined && <p class="entry-withdrawn">{say('details_withdrawn')}</p>}
      {saved.incomplete && <p class="entry-incomplete">{say('details_incomplete')}</p>}
      {paper.summary && (
        <p class="entry-summary" dir="auto" lang="en">
          {latexToText(paper.summary)}
        </p>
      )}
      {details.abstract ? (
        <p class="entry-abstract" dir="auto" lang="en">
          {details.abstract}
        </p>
      ) : (
        <p class="entry-abstract">{!saved.incomplete && say('details_no_abstract')}</p>
      )}
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
      <TagEditor saved={saved} tags={tags} actions={actions} />
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
                  <bdi lang="en">{latexToText(keyword)}</bdi>
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

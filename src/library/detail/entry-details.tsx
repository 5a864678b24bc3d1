import { useRef, useState } from 'preact/hooks';
import { dateWords, dayWords } from '../../browser/date-text.ts';
import { numberWords, t, type WordKey } from '../../browser/i18n.ts';
import { isMadeId } from '../../domain/bibliography/identity.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { detailsFor } from '../../domain/paper-details.ts';
import { savedLink } from '../../domain/paper-links.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { isWatched } from '../../domain/watching/is-watched.ts';
import { CopyButtons } from '../../ui/copy-buttons.tsx';
import { followOnClick } from '../../ui/follow-on-click.ts';
import { Icon } from '../../ui/icons.tsx';
import { LINK_NAMES } from '../../ui/link-names.ts';
import { Similar } from '../../ui/similar-papers.tsx';
import { UptakeSection } from '../../ui/uptake/uptake-section.tsx';
import type { LibraryActions, LibraryModel, OpenEntry } from '../model.ts';
import { EntryAuthors } from './entry-authors.tsx';
import { EntryControls } from './entry-controls.tsx';
import { EntryNews } from './entry-news.tsx';
import { EntryRecord } from './entry-record.tsx';
import { NoteEditor } from './note-editor.tsx';
import { hasDraft, RecordForm } from './record-form.tsx';
import { TagEditor } from './tag-editor.tsx';
import { VotesChart } from './votes-chart.tsx';

interface Props {
  readonly entry: OpenEntry;
  readonly now: number;
  readonly tags: readonly FacetCount[];
  readonly watching: LibraryModel['watching'];
  readonly actions: LibraryActions;
}

/** One paper beside the list: what it is, where to read it, and all that its reader says of it. */
export function EntryDetails({ entry, now, tags, watching, actions }: Props) {
  const { saved, observations } = entry;
  const { id, paper, record } = saved;
  const [isEditing, setEditing] = useState(() => hasDraft(id));
  const edit = useRef<HTMLButtonElement>(null);
  const details = detailsFor(paper);
  const title = latexToText(paper.title);
  const isWatchedNow = isWatched(saved, watching);
  const isWatchable = isWatched({ ...saved, watched: true }, watching);
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
            aria-label={t('button_star')}
            aria-pressed={saved.starred === true}
            title={t('button_star')}
            onClick={() => actions.setStarred([id], !saved.starred)}
          />
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={t('button_close')}
          title={t('button_close')}
          onClick={() => actions.openBeside(undefined)}
        >
          <Icon name="hide" />
        </button>
      </header>
      <EntryAuthors paper={paper} andOthers={record?.andOthers === true} actions={actions} />
      <EntryControls saved={saved} now={now} actions={actions} />
      {isWatchable && (
        <button type="button" class="entry-watch plain-button" onClick={() => actions.setWatched([id], !isWatchedNow)}>
          {t(isWatchedNow ? 'watch_stop' : 'watch_start')}
        </button>
      )}
      <EntryNews saved={saved} now={now} onFollow={actions.follow} />
      {paper.withdrawnAt !== undefined && <p class="entry-withdrawn">{t('details_withdrawn')}</p>}
      {saved.incomplete && <p class="entry-incomplete">{t('details_incomplete')}</p>}
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
        <p class="entry-abstract">{!saved.incomplete && !isMadeId(id) && t('details_no_abstract')}</p>
      )}
      {!savedLink(saved, 'page') && <p class="entry-no-page">{t('details_no_page')}</p>}
      <ul class="links" aria-label={t('details_links')}>
        {details.links.map(({ kind, href, host }) => (
          <li key={kind}>
            <a href={href} target="_blank" rel="noreferrer" title={host} {...followOnClick(id, href, actions.follow)}>
              {t(LINK_NAMES[kind])}
              {kind === 'code' && paper.stars !== undefined && ` ★ ${numberWords(paper.stars)}`}
            </a>
          </li>
        ))}
      </ul>
      <h3>
        {t('details_record')}
        {!isEditing && (
          <button
            ref={edit}
            type="button"
            class="record-edit link-button"
            aria-label={t('record_edit')}
            title={t('record_edit')}
            onClick={() => setEditing(true)}
          >
            {t('button_edit')}
          </button>
        )}
      </h3>
      {isEditing ? (
        <RecordForm saved={saved} actions={actions} onDone={endEditing} />
      ) : (
        <EntryRecord saved={saved} actions={actions} />
      )}
      <CopyButtons id={id} onCopy={actions.copy} />
      <Similar papers={entry.similar} onToggle={() => actions.toggleSimilar(id)} onOpen={actions.openPaper} />
      <h3>{t('library_tags')}</h3>
      <TagEditor saved={saved} tags={tags} actions={actions} />
      <h3>{t('library_note')}</h3>
      <NoteEditor id={id} note={saved.note} actions={actions} onFollow={follow} />
      {!isMadeId(id) && <UptakeSection id={id} view={entry.uptake} actions={actions} />}
      {details.keywords.length > 0 && (
        <>
          <h3>{t('details_keywords')}</h3>
          <ul class="keywords">
            {(paper.keywords ?? []).map((keyword) => (
              <li key={keyword}>
                <button
                  type="button"
                  dir="auto"
                  title={t('narrow_to_keyword')}
                  onClick={() => actions.narrow('keyword', keyword)}
                >
                  <bdi lang="en">{latexToText(keyword)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {paper.votes !== undefined && (
        <>
          <h3>{t('row_votes', paper.votes)}</h3>
          <VotesChart observations={observations} now={now} />
        </>
      )}
      <p class="entry-dates">{datesOf(saved, now).join(' · ')}</p>
    </aside>
  );

  /** The button is drawn again only then. */
  function endEditing(): void {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  }
}

function datesOf(saved: SavedPaper, now: number): string[] {
  const { paper, record, savedAt, readingAt, doneAt, snoozedUntil, removedAt } = saved;
  const dates: readonly (readonly [WordKey, number | undefined, (at: number, now: number) => string])[] = [
    ['details_published', record?.issued ? undefined : paper.publishedAt, dateWords],
    ['details_saved', savedAt, dayWords],
    ['details_begun', readingAt, dayWords],
    ['details_finished', doneAt, dayWords],
    ['details_snoozed', snoozedUntil !== undefined && snoozedUntil > now ? snoozedUntil : undefined, dayWords],
    ['details_removed', removedAt, dayWords],
  ];
  return dates.flatMap(([words, at, write]) => (at === undefined ? [] : [t(words, write(at, now))]));
}

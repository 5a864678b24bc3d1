import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { shelfName } from '../domain/shelf.ts';
import { Message } from '../ui/message.tsx';
import { ToastBar } from '../ui/toast-bar.tsx';
import { UnreadableMessage } from '../ui/unreadable-message.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { EntryDetails } from './detail/entry-details.tsx';
import { ExportDialog } from './dialogs/export-dialog.tsx';
import { ImportDialog } from './dialogs/import-dialog.tsx';
import { LibraryKeys } from './dialogs/library-keys.tsx';
import { SimilarDialog } from './dialogs/similar-dialog.tsx';
import { TagsDialog } from './dialogs/tags-dialog.tsx';
import { HiddenList } from './hidden-list.tsx';
import { LibraryHeader } from './library-header.tsx';
import { isUnfiltered, type LibraryView, orderName, viewHash } from './library-view.ts';
import { BatchBar } from './list/batch-bar.tsx';
import { ElsewhereList } from './list/elsewhere-list.tsx';
import { EntryList } from './list/entry-list.tsx';
import { ListTools } from './list/list-tools.tsx';
import type { LibraryActions, LibraryModel } from './model.ts';
import { LibraryNav } from './nav/library-nav.tsx';
import { PaneDividers } from './pane-dividers.tsx';

interface Props {
  readonly model: LibraryModel;
  readonly actions: LibraryActions;
}

/** The reading list at work: shelves and facets, the list, and one paper beside it. */
export function Library({ model, actions }: Props) {
  const { view, rows, open, picked, dialog, lookedAt, now, facets } = model;
  const main = useRef<HTMLElement>(null);
  const of = viewHash(view);
  useEffect(() => main.current?.scrollTo(0, 0), [of]);
  const look = useMemo(
    () => ({ isDraggable: view.sort === 'own' && isOnList(view), query: view.query, lookedAt, now }),
    [view.sort, view.shelf, view.query, lookedAt, now],
  );
  const shelf = t(`shelf_${shelfName(view.shelf)}`);
  const isHidden = view.shelf === 'hidden';
  const focusId = model.focusId ?? open?.saved.id ?? rows?.[0]?.id;
  return (
    <div class={open ? 'library has-details' : 'library'} style={widthsOf(model.panes)}>
      <LibraryHeader model={model} actions={actions} />
      <LibraryNav model={model} actions={actions} />
      {picked.ids.size > 0 && !isHidden && (
        <section class="batch" aria-label={shelf}>
          <BatchBar model={model} actions={actions} />
        </section>
      )}
      <main class={picked.ids.size > 0 ? 'library-list is-picking' : 'library-list'} ref={main} aria-label={shelf}>
        <h2 class="visually-hidden">{shelf}</h2>
        {model.isReadOnly && <ReadOnlyWord actions={actions} />}
        <BackupReminder changes={model.unsavedChanges} onBackUp={actions.backUp} />
        {model.unreadable ? (
          <UnreadableMessage words={model.unreadable} />
        ) : isHidden ? (
          <HiddenList papers={model.hidden} onFollow={actions.follow} onShowAgain={actions.showAgain} />
        ) : (
          <>
            {picked.ids.size === 0 && <ListTools model={model} actions={actions} />}
            <EntryList
              rows={rows ?? []}
              of={of}
              isLoading={!model.papers}
              picked={picked.ids}
              openId={open?.saved.id}
              focusId={focusId}
              look={look}
              label={shelf}
              actions={actions.rows}
            />
            {rows?.length === 0 && <Nothing view={view} actions={actions} />}
            {model.elsewhere && (
              <ElsewhereList found={model.elsewhere} isSaved={(id) => isSaved(model, id)} actions={actions} />
            )}
          </>
        )}
      </main>
      {open && !isHidden && (
        <EntryDetails
          key={open.saved.id}
          entry={open}
          now={now}
          tags={facets?.allTags ?? []}
          watching={model.watching}
          actions={actions}
        />
      )}
      <PaneDividers panes={model.panes} hasDetails={open !== undefined && !isHidden} onResize={actions.resizePane} />
      <ToastBar notice={model.notice} onUndo={actions.undo} />
      {dialog === 'keys' && <LibraryKeys onClose={() => actions.showDialog(undefined)} />}
      {dialog === 'tags' && <TagsDialog tags={facets?.allTags ?? []} actions={actions} />}
      {dialog === 'similar' && model.similar && <SimilarDialog similar={model.similar} actions={actions} />}
      {dialog === 'way-out' && <ExportDialog model={model} actions={actions} />}
      {dialog === 'way-in' && <ImportDialog given={model.dropped} tags={facets?.allTags ?? []} actions={actions} />}
      {model.isDropping && (
        <p class="drop-hint">
          <span>{t('import_drop')}</span>
        </p>
      )}
    </div>
  );
}

function widthsOf({ nav, details }: LibraryModel['panes']) {
  return {
    '--nav-width': nav === undefined ? undefined : `${nav}px`,
    '--details-width': details === undefined ? undefined : `${details}px`,
  };
}

function isSaved({ papers }: LibraryModel, id: string): boolean {
  const saved = papers?.get(id);
  return saved !== undefined && saved.removedAt === undefined;
}

/** Stays for as long as it is so: what can still be done is to take the list elsewhere. */
function ReadOnlyWord({ actions }: { actions: LibraryActions }) {
  return (
    <div class="reminder" role="alert">
      <p>{t('notice_read_only')}</p>
      <button type="button" class="link-button" onClick={() => actions.showDialog('way-out')}>
        {t('button_export')}
      </button>
    </div>
  );
}

/** What is news, snoozed or removed stands in an order of its shelf. */
function isOnList({ shelf }: LibraryView): boolean {
  return orderName(shelf) === 'own';
}

function Nothing({ view, actions }: { view: LibraryView; actions: LibraryActions }) {
  const { shelf } = view;
  if (!isUnfiltered(view)) {
    return (
      <Message icon="page" title={t('empty_library_search_title')} text={t('empty_library_search_text')}>
        <button type="button" class="plain-button" onClick={actions.clearFilters}>
          {t('button_clear_filters')}
        </button>
        {shelf !== 'all' && (
          <button type="button" class="plain-button" onClick={() => actions.showShelf('all')}>
            {t('library_search_all')}
          </button>
        )}
      </Message>
    );
  }
  const name = shelfName(shelf);
  if (name === 'hidden') return null;
  return (
    <Message icon="page" title={t(`empty_shelf_${name}_title`)} text={t(`empty_shelf_${name}_text`)}>
      {(shelf === 'all' || shelf === 'to-read') && (
        <button type="button" class="plain-button" onClick={() => actions.showDialog('way-in')}>
          {t('button_way_in')}
        </button>
      )}
    </Message>
  );
}

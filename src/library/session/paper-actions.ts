import { dayWords } from '../../browser/date-text.ts';
import { t, type WordKey } from '../../browser/i18n.ts';
import { twinAfterEdit } from '../../domain/bibliography/edit-record.ts';
import { changedEntry, type EntryChange } from '../../domain/changed-entry.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Store } from '../../store/open-store.ts';
import { editRecord } from '../../store/saved/edit-record.ts';
import { movePapers } from '../../store/saved/move-papers.ts';
import { removeForGood } from '../../store/saved/remove-for-good.ts';
import { renameTag } from '../../store/saved/set-tags.ts';
import { endSnooze, snooze } from '../../store/saved/snooze.ts';
import { undoChange } from '../../store/saved/undo-change.ts';
import type { Undo } from '../../store/saved/write-saved.ts';
import type { PageActs } from '../../ui/page-acts.ts';
import { paperActions } from '../../ui/paper-actions.ts';
import type { Toasts } from '../../ui/toasts.ts';
import type { Beside } from '../list/row-listeners.ts';
import type { LibraryActions } from '../model.ts';
import { stateKey } from '../state-key.ts';

type PaperActs = Pick<
  LibraryActions,
  | 'setState'
  | 'setStarred'
  | 'setWatched'
  | 'clearNews'
  | 'addTags'
  | 'removeTag'
  | 'renameTag'
  | 'snooze'
  | 'toggleFound'
  | 'remove'
  | 'restore'
  | 'removeForGood'
  | 'editRecord'
  | 'isKeyTaken'
  | 'twinAfterEdit'
  | 'openPaper'
  | 'follow'
  | 'copy'
  | 'showAgain'
> & {
  readonly hide: (id: string) => void;
  readonly moveTo: (ids: readonly string[], beside: Beside | undefined) => void;
};

interface Given {
  readonly store: Store;
  readonly acts: PageActs;
  readonly board: Toasts;
  readonly find: (id: string) => SavedPaper | undefined;
  readonly settings: () => Pick<Settings, 'openWith' | 'keyPattern'>;
  /** All that is saved, the shelf too. */
  readonly list: () => Promise<Iterable<SavedPaper>>;
}

/** What is done to papers of the library, to one or to many, each with its way back. */
export function libraryPaperActions({ store, acts, board, find, settings, list }: Given): PaperActs {
  const { tell, attempt } = board;
  const papers = paperActions({ store, acts, board, settings, list, find });
  return {
    setState: (ids, state) => change(ids, `notice_${stateKey(state)}`, { to: 'state', state }),
    setStarred: (ids, isStarred) =>
      change(ids, isStarred ? 'notice_starred' : 'notice_unstarred', { to: 'star', isStarred }),
    setWatched: (ids, isWatched) =>
      change(ids, isWatched ? 'notice_watched' : 'notice_unwatched', { to: 'watch', isWatched }),
    clearNews: (ids) => change(ids, 'notice_news_cleared', { to: 'clear-news' }),
    addTags: (ids, tags) => change(ids, 'notice_tagged', { to: 'tag', tags }, tags.join(', ')),
    removeTag: (ids, tag) => change(ids, 'notice_untagged', { to: 'untag', tag }, tag),
    renameTag(from, to) {
      attempt(async () => {
        const undo = await acts.inTurn(() => renameTag(store, from, to, Date.now()));
        tell(to === '' ? t('notice_tag_gone', from) : t('notice_tag_renamed', from, to), back(undo));
      });
    },
    snooze(ids, until) {
      if (until === undefined) write(ids, 'notice_unsnoozed', () => endSnooze(store, ids, Date.now()));
      else {
        const day = dayWords(until, Date.now());
        write(ids, 'notice_snoozed', () => snooze(store, ids, until, Date.now()), day);
      }
    },
    remove: (ids) => change(ids, 'notice_removed', { to: 'shelf' }),
    restore: (ids) => change(ids, 'notice_restored', { to: 'list' }),
    removeForGood: (ids) => write(ids, 'notice_removed_for_good', () => removeForGood(store, ids)),
    async editRecord(id, changes) {
      const undo = await acts.inTurn(() => editRecord(store, id, changes, Date.now()));
      if (undo.before.length === 0) return;
      const title = changes.title ?? find(id)?.paper.title ?? id;
      tell(t('notice_edited', latexToText(title)), back(undo));
    },
    async isKeyTaken(id, key) {
      return [...(await list())].some((saved) => saved.id !== id && saved.record?.citationKey === key);
    },
    async twinAfterEdit(id, changes) {
      const saved = find(id);
      const twin = saved && twinAfterEdit(saved, changes, await list());
      return twin && latexToText(twin.paper.title);
    },
    moveTo(ids, beside) {
      if (!beside) return;
      const to = beside.side === 'before' ? { before: beside.onto } : { after: beside.onto };
      attempt(async () => {
        const undo = await acts.inTurn(() => movePapers(store, ids, to, Date.now()));
        if (undo.before.length > 0) tell(t('notice_moved'), back(undo));
      });
    },
    openPaper: (id, opening) => attempt(() => papers.open(id, opening)),
    follow: (id, href, inBackground) => attempt(() => papers.follow(id, href, inBackground)),
    toggleFound: (paper) => void papers.toggleSaved(paper),
    copy: (id, format) => attempt(() => papers.copy(id, format)),
    hide(id) {
      const saved = find(id);
      void papers.hide({
        id,
        title: saved?.paper.title,
        isSaved: saved !== undefined && saved.removedAt === undefined,
      });
    },
    showAgain: ({ id, title }) => void papers.showAgain({ id, title }),
  };

  /** Shows it and says of how many, at once. */
  function change(ids: readonly string[], words: WordKey, change: EntryChange, ...values: string[]): void {
    const entries = [...new Set(ids)].flatMap((id) => {
      const saved = find(id);
      return saved && changedEntry(saved, change, Date.now()) !== saved ? [saved] : [];
    });
    if (entries.length === 0) return;
    const act = { do: 'change', ids: entries.map(({ id }) => id), change } as const;
    const back = [{ do: 'put back', entries } as const];
    void acts.act(act, { words: t(words, entries.length, ...values), back });
  }

  /** Says what was done to how many, once it is written. */
  function write(ids: readonly string[], words: WordKey, act: () => Promise<Undo>, ...values: string[]): void {
    if (ids.length === 0) return;
    attempt(async () => {
      const undo = await acts.inTurn(act);
      const count = undo.before.length;
      if (count === 0) return;
      tell(t(words, count, ...values), back(undo));
    });
  }

  function back(undo: Undo): () => Promise<unknown> {
    return () => acts.inTurn(() => undoChange(store, undo));
  }
}

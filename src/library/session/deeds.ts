import { sendCommand } from '../../browser/commands.ts';
import { dayWords } from '../../browser/date-words.ts';
import { openLink } from '../../browser/tabs.ts';
import { say, type WordKey } from '../../browser/words.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { linkToOpen, paperLinks } from '../../domain/paper-links.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { OpenWith } from '../../domain/settings.ts';
import { citeAs } from '../../formats/cite-as.ts';
import { markdownLink } from '../../formats/markdown-link.ts';
import { hidePaper, unhidePaper } from '../../store/hide-paper.ts';
import { markRead } from '../../store/mark-read.ts';
import { movePapers } from '../../store/move-papers.ts';
import type { Store } from '../../store/open-store.ts';
import { removeForGood } from '../../store/remove-for-good.ts';
import { setReadingState } from '../../store/set-reading-state.ts';
import { setStarred } from '../../store/set-starred.ts';
import { addTags, removeTag, renameTag } from '../../store/set-tags.ts';
import { endSnooze, snooze } from '../../store/snooze.ts';
import { undoChange } from '../../store/undo-change.ts';
import { restoreFromShelf, unsavePapers } from '../../store/unsave-paper.ts';
import { writeNote } from '../../store/write-note.ts';
import type { Undo } from '../../store/write-saved.ts';
import type { NoticeBoard } from '../../ui/notice-board.ts';
import type { LibraryActions } from '../model.ts';
import { stateKey } from '../state-key.ts';
import type { Beside } from './moving.ts';

type Deeds = Pick<
  LibraryActions,
  | 'setState'
  | 'setStarred'
  | 'addTags'
  | 'removeTag'
  | 'renameTag'
  | 'snooze'
  | 'remove'
  | 'restore'
  | 'removeForGood'
  | 'writeNote'
  | 'noteKept'
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
  readonly board: NoticeBoard;
  readonly find: (id: string) => SavedPaper | undefined;
  readonly opensWith: () => OpenWith;
  readonly keyPattern: () => string;
  /** All that is saved, the shelf too. */
  readonly list: () => Promise<Iterable<SavedPaper>>;
}

/** What is done to papers of the library, to one or to many, each with its way back. */
export function libraryDeeds({ store, board: { tell, attempt }, find, opensWith, keyPattern, list }: Given): Deeds {
  return {
    setState: (ids, state) =>
      change(ids, `notice_${stateKey(state)}`, () => setReadingState(store, ids, state, Date.now())),
    setStarred: (ids, isStarred) =>
      change(ids, isStarred ? 'notice_starred' : 'notice_unstarred', () =>
        setStarred(store, ids, isStarred, Date.now()),
      ),
    addTags: (ids, tags) => change(ids, 'notice_tagged', () => addTags(store, ids, tags, Date.now()), tags.join(', ')),
    removeTag: (ids, tag) => change(ids, 'notice_untagged', () => removeTag(store, ids, tag, Date.now()), tag),
    renameTag(from, to) {
      attempt(async () => {
        const undo = await renameTag(store, from, to, Date.now());
        tell(to === '' ? say('notice_tag_gone', from) : say('notice_tag_renamed', from, to), back(undo));
      });
    },
    snooze(ids, until) {
      if (until === undefined) changeList(ids, 'notice_unsnoozed', () => endSnooze(store, ids, Date.now()));
      else {
        const day = dayWords(until, Date.now());
        changeList(ids, 'notice_snoozed', () => snooze(store, ids, until, Date.now()), day);
      }
    },
    remove: (ids) => changeList(ids, 'notice_removed', () => unsavePapers(store, ids, Date.now())),
    restore: (ids) => changeList(ids, 'notice_restored', () => restoreFromShelf(store, ids, Date.now())),
    removeForGood: (ids) => changeList(ids, 'notice_removed_for_good', () => removeForGood(store, ids)),
    async writeNote(id, change, since) {
      const kept = await writeNote(store, id, change, { now: Date.now(), since });
      if (!kept) throw new Error(say('notice_note_waits'));
      return kept;
    },
    noteKept: (undo) => tell(say('notice_noted'), back(undo)),
    moveTo(ids, beside) {
      if (!beside) return;
      const to = beside.side === 'before' ? { before: beside.onto } : { after: beside.onto };
      attempt(async () => {
        const undo = await movePapers(store, ids, to, Date.now());
        if (undo.before.length > 0) tell(say('notice_moved'), back(undo));
      });
    },
    openPaper(id, { target, inBackground }) {
      const link = linkToOpen(find(id)?.paper ?? { id }, target ?? opensWith());
      if (link) attempt(() => follow(id, link.href, inBackground));
    },
    follow: (id, href, inBackground) => attempt(() => follow(id, href, inBackground)),
    copy(id, format) {
      const paper = find(id)?.paper;
      if (!paper) return;
      const texts = {
        link: () => paperLinks(paper)[0]?.href ?? '',
        bibtex: async () => citeAs(paper, await list(), keyPattern()),
        markdown: () => markdownLink(paper),
      };
      attempt(async () => {
        await navigator.clipboard.writeText(await texts[format]());
        tell(say('notice_copied'));
      });
    },
    hide(id) {
      attempt(async () => {
        const title = find(id)?.paper.title ?? id;
        await hidePaper(store, { id, title }, Date.now());
        showElsewhere();
        tell(say('notice_hidden_elsewhere', latexToText(title)), () => showAgain(id));
      });
    },
    showAgain: (id) => attempt(() => showAgain(id)),
  };

  /** Says what was done to how many, once it is written. */
  function change(ids: readonly string[], words: WordKey, act: () => Promise<Undo>, ...values: string[]): void {
    doTo(ids, words, { act, values });
  }

  /** The same for what is on the list and what is not: of that the toolbar and the popup's first frame tell too. */
  function changeList(ids: readonly string[], words: WordKey, act: () => Promise<Undo>, ...values: string[]): void {
    doTo(ids, words, { act, values, after: showElsewhere });
  }

  function doTo(ids: readonly string[], words: WordKey, { act, values, after = () => {} }: Doing): void {
    if (ids.length === 0) return;
    attempt(async () => {
      const undo = await act();
      const count = undo.before.length;
      if (count === 0) return;
      after();
      tell(say(words, count, ...values), async () => {
        await undoChange(store, undo);
        after();
      });
    });
  }

  function back(undo: Undo): () => Promise<void> {
    return () => undoChange(store, undo);
  }

  async function follow(id: string, href: string, inBackground: boolean): Promise<void> {
    await markRead(store, id, Date.now());
    await openLink(href, inBackground);
  }

  async function showAgain(id: string): Promise<void> {
    await unhidePaper(store, id, Date.now());
    showElsewhere();
  }
}

interface Doing {
  readonly act: () => Promise<Undo>;
  readonly values: readonly string[];
  readonly after?: () => void;
}

/** Badge, icons and snapshot are painted by the background, from the database. */
function showElsewhere(): void {
  void sendCommand({ type: 'paint-badge' });
}

import { sendCommand } from '../browser/commands.ts';
import { t } from '../browser/i18n.ts';
import { openLink } from '../browser/tabs.ts';
import { untitled } from '../domain/bare-paper.ts';
import { paperFeed } from '../domain/feed-key.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { paperLinks, savedLink } from '../domain/paper-links.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Settings } from '../domain/settings.ts';
import { citeAs } from '../formats/bibtex/bibtex.ts';
import { markdownLink } from '../formats/markdown-link.ts';
import { readPaper } from '../store/feeds/read-paper.ts';
import { markRead } from '../store/history/mark-read.ts';
import type { Store } from '../store/open-store.ts';
import { readLibrary } from '../store/saved/read-library.ts';
import type { CopyFormat } from './copy-format.ts';
import type { Opening } from './follow.ts';
import type { PageActs, Telling } from './page-acts.ts';
import type { Toasts } from './toasts.ts';

/** What is done to a single paper, the same on every page: said in a notice, with the way back where there is one. Rejects when it fails. */
export interface PaperActions {
  /** Opens its page, which counts as reading it. */
  readonly open: (id: string, opening: Opening) => Promise<void>;
  /** Follows one of its links, which counts as well. */
  readonly follow: (id: string, href: string, inBackground: boolean) => Promise<void>;
  /** The page is being opened by the link itself. */
  readonly noteOpened: (id: string) => Promise<void>;
  readonly copy: (id: string, format: CopyFormat) => Promise<void>;
  /** Saves it, or takes it off the list where it is shown as saved; resolves when that is written. */
  readonly toggleSaved: (paper: ShownPaper, around?: AroundUndo) => Promise<void>;
  /** Hides it, also from the reading list; resolves when that is written. */
  readonly hide: (paper: ShownPaper, around?: AroundUndo) => Promise<void>;
  /** Brings a hidden paper back. */
  readonly showAgain: (paper: Omit<ShownPaper, 'isSaved'>) => Promise<void>;
}

/** A paper as the page shows it at this moment: what is done to it is what the person saw. */
export interface ShownPaper {
  readonly id: string;
  /** What stands on the page, should nobody else know one. */
  readonly title: string | undefined;
  readonly isSaved: boolean;
}

/** What taking an act back means for the page. */
export type AroundUndo = Pick<Telling, 'beforeUndo' | 'afterUndo'>;

type Known = Pick<SavedPaper, 'paper' | 'record'>;

interface Given {
  readonly store: Store;
  readonly acts: PageActs;
  readonly board: Pick<Toasts, 'tell'>;
  readonly settings: () => Pick<Settings, 'openWith' | 'keyPattern'>;
  /** What the page knows of a paper; the store's best copy when missing. */
  readonly find?: (id: string) => Known | undefined;
  /** All that is saved, the shelf too; read when missing. */
  readonly list?: () => Promise<Iterable<SavedPaper>>;
  /** Another page is in front now. */
  readonly onLeft?: () => void;
}

export function paperActions({ store, acts, board: { tell }, settings, find, list, onLeft }: Given): PaperActions {
  return {
    async open(id, { target, inBackground }) {
      const link = savedLink((await known(id)) ?? { paper: { id } }, target ?? settings().openWith);
      if (link) await follow(id, link.href, inBackground);
      else tell(t('details_no_page'));
    },
    follow,
    noteOpened,
    async copy(id, format) {
      const found = await known(id);
      if (!found) return tell(t('notice_paper_gone'));
      await navigator.clipboard.writeText(await textOf(found, format));
      tell(t('notice_copied'));
    },
    async toggleSaved({ id, title, isSaved }, around) {
      const back = isSaved ? 'save' : 'unsave';
      const done = await acts.act(
        { do: isSaved ? 'unsave' : 'save', id, title },
        {
          ...around,
          words: t(isSaved ? 'notice_unsaved' : 'notice_saved', nameOf(id, title)),
          back: [{ do: back, id, title }],
        },
      );
      // Kept first, looked up then: nobody is asked about a page as long as its paper is not saved.
      if (done?.saved?.incomplete) void sendCommand({ type: 'fetch-feed', key: paperFeed(id) });
    },
    async hide({ id, title, isSaved }, around) {
      const words = t(isSaved ? 'notice_hidden_saved' : 'notice_hidden', nameOf(id, title));
      const back = [{ do: 'show', id, title } as const, ...(isSaved ? [{ do: 'save', id, title } as const] : [])];
      await acts.act({ do: 'hide', id, title }, { ...around, words, back });
    },
    async showAgain({ id, title }) {
      const words = t('notice_shown_again', nameOf(id, title));
      await acts.act({ do: 'show', id, title }, { words, back: [{ do: 'hide', id, title }] });
    },
  };

  async function follow(id: string, href: string, inBackground: boolean): Promise<void> {
    await noteOpened(id);
    await openLink(href, inBackground);
    if (!inBackground) onLeft?.();
  }

  async function noteOpened(id: string): Promise<void> {
    await markRead(store, id, Date.now());
  }

  async function known(id: string): Promise<Known | undefined> {
    if (find) return find(id);
    const paper = await readPaper(store, id);
    return paper && { paper };
  }

  async function textOf({ paper }: Known, format: CopyFormat): Promise<string> {
    if (format === 'link') return paperLinks(paper)[0]?.href ?? '';
    if (format === 'markdown') return markdownLink(paper);
    const saved = [...(list ? await list() : (await readLibrary(store)).entries)];
    return citeAs(saved.find(({ id }) => id === paper.id) ?? { paper }, saved, settings().keyPattern);
  }
}

function nameOf(id: string, title: string | undefined): string {
  return title === undefined ? untitled(id) : latexToText(title);
}

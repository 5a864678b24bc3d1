import { batch, computed, effect, signal } from '@preact/signals';
import { sendCommand } from '../browser/commands.ts';
import { t } from '../browser/i18n.ts';
import { requestPermission } from '../browser/optional-permissions.ts';
import { readSettings, writeSettings } from '../browser/settings.ts';
import { openLibraryPage, openSettings } from '../browser/tabs.ts';
import type { Digest, DigestPaper } from '../domain/digest/digest.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { noteDigestOpened } from '../store/digests/note-digest.ts';
import { planDigest } from '../store/digests/plan-digest.ts';
import { type DigestScreen, readDigestScreen } from '../store/digests/read-digest-screen.ts';
import { readPaper } from '../store/feeds/read-paper.ts';
import { readTags } from '../store/saved/read-tags.ts';
import { watch } from '../store/watch.ts';
import { becauseWords, failureWords } from '../ui/failure-words.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { mirrorInPage } from '../ui/mirror-in-page.ts';
import { openPageStore } from '../ui/open-page-store.ts';
import { pageActs } from '../ui/page-acts.ts';
import { followPaletteKey } from '../ui/palette/follow-palette-key.ts';
import { tagView } from '../ui/palette/place-commands.ts';
import { paperActions, type ShownPaper } from '../ui/paper-actions.ts';
import { toasts } from '../ui/toasts.ts';
import { digestCommands } from './digest-commands.ts';
import { focusedItemId, focusItem, handleDigestKey } from './digest-keyboard.ts';
import { pageTitle } from './digest-words.ts';
import { followFits } from './follow-fits.ts';
import type { DigestActions, DigestModel, DigestOrder, OpenItem } from './model.ts';
import { screenAfterAct } from './screen-after-act.ts';
import { markdownOf } from './share-digest.ts';

/**
 * The digest page: follows the store, draws whenever something changed, and does what is pressed. Where the store can't be read, it
 * draws why.
 */
export function startDigest(
  draw: (model: DigestModel, actions: DigestActions) => void,
  drawUnreadable: (words: string) => void,
): void {
  const store = openPageStore();
  const wantedId = signal(idInAddress());
  // The last one at the start stays on the page when a newer one comes.
  const openId = signal<string | undefined>(undefined);
  const stored = signal<DigestScreen | undefined>(undefined);
  const isMaking = signal(false);
  const open = signal<OpenItem | undefined>(undefined);
  const areKeysShown = signal(false);
  const board = toasts();
  const settings = followSettings(board.fail);
  const acts = pageActs(store, board);
  const papers = paperActions({ store, acts, board, settings: () => settings.peek() });
  const reader = acts.reader();
  const screen = computed(() => stored.value && reader.changes.value.flat().reduce(screenAfterAct, stored.value));
  const order = signal<DigestOrder>('own');
  const ranked = computed(() => {
    const isRanked = settings.value.forYou && order.value === 'fit';
    return isRanked ? screen.value?.digest : undefined;
  });
  const fits = followFits(store, ranked, board);
  mirrorInPage(store, board);

  addEventListener('hashchange', () => {
    wantedId.value = idInAddress();
  });

  effect(() => {
    const id = wantedId.value ?? openId.value;
    return watch(
      () => readDigestScreen(store, id, Date.now()),
      (read) => {
        batch(() => {
          stored.value = read;
          openId.value ??= read.digest?.id;
          reader.wasRead();
        });
      },
      (error) => {
        board.fail(error);
        if (!screen.peek()) drawUnreadable(failureWords(error));
      },
    );
  });

  effect(() => {
    const digest = screen.value?.digest;
    document.title = pageTitle(digest);
    if (digest && digest.openedAt === undefined) whenVisible(() => noteDigest(digest));
  });

  const actions: DigestActions = {
    toggleSaved: (paper) => void papers.toggleSaved(shownPaper(paper)),
    hide: (paper) => void papers.hide(shownPaper(paper), { afterUndo: () => focusItem(paper.id) }),
    toggleDetails(id) {
      open.value = open.value?.id === id ? undefined : { id };
      if (open.value) board.attempt(() => readAbstract(id));
    },
    openPaper: (id, opening) => board.attempt(() => papers.open(id, opening)),
    noteOpened: (id) => board.attempt(() => papers.noteOpened(id)),
    show(id) {
      batch(() => {
        openId.value = undefined;
        wantedId.value = id;
      });
      location.hash = id ?? '';
      scrollTo(0, 0);
    },
    sortBy(next) {
      order.value = next;
    },
    copy(digest) {
      board.attempt(async () => {
        await navigator.clipboard.writeText(markdownOf(digest, screen.peek()?.hidden));
        board.tell(t('notice_copied'));
      });
    },
    noteMailed(told, of) {
      if (told < of) board.tell(t('digest_mail_cut', told, of));
    },
    print: () => window.print(),
    makeNow(every) {
      if (isMaking.value) return;
      isMaking.value = true;
      board.attempt(() => makeNow(every).finally(() => (isMaking.value = false)));
    },
    schedule(digestEvery) {
      // Asked straight from the click, or the browser would not ask. Whatever is answered, the digest comes.
      if (settings.peek().notifyDigest) void requestPermission('notifications').catch(() => false);
      board.attempt(async () => {
        await writeSettings({ digestEvery });
        // The background does it too; but it may take its time to wake.
        await planDigest(store, await readSettings(), Date.now());
      });
    },
    openSettings: () => board.attempt(() => openSettings()),
    showKeys(areShown) {
      areKeysShown.value = areShown;
    },
    undo: board.undo,
  };

  const find = (id: string) => screen.peek()?.digest?.papers.find((paper) => paper.id === id);
  document.addEventListener('keydown', (event) =>
    handleDigestKey(event, actions, { find, lettersAct: settings.peek().letterKeys }),
  );
  followPaletteKey({
    commands: () => digestCommands(find(focusedItemId() ?? ''), actions),
    readTags: () => readTags(store),
    showTag: (tag) => void openLibraryPage(tagView(tag)),
  });

  effect(() => {
    if (!screen.value) return;
    draw(
      {
        screen: screen.value,
        wantedId: wantedId.value,
        settings: settings.value,
        isMaking: isMaking.value,
        notice: board.notice.value,
        open: open.value,
        areKeysShown: areKeysShown.value,
        order: order.value,
        fits: fits.value,
      },
      actions,
    );
  });

  async function readAbstract(id: string): Promise<void> {
    const paper = await readPaper(store, id);
    if (open.peek()?.id === id) open.value = { id, abstract: latexToText(paper?.abstract ?? '') };
  }

  function shownPaper({ id, title }: DigestPaper): ShownPaper {
    return { id, title, isSaved: screen.peek()?.saved.has(id) === true };
  }

  async function makeNow(every: Digest['every']): Promise<void> {
    const result = await sendCommand({ type: 'make-digest', every });
    if (result?.kind === 'done') actions.show(undefined);
    else if (result?.kind === 'nothing-new') board.tell(t(`digest_nothing_new_${every}`));
    else board.tell(becauseWords(result?.kind === 'failed' ? result.because : 'unexpected'));
  }

  function noteDigest({ id }: Digest): void {
    noteDigestOpened(store, id, Date.now()).catch(board.fail);
  }
}

function idInAddress(): string | undefined {
  // Ids are digits; whatever else stands there is the name of none.
  return location.hash.slice(1) || undefined;
}

/** A page that was restored with the browser's windows is not read yet. */
function whenVisible(act: () => void): void {
  if (document.visibilityState === 'visible') act();
  else document.addEventListener('visibilitychange', () => whenVisible(act), { once: true });
}

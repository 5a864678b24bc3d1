import { batch, effect, signal } from '@preact/signals';
import { sendCommand } from '../browser/commands.ts';
import { requestNotifications } from '../browser/notifications.ts';
import { readSettings, writeSettings } from '../browser/settings.ts';
import { openSettings } from '../browser/tabs.ts';
import { say } from '../browser/words.ts';
import type { Digest } from '../domain/digest/digest.ts';
import { noteDigestOpened } from '../store/note-digest.ts';
import { openStore } from '../store/open-store.ts';
import { planDigest } from '../store/plan-digest.ts';
import { type DigestScreen, readDigestScreen } from '../store/read-digest-screen.ts';
import { watch } from '../store/watch.ts';
import { becauseWords, failureWords } from '../ui/failure-words.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { keepListSafe } from '../ui/keep-list-safe.ts';
import { noticeBoard } from '../ui/notice-board.ts';
import { digestDeeds } from './deeds.ts';
import { pageTitle } from './digest-words.ts';
import { markdownOf } from './hand-on.ts';
import type { DigestActions, DigestModel } from './model.ts';

/**
 * The digest page: follows the store, draws whenever something changed, and does what is pressed. Where the store can't be read, it
 * draws why.
 */
export function startDigest(
  draw: (model: DigestModel, actions: DigestActions) => void,
  drawUnreadable: (words: string) => void,
): void {
  const store = openStore();
  const wantedId = signal(idInAddress());
  // The last one at the start stays on the page when a newer one comes.
  const openId = signal<string | undefined>(undefined);
  const screen = signal<DigestScreen | undefined>(undefined);
  const isMaking = signal(false);
  const board = noticeBoard();
  const settings = followSettings(board.fail);
  keepListSafe(store, board);

  addEventListener('hashchange', () => {
    wantedId.value = idInAddress();
  });

  effect(() => {
    const id = wantedId.value ?? openId.value;
    return watch(
      () => readDigestScreen(store, id, Date.now()),
      (read) => {
        screen.value = read;
        openId.value ??= read.digest?.id;
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
    if (digest && digest.openedAt === undefined) whenVisible(() => noteOpened(digest));
  });

  const actions: DigestActions = {
    ...digestDeeds(store, board),
    show(id) {
      batch(() => {
        openId.value = undefined;
        wantedId.value = id;
      });
      location.hash = id ?? '';
      scrollTo(0, 0);
    },
    copy(digest) {
      board.attempt(async () => {
        await navigator.clipboard.writeText(markdownOf(digest, screen.peek()?.hidden));
        board.tell(say('notice_copied'));
      });
    },
    noteMailed(told, of) {
      if (told < of) board.tell(say('digest_mail_cut', told, of));
    },
    print: () => window.print(),
    makeNow(every) {
      if (isMaking.value) return;
      isMaking.value = true;
      board.attempt(() => makeNow(every).finally(() => (isMaking.value = false)));
    },
    schedule(digestEvery) {
      // Asked straight from the click, or the browser would not ask. Whatever is answered, the digest comes.
      if (settings.peek().notifyDigest) void requestNotifications().catch(() => false);
      board.attempt(async () => {
        await writeSettings({ digestEvery });
        // The background does it too; but it may take its time to wake.
        await planDigest(store, await readSettings(), Date.now());
      });
    },
    openSettings: () => board.attempt(openSettings),
    undo: board.undo,
  };

  effect(() => {
    if (!screen.value) return;
    draw(
      {
        screen: screen.value,
        wantedId: wantedId.value,
        settings: settings.value,
        isMaking: isMaking.value,
        notice: board.notice.value,
      },
      actions,
    );
  });

  async function makeNow(every: Digest['every']): Promise<void> {
    const result = await sendCommand({ type: 'make-digest', every });
    if (result?.kind === 'done') actions.show(undefined);
    else if (result?.kind === 'nothing-new') board.tell(say(`digest_nothing_new_${every}`));
    else board.tell(becauseWords(result?.kind === 'failed' ? result.because : 'unexpected'));
  }

  function noteOpened({ id }: Digest): void {
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

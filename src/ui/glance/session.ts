import { batch, effect, signal } from '@preact/signals';
import { requestServiceAccess } from '../../browser/access.ts';
import { sendCommand } from '../../browser/commands.ts';
import { leaveSnapshot } from '../../browser/snapshot.ts';
import { closePopup, openLibrary, openLink, openSettings } from '../../browser/tabs.ts';
import { say, timeWords } from '../../browser/words.ts';
import { isDayStale } from '../../domain/day-freshness.ts';
import { dayFeed } from '../../domain/feed-key.ts';
import type { Glance } from '../../domain/glance.ts';
import { detailsFor } from '../../domain/paper-details.ts';
import type { Screen, View } from '../../domain/screen.ts';
import { hidePaper, unhidePaper } from '../../store/hide-paper.ts';
import { markRead } from '../../store/mark-read.ts';
import { openStore } from '../../store/open-store.ts';
import { readPaper } from '../../store/read-paper.ts';
import { readScreen } from '../../store/read-screen.ts';
import { savePaper } from '../../store/save-paper.ts';
import { restoreSaved, unsavePaper } from '../../store/unsave-paper.ts';
import { watch } from '../../store/watch.ts';
import type { GlanceActions, GlanceModel, Notice, OpenPaper } from './model.ts';
import { modelFor } from './model-for.ts';
import { focusRowOf, hasFocusIn, rowAfter } from './row-focus.ts';
import { watchSeeing } from './seeing.ts';

const CLOCK_MS = 30_000;

/** The page after its first frame: follows the database, draws whenever something changed, and does what is pressed. */
export function startSession(
  first: GlanceModel,
  glance: Glance | undefined,
  draw: (model: GlanceModel, actions: GlanceActions) => void,
): GlanceActions {
  const store = openStore();
  const request = signal<{ view: View; day?: string }>({ view: first.view });
  const screen = signal<Screen | undefined>(first.screen);
  const now = signal(first.now);
  const open = signal<OpenPaper | undefined>(undefined);
  const notice = signal<Notice | undefined>(undefined);
  const seeing = watchSeeing({ store, glance, screen, onFailure: fail });

  setInterval(() => {
    now.value = Date.now();
  }, CLOCK_MS);

  effect(() => {
    const asked = request.value;
    return watch(
      () => readScreen(store, asked),
      (read) => {
        batch(() => {
          screen.value = read;
          now.value = Date.now();
        });
        if (asked.view === 'trending') void leaveSnapshot(read);
        fetchStaleDay(read);
      },
      fail,
    );
  });

  effect(() => {
    const id = open.value?.id;
    if (id === undefined) return;
    return watch(
      () => readPaper(store, id),
      (paper) => {
        if (open.peek()?.id === id && paper) open.value = { id, details: detailsFor(paper) };
      },
      fail,
    );
  });

  const actions: GlanceActions = {
    showView(view) {
      request.value = { view };
      open.value = undefined;
      seeing.viewShown(view);
    },
    showDay(day) {
      request.value = { view: 'daily', day };
      open.value = undefined;
    },
    toggleDetails(id) {
      open.value = open.value?.id === id ? undefined : { id };
    },
    follow(id, href, inBackground) {
      attempt(async () => {
        await markRead(store, id, Date.now());
        await openLink(href, inBackground);
        if (!inBackground) closePopup();
      });
    },
    toggleSaved(id) {
      attempt(() => toggleSaved(id));
    },
    hide(id) {
      attempt(() => hide(id));
    },
    showAgain(id) {
      attempt(() => showAgain(id));
    },
    markAllSeen() {
      attempt(async () => {
        const takeBack = await seeing.markAllSeen();
        tell(say('notice_all_seen'), takeBack);
      });
    },
    refresh() {
      attempt(refreshNow);
    },
    allowAccess() {
      attempt(async () => {
        if (await requestServiceAccess()) await refreshNow();
      });
    },
    openLibrary() {
      attempt(async () => {
        await openLibrary();
        closePopup();
      });
    },
    openSettings() {
      attempt(async () => {
        await openSettings();
        closePopup();
      });
    },
    undo() {
      const takeBack = notice.value?.undo;
      notice.value = undefined;
      takeBack?.();
    },
  };

  effect(() => {
    draw(
      modelFor({
        now: now.value,
        view: screen.value?.view ?? request.value.view,
        screen: screen.value,
        labelsSince: seeing.labelsSince.value,
        open: open.value,
        notice: notice.value,
      }),
      actions,
    );
  });

  void sendCommand({ type: 'opened' });
  return actions;

  async function toggleSaved(id: string): Promise<void> {
    const removed = await unsavePaper(store, id);
    if (removed) return tell(say('notice_unsaved'), () => restoreSaved(store, removed));
    const paper = await readPaper(store, id);
    if (!paper) return tell(say('notice_paper_gone'));
    await savePaper(store, paper, Date.now());
    tell(say('notice_saved'), async () => {
      await unsavePaper(store, id);
    });
  }

  async function hide(id: string): Promise<void> {
    const title = screen.value?.rows.find((row) => row.id === id)?.title ?? id;
    const next = hasFocusIn(id) ? rowAfter(id) : undefined;
    await hidePaper(store, { id, title }, Date.now());
    void sendCommand({ type: 'paint-badge' });
    if (next !== undefined) focusRowOf(next);
    tell(say('notice_hidden'), () => showAgain(id));
  }

  async function showAgain(id: string): Promise<void> {
    await unhidePaper(store, id, Date.now());
    void sendCommand({ type: 'paint-badge' });
  }

  async function refreshNow(): Promise<void> {
    const result = await sendCommand({ type: 'refresh' });
    if (result?.kind !== 'wait') return;
    if (result.because === 'too-soon') tell(say('notice_too_soon', timeWords(result.until)));
    else if (result.because === 'rate-limited') tell(say('notice_paused', timeWords(result.until)));
    else tell(say('notice_already_refreshing'));
  }

  /** A day that was asked for comes through the background, once for each time it is shown. */
  function fetchStaleDay({ view, day, fetched }: Screen): void {
    const asked = request.peek();
    if (view !== 'daily' || day === undefined || asked.day !== day) return;
    if (fetched?.failure || !isDayStale(day, fetched?.fetchedAt, Date.now())) return;
    void sendCommand({ type: 'fetch-feed', key: dayFeed(day) });
  }

  function tell(text: string, undo?: () => Promise<void>): void {
    notice.value = {
      text,
      ...(undo && {
        undo: () =>
          attempt(async () => {
            await undo();
            tell(say('notice_undone'));
          }),
      }),
    };
  }

  function attempt(act: () => Promise<void>): void {
    act().catch(fail);
  }

  function fail(error: unknown): void {
    tell(say('notice_failed', error instanceof Error ? error.message : String(error)));
  }
}

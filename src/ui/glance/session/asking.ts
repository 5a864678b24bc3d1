import type { ReadonlySignal } from '@preact/signals';
import { requestServiceAccess } from '../../../browser/access.ts';
import { sendCommand } from '../../../browser/commands.ts';
import { timeWords } from '../../../browser/date-words.ts';
import { say } from '../../../browser/words.ts';
import type { AskedFeed, PolledFeed } from '../../../domain/feed.ts';
import { periodFeed } from '../../../domain/feed-days/period.ts';
import { feedToAsk, unfollowedFeed } from '../../../domain/refresh/feed-to-ask.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import type { NoticeBoard } from '../../notice-board.ts';
import type { GlanceActions } from '../model.ts';
import type { ListOrder } from './list-order.ts';
import type { Searching } from './searching.ts';

export interface Asking {
  readonly actions: Pick<GlanceActions, 'refresh' | 'retry' | 'allowAccess'>;
  /** Asks for the list on this screen where it is too old, once each time it is shown. */
  readonly askForStale: (shown: Screen) => void;
  /** Another list is chosen: what was asked for may be asked for again. */
  readonly askAnew: () => void;
}

/** Has the background fetch what is on the screen: when somebody asks for it, and when it is a list that only comes when asked. */
export function asking({
  state,
  screen,
  followed,
  order,
  finder,
  board: { tell, fail, attempt },
}: {
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  followed: ReadonlySignal<readonly PolledFeed[]>;
  order: ListOrder;
  finder: Searching;
  board: NoticeBoard;
}): Asking {
  const askedFor = new Set<string>();

  return {
    actions: {
      refresh: () => attempt(refreshNow),
      retry() {
        const { search, period } = state.value;
        if (search?.where === 'service') finder.askService();
        else if (period && !search) void ask(periodFeed(period));
        else attempt(refreshNow);
      },
      allowAccess() {
        attempt(async () => {
          if (await requestServiceAccess()) await refreshNow();
        });
      },
    },
    askForStale,
    askAnew: () => askedFor.clear(),
  };

  async function refreshNow(): Promise<void> {
    const shown = screen.peek();
    const apart = shown && unfollowedFeed(shown, followed.peek(), Date.now());
    if (apart) void ask(apart);
    const result = await sendCommand({ type: 'refresh' });
    if (result?.kind === 'failed') {
      if (result.because === 'newer-schema') tell(say('notice_newer_schema'));
      else fail(result.reason);
    }
    if (result?.kind !== 'wait') return;
    if (result.because === 'too-soon') tell(say('notice_too_soon', timeWords(result.until)));
    else if (result.because === 'rate-limited') tell(say('notice_paused', timeWords(result.until)));
    else tell(say('notice_already_refreshing'));
  }

  /** A list that was asked for comes through the background, once each time it is shown; so does one that is not followed. */
  function askForStale(shown: Screen): void {
    const { search, period } = state.peek();
    if (search) return;
    const key = feedToAsk(shown, { isAskedFor: period !== undefined, followed: followed.peek(), now: Date.now() });
    if (key === undefined || askedFor.has(key)) return;
    askedFor.add(key);
    void ask(key);
  }

  /** What was asked for comes in as it arrives; it is no news that waits. */
  async function ask(key: AskedFeed): Promise<void> {
    order.anotherList();
    await sendCommand({ type: 'fetch-feed', key });
    order.anotherList();
  }
}

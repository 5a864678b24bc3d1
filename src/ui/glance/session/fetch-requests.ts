import type { ReadonlySignal } from '@preact/signals';
import { requestServiceAccess } from '../../../browser/access.ts';
import { type CommandResult, sendCommand } from '../../../browser/commands.ts';
import { timeWords } from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import type { AskedFeed, PolledFeed } from '../../../domain/feed.ts';
import { periodFeed } from '../../../domain/feed-days/period.ts';
import { searchFeed } from '../../../domain/feed-key.ts';
import { feedToAsk, feedToAskByHand } from '../../../domain/refresh/feed-to-ask.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { becauseWords } from '../../failure-words.ts';
import type { Toasts } from '../../toasts.ts';
import type { GlanceActions } from '../model.ts';
import type { ListOrder } from './list-order.ts';

export interface FetchRequests {
  readonly actions: Pick<GlanceActions, 'refresh' | 'retry' | 'allowAccess'>;
  /** Sends what is searched for to Hugging Face; only on request. */
  readonly askService: () => void;
  /** Asks for the list on this screen where it is too old or never came, once each time it is shown. */
  readonly askForStale: (shown: Screen) => void;
  /** Another list is chosen: what was asked for may be asked for again. */
  readonly askAnew: () => void;
}

/** Has the background fetch what is on the screen: when somebody asks for it, and when it is a list that only comes when asked. */
export function fetchRequests({
  state,
  screen,
  followed,
  order,
  board: { tell, attempt },
}: {
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  followed: ReadonlySignal<readonly PolledFeed[]>;
  order: ListOrder;
  board: Toasts;
}): FetchRequests {
  const askedFor = new Set<string>();

  return {
    actions: {
      refresh: () => attempt(() => refreshNow()),
      retry() {
        const { search, period } = state.value;
        if (search?.where === 'service') askService();
        else if (period && !search) void ask(periodFeed(period));
        else attempt(() => refreshNow());
      },
      allowAccess() {
        attempt(async () => {
          // The background hears of it too, and may be the first to refresh: that is no news.
          if (await requestServiceAccess()) await refreshNow({ onWait: () => {} });
        });
      },
    },
    askService,
    askForStale,
    askAnew: () => askedFor.clear(),
  };

  async function refreshNow({ onWait = tellWait } = {}): Promise<void> {
    const shown = screen.peek();
    const apart = shown && feedToAskByHand(shown, asked());
    if (apart) void ask(apart);
    const result = await sendCommand({ type: 'refresh' });
    if (result?.kind === 'failed') {
      console.error(result.reason);
      tell(becauseWords(result.because));
    }
    if (result?.kind === 'wait') onWait(result);
  }

  function tellWait(result: Extract<CommandResult, { kind: 'wait' }>): void {
    if (result.because === 'too-soon') tell(t('notice_too_soon', timeWords(result.until)));
    else if (result.because === 'rate-limited') tell(t('notice_paused', timeWords(result.until)));
    else tell(t('notice_already_refreshing'));
  }

  /** A list that was asked for comes through the background, once each time it is shown; so does one that is not followed. */
  function askForStale(shown: Screen): void {
    const key = feedToAsk(shown, asked());
    if (key === undefined || askedFor.has(key)) return;
    askedFor.add(key);
    void ask(key);
  }

  function askService(): void {
    const key = searchFeed(state.peek().search?.query ?? '');
    if (key === undefined) return;
    askedFor.add(key);
    void ask(key);
  }

  /** What was asked for comes in as it arrives; it is no news that waits. */
  async function ask(key: AskedFeed): Promise<void> {
    order.anotherList();
    const command = { type: 'fetch-feed', key } as const;
    // No answer: the background died over it, and is there again for the next word.
    const result = (await sendCommand(command)) ?? (await sendCommand(command));
    if (!result) askedFor.delete(key);
    order.anotherList();
  }

  function asked(): Parameters<typeof feedToAsk>[1] {
    const { search, period } = state.peek();
    return { search, isAskedFor: period !== undefined, followed: followed.peek(), now: Date.now() };
  }
}

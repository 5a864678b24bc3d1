import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { ViewState } from '../../src/domain/view-state.ts';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import { readRefreshState } from '../../tools/browsers/stored.ts';
import { until } from '../../tools/browsers/until.ts';
import type { FailMode } from '../../tools/feed-server/failures.ts';
import { readPng } from '../../tools/pictures/picture.ts';
import { type Sight, sightOf } from '../../tools/pictures/sight.ts';
import { keepSaved } from './keep-saved.ts';
import { letTimePass, refreshAfter, refreshAgain } from './refreshing.ts';
import { type ServedFeed, trendingTitle } from './served-feed.ts';

/** A popup that was opened by the toolbar's button and is only looked at, from outside. */
interface SeenPopup {
  photograph(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Onlooker {
  /** Names the folder of `out/looks/` where the pictures go. */
  readonly browser: 'chromium' | 'firefox';
  readonly feed: ServedFeed;
  launch(): Promise<RunningExtension>;
  openPopup(): Promise<SeenPopup>;
  /** Takes the service's host from the extension, or gives it back. */
  setAccess(isAllowed: boolean): Promise<void>;
}

/**
 * Opens the popup in every state that shows a list of another length or a message, in one browser, and looks at each. What it is
 * to begin with is written where the popup itself would have left it.
 */
export async function lookAtEveryScreen(onlooker: Onlooker): Promise<void> {
  const { feed } = onlooker;
  const gate = feed.gate();
  const extension = await onlooker.launch();
  const see = (name: string, seen: RegExp, state: Partial<ViewState> = {}) =>
    look(onlooker, extension, name, seen, state);

  await gate.arrived(2);
  await see('first-run', ROWS_TO_COME);
  feed.fail('reset');
  gate.release();
  await refreshAfter(extension, 0);
  await see('offline-without-papers', MESSAGE);
  await failAs('429');
  await see('rate-limited-without-papers', MESSAGE);
  await allow(false);
  await see('no-access-without-papers', MESSAGE);
  feed.fail(undefined);
  await allow(true);

  await see('trending', FULL);
  await see('daily', FULL, { view: 'daily' });
  await see('saved-0', MESSAGE, { view: 'saved' });
  for (const [count, seen] of [
    [1, /^1 paper$/],
    [4, /^4 papers$/],
    [60, FULL],
  ] as const) {
    await keepSaved(extension, feed.entries, count);
    await see(`saved-${count}`, seen, { view: 'saved' });
  }
  await see('search-found', /^[1-5] papers?$/, { search: { query: trendingTitle(feed, 0), where: 'here' } });
  await see('search-nothing', MESSAGE, { search: { query: 'zzzzqqq', where: 'here' } });
  feed.release();
  await refreshAgain(extension);
  await see('new', /^3 papers$/, { filters: ['new'] });

  await failAs('reset');
  await see('offline', FULL);
  await failAs('429');
  await see('rate-limited', FULL);
  await allow(false);
  await see('no-access', FULL);

  async function failAs(mode: FailMode | undefined): Promise<void> {
    feed.fail(mode);
    await refreshAgain(extension);
  }

  /** The extension refreshes by itself when this changes. */
  async function allow(isAllowed: boolean): Promise<void> {
    await letTimePass(extension);
    await onlooker.setAccess(isAllowed);
    await until('The extension notices', async () => {
      const state = await readRefreshState(extension);
      return (!state?.lease && (state?.failure?.kind !== 'no-access') === isAllowed) || undefined;
    });
  }
}

const FULL = /^[45] papers$/;
const MESSAGE = /^a message$/;
const ROWS_TO_COME = /^words and \d rows to come$/;

async function look(
  { browser, openPopup }: Onlooker,
  extension: RunningExtension,
  name: string,
  seen: RegExp,
  state: Partial<ViewState>,
): Promise<void> {
  await test.step(name, async () => {
    const left = { at: Date.now(), state: { view: 'trending', sort: 'own', filters: [], ...state } };
    await extension.inside((stored) => chrome.storage.local.set(stored), { left });
    const popup = await openPopup();
    const { picture, words } = await settled(popup, seen);
    await popup.close();
    mkdirSync(`${LOOKS}${browser}`, { recursive: true });
    writeFileSync(`${LOOKS}${browser}/${name}.png`, picture);
    expect.soft(words, `out/looks/${browser}/${name}.png`).toMatch(seen);
  });
}

const LOOKS = fileURLToPath(new URL('../../out/looks/', import.meta.url));
/** So many looks in a row see the same: it is no frame on the way to another. */
const STILL = 4;
const SETTLES_WITHIN_MS = 30_000;

/** The picture once it stands still and shows what it is to show; else the last one. */
async function settled(popup: SeenPopup, seen: RegExp): Promise<{ picture: Buffer; words: string }> {
  const startedAt = Date.now();
  // A popup that is just opening may have nothing painted yet, which Chromium answers with an error.
  let picture = await until('The popup is painted', () => popup.photograph().catch(() => undefined));
  let words = inWords(sightOf(readPng(picture)));
  return until(
    'The popup stands still',
    async () => {
      for (let still = 1; still < STILL; still += 1) {
        const next = await popup.photograph();
        const nextWords = next.equals(picture) ? words : inWords(sightOf(readPng(next)));
        if (nextWords !== words) still = 0;
        [picture, words] = [next, nextWords];
      }
      return seen.test(words) || Date.now() - startedAt > SETTLES_WITHIN_MS ? { picture, words } : undefined;
    },
    { everyMs: 100 },
  );
}

function inWords({ papers, ghosts, message, words, hasFoot }: Sight): string {
  if (!hasFoot) return 'no line about the state at the lower edge';
  if (message >= 3) return 'a message';
  if (ghosts > 0) return `${words > 1 ? 'words and ' : ''}${ghosts} rows to come`;
  return papers === 1 ? '1 paper' : `${papers} papers`;
}

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

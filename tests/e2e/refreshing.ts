import { expect } from '@playwright/test';
import type { RefreshState } from '../../src/domain/refresh/refresh-state.ts';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import { changeRefreshState, readRefreshState } from '../../tools/browsers/stored.ts';
import { until } from '../../tools/browsers/until.ts';

/** How long the fastest refresh may take; the extension gives itself 25 s. */
const REFRESH_WITHIN_MS = 30_000;

/** Waits for the refresh that the extension begins by itself when it is installed. */
export function firstRefresh(extension: RunningExtension): Promise<RefreshState> {
  return refreshAfter(extension, 0);
}

/** Waits until nothing of the first refresh is left to do: its papers are stored, the first frame is drawn up, and the search knows them. */
export async function afterFirstRefresh(extension: RunningExtension): Promise<void> {
  await firstRefresh(extension);
  await until('The first refresh is followed up', async () => ((await isFollowedUp(extension)) ? true : undefined));
}

function isFollowedUp(extension: RunningExtension): Promise<boolean> {
  return extension.inside(async () => {
    if (!('snapshot' in (await chrome.storage.local.get('snapshot')))) return false;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-cache');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counting = database.transaction('papers').objectStore('papers').index('unindexed').count();
    const unindexed = await new Promise<number>((resolve, reject) => {
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
    });
    database.close();
    return unindexed === 0;
  });
}

/** A refresh by hand, as if the last one and every pause were over. */
export async function refreshAgain(extension: RunningExtension): Promise<void> {
  await changeRefreshState(extension, { lastManualAt: null, blockedUntil: null });
  expect(await extension.send({ type: 'refresh' })).toEqual({ kind: 'done' });
}

/** Waits until a refresh ended that began after `time`. */
export function refreshAfter(extension: RunningExtension, time: number): Promise<RefreshState> {
  return until(
    'The refresh ends',
    async () => {
      const state = await readRefreshState(extension);
      return state?.lastTriedAt !== undefined && state.lastTriedAt > time && !state.lease ? state : undefined;
    },
    { withinMs: REFRESH_WITHIN_MS },
  );
}

/** As if hours had passed: the next refresh is due, by hand too, no pause holds any more, and a lease ran out. */
export function letTimePass(extension: RunningExtension): Promise<void> {
  return changeRefreshState(extension, { nextRefreshAt: 0, lastManualAt: null, blockedUntil: null, lease: null });
}

/** Wakes the background, which refreshes when that is due. Its start or this message may do so first: either is right. */
export async function wakeBackground(extension: RunningExtension): Promise<void> {
  await extension.send({ type: 'opened' });
}

/** The number on the toolbar. */
export async function badgeText(extension: RunningExtension): Promise<string> {
  return (await extension.badge()).text;
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<object> } };
};

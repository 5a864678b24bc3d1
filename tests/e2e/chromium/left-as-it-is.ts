import { expect } from '@playwright/test';

/** Waits until the page has written down how it is: once nothing more is written. */
export async function leftAsItIs(extension: { inside<T>(run: () => Promise<T>): Promise<T> }): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await extension.inside(async () => (await chrome.storage.local.get('left')).left));
        const isSettled = now !== undefined && now === before;
        before = now;
        return isSettled;
      },
      { intervals: [500] },
    )
    .toBe(true);
}

/** What the function above finds inside the extension. */
declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<{ readonly left: object }> } };
};

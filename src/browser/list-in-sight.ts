import { extension } from './extension.ts';

const LISTS = ['src/popup/index.html', 'src/panel/index.html'];

/** As much of a service worker's view of its pages as is asked here; Firefox's event page has none and sees the windows themselves. */
interface Clients {
  matchAll(wanted: object): Promise<readonly { readonly url: string; readonly visibilityState: string }[]>;
}

/** Whether a popup, a panel, or a tab of either is visible now. Asked by the background. */
export async function isListInSight(): Promise<boolean> {
  const { clients } = globalThis as unknown as { readonly clients?: Clients };
  const pages = clients
    ? await clients.matchAll({ type: 'window', includeUncontrolled: true })
    : extension.extension
        .getViews()
        .map(({ location, document }) => ({ url: location.href, visibilityState: document.visibilityState }));
  const addresses = LISTS.map((path) => extension.runtime.getURL(path));
  return pages.some(
    ({ url, visibilityState }) =>
      visibilityState === 'visible' && addresses.some((address) => url.split(/[?#]/)[0] === address),
  );
}

import { extension } from './extension.ts';

const LISTS = ['src/popup/index.html', 'src/panel/index.html'];

/** One of our pages, as both browsers tell of it; -1 is no window or tab. */
interface Context {
  readonly contextType: string;
  readonly documentUrl?: string;
  readonly windowId: number;
  readonly tabId: number;
}

/**
 * Whether the person is looking at a list now: a popup closes when they turn elsewhere; a panel or tab may stand beside other work,
 * or for days, and counts only in the window they are in.
 */
export async function isListInSight(): Promise<boolean> {
  const { getContexts } = extension.runtime as unknown as { getContexts(filter: object): Promise<readonly Context[]> };
  const [contexts, inUse] = await Promise.all([
    getContexts({ contextTypes: ['POPUP', 'SIDE_PANEL', 'TAB'] }),
    readWindowInUse(),
  ]);
  const addresses = LISTS.map((path) => extension.runtime.getURL(path));
  const lists = contexts.filter(({ documentUrl = '' }) => addresses.includes(documentUrl.split(/[?#]/)[0] ?? ''));
  const looks = lists.map((list) => list.contextType === 'POPUP' || (inUse !== undefined && isInFront(list, inUse)));
  return (await Promise.all(looks)).includes(true);
}

async function isInFront({ contextType, windowId, tabId }: Context, inUse: number): Promise<boolean> {
  if (contextType !== 'TAB') return windowId === inUse || windowId === -1;
  return windowId === inUse && (await extension.tabs.get(tabId)).active;
}

/** The browser's window that has the keyboard; none while the person is in another program. */
async function readWindowInUse(): Promise<number | undefined> {
  const last = await extension.windows.getLastFocused().catch(() => undefined);
  return last?.focused ? last.id : undefined;
}

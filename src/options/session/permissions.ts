import { type ReadonlySignal, signal } from '@preact/signals';
import { hasServiceAccess, listenToAccess, requestServiceAccess } from '../../browser/access.ts';
import { mayNotify, showNotification } from '../../browser/notifications.ts';
import {
  givenPermissions,
  holdsPermission,
  OPTIONAL_PERMISSION_NAMES,
  type OptionalPermission,
  requestPermission,
  returnPermission,
} from '../../browser/optional-permissions.ts';
import { removePageAccess } from '../../browser/page-icon.ts';
import { readSettings, writeSettings } from '../../browser/settings.ts';
import { requestWatching } from '../../browser/watch-consent.ts';
import type { NotificationContent } from '../../domain/notification-content.ts';
import type { WatchDepth } from '../../domain/settings.ts';
import type { PermissionActions, PermissionState, TestOutcome } from '../model.ts';

const TEST: NotificationContent = {
  id: 'test',
  title: { key: 'notify_test', values: [] },
  lines: [{ key: 'notify_test_text', values: [] }],
};

/** What the browser lets the extension do, also when that changes elsewhere, and how to ask for more. */
export function followPermissions(): {
  readonly permissions: ReadonlySignal<PermissionState>;
  readonly actions: PermissionActions;
} {
  const permissions = signal<PermissionState>({ given: givenPermissions(), hasService: true, allowed: {} });
  let looks = 0;
  listenToAccess(() => void look());
  void look();
  return { permissions, actions: { allow, allowWatching, giveBack, allowService, testNotification } };

  async function allow(name: keyof PermissionState['allowed']): Promise<boolean> {
    const isGranted = await requestPermission(name).catch(() => false);
    // The browser's leave may be there for another reason, so what it is for is a setting too.
    if (name === 'arxiv' && isGranted) await writeSettings({ asksArxiv: true });
    const { allowed } = permissions.peek();
    permissions.value = { ...permissions.peek(), allowed: { ...allowed, [name]: isGranted } };
    void look();
    return isGranted;
  }

  async function allowWatching(depth: WatchDepth): Promise<boolean> {
    const isAllowed = await requestWatching(depth);
    await look();
    return isAllowed;
  }

  async function giveBack(name: keyof PermissionState['allowed']): Promise<void> {
    if (name === 'arxiv') await writeSettings({ asksArxiv: false });
    await (name === 'pages' ? removePageAccess() : returnPermission(name));
    await look();
  }

  function allowService(): void {
    void requestServiceAccess().then(look);
  }

  async function testNotification(): Promise<TestOutcome> {
    const isAllowed = permissions.peek().allowed.notifications;
    if (!isAllowed && !(await allow('notifications'))) return 'not-allowed';
    if (!(await mayNotify())) return 'blocked';
    try {
      await showNotification(TEST);
      return 'shown';
    } catch (error) {
      console.error(error);
      return 'failed';
    }
  }

  async function look(): Promise<void> {
    looks += 1;
    const thisLook = looks;
    const [hasService, held] = await Promise.all([
      hasServiceAccess(),
      Promise.all(OPTIONAL_PERMISSION_NAMES.map(async (name) => [name, await isHeld(name)] as const)),
    ]);
    // One that began before the last answer may bring what was true before it.
    if (thisLook !== looks) return;
    permissions.value = { ...permissions.peek(), hasService, allowed: Object.fromEntries(held) };
  }
}

/** Pages of arXiv may be seen for their icons alone: its interface is asked only where that was wanted too. */
async function isHeld(name: OptionalPermission): Promise<boolean> {
  return (await holdsPermission(name)) && (name !== 'arxiv' || (await readSettings()).asksArxiv);
}

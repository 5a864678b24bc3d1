import type { Notifications } from 'webextension-polyfill';
import { type NotificationContent, notificationSubject } from '../domain/notification-content.ts';
import { extension } from './extension.ts';
import { t } from './i18n.ts';
import { holdsPermission } from './optional-permissions.ts';
import { translatePhrase } from './translate-phrase.ts';

const BUTTONS = ['save', 'open'] as const;
const UNDO = ['undo'] as const;

/** Whether one would be shown now: the person lets us, and Chrome knows also of its own switch for each extension. */
export async function mayNotify(): Promise<boolean> {
  if (!(await holdsPermission('notifications'))) return false;
  return (await chromium()?.getPermissionLevel()) !== 'denied';
}

/**
 * Whether a click on one will be heard, also by a background that fell asleep meanwhile. Firefox 153 wakes it only for listeners that were
 * attached as it started: one that was running when the person allowed notifications has to start once more.
 */
export function hearsClicks(): boolean {
  return wasThereAtStart || chromium() !== undefined;
}

let wasThereAtStart = false;

/** Shows it; rejects when the browser refuses. One of the same id is replaced. */
export async function showNotification({
  id,
  title,
  lines,
  hasButtons,
  canUndo,
  isSilent,
}: NotificationContent): Promise<void> {
  const buttons = hasButtons ? BUTTONS : canUndo ? UNDO : [];
  await api()?.create(id, {
    type: 'basic',
    iconUrl: extension.runtime.getURL('icons/icon-128.png'),
    title: translatePhrase(title),
    message: lines.map((line) => (typeof line === 'string' ? line : translatePhrase(line))).join('\n'),
    // Firefox has no buttons and no choice of sound, and throws when it is given some.
    ...(isSilent && chromium() && { silent: true }),
    ...(buttons.length > 0 && chromium() && { buttons: buttons.map((name) => ({ title: wordOf(name) })) }),
  });
}

function wordOf(name: (typeof BUTTONS | typeof UNDO)[number]): string {
  return name === 'undo' ? t('button_undo') : t(`notify_${name}`);
}

/** The ids of those that still stand, as far as the browser knows. */
export async function readNotifications(): Promise<string[]> {
  return Object.keys((await api()?.getAll()) ?? {});
}

export async function closeNotification(id: string): Promise<void> {
  await api()?.clear(id);
}

/** What is to be done with one that the person touched, by its id. */
export interface NotificationUse {
  readonly open: (id: string) => void;
  readonly save: (id: string) => void;
  /** Takes back the saving that it tells of. */
  readonly undo: (id: string) => void;
}

/**
 * Calls `use` when a notification is clicked. Attach at the top of the module, where the API is there if it was ever allowed; when
 * that comes to be while the background runs, the API appears then, and listeners with it (Chromium 156, Firefox 153).
 */
export function listenToNotifications(use: NotificationUse): void {
  const onButton = (id: string, index: number): void => {
    const name = (notificationSubject(id).kind === 'saved' ? UNDO : BUTTONS)[index];
    if (name) use[name](id);
  };
  const attach = (): void => {
    api()?.onClicked.addListener(use.open);
    api()?.onButtonClicked?.addListener(onButton);
  };
  attach();
  wasThereAtStart = api() !== undefined;
  extension.permissions.onAdded.addListener(attach);
}

/** Missing until the person allows notifications. */
function api(): Notifications.Static | undefined {
  return (extension as { readonly notifications?: Notifications.Static }).notifications;
}

/** The API, where it is Chromium's, which has more to it. */
function chromium(): ChromiumNotifications | undefined {
  const notifications = api() as ChromiumNotifications | undefined;
  return notifications?.getPermissionLevel ? notifications : undefined;
}

interface ChromiumNotifications extends Notifications.Static {
  getPermissionLevel(): Promise<'granted' | 'denied'>;
}

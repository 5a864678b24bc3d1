import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isListInSight } from '../../src/browser/list-in-sight.ts';
import {
  closeNotification,
  hearsClicks,
  listenToNotifications,
  mayNotify,
  readNotifications,
  showNotification,
} from '../../src/browser/notifications.ts';
import { openGlance } from '../../src/browser/tabs.ts';
import type { NotificationContent } from '../../src/domain/notification-content.ts';
import { type FakeExtension, fakeExtension } from './fake-extension.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

/** The API as it is there once the person allowed it. */
function allow(level?: 'granted' | 'denied') {
  const notifications = {
    ...fakeExtension().notifications,
    ...(level && { getPermissionLevel: async () => level }),
  };
  extension.permissions.contains = async () => true;
  Object.assign(extension, { notifications });
  return notifications;
}

const NOTICE: NotificationContent = {
  id: 'paper:x',
  title: { key: 'notify_watched', values: [1], count: 1 },
  lines: ['<b>Title</b>', { key: 'notify_others', values: [6], count: 6 }],
  hasButtons: true,
};

describe('a notification', () => {
  it('is said in words, with an icon of our own, and with buttons in Chrome', async () => {
    const { shown } = allow('granted');
    await showNotification(NOTICE);
    expect(shown.get('paper:x')).toEqual({
      type: 'basic',
      iconUrl: 'chrome-extension://paperglance/icons/icon-128.png',
      title: 'New paper you’re watching for',
      message: '<b>Title</b>\nand 6 other new papers',
      buttons: [{ title: 'Save' }, { title: 'Open' }],
    });
    await showNotification({ id: 'new:1', title: { key: 'notify_new', values: [7], count: 7 }, lines: ['T'] });
    expect(shown.get('new:1')).toMatchObject({ title: '7 new papers', message: 'T' });
    expect(shown.get('new:1')).not.toHaveProperty('buttons');
    expect(await readNotifications()).toEqual(['paper:x', 'new:1']);
    await closeNotification('new:1');
    expect(await readNotifications()).toEqual(['paper:x']);
  });

  it('has no buttons in Firefox, which would throw', async () => {
    const { shown } = allow();
    await showNotification(NOTICE);
    expect(shown.get('paper:x')).not.toHaveProperty('buttons');
  });

  it('may be shown when the person and Chrome allow it', async () => {
    extension.permissions.contains = async () => false;
    expect(await mayNotify()).toBe(false);
    allow();
    expect(await mayNotify()).toBe(true);
    allow('granted');
    expect(await mayNotify()).toBe(true);
    allow('denied');
    expect(await mayNotify()).toBe(false);
  });

  it('is nowhere, and harms nobody, without the permission', async () => {
    Object.assign(extension, { notifications: undefined });
    expect(await readNotifications()).toEqual([]);
    await closeNotification('x');
  });

  it('is heard when it is clicked, also when it is allowed while we run, and once', () => {
    Object.assign(extension, { notifications: undefined });
    const [open, save, undo] = [vi.fn(), vi.fn(), vi.fn()];
    listenToNotifications({ open, save, undo });
    const { onClicked, onButtonClicked } = allow('granted');
    extension.permissions.onAdded.fire({ permissions: ['notifications'] });
    extension.permissions.onAdded.fire({ permissions: ['downloads'] });
    onClicked.fire('new:1');
    onButtonClicked.fire('paper:x', 0);
    onButtonClicked.fire('paper:y', 1);
    onButtonClicked.fire('paper:z', 2);
    onButtonClicked.fire('saved:w', 0);
    onButtonClicked.fire('saved:w', 1);
    expect(open.mock.calls).toEqual([['new:1'], ['paper:y']]);
    expect(save.mock.calls).toEqual([['paper:x']]);
    expect(undo.mock.calls).toEqual([['saved:w']]);
  });

  it.each([
    ['Chrome, allowed before', 'before', 'granted', true],
    ['Chrome, allowed while we run', 'later', 'granted', true],
    ['Firefox, allowed before', 'before', undefined, true],
    ['Firefox, allowed while we run: it wakes nobody for such a listener', 'later', undefined, false],
  ] as const)('is heard over our sleep, or not: %s', (_, when, level, expected) => {
    Object.assign(extension, { notifications: undefined });
    if (when === 'before') allow(level);
    listenToNotifications({ open: vi.fn(), save: vi.fn(), undo: vi.fn() });
    if (when === 'later') allow(level);
    expect(hearsClicks()).toBe(expected);
  });
});

describe('a list in sight', () => {
  const IN_USE = 1;
  const page = (contextType: string, path: string, windowId = IN_USE, tabId = -1) => ({
    contextType,
    documentUrl: extension.runtime.getURL(path),
    windowId,
    tabId,
  });
  const [POPUP, PANEL] = ['src/popup/index.html', 'src/panel/index.html'];
  const [BEHIND, SHOWN] = [5, 6];

  it.each([
    ['a popup', () => [page('POPUP', POPUP, -1)], true, true],
    [
      'a panel among others',
      () => [page('TAB', 'src/options/index.html'), page('SIDE_PANEL', `${PANEL}#x`)],
      true,
      false,
    ],
    ['a panel of which the browser names no window', () => [page('SIDE_PANEL', PANEL, -1)], true, false],
    ['a panel in another window', () => [page('SIDE_PANEL', PANEL, 2)], false, false],
    ['a tab in front', () => [page('TAB', POPUP, IN_USE, SHOWN)], true, false],
    ['a tab in front of another window', () => [page('TAB', POPUP, 2, SHOWN)], false, false],
    ['a tab behind another', () => [page('TAB', POPUP, IN_USE, BEHIND)], false, false],
    [
      'the library and the settings',
      () => [page('TAB', 'src/library/index.html'), page('TAB', 'src/options/index.html')],
      false,
      false,
    ],
    ['nothing', () => [], false, false],
  ])('is %s, or not', async (_, open, whenHere, whenElsewhere) => {
    Object.assign(extension.runtime, { getContexts: async () => open() });
    extension.tabs.get = async (id) => ({ id, active: id === SHOWN });
    extension.windows.getLastFocused = async () => ({ id: IN_USE, focused: true });
    expect(await isListInSight()).toBe(whenHere);
    extension.windows.getLastFocused = async () => ({ id: IN_USE, focused: false });
    expect(await isListInSight()).toBe(whenElsewhere);
    extension.windows.getLastFocused = () => Promise.reject(new Error('No window'));
    expect(await isListInSight()).toBe(whenElsewhere);
  });
});

describe('the popup, opened from a notification,', () => {
  it('is opened on the last window, which comes to the front', async () => {
    await openGlance();
    expect(extension.calls).toEqual([
      ['windows.update', 1],
      ['openPopup', { windowId: 1 }],
    ]);
  });

  it.each(['action', 'windows'] as const)('is a tab where the browser refuses (%s)', async (what) => {
    const refuse = () => Promise.reject(new Error('No window in front'));
    if (what === 'action') extension.action.openPopup = refuse;
    else extension.windows.getLastFocused = refuse;
    await openGlance();
    expect(extension.calls).toContainEqual([
      'tabs.create',
      { url: 'chrome-extension://paperglance/src/popup/index.html', active: true },
    ]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;

beforeEach(() => {
  vi.resetModules();
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

describe('the background', () => {
  it('listens to everything in its first turn, even in a browser where nothing comes back', async () => {
    const never = () => new Promise<never>(() => {});
    extension.alarms.get = never;
    extension.storage.local.get = never;
    extension.storage.session.get = never;
    extension.permissions.contains = never;
    await import('../../src/background/index.ts');
    const { runtime, alarms, permissions, contextMenus, commands, omnibox, tabs } = extension;
    const events = [runtime.onMessage, runtime.onConnect, runtime.onStartup, runtime.onInstalled, alarms.onAlarm];
    // Three alarms: the tick, and those that go on with looking up and with the archive.
    expect(events.map(({ count }) => count())).toEqual([1, 1, 1, 1, 3]);
    // The page that opens, and those who want to know when that is no more wanted; notifications begin when they are allowed.
    expect([permissions.onAdded, permissions.onRemoved].map(({ count }) => count())).toEqual([3, 2]);
    const { onInputStarted, onInputChanged, onInputEntered } = omnibox;
    const saving = [contextMenus.onClicked, commands.onCommand, tabs.onUpdated];
    // Settings, rules, what was struck, the last look at the saved papers, the browser's colours, and what closed pages left.
    expect(extension.storage.local.onChanged.count()).toBe(6);
    for (const { count } of [...saving, onInputStarted, onInputChanged, onInputEntered]) expect(count()).toBe(1);
  });

  it('starts in a browser without menus, keys and a keyword in the address bar, as on Android', async () => {
    const { contextMenus: _, commands: __, omnibox: ___, ...rest } = extension;
    here.extension = rest;
    await import('../../src/background/index.ts');
    expect(extension.runtime.onMessage.count()).toBe(1);
  });

  it('survives a browser that refuses everything, says so, and answers in words', async () => {
    const report = vi.spyOn(console, 'error').mockReturnValue();
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const refuse = () => Promise.reject(new Error('refused'));
    extension.alarms.get = refuse;
    extension.storage.local.get = refuse;
    extension.storage.session.get = refuse;
    extension.permissions.contains = refuse;
    extension.action.setBadgeText = refuse;
    extension.contextMenus.update = refuse;
    extension.tabs.query = refuse;
    // And Node has no IndexedDB.
    await import('../../src/background/index.ts');
    extension.alarms.onAlarm.fire({ name: 'tick' });
    extension.runtime.onStartup.fire();
    extension.commands.onCommand.fire('save-page', undefined);
    extension.contextMenus.onClicked.fire({ menuItemId: 'save-link', linkUrl: 'https://arxiv.org/abs/1706.03762' });
    extension.omnibox.onInputChanged.fire('x', () => {});
    extension.omnibox.onInputEntered.fire('x', 'currentTab');
    extension.tabs.onUpdated.fire(1, { status: 'complete' }, { url: 'https://arxiv.org/abs/1706.03762' });
    extension.permissions.onRemoved.fire({ origins: ['https://huggingface.co/*'] });
    const sender = { id: 'paperglance', url: extension.runtime.getURL('src/popup/index.html') };
    const [answer] = extension.runtime.onMessage.fire({ type: 'refresh' }, sender);
    expect(await answer).toMatchObject({
      kind: 'failed',
      because: 'unexpected',
      reason: expect.stringMatching(/IndexedDB/),
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(report).toHaveBeenCalled();
  });
});

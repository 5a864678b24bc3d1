import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasServiceAccess, listenToAccess } from '../../src/browser/access.ts';
import { paintBadge } from '../../src/browser/badge.ts';
import { listenToCommands, sendCommand } from '../../src/browser/commands.ts';
import { readLastVisit, watchLastVisit, writeLastVisit } from '../../src/browser/last-visit.ts';
import {
  changeRules,
  readRules,
  readRulesWithFaults,
  writeRules,
  writeUnreadableRules,
} from '../../src/browser/rules.ts';
import { holdUntil, readHold } from '../../src/browser/session.ts';
import { readSettings, readSettingsWithFaults, watchSettings, writeSettings } from '../../src/browser/settings.ts';
import { leaveSnapshot } from '../../src/browser/snapshot.ts';
import {
  keepLookingUp,
  keepTick,
  listenToLifecycle,
  listenToLookUps,
  listenToTick,
} from '../../src/browser/wake-events.ts';
import { badgeView } from '../../src/domain/badge-view.ts';
import type { Command } from '../../src/domain/command.ts';
import { POLLED_FEEDS } from '../../src/domain/feed.ts';
import type { Row } from '../../src/domain/row.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Status } from '../../src/domain/status.ts';
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

describe('commands', () => {
  const PAGE = { id: 'paperglance', url: 'chrome-extension://paperglance/src/popup/index.html' };
  const obeyed: Command[] = [];

  beforeEach(() => {
    obeyed.length = 0;
    listenToCommands(async (command) => {
      obeyed.push(command);
      return { kind: 'done' };
    });
  });

  it('from our own pages are obeyed and answered', async () => {
    const [answer] = extension.runtime.onMessage.fire({ type: 'fetch-feed', key: 'day:2026-02-14', more: 1 }, PAGE);
    expect(await answer).toEqual({ kind: 'done' });
    expect(obeyed).toEqual([{ type: 'fetch-feed', key: 'day:2026-02-14' }]);
  });

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
    ['another extension that claims our page', { id: 'other', url: PAGE.url }],
    ['a web page', { id: 'paperglance', url: 'https://huggingface.co/papers' }],
    ['an address that begins like ours', { id: 'paperglance', url: 'chrome-extension://paperglance.example/x' }],
    ['a sender without an address', { id: 'paperglance' }],
    ['nobody', {}],
  ])('from %s get no answer', (_, sender) => {
    expect(extension.runtime.onMessage.fire({ type: 'refresh' }, sender)).toEqual([undefined]);
    expect(obeyed).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'refresh',
    1,
    [],
    {},
    { type: 'format-disk' },
    { type: 'fetch-feed', key: 'https://evil.example' },
  ])('that are none (%j) get no answer', (message) => {
    expect(extension.runtime.onMessage.fire(message, PAGE)).toEqual([undefined]);
    expect(obeyed).toEqual([]);
  });

  it('go out as they are, and nobody listening is no error', async () => {
    const send = vi.spyOn(extension.runtime, 'sendMessage').mockResolvedValueOnce({ kind: 'done' });
    expect(await sendCommand({ type: 'refresh' })).toEqual({ kind: 'done' });
    expect(send).toHaveBeenCalledWith({ type: 'refresh' });
    send.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    expect(await sendCommand({ type: 'refresh' })).toBeUndefined();
  });
});

describe('the tick', () => {
  const created = (): unknown[] => extension.calls.filter(([name]) => name === 'alarms.create');

  it('is created when it is missing and left alone afterwards', async () => {
    await keepTick();
    await keepTick();
    await keepTick();
    expect(created()).toHaveLength(1);
  });

  it('is created anew when another version gave it another period', async () => {
    await extension.alarms.create('tick', { periodInMinutes: 30 });
    await keepTick();
    expect(await extension.alarms.get('tick')).toEqual({ name: 'tick', periodInMinutes: 5 });
  });

  it('is heard, and no other alarm', () => {
    const onTick = vi.fn();
    listenToTick(onTick);
    extension.alarms.onAlarm.fire({ name: 'other' });
    expect(onTick).not.toHaveBeenCalled();
    extension.alarms.onAlarm.fire({ name: 'tick' });
    expect(onTick).toHaveBeenCalledOnce();
  });
});

describe('the alarm for looking up', () => {
  it('is there as long as it is wanted, and never put off by being wanted again', async () => {
    await keepLookingUp(false);
    await keepLookingUp(true);
    await keepLookingUp(true);
    const created = extension.calls.filter(([name]) => name === 'alarms.create');
    expect(created).toHaveLength(1);
    expect(await extension.alarms.get('look-ups')).toMatchObject({ periodInMinutes: 1 });
    await keepLookingUp(false);
    expect(await extension.alarms.get('look-ups')).toBeUndefined();
  });

  it('is heard, and no other one', () => {
    const onDue = vi.fn();
    listenToLookUps(onDue);
    extension.alarms.onAlarm.fire({ name: 'tick' });
    expect(onDue).not.toHaveBeenCalled();
    extension.alarms.onAlarm.fire({ name: 'look-ups' });
    expect(onDue).toHaveBeenCalledOnce();
  });
});

describe('the badge', () => {
  const painted = (): Record<string, unknown> => Object.fromEntries(extension.calls);
  const NOW = Date.now();
  const viewOf = (count: number, status: Status) =>
    badgeView({
      unseen: { count, watched: 0 },
      back: 0,
      mode: 'all',
      feeds: POLLED_FEEDS,
      status,
      failureMarkHours: 6,
      now: NOW,
    });

  it('says how many, and how fresh, in words', async () => {
    await paintBadge(viewOf(3, { kind: 'fresh', updatedAt: NOW }));
    expect(painted().setBadgeText).toEqual({ text: '3' });
    expect(painted().setBadgeBackgroundColor).toEqual({ color: '#b8390e' });
    expect(painted().setTitle).toEqual({
      title: expect.stringMatching(/^Paperglance: 3 new papers\nUpdated \d\d:\d\d\.$/),
    });
  });

  it('is grey when the number is from before a failure that lasts, and says what is wrong', async () => {
    const status = {
      kind: 'offline',
      since: NOW - 7 * 3_600_000,
      triedAt: NOW,
      papers: 48,
      updatedAt: NOW - 8 * 3_600_000,
    } as const;
    await paintBadge(viewOf(1, status));
    expect(painted().setBadgeBackgroundColor).toEqual({ color: '#5f5a52' });
    expect(painted().setTitle).toEqual({
      title: expect.stringMatching(
        /^Paperglance: 1 new paper\nOffline since .+, tried \d\d:\d\d\.\nShowing 48 papers from .+\.$/,
      ),
    });
  });

  it('is empty when nothing is new', async () => {
    await paintBadge(viewOf(0, { kind: 'loading' }));
    expect(painted().setBadgeText).toEqual({ text: '' });
    expect(painted().setTitle).toEqual({
      title: 'Paperglance: nothing new since you last looked\nFetching the first papers…',
    });
  });

  it('says the same when painted twice', async () => {
    const view = viewOf(3, { kind: 'fresh', updatedAt: NOW });
    await paintBadge(view);
    const first = extension.calls.splice(0);
    await paintBadge(view);
    expect(extension.calls).toEqual(first);
  });
});

describe('a session', () => {
  it('begins undecided, remembers what was decided, and forgets it with the browser', async () => {
    expect(await readHold()).toBeUndefined();
    await holdUntil(5);
    expect(await readHold()).toBe(5);
    extension.storage.session.clear();
    expect(await readHold()).toBeUndefined();
  });

  it('takes nothing but a time for one', async () => {
    await extension.storage.session.set({ 'held-until': 'soon' });
    expect(await readHold()).toBeUndefined();
  });
});

describe('life and access', () => {
  it('wake us when the browser starts and when the extension is installed', () => {
    const onWake = vi.fn();
    listenToLifecycle(onWake);
    extension.runtime.onStartup.fire();
    extension.runtime.onInstalled.fire({ reason: 'update' });
    expect(onWake).toHaveBeenCalledTimes(2);
  });

  it('wake us when a permission comes or goes', async () => {
    const onChange = vi.fn();
    listenToAccess(onChange);
    extension.permissions.onAdded.fire({ origins: ['https://huggingface.co/*'] });
    extension.permissions.onRemoved.fire({ origins: ['https://huggingface.co/*'] });
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(await hasServiceAccess()).toBe(true);
  });
});

describe('settings', () => {
  it('are the defaults until something else was chosen, and whatever broke falls back to them', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await writeSettings({ refreshEveryMinutes: 240 });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, refreshEveryMinutes: 240 });
    await extension.storage.local.set({ settings: { refreshEveryMinutes: -1 } });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is stored beside a change, readable or not, and tell which of it is broken', async () => {
    const settings = { theme: 'plaid', density: 'compact', fromTheFuture: 1 };
    await extension.storage.local.set({ settings });
    await writeSettings({ letterKeys: false });
    expect((await extension.storage.local.get('settings')).settings).toEqual({ ...settings, letterKeys: false });
    const read = await readSettingsWithFaults();
    expect(read.broken).toEqual(['theme']);
    expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, density: 'compact', letterKeys: false });
    await writeSettings({ theme: 'dark' });
    expect((await readSettingsWithFaults()).broken).toEqual([]);
  });

  it('that are chosen at once are all kept', async () => {
    await Promise.all([writeSettings({ theme: 'dark' }), writeSettings({ density: 'compact' })]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', density: 'compact' });
    expect(await extension.storage.local.get('look')).toEqual({ look: 'dark compact' });
  });

  it('leave word of the look for the first frame, whatever else is chosen', async () => {
    await writeSettings({ theme: 'dark' });
    await writeSettings({ density: 'compact' });
    await writeSettings({ letterKeys: false });
    expect(await extension.storage.local.get('look')).toEqual({ look: 'dark compact' });
    await writeSettings({ theme: 'system', density: 'comfortable' });
    expect(await extension.storage.local.get('look')).toEqual({ look: '' });
  });

  it('are told to who watches, parsed, and nothing else is', async () => {
    const onChange = vi.fn();
    watchSettings(onChange);
    await extension.storage.local.set({ other: 1 });
    expect(onChange).not.toHaveBeenCalled();
    await extension.storage.local.set({ settings: { refreshEveryMinutes: 'often' } });
    expect(onChange).toHaveBeenCalledWith(DEFAULT_SETTINGS, ['refreshEveryMinutes']);
  });
});

describe('rules', () => {
  it('that are made at once, from whatever pages, are all kept', async () => {
    const make = (id: string) => changeRules((rules) => [...rules, { id, kind: 'watch', by: 'code' }]);
    await Promise.all([make('a'), make('b'), make('c')]);
    expect((await readRules()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  const code = (id: string): Rule => ({ id, kind: 'watch', by: 'code' });
  const LATER = { id: 'later', kind: 'watch', by: 'venue', pattern: 'A' };

  it.each([
    ['a string', 'garbage', ['garbage', code('new')]],
    ['rules of a later version', [code('a'), LATER, code('b'), 7], [code('a'), LATER, code('b'), 7, code('new')]],
    ['nothing', undefined, [code('new')]],
  ])('leave %s as it is stored, whoever adds one', async (_, rules, after) => {
    await extension.storage.local.set({ rules });
    await changeRules((before) => [...before, code('new')]);
    expect(await extension.storage.local.get('rules')).toEqual({ rules: after });
    await writeRules([...(await readRules()), code('newer')]);
    expect(await extension.storage.local.get('rules')).toEqual({ rules: [...after, code('newer')] });
  });

  it('keep what can’t be read also where the rule before it goes', async () => {
    await extension.storage.local.set({ rules: [code('a'), LATER, code('b')] });
    await writeRules([code('b')]);
    expect(await readRulesWithFaults()).toEqual({ rules: [code('b')], unreadable: [LATER] });
  });

  it('are rid of what can’t be read when that is wanted, and have it again', async () => {
    await extension.storage.local.set({ rules: [code('a'), LATER] });
    await writeUnreadableRules([]);
    expect(await readRulesWithFaults()).toEqual({ rules: [code('a')], unreadable: [] });
    await writeUnreadableRules([LATER]);
    expect(await readRulesWithFaults()).toEqual({ rules: [code('a')], unreadable: [LATER] });
  });

  it('of one id are all there, each under an id that stays', async () => {
    await extension.storage.local.set({ rules: [code('a'), { ...code('a'), kind: 'mute' }, code('a')] });
    const rules = await readRules();
    expect(rules.map(({ kind }) => kind)).toEqual(['watch', 'mute', 'watch']);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(3);
    expect(await readRules()).toEqual(rules);
  });
});

describe('the glance on record', () => {
  it('is read back and told to who watches; what is no glance is none', async () => {
    const onChange = vi.fn();
    watchLastVisit(onChange);
    expect(await readLastVisit()).toBeUndefined();
    await writeLastVisit({ since: 1, endedAt: 2 });
    expect(await readLastVisit()).toEqual({ since: 1, endedAt: 2 });
    expect(onChange).toHaveBeenCalledWith({ since: 1, endedAt: 2 });
    await extension.storage.local.set({ glance: { since: 'x' } });
    expect(await readLastVisit()).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('the snapshot', () => {
  it('is cut to what a first frame may cost, and says how many rows there are', async () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, at): Row => ({
        id: `2501.${at}`,
        title: '大'.repeat(200),
        line: '模型'.repeat(100),
        moreAuthors: 299,
        votes: at,
      }),
    );
    const screen: Screen = {
      view: 'trending',
      rows,
      total: 1_000,
      unseen: { trending: 0, newest: 0 },
      savedCount: 0,
      hiddenCount: 0,
    };
    await leaveSnapshot(screen, [{ key: 'status_refreshing', values: [] }]);
    const { snapshot } = await extension.storage.local.get('snapshot');
    expect(new TextEncoder().encode(JSON.stringify(snapshot)).length).toBeLessThanOrEqual(60_000);
    expect(snapshot).toMatchObject({
      screen: { total: 1_000, rows: expect.arrayContaining([rows[0], rows[1]]) },
      status: 'Refreshing…',
    });
  });
});

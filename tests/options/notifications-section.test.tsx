// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type SettingName, type Settings } from '../../src/domain/settings.ts';
import { NotificationsSection } from '../../src/options/notifications-section.tsx';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;
let answer: boolean;
let hasAccess: boolean;
let asked: number;
let changes: Partial<Settings>[];

beforeEach(() => {
  [answer, hasAccess, asked, changes] = [true, false, 0, []];
  extension = fakeExtension();
  Object.assign(extension.permissions, {
    contains: async () => hasAccess,
    request: async () => {
      asked += 1;
      hasAccess ||= answer;
      return hasAccess;
    },
  });
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(given: Partial<Settings> = {}, broken: readonly SettingName[] = []): void {
  let settings = { ...DEFAULT_SETTINGS, ...given };
  const onChange = async (changed: Partial<Settings>) => {
    changes.push(changed);
    settings = { ...settings, ...changed };
    await Promise.resolve();
    page.give({ settings });
  };
  const page = showOptions(NotificationsSection, { settings, broken, onChange });
}

/** The browser said whether notifications are allowed. */
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const time = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const allowButton = () => screen.queryByRole('button', { name: 'Allow notifications' });

describe('notifications', () => {
  it('about watched papers are on, and offer what the browser still has to be asked', async () => {
    show();
    expect(box(/watched papers/).checked).toBe(true);
    expect(box(/all new papers/).checked).toBe(false);
    await waitFor(() => expect(allowButton()).not.toBeNull());
    expect(asked).toBe(0);
    fireEvent.click(button('Allow notifications'));
    expect(asked).toBe(1);
    await waitFor(() => expect(allowButton()).toBeNull());
  });

  it('keep offering it after a no, and nothing where nothing is wanted', async () => {
    answer = false;
    show();
    await waitFor(() => expect(allowButton()).not.toBeNull());
    fireEvent.click(button('Allow notifications'));
    await waitFor(() => expect(asked).toBe(1));
    expect(allowButton()).not.toBeNull();
    fireEvent.click(box(/watched papers/));
    await waitFor(() => expect(allowButton()).toBeNull());
    expect(changes).toEqual([{ notifyWatched: false }]);
  });

  it('ask the browser in the very click that switches them on, and only then', async () => {
    show({ notifyWatched: false });
    await settled();
    expect(box(/all new/).checked).toBe(false);
    fireEvent.click(box(/all new/));
    expect(asked).toBe(1);
    expect(changes).toEqual([{ notifyNew: true }]);
    await waitFor(() => expect(box(/all new/).checked).toBe(true));
    fireEvent.click(box(/all new/));
    await waitFor(() => expect(box(/all new/).checked).toBe(false));
    fireEvent.click(box(/watched/));
    expect(asked).toBe(1);
  });

  it('notice that the permission was withdrawn in the browser', async () => {
    hasAccess = true;
    show();
    await waitFor(() => expect(allowButton()).toBeNull());
    hasAccess = false;
    extension.permissions.onRemoved.fire({});
    await waitFor(() => expect(allowButton()).not.toBeNull());
  });
});

describe('quiet', () => {
  it('hours begin as a night, are typed as times, and stay in sight while both are the same', async () => {
    show();
    expect(screen.queryByLabelText('From')).toBeNull();
    fireEvent.click(box('Quiet hours'));
    await waitFor(() => expect(time('From').value).toBe('22:00'));
    expect(time('until').value).toBe('07:00');
    fireEvent.change(time('From'), { target: { value: '07:00' } });
    expect(changes.at(-1)).toEqual({ quietFromMinutes: 420 });
    await waitFor(() => expect(time('From').value).toBe('07:00'));
    const before = changes.length;
    fireEvent.change(time('until'), { target: { value: '' } });
    expect(changes).toHaveLength(before);
    fireEvent.click(box('Quiet hours'));
    expect(changes.at(-1)).toEqual({ quietFromMinutes: 0, quietUntilMinutes: 0 });
    await waitFor(() => expect(screen.queryByLabelText('From')).toBeNull());
  });

  it('days are chosen one by one, in the order of the week', async () => {
    show({ quietWeekdays: [6] });
    const names = screen.getAllByRole('checkbox', { name: /day$/ }).map((one) => one.parentElement?.textContent);
    expect(names).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
    expect(box('Saturday').checked).toBe(true);
    fireEvent.click(box('Sunday'));
    expect(changes).toEqual([{ quietWeekdays: [0, 6] }]);
    await waitFor(() => expect(box('Sunday').checked).toBe(true));
    fireEvent.click(box('Saturday'));
    expect(changes.at(-1)).toEqual({ quietWeekdays: [0] });
  });
});

describe('the test', () => {
  const says = (what: RegExp) => waitFor(() => expect(screen.getByRole('status').textContent).toMatch(what));

  it('asks if it must, then shows one and says so', async () => {
    show();
    fireEvent.click(button('Send a test'));
    expect(asked).toBe(1);
    await says(/^Sent\./);
    expect(extension.notifications.shown.get('test')).toMatchObject({ title: 'Notifications work' });
  });

  it('says that the person said no', async () => {
    answer = false;
    show();
    fireEvent.click(button('Send a test'));
    await says(/you haven’t allowed/);
    expect(extension.notifications.shown.size).toBe(0);
  });

  it('says that the browser or the system blocks them', async () => {
    hasAccess = true;
    Object.assign(extension.notifications, { getPermissionLevel: async () => 'denied' });
    show();
    fireEvent.click(button('Send a test'));
    await says(/blocked/);
  });

  it('says in our words that the browser refused', async () => {
    hasAccess = true;
    extension.notifications.create = () => Promise.reject(new Error('Unable to download all specified images.'));
    show();
    fireEvent.click(button('Send a test'));
    vi.spyOn(console, 'error').mockReturnValue();
    await says(/^Not shown: the browser refused\.$/);
  });

  it('have what applies told when stored quiet times can’t be read, each apart', () => {
    show({ quietUntilMinutes: 420 }, ['quietFromMinutes', 'quietWeekdays']);
    const notes = screen.getAllByText(/can’t be read/);
    expect(notes.map((note) => note.textContent)).toEqual([
      expect.stringMatching(/“(0|12):?0?0?.* – 0?7:00/),
      expect.stringContaining('“off” applies'),
    ]);
    for (const keep of screen.getAllByRole('button', { name: 'Keep it that way' })) fireEvent.click(keep);
    expect(changes).toEqual([{ quietFromMinutes: 0, quietUntilMinutes: 420 }, { quietWeekdays: [] }]);
  });

  it('have no quiet hours where both times can’t be read', () => {
    show({}, ['quietFromMinutes', 'quietUntilMinutes']);
    expect(screen.getByText(/can’t be read\. “off” applies/)).toBeTruthy();
  });
});

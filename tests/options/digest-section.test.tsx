// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type SettingName, type Settings } from '../../src/domain/settings.ts';
import { DigestSection } from '../../src/options/digest-section.tsx';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

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

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(settings: Partial<Settings> = {}, broken: readonly SettingName[] = []) {
  const onChange = vi.fn(async () => undefined);
  showOptions(DigestSection, { settings: { ...DEFAULT_SETTINGS, ...settings }, broken, onChange });
  return onChange;
}

const notify = () => screen.getByRole('checkbox', { name: 'Notify when a digest is ready' });

/** The browser said whether notifications are allowed. */
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('the settings of the digest', () => {
  it('are one choice while it is off, and the link to the service’s own e-mail stays', () => {
    const onChange = show();
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(screen.queryByLabelText('At')).toBeNull();
    fireEvent.change(choice('A digest of what is new comes'), { target: { value: '1' } });
    expect(onChange).toHaveBeenCalledWith({ digestEvery: 'day' });
    expect(screen.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/huggingface\.co\//);
    expect(screen.getByRole('button', { name: 'Open the latest digest' })).toBeTruthy();
  });

  it('have a time, which is told in minutes, and not while it is half typed', () => {
    const onChange = show({ digestEvery: 'day' });
    const time = screen.getByLabelText<HTMLInputElement>('At');
    expect(time.value).toBe('08:00');
    fireEvent.change(time, { target: { value: '' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(time, { target: { value: '06:45' } });
    expect(onChange).toHaveBeenCalledWith({ digestAtMinutes: 405 });
  });

  it('have a weekday when it comes weekly', () => {
    const onChange = show({ digestEvery: 'week' });
    expect(choice('On').selectedOptions[0]?.textContent).toBe('Monday');
    const sunday = [...choice('On').options].findIndex(({ textContent }) => textContent === 'Sunday');
    fireEvent.change(choice('On'), { target: { value: String(sunday) } });
    expect(onChange).toHaveBeenCalledWith({ digestWeekday: 0 });
  });

  it('ask for notifications in the very choice that switches digests on, unless nobody is to be told', async () => {
    const asked = vi.spyOn(extension.permissions, 'request');
    show();
    await settled();
    fireEvent.change(choice('A digest of what is new comes'), { target: { value: '2' } });
    expect(asked).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    for (const given of [{ digestEvery: 'day' }, { notifyDigest: false }] as const) {
      cleanup();
      asked.mockClear();
      show(given);
      await settled();
      fireEvent.change(choice('A digest of what is new comes'), { target: { value: '2' } });
      expect(asked).not.toHaveBeenCalled();
    }
  });

  it('have a switch for the notification, which asks too, and offer to allow what is not allowed', async () => {
    const asked = vi.spyOn(extension.permissions, 'request').mockResolvedValue(false);
    const onChange = show({ digestEvery: 'day' });
    fireEvent.click(await screen.findByRole('button', { name: 'Allow notifications' }));
    expect(asked).toHaveBeenCalledTimes(1);
    fireEvent.click(notify());
    expect(onChange).toHaveBeenCalledWith({ notifyDigest: false });
    cleanup();

    const onAgain = show({ digestEvery: 'day', notifyDigest: false });
    await settled();
    expect(screen.queryByRole('button', { name: 'Allow notifications' })).toBeNull();
    fireEvent.click(notify());
    expect(onAgain).toHaveBeenCalledWith({ notifyDigest: true });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('say what applies when the stored time can’t be read, and keep it by a click', () => {
    const onChange = show({ digestEvery: 'day' }, ['digestAtMinutes']);
    expect(screen.getByText(/can’t be read\. “0?8:00( AM)?” applies/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep it that way' }));
    expect(onChange).toHaveBeenCalledWith({ digestAtMinutes: 480 });
  });
});

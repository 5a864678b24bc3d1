// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { OptionsPage, OptionsProps } from '../../src/options/model.ts';
import { startOptions } from '../../src/options/session/session.ts';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { freshStore } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

afterEach(() => {
  vi.unstubAllGlobals();
});

let extension: FakeExtension;

beforeEach(() => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

it('tells of the keys that save a page, and once more when somebody comes back from changing them', async () => {
  const onPage = vi.fn<(page: OptionsPage) => void>();
  onTestFinished(startOptions(freshStore(), { settings: DEFAULT_SETTINGS, broken: [] }, ({ page }) => onPage(page)));
  expect(onPage).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(onPage).toHaveBeenLastCalledWith(expect.objectContaining({ saveKey: 'Alt+Shift+S' })));
  const told = onPage.mock.calls.length;
  dispatchEvent(new Event('focus'));
  extension.commands.getAll = async () => [{ name: 'save-page', shortcut: '' }];
  dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(onPage).toHaveBeenLastCalledWith(expect.objectContaining({ saveKey: undefined })));
  expect(onPage).toHaveBeenCalledTimes(told + 1);
});

it('keeps what the person answered, when the browser tells late what it allowed before', async () => {
  const late: ((isHeld: boolean) => void)[] = [];
  extension.permissions.contains = () => new Promise<boolean>((resolve) => late.push(resolve));
  let drawn: OptionsProps | undefined;
  onTestFinished(
    startOptions(freshStore(), { settings: DEFAULT_SETTINGS, broken: [] }, (props) => {
      drawn = props;
    }),
  );
  const before = late.splice(0);
  expect(await drawn?.actions.allow('pages')).toBe(true);
  for (const tell of before) tell(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(drawn?.page.permissions.allowed).toEqual({ pages: true });
  for (const tell of late) tell(true);
  await vi.waitFor(() => expect(drawn?.page.permissions.allowed).toMatchObject({ pages: true, downloads: true }));
});

it('shows a change at once, whatever is drawn before it is stored, and what stands where that fails', async () => {
  let drawn: OptionsProps | undefined;
  onTestFinished(
    startOptions(freshStore(), { settings: DEFAULT_SETTINGS, broken: ['letterKeys'] }, (props) => {
      drawn = props;
    }),
  );
  await vi.waitFor(() => expect(drawn?.page.saveKey).toBe('Alt+Shift+S'));
  const { set } = extension.storage.local;
  let write = (): void => {};
  const writing = new Promise<void>((resolve) => {
    write = resolve;
  });
  extension.storage.local.set = async (values: Record<string, unknown>) => {
    await writing;
    await set.call(extension.storage.local, values);
  };
  const changed = drawn?.onChange({ letterKeys: false });
  expect(drawn).toMatchObject({ settings: { letterKeys: false }, broken: [] });
  extension.commands.getAll = async () => [];
  dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(drawn?.page.saveKey).toBeUndefined());
  expect(drawn?.settings.letterKeys).toBe(false);
  write();
  await changed;
  expect(drawn?.settings.letterKeys).toBe(false);

  extension.storage.local.set = () => Promise.reject(new Error('full'));
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  const refused = drawn?.onChange({ letterKeys: true });
  expect(drawn?.settings.letterKeys).toBe(true);
  await refused;
  expect(drawn?.settings.letterKeys).toBe(false);
});

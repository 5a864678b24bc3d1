// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { ThumbnailsSetting } from '../../src/options/thumbnails-setting.tsx';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;
let answer: boolean;
let hasAccess: boolean;
let told: unknown[];

beforeEach(() => {
  [answer, hasAccess, told] = [true, false, []];
  extension = fakeExtension();
  const permissions = {
    contains: async () => hasAccess,
    request: async () => {
      hasAccess = answer;
      return answer;
    },
    remove: async () => {
      hasAccess = false;
      return true;
    },
  };
  Object.assign(extension.permissions, permissions);
  extension.runtime.sendMessage = async (message) => void told.push(message);
  here.extension = extension;
  vi.stubGlobal('browser', extension);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const box = () => screen.getByRole<HTMLInputElement>('checkbox');

function show(isOn: boolean): void {
  const onChange = async (changes: Partial<Settings>) => {
    told.push(changes);
    // As storage does, which tells in a later task.
    await new Promise((resolve) => setTimeout(resolve));
    page.give({ settings: { ...DEFAULT_SETTINGS, ...changes } });
  };
  const page = showOptions(ThumbnailsSetting, { settings: { ...DEFAULT_SETTINGS, showThumbnails: isOn }, onChange });
}

it('asks the browser straight from the click, then switches on and has the background fetch', async () => {
  show(false);
  expect(box().checked).toBe(false);
  fireEvent.click(box());
  await waitFor(() => expect(box().checked).toBe(true));
  expect(told).toEqual([{ showThumbnails: true }, { type: 'update-thumbnails' }]);
});

it('stays off when the browser is told no, and says why', async () => {
  answer = false;
  show(false);
  fireEvent.click(box());
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/without your permission/));
  expect(box().checked).toBe(false);
  expect(told).toEqual([]);
});

it('gives the permission back when it is switched off', async () => {
  hasAccess = true;
  show(true);
  await waitFor(() => expect(box().checked).toBe(true));
  fireEvent.click(box());
  await waitFor(() => expect(hasAccess).toBe(false));
  expect(box().checked).toBe(false);
  expect(told).toEqual([{ showThumbnails: false }, { type: 'update-thumbnails' }]);
});

it('is off where the permission was withdrawn in the browser', async () => {
  hasAccess = true;
  show(true);
  await waitFor(() => expect(box().checked).toBe(true));
  hasAccess = false;
  extension.permissions.onRemoved.fire({});
  await waitFor(() => expect(box().checked).toBe(false));
});

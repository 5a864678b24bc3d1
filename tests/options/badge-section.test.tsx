// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { BadgeSection } from '../../src/options/badge-section.tsx';
import { fakeExtension } from '../browser/fake-extension.ts';
import { showOptions } from './show-options.tsx';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

beforeEach(() => {
  here.extension = fakeExtension();
  vi.stubGlobal('browser', here.extension);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ['both', 'both', 'all', false],
  ['both', 'newest', 'all', false],
  ['trending', 'both', 'all', false],
  ['trending', 'trending', 'watched', false],
  ['trending', 'newest', 'all', true],
  ['newest', 'trending', 'dot', true],
  // Nothing is what was asked for.
  ['newest', 'trending', 'off', false],
] as const)('following %s, counting %s, showing %s: says that the badge stays empty, or not', (...given) => {
  const [followedLists, badgeLists, badgeMode, isSaid] = given;
  const settings = { ...DEFAULT_SETTINGS, followedLists, badgeLists, badgeMode };
  showOptions(BadgeSection, { settings });
  const said = screen.getByRole('status').textContent;
  expect(said?.includes('the toolbar button shows nothing')).toBe(isSaid);
});

// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { readRules } from '../../../../src/browser/rules.ts';
import type { Rule } from '../../../../src/domain/rules/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings.ts';
import { ruleChanges } from '../../../../src/ui/glance/session/rule-changes.ts';
import { toasts } from '../../../../src/ui/toasts.ts';
import { type FakeExtension, fakeExtension } from '../../../browser/fake-extension.ts';
import { speakEnglish } from '../given.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

let extension: FakeExtension;
beforeEach(() => {
  speakEnglish();
  extension = fakeExtension();
  here.extension = extension;
});

const ADA = { by: 'author', value: 'Ada' } as const;

function changes({ rules = [] as readonly Rule[], notifyWatched = true } = {}) {
  const board = toasts();
  const chosen = {
    rules: signal<readonly Rule[] | undefined>(rules),
    settings: signal({ ...DEFAULT_SETTINGS, notifyWatched }),
    followed: signal([]),
  };
  return { board, ...ruleChanges({ board, chosen, onReturn: () => {} }) };
}

it('asks for notifications in the click that makes the first rule that watches, and keeps it where that is refused', async () => {
  const request = vi.spyOn(extension.permissions, 'request').mockResolvedValue(false);
  const { board, toggle } = changes();
  const toggling = toggle('watch', ADA);
  expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
  await toggling;
  await vi.waitFor(() => expect(board.notice.value?.text).toBe('Watching, without notifications: Ada'));
  expect(await readRules()).toMatchObject([{ kind: 'watch', by: 'author', pattern: 'Ada' }]);
  board.notice.value?.undo?.();
  await vi.waitFor(async () => expect(await readRules()).toEqual([]));
});

it('says no more than that it watches where the person allows them, or never answers', async () => {
  for (const answer of [true, new Promise<boolean>(() => {})]) {
    vi.spyOn(extension.permissions, 'request').mockReturnValueOnce(Promise.resolve(answer));
    const { board, toggle } = changes();
    await toggle('watch', ADA);
    expect(board.notice.value?.text).toBe('Watching: Ada');
    await toggle('watch', ADA);
  }
});

it.each([
  ['a second rule', 'watch', { rules: [{ id: '1', kind: 'watch', by: 'code' }] }],
  ['one that mutes', 'mute', {}],
  ['who does without such notifications', 'watch', { notifyWatched: false }],
] as const)('asks nothing for %s', async (_, kind, given) => {
  const request = vi.spyOn(extension.permissions, 'request');
  const { toggle } = changes(given);
  await toggle(kind, ADA);
  expect(request).not.toHaveBeenCalled();
});

import { beforeEach, expect, it, vi } from 'vitest';
import { repaint } from '../../src/background/repaint.ts';
import { wake } from '../../src/background/wake.ts';
import type { World } from '../../src/background/world.ts';
import { evaluateRules } from '../../src/domain/rules/evaluate-rules.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { readScreen } from '../../src/store/feeds/read-screen.ts';
import { readUnseen } from '../../src/store/feeds/read-unseen.ts';
import { HOUR, paper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, worker } from './fake-browser.ts';

vi.mock('../../src/domain/rules/evaluate-rules.ts', async (original) => {
  const real = await original<{ evaluateRules: typeof evaluateRules }>();
  return { ...real, evaluateRules: vi.fn(real.evaluateRules) };
});
vi.mock('../../src/store/feeds/read-unseen.ts', async (original) => {
  const real = await original<{ readUnseen: typeof readUnseen }>();
  return { ...real, readUnseen: vi.fn(real.readUnseen) };
});
vi.mock('../../src/store/feeds/read-screen.ts', async (original) => {
  const real = await original<{ readScreen: typeof readScreen }>();
  return { ...real, readScreen: vi.fn(real.readScreen) };
});

const rule = (pattern: string): Rule => ({ id: pattern, kind: 'watch', by: 'keyword', pattern });

let browser: FakeBrowser;
let world: World;

beforeEach(async () => {
  browser = fakeBrowser({ rules: [rule('watched')], settings: { notifyNew: true } });
  await wake(worker(browser));
  browser.now += 3 * HOUR;
  browser.service.trending = [paper('a', { title: 'A watched one' }), paper('b'), ...browser.service.trending];
  await wake(worker(browser));
  expect(browser.standing.size).toBe(1);
  const { settings, rules } = worker(browser);
  // As from the storage: each reading has objects of its own.
  world = worker(browser, {
    settings: vi.fn(settings),
    rules: vi.fn(async () => structuredClone(await rules())),
  });
  vi.clearAllMocks();
});

const reads = () => ({
  settings: vi.mocked(world.settings).mock.calls.length,
  rules: vi.mocked(world.rules).mock.calls.length,
  unseen: vi.mocked(readUnseen).mock.calls.length,
  screen: vi.mocked(readScreen).mock.calls.length,
  compiled: vi.mocked(evaluateRules).mock.calls.length,
});

it('a repaint reads everything once, and compiles no rules that did not change', async () => {
  await repaint(world);
  expect(reads()).toEqual({ settings: 1, rules: 1, unseen: 1, screen: 1, compiled: 0 });
  expect(browser.badge).toMatchObject({ text: '2', title: [{ key: 'badge_unseen_watched', values: [2, 1] }, {}] });
  expect(browser.snapshot?.unseen).toEqual({ trending: 2, newest: 0 });
  expect(browser.standing.size).toBe(1);
});

it('rules that changed are compiled once, for all that is painted', async () => {
  browser.rules = [rule('another'), { ...rule('title'), kind: 'mute' }];
  await repaint(world);
  expect(reads()).toEqual({ settings: 1, rules: 1, unseen: 1, screen: 1, compiled: 1 });
  expect(browser.badge?.text).toBe('1');
  await repaint(world);
  expect(reads().compiled).toBe(1);
});

it('what is counted for the badge is what the person wants counted, of the same reading', async () => {
  browser.settings = { badgeLists: 'newest' };
  await repaint(world);
  expect(reads()).toMatchObject({ settings: 1, unseen: 1 });
  expect(browser.badge?.text).toBe('');
  expect(browser.snapshot?.unseen.trending).toBe(2);
  expect(browser.reports).toEqual([]);
});

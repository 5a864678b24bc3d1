import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  BADGE_MODES,
  brokenSettings,
  DEFAULT_SETTINGS,
  DENSITIES,
  DIGEST_EVERY,
  KEPT_CHOICES_DAYS,
  LISTS,
  OPEN_WITH,
  parseSettings,
  REFRESH_CHOICES_MINUTES,
  THEMES,
} from '../../src/domain/settings.ts';

describe('settings', () => {
  test.each([undefined, null, 'x', 5, [], {}, { unknown: 1 }])('are the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['refreshEveryMinutes', REFRESH_CHOICES_MINUTES],
    ['followedLists', LISTS],
    ['openWith', OPEN_WITH],
    ['badgeMode', BADGE_MODES],
    ['badgeLists', LISTS],
    ['digestEvery', DIGEST_EVERY],
    ['density', DENSITIES],
    ['theme', THEMES],
    ['papersKeptDays', KEPT_CHOICES_DAYS],
    ['quietFromMinutes', [0, 1439]],
    ['quietWeekdays', [[], [0, 6]]],
    ['arxivClasses', [['cs.LG'], ['stat.ML', 'quant-ph']]],
    ['notifyWatched', [true, false]],
    ['notifyDigest', [true, false]],
  ] as const)('know each choice of %s', (name, choices) => {
    for (const choice of choices) {
      expect(parseSettings({ [name]: choice })).toEqual({ ...DEFAULT_SETTINGS, [name]: choice });
    }
  });

  test.each([
    [{ refreshEveryMinutes: 1 }],
    [{ refreshEveryMinutes: '60' }],
    [{ refreshEveryMinutes: Number.NaN }],
    [{ refreshEveryMinutes: null }],
    [{ openWith: 'https://evil.example' }],
    [{ openWith: 0 }],
    [{ quietFromMinutes: 1440 }],
    [{ quietWeekdays: [7] }],
    [{ arxivClasses: ['cs.XX'] }],
    [{ arxivClasses: [] }],
    [{ quietWeekdays: 'sunday' }],
    [{ digestAtMinutes: 8.5 }],
    [{ theme: 'DARK' }],
  ])('that are broken (%j) fall back one by one', (broken) => {
    const chosen = { refreshEveryMinutes: 240, openWith: 'pdf' };
    const [name] = Object.keys(broken) as [keyof typeof DEFAULT_SETTINGS];
    expect(parseSettings({ ...chosen, ...broken })).toEqual({
      ...DEFAULT_SETTINGS,
      ...chosen,
      [name]: DEFAULT_SETTINGS[name],
    });
  });

  test('come out the same from themselves, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const parsed = parseSettings(stored);
        expect(parseSettings(structuredClone(parsed))).toEqual(parsed);
        expect(Object.keys(parsed)).toEqual(Object.keys(DEFAULT_SETTINGS));
      }),
    );
  });
});

describe('settings that can’t be read', () => {
  it.each<[unknown, readonly string[]]>([
    [undefined, []],
    [{}, []],
    [{ theme: 'dark', unknown: {} }, []],
    [{ theme: 'plaid', letterKeys: 'yes' }, ['theme', 'letterKeys']],
    [{ quietWeekdays: [1, 9], digestWeekday: 7 }, ['quietWeekdays', 'digestWeekday']],
    [{ refreshEveryMinutes: null }, ['refreshEveryMinutes']],
    ['garbage', Object.keys(DEFAULT_SETTINGS)],
    [null, Object.keys(DEFAULT_SETTINGS)],
  ])('are named, of %o', (stored, names) => {
    expect([...brokenSettings(stored)].sort()).toEqual([...names].sort());
  });
});

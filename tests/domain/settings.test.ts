import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, OPEN_WITH, parseSettings, REFRESH_CHOICES_MINUTES } from '../../src/domain/settings.ts';

describe('settings', () => {
  test.each([undefined, null, 'x', 5, [], {}, { unknown: 1 }])('are the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test.each(REFRESH_CHOICES_MINUTES)('know every %d minutes', (refreshEveryMinutes) => {
    expect(parseSettings({ refreshEveryMinutes })).toEqual({ ...DEFAULT_SETTINGS, refreshEveryMinutes });
  });

  test.each(OPEN_WITH)('know the page %s', (openWith) => {
    expect(parseSettings({ openWith })).toEqual({ ...DEFAULT_SETTINGS, openWith });
  });

  test.each([
    [{ refreshEveryMinutes: 1 }],
    [{ refreshEveryMinutes: '60' }],
    [{ refreshEveryMinutes: Number.NaN }],
    [{ refreshEveryMinutes: null }],
    [{ openWith: 'https://evil.example' }],
    [{ openWith: 0 }],
  ])('that are broken (%j) fall back one by one', (broken) => {
    const chosen = { refreshEveryMinutes: 240, openWith: 'pdf' };
    const [name] = Object.keys(broken) as [keyof typeof chosen];
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

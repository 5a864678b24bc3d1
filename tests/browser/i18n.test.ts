import { beforeEach, describe, expect, it, vi } from 'vitest';
import arabic from '../../public/_locales/ar/messages.json' with { type: 'json' };
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import { fakeExtension } from './fake-extension.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date(2026, 1, 14, 14, 20).getTime();

/** The words as they are in one language; formats are kept, so each language has its own module. */
async function wordsIn(language: string, messages?: Record<string, { message: string }>) {
  vi.resetModules();
  vi.stubGlobal('browser', fakeExtension(language, messages));
  const [words, dates, phrases] = await Promise.all([
    import('../../src/browser/i18n.ts'),
    import('../../src/browser/date-text.ts'),
    import('../../src/browser/translate-phrase.ts'),
  ]);
  return { ...words, ...dates, ...phrases };
}

let words: Awaited<ReturnType<typeof wordsIn>>;

beforeEach(async () => {
  words = await wordsIn('en-GB');
});

describe('a plural', () => {
  it.each([
    [0, '0 papers'],
    [1, '1 paper'],
    [2, '2 papers'],
    [150, '150 papers'],
  ])('of %d is "%s"', (count, said) => {
    expect(words.t('paper_count', count)).toBe(said);
  });

  it('falls back to the form that every language has', async () => {
    const polish = await wordsIn('pl');
    expect(polish.t('paper_count', 3)).toMatch(/^3 papers$/);
  });

  it('is chosen by the count, not by the first value', () => {
    expect(words.translatePhrase({ key: 'badge_unseen', values: [1], count: 1 })).toBe('Paperglance: 1 new paper');
    expect(words.translatePhrase({ key: 'badge_unseen', values: [100], count: 100 })).toBe(
      'Paperglance: 100 new papers',
    );
  });
});

describe('an age', () => {
  it.each([
    [0, '1 min'],
    [-DAY, '1 min'],
    [59 * MINUTE, '59 min'],
    [HOUR, '1 h'],
    [DAY - 1, '23 h'],
    [DAY, '1 d'],
    [59 * DAY, '59 d'],
    [200 * DAY, '6 mo'],
    [364 * DAY, '11 mo'],
    [400 * DAY, '1 y'],
    [800 * DAY, '2 y'],
  ])('of %d ms is "%s"', (age, said) => {
    expect(words.ageWords(NOW - age, NOW)).toBe(said);
  });
});

describe('a time', () => {
  it('is the clock’s today, and has its day otherwise', () => {
    expect(words.timeWords(NOW - 15 * MINUTE, NOW)).toBe('14:05');
    expect(words.timeWords(NOW - DAY, NOW)).toBe('13 Feb 2026, 14:20');
    expect(words.timeWords(NOW + DAY, NOW)).toBe('15 Feb 2026, 14:20');
  });

  it('is written as the language writes it', async () => {
    const american = await wordsIn('en-US');
    expect(american.timeWords(NOW, NOW)).toMatch(/^2:20\sPM$/);
  });

  it('is written as English does it where there are no words in the reader’s language', async () => {
    const icelandic = await wordsIn('is');
    expect(icelandic.timeWords(NOW, NOW)).toMatch(/^2:20\sPM$/);
    expect(icelandic.t('paper_count', 21)).toBe('21 papers');
  });

  it('of arXiv is a UTC day, wherever the reader is', () => {
    expect(words.dateWords(Date.UTC(2026, 1, 14))).toBe('14 Feb 2026');
    expect(words.dateWords(Date.UTC(2026, 1, 14, 23, 59))).toBe('14 Feb 2026');
  });
});

describe('a value', () => {
  it.each(['model*', '*model', 'C++', 'نموذج*'])(
    'keeps its signs at their side where words run from right to left: %s',
    async (value) => {
      const { t, translatePhrase } = await wordsIn('ar', arabic);
      const said = arabic.row_rule_watch.message.replace('$1', `\u2068${value}\u2069`);
      expect(said).toContain(value);
      expect(t('row_rule_watch', value)).toBe(said);
      expect(translatePhrase({ key: 'notify_more', values: [value], count: 3 })).toContain(`\u2068${value}\u2069`);
    },
  );

  it('stands as it is elsewhere', () => {
    expect(words.t('row_rule_watch', 'C++')).toBe('Watched: C++');
  });
});

describe('a phrase', () => {
  it('is said with its times and codes', () => {
    const yesterday = new Date(2020, 1, 3, 9, 5).getTime();
    expect(
      words.translatePhrase({ key: 'status_http_error', values: [500, { time: yesterday }, { time: yesterday }] }),
    ).toBe('Hugging Face answers with error 500 since 3 Feb 2020, 09:05, tried 3 Feb 2020, 09:05.');
  });
});

describe('a number', () => {
  it.each([
    [950, '950'],
    [6_134, '6.1K'],
    [1_200_000, '1.2M'],
  ])('%d takes the room of "%s"', async (value, said) => {
    expect((await wordsIn('en-US')).numberWords(value)).toBe(said);
  });
});

describe('a number', () => {
  it('is written in English as Intl would', () => {
    const intl = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
    const numbers = [...Array(1_200).keys(), 9_949, 9_950, 9_951, 99_999, 999_499, 999_950, 1_250_000, 3e9, -7, -1_234];
    for (const number of numbers) expect(words.numberWords(number)).toBe(intl.format(number));
  });

  it.each([
    [6_134, '6134'],
    [12_345, '12,3 Tsd.'],
    [91_981, '92 Tsd.'],
    [912_345, '912,3 Tsd.'],
    [1_250_000, '1,3 Mio.'],
  ])('is as short in German, for which Intl has no thousands: %d is "%s"', async (value, said) => {
    const { numberWords } = await wordsIn('de', german);
    expect(numberWords(value).replaceAll('\u00a0', ' ')).toBe(said);
  });

  it.each(['fr', 'es', 'pt-BR', 'ja', 'ko', 'zh-CN', 'ar'])(
    'is what Intl makes of it in %s, and never long',
    async (language) => {
      const { numberWords } = await wordsIn(language, { language: { message: language } });
      expect(numberWords(91_981)).toBe(
        new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(91_981),
      );
      expect(numberWords(91_981).length).toBeLessThanOrEqual('92 Tsd.'.length);
    },
  );
});

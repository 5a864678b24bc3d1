import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { guardNewerSchema } from '../../src/store/schema/guard-newer-schema.ts';
import { becauseWords, failureWords } from '../../src/ui/failure-words.ts';
import { toasts } from '../../src/ui/toasts.ts';
import { speakEnglish } from './glance/given.ts';

beforeAll(speakEnglish);
afterEach(() => void vi.useRealTimers());

const quota = Object.assign(new Error('Encountered full disk while opening backing store.'), {
  name: 'QuotaExceededError',
});
const newer = refusalOfDatabase();

describe('a failure in words', () => {
  it.each<[string, unknown, RegExp]>([
    ['a full disk', quota, /^The disk is full/],
    ['a full disk as Dexie tells of it', new Dexie.AbortError('aborted', quota), /^The disk is full/],
    ['a newer database', newer, /^A newer version of Paperglance/],
    ['a newer database as Dexie tells of it', new Dexie.OpenFailedError('failed', newer), /^A newer version/],
    ['what nobody foresaw', new TypeError("can't access property of undefined"), /^That didn’t work/],
    ['what is no error at all', 'Permission denied', /^That didn’t work/],
  ])('of %s is ours, and nothing of the browser’s', (_, error, words) => {
    expect(failureWords(error)).toMatch(words);
    vi.spyOn(console, 'error').mockReturnValue();
    const board = toasts();
    board.fail(error);
    expect(board.notice.value?.text).toBe(failureWords(error));
  });

  it.each(['newer-schema', 'out-of-space', 'unexpected'] as const)(
    'is there where the background failed: %s',
    (because) => {
      expect(becauseWords(because)).not.toBe('');
    },
  );

  it('stays on the page while only an update can help', () => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockReturnValue();
    const board = toasts();
    board.fail(newer);
    vi.advanceTimersByTime(3_600_000);
    expect(board.notice.value?.text).toMatch(/^A newer version/);
  });
});

/** What Dexie is told when it would patch a database of a newer version. */
function refusalOfDatabase(): object {
  try {
    return guardNewerSchema(new IDBFactory(), 'paperglance-library', 3).open('paperglance-library');
  } catch (error) {
    return Object(error);
  }
}

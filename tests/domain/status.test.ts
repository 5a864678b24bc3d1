import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/domain/failure.ts';
import type { RefreshState } from '../../src/domain/refresh/refresh-state.ts';
import { isFailed, statusFor } from '../../src/domain/status.ts';
import { statusPhrases } from '../../src/domain/status-phrases.ts';

const at = (time: string) => Date.parse(`2026-02-11T${time}:00Z`);
const NOW = at('14:25');

function state(changes: Partial<RefreshState> = {}): RefreshState {
  const times = { nextRefreshAt: at('14:40'), lastTriedAt: at('14:20'), lastOkAt: at('13:30') };
  return { key: 'state', ...times, failures: 0, quiet: 0, etags: {}, ...changes };
}

const failing = (failure: Failure, failingSince = at('14:05')) =>
  statusFor(state({ failure, failingSince, failures: 2 }), { papers: 48, now: NOW });

/** English as the lead's messages say it, near enough to read. */
function inWords(status: ReturnType<typeof statusFor>): string[] {
  return statusPhrases(status).map(({ key, values }) =>
    [
      key,
      ...values.map((value) =>
        typeof value === 'object' && 'time' in value ? new Date(value.time).toISOString().slice(11, 16) : value,
      ),
    ].join(' '),
  );
}

describe('the state of the data', () => {
  test('is loading until the first refresh came back, also while it runs', () => {
    const lease = { holder: 'x', expiresAt: NOW + 20_000 };
    const first: RefreshState = { key: 'state', nextRefreshAt: NOW, failures: 0, quiet: 0, etags: {}, lease };
    expect(statusFor(undefined, { papers: 0, now: NOW })).toEqual({ kind: 'loading' });
    expect(statusFor(first, { papers: 0, now: NOW })).toEqual({ kind: 'loading' });
  });

  test('is as fresh as the last good refresh, or as the list on screen', () => {
    const good = state({ lastOkAt: at('14:20') });
    expect(statusFor(good, { papers: 48, now: NOW })).toEqual({ kind: 'fresh', updatedAt: at('14:20') });
    expect(statusFor(good, { papers: 48, now: NOW, updatedAt: at('11:00') })).toMatchObject({ updatedAt: at('11:00') });
  });

  test('says that a refresh is on its way while its lease lasts', () => {
    const expiresAt = NOW + 5000;
    expect(statusFor(state({ lease: { holder: 'x', expiresAt } }), { papers: 48, now: NOW }).kind).toBe('refreshing');
    expect(statusFor(state({ lease: { holder: 'x', expiresAt } }), { papers: 48, now: expiresAt }).kind).toBe('fresh');
    const wrongClock = { holder: 'x', expiresAt: NOW + 3_600_000 };
    expect(statusFor(state({ lease: wrongClock }), { papers: 48, now: NOW }).kind).toBe('fresh');
  });

  test('is as old as nobody knows where a clock far ahead has dated it, and fails since now', () => {
    const far = NOW + 315_360_000_000;
    const dated = { lastTriedAt: far, lastOkAt: far, nextRefreshAt: far };
    expect(statusFor(state(dated), { papers: 48, now: NOW })).toEqual({ kind: 'refreshing' });
    expect(statusFor(state(), { papers: 48, now: NOW, updatedAt: far })).toEqual({
      kind: 'fresh',
      updatedAt: at('14:20'),
    });
    const failed = state({ ...dated, failure: { kind: 'offline' }, failingSince: far });
    expect(statusFor(failed, { papers: 48, now: NOW })).toEqual({
      kind: 'offline',
      since: NOW,
      triedAt: NOW,
      papers: 48,
    });
  });

  test('names a failure with its beginning, its last attempt and what there is to read', () => {
    const status = failing({ kind: 'offline' });
    expect(isFailed(status)).toBe(true);
    expect(status).toEqual({
      kind: 'offline',
      since: at('14:05'),
      triedAt: at('14:20'),
      papers: 48,
      updatedAt: at('13:30'),
    });
  });
});

describe('in words', () => {
  test.each<[Failure, string]>([
    [{ kind: 'offline' }, 'status_offline 14:05 14:20'],
    [{ kind: 'timeout' }, 'status_timeout 14:05 14:20'],
    [{ kind: 'rate-limited', until: at('14:30') }, 'status_rate_limited 14:30 14:20'],
    [{ kind: 'http-error', status: 503 }, 'status_http_error 503 14:05 14:20'],
    [{ kind: 'bad-payload', at: 'json' }, 'status_bad_payload json 14:05 14:20'],
    [{ kind: 'empty' }, 'status_empty 14:05 14:20'],
    [{ kind: 'no-access' }, 'status_no_access 14:20'],
  ])('%j', (failure, sentence) => {
    expect(inWords(failing(failure))).toEqual([sentence, 'status_showing 48 13:30']);
  });

  test.each<[Failure, string]>([
    [{ kind: 'offline' }, 'status_offline_once 14:20'],
    [{ kind: 'timeout' }, 'status_timeout_once 14:20'],
    [{ kind: 'http-error', status: 500 }, 'status_http_error_once 500 14:20'],
    [{ kind: 'bad-payload', at: 'entries' }, 'status_bad_payload_once entries 14:20'],
    [{ kind: 'empty' }, 'status_empty_once 14:20'],
  ])('a first failure is told with one time: %j', (failure, sentence) => {
    expect(inWords(failing(failure, at('14:20')))[0]).toBe(sentence);
  });

  test('without papers it says so', () => {
    const first = state({ failure: { kind: 'offline' }, failingSince: at('14:05'), failures: 2 });
    const { lastOkAt, ...neverOk } = first;
    expect(inWords(statusFor(neverOk, { papers: 0, now: NOW }))).toEqual([
      'status_offline 14:05 14:20',
      'status_no_papers',
    ]);
    expect(inWords(statusFor({ ...neverOk, ...(lastOkAt && { lastOkAt }) }, { papers: 0, now: NOW }))[1]).toBe(
      'status_no_papers',
    );
  });

  test('counts the papers, so that one is "1 paper"', () => {
    const one = statusFor(state({ failure: { kind: 'offline' } }), { papers: 1, now: NOW });
    expect(statusPhrases(one).at(-1)).toMatchObject({ key: 'status_showing', count: 1 });
  });

  test('the calm ones', () => {
    expect(inWords({ kind: 'loading' })).toEqual(['status_loading']);
    expect(inWords({ kind: 'refreshing' })).toEqual(['status_refreshing']);
    expect(inWords({ kind: 'fresh', updatedAt: at('13:30') })).toEqual(['status_updated 13:30']);
  });

  test.each(['unknown', 'of-a-later-version'])('has words for a failure of kind "%s"', (kind) => {
    const failure = { kind } as Failure;
    expect(inWords(failing(failure))[0]).toBe('status_unknown 14:05 14:20');
    expect(inWords(failing(failure, at('14:20')))[0]).toBe('status_unknown_once 14:20');
  });
});

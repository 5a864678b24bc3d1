import { expect, it } from 'vitest';
import { withTimeout } from '../../src/http/with-timeout.ts';

const never = () => new Promise<never>(() => undefined);

it('gives what the work comes to', async () => {
  expect(await withTimeout(1000, undefined, async () => 'done')).toBe('done');
});

it('ends work that ignores its signal', async () => {
  expect(await withTimeout(5, undefined, never)).toBe('timeout');
});

it('ends with the signal of the caller, and does not begin after it', async () => {
  const controller = new AbortController();
  const ended = withTimeout(60_000, controller.signal, never);
  controller.abort();
  expect(await ended).toBe('timeout');
  expect(await withTimeout(60_000, controller.signal, () => Promise.reject(new Error('begun')))).toBe('timeout');
});

it('takes a rejection that the abort caused for the abort', async () => {
  const work = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  expect(await withTimeout(5, undefined, work)).toBe('timeout');
});

it('rejects as the work does', async () => {
  await expect(withTimeout(1000, undefined, () => Promise.reject(new TypeError('no network')))).rejects.toThrow(
    'no network',
  );
});

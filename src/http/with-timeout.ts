/**
 * What `work` comes to, or 'timeout' once `limitMs` have passed or the caller's `signal` aborts. The signal that `work` is given
 * aborts with it; 'timeout' is answered even when the work ignores that. Rejects only as `work` does.
 */
export async function withTimeout<T>(
  limitMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'timeout'> {
  if (outer?.aborted) return 'timeout';
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, limitMs);
  outer?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(controller.signal), aborted(controller.signal)]);
  } catch (error) {
    if (controller.signal.aborted) return 'timeout';
    throw error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}

function aborted(signal: AbortSignal): Promise<'timeout'> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('timeout'), { once: true }));
}

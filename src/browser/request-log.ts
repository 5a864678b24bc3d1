import { MINUTE_MS } from '../domain/durations.ts';
import {
  isRequestLogKey,
  type LoggedRequest,
  parseRequestLog,
  type RequestReason,
  requestLogKey,
} from '../domain/logged-request.ts';
import { extension } from './extension.ts';

/** When what was last written, in this context: a run of requests is written down once. */
const noted = new Map<string, number>();

/** Notes that a host is about to be asked. Nobody waits for it, and nothing fails with it. */
export function logRequest(host: string, why: RequestReason): void {
  const key = requestLogKey({ host, why });
  const now = Date.now();
  if (Math.abs(now - (noted.get(key) ?? 0)) < MINUTE_MS) return;
  noted.set(key, now);
  void extension.storage.local.set({ [key]: now }).catch(() => noted.delete(key));
}

/** Every host that was asked for anything, with the last time and why; the last first. */
export async function readRequestLog(): Promise<readonly LoggedRequest[]> {
  return parseRequestLog(await extension.storage.local.get(null));
}

/** Calls `onChange` when one was noted, in whichever context. */
export function watchRequestLog(onChange: () => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (Object.keys(changes).some(isRequestLogKey)) onChange();
  });
}

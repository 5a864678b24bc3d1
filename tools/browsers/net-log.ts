import { readFileSync } from 'node:fs';

/** A request that the extension asked Chromium for. */
export interface NetworkRequest {
  readonly url: string;
  readonly host: string;
}

/**
 * Everything this extension asked the network for, from Chromium's own log, which also has what no page or worker can
 * see of itself. The browser's own requests have another initiator and are left out. Read it after the browser closed.
 */
export function requestsOf(netLog: string, extensionId: string): NetworkRequest[] {
  const { constants, events }: NetLog = JSON.parse(readFileSync(netLog, 'utf8'));
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events
    .filter(({ type, params }) => type === started && params?.initiator === `chrome-extension://${extensionId}`)
    .flatMap(({ params }) => (params?.url === undefined ? [] : [params.url]))
    .filter((url) => !url.startsWith('chrome-extension:'))
    .map((url) => ({ url, host: new URL(url).host }));
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { initiator?: string; url?: string } }[];
}

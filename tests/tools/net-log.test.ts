import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requestsOf } from '../../tools/browsers/net-log.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'paperglance-net-log-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

it("tells the extension's requests from the browser's own and from those for its own files", () => {
  const file = join(dir, 'net-log.json');
  const log = {
    constants: { logEventTypes: { REQUEST_ALIVE: 1, URL_REQUEST_START_JOB: 2 } },
    events: [
      { type: 1 },
      { type: 2, params: { initiator: 'not an origin', url: 'https://update.example/' } },
      { type: 2, params: { initiator: 'chrome-extension://abc', url: 'https://huggingface.co/api/daily_papers' } },
      { type: 2, params: { initiator: 'chrome-extension://abc', url: 'chrome-extension://abc/main.js' } },
      { type: 2, params: { initiator: 'chrome-extension://xyz', url: 'https://elsewhere.example/' } },
    ],
  };
  writeFileSync(file, JSON.stringify(log));
  expect(requestsOf(file, 'abc')).toEqual([{ url: 'https://huggingface.co/api/daily_papers', host: 'huggingface.co' }]);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webDavCarrier } from '../../src/carriers/webdav.ts';
import { SyncFailed } from '../../src/domain/sync/sync-state.ts';
import { hasWebDavServer, startWebDavServer, WEBDAV_SERVERS, type WebDavServer } from '../../tools/webdav/servers.ts';
import { itCarries } from './carrier-contract.ts';

describe.each(WEBDAV_SERVERS)('a folder on %s', (name) => {
  describe.skipIf(!hasWebDavServer(name))('where that is installed', () => {
    let server: WebDavServer;
    beforeAll(async () => {
      server = await startWebDavServer(name);
    });
    afterAll(() => server.stop());
    const carrier = (changes: Partial<WebDavServer> = {}) => webDavCarrier({ ...server, ...changes }, fetch);
    const file = (path: string) => join(server.folder, 'paperglance', 'v1', path);

    itCarries(async () => ({
      carrier: carrier(),
      // By way of the server: lighttpd and rclone announce the old length of a file that was cut behind their back.
      halve: async (path) => carrier().write(path, new Uint8Array(readFileSync(file(path))).slice(0, 4_000)),
      vanish: async (path) => carrier().remove([path]),
      putForeign: async () => writeFileSync(file('Zeugnis & <b>.txt'), 'x'),
    }));

    it('says that it is the password, and that nobody is there', async () => {
      await expect(carrier({ password: 'wrong' }).list()).rejects.toEqual(new SyncFailed({ kind: 'login' }));
      const nowhere = carrier({ address: 'http://127.0.0.1:9/' });
      await expect(nowhere.list()).rejects.toEqual(new SyncFailed({ kind: 'offline' }));
    });
  });
});

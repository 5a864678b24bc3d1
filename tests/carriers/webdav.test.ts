import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webDavCarrier } from '../../src/carriers/webdav.ts';
import { SyncFailed } from '../../src/domain/sync/sync-state.ts';
import { hasWebDavServer, startWebDavServer, WEBDAV_SERVERS, type WebDavServer } from '../../tools/webdav/servers.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe.each(WEBDAV_SERVERS)('a folder on %s', (name) => {
  describe.skipIf(!hasWebDavServer(name))('where that is installed', () => {
    let server: WebDavServer;
    beforeAll(async () => {
      server = await startWebDavServer(name);
    });
    afterAll(() => server.stop());
    const carrier = (changes: Partial<WebDavServer> = {}) => webDavCarrier({ ...server, ...changes }, fetch);

    it('is empty before anything is there, takes files in folders of any depth, and lists and gives back each', async () => {
      expect(await carrier().list()).toEqual([]);
      expect(await carrier().read('marker.json')).toBeUndefined();
      await carrier().write('marker.json', text('{}'));
      const bytes = crypto.getRandomValues(new Uint8Array(20_000));
      await carrier().write('abcdef123456/000001-0123.json.gz', bytes);
      await carrier().write('zzzzzz123456/000001-4567.json.gz', text('x'));
      expect([...(await carrier().list())].sort()).toEqual([
        'abcdef123456/000001-0123.json.gz',
        'marker.json',
        'zzzzzz123456/000001-4567.json.gz',
      ]);
      expect(await carrier().read('abcdef123456/000001-0123.json.gz')).toEqual(bytes);
      expect(await carrier().read('abcdef123456/000002-0123.json.gz')).toBeUndefined();
    });

    it('writes over what is there, and lets go of a file, twice if need be', async () => {
      await carrier().write('abcdef123456/head.json', text('one'));
      await carrier().write('abcdef123456/head.json', text('two'));
      expect(await carrier().read('abcdef123456/head.json')).toEqual(text('two'));
      await carrier().remove('abcdef123456/head.json');
      await carrier().remove('abcdef123456/head.json');
      expect(await carrier().read('abcdef123456/head.json')).toBeUndefined();
    });

    it('passes over what others put there', async () => {
      const folder = join(server.folder, 'paperglance', 'v1');
      writeFileSync(join(folder, 'Zeugnis & <b>.txt'), 'x');
      expect(await carrier().list()).toContain('marker.json');
      expect(readdirSync(folder)).toContain('Zeugnis & <b>.txt');
    });

    it('says that it is the password, and that nobody is there', async () => {
      await expect(carrier({ password: 'wrong' }).list()).rejects.toEqual(new SyncFailed({ kind: 'login' }));
      const nowhere = carrier({ address: 'http://127.0.0.1:9/' });
      await expect(nowhere.list()).rejects.toEqual(new SyncFailed({ kind: 'offline' }));
    });
  });
});

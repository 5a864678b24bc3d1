import { describe, expect, it } from 'vitest';
import { readMultistatus } from '../../src/carriers/multistatus.ts';
import { webDavCarrier } from '../../src/carriers/webdav.ts';
import type { SyncFailure } from '../../src/domain/sync/sync-state.ts';

const ADDRESS = 'https://cloud.example.org/dav/ann/';

describe('what a server may answer', () => {
  it.each([
    ['301, which leads on', 301, '', 'redirected'],
    ['401', 401, '', 'login'],
    ['405, which is no WebDAV', 405, '', 'not-webdav'],
    ['423', 423, '', 'locked'],
    ['507', 507, '', 'full'],
    ['503', 503, '', 'refused'],
    ['a page to log in at', 200, '<!doctype html><form>', 'not-webdav'],
    ['a page in the form of a listing', 207, '<!doctype html><form>', 'not-webdav'],
  ] as const)('to a listing: %s', async (_, status, body, kind) => {
    expect(await failureOf(() => carrierOf(() => answer(status, body)).list())).toBe(kind);
  });

  it('in place of a file: a page to log in at', async () => {
    const carrier = carrierOf(() => answer(200, '\n<!DOCTYPE html><html><form>'));
    expect(await failureOf(() => carrier.read('marker.json'))).toBe('not-webdav');
  });

  it.each([403, 404, 409, 500])('to a file whose folder is missing: %i', async (status) => {
    const asked: string[] = [];
    const carrier = carrierOf((url, { method }) => {
      asked.push(`${method} ${url.slice(ADDRESS.length)}`);
      return answer(method === 'MKCOL' || asked.length > 1 ? 201 : status, '');
    });
    await carrier.write('abcdef/000001-a.json.gz', new Uint8Array([1]));
    expect(asked).toEqual([
      'PUT paperglance/v1/abcdef/000001-a.json.gz',
      'MKCOL paperglance/',
      'MKCOL paperglance/v1/',
      'MKCOL paperglance/v1/abcdef/',
      'PUT paperglance/v1/abcdef/000001-a.json.gz',
    ]);
  });

  it('is asked without cookies, cache and redirects, with the password in UTF-8', async () => {
    let init: RequestInit = {};
    const carrier = carrierOf((_, given) => {
      init = given;
      return answer(404, '');
    });
    await carrier.list();
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'manual', method: 'PROPFIND' });
    expect((init.headers as Record<string, string>).Authorization).toBe(`Basic ${btoa('ann:pÃ¤ss')}`);
  });
});

describe('a multistatus answer', () => {
  it.each([
    ['a prefix', '<D:multistatus xmlns:D="DAV:">', 'D:'],
    ['a small prefix', '<d:multistatus xmlns:d="DAV:">', 'd:'],
    ['none', '<multistatus xmlns="DAV:">', ''],
  ])('with %s', (_, open, p) => {
    const response = (href: string, type: string) =>
      `<${p}response><${p}href>${href}</${p}href><${p}propstat><${p}prop><${p}resourcetype>${type}</${p}resourcetype></${p}prop></${p}propstat></${p}response>`;
    const xml = `<?xml version="1.0"?>\n${open}${response('/dav/', `<${p}collection/>`)}${response('/dav/a&amp;b%20c', '')}</${p}multistatus>`;
    expect(readMultistatus(xml)).toEqual([
      { href: '/dav/', isFolder: true },
      { href: '/dav/a&b%20c', isFolder: false },
    ]);
  });

  it('is nothing else', () => {
    for (const text of ['', '<html>', '{"a": 1}', '<', '<multi']) expect(readMultistatus(text)).toBeUndefined();
  });

  it('names addresses and paths alike, in any order, the folder itself among them', async () => {
    const hrefs = [
      '/dav/ann/paperglance/v1/marker.json',
      `${ADDRESS}paperglance/v1/`,
      `${ADDRESS}paperglance/v1/x.json`,
    ];
    const listing = hrefs.map((href) => `<response><href>${href}</href></response>`).join('');
    const carrier = carrierOf(() => answer(207, `<multistatus xmlns="DAV:">${listing}</multistatus>`));
    expect(await carrier.list()).toEqual(['marker.json', 'x.json']);
  });
});

function carrierOf(respond: (url: string, init: RequestInit) => Response) {
  const place = { address: ADDRESS, user: 'ann', password: 'päss' };
  return webDavCarrier(place, async (url, init) => respond(url, init));
}

function answer(status: number, body: string): Response {
  return new Response([204, 205, 304].includes(status) ? null : body, { status });
}

async function failureOf(act: () => Promise<unknown>): Promise<SyncFailure['kind'] | undefined> {
  return act().then(
    () => undefined,
    (error: { failure?: SyncFailure }) => error.failure?.kind,
  );
}

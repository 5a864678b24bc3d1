import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendToZotero } from '../../src/ui/send-to-zotero.ts';
import { startZoteroStandIn, type ZoteroStandIn } from '../../tools/zotero-stand-in.ts';
import { type FakeExtension, fakeExtension } from '../browser/fake-extension.ts';
import { paper } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const PAPER = { paper: paper('1706.03762', { title: 'Attention Is All You Need' }), tags: ['cite'], note: 'Read it.' };

let extension: FakeExtension;
let zotero: ZoteroStandIn;

beforeEach(async () => {
  extension = fakeExtension();
  here.extension = extension;
  zotero = await startZoteroStandIn(0);
  leadTo(zotero.port);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await zotero.close();
});

/** The stand-in has a port of its own, so that a Zotero that runs here is left alone; and it takes us for a browser. */
function leadTo(port: number): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    real(url.replace(':23119', `:${port}`), {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        'User-Agent': 'Mozilla/5.0',
        Origin: 'chrome-extension://x',
      },
    }),
  );
}

describe('papers that are handed to Zotero', () => {
  it('arrive with tags and notes', async () => {
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'sent', count: 1 });
    expect(zotero.items).toMatchObject([
      { title: 'Attention Is All You Need', tags: [{ tag: 'cite' }], notes: [{ note: '<p>Read it.</p>' }] },
    ]);
    expect(zotero.requests).toEqual([
      { method: 'GET', path: '/connector/ping', status: 200 },
      { method: 'POST', path: '/connector/saveItems', status: 201 },
    ]);
  });

  it('arrive all, in their order, however many there are', async () => {
    const papers = Array.from({ length: 250 }, (_, index) => ({ paper: paper(`p${index}`) }));
    expect(await sendToZotero(papers)).toEqual({ kind: 'sent', count: 250 });
    expect(zotero.items.map(({ id }) => id)).toEqual(papers.map(({ paper: { id } }) => id));
  });

  it('are refused when its library can’t be written, and it is said how many arrived before', async () => {
    zotero.setEditable(false);
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'refused', count: 0 });
    expect(zotero.items).toEqual([]);
  });

  it('find nobody where it does not run, or where another program has the port', async () => {
    leadTo(1);
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'not-running' });
    vi.stubGlobal('fetch', async () => new Response('hello'));
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'not-running' });
  });

  it('go nowhere without access, which is asked for at that moment', async () => {
    const request = vi.fn(async (_: { origins?: readonly string[] }) => false);
    extension.permissions.request = request;
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'no-access' });
    expect(request).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
    expect(zotero.requests).toEqual([]);
  });

  it('go with access from before, where the browser may only be asked in a click', async () => {
    await extension.permissions.request({ origins: ['http://127.0.0.1/*'] });
    extension.permissions.request = () => Promise.reject(new Error('must be called during a user gesture'));
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'sent', count: 1 });
    await extension.permissions.remove({ origins: ['http://127.0.0.1/*'] });
    expect(await sendToZotero([PAPER])).toEqual({ kind: 'no-access' });
  });
});

describe('the stand-in is as strict as Zotero', () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch('http://127.0.0.1:23119/connector/saveItems', { method: 'POST', headers, body });
  const NAMED = { 'X-Zotero-Connector-API-Version': '3', 'Content-Type': 'application/json' };

  it('hangs up on a browser that does not name the protocol', async () => {
    await expect(fetch('http://127.0.0.1:23119/connector/ping', { headers: {} })).rejects.toThrow();
    await expect(post({ 'Content-Type': 'application/json' }, '{}')).rejects.toThrow();
  });

  it('wants JSON, a session of its own, and items that it understands', async () => {
    expect((await post({ ...NAMED, 'Content-Type': 'text/plain' }, '{}')).status).toBe(400);
    expect((await post(NAMED, '{')).status).toBe(400);
    expect((await post(NAMED, '{"sessionID":"a","items":[{"itemType":"paper"}]}')).status).toBe(500);
    expect((await post(NAMED, '{"sessionID":"a","items":[]}')).status).toBe(409);
    expect((await post(NAMED, '{"sessionID":"b","items":[]}')).status).toBe(201);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { SyncFailed, type SyncFailure } from '../../src/domain/sync/sync-state.ts';
import { datasetCarrier } from '../../src/hugging-face/dataset.ts';
import { bytesFromDataset, textForDataset } from '../../src/hugging-face/file-in-dataset.ts';
import { Datasets } from '../../tools/feed-server/datasets.ts';
import { itCarries } from '../carriers/carrier-contract.ts';

const NAME = 'ann/reading-list';
const TOKEN = 'hf_made-up';
const NOW = Date.UTC(2026, 1, 14, 12);
const SEGMENT = 'abcdef123456/000001-0123456789abcdef0123456789abcdef.json.gz';
const IN_DATASET = `paperglance/v1/${SEGMENT.slice(0, -3)}`;

function standIn(): Datasets {
  const datasets = new Datasets();
  datasets.create(NAME);
  datasets.addToken(TOKEN, { repositories: [NAME], canWrite: true });
  return datasets;
}

interface Given {
  readonly token?: string;
  readonly name?: string;
  readonly answer?: (url: URL, init: RequestInit) => Response | undefined;
}

function carrierOn(datasets: Datasets, { token = TOKEN, name = NAME, answer }: Given = {}) {
  const asked: string[] = [];
  const fetch = async (address: string, init: RequestInit) => {
    const url = new URL(address);
    asked.push(`${init.method} ${url.pathname}`);
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'manual' });
    const authorization = (init.headers as Record<string, string>).Authorization;
    const given = { method: init.method ?? 'GET', url, authorization, body: String(init.body ?? '') };
    const planned = answer?.(url, init);
    if (planned) return planned;
    const told = datasets.answer(given);
    if (!told) return new Response('', { status: 404 });
    const body = told.encoding ? Buffer.from(told.body, told.encoding) : told.body;
    return new Response(body, { status: told.status, headers: told.headers });
  };
  return { ...datasetCarrier({ repository: name, token }, { fetch, now: () => NOW }), asked };
}

describe('a private dataset', () => {
  describe('as a place', () => {
    itCarries(async () => {
      const datasets = standIn();
      const path = (file: string) => `paperglance/v1/${file.replace(/\.gz$/, '')}`;
      return {
        carrier: carrierOn(datasets),
        halve: async (file) => {
          const text = datasets.files(NAME).get(path(file))?.toString('utf8') ?? '';
          datasets.write(NAME, path(file), text.slice(0, text.length >> 1));
        },
        vanish: async (file) => datasets.write(NAME, path(file), undefined),
        putForeign: async () => datasets.write(NAME, 'paperglance/v1/Zeugnis & <b>.txt', 'x'),
      };
    });
  });

  let datasets: Datasets;
  beforeEach(() => {
    datasets = standIn();
  });

  it('holds plain JSON under names of JSON, and beside it whatever else the person keeps there', async () => {
    datasets.write(NAME, 'README.md', '# Mine');
    const carrier = carrierOn(datasets);
    await carrier.list();
    await carrier.write(SEGMENT, new Uint8Array([0x1f, 0x8b, 0, 255]));
    expect([...datasets.files(NAME).keys()]).toEqual(['.gitattributes', 'README.md', IN_DATASET]);
    expect(JSON.parse(String(datasets.files(NAME).get(IN_DATASET)))).toEqual({ paperglance: 1, bytes: 'H4sA/w==' });
    expect(await carrier.list()).toEqual([SEGMENT]);
  });

  it('costs one commit a file, and one for all that is let go of', async () => {
    const carrier = carrierOn(datasets);
    await carrier.list();
    const before = datasets.commitCount(NAME);
    await carrier.write(SEGMENT, new Uint8Array([1]));
    await carrier.write(SEGMENT.replace('000001', '000002'), new Uint8Array([2]));
    await carrier.remove([SEGMENT, SEGMENT.replace('000001', '000002')]);
    expect(datasets.commitCount(NAME) - before).toBe(3);
    expect(carrier.asked.filter((line) => line.startsWith('POST'))).toHaveLength(3);
  });

  it('goes on top of what another device wrote meanwhile', async () => {
    const carrier = carrierOn(datasets);
    await carrier.list();
    datasets.beforeNextCommit(() => datasets.write(NAME, 'paperglance/v1/zzzzzz/head.json', '{}'));
    await carrier.write(SEGMENT, new Uint8Array([1]));
    expect(await carrier.list()).toEqual(expect.arrayContaining([SEGMENT, 'zzzzzz/head.json']));
  });

  it('never writes over a marker that another device made at the same moment', async () => {
    const carrier = carrierOn(datasets);
    await carrier.list();
    datasets.beforeNextCommit(() => datasets.write(NAME, 'paperglance/v1/marker.json', '{"theirs":1}'));
    expect(await failureOf(() => carrier.write('marker.json', new TextEncoder().encode('{"ours":1}')))).toEqual({
      kind: 'conflict',
    });
    expect(String(datasets.files(NAME).get('paperglance/v1/marker.json'))).toBe('{"theirs":1}');
  });

  it('is refused once it is public, before anything is written', async () => {
    const carrier = carrierOn(datasets);
    datasets.setPrivate(NAME, false);
    expect(await failureOf(() => carrier.list())).toEqual({ kind: 'public' });
    expect(carrier.asked).toEqual([`GET /api/datasets/${NAME}`]);
  });

  it('lists many files page by page', async () => {
    const paths = Array.from({ length: 1_200 }, (_, at) => `zzzzzz/${String(at)}.json`);
    for (const path of paths) datasets.write(NAME, `paperglance/v1/${path}`, '{}');
    expect([...(await carrierOn(datasets).list())].sort()).toEqual([...paths].sort());
  });

  it.each([
    ['a token that is none', { token: 'hf_other' }, { kind: 'token' }],
    ['a dataset that is not there', { name: 'ann/nothing' }, { kind: 'no-dataset' }],
    ['a dataset that leads on', { answer: () => status(307) }, { kind: 'redirected' }],
    ['too many requests', { answer: () => status(429, '', { 'Retry-After': '90' }) }, slowDown(90_000)],
    ['too many requests without a word', { answer: () => status(429) }, slowDown(300_000)],
    ['a service that rests', { answer: () => status(503, '', { 'Retry-After': '60' }) }, slowDown(60_000)],
    ['a service that is broken', { answer: () => status(500) }, { kind: 'refused', status: 500 }],
    ['a page in place of an answer', { answer: () => status(200, '<!doctype html>') }, { kind: 'unexpected' }],
  ] as const)('says in a listing: %s', async (_, given, failure) => {
    expect(await failureOf(() => carrierOn(datasets, given as Given).list())).toEqual(failure);
  });

  it('says that a token may only read, and that names are held as large files', async () => {
    datasets.addToken('hf_reader', { repositories: [NAME], canWrite: false });
    const write = (carrier: ReturnType<typeof carrierOn>) => carrier.write(SEGMENT, new Uint8Array([1]));
    expect(await failureOf(() => write(carrierOn(datasets, { token: 'hf_reader' })))).toEqual({ kind: 'read-only' });
    datasets.holdAsLarge(NAME, /\.json$/);
    expect(await failureOf(() => write(carrierOn(datasets)))).toEqual({ kind: 'large-files' });
  });

  it('says that nobody answers', async () => {
    const offline = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await failureOf(() => carrierOn(datasets, { answer: offline }).list())).toEqual({ kind: 'offline' });
  });
});

it('a file of any bytes comes back from its text, and whatever is none of ours as it is', () => {
  for (const bytes of [crypto.getRandomValues(new Uint8Array(20_001)), new Uint8Array(), new Uint8Array([0x7b, 0x7d])])
    expect(bytesFromDataset(new TextEncoder().encode(textForDataset(bytes)))).toEqual(bytes);
  for (const text of ['x', '{}', '{"paperglance":1,"bytes":"%%"}', '{"paperglance":1,"bytes":"aa'])
    expect(bytesFromDataset(new TextEncoder().encode(text))).toEqual(new TextEncoder().encode(text));
});

function status(code: number, body = '', headers: Record<string, string> = {}): Response {
  return new Response(body, { status: code, headers });
}

function slowDown(ms: number): SyncFailure {
  return { kind: 'slow-down', until: NOW + ms };
}

async function failureOf(act: () => Promise<unknown>): Promise<SyncFailure | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof SyncFailed) return error.failure;
    throw error;
  }
}

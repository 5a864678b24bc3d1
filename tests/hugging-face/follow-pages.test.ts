import { expect, it } from 'vitest';
import type { Answer, PaperList } from '../../src/domain/failure.ts';
import { followPages } from '../../src/hugging-face/follow-pages.ts';

const NOW = Date.UTC(2026, 1, 14);
const FIRST = new URL('https://service.example/api/list?month=2026-02&limit=2&p=0');

it('follows next until a short page, naming each paper once', async () => {
  const { answer, asked } = await follow([page('ab', 1), page('bc', 2), page('d', 3)]);
  expect(ids(answer)).toBe('abcd');
  expect(asked).toEqual(['0', '1', '2']);
});

it('follows until an empty page, since every page may advertise a next one', async () => {
  const { answer, asked } = await follow([page('ab', 1), page('', 2)]);
  expect(ids(answer)).toBe('ab');
  expect(asked).toHaveLength(2);
});

it('asks one page when there is no next', async () => {
  const { answer, asked } = await follow([{ ...page('ab', 1), link: null }, page('cd', 2)]);
  expect(ids(answer)).toBe('ab');
  expect(asked).toHaveLength(1);
});

it('counts unreadable entries as part of a full page', async () => {
  const { answer } = await follow([{ ...page('a', 1), unreadable: 1 }, page('b', 2)]);
  expect(answer).toMatchObject({ kind: 'ok', value: { unreadable: 1 } });
  expect(ids(answer)).toBe('ab');
});

it('takes a page for full that is as long as its own link says', async () => {
  const smaller = { ids: 'a', link: '</api/list?month=2026-02&limit=1&p=1>; rel="next"' };
  expect(ids((await follow([smaller, page('bc', 2)])).answer)).toBe('abc');
});

it('stops when a page names nothing new: the service may ignore `p`', async () => {
  const { answer, asked } = await follow([page('ab', 1), page('ba', 2), page('cd', 3)]);
  expect(ids(answer)).toBe('ab');
  expect(asked).toHaveLength(2);
});

it('stops after 30 pages', async () => {
  let asked = 0;
  const answer = await followPages(FIRST, now, async () => {
    asked += 1;
    return { answer: listOf([`${asked}a`, `${asked}b`]), link: `<?limit=2&p=${asked}>; rel="next"` };
  });
  expect(asked).toBe(30);
  expect(answer).toMatchObject({ kind: 'ok' });
});

it('never leaves the host and path it began with', async () => {
  const links = ['https://elsewhere.example/other?limit=2&p=1', '//elsewhere.example/?limit=2&p=2', 'http://[bad'];
  const urls: string[] = [];
  await followPages(FIRST, now, async (url) => {
    urls.push(url);
    return { answer: listOf([`${url}a`, `${url}b`]), link: `<${links[urls.length - 1]}>; rel="next"` };
  });
  expect(urls).toEqual([
    FIRST.href,
    'https://service.example/api/list?limit=2&p=1',
    'https://service.example/api/list?limit=2&p=2',
  ]);
});

it('fails by name when a later page fails: half a month is not a month', async () => {
  const { answer } = await follow([page('ab', 1), { failure: { kind: 'http-error', status: 500 } }]);
  expect(answer).toEqual({ kind: 'http-error', status: 500 });
});

it('asks no further when the service has no request left, and says when', async () => {
  const blockedUntil = NOW + 60_000;
  const { answer, asked } = await follow([{ ...page('ab', 1), blockedUntil }, page('cd', 2)]);
  expect(answer).toEqual({ kind: 'rate-limited', until: blockedUntil });
  expect(asked).toHaveLength(1);
});

it('passes the pause on when the list was complete', async () => {
  const { answer } = await follow([{ ...page('a', 1), blockedUntil: NOW + 60_000 }]);
  expect(answer).toMatchObject({ kind: 'ok', blockedUntil: NOW + 60_000 });
});

interface Page {
  readonly ids?: string;
  readonly link?: string | null;
  readonly unreadable?: number;
  readonly blockedUntil?: number;
  readonly failure?: Answer<PaperList>;
}

const now = () => NOW;

/** One paper a letter. */
function page(letters: string, next: number): Page {
  return { ids: letters, link: `</api/list?month=2026-02&limit=2&p=${next}>; rel="next"` };
}

async function follow(pages: readonly Page[]) {
  const asked: (string | null)[] = [];
  const answer = await followPages(FIRST, now, async (url) => {
    const { ids: letters = '', link = null, unreadable = 0, blockedUntil, failure } = pages[asked.length] ?? {};
    asked.push(new URL(url).searchParams.get('p'));
    return { answer: failure ?? listOf([...letters], unreadable, blockedUntil), link };
  });
  return { answer, asked };
}

function listOf(names: readonly string[], unreadable = 0, blockedUntil?: number): Answer<PaperList> {
  const papers = names.map((id) => ({ id, title: id, abstract: '', authors: [], votes: 0 }));
  return { kind: 'ok', value: { papers, unreadable }, ...(blockedUntil !== undefined && { blockedUntil }) };
}

function ids(answer: Answer<PaperList>): string {
  return answer.kind === 'ok' ? answer.value.papers.map(({ id }) => id).join('') : answer.kind;
}

import type { MonthPage } from '../domain/archive/month-page.ts';
import type { Answer, PaperList } from '../domain/failure.ts';
import { PAGE_SIZE } from '../domain/page-size.ts';
import type { Paper } from '../domain/paper.ts';
import type { RequestBucket } from '../domain/refresh/refresh-state.ts';
import type { HttpEnvironment } from '../http/send.ts';
import { feedAddress, paperAddress, searchAddress } from './addresses.ts';
import { ask } from './ask.ts';
import { askUptake, type PaperWithUptake } from './ask-uptake.ts';
import { followPages, nextPage } from './follow-pages.ts';
import { mergePages } from './merge-pages.ts';
import { parseList, parsePaper } from './parse.ts';

/** Asks the service. Each method comes to a named value and never rejects; an aborted `signal` is answered as 'timeout'. */
export interface Client {
  /** One page in the order of the trending list; `limit` 1–100. */
  trending(options: PolledOptions): Promise<Answer<PaperList>>;
  /** One page of the newest submissions across days; `limit` 1–100. */
  newest(options: PolledOptions): Promise<Answer<PaperList>>;
  /** All papers of a feed day, "2026-02-14". A day that is still to come has none. */
  day(day: string, options?: AskOptions): Promise<Answer<PaperList>>;
  /** All papers of a week, "2026-W07". The service refuses W53. */
  week(week: string, options?: AskOptions): Promise<Answer<PaperList>>;
  /** All papers of a month, "2026-02". */
  month(month: string, options?: AskOptions): Promise<Answer<PaperList>>;
  /** One page of a month, `page` from 0 on, up to 100 papers. */
  monthPage(month: string, page: number, options?: AskOptions): Promise<Answer<MonthPage>>;
  /** What fits the words best, first; `limit` 1–120. Only the first 250 characters are asked; blank words find nothing, unasked. */
  search(query: string, limit: number, options?: AskOptions): Promise<Answer<PaperList>>;
  /** One paper; http-error 404 when the service does not know it. */
  paper(id: string, options?: AskOptions): Promise<Answer<Paper>>;
  /** A paper, what was built on it and is said of it, in one request, or two where there is more than the first lists. */
  uptake(id: string, options?: AskOptions): Promise<Answer<PaperWithUptake>>;
}

interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

interface PolledOptions extends AskOptions {
  readonly limit: number;
  /** Of the last answer to the same question. */
  readonly etag?: string | undefined;
}

/** `now` answers ms since 1970. Both limits cover one request: the time its headers and body, the bytes its unpacked body. */
export type ClientOptions = Pick<HttpEnvironment, 'fetch' | 'now'> & {
  readonly origin?: string;
  readonly timeLimitMs?: number;
  readonly byteLimit?: number;
};

export function createClient({
  fetch,
  now,
  origin = 'https://huggingface.co',
  timeLimitMs = 20_000,
  byteLimit = 5 * 1024 * 1024,
}: ClientOptions): Client {
  const world: HttpEnvironment = { fetch, now, timeLimitMs, byteLimit };

  async function askList(url: string, options: AskOptions & { etag?: string | undefined; bucket?: RequestBucket }) {
    const { signal, etag, bucket } = options;
    return ask(world, { url, parse: parseUniqueList, signal, etag, bucket });
  }

  async function askPages(span: { date: string } | { week: string } | { month: string }, options: AskOptions) {
    const first = feedAddress(origin, { ...span, limit: PAGE_SIZE, p: 0 });
    return followPages(first, now, (url) => askList(url, options));
  }

  return {
    async trending(options) {
      const url = feedAddress(origin, { sort: 'trending', limit: clamp(options.limit, PAGE_SIZE) });
      return (await askList(url.href, options)).answer;
    },
    async newest(options) {
      const url = feedAddress(origin, { limit: clamp(options.limit, PAGE_SIZE) });
      return (await askList(url.href, options)).answer;
    },
    async day(day, options = {}) {
      const answer = await askPages({ date: day }, options);
      // Whether a day to come is answered with 400 or with [] is not documented: both say "no batch yet".
      const toCome = answer.kind === 'http-error' && answer.status === 400;
      return toCome ? NO_PAPERS : answer;
    },
    week: (week, options = {}) => askPages({ week }, options),
    month: (month, options = {}) => askPages({ month }, options),
    async monthPage(month, page, options = {}) {
      const url = feedAddress(origin, { month, limit: PAGE_SIZE, p: page });
      const { answer, link, window } = await askList(url.href, options);
      if (answer.kind !== 'ok') return answer;
      const isLast = nextPage(url, link, answer.value) === undefined;
      return { ...answer, value: { ...answer.value, isLast, ...(window && { window }) } };
    },
    async search(query, limit, options = {}) {
      if (query.trim() === '') return NO_PAPERS;
      const url = searchAddress(origin, query.trim(), clamp(limit, MAX_FOUND));
      return (await askList(url.href, { ...options, bucket: 'search' })).answer;
    },
    async paper(id, options = {}) {
      const url = paperAddress(origin, id);
      if (!url) return { kind: 'http-error', status: 404 };
      return (await ask(world, { url: url.href, parse: parsePaper, signal: options.signal })).answer;
    },
    uptake: (id, options = {}) => askUptake(world, origin, id, options.signal),
  };
}

const MAX_FOUND = 120;
const NO_PAPERS: Answer<PaperList> = { kind: 'ok', value: { papers: [], unreadable: 0 } };

/** A list names a paper once, whatever the service does: pages are keyed by id. */
function parseUniqueList(json: unknown): ReturnType<typeof parseList> {
  const list = parseList(json);
  return 'kind' in list ? list : mergePages({ papers: [], unreadable: 0 }, list);
}

function clamp(limit: number, most: number): number {
  return Math.min(Math.max(Math.floor(limit) || 1, 1), most);
}

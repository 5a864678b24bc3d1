import type { Answer, Failure, PaperList } from '../../src/domain/failure.ts';
import type { PolledFeed } from '../../src/domain/feed.ts';
import type { Paper } from '../../src/domain/paper.ts';
import type { Uptake } from '../../src/domain/uptake/uptake.ts';
import type { Client } from '../../src/hugging-face/client.ts';
import { paper } from '../store/fresh-store.ts';

/** A service that answers from memory. What it holds and how it fails can be changed between two wakes. */
export interface FakeService extends Record<PolledFeed, readonly Paper[]> {
  /** Answered in place of everything. */
  failure?: Failure | undefined;
  /** Answered in place of one list. */
  failures: Partial<Record<PolledFeed, Failure>>;
  /** So many entries of each list can't be read. */
  unreadable: number;
  /** Lists carry an ETag that changes with what they name. */
  hasEtags: boolean;
  /** Each good answer is the last one allowed until then. */
  blockedUntil?: number | undefined;
  browsed: Record<string, readonly Paper[]>;
  uptakes: Record<string, Uptake>;
  /** What comes with them. */
  told: Record<string, Paper>;
  requests: { readonly what: string; readonly etag?: string | undefined }[];
}

export function fakeService(): FakeService {
  return {
    trending: papers('t', 10),
    newest: papers('n', 10),
    failures: {},
    unreadable: 0,
    hasEtags: false,
    browsed: {},
    uptakes: {},
    told: {},
    requests: [],
  };
}

/** "t1", "t2" …: as a list names them. */
export function papers(prefix: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, index) => paper(`${prefix}${index + 1}`));
}

export function clientOf(service: FakeService): Client {
  const polled = async (feed: PolledFeed, etag: string | undefined): Promise<Answer<PaperList>> => {
    service.requests.push({ what: feed, etag });
    const failure = service.failure ?? service.failures[feed];
    if (failure) return failure;
    const current = service.hasEtags ? etagOf(service[feed]) : undefined;
    if (current !== undefined && current === etag) return { kind: 'not-modified' };
    return { ...ok(service, service[feed]), ...(current !== undefined && { etag: current }) };
  };
  const browsed = async (what: string): Promise<Answer<PaperList>> => {
    service.requests.push({ what });
    return service.failure ?? ok(service, service.browsed[what] ?? []);
  };
  return {
    trending: ({ etag }) => polled('trending', etag),
    newest: ({ etag }) => polled('newest', etag),
    day: (day) => browsed(`day:${day}`),
    week: (week) => browsed(`week:${week}`),
    month: (month) => browsed(`month:${month}`),
    async monthPage(month, page) {
      const answer = await browsed(`month:${month}:${page}`);
      if (answer.kind !== 'ok') return answer;
      return { ...answer, value: { ...answer.value, isLast: answer.value.papers.length < 100 } };
    },
    search: (query) => browsed(`search:${query}`),
    async paper(id) {
      const answer = await browsed(`paper:${id}`);
      if (answer.kind !== 'ok') return answer;
      const [found] = answer.value.papers;
      return found ? { ...answer, value: found } : { kind: 'http-error', status: 404 };
    },
    async uptake(id) {
      service.requests.push({ what: `uptake:${id}` });
      const [uptake, paper] = [service.uptakes[id], service.told[id]];
      const value = uptake && { uptake, ...(paper && { paper }) };
      return service.failure ?? (value ? { kind: 'ok', value } : { kind: 'http-error', status: 404 });
    },
  };
}

function ok(
  { unreadable, blockedUntil }: FakeService,
  papers: readonly Paper[],
): Extract<Answer<PaperList>, { kind: 'ok' }> {
  return { kind: 'ok', value: { papers, unreadable }, ...(blockedUntil !== undefined && { blockedUntil }) };
}

function etagOf(papers: readonly Paper[]): string {
  return `"${papers.map(({ id }) => id).join('.')}"`;
}

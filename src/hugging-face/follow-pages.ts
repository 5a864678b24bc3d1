import type { Answer, PaperList } from '../domain/failure.ts';
import type { Reply } from './ask.ts';
import { nextLink } from './link-header.ts';
import { mergePages } from './merge-pages.ts';

/**
 * All pages of a list from `first` on, merged by id, until a short or empty page, one without a next, or one that names nothing
 * new; 30 pages at most. A page that fails, fails the whole: half a month must not pass for a month. Never rejects.
 */
export async function followPages(
  first: URL,
  now: () => number,
  askPage: (url: string) => Promise<Reply<PaperList>>,
): Promise<Answer<PaperList>> {
  let merged: PaperList = { papers: [], unreadable: 0 };
  let page: URL | undefined = first;
  for (let asked = 0; page && asked < MAX_PAGES; asked++) {
    const { answer, link }: Reply<PaperList> = await askPage(page.href);
    if (answer.kind !== 'ok') return answer;
    const sum = mergePages(merged, answer.value);
    const grew = sum.papers.length > merged.papers.length;
    merged = sum;
    page = grew ? nextPage(page, link, answer.value) : undefined;
    const { blockedUntil } = answer;
    if (blockedUntil === undefined) continue;
    if (page && blockedUntil > now()) return { kind: 'rate-limited', until: blockedUntil };
    return { kind: 'ok', value: merged, blockedUntil };
  }
  return { kind: 'ok', value: merged };
}

/** 3,000 papers; the fullest month so far has about a third. */
const MAX_PAGES = 30;

/** Where the page behind this one is; undefined when it is the last. Only the query of the link is taken: no answer can send us to another host or path. */
export function nextPage(page: URL, link: string | null, list: PaperList): URL | undefined {
  const target = nextLink(link);
  if (target === undefined || !URL.canParse(target, page)) return undefined;
  const next = new URL(page);
  next.search = new URL(target, page).search;
  // The service may give fewer a page than asked for; then its own link says how many are a full one.
  const full = Number(next.searchParams.get('limit') ?? page.searchParams.get('limit'));
  return list.papers.length + list.unreadable >= full ? next : undefined;
}

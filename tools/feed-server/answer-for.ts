import { announcedFor } from './announced.ts';
import { type Answer, json, jsonError } from './answer.ts';
import { atomFor } from './atom.ts';
import type { Catalogue } from './catalogue.ts';
import { feedDayAt, weekOf } from './feed-day.ts';
import { arxivPage, avatar, listPage, missingPage, paperPage } from './pages.ts';
import { pictureFor } from './picture.ts';
import { type FeedQuery, type Period, parseFeedQuery, parseSearchQuery } from './query.ts';

/** How the server stands to things nobody could verify at the live service. */
export interface Stance {
  readonly now: number;
  /** What `date=` after today answers. */
  readonly futureDate: 'empty' | '400';
}

/** The service's answer to a GET of `url`, whose path decides the endpoint. Pure but for the catalogue it reads. */
export function answerFor(url: URL, catalogue: Catalogue, stance: Stance): Answer {
  const path = decodedPath(url);
  if (path === undefined) return jsonError(400, 'BadRequest', 'Malformed path');
  if (url.hostname === ARXIV) return onArxiv(path, catalogue);
  if (url.hostname === ARXIV_API) return atomFor(url, catalogue);
  if (url.hostname === ARXIV_FEED) return announcedFor(catalogue);
  if (path === '/api/daily_papers') return dailyPapers(url, catalogue, stance);
  if (path === '/api/papers/search') return search(url, catalogue);
  const cited = /^\/api\/arxiv\/(.+)\/repos$/.exec(path)?.[1];
  if (cited !== undefined) return repositories(cited, catalogue);
  if (path.startsWith('/api/papers/')) return onePaper(path.slice('/api/papers/'.length), url, catalogue);
  if (path.startsWith('/api/')) return jsonError(404, 'NotFound', "Sorry, we can't find the page you are looking for.");
  if (path.startsWith('/avatars/')) return avatar(path);
  if (path.startsWith(THUMBNAILS)) return onePicture(path.slice(THUMBNAILS.length), catalogue);
  if (path === '/papers' || path.startsWith('/papers/')) return page(path, url, catalogue, stance);
  return missingPage();
}

/** Papers stand there for a person's tabs; the extension never asks it for anything. */
const ARXIV = 'arxiv.org';
const ARXIV_API = 'export.arxiv.org';
const ARXIV_FEED = 'rss.arxiv.org';

/** On cdn-thumbnails.huggingface.co. */
export const THUMBNAILS = '/social-thumbnails/papers/';

function dailyPapers(url: URL, catalogue: Catalogue, { now, futureDate }: Stance): Answer {
  const query = parseFeedQuery(url.searchParams);
  if ('refused' in query) return jsonError(400, 'InvalidParameter', query.refused);
  if (query.period && isFuture(query.period, now) && futureDate === '400') {
    return jsonError(400, 'InvalidParameter', 'Invalid "date": must not be in the future');
  }
  const entries = catalogue.list(query);
  return json(entries, entries.length > 0 ? { Link: `<${nextPage(url, query)}>; rel="next"` } : {});
}

function isFuture({ kind, value }: Period, now: number): boolean {
  const today = feedDayAt(now);
  if (kind === 'date') return value > today;
  return kind === 'week' ? value > weekOf(today) : value > today.slice(0, 7);
}

function nextPage(url: URL, query: FeedQuery): string {
  const next = new URL(url);
  next.searchParams.set('limit', String(query.limit));
  next.searchParams.set('p', String(query.p + 1));
  return next.href;
}

function search(url: URL, catalogue: Catalogue): Answer {
  const query = parseSearchQuery(url.searchParams);
  return 'refused' in query ? jsonError(400, 'InvalidParameter', query.refused) : json(catalogue.search(query));
}

function onePaper(id: string, url: URL, catalogue: Catalogue): Answer {
  const entry = catalogue.entry(id);
  if (entry === undefined) return jsonError(404, 'EntryNotFound', 'Paper not found');
  const { models = [], datasets = [], spaces = [], comments = [] } = entry.uptake ?? {};
  const first = <Item>(items: readonly Item[]) => items.slice(0, PREVIEWS);
  return json({
    ...entry.paper,
    linkedModels: first(models),
    linkedDatasets: first(datasets),
    linkedSpaces: first(spaces),
    numTotalModels: models.length,
    numTotalDatasets: datasets.length,
    numTotalSpaces: spaces.length,
    ...(url.searchParams.getAll('field').includes('comments') && { comments }),
  });
}

/** The service lists so many of a kind beside a paper. */
const PREVIEWS = 4;

function repositories(id: string, catalogue: Catalogue): Answer {
  const { models = [], datasets = [], spaces = [] } = catalogue.entry(id)?.uptake ?? {};
  return json({ models, datasets, spaces });
}

function onArxiv(path: string, catalogue: Catalogue): Answer {
  const id = /^\/(?:abs|pdf|html)\/(.+?)(?:v\d+)?$/.exec(path)?.[1];
  return id === undefined ? missingPage() : arxivPage(id, catalogue.entry(id)?.paper);
}

function onePicture(name: string, catalogue: Catalogue): Answer {
  const id = name.replace(/\.png$/, '');
  if (id === name || catalogue.entry(id) === undefined) return missingPage();
  return { status: 200, headers: { 'Content-Type': 'image/png' }, body: pictureFor(id), encoding: 'latin1' };
}

function page(path: string, url: URL, catalogue: Catalogue, { now }: Stance): Answer {
  const [, , kind = '', value = ''] = path.split('/');
  const q = url.searchParams.get('q');
  if (kind === '' && q !== null) return listPage(`Papers for “${q}”`, catalogue.search({ q, limit: 50 }));
  const first = { p: 0, limit: 100 };
  if (kind === '') {
    const period = { kind: 'date', value: feedDayAt(now) } as const;
    return listPage('Daily Papers', catalogue.list({ ...first, sort: 'publishedAt', period }));
  }
  if (kind === 'trending') return listPage('Trending Papers', catalogue.list({ ...first, sort: 'trending' }));
  if (kind === 'date' || kind === 'week' || kind === 'month') {
    return listPage(
      `Daily Papers ${value}`,
      catalogue.list({ ...first, sort: 'publishedAt', period: { kind, value } }),
    );
  }
  const id = path.slice('/papers/'.length);
  const entry = catalogue.entry(id) ?? catalogue.entry(id.replace(/\.md$/, ''));
  return entry === undefined ? missingPage() : paperPage(entry.paper, id.endsWith('.md'));
}

function decodedPath(url: URL): string | undefined {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
}

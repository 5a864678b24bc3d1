import { isDay } from './feed-day.ts';

type Sort = 'publishedAt' | 'trending';
export type Period = { readonly kind: 'date' | 'week' | 'month'; readonly value: string };

/** What a request for `/api/daily_papers` asks for. */
export interface FeedQuery {
  readonly p: number;
  readonly limit: number;
  readonly sort: Sort;
  readonly period?: Period;
  readonly submitter?: string;
}

/** What a request for `/api/papers/search` asks for. */
export interface SearchQuery {
  readonly q: string;
  readonly limit: number;
}

/** A parameter the service refuses, with the words it answers. */
export interface BadQuery {
  readonly refused: string;
}

export function parseFeedQuery(query: URLSearchParams): FeedQuery | BadQuery {
  const p = wholeNumber(query.get('p') ?? '0', 0, 1_000_000);
  if (p === undefined) return { refused: 'Invalid "p": expected a whole number from 0' };
  const limit = wholeNumber(query.get('limit') ?? '50', 1, 100);
  if (limit === undefined) return { refused: 'Invalid "limit": expected a whole number from 1 to 100' };
  const sort = query.get('sort') ?? 'publishedAt';
  if (sort !== 'publishedAt' && sort !== 'trending') return { refused: 'Invalid "sort"' };
  const period = periodIn(query);
  if (period !== undefined && 'refused' in period) return period;
  const submitter = query.get('submitter');
  return { p, limit, sort, ...(period && { period }), ...(submitter !== null && { submitter }) };
}

export function parseSearchQuery(query: URLSearchParams): SearchQuery | BadQuery {
  const q = query.get('q') ?? '';
  if (q === '') return { refused: 'Missing "q"' };
  if (q.length > 250) return { refused: 'Invalid "q": at most 250 characters' };
  const limit = wholeNumber(query.get('limit') ?? '20', 1, 120);
  if (limit === undefined) return { refused: 'Invalid "limit": expected a whole number from 1 to 120' };
  return { q, limit };
}

function periodIn(query: URLSearchParams): Period | BadQuery | undefined {
  const date = query.get('date');
  if (date !== null) return isDay(date) ? { kind: 'date', value: date } : { refused: 'Invalid "date": YYYY-MM-DD' };
  const week = query.get('week');
  // The service knows no W53.
  if (week !== null) {
    return /^\d{4}-W(0[1-9]|[1-4]\d|5[0-2])$/.test(week)
      ? { kind: 'week', value: week }
      : { refused: 'Invalid "week": YYYY-Www, W01 to W52' };
  }
  const month = query.get('month');
  if (month === null) return undefined;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
    ? { kind: 'month', value: month }
    : { refused: 'Invalid "month": YYYY-MM' };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

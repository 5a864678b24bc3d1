import { QUERY_MAX_CHARACTERS } from '../domain/feed-key.ts';

/** A page of `/api/daily_papers`: trending (`sort`), the newest, or one day, week or month. */
export function feedAddress(origin: string, parameters: FeedParameters): URL {
  return address(origin, '/api/daily_papers', { ...parameters });
}

/** A search answer. The service refuses more than 250 characters, so a longer query is cut there. */
export function searchAddress(origin: string, query: string, limit: number): URL {
  // A cut inside a surrogate pair would leave half a character.
  const q = query.slice(0, QUERY_MAX_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
  return address(origin, '/api/papers/search', { q, limit });
}

/** One paper; undefined for an id that cannot be a path ("", ".", ".."), which no paper has. */
export function paperAddress(origin: string, id: string): URL | undefined {
  const path = pathOf(id);
  return path === undefined ? undefined : address(origin, `/api/papers/${path}`, {});
}

/** One paper with what was built on it and what is said of it; undefined as above. */
export function uptakeAddress(origin: string, id: string): URL | undefined {
  const path = pathOf(id);
  return path === undefined ? undefined : address(origin, `/api/papers/${path}`, { field: 'comments' });
}

/** All models, datasets and Spaces that cite a paper; undefined as above. */
export function reposAddress(origin: string, id: string): URL | undefined {
  const path = pathOf(id);
  return path === undefined ? undefined : address(origin, `/api/arxiv/${path}/repos`, {});
}

/** The picture of a paper, 1200 pixels wide; undefined for an id that no paper has. */
export function thumbnailAddress(origin: string, id: string): URL | undefined {
  const path = pathOf(id);
  return path === undefined ? undefined : address(origin, `/social-thumbnails/papers/${path}.png`, {});
}

function pathOf(id: string): string | undefined {
  if (id === '' || id === '.' || id === '..') return undefined;
  // Ids of before 2007 hold a slash ("hep-th/9901001") that belongs to the path; any other is data.
  return /^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}$/.test(id) ? id : encodeURIComponent(wellFormed(id));
}

interface FeedParameters {
  readonly sort?: 'trending';
  readonly date?: string;
  readonly week?: string;
  readonly month?: string;
  readonly limit: number;
  readonly p?: number;
}

function address(origin: string, path: string, parameters: Readonly<Record<string, string | number>>): URL {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url;
}

/** `encodeURIComponent` throws at half a surrogate pair. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

import { isObject } from '../is-object.ts';
import { present } from '../present.ts';
import { ARTIFACT_KINDS, type Artifact, type ArtifactKind } from '../uptake/uptake.ts';
import { ACCEPTED_AS, type AcceptedVenue } from '../venues/accepted-venue.ts';
import { DIFF_KINDS, type DiffPart } from './word-diff.ts';

/** What a watched paper has told so far, and what is known of it, by which anything else is news. */
export interface PaperNews {
  readonly facts: WatchedFacts;
  /** In the order in which they became known. */
  readonly items: readonly NewsItem[];
}

export interface WatchedFacts {
  readonly code?: true;
  readonly project?: true;
  /** When they were last told, or first known. */
  readonly stars?: number;
  readonly withdrawn?: true;
  readonly built?: Readonly<Partial<Record<ArtifactKind, BuiltFacts>>>;
  readonly version?: number;
  /** Missing until arXiv was asked. */
  readonly arxiv?: ArxivFacts;
}

/** `own`: what authors and organisation built; missing until a whole list was seen. */
export interface BuiltFacts {
  readonly total: number;
  readonly own?: readonly string[];
}

export interface ArxivFacts {
  readonly title?: string;
  readonly abstract?: string;
  readonly comment?: string;
  readonly doi?: string;
  readonly journal?: string;
  /** `venueKey` of where the comment says that it was accepted. */
  readonly venue?: string;
}

/**
 * `at`: when it became known here, ms since 1970. `isAnnounced`: a notification named or counted it. `isCleared`: the reader took it off the
 * shelf of news.
 */
export type NewsItem = NewsFact & { readonly at: number; readonly isAnnounced?: true; readonly isCleared?: true };

export type NewsFact =
  | { readonly kind: 'code' | 'project' }
  | { readonly kind: 'stars'; readonly from: number; readonly to: number }
  | { readonly kind: 'withdrawn'; readonly reason?: string }
  | { readonly kind: 'version'; readonly version: number; readonly changed?: readonly TextChange[] }
  /** The first of its kind, or one `by` the authors or their organisation, and so many more of theirs. */
  | {
      readonly kind: 'built';
      readonly of: ArtifactKind;
      readonly id?: string;
      readonly by?: NonNullable<Artifact['by']>;
      readonly more?: number;
    }
  | { readonly kind: 'doi'; readonly doi: string }
  | { readonly kind: 'journal'; readonly journal: string }
  | { readonly kind: 'venue'; readonly venue: AcceptedVenue };

export const CHANGED_TEXTS = ['title', 'abstract', 'comment'] as const;

export interface TextChange {
  readonly in: (typeof CHANGED_TEXTS)[number];
  readonly parts: readonly DiffPart[];
}

/** What makes two items the same news. */
export function newsKey(fact: NewsFact): string {
  switch (fact.kind) {
    case 'code':
    case 'project':
    case 'withdrawn':
      return fact.kind;
    case 'stars':
      // They at least double between two items.
      return `stars ${Math.floor(Math.log2(Math.max(fact.to, 1)))}`;
    case 'version':
      return `version ${fact.version}`;
    case 'built':
      return `built ${fact.of} ${fact.id ?? ''}`;
    case 'doi':
      return `doi ${fact.doi.toLowerCase()}`;
    case 'journal':
      return `journal ${fact.journal}`;
    case 'venue':
      return `venue ${venueKey(fact.venue)}`;
  }
}

export function venueKey({ name, year, as }: AcceptedVenue): string {
  return [name, year, as].filter((part) => part !== undefined).join(' ');
}

/** The last item; undefined where there is none. */
export function lastNews(news: PaperNews | undefined): NewsItem | undefined {
  return news?.items.at(-1);
}

/** The last item that the reader has not cleared. */
export function standingNews(news: PaperNews | undefined): NewsItem | undefined {
  return news?.items.findLast(({ isCleared }) => !isCleared);
}

/** The news once its reader has cleared it; the very same where nothing stood. What is known stays, so that nothing is told again. */
export function clearedNews(news: PaperNews): PaperNews {
  if (!standingNews(news)) return news;
  return { ...news, items: news.items.map((item) => ({ ...item, isCleared: true as const })) };
}

/** The news of now, cleared as it was before: what came since then stands. */
export function newsClearedAs(now: PaperNews, before: PaperNews | undefined): PaperNews {
  const known = new Map(before?.items.map((item) => [newsKey(item), item.isCleared]));
  const items = now.items.map((item): NewsItem => {
    const { isCleared: _, ...rest } = item;
    const key = newsKey(item);
    if (!known.has(key)) return item;
    return known.get(key) ? { ...rest, isCleared: true } : rest;
  });
  return { ...now, items };
}

/** The most of each that is kept of one paper. */
export const NEWS_MAX = { items: 40, own: 300, text: 10_000 } as const;

/** The news of a paper from whatever was stored; undefined where it is none. */
export function parsePaperNews(stored: unknown): PaperNews | undefined {
  if (!isObject(stored) || !isObject(stored.facts)) return undefined;
  const items = Array.isArray(stored.items) ? stored.items.slice(-NEWS_MAX.items).flatMap(itemIn) : [];
  return { facts: factsIn(stored.facts), items };
}

function factsIn({ code, project, stars, withdrawn, built, version, arxiv }: Record<string, unknown>): WatchedFacts {
  return present({
    code: yes(code),
    project: yes(project),
    stars: count(stars),
    withdrawn: yes(withdrawn),
    built: isObject(built) ? builtIn(built) : undefined,
    version: count(version),
    arxiv: isObject(arxiv) ? arxivIn(arxiv) : undefined,
  });
}

function builtIn(stored: Record<string, unknown>): WatchedFacts['built'] {
  return Object.fromEntries(
    ARTIFACT_KINDS.flatMap((kind) => {
      const facts = stored[kind];
      const total = isObject(facts) ? count(facts.total) : undefined;
      if (!isObject(facts) || total === undefined) return [];
      const own = Array.isArray(facts.own) ? facts.own.filter((id) => typeof id === 'string') : undefined;
      return [[kind, { total, ...(own && { own: own.slice(0, NEWS_MAX.own) }) }]];
    }),
  );
}

function arxivIn({ title, abstract, comment, doi, journal, venue }: Record<string, unknown>): ArxivFacts {
  return present({
    title: text(title),
    abstract: text(abstract),
    comment: text(comment),
    doi: text(doi),
    journal: text(journal),
    venue: text(venue),
  });
}

function itemIn(stored: unknown): NewsItem[] {
  if (!isObject(stored)) return [];
  const [fact, at] = [factIn(stored), count(stored.at)];
  if (!fact || at === undefined) return [];
  return [
    {
      ...fact,
      at,
      ...(stored.isAnnounced === true && { isAnnounced: true as const }),
      ...(stored.isCleared === true && { isCleared: true as const }),
    },
  ];
}

function factIn(stored: Record<string, unknown>): NewsFact | undefined {
  const { kind } = stored;
  const [version, from, to] = [count(stored.version), count(stored.from), count(stored.to)];
  const [doi, journal, reason] = [text(stored.doi), text(stored.journal), text(stored.reason)];
  switch (kind) {
    case 'code':
    case 'project':
      return { kind };
    case 'stars':
      return from === undefined || to === undefined ? undefined : { kind, from, to };
    case 'withdrawn':
      return { kind, ...(reason && { reason }) };
    case 'version': {
      const changed = Array.isArray(stored.changed) ? stored.changed.slice(0, 3).flatMap(changeIn) : [];
      return version === undefined ? undefined : { kind, version, ...(changed.length > 0 && { changed }) };
    }
    case 'built': {
      const of = ARTIFACT_KINDS.find((one) => one === stored.of);
      const by = (['authors', 'organisation'] as const).find((one) => one === stored.by);
      return of && { kind, of, ...present({ id: text(stored.id), by, more: count(stored.more) }) };
    }
    case 'doi':
      return doi ? { kind, doi } : undefined;
    case 'journal':
      return journal ? { kind, journal } : undefined;
    case 'venue': {
      const venue = venueIn(stored.venue);
      return venue && { kind, venue };
    }
    default:
      return undefined;
  }
}

function venueIn(stored: unknown): AcceptedVenue | undefined {
  if (!isObject(stored)) return undefined;
  const kind = (['conference', 'journal', 'workshop'] as const).find((one) => one === stored.kind);
  const name = text(stored.name);
  if (!kind || !name) return undefined;
  return { name, kind, ...present({ year: count(stored.year), as: ACCEPTED_AS.find((one) => one === stored.as) }) };
}

function changeIn(stored: unknown): TextChange[] {
  if (!isObject(stored) || !Array.isArray(stored.parts)) return [];
  const where = CHANGED_TEXTS.find((one) => one === stored.in);
  const parts = stored.parts.slice(0, 1_000).flatMap((part): DiffPart[] => {
    const is = isObject(part) ? DIFF_KINDS.find((one) => one === part.is) : undefined;
    const words = isObject(part) ? text(part.text) : undefined;
    return is && words ? [{ is, text: words }] : [];
  });
  return where && parts.length > 0 ? [{ in: where, parts }] : [];
}

function yes(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, NEWS_MAX.text) : undefined;
}

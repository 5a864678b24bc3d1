import { dayOf, type Entry, type RawPaper, submittedAt } from './entry.ts';
import { weekOf } from './feed-day.ts';
import type { FeedQuery, Period, SearchQuery } from './query.ts';

export interface FoundPaper {
  paper: RawPaper;
  numComments: number;
  isAuthorParticipating: boolean;
}

/** The papers the server serves, and which of them it acts as if they did not exist yet. */
export class Catalogue {
  #entries: Entry[];
  #trending: readonly string[];
  readonly #heldBack = new Set<string>();

  constructor(entries: readonly Entry[], trending: readonly string[]) {
    this.#entries = entries.map((entry) => structuredClone(entry));
    this.#trending = [...trending];
  }

  holdBack(ids: readonly string[]): void {
    for (const id of ids) this.#heldBack.add(id);
  }

  release(ids: readonly string[] = [...this.#heldBack]): void {
    for (const id of ids) this.#heldBack.delete(id);
  }

  setTrending(ids: readonly string[]): void {
    this.#trending = [...ids];
  }

  patch(id: string, change: (draft: Entry) => void): void {
    if (!this.#entries.some((entry) => entry.paper.id === id)) throw new Error(`No paper ${id} to patch`);
    this.#entries = this.#entries.map((entry) => {
      if (entry.paper.id !== id) return entry;
      const draft = structuredClone(entry);
      change(draft);
      return draft;
    });
  }

  /** One page of the list that a query asks for. */
  list(query: FeedQuery): Entry[] {
    const { period, submitter } = query;
    const matches = (entry: Entry) =>
      (period === undefined || isIn(period, entry)) &&
      (submitter === undefined || (entry.submittedBy?.name ?? entry.submittedBy?.user) === submitter);
    return this.#ordered(query)
      .filter(matches)
      .slice(query.p * query.limit, (query.p + 1) * query.limit)
      .map(({ uptake: _, arxiv: __, ...listed }) => listed);
  }

  search({ q, limit }: SearchQuery): FoundPaper[] {
    const words = q
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return this.#shown()
      .map((entry) => ({ entry, score: scoreFor(words, entry) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ entry: { paper, numComments, isAuthorParticipating } }) => ({
        paper,
        numComments,
        isAuthorParticipating,
      }));
  }

  all(): readonly Entry[] {
    return this.#shown();
  }

  entry(id: string): Entry | undefined {
    return this.#shown().find((entry) => entry.paper.id === id);
  }

  #ordered({ sort, period }: FeedQuery): Entry[] {
    if (sort === 'trending') return this.#trendingEntries();
    const featured = this.#shown().filter((entry) => dayOf(entry) !== undefined);
    if (period !== undefined) return featured.sort((a, b) => b.paper.upvotes - a.paper.upvotes);
    return featured.sort((a, b) => submittedAt(b) - submittedAt(a));
  }

  #trendingEntries(): Entry[] {
    const byId = new Map(this.#shown().map((entry) => [entry.paper.id, entry]));
    return this.#trending.flatMap((id) => byId.get(id) ?? []);
  }

  #shown(): Entry[] {
    return this.#entries.filter((entry) => !this.#heldBack.has(entry.paper.id));
  }
}

function isIn({ kind, value }: Period, entry: Entry): boolean {
  const day = dayOf(entry);
  if (day === undefined) return false;
  if (kind === 'date') return day === value;
  return kind === 'week' ? weekOf(day) === value : day.startsWith(value);
}

/** A plain stand-in for the service's hybrid search: each word counts where it stands. */
function scoreFor(words: readonly string[], { paper }: Entry): number {
  const places: [string, number][] = [
    [paper.title, 8],
    [(paper.ai_keywords ?? []).join(' '), 4],
    [paper.authors.map((author) => author.name).join(' '), 4],
    [paper.summary, 1],
  ];
  const lower = places.map(([text, weight]) => [text.toLowerCase(), weight] as const);
  return words.reduce(
    (sum, word) => sum + lower.reduce((score, [text, weight]) => score + (text.includes(word) ? weight : 0), 0),
    0,
  );
}

import { dayOf, type Entry } from './entry.ts';
import { startOfFeedDay } from './feed-day.ts';

const OLD_DAYS = 21;
/** Every so many places an old paper keeps its seat, as in the service's own list. */
const OLD_EVERY = 7;

/** Ids in an order the service might serve as trending: votes that fade with age, and old papers between them. No paper is left out. */
export function trendingOrder(entries: readonly Entry[], now: number): string[] {
  const byId = new Map(entries.map((entry) => [entry.paper.id, entry]));
  const ranked = [...byId.values()].sort((a, b) => heat(b, now) - heat(a, now) || (a.paper.id < b.paper.id ? -1 : 1));
  const fresh = ranked.filter((entry) => ageInDays(entry, now) <= OLD_DAYS);
  const old = ranked.filter((entry) => ageInDays(entry, now) > OLD_DAYS).sort((a, b) => fame(b) - fame(a));
  const order: string[] = [];
  for (const entry of fresh) {
    order.push(entry.paper.id);
    if (order.length % OLD_EVERY === 1) order.push(...old.splice(0, 1).map((one) => one.paper.id));
  }
  return [...order, ...old.map((entry) => entry.paper.id)];
}

function heat(entry: Entry, now: number): number {
  return (entry.paper.upvotes + 1) / (ageInDays(entry, now) + 2) ** 1.3;
}

function fame(entry: Entry): number {
  return (entry.paper.githubStars ?? 0) + 20 * entry.paper.upvotes;
}

function ageInDays(entry: Entry, now: number): number {
  const day = dayOf(entry);
  const from = day === undefined ? Date.parse(entry.paper.publishedAt) : startOfFeedDay(day);
  return Math.max(0, (now - from) / 86_400_000);
}

import type { Paper } from '../paper.ts';
import { present } from '../present.ts';
import type { ArxivPaper } from '../uptake/arxiv-paper.ts';
import { ARTIFACT_KINDS, type ArtifactKind, type ArtifactList, type Uptake } from '../uptake/uptake.ts';
import { venueInComment } from '../venues/venue-in-comment.ts';
import type { AnnouncedVersion } from './announced-version.ts';
import {
  type ArxivFacts,
  type BuiltFacts,
  CHANGED_TEXTS,
  NEWS_MAX,
  type NewsFact,
  type NewsItem,
  newsKey,
  type PaperNews,
  type TextChange,
  venueKey,
  type WatchedFacts,
} from './paper-news.ts';
import { wordDiff } from './word-diff.ts';

/**
 * The news of a paper with what its copy of the list tells by now: the very same where that is nothing new. What is known at first is no
 * news, and nothing is told twice, whatever comes and goes.
 */
export function newsWithCopy(news: PaperNews | undefined, paper: Paper, now: number): PaperNews {
  const known = news?.facts ?? {};
  const { code, project, stars, withdrawnAt } = paper;
  const hasJumped = stars !== undefined && known.stars !== undefined && isJump(known.stars, stars);
  const facts: WatchedFacts = {
    ...known,
    ...(code !== undefined && { code: true }),
    ...(project !== undefined && { project: true }),
    ...(withdrawnAt !== undefined && { withdrawn: true }),
    ...(stars !== undefined && (known.stars === undefined || hasJumped) && { stars }),
  };
  if (!news) return { facts, items: [] };
  const told: NewsFact[] = [];
  if (facts.code && !known.code) told.push({ kind: 'code' });
  if (facts.project && !known.project) told.push({ kind: 'project' });
  if (hasJumped) told.push({ kind: 'stars', from: known.stars ?? 0, to: stars });
  if (facts.withdrawn && !known.withdrawn) told.push({ kind: 'withdrawn' });
  return withFacts(news, facts, told, now);
}

/** The same with what was built on it. What strangers build is counted; told is the first of a kind, and what authors and organisation built. */
export function newsWithUptake(news: PaperNews, uptake: Pick<Uptake, ArtifactKind>, now: number): PaperNews {
  const told: NewsFact[] = [];
  const built = ARTIFACT_KINDS.map((kind) => {
    const known = news.facts.built?.[kind];
    const item = known && builtNews(kind, known, uptake[kind]);
    if (item) told.push(item);
    return [kind, builtFacts(known, uptake[kind])] as const;
  });
  return withFacts(news, { ...news.facts, built: Object.fromEntries(built) }, told, now);
}

/** The same with what arXiv says of its newest version. */
export function newsWithArxiv(news: PaperNews, paper: ArxivPaper, now: number): PaperNews {
  const { facts } = news;
  const known = facts.arxiv;
  const { version, title, abstract, comment, doi, journal, isWithdrawn } = paper;
  const venue = comment === undefined ? undefined : venueInComment(comment);
  const venueNow = venue && venueKey(venue);
  const told: NewsFact[] = [];
  const isNewer = facts.version !== undefined && version > facts.version;
  // A feed may have announced it a while ago, without its words.
  const isTold = news.items.some((item) => item.kind === 'version' && item.version === version);
  if (isWithdrawn) told.push(...withdrawal(news, reasonIn(comment, abstract)));
  else if (isNewer || isTold) told.push({ kind: 'version', version, ...present({ changed: changesIn(known, paper) }) });
  if (known) {
    if (doi && doi !== known.doi) told.push({ kind: 'doi', doi });
    if (journal && journal !== known.journal) told.push({ kind: 'journal', journal });
    if (venue && venueNow !== known.venue) told.push({ kind: 'venue', venue });
  }
  const wasLater = facts.version !== undefined && version < facts.version;
  const arxiv = {
    ...known,
    ...(!(isWithdrawn || wasLater) && present({ title, abstract, comment })),
    ...present({ doi, journal, venue: venueNow }),
  };
  const next: WatchedFacts = {
    ...facts,
    version: Math.max(version, facts.version ?? 0),
    arxiv,
    ...(isWithdrawn && { withdrawn: true }),
  };
  return withFacts(news, next, told, now);
}

/** The same with a version that arXiv announced today. */
export function newsWithAnnouncement(news: PaperNews, announced: AnnouncedVersion, now: number): PaperNews {
  const { version, isWithdrawn } = announced;
  const isNewer = version > (news.facts.version ?? 1);
  const told: NewsFact[] = isWithdrawn ? withdrawal(news) : isNewer ? [{ kind: 'version', version }] : [];
  const facts: WatchedFacts = {
    ...news.facts,
    version: Math.max(version, news.facts.version ?? 0),
    ...(isWithdrawn && { withdrawn: true }),
  };
  return withFacts(news, facts, told, now);
}

/** A repository is starred a little every day: told is when its stars doubled, and rose by a hundred. */
function isJump(from: number, to: number): boolean {
  return to >= 2 * from && to - from >= 100;
}

/** A paper that is known to be withdrawn may still be told why. */
function withdrawal({ facts, items }: PaperNews, reason?: string): NewsFact[] {
  const item = items.find(({ kind }) => kind === 'withdrawn');
  if (facts.withdrawn && !item) return [];
  return [{ kind: 'withdrawn', ...(reason && { reason }) }];
}

function reasonIn(comment: string | undefined, abstract: string | undefined): string | undefined {
  return (comment ?? abstract)?.slice(0, 500);
}

function changesIn(known: ArxivFacts | undefined, told: ArxivPaper): readonly TextChange[] | undefined {
  if (!known) return undefined;
  const changes = CHANGED_TEXTS.flatMap((where): TextChange[] => {
    const [before, after] = [known[where], told[where]];
    // A comment may be new; a title or an abstract that was never known says nothing of what changed.
    if (before === undefined && where !== 'comment') return [];
    const parts = wordDiff(before ?? '', after ?? '');
    return parts.length > 0 ? [{ in: where, parts }] : [];
  });
  return changes.length > 0 ? changes : undefined;
}

function builtNews(kind: ArtifactKind, known: BuiltFacts, list: ArtifactList): NewsFact | undefined {
  const seen = new Set(known.own);
  const own = known.own ? list.listed.filter(({ id, by }) => by && !seen.has(id)) : [];
  const isFirst = known.total === 0 && list.total > 0;
  const [first] = isFirst ? list.listed : own;
  if (!(isFirst || first)) return undefined;
  const more = own.filter((one) => one !== first).length;
  return {
    kind: 'built',
    of: kind,
    ...present({ id: first?.id, by: first?.by, more: more > 0 ? more : undefined }),
  };
}

/** Of a list of which only a part came, whose is whose is not known: the next whole one tells. */
function builtFacts(known: BuiltFacts | undefined, list: ArtifactList): BuiltFacts {
  const isWhole = list.listed.length >= list.total;
  const listed = list.listed.flatMap(({ id, by }) => (by ? [id] : []));
  const own = known?.own || isWhole ? [...new Set([...(known?.own ?? []), ...listed])].slice(-NEWS_MAX.own) : undefined;
  return { total: Math.max(list.total, known?.total ?? 0), ...(own && { own }) };
}

function withFacts(news: PaperNews, facts: WatchedFacts, told: readonly NewsFact[], now: number): PaperNews {
  const items = told.reduce<readonly NewsItem[]>((known, fact) => withItem(known, fact, now), news.items);
  const isSame = items === news.items && JSON.stringify(facts) === JSON.stringify(news.facts);
  return isSame ? news : { facts, items: items.slice(-NEWS_MAX.items) };
}

/** What was told already is told no more, but may learn the reason, or the words that changed. */
function withItem(items: readonly NewsItem[], fact: NewsFact, now: number): readonly NewsItem[] {
  const key = newsKey(fact);
  const known = items.find((item) => newsKey(item) === key);
  if (!known) return [...items, { ...fact, at: now }];
  const learns =
    (known.kind === 'withdrawn' && known.reason === undefined && 'reason' in fact) ||
    (known.kind === 'version' && known.changed === undefined && 'changed' in fact);
  return learns ? items.map((item) => (item === known ? { ...item, ...fact } : item)) : items;
}

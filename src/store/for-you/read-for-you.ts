import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import { feedDayAt } from '../../domain/feed-days/feed-day.ts';
import type { Corpus } from '../../domain/for-you/corpus.ts';
import type { RankCandidate } from '../../domain/for-you/exploration.ts';
import { type ForYou, type ForYouRow, forYou, type Unknown } from '../../domain/for-you/for-you.ts';
import { type Profile, profileOf, withoutStruck } from '../../domain/for-you/profile.ts';
import { type Reason, reasonOf } from '../../domain/for-you/reason.ts';
import { scoresOf } from '../../domain/for-you/scores.ts';
import { type Shares, sharesOf } from '../../domain/for-you/shares.ts';
import type { StruckParts } from '../../domain/for-you/struck.ts';
import { rulesOfInterests } from '../../domain/interests.ts';
import type { Paper } from '../../domain/paper.ts';
import { evaluateRules } from '../../domain/rules/evaluate-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import { readPapers } from '../feeds/read-papers.ts';
import { readVerdicts } from '../feeds/read-verdicts.ts';
import { readHistory } from '../history/read-history.ts';
import type { Store } from '../open-store.ts';
import { readSaved } from '../saved/read-saved.ts';
import { paperOf } from '../schema/cache-schema.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { Ranking } from './open-ranking.ts';
import { readProfileTags } from './read-profile-tags.ts';

/** "For you" as it stands. */
export interface ForYouReading {
  /** What to show, in its order: the last days, then what is older. */
  readonly ids: readonly string[];
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly unknown: readonly Unknown[];
  /** With nothing saved, the interests of the welcome stand in. */
  readonly byInterests: boolean;
  /** Some papers' terms are yet to be counted. */
  readonly isPart: boolean;
  /** The tags that the profile may be of, and the one that it is of. */
  readonly tags: readonly string[];
  readonly tag: string | undefined;
  /** How well papers fit, by id, and why; those that are not known yet are left out. */
  readonly fitSaved: (papers: readonly Paper[]) => ReadonlyMap<string, Fit>;
  /** The same for what is being read, else for what was saved last. */
  readonly fitNow: (papers: readonly Paper[]) => ReadonlyMap<string, Fit>;
  /** The score of a paper, taken apart. */
  readonly explain: (paper: Paper) => Shares;
  /** The id of a paper in `Shares`. */
  readonly idOf: (number: number) => string | undefined;
}

export interface Fit {
  readonly score: number;
  readonly reason: Reason;
}

export interface ForYouAsked {
  /** Its papers alone make the profile, as long as there are any. */
  readonly tag?: string | undefined;
  readonly struck: StruckParts;
  readonly rules: readonly Rule[];
  readonly now: number;
}

const RECENT_DAYS = 10;
const RECENT_SHOWN = 30;
const OLDER_SHOWN = 20;
/** What rules mute or somebody read goes from these. */
const SPARE = 20;

/** The papers that fit best and that nobody read: reads the last days and what is shown, and goes through the vectors of all others. */
export async function readForYou(store: Store, ranking: Ranking, asked: ForYouAsked): Promise<ForYouReading> {
  const { corpus, isPart } = ranking;
  const saved = ranking.saved;
  const struck = {
    terms: asked.struck.words.flat(),
    authors: asked.struck.authors,
    papers: asked.struck.papers,
  };
  const [tags, recent, nowIds, hidden] = await Promise.all([
    readProfileTags(store, saved),
    readRecent(store, asked.now),
    readNow(store),
    libraryOf(store).marks.orderBy('hiddenAt').primaryKeys(),
  ]);
  const tagged = asked.tag === undefined ? undefined : tags.get(asked.tag);
  const liked = tagged ?? saved;
  const leftOut = new Set([...saved, ...hidden]);
  const recentIds = new Set(recent.map(({ id }) => id));
  const interests = saved.length === 0 ? rulesOfInterests(asked.rules) : [];
  const fresh = await withoutRead(
    store,
    recent.filter(({ id }) => !leftOut.has(id)),
  );
  const wanted = interests.length > 0 ? watchedBy(interests, fresh) : fresh;
  const limit = RECENT_SHOWN + SPARE;
  const first = forYou(corpus, { saved: liked, struck, candidates: wanted, limit, explores: true });
  const rest = corpus.ids.filter((id) => !leftOut.has(id) && !recentIds.has(id)).reverse();
  const older =
    saved.length === 0
      ? { ...first, rows: [] }
      : forYou(corpus, { saved: liked, struck, candidates: rest.map((id) => ({ id })), limit: OLDER_SHOWN + SPARE });
  const olderIds = older.rows.flatMap(({ candidate, score }) => (score > 0 ? candidate.id : []));
  const found = [...(await readFoundPapers(store, olderIds)).values()].map(({ paper }) => paper);
  const papers = new Map([...fresh, ...(await withoutRead(store, found))].map((paper) => [paper.id, paper]));
  const verdicts = await readVerdicts(store, shownOf(papers, [first, older]), asked);
  const isShown = ({ candidate: { id } }: ForYouRow): boolean => papers.has(id) && verdicts.get(id)?.is !== 'muted';
  const rows = [
    ...first.rows.filter(isShown).slice(0, RECENT_SHOWN),
    ...older.rows.filter((row) => row.score > 0 && isShown(row)).slice(0, OLDER_SHOWN),
  ];
  const isOlder = new Set(olderIds);
  const now = nowIds.flatMap((id) => corpus.numbers.get(id) ?? []);
  const scaleOf = (id: string): number => (isOlder.has(id) ? older.textScale : first.textScale);
  const whyOf = (paper: Paper): Reason => reasonOf(corpus, first.profile, { paper, textScale: scaleOf(paper.id) });
  return {
    ids: rows.map(({ candidate }) => candidate.id),
    reasons: new Map(
      rows.flatMap(({ candidate: { id }, isExploration }) => {
        const paper = papers.get(id);
        const as = isExploration ? ('exploration' as const) : isOlder.has(id) ? ('missed' as const) : undefined;
        return paper ? [[id, { ...whyOf(paper), ...(as && { as }) }] as const] : [];
      }),
    ),
    unknown: first.unknown,
    byInterests: interests.length > 0,
    isPart,
    tags: [...tags.keys()],
    tag: tagged && asked.tag,
    fitSaved: (asked) => fitOf(corpus, first.profile, asked),
    fitNow: (asked) => fitOf(corpus, withoutStruck(corpus, profileOf(corpus, now), struck), asked),
    explain: (paper) => sharesOf(corpus, first.profile, { paper, textScale: scaleOf(paper.id) }),
    idOf: (number) => corpus.ids[number],
  };
}

/** How well papers fit a profile. */
function fitOf(corpus: Corpus, profile: Profile, papers: readonly Paper[]): ReadonlyMap<string, Fit> {
  const known = papers.filter(({ id }) => corpus.numbers.has(id));
  const numbers = known.flatMap(({ id }) => corpus.numbers.get(id) ?? []);
  const { values, textScale } = scoresOf(corpus, profile, numbers);
  return new Map(
    known.map((paper, at) => [
      paper.id,
      { score: values[at] ?? 0, reason: reasonOf(corpus, profile, { paper, textScale }) },
    ]),
  );
}

/** What is being read; where that is nothing, what was saved last. */
async function readNow(store: Store): Promise<readonly string[]> {
  const reading = await readSaved(store, { state: 'reading' });
  const now = reading.length > 0 ? reading : await readSaved(store, { limit: LAST_SAVED });
  return now.map(({ id }) => id);
}

const LAST_SAVED = 10;

/** What was featured in the last days, and what the lists name; newest first. */
async function readRecent(store: Store, now: number): Promise<readonly Paper[]> {
  const { papers, feeds } = cacheOf(store);
  const [rows, listed] = await Promise.all([
    papers
      .where('featuredOn')
      .aboveOrEqual(feedDayAt(now - RECENT_DAYS * DAY_MS))
      .toArray(),
    feeds.bulkGet([...POLLED_FEEDS]),
  ]);
  const recent = new Map(rows.map((row) => [row.id, paperOf(row)]));
  const others = listed.flatMap((feed) => feed?.ids ?? []).filter((id) => !recent.has(id));
  for (const [id, paper] of await readPapers(store, [...new Set(others)])) recent.set(id, paper);
  return [...recent.values()].sort((a, b) => dateOf(b) - dateOf(a));
}

function dateOf({ submittedAt, publishedAt }: Paper): number {
  return submittedAt ?? publishedAt ?? 0;
}

async function withoutRead(store: Store, papers: readonly Paper[]): Promise<readonly Paper[]> {
  const marks = await readHistory(
    store,
    papers.map(({ id }) => id),
  );
  return papers.filter(({ id }) => marks.get(id)?.readAt === undefined);
}

function watchedBy(rules: readonly Rule[], papers: readonly Paper[]): readonly Paper[] {
  const evaluate = evaluateRules(rules);
  return papers.filter((paper) => evaluate({ paper }).is === 'watched');
}

function shownOf(papers: ReadonlyMap<string, Paper>, lists: readonly Pick<ForYou<RankCandidate>, 'rows'>[]): Paper[] {
  return lists.flatMap(({ rows }) => rows.flatMap(({ candidate }) => papers.get(candidate.id) ?? []));
}

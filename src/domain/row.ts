import { isMadeId } from './bibliography/identity.ts';
import { cutText, cutWords } from './cut-text.ts';
import { DAY_MS } from './durations.ts';
import type { PolledFeed } from './feed.ts';
import { latexToText } from './latex/latex.ts';
import { type Gain, gainSince, votesPerDay } from './momentum.ts';
import type { Observation, Paper } from './paper.ts';
import type { PaperHistory } from './paper-history.ts';
import { pageOf } from './paper-links.ts';
import { rising } from './rising.ts';
import type { RuleVerdict } from './rules/evaluate-rules.ts';
import type { Rule, RuleTest } from './rules/rule.ts';
import { shortCondition } from './rules/terms.ts';
import { safeLink } from './safe-link.ts';
import { sparkline } from './sparkline.ts';
import { summaryLine } from './summary-line.ts';
import type { Lately } from './watching/lately.ts';

/** What one line of a list shows, small enough to be left ready in the snapshot. Times are ms since 1970. */
export interface Row {
  readonly id: string;
  /** Where its page is, when that is none of Hugging Face's. */
  readonly page?: string;
  readonly title: string;
  readonly line: string;
  readonly organisation?: string;
  readonly author?: string;
  readonly moreAuthors: number;
  /** Missing where nobody told them. */
  readonly votes?: number;
  readonly comments?: number;
  readonly stars?: number;
  /** Where its stars are, as a link may lead there. */
  readonly starred?: string;
  /** What its age is counted from. */
  readonly datedAt?: number;
  readonly hasCode?: true;
  readonly hasProject?: true;
  readonly hasVideo?: true;
  readonly isWithdrawn?: true;
  /** How this list's naming of the paper stands: not listed by it, not seen yet (`null`), or seen at a time (0: baseline). */
  readonly seenAt?: number | null;
  readonly isRead?: true;
  readonly isSaved?: true;
  /** It came back from a snooze since somebody looked. */
  readonly isBack?: true;
  /** The rule that watches or mutes it, else the first that boosts it. */
  readonly rule?: RowRule;
  /** Since the last glance, or the first look after it. */
  readonly gain?: Gain;
  /** Votes of the last days as heights 0 to 10, evenly spaced in time. */
  readonly spark?: readonly number[];
  /** The same in numbers, where the votes moved; `since` where less than the seven days was observed. */
  readonly trend?: { readonly votes: number; readonly since?: number };
  /** Votes a day at present; missing when none. */
  readonly perDay?: number;
  /** How fast it rises, for ordering; missing when nothing is known. */
  readonly rising?: number;
  /** How well it fits what was saved, for ordering; missing where nobody asked. */
  readonly fit?: number;
  /** The last news of a saved paper that is watched, as long as it is new. */
  readonly news?: Lately;
  /** Why it is there, or its news, in words. */
  readonly why?: string;
}

/** A rule as a row names it: what it does, and what it looks for. */
export type RowRule = Pick<Rule, 'kind'> & RuleTest;

/** Where a row is listed and what is known beside the paper. */
export interface RowContext {
  readonly mark?: PaperHistory | undefined;
  readonly isSaved: boolean;
  readonly isBack?: boolean | undefined;
  /** What the rules say of it; missing where they have no say. */
  readonly verdict?: RuleVerdict | undefined;
  /** The polled feed whose listing makes it New; none for lists that make nothing New. */
  readonly feed?: PolledFeed | undefined;
  /** 1-based place in the trending list. */
  readonly rank?: number | undefined;
  readonly observations: readonly Observation[];
  /** Gains are counted from then, ms since 1970. */
  readonly gainsSince: number;
  readonly now: number;
  /** Where it appeared, by its record: said where no votes are. */
  readonly venue?: string | undefined;
  readonly news?: Lately | undefined;
}

/** A click says then that none is known. */
const NO_PAGE = '#';

const TITLE_LENGTH = 220;
const LINE_LENGTH = 220;
const NAME_LENGTH = 60;

/** The row of a paper in a list. */
export function rowFor(paper: Paper, context: RowContext): Row {
  const { mark, isSaved, isBack, feed } = context;
  const author = paper.authors[0];
  const page = isMadeId(paper.id) ? (pageOf(paper.id) ?? NO_PAGE) : undefined;
  const datedAt = paper.submittedAt ?? dayStart(paper.featuredOn) ?? paper.publishedAt;
  return {
    id: paper.id,
    ...(page !== undefined && { page }),
    title: cutText(latexToText(paper.title), TITLE_LENGTH),
    line: lineOf(paper, context.venue),
    ...(paper.organisation && { organisation: shownName(paper.organisation.name) }),
    ...(author !== undefined && { author: shownName(author) }),
    moreAuthors: Math.max(0, paper.authors.length - 1),
    ...(paper.votes !== undefined && { votes: paper.votes }),
    ...(paper.comments !== undefined && { comments: paper.comments }),
    ...(paper.stars !== undefined && { stars: paper.stars, ...starredAt(paper) }),
    ...(datedAt !== undefined && { datedAt }),
    ...(paper.code !== undefined && { hasCode: true }),
    ...(paper.project !== undefined && { hasProject: true }),
    ...(paper.hasVideo && { hasVideo: true }),
    ...(paper.withdrawnAt !== undefined && { isWithdrawn: true }),
    ...seenIn(mark, feed),
    ...(mark?.readAt !== undefined && { isRead: true }),
    ...(isSaved && { isSaved: true }),
    ...(isBack && { isBack: true }),
    ...ruleOf(context.verdict),
    ...(context.news && { news: context.news }),
    ...momentumOf(paper, context),
  };
}

/** The sentence of a paper; before it where it appeared, if nobody told how many votes it has. */
function lineOf(paper: Paper, venue: string | undefined): string {
  const line = summaryLine(paper, LINE_LENGTH);
  if (venue === undefined || paper.votes !== undefined) return line;
  return cutWords([shownName(venue), line].filter(Boolean).join(' · '), LINE_LENGTH);
}

/** A name as a row has room for it; a click on it narrows the list to this text. */
export function shownName(name: string): string {
  return cutText(name, NAME_LENGTH);
}

/** Longer addresses would cost the snapshot more than they are worth: the details have them. */
const LINK_LENGTH = 200;

function starredAt({ code }: Paper): Pick<Row, 'starred'> {
  const link = code === undefined ? undefined : safeLink(code);
  return link && link.href.length <= LINK_LENGTH ? { starred: link.href } : {};
}

const SPARK = { points: 12, days: 7 } as const;

/** Nothing is shown where nothing was observed. */
function momentumOf(
  paper: Paper,
  { observations, rank, gainsSince, now }: RowContext,
): Pick<Row, 'gain' | 'spark' | 'trend' | 'perDay' | 'rising'> {
  const gain = gainSince(observations, gainsSince, now);
  const perDay = Math.round(votesPerDay(observations, now) ?? 0);
  const spark = sparkline(observations, now, SPARK);
  const score = rising({ observations, publishedAt: paper.submittedAt ?? paper.publishedAt, rank, now });
  return {
    ...(gain && { gain }),
    ...(spark && { spark: spark.map((height) => Math.round(height * 10)) }),
    ...(spark?.some((height) => height !== spark[0]) && { trend: trendOf(observations, now) }),
    ...(perDay > 0 && { perDay }),
    ...(score !== undefined && { rising: Math.round(score * 1000) / 1000 }),
  };
}

/** What the spark draws, whose votes moved. */
function trendOf(observations: readonly Observation[], now: number): Row['trend'] & object {
  const start = now - SPARK.days * DAY_MS;
  const { votes, since } = gainSince(observations, start, now) ?? { votes: 0, since: start };
  return { votes, ...(since > start && { since }) };
}

function ruleOf(verdict: RuleVerdict | undefined): Pick<Row, 'rule'> {
  const rule = verdict && (verdict.is === 'plain' ? verdict.boosts[0] : verdict.by);
  if (!rule) return {};
  const { kind, id: _, isOff: __, ...condition } = rule;
  return { rule: { kind, ...shortCondition(condition) } };
}

function seenIn(mark: PaperHistory | undefined, feed: PolledFeed | undefined): Pick<Row, 'seenAt'> {
  if (!mark || !feed || mark.listedAt[feed] === undefined) return {};
  return { seenAt: mark.seenAt[feed] ?? null };
}

function dayStart(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Date.parse(day);
}

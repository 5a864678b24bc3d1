import { DAY_MS } from './durations.ts';
import { votesPerDay } from './momentum.ts';
import type { Observation, Paper } from './paper.ts';
import type { evaluateRules, RuleVerdict } from './rules/evaluate-rules.ts';

/** A paper among which the best are picked, with what is known of its votes over time. */
export interface Candidate {
  readonly paper: Paper;
  readonly observations: readonly Observation[];
}

/** How a candidate was judged; `pace` is its votes a day, undefined when nothing is known. */
export interface Weighed<Kind extends Candidate> {
  readonly candidate: Kind;
  readonly verdict: RuleVerdict;
  readonly pace: number | undefined;
  readonly score: number;
}

/**
 * The candidates, best first, without what the rules mute. The score, in doublings of the votes:
 *
 *     log2(1 + votes) + log2(1 + votes a day) + 3 if watched + 1.5 for each of at most two boosts
 *
 * - Votes say what others found, their pace what they find now: 40 votes at 30 a day stand above 300 votes that stopped moving.
 * - Where the pace was not observed yet, a paper of the last two weeks is taken to have risen evenly since it was submitted, with
 *   a quarter of a day added, so that one vote in ten minutes is no 144 a day.
 * - What the person watches counts as if it had eight times the votes; a boost as nearly three times: it lifts, it does not decide.
 */
export function bestFirst<Kind extends Candidate>(
  candidates: readonly Kind[],
  judge: ReturnType<typeof evaluateRules>,
  now: number,
): readonly Weighed<Kind>[] {
  return candidates
    .map((candidate) => weighed(candidate, judge, now))
    .filter(({ verdict }) => verdict.is !== 'muted')
    .sort((a, b) => b.score - a.score || votesOf(b) - votesOf(a));
}

const WATCHED_IS_WORTH = 3;
const BOOST_IS_WORTH = 1.5;
const BOOSTS_MAX = 2;

function weighed<Kind extends Candidate>(
  candidate: Kind,
  judge: ReturnType<typeof evaluateRules>,
  now: number,
): Weighed<Kind> {
  const { paper, observations } = candidate;
  const observed = votesPerDay(observations, now);
  const verdict = judge({ paper, votesPerDay: observed });
  const pace = observed ?? paceSinceSubmission(paper, now);
  const boosts = Math.min(verdict.boosts.length, BOOSTS_MAX);
  const score =
    Math.log2(1 + votesOf({ candidate })) +
    Math.log2(1 + Math.max(0, pace ?? 0)) +
    (verdict.is === 'watched' ? WATCHED_IS_WORTH : 0) +
    boosts * BOOST_IS_WORTH;
  return { candidate, verdict, pace, score };
}

const EARLY_DAYS = 0.25;
const FRESH_DAYS = 14;

/** Votes that nobody told lift nothing. */
function votesOf({ candidate }: { readonly candidate: Candidate }): number {
  return Math.max(0, candidate.paper.votes ?? 0);
}

function paceSinceSubmission({ votes, submittedAt, publishedAt }: Paper, now: number): number | undefined {
  const bornAt = submittedAt ?? publishedAt;
  if (bornAt === undefined || votes === undefined) return undefined;
  const days = (now - bornAt) / DAY_MS;
  return days < 0 || days > FRESH_DAYS ? undefined : votes / (days + EARLY_DAYS);
}

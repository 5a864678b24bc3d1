import { bestFirst, type Candidate, type Weighed } from '../best-first.ts';
import { cutText } from '../cut-text.ts';
import { POLLED_FEEDS } from '../feed.ts';
import { latexToText } from '../latex/latex.ts';
import { gainSince } from '../momentum.ts';
import type { Paper } from '../paper.ts';
import type { PaperHistory } from '../paper-history.ts';
import { rising } from '../rising.ts';
import { shownName } from '../row.ts';
import { evaluateRules } from '../rules/evaluate-rules.ts';
import type { Rule } from '../rules/rule.ts';
import { testsIn } from '../rules/terms.ts';
import { summaryLine } from '../summary-line.ts';
import { DIGEST_PAPERS_MAX, DIGEST_SECTIONS, type Digest, type DigestPaper, type DigestSectionName } from './digest.ts';
import type { DigestRange } from './digest-schedule.ts';
import { type FollowedNames, followedNameOf } from './followed-names.ts';

/** A paper that was listed in the time the digest covers. */
export interface DigestCandidate extends Candidate {
  readonly mark: PaperHistory;
}

/** What a digest is made of. */
export interface DigestMaterial {
  readonly candidates: readonly DigestCandidate[];
  /** 1-based places in the trending list at present. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly followed: FollowedNames;
  readonly rules: readonly Rule[];
}

/**
 * What stands in a digest: papers that a list named first in that time, seen or not, neither hidden nor muted. Watched ones come
 * first, all of them; then the best of those that trend, those that rise fastest, those of people and organisations of the reading
 * list (or lifted by a rule on them), and the rest. A paper stands in the first section that takes it.
 */
export function digestPapers(material: DigestMaterial, range: DigestRange): Pick<Digest, 'papers' | 'total'> {
  const candidates = material.candidates.filter(({ paper, mark }) => isNewIn(range, paper, mark));
  const weighed = bestFirst(candidates, evaluateRules(material.rules), range.until);
  const sections = new Map<string, DigestSectionName>();
  for (const section of DIGEST_SECTIONS) {
    const left = weighed.filter(({ candidate }) => !sections.has(candidate.paper.id));
    for (const { candidate } of TAKES[section](left, material, range)) sections.set(candidate.paper.id, section);
  }
  const papers = DIGEST_SECTIONS.flatMap((section) =>
    weighed
      .filter(({ candidate }) => sections.get(candidate.paper.id) === section)
      .map((one) => digestPaper(one, section, material, range)),
  );
  return { papers: papers.slice(0, DIGEST_PAPERS_MAX), total: papers.length };
}

/**
 * Listed in that time, by whichever list. What was there when the person came was not listed then: of those, the ones that were
 * submitted in that time are news.
 */
function isNewIn({ from, until }: DigestRange, paper: Paper, mark: PaperHistory): boolean {
  if (mark.hiddenAt !== undefined) return false;
  return POLLED_FEEDS.some((feed) => {
    const listedAt = mark.seenAt[feed] === 0 ? submissionOf(paper) : mark.listedAt[feed];
    return mark.listedAt[feed] !== undefined && listedAt !== undefined && listedAt > from && listedAt <= until;
  });
}

function submissionOf({ submittedAt, featuredOn, publishedAt }: Paper): number | undefined {
  return submittedAt ?? (featuredOn === undefined ? publishedAt : Date.parse(featuredOn));
}

type One = Weighed<DigestCandidate>;
type Take = (left: readonly One[], material: DigestMaterial, range: DigestRange) => readonly One[];

const TRENDING_MAX = 9;
const RISING_MAX = 6;
/** About five votes on the first day. */
const RISING_FROM = 1;

/** Which of those that are left each section takes; they come best first. */
const TAKES: Readonly<Record<DigestSectionName, Take>> = {
  watched: (left) => left.filter(({ verdict }) => verdict.is === 'watched'),
  trending: (left, { ranks }) => left.filter(({ candidate }) => ranks.has(candidate.paper.id)).slice(0, TRENDING_MAX),
  rising: (left, { ranks }, { until }) =>
    left
      .map((one) => ({ one, speed: speedOf(one, ranks, until) }))
      .filter(({ speed }) => speed >= RISING_FROM)
      .sort((a, b) => b.speed - a.speed)
      .slice(0, RISING_MAX)
      .map(({ one }) => one),
  yours: (left, { followed }) =>
    left.filter(
      ({ candidate, verdict }) =>
        verdict.boosts.some((rule) => testsIn(rule).some(({ by }) => by === 'author' || by === 'organisation')) ||
        followedNameOf(candidate.paper, followed) !== undefined,
    ),
  rest: (left) => left,
};

function speedOf({ candidate }: One, ranks: DigestMaterial['ranks'], now: number): number {
  const { paper, observations } = candidate;
  const publishedAt = paper.submittedAt ?? paper.publishedAt;
  return rising({ observations, publishedAt, rank: ranks.get(paper.id), now }) ?? 0;
}

const TITLE_LENGTH = 220;
const LINE_LENGTH = 320;
const AUTHORS_NAMED = 3;

function digestPaper(
  { candidate, verdict }: One,
  section: DigestSectionName,
  { followed }: DigestMaterial,
  { from, until }: DigestRange,
): DigestPaper {
  const { paper, observations } = candidate;
  const gain = gainSince(observations, from, until)?.votes ?? 0;
  const rule = verdict.is === 'watched' ? verdict.by : verdict.boosts[0];
  const because = section === 'yours' && !rule ? followedNameOf(paper, followed) : undefined;
  return {
    id: paper.id,
    section,
    title: cutText(latexToText(paper.title), TITLE_LENGTH),
    line: summaryLine(paper, LINE_LENGTH),
    authors: paper.authors.slice(0, AUTHORS_NAMED).map(shownName),
    moreAuthors: Math.max(0, paper.authors.length - AUTHORS_NAMED),
    ...(paper.organisation && { organisation: shownName(paper.organisation.name) }),
    ...(paper.votes !== undefined && { votes: paper.votes }),
    ...(gain > 0 && { gain }),
    ...(paper.stars !== undefined && { stars: paper.stars }),
    ...(paper.code !== undefined && { hasCode: true }),
    ...(paper.withdrawnAt !== undefined && { isWithdrawn: true }),
    ...(rule && { rule }),
    ...(because !== undefined && { because: shownName(because) }),
  };
}

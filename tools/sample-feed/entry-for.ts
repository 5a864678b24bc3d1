import { createHash } from 'node:crypto';
import {
  datedDiscussionId,
  type Entry,
  type RawAuthor,
  type RawOrganisation,
  type RawPaper,
  type RawUser,
} from '../feed-server/entry.ts';
import { ORGANISATIONS } from './organisations.ts';
import { everyone, SUBMITTERS } from './people.ts';
import type { SamplePaper } from './sample-paper.ts';
import { uptakeFor } from './uptake-for.ts';

/** Where a sample paper stands in time. */
export interface Placed {
  /** Its number in the sample, from 1. */
  readonly number: number;
  /** arXiv's date, "2026-02-14". */
  readonly publishedOn: string;
  /** ms since 1970. */
  readonly submittedAt: number;
  /** The feed day, or undefined when it was never featured. */
  readonly day: string | undefined;
}

/** A sample paper in the service's raw shape. Addresses and handles are ones that nobody can register. */
export function entryFor(sample: SamplePaper, placed: Placed): Entry {
  const id = idFor(placed);
  const submitter = placed.day === undefined || sample.noSubmitter ? undefined : userNamed(submitterOf(sample, id));
  const organisation = sample.from === undefined ? undefined : organisationFor(sample.from);
  const mediaUrls = sample.videos?.map(
    (name) => `https://cdn-uploads.huggingface.co/production/uploads/sample/${name}`,
  );
  const published = Date.parse(`${placed.publishedOn}T00:00:00Z`);
  const paper: RawPaper = {
    id,
    authors: authorsOf(sample),
    ...(mediaUrls && { mediaUrls }),
    publishedAt: new Date(published).toISOString(),
    ...(placed.day !== undefined && { submittedOnDailyAt: `${placed.day}T00:00:00.000Z` }),
    title: sample.title,
    ...(submitter && { submittedOnDailyBy: submitter }),
    summary: wrapped(sample.abstract),
    upvotes: sample.votes,
    discussionId: datedDiscussionId(hex(id, 24), placed.submittedAt),
    ...(sample.project !== undefined && { projectPage: sample.project }),
    ...(sample.code !== undefined && { githubRepo: `https://github.com/paperglance--sample/${sample.code}` }),
    ...(sample.codeAddedBy && { githubRepoAddedBy: sample.codeAddedBy }),
    ...(sample.stars !== undefined && { githubStars: sample.stars }),
    ...(sample.summary !== undefined && { ai_summary: sample.summary, ai_summary_model: 'written-by-hand' }),
    ...(sample.keywords !== undefined && { ai_keywords: sample.keywords.split(', ') }),
    ...(organisation && { organization: organisation }),
    ...(sample.withdrawn && { withdrawnAt: new Date(placed.submittedAt).toISOString() }),
  };
  return {
    paper,
    // The service's outer date is the same moment with New York's hours taken off.
    publishedAt: new Date(published - 5 * 3_600_000).toISOString(),
    title: paper.title,
    summary: paper.summary,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: sample.comments ?? 1,
    ...(submitter && { submittedBy: { ...submitter, isHf: false, isHfAdmin: false, isMod: false, followerCount: 12 } }),
    ...(organisation && { organization: organisation }),
    ...(mediaUrls && { mediaUrls }),
    isAuthorParticipating: paper.authors.some((author) => author.user !== undefined),
    uptake: uptakeFor(paper, sample.comments ?? 1, placed.submittedAt),
  };
}

/** arXiv's form, with a number that arXiv does not reach: a link to it finds nothing rather than somebody's real paper. */
function idFor({ publishedOn, number }: Placed): string {
  return `${publishedOn.slice(2, 4)}${publishedOn.slice(5, 7)}.${90_000 + number}`;
}

function authorsOf(sample: SamplePaper): RawAuthor[] {
  const names = sample.authors === 'EVERYONE' ? everyone() : sample.authors.split('; ');
  return names.map((name, index) => ({
    _id: hex(`${sample.title} ${name}`, 24),
    ...(index === 0 && isTheirOwn(sample) && { user: userNamed(name), status: 'claimed_verified' }),
    name,
    hidden: name === sample.hiddenAuthor,
  }));
}

/** Every third paper is submitted by its first author. */
function submitterOf(sample: SamplePaper, id: string): string {
  const [first] = sample.authors.split('; ');
  if (isTheirOwn(sample) && first !== undefined) return first;
  return SUBMITTERS[Number.parseInt(hex(id, 6), 16) % SUBMITTERS.length] ?? 'Amparo Leclerc';
}

function isTheirOwn(sample: SamplePaper): boolean {
  return sample.authors !== 'EVERYONE' && Number.parseInt(hex(sample.title, 6), 16) % 3 === 0;
}

function userNamed(fullname: string): RawUser {
  const handle = handleFor(fullname);
  return {
    _id: hex(fullname, 24),
    avatarUrl: `/avatars/${hex(fullname, 32)}.svg`,
    isPro: false,
    fullname,
    user: handle,
    type: 'user',
    name: handle,
  };
}

function organisationFor(handle: string): RawOrganisation {
  const fullname = ORGANISATIONS[handle];
  if (fullname === undefined) throw new Error(`No organisation ${handle}`);
  const avatar = `https://huggingface.co/avatars/${hex(handle, 32)}.svg`;
  return { _id: hex(handle, 24), name: `${handle}--sample`, fullname, avatar };
}

/** Two hyphens in a row are refused at every registration, so the handle belongs to nobody. */
function handleFor(fullname: string): string {
  const ascii = fullname
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '')
    .toLowerCase();
  return `${ascii || hex(fullname, 8)}--sample`;
}

/** Lines of at most 79 characters, as arXiv's abstracts come. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 79) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

function hex(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

import { describe, expect, test } from 'vitest';
import { dayOf, type Entry, submittedAt } from '../../tools/feed-server/entry.ts';
import { addDays, feedDayAt, isWeekend, startOfFeedDay } from '../../tools/feed-server/feed-day.ts';
import { startFeedServer } from '../../tools/feed-server/server.ts';
import { sampleFeed } from '../../tools/sample-feed/sample-feed.ts';
import { get, idsOf } from './feed-server-client.ts';

const WEDNESDAY = Date.parse('2026-11-18T19:00:00Z');
const { entries, trending } = sampleFeed(WEDNESDAY);
const byId = new Map(entries.map((entry) => [entry.paper.id, entry]));
const featured = entries.filter((entry) => dayOf(entry) !== undefined);
const lastDays = featured.filter((entry) => (dayOf(entry) ?? '') > '2026-11-01');

test('every entry has the service’s shape', () => {
  const hex24 = expect.stringMatching(/^[0-9a-f]{24}$/);
  const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  for (const entry of entries) {
    const { paper } = entry;
    expect.soft(paper.id, paper.id).toMatch(/^\d{4}\.9\d{4}$/);
    expect.soft(entry, paper.id).toMatchObject({ title: paper.title, summary: paper.summary, publishedAt: iso });
    expect.soft(paper, paper.id).toMatchObject({ publishedAt: iso, discussionId: hex24, upvotes: expect.any(Number) });
    expect
      .soft(entry.thumbnail, paper.id)
      .toBe(`https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${paper.id}.png`);
    expect.soft(paper.authors.length, paper.id).toBeGreaterThan(0);
    for (const author of paper.authors)
      expect.soft(author, paper.id).toMatchObject({ _id: hex24, name: expect.stringMatching(/\S/) });
    expect.soft(entry.submittedBy?._id, paper.id).toBe(paper.submittedOnDailyBy?._id);
    expect.soft(entry.organization, paper.id).toEqual(paper.organization);
    expect.soft(entry.mediaUrls, paper.id).toEqual(paper.mediaUrls);
    expect.soft(paper.githubRepoAddedBy === undefined, paper.id).toBe(paper.githubRepo === undefined);
    expect.soft(paper.ai_summary_model === undefined, paper.id).toBe(paper.ai_summary === undefined);
    expect.soft(JSON.stringify(entry), paper.id).not.toContain('null');
    expect.soft(JSON.parse(JSON.stringify(entry)), paper.id).toEqual(entry);
  }
});

describe('how many, and when', () => {
  test('120 papers, each with an id, a title and an abstract of its own', () => {
    expect(entries).toHaveLength(120);
    for (const value of ['id', 'title', 'summary'] as const) {
      expect(new Set(entries.map(({ paper }) => paper[value])).size).toBe(120);
    }
  });

  test('ten feed days that end today, with nothing on weekends', () => {
    const days = [...new Set(lastDays.map(dayOf))].sort();
    expect(days).toEqual([
      ...['2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10', '2026-11-11'],
      ...['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18'],
    ]);
    expect(featured.filter((entry) => isWeekend(dayOf(entry) ?? ''))).toEqual([]);
    for (const day of days) expect(lastDays.filter((entry) => dayOf(entry) === day).length).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['a Saturday', '2026-11-21T17:00:00Z', '2026-11-20'],
    ['Friday after the rollover', '2026-11-21T02:30:00Z', '2026-11-20'],
    ['Sunday before the rollover', '2026-11-23T02:29:00Z', '2026-11-20'],
    ['Sunday after the rollover', '2026-11-23T02:30:01Z', '2026-11-23'],
    ['a summer Tuesday', '2027-07-06T12:00:00Z', '2027-07-06'],
    ['the day the clocks go forward', '2027-03-15T12:00:00Z', '2027-03-15'],
    ['the turn of the year', '2027-01-01T12:00:00Z', '2027-01-01'],
  ])('on %s the newest day is as expected, and nothing comes from the future', (_, time, newest) => {
    const now = Date.parse(time);
    const feed = sampleFeed(now);
    const days = feed.entries.flatMap((entry) => dayOf(entry) ?? []).sort();
    expect(days.at(-1)).toBe(newest);
    expect(feed.entries).toHaveLength(120);
    for (const entry of feed.entries) {
      expect(submittedAt(entry)).toBeLessThanOrEqual(now);
      expect(Date.parse(entry.paper.publishedAt)).toBeLessThanOrEqual(submittedAt(entry));
    }
  });

  test('papers are submitted within their feed day', () => {
    for (const entry of lastDays) {
      const day = dayOf(entry) ?? '';
      expect(feedDayAt(submittedAt(entry))).toBe(day);
    }
    expect(startOfFeedDay(addDays('2026-11-18', 1))).toBeGreaterThan(WEDNESDAY);
  });

  test('the same day gives the same ids', () => {
    expect(sampleFeed(WEDNESDAY + 3_600_000).entries.map(({ paper }) => paper.id)).toEqual([...byId.keys()]);
  });
});

describe('the trending order', () => {
  const top = trending.slice(0, 30).map((id) => byId.get(id));

  test('names every paper once', () => {
    expect([...trending].sort()).toEqual([...byId.keys()].sort());
  });

  test('mixes fresh papers without AI fields with old ones that were never featured', () => {
    const fresh = top.filter(
      (entry) => entry && ['2026-11-18', '2026-11-17', '2026-11-16'].includes(dayOf(entry) ?? ''),
    );
    expect(fresh.filter((entry) => entry?.paper.ai_summary === undefined).length).toBeGreaterThanOrEqual(8);
    const never = top.filter((entry) => entry && dayOf(entry) === undefined);
    expect(never.length).toBeGreaterThanOrEqual(3);
    for (const entry of never) {
      expect(entry).not.toHaveProperty('submittedBy');
      expect(entry).not.toHaveProperty('organization');
      expect(entry?.paper).not.toHaveProperty('submittedOnDailyBy');
    }
    const longAgo = (entry: Entry) => (dayOf(entry) ?? '9') < '2026-10-15';
    expect(top.filter((entry) => entry && longAgo(entry)).length).toBeGreaterThanOrEqual(2);
  });

  test('is no sort by votes', () => {
    const votes = top.map((entry) => entry?.paper.upvotes ?? 0);
    expect(votes).not.toEqual([...votes].sort((a, b) => b - a));
  });

  test('the running and the previous day have no AI fields at all', () => {
    const fresh = entries.filter((entry) => ['2026-11-18', '2026-11-17'].includes(dayOf(entry) ?? ''));
    expect(fresh.filter(({ paper }) => paper.ai_summary ?? paper.ai_keywords ?? paper.ai_summary_model)).toEqual([]);
    const older = entries.filter((entry) => (dayOf(entry) ?? '9') < '2026-11-16');
    expect(older.filter(({ paper }) => paper.ai_summary === undefined)).toEqual([]);
  });
});

describe('the oddities that the real feed has', () => {
  const names = (entry: Entry) => entry.paper.authors.map((author) => author.name).join(' ');
  const oddities: [string, (entry: Entry) => boolean][] = [
    ['a title with a newline', ({ title }) => title.includes('\n')],
    ['LaTeX in a title', ({ title }) => /\$.*\$/.test(title)],
    ['a LaTeX command in a title', ({ title }) => title.includes('\\emph{')],
    ['LaTeX in an abstract', ({ summary }) => summary.includes('\\sqrt')],
    ['a literal <think> in a title', ({ title }) => title.includes('<think>')],
    ['a literal </think> in an abstract', ({ summary }) => summary.includes('</think>')],
    ['300 authors', ({ paper }) => new Set(paper.authors.map((author) => author.name)).size === 300],
    ['a hidden author', ({ paper }) => paper.authors.some((author) => author.hidden)],
    ['Arabic authors', (entry) => /\p{Script=Arabic}/u.test(names(entry))],
    ['Hebrew authors', (entry) => /\p{Script=Hebrew}/u.test(names(entry))],
    ['Chinese authors', (entry) => /\p{Script=Han}/u.test(names(entry))],
    ['Korean authors', (entry) => /\p{Script=Hangul}/u.test(names(entry))],
    ['Japanese authors', (entry) => names(entry).includes('小野寺')],
    ['an Arabic title', ({ title }) => /^\p{Script=Arabic}/u.test(title)],
    ['a Hebrew title', ({ title }) => /^\p{Script=Hebrew}/u.test(title)],
    ['a Chinese title', ({ title }) => /^\p{Script=Han}/u.test(title)],
    ['a withdrawn paper', ({ paper }) => paper.withdrawnAt !== undefined],
    ['a featured paper without submitter', (entry) => dayOf(entry) !== undefined && entry.submittedBy === undefined],
    ['no organisation', (entry) => dayOf(entry) !== undefined && entry.organization === undefined],
    ['no repository', ({ paper }) => paper.githubRepo === undefined],
    ['a repository without stars', ({ paper }) => paper.githubRepo !== undefined && paper.githubStars === undefined],
    ['a guessed repository', ({ paper }) => paper.githubRepoAddedBy === 'auto'],
    ['a repository with very many stars', ({ paper }) => (paper.githubStars ?? 0) > 100_000],
    ['an http: project page', ({ paper }) => paper.projectPage?.startsWith('http:') === true],
    ['a video', ({ paper }) => paper.mediaUrls?.some((url) => url.endsWith('.mp4')) === true],
    ['a .qt video', ({ paper }) => paper.mediaUrls?.some((url) => url.endsWith('.qt')) === true],
    ['a relative avatar', (entry) => entry.submittedBy?.avatarUrl.startsWith('/avatars/') === true],
    ['an author among the submitters', (entry) => entry.isAuthorParticipating],
    ['an abstract of several lines', ({ summary }) => summary.includes('\n')],
    ['no votes at all', ({ paper }) => paper.upvotes === 0],
  ];

  test.each(oddities)('%s', (_, isOne) => {
    expect(entries.some(isOne)).toBe(true);
  });

  test('links lead nowhere that somebody could own', () => {
    for (const { paper, submittedBy } of entries) {
      if (paper.githubRepo) expect(paper.githubRepo).toMatch(/^https:\/\/github\.com\/paperglance--sample\/[\w-]+$/);
      if (paper.projectPage) expect(new URL(paper.projectPage).hostname).toMatch(/\.example$/);
      if (submittedBy) expect(submittedBy.name).toMatch(/--sample$/);
    }
  });
});

test('the feed server serves it: a list for each weekday, none for the weekend, trending as written', async () => {
  const server = await startFeedServer({ entries, trending, now: () => WEDNESDAY });
  expect(idsOf(await get(server, '/api/daily_papers?date=2026-11-18&limit=100'))).toHaveLength(12);
  expect(idsOf(await get(server, '/api/daily_papers?date=2026-11-15&limit=100'))).toEqual([]);
  expect(idsOf(await get(server, '/api/daily_papers?sort=trending&limit=100'))).toEqual(trending.slice(0, 100));
  expect(idsOf(await get(server, '/api/daily_papers?limit=100&p=1'))).toHaveLength(16);
  await server.close();
});

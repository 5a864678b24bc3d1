import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/domain/paper.ts';
import { parseList, parsePaper } from '../../src/hugging-face/parse.ts';

/** Beside the repository, where it is at all: real answers, which are not ours to bundle. */
const RECORDED = new URL('../../../shared/hf-api/', import.meta.url);
const DAILY = new URL('daily/', RECORDED);
const EDGE_CASES = new URL('edge-cases.json', RECORDED);

describe.skipIf(!existsSync(DAILY))('the recorded days', () => {
  const days = existsSync(DAILY) ? readdirSync(DAILY).filter((name) => name.endsWith('.json')) : [];

  it('parse with no entry dropped', () => {
    let entries = 0;
    for (const name of days) {
      const papers = readAll(JSON.parse(readFileSync(new URL(name, DAILY), 'utf8')));
      entries += papers.length;
      for (const paper of papers) {
        expect(paper.featuredOn, paper.id).toBe(name.slice(0, 10));
        expect(paper.title, paper.id).not.toMatch(/[\n\t]|\s\s/);
        expect(paper.publishedAt, paper.id).toBeTypeOf('number');
        expect(paper.submittedAt, paper.id).toBeTypeOf('number');
      }
    }
    expect([days.length, entries]).toEqual([204, 2846]);
  });

  it('keep what they say', () => {
    const [name = ''] = days;
    const json = JSON.parse(readFileSync(new URL(name, DAILY), 'utf8'));
    const papers = readAll(json);
    expect(papers.map(({ id }) => id)).toEqual(json.map((entry: { paper: { id: string } }) => entry.paper.id));
    expect(papers.map(({ votes }) => votes)).toEqual(
      json.map((entry: { paper: { upvotes: number } }) => entry.paper.upvotes),
    );
  });
});

describe.skipIf(!existsSync(EDGE_CASES))('the recorded oddities', () => {
  const groups: [string, { paper: unknown }[]][] = existsSync(EDGE_CASES)
    ? Object.entries(JSON.parse(readFileSync(EDGE_CASES, 'utf8')))
    : [];

  it('are 19 groups', () => {
    expect(groups).toHaveLength(19);
  });

  it.each(groups)('%s', (_, entries) => {
    const papers = readAll(entries);
    expect(papers).toHaveLength(entries.length);
    for (const [index, { paper }] of entries.entries())
      expect(parsePaper(paper)).toMatchObject({ id: papers[index]?.id });
  });

  it.each<[string, (paper: Paper) => unknown]>([
    ['withdrawn (paper.withdrawnAt)', (paper) => paper.withdrawnAt],
    ['mediaUrls with mp4', (paper) => paper.hasVideo],
    ['mediaUrls with qt', (paper) => paper.hasVideo],
    ['organization present', (paper) => paper.organisation?.handle],
    ['submitter missing (no submittedBy / submittedOnDailyBy)', (paper) => paper.submitter === undefined],
    ['no ai fields at all', (paper) => !('summary' in paper || 'keywords' in paper)],
    ['githubRepo without githubStars', (paper) => paper.code && !('stars' in paper)],
    // One of them is hidden.
    ['3303 authors (268 KB entry)', (paper) => paper.authors.length === 3302],
  ])('%s is seen as such', (group, isSeen) => {
    const papers = readAll(groups.find(([name]) => name === group)?.[1]);
    expect(papers.length).toBeGreaterThan(0);
    for (const paper of papers) expect(isSeen(paper), paper.id).toBeTruthy();
  });
});

function readAll(json: unknown): readonly Paper[] {
  const list = parseList(json);
  if ('kind' in list) throw new Error(`bad payload at ${list.at}`);
  expect(list.unreadable).toBe(0);
  return list.papers;
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../tools/feed-server/entry.ts';
import { rankReaders } from '../../tools/rank/rank-readers.ts';
import { readDays } from '../../tools/rank/read-days.ts';
import { type Reader, readReaders } from '../../tools/rank/read-readers.ts';
import { entry } from './feed-server-entries.ts';

const TOOL = fileURLToPath(new URL('../../tools/rank.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const ORDER = Array.from({ length: 40 }, (_, at) => `2401.${10_000 + at}`);
/** The papers that a reader saved, the one that has their word, and the one that has their author. */
const SAVED = ORDER.slice(0, 2);
const [OF_THE_WORD = '', OF_THE_AUTHOR = ''] = [ORDER[30], ORDER[33]];
const NEWEST_FIRST = ORDER.slice(30).reverse();

let dir = '';
let days = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'rank-'));
  days = join(dir, 'days');
  mkdirSync(days);
  writeFileSync(join(days, '2024-01-01.json'), JSON.stringify(ORDER.slice(0, 30).map(entryOf)));
  writeFileSync(join(days, '2024-01-02.json'), JSON.stringify(ORDER.slice(30).map(entryOf)));
});

afterAll(() => {
  rmSync(dir, { recursive: true });
});

test('ranks the papers after the cut, those first that are like what a reader saved', () => {
  const [hidden = ''] = NEWEST_FIRST;
  const ranking = rankingOf({ hidden: [hidden] });
  expect(ranking.slice(0, 3)).toEqual([OF_THE_AUTHOR, OF_THE_WORD, NEWEST_FIRST[1]]);
  expect(ranking.toSorted()).toEqual(ORDER.slice(30).filter((id) => id !== hidden));
});

test('goes by no word that is hidden, and by no name where names do not count', () => {
  expect(rankingOf({ hideWords: ['splatting'] }).slice(0, 2)).toEqual([OF_THE_AUTHOR, NEWEST_FIRST[0]]);
  expect(rankingOf({ noAuthors: true }).slice(0, 2)).toEqual([OF_THE_WORD, NEWEST_FIRST[0]]);
  expect(rankingOf({ hideWords: ['splatting'], noAuthors: true })).toEqual(NEWEST_FIRST);
});

test('gives each reader a ranking, whoever stands between', () => {
  const readers = [aReader('a'), aReader('b', { noAuthors: true }), aReader('c')];
  const { a, b, c } = rankReaders({ order: ORDER, readers }, readDays(days));
  expect([a, b, c]).toEqual([rankingOf({}), rankingOf({ noAuthors: true }), rankingOf({})]);
});

test('the command writes the rankings of a file of readers', () => {
  const out = join(dir, 'out.json');
  const { status, stderr } = run(
    '--days',
    days,
    '--readers',
    fileOf({ order: ORDER, readers: [aReader('a')] }),
    '--out',
    out,
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ rankings: { a: rankingOf({}) } });
});

test.each([
  [[], '--days DIR --readers FILE --out FILE'],
  [['--nonsense'], 'nonsense'],
  [['--days', 'none', '--readers', 'none.json', '--out', 'out.json'], 'none'],
])('the command with %j ends in one line and a code', (args, words) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.each([
  ['{', 'is not JSON'],
  [{ order: ORDER }, 'readers'],
  [{ order: ORDER, readers: [{ ...aReader('a'), liked: 'x' }] }, 'readers.0.liked'],
  [{ order: ORDER, readers: [aReader('a', { cut: -1 })] }, 'readers.0.cut'],
  [{ order: ORDER, readers: [aReader('a', { cut: 41 })] }, "beyond the order's end"],
  [{ order: ORDER, readers: [aReader('a', { liked: ['x'] })] }, 'reader a names x'],
  [{ order: ORDER, readers: [aReader('a', { hidden: ['y'] })] }, 'reader a names y'],
  [{ order: ORDER, readers: [aReader('a'), aReader('a')] }, 'two readers are called a'],
  [{ order: [...ORDER, 'z'], readers: [] }, 'the order names z'],
  [{ order: [...ORDER, ...SAVED], readers: [] }, 'twice'],
])('a file of readers is refused: %#, %s', (content, words) => {
  expect(() => readReaders(fileOf(content), readDays(days))).toThrow(words);
});

test.each([
  ['[{', 'is not JSON'],
  ['{}', 'is not a list'],
])('a day of %s is refused, and so is a folder without one', (content, words) => {
  const folder = mkdtempSync(join(dir, 'days-'));
  expect(() => readDays(folder)).toThrow('no .json files');
  writeFileSync(join(folder, '2024-01-01.json'), content);
  expect(() => readDays(folder)).toThrow(words);
});

function entryOf(id: string): Entry {
  const plain = entry(id, '2024-01-01', 1);
  const author = { _id: 'a', name: [...SAVED, OF_THE_AUTHOR].includes(id) ? 'Ann Lee' : id, hidden: false };
  const summary = [...SAVED, OF_THE_WORD].includes(id) ? 'Splatting.' : '';
  return { ...plain, paper: { ...plain.paper, authors: [author], summary } };
}

function aReader(id: string, changes: Partial<Reader> = {}): Reader {
  return { id, liked: SAVED, hidden: [], cut: 30, hideWords: [], noAuthors: false, ...changes };
}

function rankingOf(changes: Partial<Reader>): readonly string[] {
  return rankReaders({ order: ORDER, readers: [aReader('a', changes)] }, readDays(days)).a ?? [];
}

function fileOf(content: unknown): string {
  const file = join(dir, 'readers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function run(...args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, ['--import', TSX, TOOL, ...args], { encoding: 'utf8', cwd: dir });
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readText } from '../../src/formats/read-text.ts';
import { recordedPapers } from '../formats/papers.ts';
import { bibtex, ris } from '../formats/whole-files.ts';
import { COMMANDS, commandPeers } from './differential/command-peers.ts';
import { compareEntries, type Difference } from './differential/compare.ts';
import { explain } from './differential/known-differences.ts';
import { npmPeers } from './differential/npm-peers.ts';
import { type ForeignFormat, ourEntries } from './differential/our-entries.ts';
import type { ForeignFile } from './differential/peer.ts';

/**
 * What ours and other people's readers tell of the same files, entry by entry and field by field: a sample of the recorded papers in our
 * own BibTeX and RIS, and every .bib, .ris and .json file (CSL-JSON) of the folder that FOREIGN_FILES names. What a tool does otherwise
 * stands in `known-differences.ts`. A value that most tools tell alike and ours tells otherwise, and that no row there explains, is ours to
 * look at, and fails; what one tool alone tells is counted.
 */
const folder = mkdtempSync(join(tmpdir(), 'paperglance-peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FORMATS: ReadonlyMap<string, ForeignFormat> = new Map([
  ['.bib', 'bib'],
  ['.ris', 'ris'],
  ['.json', 'json'],
] as const);

const peers = [
  ...(await npmPeers(fileURLToPath(new URL('../../out/foreign-peers', import.meta.url)))),
  ...commandPeers(),
];
const missing = COMMANDS.filter((command) => !peers.some(({ name }) => name === command));
if (missing.length > 0) console.log(`Not on this machine: ${missing.join(', ')}.`);

const totals = new Map(
  peers.map(({ version }) => [version, { entries: 0, fields: 0, equal: 0, known: 0, alone: 0, refused: 0 }]),
);
const rows = new Map<string, number>();
afterAll(() => {
  console.table(Object.fromEntries(totals));
  for (const [row, count] of [...rows].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${row}`);
});

test.each(foreignFiles())('$path', { timeout: 1_200_000 }, async (file) => {
  const ours = ourEntries(file.format, file.text);
  const votes = new Map<string, string[]>();
  let readers = 0;
  for (const peer of peers) {
    if (!peer.formats.includes(file.format)) continue;
    const total = totals.get(peer.version) ?? expect.unreachable();
    const theirs = await (async () => peer.read(file))().catch(() => undefined);
    if (!theirs) {
      total.refused += 1;
      continue;
    }
    readers += 1;
    const { entries, compared, differences } = compareEntries(ours, theirs);
    total.entries += entries;
    total.fields += compared;
    total.equal += compared - differences.filter(({ field }) => field !== 'entry').length;
    for (const difference of differences) {
      const known = explain(peer.name, difference);
      if (known) total.known += 1;
      else total.alone += 1;
      for (const { what } of known ?? []) count(`${peer.name} ${what}`);
      if (!known) vote(votes, difference, peer.name);
    }
  }
  const needed = Math.max(2, Math.ceil((readers + 1) / 2));
  expect([...votes].filter(([, names]) => names.length >= needed)).toEqual([]);
});

function count(row: string): void {
  rows.set(row, (rows.get(row) ?? 0) + 1);
}

function vote(votes: Map<string, string[]>, { key, field, ours, theirs }: Difference, name: string): void {
  const told = `${key} ${field}\nours: ${ours}\ntheirs: ${theirs}`;
  votes.set(told, [...(votes.get(told) ?? []), name]);
}

function foreignFiles(): readonly ForeignFile[] {
  const papers = recordedPapers().filter((_, index) => index % 20 === 0);
  const citables = papers.map((paper) => ({ paper, tags: ['a b', 'c'], note: '' }));
  const own = [
    ['papers.bib', bibtex(citables, { abstracts: true })],
    ['papers.ris', ris(citables)],
  ].map(([name = '', text = '']) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { FOREIGN_FILES } = process.env;
  const others = FOREIGN_FILES ? readdirSync(FOREIGN_FILES).map((name) => join(FOREIGN_FILES, name)) : [];
  return [...own, ...others].flatMap((path) => {
    const format = FORMATS.get(extname(path));
    const read = format && readText(readFileSync(path));
    return read?.kind === 'ok' && format ? { format, path, text: read.text } : [];
  });
}

import type { Rule } from '../../src/domain/rules/rule.ts';
import type { Extension } from './bench-browser.ts';
import { type BenchWorld, inBenchWorld } from './bench-world.ts';
import { earlierBuild } from './earlier-build.ts';
import { madeUpPapers } from './made-up-papers.ts';
import { madeUpRules } from './made-up-rules.ts';
import { interval, median } from './statistics.ts';

/**
 * One repaint after a change, from a page's message to the worker's answer: with 200 rules, 20,000 papers cached and all that the lists
 * name unseen. In turns, in one browser, with the build of the commit before settings, rules and unseen papers were read once.
 */
const BEFORE = '64f9388';
const PAPERS = 20_000;
const ROUNDS = 20;
const WARM_UP = 2;
const REPAINTS = 5;
const LIMIT = 0.4;

type Round = Readonly<Record<'now' | 'before', number>>;

await inBenchWorld(async (world) => {
  const now = await prepared(world);
  const before = await prepared(world, earlierBuild(BEFORE, world.folder));
  const rounds: Round[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    // The other one first, each time.
    const taken = { now: Number.NaN, before: Number.NaN };
    const sides = [['now', now] as const, ['before', before] as const];
    for (const [name, side] of round % 2 === 0 ? sides : sides.reverse()) taken[name] = await repainted(world, side);
    if (round >= 0) rounds.push(taken);
  }
  report(rounds);
});

async function prepared({ install, browser }: BenchWorld, build?: string): Promise<Extension> {
  const extension = await install(PAPERS, build);
  await browser.inside(extension, unsee, null);
  await browser.inside(extension, writeRules, madeUpRules(madeUpPapers(0, 3_000)));
  return extension;
}

async function repainted({ browser }: BenchWorld, extension: Extension): Promise<number> {
  const [times] = await browser.inside(extension, timeRepaints, REPAINTS);
  return median(times as number[]);
}

function report(rounds: readonly Round[]): void {
  const ratio = (of: readonly Round[]): number => median(of.map(({ now, before }) => now / before));
  const { from, to } = interval(rounds, ratio);
  const ms = (side: keyof Round): string => `${median(rounds.map((round) => round[side])).toFixed(1)} ms`;
  console.log(`200 rules, ${PAPERS.toLocaleString('en')} papers, ${rounds.length} rounds of ${REPAINTS} repaints`);
  console.log(`  now            ${ms('now')}`);
  console.log(`  ${BEFORE}        ${ms('before')}`);
  const ours = ratio(rounds);
  console.log(
    `  ratio ${ours.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)}), limit ${LIMIT}: ${ours <= LIMIT ? 'kept' : 'missed'}`,
  );
  if (!(ours <= LIMIT)) process.exitCode = 1;
}

// The following are sent to a page as text: each stands for itself.

async function unsee(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('paperglance-library');
    opening.onsuccess = () => done(opening.result);
  });
  const writing = database.transaction('marks', 'readwrite');
  const marks = writing.objectStore('marks');
  const reading = marks.getAll();
  reading.onsuccess = () => {
    for (const mark of reading.result) marks.put({ ...mark, seenAt: {} });
  };
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  database.close();
}

async function writeRules(rules: readonly Rule[]): Promise<void> {
  await chrome.storage.local.set({ rules });
  await chrome.runtime.sendMessage({ type: 'paint-badge' });
}

/** The first one wakes the worker, and is not told. */
async function timeRepaints(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at <= count; at += 1) {
    const from = performance.now();
    const answer = await chrome.runtime.sendMessage({ type: 'paint-badge' });
    if (answer?.kind !== 'done') throw new Error('Nobody repainted.');
    if (at > 0) times.push(performance.now() - from);
  }
  return times;
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly runtime: { sendMessage(message: object): Promise<{ kind: string } | undefined> };
};

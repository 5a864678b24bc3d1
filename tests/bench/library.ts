import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import type { LibraryView } from '../../src/library/library-view.ts';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import { until } from '../../tools/browsers/until.ts';
import { applyView, FIRST_VIEW } from '../library/saved.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';
import type { Send } from './devtools.ts';
import { fillLibrary } from './fill-library.ts';
import {
  exportAs,
  isWhole,
  type PageOpening,
  placeOf,
  readOpening,
  type Scrolling,
  type Shown,
  scrollThrough,
  untilShown,
  watchInput,
} from './library-page.ts';
import { madeUpEntries } from './made-up-entries.ts';
import { interval, median, quantile } from './statistics.ts';
import { type Task, type Traced, traced } from './trace.ts';

/**
 * The library page with a long reading list, in real tabs of the unmodified build: opening beside a short list in turns,
 * keys and clicks, exports, and a scroll through all of it. Beside the clock stands what the page's thread had a processor for: a task
 * that took 60 ms of which 6 were work waited for a machine that others use too. `tsx tests/bench/library.ts [--rounds 15] [--only opening]`
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, only: { type: 'string', default: '' } },
});
const ROUNDS = Number(values.rounds);
const WARM_UP = 2;
const [SHORT, LONG] = [50, 10_000];
const PAGE = 'src/library/index.html';
/** Long after the first rows; nobody looks at the page before. */
const SETTLE_MS = 1_500;
/** A quick typist's pause between letters, and a quick hand's between clicks. */
const LETTER_MS = 120;
const CLICK_MS = 700;
/** As many rows as a screen has. */
const FIRST_SEEN = 15;
/** As the page writes numbers. */
const SHORT_NUMBER = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const FORMATS = ['bibtex', 'csl', 'backup'];
const EXPORTS = 10;
const BACKSPACE = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
const QUERIES = [
  'diffusion',
  'video generation',
  'gpt-4',
  'müller',
  'wang segmentation',
  'the state of the art',
  'xyzzy',
];

const now = Date.now();
const entries = madeUpEntries(LONG, now);

await inBenchWorld(async ({ browser, install }) => {
  const sides = new Map<number, Extension>();
  for (const papers of [SHORT, LONG]) {
    const extension = await install(SHORT);
    await fillLibrary(browser, extension, entries.slice(-papers));
    await mirrored(browser, extension, papers);
    sides.set(papers, extension);
  }
  const long = sides.get(LONG) as Extension;
  if (wants('opening')) await measureOpening(browser, sides);
  if (wants('paints')) await measurePaints(browser, long);
  if (wants('export')) await measureExports(browser, long);
  if (wants('scroll')) await measureScroll(browser, long);
});

function wants(part: string): boolean {
  return values.only === '' || values.only === part;
}

/** The first page of an extension also writes its second copy of the list; nothing is measured before that is done. */
async function mirrored(browser: BenchBrowser, extension: Extension, papers: number): Promise<void> {
  const targetId = await browser.openPage(extension, PAGE);
  const look = asExpression(readMirrored, papers);
  await until(
    'the second copy is written',
    async () => ((await browser.devtools.evaluate(targetId, look)) ? true : undefined),
    {
      withinMs: 60_000,
      everyMs: 500,
    },
  );
  await browser.closePage(targetId);
}

declare const chrome: {
  readonly storage?: { readonly local: { get(key: string): Promise<Record<string, { count: number } | undefined>> } };
};

/** Sent to a page as text. */
async function readMirrored(papers: number): Promise<boolean> {
  // A new page is about:blank for a moment.
  return (await chrome.storage?.local.get('mirror-witness'))?.['mirror-witness']?.count === papers;
}

interface Opened {
  readonly rows: number;
  /** Of that, what the page's thread worked. */
  readonly work: number;
  readonly tasks: readonly Task[];
}

type Round = Readonly<Record<number, Opened>>;

async function measureOpening(browser: BenchBrowser, sides: ReadonlyMap<number, Extension>): Promise<void> {
  const rounds: Round[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const opened: Record<number, Opened> = {};
    const order = round % 2 === 0 ? [...sides] : [...sides].reverse();
    for (const [papers, extension] of order) {
      await browser.coolDown();
      const { result, tasks, measured } = await traced(browser.devtools, async () => {
        const targetId = await browser.openPage(extension, PAGE);
        await pause(SETTLE_MS);
        const { rows } = await browser.devtools.evaluate<PageOpening>(targetId, asExpression(readOpening, null));
        return { rows, targetId };
      });
      opened[papers] = { rows: result.rows, work: workIn(tasks, measured[0]), tasks };
      await browser.closePage(result.targetId);
    }
    if (round >= 0) rounds.push(opened);
  }
  const of = (what: 'rows' | 'work', papers: number, from: readonly Round[]) =>
    from.map((round) => round[papers]?.[what] ?? Number.NaN);
  const ratio = (what: 'rows' | 'work') => {
    const reckon = (drawn: readonly Round[]) => median(of(what, LONG, drawn)) / median(of(what, SHORT, drawn));
    const { from, to } = interval(rounds, reckon);
    return `${reckon(rounds).toFixed(2)} (95 of 100 such runs: ${from.toFixed(2)} to ${to.toFixed(2)})`;
  };
  const told = (papers: number) =>
    `${spread(of('rows', papers, rounds))}; the page's thread on a processor ${spread(of('work', papers, rounds))}`;
  const tasks = rounds.flatMap((round) => round[LONG]?.tasks ?? []);
  console.log(`\nOpening the library page in a tab, from the navigation to the first frame with rows; ${rounds.length} rounds in turns, no
process of the extension warm
  ${SHORT} saved: ${told(SHORT)}
  ${number(LONG)} saved: ${told(LONG)}
  ratio of the medians: ${ratio('rows')}; of the work: ${ratio('work')} (limit 1.30)
  within the first ${SETTLE_MS / 1_000} s with ${number(LONG)}, ${rounds.length} openings together: ${longTasks(tasks)}`);
}

interface Painted {
  readonly what: string;
  readonly painted: number;
  readonly frames: number;
  readonly longest: number;
}

async function measurePaints(browser: BenchBrowser, extension: Extension): Promise<void> {
  const targetId = await browser.openPage(extension, PAGE);
  await untilWhole(browser, targetId, FIRST_VIEW);
  await browser.devtools.evaluate(targetId, asExpression(watchInput, null));
  await browser.devtools.attached(targetId, async (send) => {
    const keys = await traced(browser.devtools, () => typeAll(browser, targetId, send));
    report('A letter typed or taken back', `${LETTER_MS} ms apart`, keys);
    const clicks = await traced(browser.devtools, () => clickAll(browser, targetId, send));
    report('A click on a shelf or filter', `${CLICK_MS} ms apart`, clicks);
  });
  await browser.closePage(targetId);
}

async function typeAll(browser: BenchBrowser, targetId: string, send: Send): Promise<Painted[]> {
  await browser.devtools.evaluate(targetId, `document.querySelector('input[type="search"]').focus()`);
  const painted: Painted[] = [];
  for (const query of QUERIES) {
    const letters = [...query];
    const texts = [
      ...letters.map((_, at) => query.slice(0, at + 1)),
      ...letters.map((_, at) => query.slice(0, -1 - at)),
    ];
    for (const [at, text] of texts.entries()) {
      const key = at < letters.length ? { key: letters[at], text: letters[at] } : BACKSPACE;
      painted.push(
        await press(browser, targetId, `"${text}"`, { ...FIRST_VIEW, query: text }, async () => {
          await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
          await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
        }),
      );
      await pause(LETTER_MS);
    }
    await pause(CLICK_MS);
  }
  return painted;
}

async function clickAll(browser: BenchBrowser, targetId: string, send: Send): Promise<Painted[]> {
  const { organisation, author, keyword } = oftenest();
  const steps: [string, Partial<LibraryView>][] = [
    ['All papers', { shelf: 'all' }],
    ['Has code', { hasCode: true }],
    ['Has code', { hasCode: false }],
    ['thesis', { only: { tag: 'thesis' } }],
    ['thesis', { only: {} }],
    [author, { only: { author } }],
    [author, { only: {} }],
    ['Reading', { shelf: 'reading' }],
    ['Has note', { hasNote: true }],
    ['Done', { shelf: 'done' }],
    ['Has note', { hasNote: false }],
    ['To read', { shelf: 'to-read' }],
    ['2025', { only: { year: '2025' } }],
    ['2025', { only: {} }],
    [organisation, { only: { organisation } }],
    [organisation, { only: {} }],
    [keyword, { only: { keyword } }],
    [keyword, { only: {} }],
    ['Starred', { shelf: 'starred' }],
    ['To read', { shelf: 'to-read' }],
  ];
  const painted: Painted[] = [];
  for (let time = 0; time < 3; time += 1) {
    let view = FIRST_VIEW;
    for (const [name, changes] of steps) {
      view = { ...view, ...changes };
      const place = await until(`"${name}" is there`, () =>
        browser.devtools.evaluate<{ x: number; y: number } | undefined>(targetId, asExpression(placeOf, name)),
      );
      const at = { ...place, button: 'left', clickCount: 1 };
      painted.push(
        await press(browser, targetId, name, view, async () => {
          await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
          await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
        }),
      );
      await pause(CLICK_MS);
    }
  }
  return painted;
}

/** Waits for what the same view shows by the extension's own rules, reckoned here. */
async function press(
  browser: BenchBrowser,
  targetId: string,
  what: string,
  view: LibraryView,
  act: () => Promise<void>,
): Promise<Painted> {
  const rows = applyView(entries, view, now);
  const count = SHORT_NUMBER.format(rows.length);
  const shown: Shown = {
    count: rows.length === 1 ? '1 paper' : `${count} papers`,
    first: rows.slice(0, FIRST_SEEN).map(({ id }) => id),
  };
  const waiting = browser.devtools.evaluate<Omit<Painted, 'what'>>(targetId, asExpression(untilShown, shown));
  await pause(30);
  const [told] = await Promise.all([waiting, act()]);
  return { what, ...told };
}

async function measureExports(browser: BenchBrowser, extension: Extension): Promise<void> {
  const targetId = await browser.openPage(extension, PAGE);
  await untilWhole(browser, targetId, FIRST_VIEW);
  const told = new Map<string, { ms: number; bytes: number; tasksOver50: number[] }[]>(FORMATS.map((one) => [one, []]));
  for (let round = 0; round < EXPORTS; round += 1) {
    for (const format of FORMATS) {
      told.get(format)?.push(await browser.devtools.evaluate(targetId, asExpression(exportAs, format)));
      await pause(500);
    }
  }
  console.log(
    `\nExporting ${number(LONG)} papers, from the click on "Save file" to the file being ready; ${EXPORTS} times in turns`,
  );
  for (const [format, all] of told) {
    const tasks = all.flatMap(({ tasksOver50 }) => tasksOver50);
    console.log(
      `  ${format}: ${spread(all.map(({ ms }) => ms))}; ${((all[0]?.bytes ?? 0) / 1e6).toFixed(1)} MB; the longest task ${ms(Math.max(0, ...tasks))} (limit 1,000 ms)`,
    );
  }
  await browser.closePage(targetId);
}

async function measureScroll(browser: BenchBrowser, extension: Extension): Promise<void> {
  const targetId = await browser.openPage(extension, `${PAGE}#shelf=all`);
  await untilWhole(browser, targetId, { ...FIRST_VIEW, shelf: 'all' });
  console.log('\nA scripted scroll from the first row to the last');
  for (const step of [400, 2_000, 400]) {
    const { result, tasks } = await traced(browser.devtools, () =>
      browser.devtools.evaluate<Scrolling>(targetId, asExpression(scrollThrough, step)),
    );
    const { frames, passed, rows } = result;
    console.log(
      `  ${step} px a frame: ${number(Math.round(passed))} px and ${number(rows)} rows on the page; frames ${spread(frames)}; ${longTasks(tasks)} (limit 0)`,
    );
  }
  await browser.closePage(targetId);
}

async function untilWhole(browser: BenchBrowser, targetId: string, view: LibraryView): Promise<void> {
  const look = asExpression(isWhole, applyView(entries, view, now).length);
  await until(
    'the whole list is drawn',
    async () => ((await browser.devtools.evaluate(targetId, look)) ? true : undefined),
    {
      withinMs: 60_000,
      everyMs: 500,
    },
  );
  await pause(3_000);
}

function oftenest(): { organisation: string; author: string; keyword: string } {
  const most = (of: (saved: SavedPaper) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const saved of applyView(entries, FIRST_VIEW, now)) {
      for (const value of of(saved)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
  };
  return {
    organisation: most(({ paper }) => (paper.organisation ? [paper.organisation.name] : [])),
    author: most(({ paper }) => [...new Set(paper.authors)]),
    keyword: most(({ paper }) => paper.keywords ?? []),
  };
}

function report(what: string, how: string, { result: all, tasks, measured }: Traced<readonly Painted[]>): void {
  const slowest = all.reduce((a, b) => (a.painted > b.painted ? a : b));
  const late = all.filter(({ frames }) => frames > 1);
  const work = all.map((_, index) => workIn(tasks, measured[index]));
  const hardest = work.indexOf(Math.max(...work));
  console.log(`\n${what}, ${number(LONG)} saved, ${all.length} of them ${how}
  to the frame that shows the right count and the right first 15 rows, as the page's thread is done with it:
    by the clock ${spread(all.map(({ painted }) => painted))} (limit 50 at p95); the slowest: ${slowest.what}, ${ms(slowest.painted)}
    of the page's thread on a processor ${spread(work)}; the hardest: ${all[hardest]?.what}, ${ms(work[hardest] ?? Number.NaN)}
  the browser's own "event timing", to the presentation of the next frame, in steps of 8 ms: ${spread(all.map(({ longest }) => longest))}
  right only in a later frame than the first: ${late.length}`);
}

/** What the thread worked in tasks of that time. */
function workIn(tasks: readonly Task[], time: { readonly from: number; readonly to: number } | undefined): number {
  if (!time) return Number.NaN;
  let work = 0;
  for (const { from, clock, processor } of tasks) {
    const within = Math.min(from + clock, time.to) - Math.max(from, time.from);
    if (within > 0) work += clock > 0 ? (processor * within) / clock : 0;
  }
  return work;
}

/** Who else uses the machine makes a task long, but not its work. */
function longTasks(tasks: readonly Task[]): string {
  const [byClock, byWork] = [tasks.filter(({ clock }) => clock > 50), tasks.filter(({ processor }) => processor > 50)];
  const longest = Math.max(0, ...tasks.map(({ processor }) => processor));
  const listed = byClock.map(({ clock, processor }) => `${ms(clock)} of which ${ms(processor)} on a processor`);
  return `tasks over 50 ms of work: ${byWork.length}, the longest ${ms(longest)}; by the clock: ${byClock.length}${listed.length > 0 ? ` (${listed.join(', ')})` : ''}`;
}

function spread(times: readonly number[]): string {
  return `median ${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}`;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

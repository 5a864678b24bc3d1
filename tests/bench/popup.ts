import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBuiltExtension } from '../../tools/browsers/built-extension.ts';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import { bundleSizes } from '../../tools/bundle-sizes.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { type BenchWorld, inBenchWorld } from './bench-world.ts';
import { writeStaticExtension } from './static-extension.ts';
import { interval, median, quantile } from './statistics.ts';

/**
 * From the toolbar's button to rows on the screen, in the real popup of the unmodified build, in turns with a static popup
 * of the same rows in the same browser. `tsx tests/bench/popup.ts [--rounds 20]`
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const ROUNDS = Number(values.rounds);
const WARM_UP = 3;
const STATIC_ROWS = 30;
const CACHED = [50, 20_000, 100_000];
/** Long after everything is drawn; nobody looks at the popup before, since looking slows it down. */
const SETTLE_MS = 900;

type Round = Readonly<Record<string, Opening>>;

interface Opening {
  /** From the click to the presentation of the first frame that holds an article's text, ms. */
  readonly rows: number;
  /** From the click to the page's beginning: the browser's own work, window and process. */
  readonly began: number;
  readonly drawn: number;
}

await inBenchWorld(async (world) => {
  const sides = await installSides(world);
  const rounds: Round[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const opened: Record<string, Opening> = {};
    // Another order each round, so that no side always follows the same one.
    for (const [name, extension] of shuffled([...sides])) opened[name] = await measure(world.browser, extension);
    if (round >= 0) rounds.push(opened);
  }
  report([...sides.keys()], rounds);
  reportSizes(world.build);
});

async function installSides(world: BenchWorld): Promise<Map<string, Extension>> {
  const { browser, build, folder } = world;
  const { popup } = readBuiltExtension(build);
  const ours = new Map<string, Extension>();
  for (const papers of CACHED) ours.set(nameFor(papers), await world.install(papers));
  const body = await firstRowsOf(browser, [...ours.values()][0] as Extension);
  writeStaticExtension(join(folder, 'static'), { build, body });
  return new Map([...ours, ['static', await browser.load(join(folder, 'static'), popup)]]);
}

function nameFor(papers: number): string {
  return `ours, ${papers.toLocaleString('en')} cached`;
}

/** The page as our popup has it when everything is done, less the rows after the first 30. */
async function firstRowsOf(browser: BenchBrowser, extension: Extension): Promise<string> {
  // The second opening: nothing is New any more, as in all that follow.
  for (let time = 0; time < 2; time += 1) {
    await browser.openPopup(extension, SETTLE_MS);
    if (time === 0) await browser.closePopup(extension);
  }
  const { targetId } = await browser.openedPopup(extension);
  const body = await browser.devtools.evaluate<string>(
    targetId,
    asExpression((rows: number) => {
      const page = document.body.cloneNode(true) as HTMLElement;
      for (const row of [...page.querySelectorAll('article')].slice(rows)) row.remove();
      return page.innerHTML;
    }, STATIC_ROWS),
  );
  await browser.closePopup(extension);
  return body;
}

async function measure(browser: BenchBrowser, extension: Extension): Promise<Opening> {
  await browser.coolDown();
  const { targetId, clickedAt } = await browser.openPopup(extension, SETTLE_MS);
  const { origin, painted, drawn } = await browser.devtools.evaluate<Timing>(targetId, asExpression(readTiming, null));
  await browser.closePopup(extension);
  if (painted === null) throw new Error(`No row was painted in ${extension.popup}.`);
  return { rows: origin + painted - clickedAt, began: origin - clickedAt, drawn };
}

interface Timing {
  readonly origin: number;
  readonly painted: number | null;
  readonly drawn: number;
}

/**
 * Chromium keeps, for every frame that was painted, its largest text so far and when the screen got it ("largest contentful
 * paint", to 4 ms). The first that lies in an article is the first frame with rows, whether it was the page's first frame (a
 * static page) or a later one (a script's). The same code reads both sides, after the fact. The page's clock is told as time
 * of day, so that Node's can be taken from it. Sent to the page as text.
 */
async function readTiming(): Promise<Timing> {
  const painted = await new Promise<number | null>((done) => {
    new PerformanceObserver((list) => {
      const rows = list.getEntries().filter((entry) => (entry as LargestPaint).element?.closest('article'));
      done((rows[0] as LargestPaint | undefined)?.renderTime ?? null);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => done(null), 500);
  });
  return { origin: Date.now() - performance.now(), painted, drawn: document.querySelectorAll('article').length };
}

interface LargestPaint extends PerformanceEntry {
  readonly element: Element | null;
  readonly renderTime: number;
}

function report(names: readonly string[], rounds: readonly Round[]): void {
  const of = (name: string, which: keyof Opening, from = rounds): number[] =>
    from.map((round) => round[name]?.[which] ?? Number.NaN);
  console.log(
    `\nClick → rows painted, ms; the real popup, ${rounds.length} rounds in turns, no process of either warm`,
  );
  console.table(
    Object.fromEntries(
      names.map((name) => {
        const rows = of(name, 'rows');
        const difference = (drawn: readonly Round[]): number => median(differences(drawn, name));
        const { from, to } = interval(rounds, difference);
        return [
          name,
          {
            rows: of(name, 'drawn')[0],
            median: rounded(median(rows)),
            p95: rounded(quantile(rows, 0.95)),
            'of it the browser': rounded(median(of(name, 'began'))),
            '− static': name === 'static' ? '' : `${signed(difference(rounds))} (${signed(from)} to ${signed(to)})`,
          },
        ];
      }),
    ),
  );
  const [least = 0, most = 0] = [CACHED[0], CACHED.at(-1)];
  const ratio = (drawn: readonly Round[]): number =>
    median(of(nameFor(most), 'rows', drawn)) / median(of(nameFor(least), 'rows', drawn));
  const { from, to } = interval(rounds, ratio);
  console.log(
    `${most.toLocaleString('en')} cached / ${least}: ${ratio(rounds).toFixed(3)} (${from.toFixed(3)} to ${to.toFixed(3)})`,
  );
  console.log(`"− static" is the median of the differences within a round; in brackets, where 95 of 100 such runs would put it.
"of it the browser" is the time before the page exists. The static popup shows ${STATIC_ROWS} of the rows as plain HTML under the same
stylesheet and policy, without script, worker or storage: nothing that shows them can be faster. Ours draws the rows in sight
first and the others, counted here too, a moment later.`);

  function differences(drawn: readonly Round[], name: string): number[] {
    return drawn.map((round) => (round[name]?.rows ?? Number.NaN) - (round.static?.rows ?? Number.NaN));
  }
}

function reportSizes(build: string): void {
  const { firstPaintGzip, firstPaintFiles, total } = bundleSizes(build, readBuiltExtension(build).popup);
  console.log(`\nJavaScript before the popup's first paint: ${firstPaintGzip} bytes gzipped each for itself (${firstPaintFiles.join(', ')});
the whole build: ${(total / 1000).toFixed(1)} kB on disk, pictures and words included.`);
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function rounded(value: number): number {
  return Math.round(value);
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(0)}`;
}

import { setTimeout as pause } from 'node:timers/promises';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';
import type { Send } from './devtools.ts';
import { indexAnew } from './index-anew.ts';
import { keystrokes } from './search-queries.ts';
import { median, quantile } from './statistics.ts';
import { readKeystrokes, restOf, watchKeystrokes } from './watch-keystrokes.ts';

/**
 * Typing into the search box of the real popup, keys coming in as from a keyboard; `npm run bench -- search typing` says
 * beside it how long finding alone takes, MiniSearch and a plain scan too. `tsx tests/bench/typing.ts [papers…]`
 */
const sizes = process.argv.slice(2).map(Number);
const FIRST_KEYS = 8;
/** Between two keys at least, and so long nothing has changed: then the answer is there. */
const REST_MS = 100;
/** A person looks at what was found; what is in sight is drawn whole then, and a page more. */
const LOOK_MS = 400;
const SETTLE_MS = 1_200;

/** Without them a frame waits for the screen: 8 ms in the mean, 17 at most, whatever was done before. `BENCH_SCREEN=60` does. */
const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const isHeld = process.env.BENCH_SCREEN === '60';
/** Half of them, or it would take minutes. */
const QUERIES = keystrokes()
  .map((growing) => growing.at(-1) ?? '')
  .filter((_, index) => index % 2 === 0);

await inBenchWorld(
  async ({ browser, install }) => {
    for (const papers of sizes.length > 0 ? sizes : [25_000, 100_000]) {
      const extension = await install(papers);
      await indexAnew(browser, extension, papers);
      console.log(`\n${papers.toLocaleString('en')} papers, ${isHeld ? 'frames held to 60 Hz' : 'frames at once'}`);
      await measureFirstKey(browser, extension);
      await measureTyping(browser, extension);
    }
  },
  isHeld ? [] : AT_ONCE,
);
console.log(`\nFrom the key's own time stamp to the end of the main thread's work (script, style, layout, paint) on the frame that shows its
answer: the first whose six first rows, their marks and their number are those at which the page comes to rest; where the
answer changes none of them, the first frame after the key. Every key counts. "frames at once": nothing waits for the
screen's next refresh; BENCH_SCREEN=60 holds them to 60 Hz, where a frame alone waits up to 16.7 ms.`);

async function measureFirstKey(browser: BenchBrowser, extension: Extension): Promise<void> {
  const times: number[] = [];
  let early = 0;
  for (let time = 0; time < FIRST_KEYS; time += 1) {
    await inPopup(browser, extension, async (targetId, send) => {
      early += await browser.devtools.evaluate<number>(targetId, asExpression(countSearchFiles, null));
      await press(send, 'd');
      await pause(LOOK_MS);
      times.push(...(await timesIn(send)));
    });
  }
  say('the first key, with all it loads', times);
  console.log(`  files of the search loaded before it: ${early}`);
}

async function measureTyping(browser: BenchBrowser, extension: Extension): Promise<void> {
  await inPopup(browser, extension, async (_, send) => {
    await press(send, 'x');
    await pause(LOOK_MS);
    await timesIn(send);
    const times: number[] = [];
    for (const query of QUERIES) {
      await selectAll(send);
      for (const letter of query) {
        await press(send, letter);
        await inside(send, restOf, REST_MS);
      }
      times.push(...(await timesIn(send)));
      await pause(LOOK_MS);
    }
    say(`the ${QUERIES.join('').length} keys of ${QUERIES.length} queries`, times);
  });
}

async function timesIn(send: Send): Promise<number[]> {
  const told = await inside(send, readKeystrokes, null);
  return told.map(({ paintedAfter }) => paintedAfter);
}

async function inside<A, T>(send: Send, run: (argument: A) => T, argument: A): Promise<Awaited<T>> {
  const asked = { expression: asExpression(run, argument), awaitPromise: true, returnByValue: true };
  const { result } = await send<{ result: { value: Awaited<T> } }>('Runtime.evaluate', asked);
  return result.value;
}

async function inPopup(
  browser: BenchBrowser,
  extension: Extension,
  use: (targetId: string, send: Send) => Promise<void>,
): Promise<void> {
  await browser.coolDown();
  const { targetId } = await browser.openPopup(extension, SETTLE_MS);
  await browser.devtools.evaluate(targetId, asExpression(watchKeystrokes, null));
  await browser.devtools.attached(targetId, async (send) => use(targetId, send));
  await browser.devtools.evaluate(targetId, asExpression(closeSearch, null));
  await pause(LOOK_MS);
  await browser.closePopup(extension);
}

async function press(send: Send, letter: string): Promise<void> {
  await send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
}

/** A key of its own: a letter that comes with a command is not typed. */
async function selectAll(send: Send): Promise<void> {
  await send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Home', commands: ['selectAll'] });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Home' });
}

/** The next popup begins without a search. Sent to the page as text, as the next one is. */
function closeSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!box) return;
  box.value = '';
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function countSearchFiles(): number {
  return performance.getEntriesByType('resource').filter(({ name }) => /search-papers|match-ranges/.test(name)).length;
}

function say(what: string, times: readonly number[]): void {
  const at = (value: number): string => value.toFixed(1);
  console.log(
    `  ${what}: median ${at(median(times))} ms, p95 ${at(quantile(times, 0.95))} ms, most ${at(Math.max(...times))} ms (${times.length})`,
  );
}

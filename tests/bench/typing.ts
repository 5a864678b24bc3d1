import { setTimeout as pause } from 'node:timers/promises';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';
import type { Send } from './devtools.ts';
import { indexAnew } from './index-anew.ts';
import { keystrokes } from './search-queries.ts';
import { median, quantile } from './statistics.ts';
import { type Keystroke, readKeystrokes, watchKeystrokes } from './watch-keystrokes.ts';

/**
 * Typing into the search box of the real popup, keys coming in as from a keyboard. `tsx tests/bench/typing.ts [papers…]`
 */
const sizes = process.argv.slice(2).map(Number);
const FIRST_KEYS = 20;
/** Between two keys: a good typist's pace. */
const PACE_MS = 120;
/** A person looks at what was found; all of it is drawn then. */
const LOOK_MS = 600;
const SETTLE_MS = 1_500;

/** Without them a frame waits for the screen: 8 ms in the mean, 17 at most, whatever was done before. */
const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const SCREENS = { 'frames at once': AT_ONCE, 'a screen of 60 Hz': [] };

for (const [screen, flags] of Object.entries(SCREENS)) {
  await inBenchWorld(async ({ browser, install }) => {
    for (const papers of sizes.length > 0 ? sizes : [25_000, 100_000]) {
      const extension = await install(papers);
      await indexAnew(browser, extension, papers);
      console.log(`\n${papers.toLocaleString('en')} papers, ${screen}`);
      await measureFirstKey(browser, extension);
      await measureTyping(browser, extension);
    }
  }, flags);
}
console.log(`\nFrom the key's own time stamp to the end of the main thread's work (script, style, layout, paint) on the first frame whose six
first rows read as they do once all is drawn; a frame follows each change of the page, and a task behind it takes the time. "frames at once":
nothing waits for the screen's next refresh. A key whose answer took longer than the next key
counts with that one.`);

async function measureFirstKey(browser: BenchBrowser, extension: Extension): Promise<void> {
  const times: number[] = [];
  let early = 0;
  for (let time = 0; time < FIRST_KEYS; time += 1) {
    await inPopup(browser, extension, async (targetId, send) => {
      early += await browser.devtools.evaluate<number>(targetId, asExpression(countSearchFiles, null));
      await press(send, 'd');
      await pause(LOOK_MS);
      times.push(...(await timesIn(browser, targetId)));
    });
  }
  say('the first key, with all it loads', times);
  console.log(`  files of the search loaded before it: ${early}`);
}

async function measureTyping(browser: BenchBrowser, extension: Extension): Promise<void> {
  await inPopup(browser, extension, async (targetId, send) => {
    await press(send, 'x');
    await pause(LOOK_MS);
    await timesIn(browser, targetId);
    const times: number[] = [];
    let pressed = 0;
    for (const query of keystrokes().map((growing) => growing.at(-1) ?? '')) {
      for (const [index, letter] of [...query].entries()) {
        await press(send, letter, index === 0 ? ['selectAll'] : []);
        await pause(PACE_MS);
        pressed += 1;
      }
      await pause(LOOK_MS);
      times.push(...(await timesIn(browser, targetId)));
    }
    say(`the ${pressed} keys of ${keystrokes().length} queries, ${PACE_MS} ms apart`, times);
  });
}

async function timesIn(browser: BenchBrowser, targetId: string): Promise<number[]> {
  const told = await browser.devtools.evaluate<Keystroke[]>(targetId, asExpression(readKeystrokes, null));
  return told.flatMap(({ paintedAfter }) => paintedAfter ?? []);
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

async function press(send: Send, letter: string, commands: readonly string[] = []): Promise<void> {
  await send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, commands });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
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
    `  ${what}: median ${at(median(times))} ms, p95 ${at(quantile(times, 0.95))} ms, most ${at(Math.max(...times))} ms (${times.length} lists)`,
  );
}

// What the library's bench does inside the page. Each function is sent to it as text and stands for itself.

export interface PageOpening {
  /** From the navigation's beginning to the presentation of the first frame with a row's text, ms. */
  readonly rows: number;
}

interface LargestPaint extends PerformanceEntry {
  readonly element: Element | null;
  readonly renderTime: number;
}

/** See popup.ts for why the largest contentful paint tells the first frame with rows. */
export async function readOpening(): Promise<PageOpening> {
  const rows = await new Promise<number>((done) => {
    new PerformanceObserver((list) => {
      const inRows = list.getEntries().filter((entry) => (entry as LargestPaint).element?.closest('article'));
      const [first] = inRows as LargestPaint[];
      if (first) done(first.renderTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => done(Number.NaN), 500);
  });
  if (rows > 0) performance.measure('opening', { start: 0, end: rows });
  return { rows };
}

/** What the list says that it is: everything there, and drawn. */
export function isWhole(count: number): boolean {
  const isBusy = document.querySelector('[role="feed"]')?.ariaBusy !== 'false';
  const hasFacets = document.querySelector('.library-nav h2') !== null;
  return !isBusy && hasFacets && document.querySelectorAll('article.entry').length === count;
}

export interface Bench {
  /** When the last key or click was made; 0 once that was told. */
  start: number;
  told: PerformanceEventTiming[];
}

/** From now on, every key and click is timed. */
export function watchInput(): void {
  const bench: Bench = { start: 0, told: [] };
  Object.assign(globalThis, { bench });
  for (const type of ['keydown', 'click']) {
    addEventListener(type, ({ timeStamp }) => Object.assign(bench, { start: bench.start || timeStamp }), {
      capture: true,
    });
  }
  new PerformanceObserver((list) => bench.told.push(...(list.getEntries() as PerformanceEventTiming[]))).observe({
    type: 'event',
    durationThreshold: 16,
  } as PerformanceObserverInit);
}

/** Where to click for the button of that name, unfolding what hides it; undefined when there is none. */
export async function placeOf(name: string): Promise<{ x: number; y: number } | undefined> {
  const buttons = [...document.querySelectorAll<HTMLElement>('.library-nav button, .list-chip')];
  const button = buttons.find((one) => (one.querySelector('span')?.textContent ?? one.textContent)?.trim() === name);
  for (let fold = button?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  button?.scrollIntoView({ block: 'nearest' });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const box = button?.getBoundingClientRect();
  return box && { x: box.x + 20, y: box.y + box.height / 2 };
}

export interface Shown {
  readonly count: string;
  /** The ids of the first rows. */
  readonly first: readonly string[];
}

/** Ends after the first frame that shows what is wanted. */
export async function untilShown({
  count,
  first,
}: Shown): Promise<{ painted: number; frames: number; longest: number }> {
  const { bench } = globalThis as unknown as { bench: Bench };
  let frames = 0;
  const deadline = performance.now() + 5_000;
  for (;;) {
    await new Promise((done) => requestAnimationFrame(done));
    if (performance.now() > deadline) {
      throw new Error(`Shown instead: ${document.querySelector('.list-count')?.textContent}, wanted ${count}`);
    }
    if (bench.start === 0) continue;
    frames += 1;
    if (document.querySelector('.list-count')?.textContent !== count) continue;
    const list = document.querySelector('.entries:not([hidden])');
    if (first.length === 0 && !list) break;
    // Looks at the first of them only: finding all ten thousand would be timed with the page's own work.
    const rows = list?.getElementsByTagName('article');
    if (first.length === 0 || !rows) continue;
    if (first.every((id, at) => rows[at]?.dataset.id === id && !rows[at].closest('[hidden]'))) break;
  }
  // A message that is sent within a frame arrives after it was painted.
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(undefined);
  });
  const { start } = bench;
  const painted = performance.now() - start;
  performance.measure('answer', { start, duration: painted });
  await new Promise((done) => setTimeout(done, 60));
  bench.start = 0;
  const own = bench.told.filter(({ startTime }) => startTime >= start - 1);
  return { painted, frames, longest: Math.max(0, ...own.map(({ duration }) => duration)) };
}

/** Resolves when the page has a file ready: from the click, ms. */
export async function exportAs(format: string): Promise<{ ms: number; bytes: number; tasksOver50: number[] }> {
  document.querySelectorAll<HTMLElement>('.library-doors button')[1]?.click();
  await new Promise((done) => setTimeout(done, 100));
  document.querySelector<HTMLElement>(`input[name="format"][value="${format}"]`)?.click();
  await new Promise((done) => setTimeout(done, 300));
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const usual = URL.createObjectURL;
  const ready = new Promise<{ at: number; bytes: number }>((done) => {
    URL.createObjectURL = (blob) => {
      done({ at: performance.now(), bytes: (blob as Blob).size });
      return usual.call(URL, blob);
    };
  });
  const from = performance.now();
  document.querySelector<HTMLElement>('.dialog-form-buttons .main-button')?.click();
  const { at, bytes } = await ready;
  URL.createObjectURL = usual;
  for (let waited = 0; document.querySelector('dialog') && waited < 50; waited += 1)
    await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { ms: at - from, bytes, tasksOver50: tasks };
}

export interface Scrolling {
  readonly frames: readonly number[];
  readonly passed: number;
  readonly rows: number;
}

/** From the top to the end by so many pixels a frame. */
export async function scrollThrough(step: number): Promise<Scrolling> {
  const list = document.querySelector('.library-list') as HTMLElement;
  list.scrollTop = 0;
  await new Promise((done) => setTimeout(done, 500));
  const frames: number[] = [];
  const start = performance.now();
  let last = await new Promise<number>((done) => requestAnimationFrame(done));
  for (let before = -1; list.scrollTop > before; ) {
    before = list.scrollTop;
    list.scrollTop += step;
    const now = await new Promise<number>((done) => requestAnimationFrame(done));
    frames.push(now - last);
    last = now;
  }
  await new Promise((done) => setTimeout(done, 200));
  performance.measure('scroll', { start, end: performance.now() });
  return {
    frames,
    passed: list.scrollTop,
    rows: document.querySelectorAll('article.entry').length,
  };
}

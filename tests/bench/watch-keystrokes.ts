/** What became of a key: how long after it was pressed its answer was painted, ms. */
export interface Keystroke {
  readonly paintedAfter: number;
}

interface Watched {
  readonly at: number;
  readonly frames: { readonly at: number; readonly shows: string }[];
}

interface Watching {
  watched: Watched[];
  /** When the page last changed. */
  changedAt: number;
  sight(): string;
  noteFrame(): void;
}

/**
 * Sent to the page as text. Takes note of the frame after each key and of each that follows a change of the page: when it was
 * out, what the first rows read then, and of how many.
 */
export function watchKeystrokes(): void {
  const channel = new MessageChannel();
  let waiting = false;
  const watching: Watching = {
    watched: [],
    changedAt: 0,
    sight() {
      const rows = [...document.querySelectorAll('[role="feed"] > article')].slice(0, 6);
      const texts = rows.map((row) => `${row.querySelector('h2')?.innerHTML} ${row.querySelector('.line')?.innerHTML}`);
      return [document.querySelector('article')?.ariaSetSize, ...texts].join('\n');
    },
    noteFrame() {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => channel.port2.postMessage(null));
    },
  };
  Object.assign(globalThis, { watching });
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
  channel.port1.onmessage = () => {
    const at = performance.now();
    waiting = false;
    watching.watched.at(-1)?.frames.push({ at, shows: watching.sight() });
  };
  document.addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (key.length > 1) return;
      watching.watched.push({ at: timeStamp, frames: [] });
      watching.noteFrame();
    },
    true,
  );
  new MutationObserver(() => {
    watching.changedAt = performance.now();
    watching.noteFrame();
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Sent to the page as text: resolves when nothing has changed for `restMs`. */
export async function restOf(restMs: number): Promise<void> {
  const { watching } = globalThis as unknown as { watching: Watching };
  const from = performance.now();
  for (;;) {
    const left = Math.max(from, watching.changedAt) + restMs - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

/** Sent to the page as text: the keys pressed since this was last asked. */
export function readKeystrokes(): Keystroke[] {
  const { watching } = globalThis as unknown as { watching: Watching };
  const { watched } = watching;
  watching.watched = [];
  return watched.map(({ at, frames }) => {
    const shows = frames.at(-1)?.shows;
    const painted = frames.find((frame) => frame.shows === shows);
    return { paintedAfter: (painted?.at ?? Number.POSITIVE_INFINITY) - at };
  });
}

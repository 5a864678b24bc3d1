/** What became of a key: how long after it was pressed its list was painted, ms; missing when nothing was. */
export interface Keystroke {
  readonly paintedAfter?: number;
}

interface Watched {
  readonly at: number;
  readonly frames: { readonly at: number; readonly shows: string }[];
}

interface Watching {
  watched: Watched[];
  sight(): string;
}

/** Sent to the page as text. Takes note of each frame that follows a change of the page, and of what the first rows read then. */
export function watchKeystrokes(): void {
  const watching: Watching = {
    watched: [],
    sight() {
      return [...document.querySelectorAll('[role="feed"] > article')]
        .slice(0, 6)
        .map((row) => `${row.querySelector('h2')?.innerHTML} ${row.querySelector('.line')?.innerHTML}`)
        .join('\n');
    },
  };
  Object.assign(globalThis, { watching });
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
  document.addEventListener('keydown', ({ timeStamp }) => watching.watched.push({ at: timeStamp, frames: [] }), true);
  const channel = new MessageChannel();
  let waiting = false;
  channel.port1.onmessage = () => {
    const at = performance.now();
    waiting = false;
    watching.watched.at(-1)?.frames.push({ at, shows: watching.sight() });
  };
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Sent to the page as text: the keys pressed since this was last asked. */
export function readKeystrokes(): Keystroke[] {
  const { watching } = globalThis as unknown as { watching: Watching };
  const { watched } = watching;
  watching.watched = [];
  return watched.map(({ at, frames }) => {
    const shows = frames.at(-1)?.shows;
    const painted = frames.find((frame) => frame.shows === shows);
    return painted ? { paintedAfter: painted.at - at } : {};
  });
}

import { type Profiler, Session } from 'node:inspector';

/** What ran since the last look, by function: the blocks of it that did not. */
export type Ran = ReadonlyMap<string, readonly Block[]>;
export type Block = readonly [start: number, end: number];

/** Functions of `src/` that run in this thread, by V8's precise coverage; each call answers for what ran since the one before. */
export function watchCoverage(): () => Ran {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return () => {
    let files: readonly Profiler.ScriptCoverage[] = [];
    // In this thread, an answer is there when `post` returns.
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      files = result.filter(({ url }) => url.includes('/src/'));
    });
    const functions = files.flatMap(({ url, functions }) => functions.map(({ ranges }) => [url, ranges] as const));
    return new Map(
      functions
        .filter(([, [whole]]) => whole && whole.count > 0)
        .map(([url, ranges]) => [
          `${url}:${ranges[0]?.startOffset}`,
          ranges.filter(({ count }) => count === 0).map(blockOf),
        ]),
    );
  };
}

function blockOf({ startOffset, endOffset }: Profiler.CoverageRange): Block {
  return [startOffset, endOffset];
}

/** The functions that ran at least once, and the blocks of each that never did. V8 names a block only where it ran less often than what is around it. */
export class Covered {
  readonly #idle = new Map<string, readonly Block[]>();

  /** How many functions ran, and how many of the blocks known as idle were woken since. */
  size = 0;

  hasNew(ran: Ran): boolean {
    return [...ran].some(([name, idle]) => {
      const known = this.#idle.get(name);
      return known === undefined || known.some((block) => !isWithin(block, idle));
    });
  }

  add(ran: Ran): boolean {
    const before = this.size;
    for (const [name, idle] of ran) {
      const known = this.#idle.get(name);
      const woken = known?.filter((block) => !isWithin(block, idle)) ?? [];
      if (known && woken.length === 0) continue;
      const asleep = known?.filter((block) => isWithin(block, idle)) ?? [];
      this.#idle.set(name, known ? [...asleep, ...idle.filter((block) => isWithin(block, woken))] : idle);
      this.size += known ? woken.length : 1;
    }
    return this.size > before;
  }
}

function isWithin([start, end]: Block, blocks: readonly Block[]): boolean {
  return blocks.some(([from, to]) => from <= start && end <= to);
}

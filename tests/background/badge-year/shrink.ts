/** The shortest part of a history that still fails, as far as the time allows: chunks are left out, smaller and smaller ones. */
export async function shrink<T>(
  history: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
  withinMs: number,
): Promise<readonly T[]> {
  const endsAt = performance.now() + withinMs;
  let shortest = history;
  for (let size = Math.ceil(history.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < shortest.length && performance.now() < endsAt; ) {
      const part = [...shortest.slice(0, start), ...shortest.slice(start + size)];
      if (part.length < shortest.length && (await fails(part))) shortest = part;
      else start += size;
    }
  }
  return shortest;
}

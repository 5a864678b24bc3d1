/** The value below which this part of all values lies (nearest rank). */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return (quantile(values, 0.5) + quantile(values, 0.5 + 1 / (2 * values.length))) / 2;
}

/** Where 95 of 100 repetitions of the run would put the statistic, by drawing its rounds again (bootstrap). */
export function interval<Round>(
  rounds: readonly Round[],
  statistic: (drawn: readonly Round[]) => number,
): { readonly from: number; readonly to: number } {
  const drawn = Array.from({ length: 2_000 }, () =>
    statistic(rounds.map(() => rounds[Math.floor(Math.random() * rounds.length)] as Round)),
  );
  return { from: quantile(drawn, 0.025), to: quantile(drawn, 0.975) };
}

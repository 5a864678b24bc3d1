/** The places of the greatest values, greatest first; of equal ones, the earlier first. Linear, without sorting what nobody sees. */
export function bestPlaces(values: ArrayLike<number>, limit: number): number[] {
  const best: number[] = [];
  const valueAt = (place: number): number => values[place] ?? 0;
  for (let place = 0; place < values.length; place += 1) {
    const last = best.at(-1);
    if (best.length >= limit && (last === undefined || valueAt(place) <= valueAt(last))) continue;
    let at = best.length;
    while (at > 0 && valueAt(best[at - 1] ?? 0) < valueAt(place)) at -= 1;
    best.splice(at, 0, place);
    if (best.length > limit) best.pop();
  }
  return best;
}

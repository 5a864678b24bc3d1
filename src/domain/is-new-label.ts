/**
 * Whether a listing says "New": not yet seen (`seenAt` missing), or first seen while the labels of this glance last (since
 * `labelsSince`). 0 is the baseline, which never was New. Times are ms since 1970.
 */
export function isNewLabel(seenAt: number | undefined, labelsSince: number, now: number): boolean {
  return seenAt === undefined || (seenAt > 0 && seenAt >= labelsSince && seenAt <= now);
}

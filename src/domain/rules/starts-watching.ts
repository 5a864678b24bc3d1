import type { Rule } from './rule.ts';

/** Whether these rules watch for something, where those before watched for nothing. */
export function startsWatching(before: readonly Rule[], after: readonly Rule[]): boolean {
  return !before.some(isWatching) && after.some(isWatching);
}

function isWatching({ kind, isOff }: Rule): boolean {
  return kind === 'watch' && !isOff;
}

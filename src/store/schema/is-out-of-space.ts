/** Whether the browser's quota or the disk behind it is used up. Dexie says so itself, or as the reason of another error. */
export function isOutOfSpace(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = 'inner' in at ? at.inner : undefined) {
    if (at.name === 'QuotaExceededError') return true;
    if ('failures' in at && Array.isArray(at.failures) && at.failures.some(isOutOfSpace)) return true;
  }
  return false;
}

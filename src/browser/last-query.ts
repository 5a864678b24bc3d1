const KEY = 'last-query';

/** What popup or panel was last searched for in this browser; empty where nothing was. */
export function readLastQuery(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** A query that can't be kept is only not offered again. */
export function keepLastQuery(query: string): void {
  try {
    localStorage.setItem(KEY, query);
  } catch (error) {
    console.warn(error);
  }
}

const KEY = 'profile-tag';

/** The tag whose papers alone make the profile of "For you" in this browser; undefined where all do. */
export function readProfileTag(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** One that can't be kept holds for as long as the page lives. */
export function keepProfileTag(tag: string | undefined): void {
  try {
    if (tag === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, tag);
  } catch (error) {
    console.warn(error);
  }
}

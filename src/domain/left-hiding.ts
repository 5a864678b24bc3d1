/** A paper that a page hid and was closed before that was written. */
export interface LeftHiding {
  readonly id: string;
  /** What stood on the page. */
  readonly title: string;
}

/** The papers in a stored value; what is none is left out. */
export function parseLeftHidings(stored: unknown): readonly LeftHiding[] {
  return Array.isArray(stored) ? stored.filter(isLeftHiding) : [];
}

function isLeftHiding(value: unknown): value is LeftHiding {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title } = value as Partial<Record<keyof LeftHiding, unknown>>;
  return typeof id === 'string' && id !== '' && typeof title === 'string';
}

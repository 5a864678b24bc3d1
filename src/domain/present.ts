/** The fields that have a value: an absent key stays absent. */
export function present<T extends object>(fields: T): Present<T> {
  const kept: Present<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined && value !== null) kept[key] = value;
  }
  return kept;
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Whether two values are the same as JSON, whatever the order of their keys; what is undefined is not there. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  return x.size === y.size && [...x].every(([name, value]) => y.has(name) && isSameValue(value, y.get(name)));
}

function fieldsOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, field]) => field !== undefined));
}

import { isObject } from './is-object.ts';

/** Whether something has named fields; an array has none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}

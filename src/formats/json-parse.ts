import { type Refusal, refused } from './refusal.ts';

export interface Parsed {
  readonly kind: 'ok';
  readonly value: unknown;
}

/** JSON as it stands, to be looked at with care: nothing is copied from it but what a reader asks for by name. */
export function parseJson(text: string): Parsed | Refusal {
  try {
    return { kind: 'ok', value: JSON.parse(text) as unknown };
  } catch {
    return refused(text.trim() === '' ? 'empty' : 'not-json');
  }
}

/** Something with named fields, or undefined. A list is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The named field's text; numbers count as text where files mix the two. */
export function textOf(record: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  if (!record || !Object.hasOwn(record, name)) return undefined;
  const value = record[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

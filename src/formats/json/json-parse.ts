import { isRecord } from '../../domain/is-record.ts';
import { type Refusal, refused } from '../refusal.ts';

export interface Parsed {
  readonly kind: 'ok';
  readonly value: unknown;
}

/** An object of somebody else's JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** JSON as it stands, to be looked at with care: nothing is copied from it but what a reader asks for by name. */
export function parseJson(text: string): Parsed | Refusal {
  try {
    return { kind: 'ok', value: JSON.parse(text) as unknown };
  } catch {
    return refused(text.trim() === '' ? 'empty' : 'not-json');
  }
}

/** Something with named fields, or undefined. A list is none. */
export function asRecord(value: unknown): Fields | undefined {
  return isRecord(value) ? value : undefined;
}

/** The named field's text; numbers count as text where files mix the two. */
export function textOf(record: Fields | undefined, name: string): string | undefined {
  return record && Object.hasOwn(record, name) ? textIn(record[name]) : undefined;
}

/** The named field's texts, where it may be one or a list of them. */
export function textsOf(record: Fields | undefined, name: string): readonly string[] {
  if (!record || !Object.hasOwn(record, name)) return [];
  const value = record[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.slice(0, TEXTS_MAX).flatMap((one) => textIn(one) ?? []);
}

const TEXTS_MAX = 10_000;

function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

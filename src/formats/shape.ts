import { cleanLine } from '../domain/clean-text.ts';

/** Reads one value of whatever JSON held; undefined when it is not what it should be. */
export type Reader<T> = (value: unknown) => T | undefined;

type RequiredKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T];

/**
 * Reads an object field by field, and nothing but these fields: a missing or broken required one spoils it, an optional one is left
 * out. The compiler wants a reader for every field of `T`, so that a new field cannot be forgotten here.
 */
export function shape<T extends object>(
  required: { readonly [K in RequiredKeys<T>]: Reader<T[K]> },
  optional: { readonly [K in Exclude<keyof T, RequiredKeys<T>>]-?: Reader<NonNullable<T[K]>> },
): Reader<T> {
  const needed = Object.entries<Reader<unknown>>(required);
  const possible = Object.entries<Reader<unknown>>(optional);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const given = value as Record<string, unknown>;
    const read: Record<string, unknown> = {};
    for (const [key, reader] of needed) {
      read[key] = Object.hasOwn(given, key) ? reader(given[key]) : undefined;
      if (read[key] === undefined) return undefined;
    }
    for (const [key, reader] of possible) {
      const field = Object.hasOwn(given, key) ? reader(given[key]) : undefined;
      if (field !== undefined) read[key] = field;
    }
    // The two tables above have each field of T, of its type.
    return read as T;
  };
}

/** One clean line of at most so many characters; possibly empty. */
export function line(maxLength: number): Reader<string> {
  return (value) => (typeof value === 'string' ? cleanLine(value.slice(0, maxLength * 4), maxLength) : undefined);
}

/** An id must be kept as it is: cut or cleaned it would be another's. */
export const id: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= ID_MAX && cleanLine(value, ID_MAX) === value
    ? value
    : undefined;

const ID_MAX = 500;

/** Text of many lines, as the person wrote it. */
export function freeText(maxLength: number): Reader<string> {
  return (value) => (typeof value === 'string' ? value.slice(0, maxLength) : undefined);
}

/** Times in ms since 1970, counts: whole numbers from 0 on. */
export const whole: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

export const yes: Reader<true> = (value) => (value === true ? true : undefined);

export function oneOf<T extends string>(...choices: readonly T[]): Reader<T> {
  return (value) => choices.find((choice) => choice === value);
}

/** At most so many; items that are not readable are left out. */
export function list<T>(reader: Reader<T>, maxCount: number): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    return value.slice(0, maxCount).flatMap((item) => {
      const read = reader(item);
      return read === undefined ? [] : [read];
    });
  };
}

export function address(...schemes: readonly string[]): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || value.length > ADDRESS_MAX || /[\s\p{C}\\]/u.test(value)) return undefined;
    return schemes.some((scheme) => value.startsWith(scheme)) && URL.canParse(value) ? value : undefined;
  };
}

const ADDRESS_MAX = 2_048;

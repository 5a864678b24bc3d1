import * as v from 'valibot';
import { cleanLine } from '../domain/clean-text.ts';
import { present } from '../domain/present.ts';

/** Checks one value of whatever JSON held, and makes a `T` of it. */
export type Schema<T> = v.GenericSchema<unknown, T>;

type RequiredKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T];

/** The value as its schema has it; undefined when it is not what it should be. */
export function readAs<T>(schema: Schema<T>, value: unknown): T | undefined {
  const read = v.safeParse(schema, value, { abortEarly: true });
  return read.success ? read.output : undefined;
}

/**
 * An object field by field, and nothing but these fields: a missing or broken required one spoils it, an optional one is left out. The
 * compiler wants a schema for every field of `T`, so that a new field cannot be forgotten here.
 */
export function fields<T extends object>(
  required: { readonly [K in RequiredKeys<T>]: Schema<T[K]> },
  optional: { readonly [K in Exclude<keyof T, RequiredKeys<T>>]-?: Schema<NonNullable<T[K]>> },
): Schema<T> {
  const lenient = Object.entries<Schema<unknown>>(optional).map(([name, schema]) => [
    name,
    v.fallback(v.optional(schema), undefined),
  ]);
  const schema = v.pipe(
    v.custom<object>((value) => !Array.isArray(value)),
    v.object({ ...required, ...Object.fromEntries(lenient) }),
    v.transform((read) => (hasMissing(read) ? present(read) : read)),
  );
  // The two tables above have each field of T, of its type.
  return schema as unknown as Schema<T>;
}

function hasMissing(read: Readonly<Record<string, unknown>>): boolean {
  for (const name in read) if (read[name] === undefined) return true;
  return false;
}

/** One clean line of at most so many characters; possibly empty. */
export function line(maxLength: number): Schema<string> {
  return v.pipe(
    v.string(),
    v.transform((text) => cleanLine(text.slice(0, maxLength * 4), maxLength)),
  );
}

const ID_MAX = 500;

/** An id must be kept as it is: cut or cleaned it would be another's. */
export const id: Schema<string> = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(ID_MAX),
  v.check((text) => cleanLine(text, ID_MAX) === text),
);

/** Text of many lines, as the person wrote it. */
export function freeText(maxLength: number): Schema<string> {
  return v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, maxLength)),
  );
}

/** Times in ms since 1970, counts: whole numbers from 0 on. */
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const yes: Schema<true> = v.literal(true);

export function oneOf<T extends string>(...choices: readonly T[]): Schema<T> {
  return v.picklist(choices);
}

/** At most so many; items that are not readable are left out. */
export function list<T>(item: Schema<T>, maxCount: number): Schema<readonly T[]> {
  return v.pipe(
    v.custom<readonly unknown[]>(Array.isArray),
    v.transform((items) => items.slice(0, maxCount)),
    v.array(v.fallback<Schema<T | undefined>, undefined>(item, undefined)),
    v.transform((items) => items.filter((one): one is T & {} => one !== undefined)),
  );
}

const ADDRESS_MAX = 2_048;

export function address(...schemes: readonly string[]): Schema<string> {
  return v.pipe(
    v.string(),
    v.maxLength(ADDRESS_MAX),
    v.check(
      (text) => !/[\s\p{C}\\]/u.test(text) && schemes.some((scheme) => text.startsWith(scheme)) && URL.canParse(text),
    ),
  );
}

/** What another reader makes of a value: undefined where it is none. */
export function readBy<T>(read: (value: unknown) => T | undefined): Schema<T> {
  return v.pipe(
    v.unknown(),
    v.transform(read),
    v.custom<T & {}>((value) => value !== undefined),
  );
}

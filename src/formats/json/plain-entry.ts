import { cslNames } from '../csl/csl-names.ts';
import type { RawEntry } from '../import-entry.ts';
import { usualEntry } from '../usual-entry.ts';
import { type UsualField, usualField } from '../usual-fields.ts';
import { asRecord, type Fields, textOf } from './json-parse.ts';

/** The paper that an object of any program tells under the usual names, also in an object of its own ("paper", "externalIds"). */
export function plainEntry(item: Fields, at: string): RawEntry {
  const texts = new Map<UsualField, string[]>();
  const names: Partial<Record<UsualField, unknown>> = {};
  gather(item, texts, names, 0);
  return usualEntry(texts, at, {
    ...(names.authors !== undefined && { authors: cslNames(names.authors) }),
    ...(names.editors !== undefined && { editors: cslNames(names.editors) }),
  });
}

/** Objects that hold fields of the paper, not of something else. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  'paper data externalIds external_ids ids identifiers attributes fields properties metadata item article work entry bibjson'.split(
    ' ',
  ),
);
const DEEPEST = 2;
const FIELDS_MAX = 200;

function gather(
  item: Fields,
  texts: Map<UsualField, string[]>,
  names: Partial<Record<UsualField, unknown>>,
  depth: number,
): void {
  for (const [key, value] of Object.entries(item).slice(0, FIELDS_MAX)) {
    const field = usualField(key);
    const inner = asRecord(value);
    if (inner && depth < DEEPEST && WRAPPERS.has(key)) gather(inner, texts, names, depth + 1);
    else if ((field === 'authors' || field === 'editors') && typeof value === 'object') names[field] ??= namesIn(value);
    else if (field) texts.set(field, [...(texts.get(field) ?? []), ...textsIn(value)]);
  }
}

/** Texts, numbers, yes, lists of them, and lists of objects that only have a name. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, FIELDS_MAX).flatMap(textsIn);
  if (value === true) return ['true'];
  const record = asRecord(value);
  const wrapped =
    record && ['tag', 'name', 'label', 'term', 'title', 'url', 'note'].map((name) => textOf(record, name));
  const text = wrapped ? wrapped.find((found) => found !== undefined) : textOf({ value }, 'value');
  return text === undefined ? [] : [text];
}

/** OpenAlex has each author in an object of its own. */
function namesIn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => asRecord(one)?.author ?? one);
}

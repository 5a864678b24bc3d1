import { parseStruck, type StruckParts } from '../for-you/struck.ts';
import { parseRules } from '../rules/parse-rules.ts';
import type { Rule } from '../rules/rule.ts';
import { DEFAULT_SETTINGS, parseSettings, type SettingName, type Settings } from '../settings.ts';
import { changeSince } from './changed-doc.ts';
import { FIELD_NAME_MAX } from './segment.ts';
import { compareStamps } from './stamp.ts';
import type { Json, SyncDoc } from './sync-doc.ts';
import type { WholePart } from './sync-state.ts';

/** What goes along as a whole where the person wants it: its document has the name of the part. */
export type PartValues = ReadonlyMap<string, Json>;

export function valuesOfRules(rules: readonly Rule[]): PartValues {
  const known = rules.filter(({ id }) => id.length <= RULE_ID_MAX);
  return new Map<string, Json>([
    ...known.map((rule) => [RULE + rule.id, rule as unknown as Json] as const),
    ['order', known.map(({ id }) => id)],
  ]);
}

/** The rules as a document has them; undefined where it tells of none. */
export function rulesOfDoc({ fields }: SyncDoc): readonly Rule[] {
  const order = fields.order?.value;
  const places = new Map(Array.isArray(order) ? order.map((id, place) => [id, place] as const) : []);
  const told = Object.entries(fields).flatMap(([name, { value }]) => (name.startsWith(RULE) && value ? [value] : []));
  const placeOf = ({ id }: Rule) => places.get(id) ?? places.size;
  return [...parseRules(told)].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** What a person chose in the settings and wants alike everywhere: not what a browser has to allow first. */
export function valuesOfSettings(settings: Settings): PartValues {
  const chosen = SHARED.filter((name) => settings[name] !== DEFAULT_SETTINGS[name]);
  return new Map(chosen.map((name) => [name, settings[name] as Json]));
}

export function settingsOfDoc({ fields }: SyncDoc): Partial<Settings> {
  const told = SHARED.filter((name) => fields[name]);
  const values = Object.fromEntries(told.map((name) => [name, fields[name]?.value ?? undefined]));
  const parsed = parseSettings(values);
  return Object.fromEntries(told.map((name) => [name, parsed[name]]));
}

/** What was taken out of the profile, a field each: striking one thing and bringing back another never meet. */
export function valuesOfStruck({ words, authors, papers }: StruckParts): PartValues {
  const named = [
    ...words.map((terms) => [WORD + (terms[0] ?? ''), terms] as const),
    ...authors.map((name) => [AUTHOR + name, true] as const),
    ...papers.map((id) => [PAPER + id, true] as const),
  ];
  return new Map<string, Json>(named.filter(([name]) => name.length <= FIELD_NAME_MAX && name.isWellFormed()));
}

/** In the order in which it was struck, wherever that was. */
export function struckOfDoc({ fields }: SyncDoc): StruckParts {
  const struck = Object.entries(fields)
    .filter(([, { value }]) => value !== null)
    .sort(([a, { stamp: x }], [b, { stamp: y }]) => compareStamps(x, y) || (a < b ? -1 : 1));
  const named = (prefix: string) =>
    struck.flatMap(([name]) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  const words = struck.flatMap(([name, { value }]) => (name.startsWith(WORD) ? [value] : []));
  return parseStruck({ words, authors: named(AUTHOR), papers: named(PAPER) });
}

/** The change record of a part. One that goes along for the first time says only what nobody said yet, and never overrules. */
export function partRecord(
  part: WholePart,
  values: PartValues,
  known: SyncDoc | undefined,
  { device, now, isNew }: { readonly device: string; readonly now: number; readonly isNew: boolean },
): SyncDoc | undefined {
  const isToTell = (_: string, before: Json | undefined) => before === undefined;
  return changeSince(known, part, { values, ...(isNew && { isToTell }) }, isNew ? FIRST_WORD_AT : now, device);
}

const RULE = 'rule:';
const WORD = 'word:';
const AUTHOR = 'author:';
const PAPER = 'paper:';
const RULE_ID_MAX = 400;
/** Earlier than any word that somebody says on purpose. */
const FIRST_WORD_AT = 1;

const LOCAL: ReadonlySet<SettingName> = new Set([
  'showThumbnails',
  'weeklyBackup',
  'notifyWatched',
  'notifyNew',
  'notifyDigest',
  'notifyNews',
  // What leaves a device is agreed to on that device.
  'watchDepth',
]);
const SHARED = (Object.keys(DEFAULT_SETTINGS) as SettingName[]).filter((name) => !LOCAL.has(name));

/** One record of a .ris file. */
export interface RisRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  /** By tag, in the order they stood; texts of several lines have their line ends. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Our own part: see `own-part.ts`. */
  readonly own?: string;
}

/**
 * The records of a .ris file, one after the other. Tolerant: a tag may have a blank less or a tab, a record without ER ends where the next
 * one begins. A line without a tag goes on with the one before: as another keyword, name or address, as a line of a note, else as words.
 */
export function* risRecords(text: string): Generator<RisRecord> {
  let record: Open | undefined;
  let line = 0;
  for (const [whole] of text.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    line += 1;
    const content = whole.trimEnd();
    const [tag, value = ''] = tagged(content);
    if (tag === 'TY') {
      if (record) yield closed(record);
      record = { line, values: new Map([['TY', [value]]]), tag: undefined, blanks: 0 };
    } else if (!record) continue;
    else if (tag === 'ER') record.tag = undefined;
    else if (tag !== undefined) add(record, tag, value);
    else if (content.startsWith(OWN_PART)) record.own = content.slice(OWN_PART.length).trim();
    else goOn(record, content);
  }
  if (record) yield closed(record);
}

/** Begins the line behind a record that our own part stands on: no tag, and so nothing to other programs. */
export const OWN_PART = 'paperglance: ';

interface Open {
  readonly line: number;
  readonly values: Map<string, string[]>;
  own?: string;
  /** Whose value a line without a tag goes on with. */
  tag: string | undefined;
  /** Empty lines that wait for another line of the same value. */
  blanks: number;
}

/** "TY  - JOUR", and with a blank, a tab or nothing where one of its blanks should be. */
function tagged(line: string): readonly [tag?: string, value?: string] {
  const found = /^[ \t]{0,3}([A-Z][A-Z0-9])(?:[ \t]{1,2}-(?:[ \t](.*)|$)| {2}-(.*))/.exec(line);
  return found?.[1] === undefined ? [] : [found[1], (found[2] ?? found[3] ?? '').trim()];
}

function closed({ line, values, own }: Open): RisRecord {
  return {
    line,
    values: new Map([...values].map(([tag, all]) => [tag, NOTES.has(tag) ? all.map(evenlySet) : all])),
    ...(own !== undefined && { own }),
  };
}

function add(record: Open, tag: string, value: string): void {
  const values = record.values.get(tag) ?? [];
  record.values.set(tag, values);
  if (values.length < VALUES_MAX) values.push(value);
  record.tag = tag;
  record.blanks = 0;
}

function goOn(record: Open, line: string): void {
  const { tag } = record;
  const values = tag === undefined ? undefined : record.values.get(tag);
  if (tag === undefined || !values) return;
  if (line.trim() === '') {
    record.blanks += 1;
    return;
  }
  if (LISTS.has(tag)) {
    if (values.length < VALUES_MAX) values.push(line.trim());
    return;
  }
  const value = values.at(-1) ?? '';
  if (value.length >= VALUE_MAX_CHARACTERS) return;
  const isLine = NOTES.has(tag);
  const between = isLine ? '\n'.repeat(1 + record.blanks) : ' ';
  values[values.length - 1] = (value && value + between) + (isLine ? line : line.trim());
  record.blanks = 0;
}

/** Tags of which each line is a value of its own: EndNote and Zotero write keywords and addresses so. */
const LISTS = new Set(['KW', 'AU', 'A1', 'A2', 'A3', 'A4', 'ED', 'UR', 'L1', 'L2', 'L3', 'L4', 'LK']);
/** Tags whose lines are the person's. */
const NOTES = new Set(['N1', 'RN']);
const VALUES_MAX = 10_000;
const VALUE_MAX_CHARACTERS = 100_000;

/** Without the indent that all lines behind the first have. */
function evenlySet(value: string): string {
  const [first = '', ...rest] = value.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return [first, ...rest.map((line) => line.slice(indent))].join('\n');
}

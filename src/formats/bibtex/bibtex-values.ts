/** A file being read. */
export interface BibtexFile {
  readonly text: string;
  /** What `@string` has named, by its name in lower case. */
  readonly macros: ReadonlyMap<string, string>;
  /** How many characters may yet be read in vain, in search of an end that is not there: in the file, and in one entry of it. */
  scansLeft: number;
  entryScansLeft: number;
  /** Where the next entry begins, as far as that was asked. */
  nextEntry: number;
}

export function bibtexFile(text: string, macros: ReadonlyMap<string, string>): BibtexFile {
  return { text, macros, scansLeft: SCANS_MAX * text.length, entryScansLeft: 0, nextEntry: -1 };
}

/** How many times a file may be read to its end in search of braces that are not there. */
const SCANS_MAX = 4;

/** A place in an entry. */
export interface Cursor {
  readonly file: BibtexFile;
  at: number;
  /** What closes the entry. */
  readonly close: ')' | '}';
}

/** `{braced}`, `"quoted"`, 1999 or a name, joined by `#`. Undefined where none stands, or it has no end. */
export function valueAt(cursor: Cursor): string | undefined {
  let value = '';
  do {
    const mark = cursor.file.text[cursor.at];
    const piece = mark === '{' || mark === '"' ? enclosedAt(cursor, mark) : bareAt(cursor);
    if (piece === undefined) return undefined;
    if (value.length < VALUE_MAX_CHARACTERS) value += piece;
  } while (matchAt(cursor, /\s*#\s*/y));
  return value;
}

/** What stands up to the brace that closes the one before the cursor, by all braces; undefined where none does. */
export function groupAt(cursor: Cursor): string | undefined {
  const { file, at: start } = cursor;
  const end = file.scansLeft > 0 ? braceEnd(file, start, file.text.length, false) : undefined;
  if (end !== undefined) return take(cursor, start, end);
  file.scansLeft -= file.text.length - start;
  return undefined;
}

export function matchAt(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.file.text);
  if (!found) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

const VALUE_MAX_CHARACTERS = 2_000_000;

/** A number, a name, or words that somebody forgot to put in braces. Nothing, where a comma follows at once. */
function bareAt(cursor: Cursor): string | undefined {
  const { macros } = cursor.file;
  const word = matchAt(cursor, /[^\s,{}()="#%@]+(?=\s*[,#})]|\s*$|\s*\n)/y)?.[0];
  if (word !== undefined) return macros.get(word.toLowerCase()) ?? word;
  return matchAt(cursor, /[^,\n{}"#]*/y)?.[0].trim();
}

/**
 * What stands between braces or quotes. BibTeX counts every brace; pandoc writes `\}` as if it didn't, and people quote inside of
 * quotes: the first reading counts after which the entry goes on. A value may hold whole entries; one that nothing closes ends with its
 * line, or where a line begins the next field.
 */
function enclosedAt(cursor: Cursor, mark: '{' | '"'): string | undefined {
  const { file } = cursor;
  const start = cursor.at + 1;
  const ends = mark === '{' ? braceEnds : quoteEnds;
  const limit = nextEntryAt(file, start);
  let likely: number | undefined;
  for (const end of ends(file, start, limit)) {
    const next = goesOn(cursor, start, end);
    if (next === 'yes') return take(cursor, start, end);
    file.entryScansLeft -= end - start;
    if (next === 'maybe' || !file.text.slice(start, end).includes('\n')) likely ??= end;
  }
  if (likely !== undefined) return take(cursor, start, likely);
  file.entryScansLeft -= limit - start;
  if (file.scansLeft > 0) {
    file.scansLeft -= file.text.length - start;
    for (const end of ends(file, start, file.text.length))
      if (end > limit && goesOn(cursor, start, end) === 'yes') return take(cursor, start, end);
  }
  return takeUnclosed(cursor, start, limit);
}

function take(cursor: Cursor, start: number, end: number): string {
  cursor.at = end + 1;
  return cursor.file.text.slice(start, end);
}

/** Where the brace that was opened before `start` closes: by all braces, and by those without a backslash. */
function* braceEnds(file: BibtexFile, start: number, limit: number): Generator<number> {
  const strict = braceEnd(file, start, limit, false);
  if (strict !== undefined) yield strict;
  const lenient = braceEnd(file, start, limit, true);
  if (lenient !== undefined && lenient !== strict) yield lenient;
}

function braceEnd(file: BibtexFile, start: number, limit: number, isLenient: boolean): number | undefined {
  const { text } = file;
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code === BACKSLASH && isLenient) at += 1;
  }
  return undefined;
}

const [OPEN, CLOSE, BACKSLASH, QUOTE] = [0x7b, 0x7d, 0x5c, 0x22];
/** A value has so many quotation marks of its own at most. */
const QUOTES_MAX = 20;

/** The quotation marks outside of braces, one of which closes the value. */
function* quoteEnds(file: BibtexFile, start: number, limit: number): Generator<number> {
  const { text } = file;
  let depth = 0;
  let count = 0;
  for (let at = start; at < limit && count < QUOTES_MAX && depth >= 0; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    else if (code === QUOTE && depth === 0) {
      count += 1;
      yield at;
    }
  }
}

/**
 * Whether the entry goes on, or ends, behind a value that ends at `end`. Maybe: its own brace is missing, or the value has taken it, or what
 * follows the comma is no field.
 */
function goesOn(cursor: Cursor, start: number, end: number): 'yes' | 'maybe' | 'no' {
  const { text } = cursor.file;
  const ahead = cursor.close === '}' ? AHEAD : AHEAD_IN_PARENTHESES;
  ahead.lastIndex = end + 1;
  const [, sure, comma, open] = ahead.exec(text) ?? [];
  if (sure !== undefined) return 'yes';
  if (comma !== undefined) return 'maybe';
  if (open === undefined || FIELD_LINE.test(text.slice(start, end))) return 'no';
  return open.endsWith('=') ? 'yes' : 'maybe';
}

const AHEAD = aheadOf('}');
const AHEAD_IN_PARENTHESES = aheadOf('\\)');

/** What surely goes on; a comma with anything behind it; a field without a comma before it, another entry or the end. */
function aheadOf(close: string): RegExp {
  const field = '[^\\s,{}()="#%@]{1,60}\\s*[={]';
  return new RegExp(
    `\\s*(?:(${close}|[#%]|,[\\s,]*(?:${field}|[${close}%@]|$))|(,)|([A-Za-z][\\w:+-]{0,40}\\s*=|@|$))`,
    'y',
  );
}

/** A line that begins with a field, or with the next entry: what stands open there was never closed. */
const FIELD_LINE =
  /\n[ \t]{0,40}(?:[A-Za-z][\w-]{1,40}[ \t]{0,40}=[ \t]{0,40}["{\d]|@[ \t]{0,8}[A-Za-z]{1,30}[ \t]{0,8}[{(])/;

/** Up to the line that begins with a field, or to the next entry; nothing at the end of the file, where the value may be half of one. */
function takeUnclosed(cursor: Cursor, start: number, limit: number): string | undefined {
  const { file } = cursor;
  const rest = file.entryScansLeft > 0 ? file.text.slice(start, limit) : '';
  const length = FIELD_LINE.exec(rest)?.index;
  cursor.at = length === undefined ? limit : start + length;
  file.entryScansLeft -= rest.length;
  if (length === undefined && limit === file.text.length) return undefined;
  return rest
    .slice(0, length)
    .trim()
    .replace(/["}]?,?$/, '');
}

/** Found once for all values of an entry. */
function nextEntryAt(file: BibtexFile, from: number): number {
  if (file.nextEntry < from) {
    const entries = /\n[ \t]{0,8}@[ \t]{0,8}[A-Za-z]{1,30}[ \t]{0,8}[{(]/g;
    entries.lastIndex = from;
    file.nextEntry = entries.exec(file.text)?.index ?? file.text.length;
    file.entryScansLeft = SCANS_MAX * (file.nextEntry - from);
  }
  return file.nextEntry;
}

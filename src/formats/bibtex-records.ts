/** One entry of a .bib file. Field names are in lower case; values as written, without their outermost braces or quotes. */
export interface BibtexRecord {
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** An entry that is not closed or not of the form. */
export interface BrokenRecord {
  readonly line: number;
  readonly broken: true;
}

/**
 * The entries of a .bib file, one after the other. Tolerant: text between entries is a comment, a broken entry ends where the next
 * begins, `@string` names are put in, parentheses do for braces. Linear in the length.
 */
export function* bibtexRecords(text: string): Generator<BibtexRecord | BrokenRecord> {
  const names = new Map(MONTHS.map((month, index) => [month, String(index + 1)]));
  const counter = lineCounter(text);
  const start = /@[ \t]*([A-Za-z]+)[ \t\r\n]*[{(]/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const cursor: Cursor = {
      text,
      at: start.lastIndex,
      from: start.lastIndex,
      close: text[start.lastIndex - 1] === '(' ? ')' : '}',
    };
    const key = type === 'string' ? '' : keyAt(cursor);
    const fields = key === undefined ? undefined : (fieldsAt(cursor, names) ?? fieldsAgain(cursor, names));
    start.lastIndex = Math.max(cursor.at, start.lastIndex);
    if (type === 'string') for (const [name, value] of fields ?? []) names.set(name, value);
    else if (fields && key !== undefined) yield { key, line: counter(found.index), fields };
    else yield { line: counter(found.index), broken: true };
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FIELDS_MAX = 500;

interface Cursor {
  readonly text: string;
  at: number;
  /** Where the fields begin. */
  from: number;
  /** Escaped braces don't count. */
  lenient?: true;
  readonly close: string;
}

function keyAt(cursor: Cursor): string | undefined {
  const key = matchAt(cursor, /\s*(?:([^\s,{}()="@]+)\s*)?(?:,|(?=[})]))/y);
  cursor.from = cursor.at;
  return key && (key[1] ?? '');
}

/** BibTeX counts every brace; pandoc writes `\}` as if it didn't. What is nothing to the one may be something to the other. */
function fieldsAgain(cursor: Cursor, names: ReadonlyMap<string, string>): Map<string, string> | undefined {
  const lenient: Cursor = { ...cursor, at: cursor.from, lenient: true };
  const fields = fieldsAt(lenient, names);
  cursor.at = Math.max(cursor.at, lenient.at);
  return fields;
}

/** All fields up to the entry's end; undefined where the form is lost. The cursor then stands where it was lost. */
function fieldsAt(cursor: Cursor, names: ReadonlyMap<string, string>): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (;;) {
    matchAt(cursor, /[\s,]*/y);
    if (cursor.text[cursor.at] === cursor.close) {
      cursor.at += 1;
      return fields;
    }
    const name = matchAt(cursor, /([^\s,{}()="#%@]+)\s*=\s*/y)?.[1];
    if (name === undefined || fields.size === FIELDS_MAX) return undefined;
    const value = valueAt(cursor, names);
    if (value === undefined) return undefined;
    const lower = name.toLowerCase();
    if (!fields.has(lower)) fields.set(lower, value);
  }
}

/** `{braced}`, `"quoted"`, 1999 or a name, joined by `#`. */
function valueAt(cursor: Cursor, names: ReadonlyMap<string, string>): string | undefined {
  let value = '';
  do {
    const mark = cursor.text[cursor.at];
    const piece = mark === '{' || mark === '"' ? enclosedAt(cursor, mark) : bareAt(cursor, names);
    if (piece === undefined) return undefined;
    if (value.length < VALUE_MAX_CHARACTERS) value += piece;
  } while (matchAt(cursor, /\s*#\s*/y));
  return value;
}

const VALUE_MAX_CHARACTERS = 2_000_000;

function bareAt(cursor: Cursor, names: ReadonlyMap<string, string>): string | undefined {
  const word = matchAt(cursor, /[^\s,{}()="#%@]+/y)?.[0];
  return word === undefined ? undefined : (names.get(word.toLowerCase()) ?? word);
}

/** A line that begins a new entry means that this one was never closed. */
function enclosedAt(cursor: Cursor, mark: '{' | '"'): string | undefined {
  const { text } = cursor;
  const start = cursor.at + 1;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && cursor.lenient) at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth < 0) {
        cursor.at = mark === '{' ? at + 1 : at;
        return mark === '{' ? text.slice(start, at) : undefined;
      }
    } else if (character === '"' && mark === '"' && depth === 0) {
      cursor.at = at + 1;
      return text.slice(start, at);
    } else if (character === '\n') {
      NEW_ENTRY.lastIndex = at + 1;
      if (NEW_ENTRY.test(text)) {
        cursor.at = at;
        return undefined;
      }
    }
  }
  cursor.at = text.length;
  return undefined;
}

const NEW_ENTRY = /[ \t]{0,8}@[ \t]{0,8}[A-Za-z]{1,30}[ \t]{0,8}[{(]/y;

function matchAt(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

/** Counts on from where it was asked last. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (index) => {
    for (; end !== -1 && end < index; end = text.indexOf('\n', end + 1)) line += 1;
    return line;
  };
}

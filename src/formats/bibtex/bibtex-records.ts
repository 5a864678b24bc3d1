import { bibtexFile, type Cursor, groupAt, matchAt, valueAt } from './bibtex-values.ts';
import { OWN_COMMENT } from './own-comment.ts';

/** One entry of a .bib file. Type and field names are in lower case; values as written, without their outermost braces or quotes. */
export interface BibtexRecord {
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** An entry of which not even a field could be read. */
export interface BrokenRecord {
  readonly line: number;
  readonly broken: true;
}

/** What stands in a `@comment` of our own. */
export interface CommentRecord {
  readonly line: number;
  readonly comment: string;
}

/**
 * The entries of a .bib file, one after the other. Tolerant: text between entries and `@comment{…}` are skipped, a key may be of any
 * characters or missing, `@string` names are put in, parentheses do for braces, and an entry that is not closed has what was read of it.
 * Linear in the length.
 */
export function* bibtexRecords(text: string): Generator<BibtexRecord | BrokenRecord | CommentRecord> {
  const macros = new Map<string, string>();
  const counter = lineCounter(text);
  const file = bibtexFile(text, macros);
  const start = new RegExp(ENTRY, 'g');
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    const cursor: Cursor = { file, at: start.lastIndex, close: text[start.lastIndex - 1] === '(' ? ')' : '}' };
    if (type === 'comment' || type === 'preamble') {
      // Where its brace has no end, the comment ends with its name.
      const comment = cursor.close === '}' ? groupAt(cursor) : undefined;
      if (comment?.startsWith(OWN_COMMENT)) yield { line: counter(found.index), comment };
    } else {
      const key = type === 'string' ? '' : keyAt(cursor);
      const { fields, isWhole } = fieldsAt(cursor);
      if (type === 'string') for (const [name, value] of fields) macros.set(name, value);
      else if (isWhole || fields.size > 0) yield { type, key, line: counter(found.index), fields };
      else yield { line: counter(found.index), broken: true };
    }
    start.lastIndex = Math.max(cursor.at, start.lastIndex);
  }
}

/** An entry's beginning. What stands behind a letter is an e-mail address. */
const ENTRY = /(?<![\w.])@[ \t]*([A-Za-z][\w:-]*)[ \t\r\n]*[{(]/;
const FIELDS_MAX = 500;

/** All up to the first comma, brackets and blanks too; or up to the end of the line. What looks like a field is no key. */
function keyAt(cursor: Cursor): string {
  const { text } = cursor.file;
  matchAt(cursor, /\s*/y);
  const start = cursor.at;
  let depth = 0;
  let end = start;
  const last = Math.min(text.length, start + KEY_MAX_CHARACTERS);
  for (; end < last; end += 1) {
    const character = text[end];
    if (character === '\n' || (depth === 0 && (character === ',' || character === cursor.close))) break;
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0 || (character === '@' && isEntryAt(text, end))) break;
  }
  const key = text.slice(start, end).trim();
  if (KEY_IS_FIELD.test(key) || end === start + KEY_MAX_CHARACTERS) return '';
  // "@article(Kaur(2014), …)": the bracket is the key's.
  if (cursor.close === ')' && text[end] === ')' && key.includes('(')) {
    const comma = text.indexOf(',', end);
    const line = text.slice(start, comma < 0 ? end : comma);
    if (!/[\n={}"]/.test(line)) {
      cursor.at = start + line.length;
      return line.trim();
    }
  }
  cursor.at = end;
  return key;
}

function isEntryAt(text: string, at: number): boolean {
  const entry = /@[A-Za-z]{1,30}[{(]/y;
  entry.lastIndex = at;
  return entry.test(text);
}

const KEY_MAX_CHARACTERS = 500;
/** `title={…}`; a number belongs to a field whose name is known to have one, and else, as in `a=b`, to a key. */
const KEY_IS_FIELD =
  /^[A-Za-z][\w:+-]*\s*=\s*["{]|^(?:year|month|volume|number|pages|day|edition|chapter|title|author|journal)\s*=/i;

/** The fields up to the entry's end, and whether that was found. The cursor then stands behind it, or where the form is lost. */
function fieldsAt(cursor: Cursor): { readonly fields: Map<string, string>; readonly isWhole: boolean } {
  const fields = new Map<string, string>();
  const { text } = cursor.file;
  while (cursor.at < text.length) {
    matchAt(cursor, /(?:[\s,]|%[^\n]*)*/y);
    if (text[cursor.at] === cursor.close) {
      cursor.at += 1;
      return { fields, isWhole: true };
    }
    const name = matchAt(cursor, FIELD_NAME)?.[1];
    if (name === undefined) {
      if (isLost(cursor)) break;
      continue;
    }
    const value = valueAt(cursor);
    if (value === undefined || fields.size === FIELDS_MAX) break;
    add(fields, name.toLowerCase(), value);
  }
  return { fields, isWhole: false };
}

/** The equals sign may be missing before a brace. */
const FIELD_NAME = /([^\s,{}()="#%@]+)\s*(?:=\s*|(?=\{))/y;

/** Passes over what is no field, up to the next one; lost is who comes to another entry. */
function isLost(cursor: Cursor): boolean {
  const { text } = cursor.file;
  if (text[cursor.at] === '@' || text[cursor.at] === '}') return true;
  const junk = matchAt(cursor, /[^,\n{}@]+/y);
  if (!junk) cursor.at += 1;
  return cursor.at >= text.length;
}

/** BibTeX takes the first of two; of names and keywords both are meant. */
function add(fields: Map<string, string>, name: string, value: string): void {
  const known = fields.get(name);
  const joint = /^(?:author|editor)$/.test(name) ? ' and ' : /^keywords?$/.test(name) ? ', ' : undefined;
  if (!known) fields.set(name, value);
  else if (joint !== undefined && value !== '' && value !== known) fields.set(name, known + joint + value);
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

/** A row of a CSV text. `line`: where it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text by RFC 4180 and as spreadsheets write it: cells in quotes may hold separators, line ends and doubled quotes; a quote
 * in the middle of a cell is a character; a quote that is never closed holds the rest. Rows without any text are left out.
 */
export function* csvRows(text: string, separator = csvSeparator(text)): Generator<CsvRow> {
  const start = SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
  const cursor: Cursor = { text, separator, at: start, line: start > 0 ? 2 : 1 };
  while (cursor.at < text.length) {
    const { line } = cursor;
    const cells = rowAt(cursor);
    if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
  }
}

/** What parts the cells: what an Excel line "sep=;" says, else whichever of tab, ";" and "," parts the first line most. */
function csvSeparator(text: string): string {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  if (told !== undefined) return told;
  const [first = ''] = /\S[^\r\n]*/.exec(text.slice(0, LOOKED_AT_CHARACTERS)) ?? [];
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length - 1;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const LOOKED_AT_CHARACTERS = 20_000;
/** Excel's own way to say what parts the cells. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?(?:\r\n|[\r\n])/i;
const CELLS_MAX = 1_000;

interface Cursor {
  readonly text: string;
  readonly separator: string;
  at: number;
  line: number;
}

/** The cells up to the row's end; the cursor then stands behind it. */
function rowAt(cursor: Cursor): string[] {
  const { text, separator } = cursor;
  const cells: string[] = [];
  for (;;) {
    const cell = text[cursor.at] === '"' ? quotedAt(cursor) + bareAt(cursor) : bareAt(cursor);
    if (cells.length < CELLS_MAX) cells.push(cell);
    if (text[cursor.at] === separator) {
      cursor.at += 1;
      continue;
    }
    if (text[cursor.at] === '\r' && text[cursor.at + 1] === '\n') cursor.at += 1;
    cursor.at += 1;
    cursor.line += 1;
    return cells;
  }
}

function quotedAt(cursor: Cursor): string {
  const { text } = cursor;
  let start = cursor.at + 1;
  let inside = '';
  for (;;) {
    const end = text.indexOf('"', start);
    const piece = text.slice(start, end === -1 ? text.length : end);
    inside += piece;
    cursor.line += piece.split(/\r\n|[\r\n]/).length - 1;
    if (end === -1 || text[end + 1] !== '"') {
      cursor.at = end === -1 ? text.length : end + 1;
      return inside;
    }
    inside += '"';
    start = end + 2;
  }
}

/** Up to the next separator or line end. */
function bareAt(cursor: Cursor): string {
  const { text, separator } = cursor;
  let end = cursor.at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const cell = text.slice(cursor.at, end);
  cursor.at = end;
  return cell;
}

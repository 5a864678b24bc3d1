/**
 * A text as a cell of a .csv file. What a spreadsheet would take for a formula has an apostrophe before it, also where a semicolon or a line's
 * end would begin a cell: Excel parts cells by the system's list separator, and quotes hold nothing together then. A quoted cell may hold
 * lines; a NUL may stand nowhere.
 */
export function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').toWellFormed().replaceAll('\0', '');
  const inside = text.replace(FORMULA_INSIDE, (found, semicolon: string, blanks: string, sign: string, at: number) =>
    beginsCell(semicolon, blanks, at) ? `${semicolon}${blanks}'${sign}` : found,
  );
  const safe = FORMULA.test(text) ? `'${inside}` : inside;
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell that `csvCell` wrote, its quotes taken off already. */
export function textOfCsvCell(cell: string): string {
  const bare = GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell;
  return bare.replace(FORMULA_INSIDE, (found, semicolon: string, blanks: string, sign: string, at: number) =>
    beginsCell(semicolon, blanks, at) ? semicolon + blanks.slice(0, -1) + sign : found,
  );
}

/** What Excel, LibreOffice and Google Sheets take for a formula's beginning, also in full width and after blanks. */
const FORMULA = /^[\s\p{C}'"]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
const GUARDED_FORMULA = /^'(?=[\s\p{C}'"]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;
/** Such a sign with all blanks before it, and the semicolon before those. */
const FORMULA_INSIDE = /(;?)(?<![\s\p{C}'"])([\s\p{C}'"]*)([=+\-@＝＋－＠])/gu;

function beginsCell(semicolon: string, blanks: string, at: number): boolean {
  return semicolon !== '' || blanks.includes('\n') || (at > 0 && /[\t\r\n]/.test(blanks));
}

import type { Observation } from '../domain/paper.ts';
import type { PaperHistory } from '../domain/paper-history.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { hasTerms } from '../domain/rules/terms.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Settings } from '../domain/settings.ts';

/** Raised when an older Paperglance could no longer read a backup without losing something; fields it may ignore don't count. */
export const BACKUP_FORMAT = 3;
/** The format of a backup whose rules have no terms, for those who have an older version. */
const FORMAT_WITHOUT_TERMS = 2;
export const BACKUP_APP = 'paperglance';

/** All that is the person's: the library's tables as they are, the settings and the rules. */
export interface BackupContent {
  readonly saved: readonly SavedPaper[];
  readonly marks: readonly PaperHistory[];
  readonly observations: readonly Observation[];
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/** The complete backup as JSON, a row a line, so that two of them can be compared. `exportedAt`: ms since 1970. */
export function backup(library: BackupContent, exportedAt: number): string {
  return [...backupPieces(library, exportedAt)].join('');
}

/** The same in pieces: a page that puts ten thousand papers down at once answers nobody for half a second. */
export function* backupPieces(library: BackupContent, exportedAt: number): Generator<string> {
  const { saved, marks, observations, settings, rules } = library;
  const format = rules.some(hasTerms) ? BACKUP_FORMAT : FORMAT_WITHOUT_TERMS;
  const head = { app: BACKUP_APP, format, exportedAt: new Date(exportedAt).toISOString(), settings };
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  yield* rows('rules', rules);
  yield ',\n';
  yield* rows('saved', saved);
  yield ',\n';
  yield* rows('marks', marks);
  yield ',\n';
  yield* rows('observations', observations);
  yield '\n}\n';
}

const ROWS_A_PIECE = 200;

function* rows(name: string, table: readonly unknown[]): Generator<string> {
  yield `${JSON.stringify(name)}: [`;
  for (let from = 0; from < table.length; from += ROWS_A_PIECE) {
    const lines = table.slice(from, from + ROWS_A_PIECE).map((row) => JSON.stringify(row));
    yield `${from === 0 ? '' : ','}\n${lines.join(',\n')}`;
  }
  yield table.length === 0 ? ']' : '\n]';
}

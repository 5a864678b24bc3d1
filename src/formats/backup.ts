import type { Mark } from '../domain/mark.ts';
import type { Observation } from '../domain/paper.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Settings } from '../domain/settings.ts';

/** Raised when an older Paperglance could no longer read a backup without losing something; fields it may ignore don't count. */
export const BACKUP_FORMAT = 1;
export const BACKUP_APP = 'paperglance';

/** All that is the person's: the library's tables as they are, the settings and the rules. */
export interface Library {
  readonly saved: readonly SavedPaper[];
  readonly marks: readonly Mark[];
  readonly observations: readonly Observation[];
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/** The complete backup as JSON, a row a line, so that two of them can be compared. `exportedAt`: ms since 1970. */
export function backup(library: Library, exportedAt: number): string {
  const { saved, marks, observations, settings, rules } = library;
  const head = { app: BACKUP_APP, format: BACKUP_FORMAT, exportedAt: new Date(exportedAt).toISOString() };
  const parts = [
    ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `"settings": ${JSON.stringify(settings)}`,
    `"rules": ${rows(rules)}`,
    `"saved": ${rows(saved)}`,
    `"marks": ${rows(marks)}`,
    `"observations": ${rows(observations)}`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function rows(table: readonly unknown[]): string {
  return table.length === 0 ? '[]' : `[\n${table.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

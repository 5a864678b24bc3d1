import * as v from 'valibot';
import { withoutGuesses } from '../domain/bibliography/without-guesses.ts';
import { parseRules } from '../domain/rules/parse-rules.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { parseSettings } from '../domain/settings.ts';
import { BACKUP_APP, BACKUP_FORMAT, type BackupContent } from './backup.ts';
import type { ImportProblem } from './import-entry.ts';
import { asRecord, parseJson, textOf } from './json/json-parse.ts';
import { mark, observation, savedPaper } from './library-schemas.ts';
import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';
import { readAs, type Schema } from './schemas.ts';

/** A backup's whole library. `settings` and `rules` are missing where the backup has none. */
export interface BackupReading {
  readonly kind: 'backup';
  readonly library: Omit<BackupContent, Chosen> & Partial<Pick<BackupContent, Chosen>>;
  /** ms since 1970. */
  readonly exportedAt?: number;
  /** Rows that were passed over: `saved[3]`. */
  readonly problems: readonly ImportProblem[];
}

type Chosen = 'settings' | 'rules';

/** Our own backup, checked row by row: unknown fields are dropped, a broken row is passed over and named, a newer format is refused. */
export function readBackup(text: string): BackupReading | Refusal {
  const parsed = parseJson(text);
  if (parsed.kind === 'refused') return parsed;
  const file = asRecord(parsed.value);
  if (!file || textOf(file, 'app') !== BACKUP_APP) return refused('wrong-app');
  if (typeof file.format !== 'number' || !(file.format >= 1)) return refused('damaged');
  if (file.format > BACKUP_FORMAT) return refused('newer-version');
  if (!Array.isArray(file.saved)) return refused('damaged');

  const problems: ImportProblem[] = [];
  const saved = table(file.saved, 'saved', file.format < 2 ? savedBeforeRecords : savedPaper, ({ id }) => id, problems);
  const marks = table(file.marks, 'marks', mark, ({ id }) => id, problems);
  const observations = table(
    file.observations,
    'observations',
    observation,
    (row) => `${row.at} ${row.paperId}`,
    problems,
  );
  const rules = Array.isArray(file.rules) ? file.rules : undefined;
  if (!saved || !marks || !observations || (rules?.length ?? 0) > RULES_MAX) return refused('too-many');
  const exportedAt = Date.parse(textOf(file, 'exportedAt') ?? '');
  return {
    kind: 'backup',
    library: {
      saved,
      marks,
      observations,
      ...(asRecord(file.settings) && { settings: parseSettings(file.settings) }),
      ...(rules && { rules: parseRules(rules) }),
    },
    ...(!Number.isNaN(exportedAt) && { exportedAt }),
    problems,
  };
}

/** Format 1 had no records, and made up what it did not know. */
const savedBeforeRecords: Schema<SavedPaper> = v.pipe(savedPaper, v.transform(withoutGuesses));

/** Marks are kept 400 days and observations of every paper: there are more of them than of anything else. */
const ROWS_MAX = { saved: IMPORT_MAX.entries, marks: 500_000, observations: 2_000_000 } as const;
const PROBLEMS_MAX = 1_000;
/** All of them are asked about every paper. */
const RULES_MAX = 10_000;

/** The readable rows, each key once; undefined when there are too many. A missing table is an empty one. */
function table<T>(
  rows: unknown,
  name: keyof typeof ROWS_MAX,
  schema: Schema<T>,
  keyOf: (row: T) => string,
  problems: ImportProblem[],
): readonly T[] | undefined {
  if (!Array.isArray(rows)) return [];
  if (rows.length > ROWS_MAX[name]) return undefined;
  const kept = new Map<string, T>();
  for (const [index, value] of rows.entries()) {
    const row = readAs(schema, value);
    const why = row === undefined ? 'unreadable' : kept.has(keyOf(row)) ? 'twice' : undefined;
    if (why && problems.length < PROBLEMS_MAX) problems.push({ at: `${name}[${index}]`, why });
    if (row !== undefined && !why) kept.set(keyOf(row), row);
  }
  return [...kept.values()];
}

import { bibtexSteps } from './bibtex/read-bibtex.ts';
import { csvSteps } from './csv/read-csv.ts';
import { detectFormat, type ImportFormat } from './detect-format.ts';
import type { ImportEntries } from './import-entry.ts';
import { jsonSteps } from './json/read-json.ts';
import { paperMemorySteps } from './json/read-papermemory.ts';
import { markdownSteps } from './markdown/read-markdown.ts';
import { type BackupReading, readBackup } from './read-backup.ts';
import { linkSteps } from './read-links.ts';
import type { ReadingSteps } from './reading-steps.ts';
import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';
import { risSteps } from './ris/read-ris.ts';

type Reading = ImportEntries | BackupReading | Refusal;

/**
 * Whatever was pasted or opened, read by the format it is in. Nothing throws; a refusal names itself. A backup and whatever is JSON are
 * parsed in one go, since nothing else is as fast.
 */
export function* readingSteps(given: string): ReadingSteps<Reading> {
  // The mark that some programs put before a text is none of it.
  const text = given.replace(/^\ufeff/, '');
  // Characters are at least a byte each: what was too large as a file is too large here.
  if (text.length > IMPORT_MAX.bytes) return refused('too-large');
  if (text.trim() === '') return refused('empty');
  const format = detectFormat(text);
  return format ? yield* READERS[format](text) : refused(/^\s*[[{]/.test(text) ? 'wrong-app' : 'unknown-format');
}

const READERS: Readonly<Record<ImportFormat, (text: string) => ReadingSteps<Reading>>> = {
  backup: atOnce(readBackup),
  papermemory: paperMemorySteps,
  json: jsonSteps,
  csv: csvSteps,
  bibtex: bibtexSteps,
  ris: risSteps,
  markdown: markdownSteps,
  links: linkSteps,
};

function atOnce(read: (text: string) => Reading): (text: string) => ReadingSteps<Reading> {
  return function* (text) {
    yield undefined;
    return read(text);
  };
}

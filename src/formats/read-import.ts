import { detectFormat, type ImportFormat } from './detect-format.ts';
import type { ImportEntries } from './import-entry.ts';
import { type BackupReading, readBackup } from './read-backup.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';
import { readLinks } from './read-links.ts';
import { readPaperMemory } from './read-papermemory.ts';
import { readRis } from './read-ris.ts';
import { IMPORT_MAX, type Refusal, refused } from './refusal.ts';

/** Whatever was pasted or opened, read by the format it is in. Nothing throws; a refusal names itself. */
export function readImport(given: string): ImportEntries | BackupReading | Refusal {
  // The mark that some programs put before a text is none of it.
  const text = given.replace(/^\ufeff/, '');
  // Characters are at least a byte each: what was too large as a file is too large here.
  if (text.length > IMPORT_MAX.bytes) return refused('too-large');
  if (text.trim() === '') return refused('empty');
  const format = detectFormat(text);
  return format ? READERS[format](text) : refused(/^\s*[[{]/.test(text) ? 'wrong-app' : 'unknown-format');
}

const READERS: Readonly<Record<ImportFormat, (text: string) => ImportEntries | BackupReading | Refusal>> = {
  backup: readBackup,
  papermemory: readPaperMemory,
  'csl-json': readCslJson,
  bibtex: readBibtex,
  ris: readRis,
  links: readLinks,
};

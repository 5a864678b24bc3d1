import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type BackupReading, readBackup } from '../../src/formats/read-backup.ts';

/** What is in a backup file, every row of it readable. */
export function backupIn(file: string): BackupReading['library'] {
  const reading = readBackup(readFileSync(file, 'utf8'));
  if (reading.kind === 'refused') throw new Error(`The backup was refused: ${reading.why}`);
  expect(reading.problems).toEqual([]);
  return reading.library;
}

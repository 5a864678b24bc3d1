import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type BackupContent, backup } from '../../src/formats/backup.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { anyLibrary } from './any-library.ts';
import { paper, recordedPapers } from './papers.ts';

const NOW = Date.parse('2026-02-11T15:00:00Z');

function saved(changes: Partial<SavedPaper> = {}): SavedPaper {
  const copy = changes.paper ?? paper();
  const position = positionFor(NOW);
  return {
    id: copy.id,
    paper: copy,
    state: 'to-read',
    tags: [],
    note: '',
    savedAt: NOW,
    changedAt: NOW,
    position,
    ...changes,
  };
}

const EMPTY: BackupContent = { saved: [], marks: [], observations: [], settings: DEFAULT_SETTINGS, rules: [] };

function restored(text: string) {
  const reading = readBackup(text);
  return reading.kind === 'backup' ? reading : expect.unreachable(reading.why);
}

describe('export, wipe, import gives the identical library', () => {
  test('for generated libraries', () => {
    fc.assert(
      fc.property(anyLibrary(), (given) => {
        expect(restored(backup(given, NOW))).toEqual({ kind: 'backup', library: given, exportedAt: NOW, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('for all recorded papers', () => {
    const given: BackupContent = {
      ...EMPTY,
      saved: recordedPapers().map((recorded) => saved({ paper: recorded, note: '# x\n' })),
    };
    expect(restored(backup(given, NOW)).library).toEqual(given);
  });
});

describe('a row is read for what it is worth', () => {
  function withRow(row: unknown): string {
    return JSON.stringify({ app: 'paperglance', format: 2, saved: [row] });
  }

  test.each([
    ['no object', 7],
    ['no paper', { ...saved(), paper: undefined }],
    ['another paper than its id', { ...saved(), id: 'x' }],
    ['an id with a line in it', saved({ paper: paper({ id: 'a\nb' }) })],
    ['an endless id', saved({ paper: paper({ id: 'x'.repeat(501) }) })],
    ['an unknown state', { ...saved(), state: 'burnt' }],
    ['a time in words', { ...saved(), savedAt: 'today' }],
  ])('%s: passed over and named', (_, row) => {
    expect(restored(withRow(row))).toMatchObject({
      library: { saved: [] },
      problems: [{ at: 'saved[0]', why: 'unreadable' }],
    });
  });

  test('lesser fields that are broken are left out, and strangers dropped', () => {
    const row = {
      ...saved(),
      colour: 'red',
      doneAt: -1,
      tags: ['a', 7, null],
      paper: { ...paper(), code: 'javascript:alert(1)', project: 'https://a b', stars: 'many', title: 'A\u202eB\n' },
    };
    const text = withRow(row).replace('"colour"', '"__proto__"');
    expect(restored(text).library.saved).toEqual([saved({ tags: ['a'], paper: paper({ title: 'AB' }) })]);
  });

  test('of format 1: without the votes and the first day that it made up for papers of files', () => {
    const untold = { ...paper({ votes: 0 }), publishedAt: Date.UTC(2017, 0) };
    const told = paper({ id: '2502.00001', votes: 0, submittedAt: 5 });
    const text = JSON.stringify({
      app: 'paperglance',
      format: 1,
      saved: [saved({ paper: untold }), saved({ paper: told })],
    });
    const { votes: _, publishedAt: __, ...known } = untold;
    expect(restored(text).library.saved).toEqual([
      saved({ paper: known, record: { identifiers: { arxiv: '1706.03762' }, issued: { year: 2017 } } }),
      saved({ paper: told }),
    ]);
  });

  test('the same paper twice counts once', () => {
    const text = JSON.stringify({ app: 'paperglance', format: 1, saved: [saved(), saved({ note: 'later' })] });
    expect(restored(text)).toMatchObject({
      library: { saved: [{ note: '' }] },
      problems: [{ at: 'saved[1]', why: 'twice' }],
    });
  });

  test('settings come checked, and stay away where there are none', () => {
    const text = JSON.stringify({ app: 'paperglance', format: 1, saved: [], settings: { refreshEveryMinutes: -7 } });
    expect(restored(text).library.settings).toEqual(DEFAULT_SETTINGS);
    expect(restored('{"app":"paperglance","format":1,"saved":[]}').library).not.toHaveProperty('settings');
  });
});

describe('what is no backup of ours is refused by name', () => {
  test.each([
    ['', 'empty'],
    ['{"app":"paperglance","format":1,"saved":[', 'not-json'],
    ['{"app":"other","format":1,"saved":[]}', 'wrong-app'],
    ['[]', 'wrong-app'],
    ['null', 'wrong-app'],
    ['{"app":"paperglance","format":4,"saved":[]}', 'newer-version'],
    ['{"app":"paperglance","format":"1","saved":[]}', 'damaged'],
    ['{"app":"paperglance","format":1}', 'damaged'],
    ['{"app":"paperglance","format":1,"saved":{"length":3}}', 'damaged'],
    [`{"app":"paperglance","format":1,"saved":[${'0,'.repeat(50_000)}0]}`, 'too-many'],
  ])('%.40s', (text, why) => {
    expect(readBackup(text)).toEqual({ kind: 'refused', why });
  });
});

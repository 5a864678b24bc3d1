import { describe, expect, it } from 'vitest';
import { planEntry } from '../../src/domain/import-plan.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { backup } from '../../src/formats/backup.ts';
import { changesIn, importSummary, readImportFile, readImportText } from '../../src/library/import-reading.ts';
import { NOW, saved } from './saved.ts';

describe('reading what comes in', () => {
  it('knows of a plain id only the id, and that the rest is to be looked up', () => {
    const read = readImportText('2501.19393\nno id here\n2501.19393');
    expect(read).toMatchObject({
      kind: 'read',
      entries: [{ paper: { id: '2501.19393' }, incomplete: true }],
      problems: [{ why: 'no-arxiv-id' }, { why: 'twice' }],
    });
  });

  it('takes tags and notes along, and calls a paper with its abstract whole', () => {
    const bib = '@misc{a, title={T}, eprint={2501.00001}, abstract={A.}, keywords={x, y}, annote={N}}';
    const read = readImportText(bib);
    expect(read).toMatchObject({ entries: [{ paper: { title: 'T' }, tags: ['x', 'y'], note: 'N' }] });
    expect(read).not.toHaveProperty('entries.0.incomplete');
  });

  it('gives back the entries of a backup as they are', () => {
    const entry = saved('2501.19393', { tags: ['a'], note: 'n', starred: true });
    const text = backup({ saved: [entry], marks: [], observations: [], settings: DEFAULT_SETTINGS, rules: [] }, NOW);
    expect(readImportText(text)).toMatchObject({ kind: 'read', entries: [entry], backup: { exportedAt: NOW } });
  });

  it.each([
    [new Uint8Array([0x1f, 0x8b, 8, 0]), 'not-text'],
    [new Uint8Array(), 'empty'],
    [new TextEncoder().encode('{"app": "another"}'), 'wrong-app'],
  ])('refuses %#', async (bytes, why) => {
    expect(await readImportFile(new Blob([bytes]))).toEqual({ kind: 'refused', why });
  });
});

describe('the preview', () => {
  it('sorts a plan by what will become of the papers, and says what changes', () => {
    const known = saved('a', { tags: ['x'] });
    const entry = { paper: known.paper, tags: ['y'], note: 'n', state: 'done' } as const;
    const at = { now: NOW, turn: 0 };
    const plan = [
      planEntry(known, entry, 'merge', at),
      planEntry(known, { paper: known.paper }, 'merge', at),
      planEntry(undefined, { paper: saved('b').paper }, 'merge', at),
    ];
    const { add, update, skip } = importSummary(plan);
    expect([add, update, skip].map((group) => group.map(({ id }) => id))).toEqual([['b'], ['a'], ['a']]);
    expect(update.map(changesIn)).toEqual([['state', 'tags', 'note']]);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { backup } from '../../src/formats/backup.ts';
import { changesIn, importSummary, readImportFiles, withWishes } from '../../src/library/import-reading.ts';
import { planImport } from '../at-once.ts';
import { zip } from '../formats/whole-files.ts';
import { NOW, saved } from './saved.ts';

describe('reading what comes in', () => {
  it('knows of a plain id only the id, and that the rest is to be looked up', async () => {
    const read = await readImportFiles([new Blob(['2501.19393\nno id here\n2501.19393'])]);
    expect(read).toMatchObject({
      kind: 'read',
      entries: [{ paper: { id: '2501.19393' }, incomplete: true }],
      problems: [{ why: 'no-arxiv-id' }],
    });
  });

  it('takes tags and notes along, and calls a paper with its abstract whole', async () => {
    const bib = '@misc{a, title={T}, eprint={2501.00001}, abstract={A.}, keywords={x, y}, annote={N}}';
    const read = await readImportFiles([new Blob([bib])]);
    expect(read).toMatchObject({ entries: [{ paper: { title: 'T' }, tags: ['x', 'y'], note: 'N' }] });
    expect(read).not.toHaveProperty('entries.0.incomplete');
  });

  it('gives back the entries of a backup as they are', async () => {
    const entry = saved('2501.19393', { tags: ['a'], note: 'n', starred: true });
    const text = backup({ saved: [entry], marks: [], observations: [], settings: DEFAULT_SETTINGS, rules: [] }, NOW);
    expect(await readImportFiles([new Blob([text])])).toMatchObject({
      kind: 'read',
      entries: [entry],
      backup: { exportedAt: NOW },
    });
  });

  it.each([
    [new Uint8Array([0x1f, 0x8b, 8, 0]), 'not-text'],
    [new Uint8Array(), 'empty'],
    [new TextEncoder().encode('{"app": "another"}'), 'wrong-app'],
  ])('refuses %#', async (bytes, why) => {
    expect(await readImportFiles([new Blob([bytes])])).toEqual({ kind: 'refused', why });
  });

  it('reads several files as one, and names those that are refused', async () => {
    const files = [
      new File(['@misc{a, title={A}, doi={10.1000/a}}'], 'a.bib'),
      new File(['TY  - JOUR\nTI  - B\nDO  - 10.1000/b\nER  - \n'], 'b.ris'),
      new File([new Uint8Array([0x1f, 0x8b, 8, 0])], 'c.gz'),
    ];
    expect(await readImportFiles(files)).toMatchObject({
      kind: 'read',
      entries: [{ paper: { id: 'doi:10.1000/a' } }, { paper: { id: 'doi:10.1000/b' } }],
      problems: [{ at: 'c.gz', why: 'unreadable' }],
    });
  });

  it('reads what an archive holds: notes in their order, and other lists', async () => {
    const note = (id: string) => `---\ntitle: "T"\narxiv: "${id}"\n---\n\nMine\n`;
    const bytes = zip(
      [
        { name: 'notes/z.md', text: note('2501.00002') },
        { name: 'notes/a.md', text: note('2501.00001') },
        { name: 'notes/diary.md', text: '- [see](https://arxiv.org/abs/2501.00009)' },
        { name: 'refs.bib', text: '@misc{a, title={A}, doi={10.1000/a}}' },
        { name: '.obsidian/app.json', text: '{}' },
        { name: 'picture.png', text: 'x' },
      ],
      NOW,
    );
    const read = await readImportFiles([new Blob([bytes])]);
    expect(read).toMatchObject({ kind: 'read', problems: [] });
    expect(read.kind === 'read' && read.entries.map(({ paper, note }) => [paper.id, note])).toEqual([
      ['2501.00002', 'Mine'],
      ['2501.00001', 'Mine'],
      ['doi:10.1000/a', undefined],
    ]);
  });

  it('refuses an archive that holds nothing to read', async () => {
    const bytes = zip([{ name: 'a.png', text: 'x' }], NOW);
    expect(await readImportFiles([new Blob([bytes])])).toEqual({ kind: 'refused', why: 'unknown-format' });
  });
});

describe('the preview', () => {
  it('sorts a plan by what will become of the papers, and says what changes', () => {
    const [known, same] = [saved('a', { tags: ['x'] }), saved('c')];
    const entry = { paper: known.paper, tags: ['y'], note: 'n', state: 'done' } as const;
    const entries = [entry, { paper: same.paper }, { paper: saved('b').paper }];
    const plan = planImport([known, same], entries, 'merge', NOW);
    const { add, update, skip } = importSummary(plan);
    expect([add, update, skip].map((group) => group.map(({ id }) => id))).toEqual([['b'], ['a'], ['c']]);
    expect(update.map(changesIn)).toEqual([['state', 'tags', 'note']]);
  });
});

describe('what is wanted of all entries', () => {
  const entry = { paper: saved('a').paper, tags: ['x'], state: 'reading' } as const;
  const done = { paper: saved('b').paper, state: 'done', doneAt: NOW - 9 } as const;

  it('goes to each: tags beside its own, and that it is done unless it was', () => {
    expect(withWishes([entry, done], { tags: ['y'], isDone: true }, NOW)).toEqual([
      { ...entry, tags: ['x', 'y'], state: 'done', doneAt: NOW },
      { ...done, tags: ['y'] },
    ]);
  });

  it('is nothing where nothing is wanted', () => {
    expect(withWishes([entry, done], { tags: [], isDone: false }, NOW)).toEqual([entry, done]);
  });
});

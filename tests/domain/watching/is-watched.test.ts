import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { isWatched } from '../../../src/domain/watching/is-watched.ts';

const all = { ...DEFAULT_SETTINGS, watchDepth: 'quiet' } as const;
const tagged = { ...all, watchScope: 'tag', watchTag: 'Soon' } as const;
const picked = { ...all, watchScope: 'picked' } as const;
const saved = { id: '2602.00001', tags: ['soon'] };

it.each([
  ['nothing while watching is off', saved, DEFAULT_SETTINGS, false],
  ['picked ones neither', { ...saved, watched: true }, DEFAULT_SETTINGS, false],
  ['all', saved, all, true],
  ['not the one that was stopped', { ...saved, watched: false }, all, false],
  ['those of a tag, in any case', saved, tagged, true],
  ['no others', { ...saved, tags: ['later'] }, tagged, false],
  ['but those that were picked', { ...saved, tags: [], watched: true }, tagged, true],
  ['only picked ones', saved, picked, false],
  ['these', { ...saved, watched: true }, picked, true],
  ['none that was removed', { ...saved, removedAt: 5 }, all, false],
  ['none that is not on arXiv', { ...saved, id: 'doi:10.1000/x' }, all, false],
])('watched is %s', (_, paper, settings, is) => {
  expect(isWatched(paper, settings)).toBe(is);
});

import { describe, expect, it } from 'vitest';
import { pace } from '../../../src/library/filter/pace.ts';
import { tagChoices, tagsFrom } from '../../../src/library/tag-choices.ts';
import { NOW, saved } from '../saved.ts';

const DAY = 86_400_000;

describe('the pace', () => {
  it('counts what was saved and finished in each week, from Monday on', () => {
    const papers = [
      saved('this week', { savedAt: NOW - 2 * DAY }),
      saved('last week', { savedAt: NOW - 8 * DAY, doneAt: NOW - DAY }),
      saved('long ago', { savedAt: NOW - 90 * DAY }),
      saved('removed', { savedAt: NOW - DAY, removedAt: NOW }),
      saved('from a wrong clock', { savedAt: NOW + DAY }),
    ];
    const weeks = pace(papers, NOW, 3);
    expect(weeks.map(({ saved, finished }) => [saved, finished])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(weeks.map(({ from }) => new Date(from).getDay())).toEqual([1, 1, 1]);
  });
});

describe('tags being typed', () => {
  const known = [
    { value: 'Video', count: 9 },
    { value: 'thesis ch. 2', count: 3 },
    { value: 'to cite', count: 2 },
    { value: 'C', count: 1 },
  ];

  it.each([
    ['video', ['Video']],
    [' new  one, ', ['new one']],
    ['C++', ['C++']],
    ['agents, video,,TO CITE', ['agents', 'Video', 'to cite']],
    ['rl, RL', ['rl']],
    [' , ', []],
  ])('%j becomes %j', (typed, tags) => {
    expect(tagsFrom(typed, known)).toEqual(tags);
  });

  it.each([
    ['t', ['thesis ch. 2', 'to cite']],
    ['cit', ['to cite']],
    ['', ['Video', 'thesis ch. 2', 'to cite', 'C']],
  ])('%j offers %j', (typed, offered) => {
    expect(tagChoices(typed, known, [])).toEqual(offered);
  });

  it('does not offer what is given already', () => {
    expect(tagChoices('v', known, ['VIDEO'])).toEqual([]);
  });
});

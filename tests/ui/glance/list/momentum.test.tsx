// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/domain/row.ts';
import { GainMark } from '../../../../src/ui/glance/list/gain-mark.tsx';
import { gainWords } from '../../../../src/ui/glance/list/gain-words.ts';
import { Spark } from '../../../../src/ui/glance/list/spark.tsx';
import { DAY, NOW, row, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

/** Yesterday, 18:10. */
const SINCE = new Date(2026, 1, 13, 18, 10).getTime();
const SPARK = [0, 1, 1, 2, 3, 5, 5, 6, 8, 8, 9, 10];

function show(told: Partial<Row>) {
  const words = gainWords(row('a', told), NOW);
  const { container } = render(
    <>
      <GainMark row={row('a', told)} words={words} />
      <Spark row={row('a', told)} words={words} />
    </>,
  );
  return {
    container,
    all: container.querySelector('[title]'),
    gain: container.querySelector('.gain [aria-hidden]')?.textContent,
    spoken: container.querySelector('.visually-hidden')?.textContent,
    path: container.querySelector('path')?.getAttribute('d'),
  };
}

describe('momentum', () => {
  it.each<[string, Partial<Row>]>([
    ['nobody looked before', {}],
    ['only its birth is known', { rising: 1.5 }],
    ['nothing was gained and no line is known', { gain: { votes: 0, since: SINCE } }],
    ['votes were lost and no line is known', { gain: { votes: -2, since: SINCE } }],
  ])('is nothing at all where %s', (_why, told) => {
    expect(show(told).container.innerHTML).toBe('');
  });

  it('says the gain in short, and whole to who hears or points at it', () => {
    const told = { gain: { votes: 12, stars: 30, since: SINCE }, spark: SPARK, trend: { votes: 31 }, perDay: 8 };
    const { all, gain, spoken } = show({ ...told, votes: 40 });
    expect(gain).toBe('+12');
    expect(spoken).toBe('+12 · ★ +30 since yesterday 18:10 · +31 in the last 7 days · 8 a day');
    expect(all?.getAttribute('title')).toBe(spoken);
  });

  it('says it once, though both are drawn', () => {
    const { container } = show({ gain: { votes: 12, since: SINCE }, spark: SPARK, trend: { votes: 31 } });
    expect(container.querySelectorAll('.visually-hidden, [title]')).toHaveLength(2);
  });

  it.each<[string, Row['gain'] & object, unknown]>([
    ['only votes', { votes: 1, since: SINCE }, '+1 since yesterday 18:10'],
    ['no stars', { votes: 1, since: SINCE, stars: 0 }, '+1 since yesterday 18:10'],
    ['stars lost', { votes: 1, since: SINCE, stars: -3 }, '+1 · ★ -3 since yesterday 18:10'],
    ['today', { votes: 1, since: NOW - 3_600_000 }, '+1 since 13:20'],
    ['long ago', { votes: 6_134, since: NOW - 9 * DAY }, expect.stringMatching(/^\+6\.1K since 5 Feb 2026, 14:20$/i)],
  ])('says what was measured, and no more: %s', (_what, gain, words) => {
    expect(show({ gain }).spoken).toEqual(words);
  });

  it('is a line as well, which runs from the bottom to the top', () => {
    const { path, gain } = show({ gain: { votes: 12, since: SINCE }, spark: SPARK });
    expect(gain).toBe('+12');
    expect(path).toMatch(/^M1\.0 12\.5L/);
    expect(path).toMatch(/L27\.0 1\.5$/);
    expect(path?.split('L')).toHaveLength(12);
  });

  it('of a line that fell is said too, though there is nothing to show as gained', () => {
    const fell = { gain: { votes: -2, since: SINCE }, spark: SPARK.toReversed(), trend: { votes: -2, since: SINCE } };
    const { gain, spoken, path } = show(fell);
    expect(gain).toBeUndefined();
    expect(path).toBeTruthy();
    expect(spoken).toBe('-2 since yesterday 18:10');
  });

  it.each<[string, Row['trend'] & object, string]>([
    ['of seven days', { votes: 9 }, '+9 in the last 7 days · 4 a day'],
    ['of what was observed', { votes: 9, since: SINCE }, '+9 since yesterday 18:10 · 4 a day'],
    ['that came back to where it was', { votes: 0 }, '0 in the last 7 days · 4 a day'],
  ])('of a line %s is said where nothing was gained since the last glance', (_what, trend, words) => {
    const { all, gain, spoken, path } = show({ spark: SPARK, trend, perDay: 4 });
    expect(gain).toBeUndefined();
    expect(path).toBeTruthy();
    expect(spoken).toBe(words);
    expect(all?.getAttribute('title')).toBe(words);
  });

  it('of stars without votes is a sign of its own', () => {
    const { all, gain, spoken } = show({ gain: { votes: 0, stars: 500, since: SINCE } });
    expect(gain).toBe('★ +500');
    expect(spoken).toBe('★ +500 since yesterday 18:10');
    expect(all?.getAttribute('title')).toBe(spoken);
  });

  it('draws no line that does not move', () => {
    const flat = SPARK.map(() => 0);
    expect(show({ gain: { votes: 3, since: SINCE }, spark: flat }).path).toBeUndefined();
    cleanup();
    expect(show({ gain: { votes: 0, since: SINCE }, spark: flat }).container.innerHTML).toBe('');
  });

  it.each([
    [4, 10, false],
    [5, 10, true],
    [20, 500, false],
    [25, 500, true],
  ])('+%d on %d votes is a strong rise: %s', (votes, all, isStrong) => {
    const shown = show({ gain: { votes, since: SINCE }, votes: all });
    expect(shown.all?.classList.contains('is-rising')).toBe(isStrong);
  });
});

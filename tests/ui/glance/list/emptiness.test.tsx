// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../../../src/domain/failure.ts';
import { Emptiness } from '../../../../src/ui/glance/list/emptiness.tsx';
import { fakeActions, HOUR, modelOf, NOW, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

function show(told: Parameters<typeof modelOf>[0]) {
  const { actions, done } = fakeActions();
  render(<Emptiness model={modelOf(told)} actions={actions} />);
  const [button] = page.queryAllByRole('button');
  if (button) fireEvent.click(button);
  return { title: page.getByRole('heading').textContent, button: button?.textContent, done };
}

const empty = (told: Parameters<typeof screenOf>[1] = {}) => screenOf([], told);
const failed = (failure: Failure) => empty({ fetched: { fetchedAt: 0, triedAt: NOW, failure } });

describe('every failure has its screen', () => {
  it.each<[Failure, string, RegExp, string | undefined, string[]]>([
    [{ kind: 'offline' }, 'Can’t reach Hugging Face', /network/, 'Try again', ['retry']],
    [{ kind: 'timeout' }, 'No answer in time', /20 seconds/, 'Try again', ['retry']],
    [{ kind: 'rate-limited', until: NOW + HOUR }, 'Hugging Face asks for a pause', /15:20|2026/, undefined, []],
    [{ kind: 'http-error', status: 503 }, 'Hugging Face has a problem', /error 503/, 'Try again', ['retry']],
    [
      { kind: 'bad-payload', at: '[3].paper.title' },
      'An answer nobody can read',
      /“\[3\]\.paper\.title”/,
      'Try again',
      ['retry'],
    ],
    [{ kind: 'empty' }, 'The list came empty', /named no papers/, 'Try again', ['retry']],
    [{ kind: 'storage' }, 'The browser stores nothing', /disk may be full/, 'Try again', ['retry']],
    [{ kind: 'unknown' }, 'Something went wrong', /did not foresee/, 'Try again', ['retry']],
    [
      { kind: 'of-a-later-version' } as unknown as Failure,
      'Something went wrong',
      /tries again/,
      'Try again',
      ['retry'],
    ],
    [{ kind: 'no-access' }, 'Access is switched off', /huggingface\.co/, 'Allow access', ['allowAccess']],
  ])('%j', (failure, title, text, button, done) => {
    const shown = show({ screen: failed(failure) });
    expect(shown).toEqual({ title, button, done: done.map((name) => [name, expect.anything()]) });
    expect(page.getByText(text)).toBeTruthy();
  });

  it('and so have databases that can’t be read, before all else', () => {
    const words = 'Update the extension.';
    expect(show({ screen: failed({ kind: 'offline' }), unreadable: words }).title).toBe('This data can’t be read');
    expect(page.getByRole('alert').textContent).toContain(words);
  });

  it('also when refreshing failed and the list never came; not when it did', () => {
    const failure: Failure = { kind: 'offline' };
    expect(show({ screen: empty({ fetched: { fetchedAt: 0, triedAt: NOW } }), failure }).title).toBe(
      'Can’t reach Hugging Face',
    );
    cleanup();
    expect(show({ screen: empty(), failure }).title).toBe('Nothing to show');
  });
});

describe('an empty list', () => {
  it('of a search says when not all could be searched', () => {
    const shown = show({
      screen: empty(),
      state: { search: { query: 'x', where: 'here' } },
      isIncomplete: true,
    });
    expect(shown.title).toBe('Nothing found');
    expect(page.getByText(/Still indexing/)).toBeTruthy();
  });

  it('whose papers are all filtered out says how many, and shows them again', () => {
    const screen = screenOf([row('a'), row('b')]);
    const shown = show({ screen, state: { filters: ['code'] } });
    expect(shown).toMatchObject({
      title: 'Nothing passes the filters',
      button: 'Show all',
      done: [['clearFilters', expect.anything()]],
    });
    expect(page.getByText('They hide 2 papers.')).toBeTruthy();
  });

  it('of nothing saved tells how saving works, whatever failed', () => {
    expect(show({ screen: empty({ view: 'saved' }), failure: { kind: 'offline' } })).toEqual({
      title: 'Nothing saved yet',
      button: undefined,
      done: [],
    });
  });

  it('of papers that are all snoozed says how many, when the next comes back, and leads to them', () => {
    const screen = empty({ view: 'saved', snoozed: { count: 2, until: NOW + 48 * HOUR } });
    expect(show({ screen })).toEqual({
      title: '2 papers are snoozed',
      button: 'Open library',
      done: [['openLibrary', expect.anything()]],
    });
    expect(page.getByText(/The next one comes back on 16 Feb/)).toBeTruthy();
  });

  it('narrowed says to what, and leads back', () => {
    expect(show({ screen: empty(), state: { narrowing: { by: 'author', value: 'Ada' } } })).toEqual({
      title: 'Nothing with “Ada” here',
      button: 'Show all again',
      done: [['narrowTo', undefined]],
    });
  });

  it('of a search offers to ask Hugging Face, which learns the words only then', () => {
    expect(show({ screen: empty(), state: { search: { query: 'agents', where: 'here' } } })).toEqual({
      title: 'Nothing found',
      button: 'Search Hugging Face',
      done: [['search', { query: 'agents', where: 'service' }]],
    });
  });

  it('of a search here is nothing found, whatever failed', () => {
    const search = { query: 'agents', where: 'here' } as const;
    expect(show({ screen: failed({ kind: 'offline' }), state: { search } }).title).toBe('Nothing found');
  });

  describe('of a search', () => {
    const search = { query: 'agents', where: 'here' } as const;
    const nothing = { total: 0, hidden: 0 };

    it('says that nothing fits only when all was looked through', () => {
      show({ screen: empty(), state: { search }, outcome: { ...nothing, isLooking: true } });
      expect(page.getByText(/^Looking through all abstracts/)).toBeTruthy();
      expect(page.queryByText(/No paper/)).toBeNull();
      cleanup();
      show({ screen: empty(), state: { search }, outcome: nothing });
      expect(page.getByText(/^No paper in this browser fits/)).toBeTruthy();
    });

    it('says that hidden papers fit, and leads to them', () => {
      const shown = show({ screen: empty(), state: { search }, outcome: { total: 0, hidden: 2 } });
      expect(page.getByText('2 hidden papers fit this search.')).toBeTruthy();
      expect(shown).toMatchObject({
        button: 'Show hidden papers',
        done: [['search', { query: 'agents in:hidden', where: 'here' }]],
      });
    });

    it('of the reading list leads to everything in this browser', () => {
      const shown = show({ screen: empty({ view: 'saved' }), state: { search }, outcome: nothing });
      expect(page.getByText('Nothing on your reading list fits this search.')).toBeTruthy();
      expect(shown).toMatchObject({ button: 'This browser', done: [['searchEverywhere', 'agents']] });
    });

    it('by an id that is not here offers to open that paper, or to save it', () => {
      const shown = show({ screen: empty(), state: { search }, outcome: { ...nothing, missingId: '2502.19613' } });
      expect(shown).toMatchObject({
        title: '2502.19613 is not in this browser',
        button: 'Open the paper',
        done: [['openPaper', '2502.19613', { inBackground: false }]],
      });
      expect(page.getByRole('button', { name: 'Save' })).toBeTruthy();
    });
  });

  it('of a search by Hugging Face says what came of it', () => {
    const search = { query: 'agents', where: 'service' } as const;
    expect(show({ screen: empty(), state: { search } })).toEqual({
      title: 'Nothing found',
      button: undefined,
      done: [],
    });
    cleanup();
    expect(show({ screen: failed({ kind: 'timeout' }), state: { search } }).title).toBe('No answer in time');
  });

  it('of a day says which one, and leads to the day before', () => {
    const period = { span: 'day', key: '2026-02-14' } as const;
    expect(show({ screen: empty({ view: 'daily', period }) })).toEqual({
      title: expect.stringMatching(/^No papers on Sat.* 14 Feb/),
      button: expect.stringMatching(/^Fri.* 13 Feb/),
      done: [['showPeriod', { span: 'day', key: '2026-02-13' }]],
    });
  });

  it('of the archive’s first day leads nowhere', () => {
    const period = { span: 'day', key: '2023-05-04' } as const;
    expect(show({ screen: empty({ view: 'daily', period }) }).button).toBeUndefined();
  });

  it('of a day that could not be fetched says why', () => {
    const period = { span: 'day', key: '2026-02-13' } as const;
    const screen = { ...failed({ kind: 'http-error', status: 500 }), view: 'daily', period } as const;
    expect(show({ screen }).title).toBe('Hugging Face has a problem');
  });
});

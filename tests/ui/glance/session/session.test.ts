// @vitest-environment happy-dom
import { cacheOf, libraryOf } from '../../../../src/store/databases.ts';
import 'fake-indexeddb/auto';
import { render } from '@testing-library/preact';
import { h } from 'preact';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLastSavedVisit, writeLastSavedVisit } from '../../../../src/browser/last-visit.ts';
import { barePaper } from '../../../../src/domain/bare-paper.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/domain/view-state.ts';
import { startVisit } from '../../../../src/domain/visit.ts';
import { citeAs } from '../../../../src/formats/bibtex/bibtex.ts';
import { readScreen } from '../../../../src/store/feeds/read-screen.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import { readSavedPaper } from '../../../../src/store/saved/read-saved.ts';
import { snooze, wakeSnoozed } from '../../../../src/store/saved/snooze.ts';
import { unsavePapers } from '../../../../src/store/saved/unsave-paper.ts';
import { Glance } from '../../../../src/ui/glance/glance.tsx';
import { lazyComponents } from '../../../../src/ui/glance/lazy-components.ts';
import type { GlanceActions } from '../../../../src/ui/glance/model.ts';
import { rowsInSight } from '../../../../src/ui/glance/rows-in-sight.ts';
import { startSession } from '../../../../src/ui/glance/session/session.ts';
import { fakeExtension } from '../../../browser/fake-extension.ts';
import { DAY, HOUR, MINUTE, paper, savePaper } from '../../../store/fresh-store.ts';
import { refreshOnce } from '../../../store/refresh-once.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

vi.mock('../../../../src/store/feeds/read-screen.ts', async (original) => {
  const real = await original<{ readScreen: typeof readScreen }>();
  return { ...real, readScreen: vi.fn(real.readScreen) };
});

// The mirror has its own stories; here it would only read the list once more.
vi.mock('../../../../src/ui/mirror-in-page.ts', () => ({ mirrorInPage: () => undefined }));

const store = openStore();
const reads = vi.mocked(readScreen);
/** The last glance ended yesterday. */
const YESTERDAY = Date.now() - DAY;

beforeEach(async () => {
  here.extension = { ...fakeExtension(), extension: { getViews: () => [] } };
  vi.stubGlobal('browser', here.extension);
  document.body.replaceChildren();
  await Promise.all([...cacheOf(store).tables, ...libraryOf(store).tables].map((table) => table.clear()));
  await refreshOnce(store, YESTERDAY, { trending: ['a', 'b', 'c'] });
  reads.mockClear();
});

let drawnAt = 0;

// Sessions have no end: one that followed a last write would find no document any more.
afterAll(() => vi.waitUntil(() => performance.now() - drawnAt > QUIET_MS, { timeout: 30_000 }));

const QUIET_MS = 300;

/** A page as it is after its first frame; what is pressed is drawn. */
function start(told: Partial<ViewState> = {}, endedAt = YESTERDAY, onDraw = () => {}): GlanceActions {
  const container = document.body.appendChild(document.createElement('div'));
  const now = Date.now();
  const state = { ...DEFAULT_VIEW, ...told };
  const glance = startVisit({ since: endedAt, endedAt }, now - MINUTE);
  return startSession({ state, screen: undefined, status: '', glance, now, earlyKeys: [] }, (model, actions) => {
    drawnAt = performance.now();
    onDraw();
    render(h(Glance, { model, actions, parts: lazyComponents }), { container });
  });
}

const ids = () => [...document.querySelectorAll<HTMLElement>('article')].map(({ dataset }) => dataset.id).join('');
const standsOn = () => document.activeElement?.closest<HTMLElement>('article')?.dataset.id;
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the saved papers', () => {
  const marks = () => [...document.querySelectorAll('article')].map((row) => row.querySelector('.new')?.textContent);

  it('say which came back from a snooze since somebody looked, for as long as they are looked at', async () => {
    for (const [turn, id] of ['a', 'b', 'c'].entries()) await savePaper(store, paper(id), YESTERDAY - DAY + turn);
    await snooze(store, ['a', 'b'], YESTERDAY, YESTERDAY - DAY + 9);
    await wakeSnoozed(store, YESTERDAY + HOUR);
    await writeLastSavedVisit({ since: YESTERDAY, endedAt: YESTERDAY });
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    expect(marks()).not.toContain('Back');
    actions.showView('saved');
    await vi.waitFor(() => expect(marks()).toEqual(['Back', 'Back', undefined]));
    await vi.waitFor(async () => expect((await readLastSavedVisit())?.endedAt).toBeGreaterThan(YESTERDAY + HOUR));
    actions.showView('trending');
    actions.showView('saved');
    await vi.waitFor(() => expect(marks()).toEqual(['Back', 'Back', undefined]));
  });

  it('are looked at where the page opens with them', async () => {
    await savePaper(store, paper('a'), YESTERDAY - DAY);
    await snooze(store, ['a'], YESTERDAY, YESTERDAY - DAY + 1);
    await wakeSnoozed(store, YESTERDAY);
    start({ view: 'saved' });
    await vi.waitFor(() => expect(marks()).toEqual(['Back']));
  });
});

describe('the session', () => {
  it('copies BibTeX under the key that the paper has in the library', async () => {
    const older = { ...paper('z'), title: paper('a').title };
    await savePaper(store, older, YESTERDAY);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    actions.copy('a', 'bibtex');
    await vi.waitFor(() => expect(written).toHaveBeenCalledOnce());
    const [key, plain] = [written.mock.calls[0]?.[0], citeAs({ paper: older }, [])].map(
      (text) => text?.match(/\{(.+),/)?.[1],
    );
    expect(key).toBe(`${plain}a`);
  });

  it('steps to another row, unfolds and sorts without reading the lists anew', async () => {
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    await settle();
    const before = reads.mock.calls.length;
    for (const id of ['b', 'c', 'a']) actions.focusMoved(id);
    actions.sortBy('stars');
    actions.toggleFilter('new');
    actions.toggleFilter('new');
    await settle();
    expect(reads.mock.calls.length).toBe(before);
    actions.narrowTo({ by: 'author', value: 'Nobody' });
    await vi.waitFor(() => expect(ids()).toBe(''));
  });

  it('draws the answer to a letter at once and only once where its rows are at hand, read ahead of it', async () => {
    const [x, y] = [paper('x', { title: 'Graphs' }), paper('y', { title: 'Grapes' })];
    await refreshOnce(store, YESTERDAY, { trending: ['a'], newest: [x, y] });
    const onDraw = vi.fn();
    const actions = start({}, YESTERDAY, onDraw);
    const type = (query: string) => actions.search({ query, where: 'here' });
    await vi.waitFor(() => expect(ids()).toBe('a'));
    type('gra');
    await vi.waitFor(() => expect([...ids()].sort().join('')).toBe('xy'));
    await settle();
    onDraw.mockClear();
    type('grape');
    expect(ids()).toBe('y');
    expect(onDraw).toHaveBeenCalledTimes(1);
  });

  it('draws a long list of what was found as far as it is read, and whole for who asks', async () => {
    const papers = Array.from({ length: 60 }, (_, index) => paper(`p${index}`, { title: `Graph ${index}` }));
    await refreshOnce(store, YESTERDAY, { trending: ['a'], newest: papers });
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('a'));
    actions.search({ query: 'graph', where: 'here' });
    const drawn = () => document.querySelectorAll('article').length;
    await vi.waitFor(() => expect(drawn()).toBe(2 * rowsInSight()));
    expect(document.querySelector('article')?.getAttribute('aria-setsize')).toBe('60');
    expect(document.querySelector('[role="feed"]')?.getAttribute('aria-busy')).toBe('false');
    actions.drawAll();
    expect(drawn()).toBe(60);
    actions.search({ query: 'grap', where: 'here' });
    await vi.waitFor(() => expect(drawn()).toBe(2 * rowsInSight()));
    actions.search(undefined);
    await vi.waitFor(() => expect(ids()).toBe('a'));
  });

  it('counts gains from the glance before this one, however long the page stays open', async () => {
    start();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + HOUR);
    const before = reads.mock.calls.length;
    await refreshOnce(store, later.getMockImplementation()?.() ?? 0, { trending: ['a', 'b', 'c', 'd'] });
    await vi.waitFor(() => expect(reads.mock.calls.length).toBeGreaterThan(before));
    expect(reads.mock.calls.map(([, { gainsSince }]) => gainsSince)).toEqual(reads.mock.calls.map(() => YESTERDAY));
  });

  it('takes "Votes", kept from a search, for the daily list’s own order: the choice never stands empty', async () => {
    const actions = start({ view: 'daily' });
    const sort = () => document.querySelector('select')?.value;
    actions.search({ query: 'title', where: 'service' });
    actions.sortBy('votes');
    expect(sort()).toBe('votes');
    actions.search(undefined);
    expect(sort()).toBe('own');
    actions.sortBy('rising');
    expect(sort()).toBe('rising');
  });

  it('hands the keyboard on when the row it stood on is removed from the reading list', async () => {
    for (const [index, id] of ['c', 'b', 'a'].entries()) await savePaper(store, paper(id), YESTERDAY + index);
    const actions = start({ view: 'saved' });
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    document.querySelector<HTMLElement>('[data-id=b]')?.focus();
    actions.toggleSaved('b');
    await vi.waitFor(() => expect(ids()).toBe('ac'));
    expect(standsOn()).toBe('c');
  });

  it('saves a paper that was removed before anybody knew more than its id, as one still to be looked up', async () => {
    await savePaper(store, barePaper('2601.00009'), YESTERDAY, { incomplete: true });
    await unsavePapers(store, ['2601.00009'], YESTERDAY + 1);
    const sent = vi.spyOn((here.extension as ReturnType<typeof fakeExtension>).runtime, 'sendMessage');
    const actions = start({ view: 'saved' });
    actions.toggleSaved('2601.00009');
    await vi.waitFor(() => expect(ids()).toBe('2601.00009'));
    expect(await readSavedPaper(store, '2601.00009')).toMatchObject({ incomplete: true });
    expect(sent).toHaveBeenCalledWith({ type: 'fetch-feed', key: 'paper:2601.00009' });
  });

  it('leaves no trace of a save that was undone', async () => {
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    actions.toggleSaved('b');
    await vi.waitFor(async () => expect(await readSavedPaper(store, 'b')).toBeDefined());
    await vi.waitFor(() => expect(document.querySelector('.notice')?.textContent).toContain('Saved: Title of b'));
    actions.undo();
    await vi.waitFor(async () => expect(await readSavedPaper(store, 'b')).toBeUndefined());
  });

  it('takes away at once what is muted, keeps the keyboard in the list, and gives it back', async () => {
    await refreshOnce(store, YESTERDAY, { trending: ['a', paper('b', { authors: ['Jane Doe'] }), 'c'] });
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    actions.toggleDetails('b');
    const mute = '[aria-label="Mute this author: Jane Doe"]';
    await vi.waitFor(() => expect(document.querySelector(mute)).toBeTruthy());
    document.querySelector<HTMLElement>(mute)?.focus();
    document.querySelector<HTMLElement>(mute)?.click();
    await vi.waitFor(() => expect(ids()).toBe('ac'));
    expect(standsOn()).toBe('c');
    expect(document.querySelector('.muted-count')?.textContent).toBe('1 muted');
    actions.undo();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    await vi.waitFor(() => expect(standsOn()).toBe('b'));
    expect(document.querySelector('.muted-count')).toBeNull();
  });

  it('shows what is muted in its place, with the rule that mutes it', async () => {
    const { storage } = here.extension as ReturnType<typeof fakeExtension>;
    await storage.local.set({ rules: [{ id: '1', kind: 'mute', by: 'id', pattern: 'b' }] });
    const actions = start();
    await vi.waitFor(() => expect(ids()).toBe('ac'));
    actions.toggleMuted();
    await vi.waitFor(() => expect(ids()).toBe('abc'));
    expect(document.querySelector('[data-id=b] .rule')?.textContent).toBe('Muted: b');
    await storage.local.set({ rules: [] });
    await vi.waitFor(() => expect(document.querySelector('[data-id=b] .rule')).toBeNull());
    expect(ids()).toBe('abc');
  });

  it('leaves nothing New once somebody says to be up to date: neither here nor in an earlier day, with a way back', async () => {
    const twoDays = Date.now() - 2 * DAY;
    await refreshOnce(store, twoDays, { newest: ['b'] });
    const earlier = new Date(Date.now() - 5 * DAY).toISOString().slice(0, 10);
    await refreshOnce(store, Date.now() - DAY / 2, { newest: [paper('e', { featuredOn: earlier })] });
    await refreshOnce(store, Date.now() - HOUR, { trending: ['a', 'd'], newest: ['b'] });
    const actions = start({ view: 'daily', period: { span: 'day', key: earlier } }, Date.now() - 3 * DAY);
    const isNew = () => document.querySelector('article[data-id="e"] .new') !== null;
    await vi.waitFor(() => expect(isNew()).toBe(true));
    actions.markAllSeen();
    await vi.waitFor(() => expect(isNew()).toBe(false));
    actions.undo();
    await vi.waitFor(() => expect(isNew()).toBe(true));
  });
});

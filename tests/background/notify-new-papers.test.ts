import { beforeEach, describe, expect, it } from 'vitest';
import { openFromNotification, saveFromNotification } from '../../src/background/on-notification-click.ts';
import { repaint } from '../../src/background/repaint.ts';
import { wake } from '../../src/background/wake.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { readUnseen } from '../../src/store/feeds/read-unseen.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { markSeen } from '../../src/store/history/mark-seen.ts';
import { DAY, HOUR, MINUTE, paper } from '../store/fresh-store.ts';
import { dieAt, type Moment } from './die-at.ts';
import { type FakeBrowser, fakeBrowser, lookInto, restart, worker } from './fake-browser.ts';

const WATCH: Rule = { id: 'w', kind: 'watch', by: 'keyword', pattern: 'watched' };
const MUTE: Rule = { id: 'm', kind: 'mute', by: 'keyword', pattern: 'dull' };

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser({ rules: [WATCH, MUTE] });
  await wake(worker(browser));
});

const watched = (id: string) => paper(id, { title: `Watched ${id}` });
const titles = () => browser.notices.flatMap(({ lines }) => lines).filter((line) => typeof line === 'string');
const unseen = async () => (await readUnseen(lookInto(browser))).ids.trending;

/** The lists name more papers, and a refresh is due. */
function news(...papers: ReturnType<typeof paper>[]): void {
  browser.service.trending = [...papers, ...browser.service.trending];
  browser.now += 3 * HOUR;
}

async function newsAndWake(...papers: ReturnType<typeof paper>[]): Promise<void> {
  news(...papers);
  await wake(worker(browser));
}

describe('a refresh that brings papers', () => {
  it('tells of a watched one by its title, and of others nothing, unless they are wanted', async () => {
    await newsAndWake(watched('a'), paper('b'));
    expect(browser.notices).toMatchObject([{ id: 'paper:a', title: { key: 'notify_watched' }, lines: ['Watched a'] }]);
    browser.settings = { notifyNew: true };
    await newsAndWake(paper('c'));
    expect(browser.notices).toHaveLength(2);
    expect(browser.notices[1]).toMatchObject({ title: { key: 'notify_new', values: [2] }, lines: ['Title of c'] });
  });

  it('tells nothing of the first run, of what is muted or hidden, and of what was seen in the meantime', async () => {
    browser.settings = { notifyNew: true };
    await wake(worker(browser));
    expect(browser.notices).toEqual([]);
    const store = lookInto(browser);
    await hidePaper(store, paper('hidden'), browser.now);
    news(paper('dull', { title: 'A dull one' }), paper('hidden'), paper('looked-at'));
    const world = worker(browser);
    // Seen while the refresh still runs.
    const paintBadge: typeof world.paintBadge = async (view) => {
      await markSeen(store, ['looked-at'], browser.now);
      await world.paintBadge(view);
    };
    await wake({ ...world, paintBadge });
    expect(browser.reports).toEqual([]);
    expect(browser.notices).toEqual([]);
  });

  it('tells each once, however often it is refreshed, restarted, or asked at once', async () => {
    await newsAndWake(watched('a'));
    for (let day = 0; day < 3; day += 1) {
      browser.now += DAY;
      restart(browser);
      await Promise.all([wake(worker(browser)), wake(worker(browser))]);
      browser.now += 20 * MINUTE;
      await Promise.all([wake(worker(browser)), wake(worker(browser))]);
    }
    expect(titles()).toEqual(['Watched a']);
    expect(await unseen()).toEqual(['a']);
  });

  it('tells nothing and marks nothing where it may not', async () => {
    browser.mayNotify = false;
    await newsAndWake(watched('a'));
    expect(browser.notices).toEqual([]);
    browser.mayNotify = true;
    await newsAndWake(watched('b'));
    expect(titles()).toEqual(['Watched b', 'Watched a']);
    expect(browser.notices).toHaveLength(1);
  });

  it('tells of a paper once a rule that is written later watches it, if it is still New', async () => {
    browser.rules = [];
    await newsAndWake(watched('a'), watched('b'));
    await markSeen(lookInto(browser), ['b'], browser.now);
    browser.rules = [WATCH];
    await newsAndWake();
    expect(titles()).toEqual(['Watched a']);
  });

  it('does not repeat a notification that the browser refused', async () => {
    const world = worker(browser);
    const refused = { ...world.notifications, show: () => Promise.reject(new Error('No')) };
    news(watched('a'));
    await wake({ ...world, notifications: refused });
    expect(browser.reports).toHaveLength(1);
    await newsAndWake(watched('b'));
    expect(titles()).toEqual(['Watched b']);
    expect(await unseen()).toEqual(['b', 'a']);
    expect(browser.badge).toMatchObject({ text: '2' });
  });
});

describe('quiet hours, and a list in sight,', () => {
  const quietNow = () => ({ quietWeekdays: [new Date(browser.now + 3 * HOUR).getDay()] });

  it('hold notifications back, and what is unseen after them comes in one', async () => {
    browser.settings = quietNow();
    await newsAndWake(watched('a'), watched('seen'));
    await newsAndWake(watched('b'));
    expect(browser.notices).toEqual([]);
    expect(browser.badge).toMatchObject({ text: '3' });
    await markSeen(lookInto(browser), ['seen'], browser.now);
    browser.settings = {};
    await newsAndWake();
    expect(browser.notices).toHaveLength(1);
    expect(titles()).toEqual(['Watched b', 'Watched a']);
    await newsAndWake();
    expect(browser.notices).toHaveLength(1);
  });

  it('leave what nobody saw for later', async () => {
    browser.isListInSight = true;
    await newsAndWake(watched('a'));
    expect(browser.notices).toEqual([]);
    browser.isListInSight = false;
    await newsAndWake();
    expect(titles()).toEqual(['Watched a']);
  });
});

describe('a notification', () => {
  it('goes when its papers were seen, and no other goes with it', async () => {
    browser.settings = { notifyNew: true };
    await newsAndWake(watched('a'));
    await newsAndWake(paper('b'), paper('c'));
    browser.standing.add('digest:2026-02-11');
    const store = lookInto(browser);
    await markSeen(store, ['a', 'b'], browser.now);
    await repaint(worker(browser));
    expect([...browser.standing]).toEqual([browser.notices[1]?.id, 'digest:2026-02-11']);
    await markSeen(store, 'all', browser.now);
    await repaint(worker(browser));
    expect([...browser.standing]).toEqual(['digest:2026-02-11']);
  });

  it('of one paper opens its page with what the person reads papers with, also when nobody knows it any more', async () => {
    browser.openWith = 'arxiv';
    browser.standing.add('paper:2501.19393');
    await openFromNotification(worker(browser), 'paper:2501.19393');
    await openFromNotification(worker(browser), 'paper:gone');
    expect(browser.opened).toEqual([
      { href: 'https://arxiv.org/abs/2501.19393', where: 'in-front' },
      { href: 'https://huggingface.co/papers/gone', where: 'in-front' },
    ]);
    expect(browser.standing.size).toBe(0);
    expect(browser.glances).toBe(0);
  });

  it('of many opens the popup, and so does one that an older version left', async () => {
    for (const id of ['new:5', 'what?']) await openFromNotification(worker(browser), id);
    expect(browser.glances).toBe(2);
    expect(browser.opened).toEqual([]);
  });

  it('saves its paper with its whole copy, and ticks', async () => {
    await newsAndWake(watched('a'));
    await saveFromNotification(worker(browser), 'paper:a');
    expect(await libraryOf(lookInto(browser)).saved.get('a')).toMatchObject({ paper: { title: 'Watched a' } });
    expect(browser.answers).toEqual(['saved']);
    expect(browser.standing.size).toBe(0);
    await saveFromNotification(worker(browser), 'new:5');
    expect(await libraryOf(lookInto(browser)).saved.count()).toBe(1);
  });

  it('that can’t be closed, or whose page can’t be opened, is reported and harms nobody', async () => {
    const refuse = () => Promise.reject(new Error('refused'));
    const world = worker(browser, { openAt: refuse, openGlance: refuse });
    const refusing = { ...world, notifications: { ...world.notifications, close: refuse } };
    for (const id of ['paper:a', 'new:1']) await openFromNotification(refusing, id);
    await saveFromNotification(refusing, 'paper:a');
    expect(browser.reports).toHaveLength(5);
  });
});

describe.each<Moment>(['before', 'after'])('a worker that dies %s any of its effects', (moment) => {
  it.each([
    ['watched papers', {}],
    ['all papers', { notifyNew: true }],
  ])('announces none of the %s twice, and loses none from the badge', async (_, settings) => {
    const deaths: string[] = [];
    let swallowed = 0;
    for (let nth = 1; ; nth += 1) {
      browser = fakeBrowser({ rules: [WATCH, MUTE], settings });
      await wake(worker(browser));
      browser.pages = [{ tabId: 1, url: 'https://huggingface.co/papers/t1' }];
      // One stands that is to be taken down in the same run.
      browser.standing.add('new:1');
      news(watched('a'), watched('b'), paper('c'), paper('dull', { title: 'A dull one' }));
      const { world, death } = dieAt(browser, worker(browser), nth, moment);
      const died = await Promise.race([wake(world).then(() => undefined), death]);

      // What stayed undone is done at the next wake, once the lease of the dead has run out.
      browser.now += 31_000;
      await wake(worker(browser));
      await newsAndWake(watched('d'));
      await newsAndWake();
      const told = titles().filter((title) => title.startsWith('Watched'));
      expect(told, `death at ${died}`).toEqual([...new Set(told)]);
      expect(told).toContain('Watched d');
      expect(countOf(), `death at ${died}`).toBeLessThanOrEqual('notifyNew' in settings ? 4 : 3);
      expect(await unseen()).toEqual(['d', 'a', 'b', 'c', 'dull']);
      expect(browser.badge?.text).toBe('4');
      expect(browser.reports).toEqual([]);
      if (died === undefined) {
        expect(told.sort()).toEqual(['Watched a', 'Watched b', 'Watched d']);
        break;
      }
      deaths.push(died);
      if (!told.includes('Watched a')) swallowed += 1;
    }
    expect(deaths).toEqual(
      expect.arrayContaining([
        'hasAccess',
        'client.trending',
        'library.transaction',
        'cache.transaction',
        'paintBadge',
        'settings',
        'rules',
        'notifications.areAllowed',
        'notifications.readShown',
        'notifications.show',
        'isListInSight',
      ]),
    );
    // The claim is made, and nobody lives to show it: that alone costs the notification.
    expect(swallowed).toBe(1);
  });
});

/** How many papers were told of in all, by name or by number. */
function countOf(): number {
  const phrases = browser.notices.flatMap(({ title, lines }) => [
    title,
    ...lines.filter((line) => typeof line !== 'string'),
  ]);
  return phrases.filter(({ key }) => key !== 'notify_more').reduce((sum, { count = 0 }) => sum + count, 0);
}

import { beforeEach, describe, expect, it } from 'vitest';
import { openFromNotification } from '../../src/background/on-notification-click.ts';
import { wake } from '../../src/background/wake.ts';
import { watchSaved } from '../../src/background/watch-saved.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { NOTHING_BUILT } from '../domain/uptake/uptake-of.ts';
import { DAY, HOUR, MINUTE, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

const ID = '2602.00001';
const CODE = 'https://github.com/a/b';
let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser({ settings: { watchDepth: 'quiet' } });
  browser.service.uptakes = { [ID]: NOTHING_BUILT };
  await savePaper(lookInto(browser), paper(ID), browser.now);
});

const look = (world = worker(browser)) => watchSaved(world);
const items = async () => (await readSavedPaper(lookInto(browser), ID))?.news?.items ?? [];
const kinds = async () => (await items()).map(({ kind }) => kind);

describe('quiet', () => {
  it('nothing is looked for unless the person wants it', async () => {
    browser.settings = {};
    await look();
    expect(browser.watch).toMatchObject({ state: { days: [] }, asked: [] });
    expect(await readSavedPaper(lookInto(browser), ID)).not.toHaveProperty('news');
  });

  it('what a refresh tells of a saved paper is news', async () => {
    await look();
    browser.now += HOUR;
    browser.service.trending = [paper(ID, { code: CODE })];
    const world = worker(browser);
    await wake(world);
    await look(world);
    expect(await items()).toMatchObject([{ kind: 'code', at: browser.now }]);
  });

  it('arXiv’s feed is read once a day, and nobody is asked for any paper', async () => {
    browser.watch.announced = {
      kind: 'ok',
      value: [
        { id: ID, version: 2 },
        { id: '2602.99999', version: 3 },
      ],
    };
    await look();
    browser.now += HOUR;
    await look();
    expect(browser.watch.asked).toHaveLength(1);
    expect(browser.watch.classes).toEqual(['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG']);
    browser.settings = { ...browser.settings, arxivClasses: ['cs.CR', 'stat.ML'] };
    browser.now += DAY;
    await look();
    expect(browser.watch.asked).toHaveLength(2);
    expect(browser.watch.classes).toEqual(['cs.CR', 'stat.ML']);
    expect(await kinds()).toEqual(['version']);
    expect(browser.service.requests).toEqual([]);
    expect(browser.arxiv.asked).toEqual([]);
  });

  it('a feed that failed is read again after an hour, and none where the browser does not allow it', async () => {
    browser.watch.announced = { kind: 'offline' };
    await look();
    browser.now += 30 * MINUTE;
    await look();
    expect(browser.watch.asked).toHaveLength(1);
    browser.now += 30 * MINUTE;
    await look();
    expect(browser.watch.asked).toHaveLength(2);
    browser.now += DAY;
    browser.watch.mayReachFeed = false;
    await look();
    expect(browser.watch.asked).toHaveLength(2);
  });
});

describe('full', () => {
  beforeEach(() => {
    browser.settings = { watchDepth: 'full' };
  });

  it('asks for each paper once a day, and tells what came', async () => {
    await look();
    expect(browser.service.requests).toEqual([{ what: `uptake:${ID}` }]);
    expect(browser.arxiv.asked.map(({ ids }) => ids)).toEqual([[ID]]);
    browser.now += HOUR;
    await look();
    expect(browser.service.requests).toHaveLength(1);
    browser.now += DAY;
    browser.service.told[ID] = paper(ID, { code: CODE });
    browser.service.uptakes[ID] = { ...NOTHING_BUILT, models: { total: 1, listed: [{ id: 'a/b', by: 'authors' }] } };
    await look();
    expect(await kinds()).toEqual(['code', 'built']);
  });

  it('is as quiet where the browser was told that ids are not to leave', async () => {
    browser.watch.mayTellIds = false;
    await look();
    expect(browser.service.requests).toEqual([]);
    expect(browser.arxiv.asked).toEqual([]);
    expect(browser.watch.asked).toHaveLength(1);
  });

  it('rests when the service wants it', async () => {
    browser.service.failure = { kind: 'rate-limited', until: browser.now + HOUR };
    await look();
    browser.now += 30 * MINUTE;
    browser.service.failure = undefined;
    await look();
    expect(browser.service.requests).toHaveLength(1);
  });
});

describe('a notification', () => {
  const codeAppears = async (): Promise<void> => {
    await look();
    browser.service.trending = [paper(ID, { code: CODE })];
    browser.now += HOUR;
    const world = worker(browser);
    await wake(world);
    await look(world);
  };

  it('tells of news once, and leads to it', async () => {
    await codeAppears();
    const news = browser.notices.filter(({ id }) => id.startsWith('news:'));
    expect(news).toMatchObject([{ title: { key: 'news_code' }, isSilent: true }]);
    browser.now += 2 * DAY;
    await look();
    expect(browser.notices.filter(({ id }) => id.startsWith('news:'))).toHaveLength(1);
    await openFromNotification(worker(browser), news[0]?.id ?? '');
    expect(browser.newsOpened).toBe(1);
  });

  it('does not come where it is not wanted or allowed; the news is there all the same', async () => {
    browser.mayNotify = false;
    await codeAppears();
    expect(browser.notices).toEqual([]);
    expect(await kinds()).toEqual(['code']);
    browser.mayNotify = true;
    browser.settings = { ...browser.settings, notifyNews: false };
    browser.now += HOUR;
    await look();
    expect(browser.notices.filter(({ id }) => id.startsWith('news:'))).toEqual([]);
  });
});

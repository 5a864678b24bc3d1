import { vi } from 'vitest';
import { handleCommand } from '../../../src/background/handle-command.ts';
import { onPermissionsChanged } from '../../../src/background/on-permissions-changed.ts';
import { onSettingsChanged } from '../../../src/background/on-settings-changed.ts';
import { repaint } from '../../../src/background/repaint.ts';
import { wake } from '../../../src/background/wake.ts';
import type { World } from '../../../src/background/world.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { hidePaper, unhidePaper } from '../../../src/store/history/hide-paper.ts';
import { markSeen, markSeenBefore } from '../../../src/store/history/mark-seen.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { closeStore, HOUR, MINUTE } from '../../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, restart, worker } from '../fake-browser.ts';
import { type Death, type Happening, type ListChange, PEOPLE, type Trouble, WORDS } from './history.ts';
import { type Answered, BadgeModel, type List } from './model.ts';

/** The first thing that was not as it should be, if anything was. */
export interface Mismatch {
  readonly step: number;
  readonly expected: object;
  readonly found: object;
}

/** Lives a history with the real background on a made-up browser, and holds its badge against the model after every step. */
export async function live(history: readonly Happening[]): Promise<Mismatch | undefined> {
  const life = await Life.begin();
  try {
    for (const [step, happening] of history.entries()) {
      await life.goThrough(happening);
      const mismatch = life.compare();
      if (mismatch) return { step, ...mismatch };
    }
    return undefined;
  } finally {
    life.end();
  }
}

class Life {
  readonly #browser: FakeBrowser = fakeBrowser({ service: serviceWithSome() });
  readonly #model = new BadgeModel();
  /** Two windows of the popup's page. */
  readonly #windows: readonly [Store, Store];
  readonly #look: Store;
  readonly #votes = new Map<string, number>();
  #worker: World;
  #troubles: Record<List, Trouble> = { trending: 'none', newest: 'none' };
  #lists: Record<List, string[]> = { trending: range(0, 12), newest: range(8, 22) };
  #answers: Partial<Record<List, Answered>> = {};
  #hidden: string[] = [];
  #glancedAt = 0;

  private constructor() {
    this.#browser.random = 0.5;
    this.#browser.service.hasEtags = true;
    this.#windows = [lookInto(this.#browser), lookInto(this.#browser)];
    this.#look = lookInto(this.#browser);
    this.#worker = this.#newWorker();
    this.#model.choices = { badgeMode: 'all', badgeLists: 'both', followedLists: 'both' };
  }

  /** After the first refresh, which is a baseline. */
  static async begin(): Promise<Life> {
    const life = new Life();
    life.#serve();
    await life.#observed(() => wake(life.#worker));
    return life;
  }

  end(): void {
    for (const store of [...this.#windows, this.#look, this.#worker.store]) closeStore(store);
  }

  compare(): Omit<Mismatch, 'step'> | undefined {
    const expected = this.#model.badge(this.#browser.now);
    const { text, tone } = this.#browser.badge ?? { text: 'nothing painted', tone: 'none' };
    const found = { text, tone };
    if (this.#browser.reports.length > 0)
      return { expected: { reports: [] }, found: { reports: this.#browser.reports } };
    return text === expected.text && tone === expected.tone ? undefined : { expected, found };
  }

  async goThrough(happening: Happening): Promise<void> {
    const browser = this.#browser;
    // Nothing happens at the same moment, and so each refresh leaves another time.
    browser.now += 1_000;
    switch (happening.what) {
      case 'time passes':
        this.#change(happening.changes);
        await this.#pass(happening.minutes);
        return;
      case 'trouble':
        for (const list of LISTS) {
          if (happening.list === list || happening.list === 'both') this.#troubles[list] = happening.trouble;
        }
        return this.#serve();
      case 'votes':
        for (const id of this.#lists.trending) this.#votes.set(id, this.#votesOf(id) + happening.more);
        return this.#serve();
      case 'refresh by hand':
        browser.now += 2 * MINUTE;
        return this.#observed(() => handleCommand(this.#worker, { type: 'refresh' }), true);
      case 'opened':
        return this.#observed(() => handleCommand(this.#worker, { type: 'opened' }), true);
      case 'glance':
        await this.#glance(0);
        return this.#paint();
      case 'two glances':
        await Promise.all([this.#glance(0), this.#glance(1)]);
        await Promise.all([this.#paint(), this.#paint()]);
        return;
      case 'all seen':
        await markSeen(this.#windows[0], 'all', browser.now);
        this.#model.glanced();
        return this.#paint();
      case 'all seen, undone': {
        const undo = await markSeen(this.#windows[1], 'all', browser.now);
        await this.#paint();
        await undoChange(this.#windows[1], undo);
        return this.#paint();
      }
      case 'rows shown': {
        const ids = (await this.#named(happening.list)).slice(0, happening.place);
        await markSeen(this.#windows[1], ids, browser.now);
        this.#model.seen(ids);
        return this.#paint();
      }
      case 'seen up to': {
        const ids = (await this.#named(happening.list)).slice(0, happening.place + 1);
        await markSeenBefore(this.#windows[0], ids, this.#glancedAt || browser.now, browser.now);
        this.#model.seen(ids);
        return this.#paint();
      }
      case 'hide': {
        const id = (await this.#named(happening.list))[happening.place];
        if (id === undefined) return;
        await hidePaper(this.#windows[0], { id, title: id }, browser.now);
        this.#hidden = [...new Set([...this.#hidden, id])];
        this.#model.hid(id);
        return this.#paint();
      }
      case 'bring back': {
        const id = this.#hidden[happening.place];
        if (id === undefined) return;
        await unhidePaper(this.#windows[1], id, browser.now);
        this.#hidden = this.#hidden.filter((one) => one !== id);
        this.#model.broughtBack(id);
        return this.#paint();
      }
      case 'rules':
        browser.rules = happening.rules.map((rule, index): Rule => ({ ...rule, id: `${index}` }));
        this.#model.rules = happening.rules;
        return repaint(this.#worker);
      case 'choose':
        browser.settings = { ...browser.settings, ...happening.choices };
        this.#model.choices = { ...this.#model.choices, ...happening.choices };
        return this.#observed(() => onSettingsChanged(this.#worker));
      case 'look at what is trending':
        return this.#browse();
      case 'access':
        browser.hasAccess = happening.isGiven;
        return this.#observed(() => onPermissionsChanged(this.#worker));
      case 'die':
        this.#change(happening.changes);
        browser.now += happening.minutes * MINUTE;
        await this.#observed(() => this.#die(happening.at));
        this.#revive();
        browser.now += 31_000;
        return this.#observed(() => wake(this.#worker));
      case 'restart':
      case 'update':
      case 'off and on':
        browser.now += happening.minutes * MINUTE;
        if (happening.what !== 'update') browser.badge = undefined;
        restart(browser);
        this.#revive();
        // As many events as the browser likes to fire.
        return this.#observed(() => Promise.all([wake(this.#worker), wake(this.#worker)]));
      case 'clock jumps':
        browser.now += happening.hours * HOUR;
        return this.#observed(() => wake(this.#worker));
      case 'cache cleared':
        await clearCache(this.#windows[0]);
        this.#model.cacheCleared();
        return this.#paint();
    }
  }

  /** The tick goes off every so often, but a sleep has one at its end. */
  async #pass(minutes: number): Promise<void> {
    const ticks = minutes > 8 * 60 ? [minutes] : minutes > 5 ? [5, minutes - 5] : [minutes];
    for (const pause of ticks) {
      this.#browser.now += pause * MINUTE;
      await this.#observed(() => wake(this.#worker));
    }
  }

  /** Tells the model of a refresh that came through: one that left its time. What a dead worker was answered, nobody knows. */
  async #observed(act: () => Promise<unknown>, isCommand = false): Promise<void> {
    this.#answers = {};
    const before = await this.#triedAt();
    await act();
    const triedAt = await this.#triedAt();
    if (triedAt !== before && triedAt !== undefined) {
      this.#model.refreshed(this.#answers, triedAt, this.#browser.hasAccess);
    } else if (isCommand) {
      // A command that came to nothing paints nothing; the page that sent it glances.
      await this.#paint();
    }
  }

  async #browse(): Promise<void> {
    if (this.#model.choices.followedLists !== 'newest') return;
    this.#answers = {};
    await handleCommand(this.#worker, { type: 'fetch-feed', key: 'trending' });
    const { trending } = this.#answers;
    if (trending) this.#model.browsed('trending', trending);
    await this.#paint();
  }

  async #glance(window: 0 | 1): Promise<void> {
    this.#glancedAt = this.#browser.now;
    await markSeen(this.#windows[window], 'all', this.#browser.now);
    this.#model.glanced();
  }

  async #paint(): Promise<void> {
    await handleCommand(this.#worker, { type: 'paint-badge' });
  }

  #revive(): void {
    closeStore(this.#worker.store);
    this.#worker = this.#newWorker();
  }

  /** A worker whose answers are noted, as whoever listens in on the wire would. */
  #newWorker(changes: Partial<World> = {}): World {
    const world = worker(this.#browser, changes);
    const note = (list: List) => async (given: Parameters<World['client']['trending']>[0]) => {
      const answer = await world.client[list](given);
      if (answer.kind === 'ok') {
        const { papers, unreadable } = answer.value;
        this.#answers[list] = { kind: 'named', papers, unreadable };
      } else {
        this.#answers[list] = { kind: answer.kind === 'not-modified' ? 'same as before' : 'failed' };
      }
      return answer;
    };
    return { ...world, client: { ...world.client, trending: note('trending'), newest: note('newest') } };
  }

  /** Wakes, and goes no further than the point of death, if the way leads there at all. */
  async #die(at: Death): Promise<void> {
    await new Promise<void>((resolve) => {
      const die = (): Promise<never> => {
        this.#browser.mirror.release();
        resolve();
        return new Promise<never>(() => {});
      };
      const world = this.#worker;
      wake({ ...world, ...deathAt(at, world, die), pollLimitMs: 24 * HOUR, report: () => {} }).then(resolve, resolve);
    });
    vi.restoreAllMocks();
  }

  #change(changes: readonly ListChange[]): void {
    for (const { list, add, drop } of changes) {
      const kept = this.#lists[list].slice(0, Math.max(5, this.#lists[list].length - drop));
      this.#lists[list] = [...new Set([...add.map(idOf), ...kept])].slice(0, 24);
    }
    this.#serve();
  }

  #serve(): void {
    const { service } = this.#browser;
    service.failures = {};
    service.unreadable = 0;
    for (const list of LISTS) {
      const trouble = this.#troubles[list];
      const ids = trouble === 'short' ? this.#lists[list].slice(0, 3) : trouble === 'empty' ? [] : this.#lists[list];
      service[list] = ids.map((id) => this.#paper(id));
      const failure = this.#failureOf(trouble);
      if (failure) service.failures[list] = failure;
      if (trouble === 'broken') service.unreadable = 200;
      if (trouble === 'half unreadable') service.unreadable = Math.min(service.unreadable || 2, 2);
    }
  }

  #failureOf(trouble: Trouble): Failure | undefined {
    if (trouble === 'offline') return { kind: 'offline' };
    if (trouble === '500') return { kind: 'http-error', status: 500 };
    if (trouble === 'paused') return { kind: 'rate-limited', until: this.#browser.now + 30 * MINUTE };
    return undefined;
  }

  #paper(id: string): Paper {
    const number = Number(id.slice(1));
    return {
      id,
      title: `${WORDS[number % WORDS.length]} and ${WORDS[(number * 3 + 1) % WORDS.length]} no ${number}`,
      abstract: '',
      authors: [PEOPLE[number % PEOPLE.length] ?? '', PEOPLE[(number * 7 + 2) % PEOPLE.length] ?? ''],
      votes: this.#votesOf(id),
      ...(number % 3 === 0 && { code: `https://github.com/example/${id}` }),
    };
  }

  #votesOf(id: string): number {
    return this.#votes.get(id) ?? Number(id.slice(1)) % 23;
  }

  async #named(list: List): Promise<readonly string[]> {
    return (await cacheOf(this.#look).feeds.get(list))?.ids ?? [];
  }

  async #triedAt(): Promise<number | undefined> {
    return (await cacheOf(this.#look).refresh.get('state'))?.lastTriedAt;
  }
}

const LISTS: readonly List[] = ['trending', 'newest'];

function deathAt(at: Death, { store, client }: World, die: () => Promise<never>): Partial<World> {
  const onceAnswered = (then: () => void): Partial<World> => {
    const note = (list: List) => async (given: Parameters<World['client']['trending']>[0]) => {
      then();
      return client[list](given);
    };
    return { client: { ...client, trending: note('trending'), newest: note('newest') } };
  };
  switch (at) {
    case 'access':
      return { hasAccess: die };
    case 'answer':
      return { client: { ...client, trending: die, newest: die } };
    case 'library':
      return onceAnswered(() => void vi.spyOn(libraryOf(store), 'transaction').mockImplementation(die as never));
    case 'cache':
      return onceAnswered(() => void vi.spyOn(cacheOf(store), 'transaction').mockImplementation(die as never));
    case 'badge':
      return { paintBadge: die };
    case 'snapshot':
      return { leaveSnapshot: die };
  }
}

function idOf(number: number): string {
  return `p${number}`;
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => idOf(from + index));
}

function serviceWithSome() {
  return { ...fakeBrowser().service };
}

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ReadingState, SavedPaper } from '../../src/domain/saved-paper.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { applyFeed } from '../../src/store/feeds/apply-feed.ts';
import { syncMirror } from '../../src/store/mirror/sync-mirror.ts';
import type { Store } from '../../src/store/open-store.ts';
import { importEntries } from '../../src/store/saved/import-entries.ts';
import { movePapers } from '../../src/store/saved/move-papers.ts';
import { readLibrary } from '../../src/store/saved/read-library.ts';
import { countSaved, readSaved } from '../../src/store/saved/read-saved.ts';
import { removeForGood } from '../../src/store/saved/remove-for-good.ts';
import { setReadingState } from '../../src/store/saved/set-reading-state.ts';
import { setStarred } from '../../src/store/saved/set-starred.ts';
import { addTags, removeTag, renameTag } from '../../src/store/saved/set-tags.ts';
import { snooze, wakeSnoozed } from '../../src/store/saved/snooze.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import { restoreFromShelf, unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import type { Undo } from '../../src/store/saved/write-saved.ts';
import { type FakeMirror, fakeMirror } from './fake-mirror.ts';
import { closeStore, freshPlace, freshStore, HOUR, NOON, paper, savePaper, setNote, setTags } from './fresh-store.ts';

/** What somebody has in mind of an entry; `edit` tells one change of it from the next. */
interface Entry {
  readonly state: ReadingState;
  readonly starred: boolean;
  readonly tags: readonly string[];
  readonly note: string;
  readonly where: 'list' | 'snoozed' | 'shelf';
  readonly until?: number;
  readonly edit: number;
}

type Model = Map<string, Entry>;
type Taken = { readonly undo: Undo; readonly before: ReadonlyMap<string, Entry | undefined>; readonly edit: number };

const IDS = ['a', 'b', 'c', 'd'] as const;
const TAGS = ['agents', 'Agents', 'rl', 'to cite'] as const;
const STATES = ['to-read', 'reading', 'done'] as const;

const ids = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 });
const tag = fc.constantFrom(...TAGS);
const tags = fc.array(tag, { maxLength: 3 });
const note = fc.constantFrom('', 'Mine.', '*Two*\nlines');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('save' as const), id: fc.constantFrom(...IDS) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('tag' as const), ids, tags }) },
  fc.record({ act: fc.constant('add tag' as const), ids, tag }),
  fc.record({ act: fc.constant('remove tag' as const), ids, tag }),
  fc.record({ act: fc.constant('rename tag' as const), tag, to: tag }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('note' as const), id: fc.constantFrom(...IDS), note }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('state' as const), ids, state: fc.constantFrom(...STATES) }) },
  fc.record({ act: fc.constant('star' as const), ids, isStarred: fc.boolean() }),
  fc.record({ act: fc.constant('snooze' as const), ids, hours: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ act: fc.constant('move' as const), ids, to: fc.constantFrom('top' as const, 'bottom' as const) }),
  { weight: 2, arbitrary: fc.record({ act: fc.constant('remove' as const), ids }) },
  fc.record({ act: fc.constant('restore' as const), ids }),
  fc.record({ act: fc.constant('remove for good' as const), ids }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('undo' as const) }) },
  fc.record({ act: fc.constant('import' as const), ids, tags, note, state: fc.constantFrom(...STATES) }),
  fc.record({ act: fc.constant('refresh' as const), ids, votes: fc.nat(9) }),
  fc.record({ act: fc.constant('die before the commit' as const), ids }),
  fc.record({ act: fc.constant('die half-way through the mirror' as const) }),
  fc.record({ act: fc.constant('reopen' as const) }),
  fc.record({ act: fc.constant('mirror' as const), thorough: fc.boolean() }),
  fc.record({ act: fc.constant('lose the database' as const) }),
  fc.record({ act: fc.constant('lose a row' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ act: fc.constant('lose the mirror' as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('any sequence of what happens to a reading list', () => {
  it('loses nothing and doubles nothing', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const life = new Life();
        for (const one of steps) await life.live(one);
        await life.check();
        await life.live({ act: 'lose the database' });
        await life.check();
        life.end();
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['wakes when it is saved anew', (store: Store, id: string) => savePaper(store, paper(id), NOON + 2), undefined],
    [
      'sleeps on when put back from the shelf',
      (store: Store, id: string) => restoreFromShelf(store, [id], NOON + 2),
      NOON + HOUR,
    ],
  ])('a snoozed paper that was removed %s', async (_, bring, until) => {
    const store = freshStore();
    const id = 'a';
    await savePaper(store, paper(id), NOON);
    await snooze(store, [id], NOON + HOUR, NOON);
    await unsavePapers(store, [id], NOON + 1);
    await bring(store, id);
    expect((await libraryOf(store).saved.get(id))?.snoozedUntil).toBe(until);
  });
});

/** A reading list, its second copy, and what somebody has in mind of it. */
class Life {
  #place = freshPlace();
  #store: Store = freshStore(this.#place);
  #mirror: FakeMirror = fakeMirror();
  #model: Model = new Map();
  #undos: Taken[] = [];
  #now = NOON;
  #edit = 0;

  /** Lets go of the databases: thousands that stay open would keep the garbage collector busy. */
  end(): void {
    closeStore(this.#store);
  }

  async live(one: Step | { readonly act: 'lose the database' }): Promise<void> {
    this.#now += 1_000;
    this.#edit += 1;
    const [store, now] = [this.#store, this.#now];
    switch (one.act) {
      case 'save': {
        const { undo } = await savePaper(store, paper(one.id), now);
        const known = this.#model.get(one.id);
        if (known && known.where !== 'shelf') return;
        this.#undos.push({ undo, before: new Map([[one.id, known]]), edit: this.#edit });
        // Who saves a paper anew wants it now; only putting it back from the shelf lets it sleep on.
        const { until: _, ...entry } = known ?? BLANK;
        this.#put(one.id, { ...entry, where: 'list' });
        return;
      }
      case 'tag':
        return this.#do(
          one.ids,
          setTags(store, one.ids, one.tags, now),
          () => ({ tags: distinct(one.tags) }),
          'shelf too',
        );
      case 'add tag':
        return this.#do(
          one.ids,
          addTags(store, one.ids, [one.tag], now),
          ({ tags: had }) => ({ tags: distinct([...had, one.tag]) }),
          'shelf too',
        );
      case 'remove tag':
        return this.#do(
          one.ids,
          removeTag(store, one.ids, one.tag, now),
          ({ tags: had }) => ({
            tags: had.filter((other) => other.toLowerCase() !== one.tag.toLowerCase()),
          }),
          'shelf too',
        );
      case 'rename tag':
        return this.#do(
          IDS,
          renameTag(store, one.tag, one.to, now),
          ({ tags: had }) => ({
            tags: distinct(had.map((other) => (other.toLowerCase() === one.tag.toLowerCase() ? one.to : other))),
          }),
          'shelf too',
        );
      case 'note':
        return this.#do([one.id], setNote(store, one.id, one.note, now), () => ({ note: one.note }), 'shelf too');
      case 'state':
        return this.#do(one.ids, setReadingState(store, one.ids, one.state, now), () => ({ state: one.state }));
      case 'star':
        return this.#do(one.ids, setStarred(store, one.ids, one.isStarred, now), () => ({ starred: one.isStarred }));
      case 'snooze': {
        const until = now + one.hours * HOUR;
        return this.#do(one.ids, snooze(store, one.ids, until, now), () => ({ where: 'snoozed', until }));
      }
      case 'wait': {
        this.#now += one.hours * HOUR;
        const due = [...this.#model].filter(([, { where, until = 0 }]) => where === 'snoozed' && until <= this.#now);
        expect((await wakeSnoozed(store, this.#now)).sort()).toEqual(due.map(([id]) => id).sort());
        for (const [id, { until: _, ...entry }] of due) this.#model.set(id, { ...entry, where: 'list' });
        return;
      }
      case 'move':
        await movePapers(store, one.ids, one.to, now);
        for (const id of one.ids) {
          const known = this.#model.get(id);
          if (known?.where === 'list') this.#put(id, known);
        }
        return;
      case 'remove':
        return this.#do(one.ids, unsavePapers(store, one.ids, now), () => ({ where: 'shelf' }));
      case 'restore': {
        const before = this.#snapshot(one.ids.filter((id) => this.#model.get(id)?.where === 'shelf'));
        const undo = await restoreFromShelf(store, one.ids, now);
        for (const [id, entry] of before) {
          if (entry) this.#put(id, { ...entry, where: entry.until === undefined ? 'list' : 'snoozed' });
        }
        this.#undos.push({ undo, before, edit: this.#edit });
        return;
      }
      case 'remove for good': {
        const before = this.#snapshot(one.ids.filter((id) => this.#model.has(id)));
        const undo = await removeForGood(store, one.ids);
        for (const id of before.keys()) this.#model.delete(id);
        this.#undos.push({ undo, before, edit: this.#edit });
        this.#goneIn.set(this.#edit, [...before.keys()]);
        return;
      }
      case 'undo':
        return this.#undo();
      case 'import':
        return this.#import(one.ids, one.tags, one.note, one.state);
      case 'refresh':
        await applyFeed(
          store,
          'day:2026-02-14',
          one.ids.map((id) => paper(id, { votes: one.votes })),
          now,
        );
        return;
      case 'die before the commit': {
        vi.spyOn(libraryOf(store).state, 'put').mockImplementationOnce(() => {
          throw new Error('dead');
        });
        await setNote(store, one.ids[0] ?? 'a', 'never written', now).catch(() => {});
        vi.restoreAllMocks();
        return this.#reopen();
      }
      case 'die half-way through the mirror': {
        const { write } = this.#mirror;
        const dying = {
          ...this.#mirror,
          write: async (change: Parameters<typeof write>[0]) => {
            const witness = this.#mirror.stored.witness;
            await write({ ...change, entries: change.entries.slice(0, 1), gone: [] });
            this.#mirror.stored.witness = witness;
            throw new Error('dead');
          },
        };
        await syncMirror(store, dying, { now }).catch(() => {});
        return this.#reopen();
      }
      case 'reopen':
        return this.#reopen();
      case 'mirror':
        await syncMirror(store, this.#mirror, { now, thorough: one.thorough });
        return;
      case 'lose the database': {
        await syncMirror(store, this.#mirror, { now });
        closeStore(store);
        this.#place = freshPlace();
        this.#store = freshStore(this.#place);
        await syncMirror(this.#store, this.#mirror, { now });
        // What can't be found again can't be undone either.
        this.#undos = [];
        return;
      }
      case 'lose a row':
        await syncMirror(store, this.#mirror, { now });
        await libraryOf(store).saved.delete(one.id);
        await syncMirror(store, this.#mirror, { now });
        this.#undos = [];
        return;
      case 'lose the mirror':
        this.#mirror.stored = {};
        await syncMirror(store, this.#mirror, { now });
        return;
    }
  }

  /** The list is what somebody has in mind, each paper once, and counts as many. */
  async check(): Promise<void> {
    const { entries } = await readLibrary(this.#store);
    const seen = Object.fromEntries(entries.map((saved) => [saved.id, inMind(saved)]));
    const expected = Object.fromEntries([...this.#model].map(([id, { edit: _, ...entry }]) => [id, entry]));
    expect(seen).toEqual(expected);
    expect(entries).toHaveLength(this.#model.size);
    const listed = [...this.#model].filter(([, { where }]) => where === 'list').map(([id]) => id);
    expect((await readSaved(this.#store)).map(({ id }) => id).sort()).toEqual(listed.sort());
    expect(await countSaved(this.#store)).toBe(listed.length);
    const state = await libraryOf(this.#store).state.get('state');
    expect(state?.count ?? 0).toBe(this.#model.size);
  }

  readonly #goneIn = new Map<number, readonly string[]>();

  async #do(
    wanted: readonly string[],
    doing: Promise<Undo>,
    change: (entry: Entry) => Partial<Entry>,
    reach: 'list' | 'shelf too' = 'list',
  ): Promise<void> {
    const undo = await doing;
    const before = new Map<string, Entry>();
    for (const id of wanted) {
      const known = this.#model.get(id);
      if (!known || (known.where === 'shelf' && reach === 'list')) continue;
      const changed = { ...known, ...change(known) };
      if (JSON.stringify(changed) === JSON.stringify(known)) continue;
      before.set(id, known);
      this.#put(id, changed);
    }
    this.#undos.push({ undo, before, edit: this.#edit });
  }

  async #undo(): Promise<void> {
    const last = this.#undos.pop();
    if (!last) return;
    await undoChange(this.#store, last.undo);
    const wasRemoval = this.#goneIn.has(last.edit);
    for (const [id, entry] of last.before) {
      const known = this.#model.get(id);
      const isUntouched = wasRemoval ? known === undefined : known?.edit === last.edit;
      if (!isUntouched) continue;
      // As if it had never been: an undo of what came before finds it as it was.
      if (entry) this.#model.set(id, entry);
      else this.#model.delete(id);
    }
  }

  async #import(wanted: readonly string[], told: readonly string[], text: string, state: ReadingState): Promise<void> {
    const entries = wanted.map((id) => ({ paper: paper(id), tags: told, note: text, state }));
    const { undo } = await importEntries(this.#store, entries, 'merge', this.#now);
    const before = new Map<string, Entry | undefined>();
    for (const id of wanted) {
      const known = this.#model.get(id);
      const merged: Entry = {
        ...(known ?? BLANK),
        where: known?.where === 'snoozed' || known?.until !== undefined ? 'snoozed' : 'list',
        state: STATES[Math.max(STATES.indexOf(known?.state ?? 'to-read'), STATES.indexOf(state))] ?? state,
        tags: distinct([...(known?.tags ?? []), ...told]),
        note: joined(known?.note ?? '', text),
      };
      if (known && JSON.stringify(merged) === JSON.stringify(known)) continue;
      before.set(id, known);
      this.#put(id, merged);
    }
    this.#undos.push({ undo, before, edit: this.#edit });
  }

  #put(id: string, entry: Entry): void {
    this.#model.set(id, { ...entry, edit: this.#edit });
  }

  #snapshot(wanted: readonly string[]): Map<string, Entry | undefined> {
    return new Map(wanted.map((id) => [id, this.#model.get(id)]));
  }

  #reopen(): void {
    closeStore(this.#store);
    this.#store = freshStore(this.#place);
  }
}

const BLANK: Entry = { state: 'to-read', starred: false, tags: [], note: '', where: 'list', edit: 0 };

function inMind({ state, starred, tags: given, note: text, removedAt, snoozedUntil, wokeAt }: SavedPaper) {
  const until = wokeAt === undefined ? snoozedUntil : undefined;
  const where = removedAt !== undefined ? 'shelf' : until !== undefined ? 'snoozed' : 'list';
  return { state, starred: starred ?? false, tags: given, note: text, where, ...(until !== undefined && { until }) };
}

function distinct(given: readonly string[]): string[] {
  return given.filter((one, index) => given.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index);
}

function joined(known: string, told: string): string {
  if (known.includes(told)) return known;
  return told.includes(known) ? told : `${known}\n\n${told}`;
}

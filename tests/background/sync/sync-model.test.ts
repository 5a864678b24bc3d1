import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameValue } from '../../../src/domain/is-same-value.ts';
import { parseSegmentPath } from '../../../src/domain/sync/segment-path.ts';
import type { SyncDoc } from '../../../src/domain/sync/sync-doc.ts';
import { begunAnew, SyncFailed } from '../../../src/domain/sync/sync-state.ts';
import { cleanTags, withoutTags } from '../../../src/domain/tags.ts';
import { type Faults, FaultyPlace } from './faulty-place.ts';
import { type Disk, MemoryDevice, newDevice } from './memory-device.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 1, 3);
const PAPERS = ['2401.00001', '2401.00002', '2401.00003', '2401.00004'];
const TAGS = ['read', 'later', 'Idea'];

const paper = fc.nat(PAPERS.length - 1);
const faults: fc.Arbitrary<Faults> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ diesAt: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ halfAt: fc.integer({ min: 2, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ nothingAt: fc.integer({ min: 2, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ isStale: fc.constant(true), isShuffled: fc.boolean() }) },
);

const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), paper }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), paper }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tag' as const), paper, tag: fc.nat(TAGS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('untag' as const), paper, tag: fc.nat(TAGS.length - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('state' as const), paper, state: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('star' as const), paper }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('title' as const), paper }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('shelf' as const), paper }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('see', 'unsee', 'read', 'unread'), paper }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hide', 'unhide'), paper }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), paper }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('sync' as const), faults }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('vanish' as const), file: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delay' as const), file: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('duplicate' as const), file: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wipe' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skew' as const), days: fc.integer({ min: -2, max: 2 }) }) },
);
const anyHistory = fc.record({
  devices: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(fc.record({ by: fc.nat(3), step: anyStep, hours: fc.nat(30) }), { minLength: 5, maxLength: 40 }),
});

type Step = { readonly by: number; readonly step: typeof anyStep extends fc.Arbitrary<infer T> ? T : never };

/** A history as it was lived: the devices, their place, and every line that somebody wrote in a note. */
class History {
  now = START;
  place = new FaultyPlace();
  readonly devices: MemoryDevice[];
  readonly backups = new Map<MemoryDevice, Disk>();
  readonly undo = new Map<MemoryDevice, Disk['entries']>();
  readonly lines = new Map<string, Set<string>>();
  readonly delayed = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Papers that a person removed somewhere. */
  readonly removed = new Set<string>();
  private written = 0;

  constructor(devices: number) {
    this.devices = Array.from({ length: devices }, (_, at) => new MemoryDevice(`Device ${at}`, () => this.now));
  }

  async live({ by, step, hours }: Step & { hours: number }): Promise<void> {
    this.now += hours * 3_600_000 + 1_000;
    const device = this.devices[by % this.devices.length] as MemoryDevice;
    const id = 'paper' in step ? (PAPERS[step.paper] as string) : '';
    const tag = 'tag' in step ? (TAGS[step.tag] as string) : '';
    const files = [...this.place.files.keys()];
    const file = 'file' in step ? files[step.file % Math.max(1, files.length)] : undefined;
    if ('paper' in step) this.undo.set(device, new Map(device.disk.entries));
    switch (step.do) {
      case 'save':
        return device.save(id);
      case 'note':
        return device.edit(id, (entry) => {
          this.written += 1;
          const line = `line ${this.written}`;
          this.lines.set(id, (this.lines.get(id) ?? new Set()).add(line));
          return { ...entry, note: entry.note ? `${entry.note}\n${line}` : line };
        });
      case 'tag':
        return device.edit(id, (entry) => ({ ...entry, tags: cleanTags([...entry.tags, tag]) }));
      case 'untag':
        return device.edit(id, (entry) => ({ ...entry, tags: withoutTags(entry.tags, [tag]) }));
      case 'state':
        return device.edit(id, (entry) => ({
          ...entry,
          state: (['to-read', 'reading', 'done'] as const)[step.state] ?? 'done',
        }));
      case 'star':
        return device.edit(id, ({ starred, ...entry }) => (starred ? entry : { ...entry, starred: true }));
      case 'title':
        return device.edit(id, (entry) => ({
          ...entry,
          record: { identifiers: { arxiv: id }, title: `Title ${this.now}`, edited: ['title'] },
        }));
      case 'shelf':
        this.removed.add(id);
        return device.edit(id, (entry) => ({ ...entry, removedAt: device.now() }));
      case 'remove':
        // As a person can: off the list first, where the note is in sight.
        this.removed.add(id);
        return device.removeForGood(id);
      case 'see':
        return device.mark(id, (mark) => ({ ...mark, seenAt: { trending: device.now() } }));
      case 'unsee':
        return device.mark(id, (mark) => ({ ...mark, seenAt: {} }));
      case 'read':
        return device.mark(id, (mark) => ({ ...mark, readAt: mark.readAt ?? device.now() }));
      case 'unread':
        return device.mark(id, ({ readAt: _, ...mark }) => mark);
      case 'hide':
        // What is hidden leaves the list.
        this.removed.add(id);
        device.edit(id, (entry) => ({ ...entry, removedAt: entry.removedAt ?? device.now() }));
        return device.mark(id, (mark) => ({ ...mark, hiddenAt: mark.hiddenAt ?? device.now() }));
      case 'unhide':
        return device.mark(id, ({ hiddenAt: _, ...mark }) => mark);
      case 'undo': {
        // Of a removal alone; the rest is an edit like any other.
        const before = this.undo.get(device) ?? new Map();
        for (const [known, entry] of before) if (!device.disk.entries.has(known)) device.put(entry);
        return;
      }
      case 'import':
        for (const one of PAPERS) if (!device.disk.entries.has(one)) device.save(one);
        return;
      case 'skew':
        device.skewMs = step.days * DAY_MS;
        return;
      case 'backup':
        this.backups.set(device, device.copyDisk());
        return;
      case 'restore': {
        const disk = this.backups.get(device);
        if (disk) this.restore(device, disk);
        return;
      }
      case 'vanish':
        // What a profile wrote before it was put back to an earlier day, nobody looks after.
        if (file && this.isLookedAfter(file)) this.place.files.delete(file);
        return;
      case 'delay':
        if (!file) return;
        this.delayed.set(file, this.place.files.get(file) as Uint8Array<ArrayBuffer>);
        this.place.files.delete(file);
        return;
      case 'duplicate':
        if (file)
          this.place.files.set(
            file.replace('.json.gz', ' (conflict copy).json.gz'),
            this.place.files.get(file) as Uint8Array<ArrayBuffer>,
          );
        return;
      case 'wipe':
        this.place.files.clear();
        this.delayed.clear();
        return;
      case 'sync':
        return this.sync(device, step.faults);
    }
  }

  private isLookedAfter(file: string): boolean {
    if (!parseSegmentPath(file)) return true;
    return this.devices.some(({ disk }) => disk.state.own.some(({ path }) => path === file));
  }

  /** What an old backup of a profile never told anybody is gone with what was there; all else is on the other devices. */
  private restore(device: MemoryDevice, disk: Disk): void {
    const untold = new Set(device.disk.outbox.keys());
    const all = new Map(device.disk.generations);
    for (const [id, generation] of all) if (generation > device.disk.state.taken) untold.add(`paper:${id}`);
    // Were it nowhere else, a place that loses the file as well would have lost it for good, as anybody would.
    const isKnown = (doc: SyncDoc) =>
      this.devices.some((other) => other !== device && isSameValue(other.disk.docs.get(doc.id), doc));
    if (untold.size > 0 || ![...device.disk.docs.values()].every(isKnown)) return;
    device.disk = disk;
    this.backups.set(device, device.copyDisk());
  }

  async sync(device: MemoryDevice, given: Faults = {}): Promise<void> {
    try {
      await device.sync(this.place.carrier(given));
    } catch (error) {
      if (!(error instanceof SyncFailed)) throw error;
      const { kind } = error.failure;
      // The person is asked, and says: this is the place, begin anew.
      if (kind.startsWith('marker') && Object.keys(given).length === 0) this.beginAnew(device);
    }
  }

  private beginAnew({ disk }: MemoryDevice): void {
    disk.state = begunAnew(disk.state, newDevice());
    for (const doc of disk.docs.values())
      disk.outbox.set(doc.id, new Set([...Object.keys(doc.fields), '#note', '#gone']));
  }

  /** The network is back, what was delayed has come, and everybody says yes. */
  async settle(): Promise<void> {
    for (const [path, bytes] of this.delayed) this.place.files.set(path, bytes);
    this.delayed.clear();
    for (let round = 0; round < 8; round += 1) {
      for (const device of this.devices) {
        this.now += 3_600_000;
        await this.sync(device);
        device.answer('remove');
      }
    }
  }
}

it('devices come to one list, and nothing is lost, whatever befalls them', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async ({ devices, steps }) => {
      const history = new History(devices);
      for (const step of steps) await history.live(step);
      await history.settle();
      const [first, ...others] = history.devices as [MemoryDevice, ...MemoryDevice[]];
      for (const other of others) expect(other.shown()).toEqual(first.shown());
      for (const entry of first.disk.entries.values())
        for (const line of history.lines.get(entry.id) ?? []) {
          if (!history.removed.has(entry.id)) expect(entry.note.split('\n')).toContain(line);
        }
      // No paper left a list that nobody took it off.
      for (const device of history.devices)
        for (const id of device.removedBySync) expect(history.removed).toContain(id);
      for (const [id] of history.lines) if (!history.removed.has(id)) expect(first.disk.entries.has(id)).toBe(true);
    }),
    { numRuns: Number(process.env.SYNC_HISTORIES ?? 2_000) },
  );
});

import { describe, expect, it } from 'vitest';
import { browserSyncCarrier } from '../../src/carriers/browser-sync.ts';
import { bytesOfItems } from '../../src/domain/sync/browser-place.ts';
import { SyncFailed } from '../../src/domain/sync/sync-state.ts';
import { MemoryDevice, newEntry } from '../background/sync/memory-device.ts';
import { itCarries } from './carrier-contract.ts';
import { FakeSyncArea } from './sync-area.ts';

const NOW = Date.UTC(2026, 1, 14, 12);
/** Letters that a note has at most there. */
const SHORT_NOTE = 1_000;
const carrierOn = (area: FakeSyncArea) => browserSyncCarrier(area, () => NOW);
const keysOf = (area: FakeSyncArea, path: string) => Object.keys(area.items).filter((key) => key.includes(path));

describe('the browser’s own sync', () => {
  describe('as a place', () => {
    itCarries(async () => {
      const area = new FakeSyncArea();
      return {
        carrier: carrierOn(area),
        halve: async (path) => area.remove(keysOf(area, path).slice(-1)),
        vanish: async (path) => area.remove(keysOf(area, path)),
        putForeign: async () => area.set({ 'somebody else’s': { a: 1 } }),
      };
    });
  });

  it('lists a file of which the first part vanished, and gives back nothing of it', async () => {
    const area = new FakeSyncArea();
    await carrierOn(area).write('abcdef/x.json', crypto.getRandomValues(new Uint8Array(20_000)));
    await area.remove(keysOf(area, 'abcdef/x.json').slice(0, 1));
    expect(await carrierOn(area).list()).toEqual(['abcdef/x.json']);
    expect(await carrierOn(area).read('abcdef/x.json')).toEqual(new Uint8Array());
  });

  it('refuses what does not fit before anything is touched, and makes room for what takes the place of others', async () => {
    const area = new FakeSyncArea();
    const carrier = carrierOn(area);
    await carrier.write('abcdef/a', crypto.getRandomValues(new Uint8Array(45_000)));
    const before = { ...area.items };
    const large = crypto.getRandomValues(new Uint8Array(50_000));
    await expect(carrier.write('abcdef/b', large)).rejects.toEqual(new SyncFailed({ kind: 'outgrown' }));
    expect(area.items).toEqual(before);
    await carrier.replace?.(['abcdef/a'], 'abcdef/b', large);
    expect(await carrier.list()).toEqual(['abcdef/b']);
    expect(await carrier.read('abcdef/b')).toEqual(large);
    await expect(carrier.replace?.(['abcdef/b'], 'abcdef/c', new Uint8Array(90_000))).rejects.toEqual(
      new SyncFailed({ kind: 'outgrown' }),
    );
    expect(await carrier.read('abcdef/b')).toEqual(large);
  });

  it('says when the browser has enough of writes', async () => {
    const area = new FakeSyncArea();
    area.writesAMinute = 0;
    await expect(carrierOn(area).write('abcdef/a', new Uint8Array([1]))).rejects.toEqual(
      new SyncFailed({ kind: 'slow-down', until: NOW + 60_000 }),
    );
  });
});

describe('two devices on it', () => {
  const devices = () => {
    let now = NOW;
    const clock = () => {
      now += 1_000;
      return now;
    };
    return [new MemoryDevice('Desk', clock), new MemoryDevice('Laptop', clock)] as const;
  };

  it('writes again what vanished, whoever wrote it, and takes nothing for removed', async () => {
    const area = new FakeSyncArea();
    const [desk, laptop] = devices();
    desk.save('1706.03762');
    await desk.sync(carrierOn(area));
    await laptop.sync(carrierOn(area));
    laptop.save('2312.00752');
    await laptop.sync(carrierOn(area));
    area.items = {};
    await laptop.sync(carrierOn(area));
    await desk.sync(carrierOn(area));
    const third = new MemoryDevice('Third', () => NOW + 1_000_000);
    await third.sync(carrierOn(area));
    for (const each of [desk, laptop, third])
      expect(each.listed.map(({ id }) => id).sort()).toEqual(['1706.03762', '2312.00752']);
    expect(desk.removedBySync.concat(laptop.removedBySync)).toEqual([]);
  });

  it('unites where each began by itself and the browser let one of them have its way', async () => {
    const [here, there] = [new FakeSyncArea(), new FakeSyncArea()];
    const [desk, laptop] = devices();
    desk.save('1706.03762');
    laptop.save('2312.00752');
    await desk.sync(carrierOn(here));
    await laptop.sync(carrierOn(there));
    // Chrome's first merge: what the account has stays, what only this device had goes.
    there.items = { ...here.items };
    await laptop.sync(carrierOn(there));
    await desk.sync(carrierOn(there));
    expect(desk.shown()).toEqual(laptop.shown());
    expect(desk.listed).toHaveLength(2);
  });

  it('stays small over many changes, and ends as small as what there is to tell', async () => {
    const area = new FakeSyncArea();
    const [desk, laptop] = devices();
    for (let at = 0; at < 100; at += 1) desk.save(`2401.${String(at).padStart(5, '0')}`);
    await desk.sync(carrierOn(area));
    const first = bytesOfItems(area.items);
    for (let round = 0; round < 60; round += 1) {
      area.writes = 0;
      const [one, other] = round % 2 ? [desk, laptop] : [laptop, desk];
      await one.sync(carrierOn(area));
      one.edit('2401.00007', (entry) => ({ ...entry, note: `Round ${round}.`, tags: [`tag${round % 5}`] }));
      await one.sync(carrierOn(area));
      await other.sync(carrierOn(area));
      expect(other.shown()).toEqual(one.shown());
    }
    expect(bytesOfItems(area.items)).toBeLessThan(first * 2 + 10_000);
  });

  it('says that it is outgrown, and still takes in what others say', async () => {
    const area = new FakeSyncArea();
    const [desk, laptop] = devices();
    desk.save('1706.03762');
    await desk.sync(carrierOn(area));
    const random = (at: number) => `${at}`.padStart(4, '0') + crypto.randomUUID() + crypto.randomUUID();
    for (let at = 0; at < 900; at += 1)
      laptop.put({ ...newEntry(`2401.${String(at).padStart(5, '0')}`, NOW), note: random(at) });
    await expect(laptop.sync(carrierOn(area))).rejects.toEqual(new SyncFailed({ kind: 'outgrown' }));
    expect(laptop.listed).toHaveLength(901);
    expect(bytesOfItems(area.items)).toBeLessThan(102_400);
  });

  it('keeps notes that are too long for it to themselves, and short ones of the same list not', async () => {
    const area = new FakeSyncArea();
    const [desk, laptop] = devices();
    desk.save('1706.03762');
    desk.save('2312.00752');
    desk.edit('1706.03762', (entry) => ({ ...entry, note: 'x'.repeat(SHORT_NOTE + 1) }));
    desk.edit('2312.00752', (entry) => ({ ...entry, note: 'Short.' }));
    await desk.sync(carrierOn(area));
    await laptop.sync(carrierOn(area));
    expect(laptop.listed.map(({ note }) => note).sort()).toEqual(['', 'Short.']);
    await desk.sync(carrierOn(area));
    expect(desk.listed.find(({ id }) => id === '1706.03762')?.note).toHaveLength(SHORT_NOTE + 1);
  });
});

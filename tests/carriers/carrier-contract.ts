import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Carrier } from '../../src/domain/sync/carrier.ts';
import { MemoryDevice } from '../background/sync/memory-device.ts';

/** A place, and what happens to its files behind a carrier's back. */
export interface TriedPlace {
  readonly carrier: Carrier;
  /** Half of what lies there is left, under its name. */
  readonly halve: (path: string) => Promise<void>;
  readonly vanish: (path: string) => Promise<void>;
  /** Somebody else's file, which has nothing to do with ours. */
  readonly putForeign: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

const DEVICE = 'abcdef123456';
const HASH = '0123456789abcdef0123456789abcdef';
const FIRST = `${DEVICE}/000001-${HASH}.json.gz`;
const SECOND = `${DEVICE}/000002-${HASH}.json.gz`;

/** What every carrier does, whatever it carries to. */
export function itCarries(open: () => Promise<TriedPlace>): void {
  let place: TriedPlace;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.close?.());

  it('is empty before anything is there', async () => {
    expect(await place.carrier.list()).toEqual([]);
    expect(await place.carrier.read('marker.json')).toBeUndefined();
  });

  it('takes files in folders of any depth, of any bytes, and lists and gives back each', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(9_000));
    const text = new TextEncoder().encode('{"paperglance":1,"id":"ä\u2028<&>"}');
    await place.carrier.write('marker.json', text);
    await place.carrier.write(FIRST, bytes);
    await place.carrier.write(`${DEVICE}/head.json`, bytes.slice(0, 40));
    expect([...(await place.carrier.list())].sort()).toEqual([FIRST, `${DEVICE}/head.json`, 'marker.json']);
    expect(await place.carrier.read('marker.json')).toEqual(text);
    expect(await place.carrier.read(FIRST)).toEqual(bytes);
    expect(await place.carrier.read(SECOND)).toBeUndefined();
  });

  it('writes over what is there, and lets go of files, twice if need be', async () => {
    await place.carrier.write(`${DEVICE}/head.json`, new Uint8Array([1, 2, 3]));
    expect(await place.carrier.read(`${DEVICE}/head.json`)).toEqual(new Uint8Array([1, 2, 3]));
    await place.carrier.write(SECOND, new Uint8Array([4]));
    await place.carrier.remove([`${DEVICE}/head.json`, SECOND]);
    await place.carrier.remove([SECOND]);
    expect(await place.carrier.read(SECOND)).toBeUndefined();
    expect([...(await place.carrier.list())].sort()).toEqual([FIRST, 'marker.json']);
  });

  it('fails for no file that is half-written, foreign or gone', async () => {
    const whole = await place.carrier.read(FIRST);
    await place.halve(FIRST);
    await place.putForeign();
    expect(await place.carrier.list()).toContain('marker.json');
    expect(await place.carrier.read(FIRST)).not.toEqual(whole);
    await place.vanish(FIRST);
    expect(await place.carrier.list()).not.toContain(FIRST);
    expect(await place.carrier.read(FIRST)).toBeUndefined();
    await place.vanish('marker.json');
  });

  it('keeps two devices in step', async () => {
    const [desk, laptop] = [new MemoryDevice('Desk', () => 1_000_000), new MemoryDevice('Laptop', () => 1_000_500)];
    desk.save('1706.03762');
    await desk.sync(place.carrier);
    await laptop.sync(place.carrier);
    laptop.edit('1706.03762', (entry) => ({ ...entry, tags: ['thesis'], note: 'Read it.' }));
    await laptop.sync(place.carrier);
    await desk.sync(place.carrier);
    expect(desk.shown()).toEqual(laptop.shown());
    expect(desk.listed).toMatchObject([{ id: '1706.03762', tags: ['thesis'], note: 'Read it.' }]);
  });
}

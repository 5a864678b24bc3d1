import { segmentCodec } from '../../../src/background/sync/segment-codec.ts';
import { syncOnce } from '../../../src/background/sync/sync-once.ts';
import type { Carrier } from '../../../src/domain/sync/carrier.ts';
import { SyncFailed, type SyncFailure } from '../../../src/domain/sync/sync-state.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { syncRoom } from '../../../src/store/sync/sync-room.ts';
import type { Parts } from '../../../src/store/sync/take-local-changes.ts';
import { FaultyPlace } from '../../background/sync/faulty-place.ts';
import { freshStore } from '../fresh-store.ts';

let ids = 0;
export function newId(): string {
  ids += 1;
  return `device${String(ids).padStart(6, '0')}`;
}

/** A device with a store of its own, beside others on one place. */
export class StoreDevice {
  readonly store: Store = freshStore();
  parts: Parts = { values: new Map(), withMarks: true };
  passphrase: string | undefined;
  place = 'here';
  readonly name: string;
  readonly carrier: () => Carrier;
  readonly now: () => number;

  constructor(name: string, carrier: () => Carrier, now: () => number) {
    this.name = name;
    this.carrier = carrier;
    this.now = now;
  }

  /** Answers with why it could not. */
  async sync(carrier = this.carrier()): Promise<SyncFailure['kind'] | undefined> {
    const { store, now, passphrase } = this;
    try {
      await syncOnce({
        carrier,
        codec: segmentCodec(passphrase),
        room: syncRoom(store, { place: this.place, now, newDevice: newId, readParts: async () => this.parts }),
        now,
        newDevice: newId,
        newMarkerId: newId,
        name: this.name,
        wantsEncryption: passphrase !== undefined,
      });
      return undefined;
    } catch (error) {
      if (error instanceof SyncFailed) return error.failure.kind;
      throw error;
    }
  }
}

/** Two devices on one place, and a clock that the test moves. */
export function twoDevices(): {
  readonly a: StoreDevice;
  readonly b: StoreDevice;
  readonly place: FaultyPlace;
  readonly clock: { now: number };
} {
  const clock = { now: Date.UTC(2026, 1, 14, 12) };
  const place = new FaultyPlace();
  const device = (name: string) =>
    new StoreDevice(
      name,
      () => place.carrier(),
      () => clock.now,
    );
  return { a: device('Desk'), b: device('Laptop'), place, clock };
}

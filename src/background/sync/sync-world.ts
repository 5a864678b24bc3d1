import type { Carrier } from '../../domain/sync/carrier.ts';
import type { SyncDoc } from '../../domain/sync/sync-doc.ts';
import type { SyncState } from '../../domain/sync/sync-state.ts';
import type { Codec } from './segment-codec.ts';

/** What a device keeps of all this, as a sync sees it. */
export interface SyncRoom {
  readonly read: () => Promise<SyncState>;
  readonly change: (change: (state: SyncState) => SyncState) => Promise<SyncState>;
  /** Takes into the records what was written here since. */
  readonly takeLocal: () => Promise<void>;
  /** Takes in what others wrote, in one transaction, and what was held back before where `mayRemoveMany`. */
  readonly receive: (received: Received) => Promise<void>;
  /** All that devices told each other, as far as it is known here. */
  readonly readKnown: () => Promise<readonly SyncDoc[]>;
  /** What is to be told to others, at most so many records. */
  readonly readOutbox: (limit: number) => Promise<readonly SyncDoc[]>;
  readonly clearOutbox: (sent: readonly SyncDoc[]) => Promise<void>;
  /** Everything that is known is to be told again. */
  readonly fillOutbox: () => Promise<void>;
}

export interface Received {
  readonly docs: readonly SyncDoc[];
  readonly paths: readonly string[];
  /** Devices. */
  readonly from: readonly string[];
}

export interface SyncWorld {
  readonly carrier: Carrier;
  readonly codec: Codec;
  readonly room: SyncRoom;
  readonly now: () => number;
  readonly newDevice: () => string;
  readonly newMarkerId: () => string;
  /** What the person calls this device. */
  readonly name: string;
  readonly wantsEncryption: boolean;
}

import type { CarrierName } from './carrier-name.ts';

/** What a device knows of the place that it keeps in step with. One row of the library. */
export interface SyncState {
  readonly key: 'state';
  /** Which place: the carrier and the address. Another one is begun with anew. */
  readonly place: string;
  /** This device's name in files: taken anew whenever another one turns out to use it. */
  readonly device: string;
  /** The marker's id; missing until the place was found or made. */
  readonly placeId?: string;
  readonly isEncrypted?: boolean;
  /** The person said that this is the place, whatever its marker says; or that it is to get one. */
  readonly isAgreed?: true;
  /** Not all that the place held was read yet. */
  readonly isJoining: boolean;
  /** The library's generation up to which all that was written here was taken into the records. */
  readonly taken: number;
  /** Of the library that this is about: a library made anew begins anew. */
  readonly databaseId: string;
  /** Paths of the segments of others that were read. */
  readonly read: readonly string[];
  /** Paths of this device's own, the last sequence, and the one that is being written. */
  readonly own: readonly OwnSegment[];
  readonly sequence: number;
  readonly writing?: string;
  readonly devices: Readonly<Record<string, KnownDevice>>;
  /** Files that were passed over, and why. */
  readonly skipped: Readonly<Record<string, SkippedFile>>;
  readonly syncedAt?: number;
  readonly triedAt?: number;
  readonly failure?: SyncFailure;
  /** When the head was last written. */
  readonly headAt?: number;
  /** Requests of the day that `requestsOn` names. */
  readonly requests: number;
  readonly requestsOn: string;
  /** Since when own segments have been missing from the place. */
  readonly missingSince?: number;
  /** Rules, settings and struck words that came, and may not be written here yet. */
  readonly owed: readonly WholePart[];
  /** What of this has been told to others once. */
  readonly parts: readonly WholePart[];
  /** Marks were told of once: from then on only what changes is. */
  readonly tellsMarks?: true;
}

/** What goes along as a whole, with a document of its own. */
export const WHOLE_PARTS = ['rules', 'settings', 'struck'] as const;
export type WholePart = (typeof WHOLE_PARTS)[number];

/** What goes along where the person wants it; of marks, each paper has a document. */
export const SYNC_PARTS = [...WHOLE_PARTS, 'marks'] as const;
export type SyncPart = (typeof SYNC_PARTS)[number];

export interface OwnSegment {
  readonly path: string;
  readonly size: number;
  /** What it says is in another one by now: it can go. */
  readonly isMerged?: true;
}

export interface KnownDevice {
  readonly name: string;
  readonly seenAt: number;
  readonly retired?: true;
}

export interface SkippedFile {
  readonly why: SkipReason;
  readonly at: number;
}

/** Why a file is passed over; it is never touched. */
export const SKIP_REASONS = ['incomplete', 'damaged', 'newer', 'foreign'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why keeping in step does not go on. The last seven wait for a person. */
export type PlainSyncFailure =
  | 'offline'
  | 'timeout'
  | 'no-access'
  | 'login'
  | 'full'
  | 'locked'
  | 'redirected'
  | 'not-webdav'
  | 'not-written'
  | 'token'
  | 'read-only'
  | 'no-dataset'
  | 'public'
  /** Another device wrote at the same moment. */
  | 'conflict'
  /** The repository holds such names as large files. */
  | 'large-files'
  /** The list no longer fits there. */
  | 'outgrown'
  /** The browser wants to be asked anew whether the folder may be read and written. */
  | 'folder-asleep'
  | 'no-folder'
  | 'unexpected'
  | 'marker-missing'
  | 'marker-other'
  | 'marker-unreadable'
  | 'newer'
  | 'passphrase'
  | 'not-encrypted'
  | 'retired';

/** The same, with what belongs to it. */
export type SyncFailure =
  | { readonly kind: PlainSyncFailure }
  | { readonly kind: 'refused'; readonly status: number }
  /** The place wants to be left alone until then, ms since 1970. */
  | { readonly kind: 'slow-down'; readonly until: number };

/** A carrier or the place says no: thrown where it is met, caught where a sync ends. */
export class SyncFailed extends Error {
  override readonly name = 'SyncFailed';
  readonly failure: SyncFailure;

  constructor(failure: SyncFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export function newSyncState(place: string, device: string, databaseId: string): SyncState {
  return {
    key: 'state',
    place,
    device,
    databaseId,
    isJoining: true,
    taken: 0,
    read: [],
    own: [],
    sequence: 0,
    devices: {},
    skipped: {},
    owed: [],
    parts: [],
    requests: 0,
    requestsOn: '',
  };
}

/** A line of the log: when, from whom, what changed, with the way back. `removals`: how many wait for a yes. */
export interface SyncLogLine {
  readonly at: number;
  readonly kind: 'received' | 'sent' | 'held' | 'undone' | 'stopped' | 'skipped';
  readonly devices: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Papers that were seen, read, hidden, or shown again. */
  readonly marked?: number;
  readonly file?: string;
  readonly why?: SkipReason;
  readonly failure?: SyncFailure;
  /** With what it was to be kept in step then. */
  readonly carrier?: CarrierName;
}

/** How long a batch can be taken back, and how long the log goes back. */
export const BATCH_KEPT_DAYS = 30;

/** The same place, as if this device had never been there, under a new name: the person said to begin anew. */
export function begunAnew(state: SyncState, device: string): SyncState {
  const { place, databaseId, taken, parts, devices, tellsMarks } = state;
  const begun = { ...newSyncState(place, device, databaseId), taken, parts, devices, isAgreed: true as const };
  return tellsMarks ? { ...begun, tellsMarks } : begun;
}

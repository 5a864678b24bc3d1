/** A storage that a person owns, as much of it as keeping in step needs. Paths are below `SYNC_FOLDER`. Fails with `SyncFailed`. */
export interface Carrier {
  /** Every file there. An empty answer says nothing: whoever sees no marker in it does not believe it. */
  readonly list: () => Promise<readonly string[]>;
  /** Undefined where it is not there. */
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly write: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Only ever asked for what this device wrote. */
  readonly remove: (paths: readonly string[]) => Promise<void>;
  /** Of a place that can be no other one, though it may lose any file: a marker that is missing is written again. */
  readonly placeId?: string;
  /**
   * Only of a place that is small and read at no cost: writes a file in the place of others of this device, or fails with 'outgrown' before it
   * touches any.
   */
  readonly replace?: (paths: readonly string[], path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

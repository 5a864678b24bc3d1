import type { Factory } from './guard-newer-schema.ts';

/** Where the databases live when not in the browser's own `indexedDB`: a storage bucket, or a test's fake. */
export interface IdbEnvironment {
  readonly indexedDB: Factory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

import type { DexieOptions } from 'dexie';
import { guardNewerSchema } from './guard-newer-schema.ts';
import type { IdbEnvironment } from './idb-environment.ts';

/** Dexie's options for one of our databases: guarded against newer schemas, and read from the disk rather than from Dexie's copy in memory. */
export function optionsFor(name: string, version: number, environment?: IdbEnvironment): DexieOptions {
  const factory = environment?.indexedDB ?? globalThis.indexedDB;
  const keyRange = environment?.IDBKeyRange ?? globalThis.IDBKeyRange;
  return {
    cache: 'disabled',
    ...(factory && { indexedDB: guardNewerSchema(factory, name, version) }),
    ...(keyRange && { IDBKeyRange: keyRange }),
  };
}

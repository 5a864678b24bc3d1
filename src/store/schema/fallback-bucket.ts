import type { Factory } from './guard-newer-schema.ts';

/** Another place for the databases, for the day when the usual one can't be opened any more. */
export interface FallbackBucket {
  /** Whether the databases moved there once; then they stay there. */
  readonly isUsed: () => Promise<boolean>;
  /** Moves there. */
  readonly enter: () => Promise<Factory>;
}

/** A storage bucket of the browser; undefined where there are none (Firefox). */
export function fallbackBucket(): FallbackBucket | undefined {
  const { storageBuckets } = navigator as Navigator & { readonly storageBuckets?: StorageBuckets };
  if (!storageBuckets) return undefined;
  return {
    isUsed: async () => (await storageBuckets.keys()).includes(BUCKET),
    enter: async () => (await storageBuckets.open(BUCKET, { persisted: true, durability: 'strict' })).indexedDB,
  };
}

const BUCKET = 'paperglance';

/** TypeScript 7.0's DOM library does not know it yet. */
interface StorageBuckets {
  keys(): Promise<string[]>;
  open(name: string, options: object): Promise<{ readonly indexedDB: IDBFactory }>;
}

import { type Identity, isSamePublication } from './identity.ts';

/** Things with an identity, to be found by any of their keys. */
export interface PublicationIndex<T> {
  readonly add: (item: T, identity: Identity) => void;
  readonly remove: (item: T) => void;
  /** All that are this publication, those first that share the surest key. More than one where nobody knew yet that they are one. */
  readonly find: (identity: Identity) => readonly T[];
}

export function publicationIndex<T>(): PublicationIndex<T> {
  const byKey = new Map<string, Set<T>>();
  const identities = new Map<T, Identity>();
  const remove = (item: T) => {
    for (const key of identities.get(item)?.keys ?? []) byKey.get(key)?.delete(item);
    identities.delete(item);
  };
  return {
    remove,
    add: (item, identity) => {
      remove(item);
      identities.set(item, identity);
      for (const key of identity.keys) {
        const there = byKey.get(key) ?? new Set();
        byKey.set(key, there.add(item));
      }
    },
    find: (identity) => {
      const found = new Set<T>();
      for (const key of identity.keys) {
        let looked = 0;
        for (const item of byKey.get(key) ?? []) {
          const known = identities.get(item);
          if (known && isSamePublication(known, identity)) found.add(item);
          looked += 1;
          if (looked === LOOKED_AT_MAX) break;
        }
      }
      return [...found];
    },
  };
}

/** Ten thousand papers with the DOI of one volume must not each be compared with all others. */
const LOOKED_AT_MAX = 50;

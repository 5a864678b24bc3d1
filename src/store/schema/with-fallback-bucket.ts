import type { FallbackBucket } from './fallback-bucket.ts';
import type { Factory } from './guard-newer-schema.ts';

/**
 * The factory, moving to the refuge when a database can't be opened: one kind of damage to Chromium's files makes `open` and
 * `deleteDatabase` fail for ever, for all databases of the extension at once. Tried twice before it is believed. Every
 * context finds the same place, since the refuge remembers that it is used.
 */
export function withFallbackBucket(usual: Factory, refuge: FallbackBucket, pauseMs = 500): Factory {
  let place: Promise<Factory> | undefined;

  return {
    open(database, version) {
      const request = new LateRequest();
      void openSomewhere(request, database, version);
      // Dexie 4.4.7 sets four handlers and reads `result` and `transaction`; nothing else of a request is used.
      return request as unknown as IDBOpenDBRequest;
    },
    deleteDatabase: (database) => usual.deleteDatabase(database),
    databases: async () => (await findPlace()).databases(),
  };

  function findPlace(): Promise<Factory> {
    place ??= refuge.isUsed().then(
      (isUsed) => (isUsed ? refuge.enter() : usual),
      () => usual,
    );
    return place;
  }

  async function openSomewhere(request: LateRequest, database: string, version: number | undefined): Promise<void> {
    const here = await findPlace();
    if (here !== usual || !(await fails(request, here, database, version))) {
      if (here !== usual) await fails(request, here, database, version, true);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (!(await fails(request, usual, database, version))) return;
    place = refuge.enter();
    await fails(request, await place, database, version, true);
  }

  /** Opens, telling the request of everything but the failure that the refuge is for, unless this was the last try. */
  function fails(
    request: LateRequest,
    factory: Factory,
    database: string,
    version: number | undefined,
    isLast = false,
  ): Promise<boolean> {
    return new Promise((resolve) => {
      const opening = factory.open(database, version);
      opening.onblocked = (event) => request.onblocked?.(event);
      opening.onupgradeneeded = (event) => {
        request.take(opening);
        request.onupgradeneeded?.(event);
      };
      opening.onsuccess = (event) => {
        request.take(opening);
        request.onsuccess?.(event);
        resolve(false);
      };
      opening.onerror = (event) => {
        if (!isLast && opening.error?.name === 'UnknownError') {
          event.preventDefault();
          resolve(true);
          return;
        }
        request.onerror?.(event);
        resolve(false);
      };
    });
  }
}

/** A request to open whose place is still being looked for. */
class LateRequest {
  onblocked: ((event: IDBVersionChangeEvent) => void) | null = null;
  onupgradeneeded: ((event: IDBVersionChangeEvent) => void) | null = null;
  onsuccess: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  result: IDBDatabase | undefined;
  transaction: IDBTransaction | null = null;

  take({ result, transaction }: IDBOpenDBRequest): void {
    this.result = result;
    this.transaction = transaction;
  }
}

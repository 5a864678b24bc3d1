import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { readBrowserSyncUse, watchBrowserSync } from '../../browser/browser-sync.ts';
import { sendCommand } from '../../browser/commands.ts';
import { newDeviceId } from '../../browser/new-device-id.ts';
import { pickFolder } from '../../browser/pick-folder.ts';
import { readSyncConfig, requestReach, watchSyncConfig, writeSyncConfig } from '../../browser/sync-config.ts';
import { NO_SYNC, type SyncConfig } from '../../domain/sync/sync-config.ts';
import type { SyncView } from '../../domain/sync/sync-view.ts';
import type { Store } from '../../store/open-store.ts';
import { keepPickedFolder, readPickedFolder } from '../../store/sync/picked-folder.ts';
import { retireDevice } from '../../store/sync/retire-device.ts';
import { beginAnew, undoSyncBatch } from '../../store/sync/sync-outcome.ts';
import { answerHeld } from '../../store/sync/sync-room.ts';
import { watchSync } from '../../store/sync/sync-view.ts';
import type { OptionsPage, SyncActions } from '../model.ts';

/** Where this device keeps in step, how that is going, and what can be done about it. */
export function followSync(store: Store): {
  readonly sync: ReadonlySignal<OptionsPage['sync']>;
  readonly actions: SyncActions;
  readonly stop: () => void;
} {
  const config = signal<SyncConfig>(NO_SYNC);
  const view = signal<SyncView>(NOTHING_YET);
  const used = signal<number>();
  const sync = computed(() => ({
    config: config.value,
    view: view.value,
    browserUse: config.value.carrier === 'browser' ? used.value : undefined,
  }));
  const readUse = () =>
    void readBrowserSyncUse().then((read) => {
      used.value = read;
    });
  readUse();
  watchBrowserSync(readUse);
  watchSyncConfig((read) => {
    config.value = read;
  });
  void readSyncConfig().then((read) => {
    config.value = read;
  });
  const stop = watchSync(store, (read) => {
    view.value = read;
  });
  const syncNow = async (): Promise<void> => void (await sendCommand({ type: 'sync-now' }));
  const andSync = async (act: Promise<unknown>): Promise<void> => {
    await act;
    await syncNow();
  };
  return {
    sync,
    stop,
    actions: {
      async pickFolder() {
        const handle = await pickFolder();
        if (!handle) return undefined;
        await keepPickedFolder(store, handle);
        return { name: handle.name, id: newDeviceId() };
      },
      async wakeFolder() {
        await (await readPickedFolder(store))?.requestPermission({ mode: 'readwrite' });
        await syncNow();
      },
      allowPlace: (address) => requestReach(address).catch(() => false),
      async writeSync(written) {
        await writeSyncConfig(written);
        config.value = written;
        await syncNow();
      },
      syncNow,
      answerHeld: (answer) => andSync(answerHeld(store, answer, Date.now())),
      undoBatch: (number) => andSync(undoSyncBatch(store, number, Date.now())),
      retireDevice: (device) => andSync(retireDevice(store, device, Date.now())),
      beginAnew: () => andSync(beginAnew(store, newDeviceId())),
    },
  };
}

const NOTHING_YET: SyncView = {
  device: undefined,
  devices: [],
  syncedAt: undefined,
  failure: undefined,
  requests: 0,
  held: 0,
  untold: 0,
  log: [],
};

import { hasServiceAccess } from '../../browser/access.ts';
import { browserSyncArea } from '../../browser/browser-sync.ts';
import { browserName } from '../../browser/extension-info.ts';
import { newDeviceId } from '../../browser/new-device-id.ts';
import { changeRules } from '../../browser/rules.ts';
import { writeSettings } from '../../browser/settings.ts';
import { changeStruck, readStruck } from '../../browser/struck.ts';
import { mayReach, readSyncConfig } from '../../browser/sync-config.ts';
import { browserSyncCarrier } from '../../carriers/browser-sync.ts';
import { folderCarrier } from '../../carriers/folder.ts';
import { webDavCarrier } from '../../carriers/webdav.ts';
import type { StruckParts } from '../../domain/for-you/struck.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Carrier } from '../../domain/sync/carrier.ts';
import type { SyncConfig } from '../../domain/sync/sync-config.ts';
import { datasetCarrier } from '../../hugging-face/dataset.ts';
import type { Store } from '../../store/open-store.ts';
import { loggedFetch } from '../logged-fetch.ts';
import { openPickedFolder } from './open-picked-folder.ts';

/** What keeping in step touches, beside the store. */
export interface SyncingWorld {
  readonly config: () => Promise<SyncConfig>;
  /** Whether the browser lets us reach the place. */
  readonly mayReach: (config: SyncConfig) => Promise<boolean>;
  /** Each request is told of. */
  readonly carrier: (config: SyncConfig, onRequest: () => void) => Carrier;
  readonly newDevice: () => string;
  readonly browserName: () => string;
  /** What the person took out of their profile. */
  readonly readStruck: () => Promise<StruckParts>;
  /** What came from elsewhere. */
  readonly writeRules: (rules: readonly Rule[]) => Promise<void>;
  readonly writeSettings: (settings: Partial<Settings>) => Promise<void>;
  readonly writeStruck: (struck: StruckParts) => Promise<void>;
}

/** The real one: each place that a person can choose, with its way there. */
export function syncingWorld(store: Store): SyncingWorld {
  return {
    config: readSyncConfig,
    mayReach: async ({ carrier, webdav }) => {
      if (carrier === 'browser' || carrier === 'folder') return true;
      return carrier === 'dataset' ? hasServiceAccess() : mayReach(webdav.address);
    },
    carrier: ({ carrier, webdav, dataset }, onRequest) => {
      if (carrier === 'browser') return browserSyncCarrier(browserSyncArea, () => Date.now(), onRequest);
      if (carrier === 'folder') return folderCarrier(() => openPickedFolder(store), onRequest);
      const fetch = loggedFetch(() => 'sync');
      if (carrier === 'dataset') return datasetCarrier(dataset, { fetch, now: () => Date.now() }, onRequest);
      return webDavCarrier(webdav, fetch, onRequest);
    },
    newDevice: newDeviceId,
    browserName: () => BROWSER_NAMES[browserName()],
    writeRules: (rules) => changeRules(() => rules),
    writeSettings,
    readStruck,
    writeStruck: (struck) => changeStruck(() => struck),
  };
}

const BROWSER_NAMES = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox' } as const;

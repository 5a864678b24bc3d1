import type { WordKey } from '../../browser/i18n.ts';
import { folderAddress, repositoryName, type SyncConfig } from '../../domain/sync/sync-config.ts';
import type { SyncActions } from '../model.ts';

/**
 * What was typed, as it is kept, once the browser lets us reach the place; in words, why not. The browser is asked first of all, or it would not
 * take that for the click's.
 */
export async function preparePlace(
  draft: SyncConfig,
  { allowPlace, pickFolder }: Pick<SyncActions, 'allowPlace' | 'pickFolder'>,
): Promise<SyncConfig | WordKey> {
  switch (draft.carrier) {
    case 'off':
    case 'browser':
      return draft;
    case 'webdav': {
      const address = folderAddress(draft.webdav.address);
      if (address === undefined) return 'sync_address_wrong';
      return (await allowPlace(address)) ? { ...draft, webdav: { ...draft.webdav, address } } : 'settings_refused';
    }
    case 'folder': {
      const folder = await pickFolder();
      return folder ? { ...draft, folder } : 'sync_folder_none';
    }
    case 'dataset': {
      const repository = repositoryName(draft.dataset.repository);
      const token = draft.dataset.token.trim();
      if (repository === undefined || !/^[\x21-\x7e]+$/.test(token)) return 'sync_dataset_wrong';
      return (await allowPlace(HUB)) ? { ...draft, dataset: { repository, token } } : 'settings_refused';
    }
  }
}

/** It was allowed at the installation: only Firefox asks here, for the leave to send what logs in. */
const HUB = 'https://huggingface.co/';

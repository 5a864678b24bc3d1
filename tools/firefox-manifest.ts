import type { ManifestV3Export } from '@crxjs/vite-plugin';
import chromeManifest from '../manifest.json' with { type: 'json' };

/**
 * The oldest Firefox that reads `data_collection_permissions`, which Mozilla's shop asks for; on Android that is a later one. Where
 * nothing is said of Android, the shop's linter warns (web-ext 10.7).
 */
const OLDEST = { desktop: '140.0', android: '142.0' };

/**
 * Firefox opens its History menu on Chrome's Alt+Shift+S: the letters of its menu bar act with Shift too, and before an extension's
 * keys (Firefox 153). K, as in "keep", is the letter of no menu in any language that we speak; P is that of the Profiles menu.
 */
const SAVE_KEY = 'Alt+Shift+K';

/** Firefox's form of the manifest: an event page, a sidebar in place of the side panel, an id, and what only Firefox needs to be told. */
export function firefoxManifest(): ManifestV3Export {
  const {
    minimum_chrome_version: _,
    externally_connectable: __,
    background,
    permissions,
    side_panel,
    action,
    commands,
    ...rest
  } = chromeManifest;
  return {
    ...rest,
    // Firefox lends the pages of an extension no IndexedDB in private windows.
    incognito: 'not_allowed',
    // Without it, the button with the number hides in the panel of all extensions.
    action: { ...action, default_area: 'navbar' },
    commands: { ...commands, 'save-page': { ...commands['save-page'], suggested_key: { default: SAVE_KEY } } },
    permissions: permissions.filter((name) => name !== 'sidePanel'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: action.default_title,
      default_icon: action.default_icon,
      open_at_install: false,
    },
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'paperglance@paperglance.dev',
        strict_min_version: OLDEST.desktop,
        data_collection_permissions: { required: ['none'], optional: ['authenticationInfo', 'bookmarksInfo'] },
      },
      gecko_android: { strict_min_version: OLDEST.android },
    },
  } as unknown as ManifestV3Export;
}

import { useEffect, useState } from 'preact/hooks';
import { hasServiceAccess, listenToAccess, requestServiceAccess } from '../browser/access.ts';
import { givenPermissions } from '../browser/given-permissions.ts';
import {
  holdsPermission,
  OPTIONAL_PERMISSION_NAMES,
  type OptionalPermission,
  requestPermission,
  returnPermission,
} from '../browser/optional-permissions.ts';
import { removePageAccess } from '../browser/page-icon.ts';
import { say, type WordKey } from '../browser/words.ts';
import { AskingSwitch } from './asking-switch.tsx';

const NAMES = {
  notifications: ['permission_notifications', 'permission_notifications_why'],
  downloads: ['permission_downloads', 'permission_downloads_why'],
  thumbnails: ['permission_thumbnails', 'permission_thumbnails_why'],
  pages: ['permission_pages', 'permission_pages_why'],
  zotero: ['permission_zotero', 'permission_zotero_why'],
} as const satisfies Record<OptionalPermission, readonly [WordKey, WordKey]>;

/** What is given with the installation, in the manifest's words; that nothing is thrown away is said with the storage. */
const GIVEN: Readonly<Record<string, readonly [WordKey, WordKey]>> = {
  storage: ['permission_storage', 'permission_storage_why'],
  alarms: ['permission_alarms', 'permission_alarms_why'],
  contextMenus: ['permission_menus', 'permission_menus_why'],
  activeTab: ['permission_tab', 'permission_tab_why'],
  sidePanel: ['permission_panel', 'permission_panel_why'],
};

/** Each permission with its reason; those that were asked for can be given back. */
export function PermissionList() {
  return (
    <div class="setting-group">
      <h3>{say('permissions_title')}</h3>
      <ServiceAccess />
      {OPTIONAL_PERMISSION_NAMES.map((name) => (
        <AskingSwitch
          key={name}
          label={say(NAMES[name][0])}
          note={say(NAMES[name][1])}
          has={() => holdsPermission(name)}
          onSwitchOn={() => requestPermission(name)}
          onSwitchOff={() => (name === 'pages' ? removePageAccess() : returnPermission(name))}
        />
      ))}
      <div class="setting">
        <p>{say('permissions_given')}</p>
        <dl class="facts-list">
          {givenPermissions().flatMap((given) => {
            const words = GIVEN[given];
            if (!words) return [];
            return (
              <div key={given}>
                <dt>{say(words[0])}</dt>
                <dd>{say(words[1])}</dd>
              </div>
            );
          })}
        </dl>
      </div>
    </div>
  );
}

/** Without it nothing comes; the browser lets people withdraw it in its own settings, and only there. */
function ServiceAccess() {
  const [hasAccess, setAccess] = useState(true);
  const look = async (): Promise<void> => setAccess(await hasServiceAccess());
  useEffect(() => {
    listenToAccess(() => void look());
    void look();
  }, []);
  return (
    <div class="setting">
      <p>{say(hasAccess ? 'permission_service' : 'permission_service_missing')}</p>
      {!hasAccess && (
        <button type="button" class="plain-button" onClick={() => void requestServiceAccess().then(look)}>
          {say('button_allow')}
        </button>
      )}
    </div>
  );
}

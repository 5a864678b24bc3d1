import { useEffect, useState } from 'preact/hooks';
import { hasServiceAccess, listenToAccess, requestServiceAccess } from '../browser/access.ts';
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

/** What is given with the installation. */
const GIVEN = [
  ['permission_storage', 'permission_storage_why'],
  ['permission_alarms', 'permission_alarms_why'],
  ['permission_menus', 'permission_menus_why'],
  ['permission_tab', 'permission_tab_why'],
] as const satisfies readonly (readonly [WordKey, WordKey])[];

/** Each permission with its reason; those that were asked for can be given back. */
export function PermissionList() {
  return (
    <>
      <h3 class="setting">{say('permissions_title')}</h3>
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
          {GIVEN.map(([name, why]) => (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd>{say(why)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
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

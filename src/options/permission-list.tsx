import { t, type WordKey } from '../browser/i18n.ts';
import { AskingSwitch } from './asking-switch.tsx';
import type { PermissionState, SectionProps } from './model.ts';

const NAMES = {
  notifications: ['permission_notifications', 'permission_notifications_why'],
  downloads: ['permission_downloads', 'permission_downloads_why'],
  thumbnails: ['permission_thumbnails', 'permission_thumbnails_why'],
  feed: ['permission_feed', 'permission_feed_why'],
  arxiv: ['permission_arxiv', 'permission_arxiv_why'],
  pages: ['permission_pages', 'permission_pages_why'],
  zotero: ['permission_zotero', 'permission_zotero_why'],
} as const satisfies Record<keyof PermissionState['allowed'], readonly [WordKey, WordKey]>;
const OPTIONAL = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];

/** What is given with the installation, in the manifest's words; that nothing is thrown away is said with the storage. */
const GIVEN: Readonly<Record<string, readonly [WordKey, WordKey]>> = {
  storage: ['permission_storage', 'permission_storage_why'],
  alarms: ['permission_alarms', 'permission_alarms_why'],
  contextMenus: ['permission_menus', 'permission_menus_why'],
  activeTab: ['permission_tab', 'permission_tab_why'],
  sidePanel: ['permission_panel', 'permission_panel_why'],
};

/** Each permission with its reason; those that were asked for can be given back. */
export function PermissionList({ page: { permissions }, settings, broken, actions, onChange }: SectionProps) {
  const { asksArxiv } = settings;
  const keepArxiv = broken.includes('asksArxiv') ? () => void onChange({ asksArxiv }) : undefined;
  return (
    <div class="setting-group">
      <h3>{t('permissions_title')}</h3>
      <ServiceAccess isAllowed={permissions.hasService} onAllow={actions.allowService} />
      {OPTIONAL.map((name) => (
        <AskingSwitch
          key={name}
          label={t(NAMES[name][0])}
          note={t(NAMES[name][1])}
          isOn={permissions.allowed[name] === true}
          onSwitchOn={() => actions.allow(name)}
          onSwitchOff={() => actions.giveBack(name)}
          onKeep={name === 'arxiv' ? keepArxiv : undefined}
        />
      ))}
      <div class="setting">
        <p>{t('permissions_given')}</p>
        <dl class="facts-list">
          {permissions.given.flatMap((given) => {
            const words = GIVEN[given];
            if (!words) return [];
            return (
              <div key={given}>
                <dt>{t(words[0])}</dt>
                <dd>{t(words[1])}</dd>
              </div>
            );
          })}
        </dl>
      </div>
    </div>
  );
}

/** Without it nothing comes; the browser lets people withdraw it in its own settings, and only there. */
function ServiceAccess({ isAllowed, onAllow }: { isAllowed: boolean; onAllow: () => void }) {
  return (
    <div class="setting">
      <p>{t(isAllowed ? 'permission_service' : 'permission_service_missing')}</p>
      {!isAllowed && (
        <button type="button" class="plain-button" onClick={onAllow}>
          {t('button_allow')}
        </button>
      )}
    </div>
  );
}

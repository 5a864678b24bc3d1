import { dateTimeWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import type { SyncView } from '../../domain/sync/sync-view.ts';

interface Props {
  readonly view: SyncView;
  readonly onRetire: (device: string) => Promise<void>;
}

/** The other devices, when each was last there, and the way to take one out of use. */
export function SyncDevices({ view: { device, devices }, onRetire }: Props) {
  const others = devices.filter(({ id }) => id !== device);
  if (others.length === 0) return null;
  return (
    <div class="sync-devices">
      <h3>{t('sync_devices')}</h3>
      <ul>
        {others.map(({ id, name, seenAt, retired }) => (
          <li key={id}>
            <span dir="auto">{name}</span>
            <span>{retired ? t('sync_retired') : t('sync_seen', dateTimeWords(seenAt))}</span>
            {!retired && (
              <button
                type="button"
                class="plain-button"
                aria-label={t('sync_retire_named', name)}
                onClick={() => void onRetire(id)}
              >
                {t('sync_retire')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

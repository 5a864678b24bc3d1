import { dateTimeWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import type { SyncLogEntry, SyncView } from '../../domain/sync/sync-view.ts';
import { skipWords, syncFailureWords } from './sync-words.ts';

interface Props {
  readonly log: readonly SyncLogEntry[];
  readonly devices: SyncView['devices'];
  readonly onUndo: (number: number) => Promise<void>;
}

/** When, from which device, and what changed; whatever came can be taken back as a whole for 30 days. */
export function SyncLog({ log, devices, onUndo }: Props) {
  if (log.length === 0) return null;
  const names = new Map(devices.map(({ id, name }) => [id, name]));
  return (
    <table class="facts-table sync-log" aria-label={t('sync_log')}>
      <thead>
        <tr>
          <th scope="col">{t('sync_log_when')}</th>
          <th scope="col">{t('sync_log_who')}</th>
          <th scope="col">{t('sync_log_what')}</th>
        </tr>
      </thead>
      <tbody>
        {log.map((line) => (
          <tr key={line.number}>
            <td>{dateTimeWords(line.at)}</td>
            <td dir="auto">{line.devices.map((id) => names.get(id) ?? id).join(', ')}</td>
            <td>
              {whatWords(line)}
              {line.canBeUndone && (
                <button type="button" class="plain-button" onClick={() => void onUndo(line.number)}>
                  {t('sync_log_undo')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whatWords(line: SyncLogEntry): string {
  const { kind, added, changed, removed, marked = 0, file = '', why, failure, carrier } = line;
  switch (kind) {
    case 'received':
      return [
        ...(added + changed + removed > 0 ? [t('sync_log_received', added, changed, removed)] : []),
        ...(marked > 0 ? [t('sync_log_marked', marked)] : []),
      ].join(' · ');
    case 'sent':
      return t('sync_log_sent', changed);
    case 'held':
      return t('sync_log_held', removed);
    case 'undone':
      return t('sync_log_undone');
    case 'stopped':
      return failure ? syncFailureWords(failure, carrier) : '';
    case 'skipped':
      return t('sync_log_skipped', file, why ? skipWords(why) : '');
  }
}

import { dateTimeWords } from '../browser/date-text.ts';
import { t, type WordKey } from '../browser/i18n.ts';
import type { LoggedRequest, RequestReason } from '../domain/logged-request.ts';

const REASONS = {
  lists: 'contact_lists',
  search: 'contact_search',
  paper: 'contact_paper',
  uptake: 'contact_uptake',
  arxiv: 'contact_arxiv',
  feed: 'contact_feed',
  thumbnails: 'contact_thumbnails',
  zotero: 'contact_zotero',
  sync: 'contact_sync',
} as const satisfies Record<RequestReason, WordKey>;

/** Every host that was ever asked for something, why, and when last. */
export function RequestLog({ requests }: { requests: readonly LoggedRequest[] }) {
  return (
    <div class="setting">
      <h3>{t('contacts_title')}</h3>
      {requests.length === 0 ? (
        <p>{t('contacts_none')}</p>
      ) : (
        <table class="facts-table">
          <thead>
            <tr>
              <th scope="col">{t('contacts_host')}</th>
              <th scope="col">{t('contacts_why')}</th>
              <th scope="col">{t('contacts_at')}</th>
            </tr>
          </thead>
          <tbody>
            {requests.map(({ host, why, at }) => (
              <tr key={`${host} ${why}`}>
                <td>{host}</td>
                <td>{t(REASONS[why])}</td>
                <td>{dateTimeWords(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

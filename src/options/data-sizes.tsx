import { t, type WordKey } from '../browser/i18n.ts';
import { dataSizeWords } from '../browser/size-text.ts';
import type { DataKind, DataSize } from '../domain/data-size.ts';

const KINDS = {
  saved: 'data_saved',
  marks: 'data_marks',
  observations: 'data_observations',
  digests: 'data_digests',
  papers: 'data_papers',
  archive: 'data_archive',
  search: 'data_search',
  terms: 'data_terms',
  thumbnails: 'data_thumbnails',
  rest: 'data_rest',
} as const satisfies Record<DataKind, WordKey>;

/** How much is kept, of what; `onDisk` is what the browser counts for all of it. */
export function DataSizes({ sizes, onDisk }: { sizes: readonly DataSize[]; onDisk: number | undefined }) {
  return (
    <div class="setting">
      <table class="facts-table">
        <thead>
          <tr>
            <th scope="col">{t('data_what')}</th>
            <th scope="col">{t('data_rows')}</th>
            <th scope="col">{t('data_bytes')}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map(({ kind, rows, bytes }) => (
            <tr key={kind}>
              <td>{t(KINDS[kind])}</td>
              <td>{rows.toLocaleString(document.documentElement.lang)}</td>
              <td>{dataSizeWords(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onDisk !== undefined && <p>{t('data_on_disk', dataSizeWords(onDisk))}</p>}
    </div>
  );
}

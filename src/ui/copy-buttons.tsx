import { t } from '../browser/i18n.ts';
import { COPY_FORMATS, type CopyFormat } from './copy-format.ts';

/** A paper's link, citation or Markdown for the clipboard. */
export function CopyButtons({ id, onCopy }: { id: string; onCopy: (id: string, format: CopyFormat) => void }) {
  return (
    <p class="copies">
      <span>{t('details_copy')}</span>
      {COPY_FORMATS.map((format) => (
        <button key={format} type="button" class="link-button" onClick={() => onCopy(id, format)}>
          {t(`copy_${format}`)}
        </button>
      ))}
    </p>
  );
}

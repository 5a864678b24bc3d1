import { say } from '../browser/words.ts';
import { COPY_FORMATS, type CopyFormat } from './copy-format.ts';

/** A paper's link, citation or Markdown for the clipboard. */
export function CopyButtons({ id, onCopy }: { id: string; onCopy: (id: string, format: CopyFormat) => void }) {
  return (
    <p class="copies">
      <span>{say('details_copy')}</span>
      {COPY_FORMATS.map((format) => (
        <button key={format} type="button" class="word-button" onClick={() => onCopy(id, format)}>
          {say(`copy_${format}`)}
        </button>
      ))}
    </p>
  );
}

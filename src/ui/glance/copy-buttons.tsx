import { say } from '../../browser/words.ts';
import type { CopyFormat, GlanceActions } from './model.ts';

/** A paper's link, citation or Markdown for the clipboard. */
export function CopyButtons({ id, onCopy }: { id: string; onCopy: GlanceActions['copy'] }) {
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

const COPY_FORMATS = ['link', 'bibtex', 'markdown'] as const satisfies readonly CopyFormat[];

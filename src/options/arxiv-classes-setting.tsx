import { useId, useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { CLASSES_MAX, classesIn, USUAL_CLASSES } from '../domain/watching/arxiv-classes.ts';
import { BrokenNote } from './broken-note.tsx';
import type { SectionProps } from './model.ts';

/** Of which classes arXiv's feed of the day is read. What is no class is said, and changes nothing. */
export function ArxivClassesSetting({
  settings: { arxivClasses },
  broken,
  onChange,
}: Pick<SectionProps, 'settings' | 'broken' | 'onChange'>) {
  const id = useId();
  const [refused, setRefused] = useState<{ readonly typed: string; readonly why: string }>();
  const words = arxivClasses.join(' ');

  function take(input: HTMLInputElement): void {
    const { classes, unknown } = classesIn(input.value);
    const isTooMany = classes.length > CLASSES_MAX;
    if (unknown !== undefined || isTooMany) {
      const why = isTooMany ? t('watch_classes_too_many', CLASSES_MAX) : t('watch_classes_unknown', unknown ?? '');
      setRefused({ typed: input.value, why });
      return;
    }
    setRefused(undefined);
    // Nothing is the usual ones.
    const chosen = classes.length > 0 ? classes : USUAL_CLASSES;
    input.value = chosen.join(' ');
    void onChange({ arxivClasses: chosen });
  }

  return (
    <div class="setting">
      <label>
        <span>{t('watch_classes')}</span>
        <input
          type="text"
          dir="ltr"
          value={refused?.typed ?? words}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={id}
          aria-invalid={refused !== undefined}
          onChange={({ currentTarget }) => take(currentTarget)}
        />
      </label>
      {broken.includes('arxivClasses') && <BrokenNote stands={words} onKeep={() => void onChange({ arxivClasses })} />}
      <p role="status" class="refused">
        {refused?.why}
      </p>
      <p id={id}>{t('watch_classes_note')}</p>
    </div>
  );
}

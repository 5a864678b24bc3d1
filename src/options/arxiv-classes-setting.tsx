import { useId, useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { CLASSES_MAX, classesIn, USUAL_CLASSES } from '../domain/watching/arxiv-classes.ts';
import { BrokenNote } from './broken-note.tsx';
import { DraftField } from './draft-field.tsx';
import type { SectionProps } from './model.ts';

/** Of which classes arXiv's feed of the day is read. What is no class is said, and changes nothing. */
export function ArxivClassesSetting({
  settings: { arxivClasses },
  broken,
  onChange,
}: Pick<SectionProps, 'settings' | 'broken' | 'onChange'>) {
  const id = useId();
  const [refusal, setRefusal] = useState('');
  const words = arxivClasses.join(' ');

  function take(typed: string): boolean {
    const { classes, unknown } = classesIn(typed);
    const isTooMany = classes.length > CLASSES_MAX;
    setRefusal(
      isTooMany
        ? t('watch_classes_too_many', CLASSES_MAX)
        : unknown === undefined
          ? ''
          : t('watch_classes_unknown', unknown),
    );
    if (isTooMany || unknown !== undefined) return false;
    // Nothing is the usual ones.
    void onChange({ arxivClasses: classes.length > 0 ? classes : USUAL_CLASSES });
    return true;
  }

  return (
    <div class="setting">
      <DraftField
        label={t('watch_classes')}
        value={words}
        maxLength={200}
        isCode
        describedBy={id}
        isInvalid={refusal !== ''}
        onTake={take}
      />
      {broken.includes('arxivClasses') && <BrokenNote stands={words} onKeep={() => void onChange({ arxivClasses })} />}
      <p role="status" class="refused">
        {refusal}
      </p>
      <p id={id}>{t('watch_classes_note')}</p>
    </div>
  );
}

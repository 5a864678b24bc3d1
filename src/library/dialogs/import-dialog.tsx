import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import type { Refusal } from '../../formats/refusal.ts';
import { type GivenFile, type ImportReading, readImportFiles } from '../import-reading.ts';
import type { LibraryActions } from '../model.ts';
import { Dialog } from './dialog.tsx';
import { ImportPreview } from './import-preview.tsx';

interface Props {
  /** Files that were dropped on the page. */
  readonly given: readonly File[] | undefined;
  /** Every tag in use. */
  readonly tags: readonly FacetCount[];
  readonly actions: LibraryActions;
}

/** Nothing is written before its preview was seen; then all of it or nothing, and it can be undone. */
export function ImportDialog({ given, tags, actions }: Props) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<ImportReading | Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [part, setPart] = useState<number | undefined>(undefined);
  const close = () => actions.showDialog(undefined);
  useEffect(() => {
    if (given) take(given);
  }, [given]);
  return (
    <Dialog title={t('import_title')} onClose={close} wide={reading?.kind === 'read'}>
      {reading?.kind === 'read' ? (
        <ImportPreview reading={reading} tags={tags} actions={actions} onBack={() => setReading(undefined)} />
      ) : (
        <form
          class="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            take([new Blob([text])]);
          }}
        >
          <p class="dialog-text">{t('import_text')}</p>
          <label class="dialog-form-line">
            <span>{t('import_file')}</span>
            <input
              type="file"
              multiple
              disabled={isBusy}
              onChange={(event) => {
                take([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <label class="dialog-form-line">
            <span>{t('import_paste')}</span>
            <textarea
              rows={6}
              spellcheck={false}
              placeholder={'2501.19393\nhttps://arxiv.org/abs/1706.03762'}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          {isBusy && <progress aria-label={t('import_reading')} max={1} {...(part && { value: part })} />}
          {reading && (
            <p class="refusal" role="alert">
              {t(`refusal_${refusalName(reading)}`)} {t('refusal_nothing_changed')}
            </p>
          )}
          <div class="dialog-form-buttons">
            <button type="submit" class="main-button" disabled={text.trim() === '' || isBusy}>
              {t('import_preview')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );

  function take(files: readonly GivenFile[]): void {
    if (files.length === 0) return;
    setBusy(true);
    setPart(undefined);
    readImportFiles(files, setPart)
      .then(setReading, actions.fail)
      .finally(() => setBusy(false));
  }
}

const REFUSALS = {
  empty: 'empty',
  'too-large': 'too_large',
  'too-many': 'too_many',
  'not-text': 'not_text',
  'broken-encoding': 'broken_encoding',
  'not-json': 'not_json',
  'unknown-format': 'unknown_format',
  'wrong-app': 'wrong_app',
  'newer-version': 'newer_version',
  damaged: 'damaged',
} as const satisfies Record<Refusal['why'], string>;

function refusalName({ why }: Refusal): (typeof REFUSALS)[Refusal['why']] {
  return REFUSALS[why];
}

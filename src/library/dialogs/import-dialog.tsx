import { useState } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import type { Refusal } from '../../formats/refusal.ts';
import type { Store } from '../../store/open-store.ts';
import { type ImportReading, readImportFile, readImportText } from '../import-reading.ts';
import type { LibraryActions } from '../model.ts';
import { Dialog } from './dialog.tsx';
import { ImportPreview } from './import-preview.tsx';

/** Nothing is written before its preview was seen; then all of it or nothing, and it can be undone. */
export function ImportDialog({ actions, store }: { actions: LibraryActions; store: Store }) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<ImportReading | Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const close = () => actions.showDialog(undefined);
  return (
    <Dialog title={say('import_title')} onClose={close} wide={reading?.kind === 'read'}>
      {reading?.kind === 'read' ? (
        <ImportPreview reading={reading} actions={actions} store={store} onBack={() => setReading(undefined)} />
      ) : (
        <form
          class="door"
          onSubmit={(event) => {
            event.preventDefault();
            setReading(readImportText(text));
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            take(event.dataTransfer?.files[0]);
          }}
        >
          <p class="dialog-text">{say('import_text')}</p>
          <label class="door-line">
            <span>{say('import_file')}</span>
            <input
              type="file"
              disabled={isBusy}
              onChange={(event) => {
                take(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <label class="door-line">
            <span>{say('import_paste')}</span>
            <textarea
              rows={6}
              spellcheck={false}
              placeholder={'2501.19393\nhttps://arxiv.org/abs/1706.03762'}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          {reading && (
            <p class="refusal" role="alert">
              {say(`refusal_${refusalName(reading)}`)} {say('refusal_nothing_changed')}
            </p>
          )}
          <div class="door-buttons">
            <button type="submit" class="main-button" disabled={text.trim() === '' || isBusy}>
              {say('import_preview')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );

  function take(file: File | undefined): void {
    if (!file) return;
    setBusy(true);
    readImportFile(file)
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

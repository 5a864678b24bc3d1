import { useEffect, useState } from 'preact/hooks';
import { sendCommand } from '../../browser/commands.ts';
import { dateTimeWords } from '../../browser/date-words.ts';
import { say } from '../../browser/words.ts';
import type { ImportMode, PlannedEntry } from '../../domain/import-plan.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { importEntries, previewImport } from '../../store/import-entries.ts';
import { countHistory } from '../../store/merge-history.ts';
import type { Store } from '../../store/open-store.ts';
import { undoChange } from '../../store/undo-change.ts';
import { saveBackup } from '../../ui/back-up.ts';
import { changesIn, type ImportReading, importSummary } from '../import-reading.ts';
import type { LibraryActions } from '../model.ts';
import { replaceFromBackup } from '../replace-from-backup.ts';

type Mode = ImportMode | 'replace';

interface Props {
  readonly reading: ImportReading;
  readonly actions: LibraryActions;
  readonly store: Store;
  readonly onBack: () => void;
}

/** What will be added, updated and skipped, and why. */
export function ImportPreview({ reading, actions, store, onBack }: Props) {
  const { entries, problems, backup } = reading;
  const [mode, setMode] = useState<Mode>('merge');
  const [plan, setPlan] = useState<readonly PlannedEntry[] | undefined>(undefined);
  const [known, setKnown] = useState(0);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (backup) countHistory(store, backup.library).then(setKnown, actions.fail);
  }, [store, backup, actions]);
  useEffect(() => {
    let isCurrent = true;
    previewImport(store, entries, mode === 'replace' ? 'overwrite' : mode, Date.now()).then(
      (planned) => isCurrent && setPlan(planned),
      actions.fail,
    );
    return () => {
      isCurrent = false;
    };
  }, [store, entries, mode, actions]);

  const { add, update, skip } = importSummary(plan ?? []);
  const isNothing = mode !== 'replace' && add.length + update.length + known === 0;
  return (
    <form
      class="door"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        perform().then(
          () => actions.showDialog(undefined),
          (error) => {
            setBusy(false);
            actions.fail(error);
          },
        );
      }}
    >
      {backup?.exportedAt !== undefined && (
        <p class="dialog-text">{say('import_backup_from', dateTimeWords(backup.exportedAt))}</p>
      )}
      <fieldset class="choices is-short">
        <legend>{say('import_mode')}</legend>
        {(backup ? (['merge', 'replace'] as const) : (['merge', 'keep', 'overwrite'] as const)).map((one) => (
          <label key={one}>
            <input type="radio" name="mode" value={one} checked={mode === one} onChange={() => setMode(one)} />
            <b>{say(`import_mode_${one}`)}</b>
            <span>{say(`import_mode_${one}_hint`)}</span>
          </label>
        ))}
      </fieldset>
      {mode === 'replace' ? (
        <p class="dialog-text">{say('import_replace_text', entries.length)}</p>
      ) : (
        plan && (
          <div class="preview" aria-live="polite">
            <Group
              words={say('import_added', add.length)}
              items={add.map(({ id, after }) => [id, latexToText(after.paper.title), ''])}
              areTitles
              isOpen
            />
            <Group
              areTitles
              words={say('import_updated', update.length)}
              items={update.map((entry) => [
                entry.id,
                latexToText(entry.after.paper.title),
                changesIn(entry)
                  .map((part) => say(`import_changed_${part}`))
                  .join(', '),
              ])}
            />
            <Group
              areTitles
              words={say('import_skipped', skip.length)}
              items={skip.map(({ id, before, why }) => [
                id,
                latexToText(before.paper.title),
                say(`import_skipped_${why}`),
              ])}
            />
          </div>
        )
      )}
      {known > 0 && <p class="dialog-text">{say('import_history', known)}</p>}
      <div class="preview">
        <Group
          words={say('import_problems', problems.length)}
          items={problems.map(({ at, why }, index) => [String(index), at, say(PROBLEMS[why])])}
        />
      </div>
      <div class="door-buttons">
        <button type="submit" class="main-button" disabled={isBusy || !plan || isNothing}>
          {doWords()}
        </button>
        <button type="button" class="plain-button" disabled={isBusy} onClick={onBack}>
          {say('button_back')}
        </button>
      </div>
    </form>
  );

  function doWords(): string {
    if (mode === 'replace') return say('import_replace');
    const count = add.length + update.length;
    return count === 0 ? say('button_way_in') : say('import_do', count);
  }

  async function perform(): Promise<void> {
    if (mode === 'replace' && backup) return replace();
    const how = mode === 'replace' ? 'overwrite' : mode;
    const { done, undo } = await importEntries(store, entries, how, Date.now(), backup?.library);
    const { add, update } = importSummary(done);
    const count = add.length + update.length;
    const words = count === 0 ? say('notice_history_imported', known) : say('notice_imported', count);
    tellOf(words, () => undoChange(store, undo));
  }

  /** A backup of what is there now comes first, as a file. */
  async function replace(): Promise<void> {
    if (!backup) return;
    await saveBackup(store, Date.now());
    const takeBack = await replaceFromBackup(store, backup);
    tellOf(say('notice_replaced', backup.library.saved.length), takeBack);
  }

  /** What is saved, seen and hidden is another now: the badge counts anew, also after the way back. */
  function tellOf(words: string, undo: () => Promise<void>): void {
    void sendCommand({ type: 'paint-badge' });
    actions.tell(words, async () => {
      await undo();
      void sendCommand({ type: 'paint-badge' });
    });
  }
}

const PROBLEMS = {
  'no-arxiv-id': 'import_problem_no_id',
  unreadable: 'import_problem_unreadable',
  twice: 'import_problem_twice',
} as const;

const LISTED_MAX = 300;

function Group(props: {
  words: string;
  items: readonly (readonly [key: string, title: string, why: string])[];
  isOpen?: true;
  /** Of papers, and so English; else places in the file. */
  areTitles?: true;
}) {
  const { words, items, isOpen, areTitles } = props;
  if (items.length === 0) return null;
  return (
    <details open={isOpen && items.length <= 20}>
      <summary>{words}</summary>
      <ul>
        {items.slice(0, LISTED_MAX).map(([key, title, why]) => (
          <li key={key}>
            <span dir="auto" {...(areTitles && { lang: 'en' })}>
              {title}
            </span>
            {why && <small>{why}</small>}
          </li>
        ))}
        {items.length > LISTED_MAX && <li>{say('import_and_more', items.length - LISTED_MAX)}</li>}
      </ul>
    </details>
  );
}

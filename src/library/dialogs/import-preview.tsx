import { useEffect, useMemo, useState } from 'preact/hooks';
import { tExact } from '../../browser/count-text.ts';
import { dateTimeWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import type { PlannedEntry } from '../../domain/import-plan.ts';
import type { ImportMode } from '../../domain/imported-entry.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { changesIn, type ImportReading, importSummary, withWishes } from '../import-reading.ts';
import type { LibraryActions } from '../model.ts';
import { tagsFrom } from '../tag-choices.ts';

type Mode = ImportMode | 'replace';

interface Props {
  readonly reading: ImportReading;
  /** Every tag in use. */
  readonly tags: readonly FacetCount[];
  readonly actions: LibraryActions;
  readonly onBack: () => void;
}

/** What will be added, updated and skipped, and why. */
export function ImportPreview({ reading, tags, actions, onBack }: Props) {
  const { problems, united, backup, encoding } = reading;
  const [mode, setMode] = useState<Mode>('merge');
  const [plan, setPlan] = useState<readonly PlannedEntry[] | undefined>(undefined);
  const [known, setKnown] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [typed, setTyped] = useState('');
  const [isDone, setDone] = useState(false);
  const [part, setPart] = useState<number | undefined>(undefined);
  const entries = useMemo(
    () => withWishes(reading.entries, { tags: tagsFrom(typed, tags), isDone }, Date.now()),
    [reading, typed, isDone],
  );
  useEffect(() => {
    if (backup) actions.importing.countHistory(backup).then(setKnown, actions.fail);
  }, [backup, actions]);
  useEffect(() => {
    let isCurrent = true;
    const how = mode === 'replace' ? 'overwrite' : mode;
    actions.importing.plan(entries, how, setPart).then((planned) => isCurrent && setPlan(planned), actions.fail);
    return () => {
      isCurrent = false;
    };
  }, [entries, mode, actions]);

  const { add, update, skip } = importSummary(plan ?? []);
  const isNothing = mode !== 'replace' && add.length + update.length + known === 0;
  return (
    <form
      class="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        setPart(undefined);
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
        <p class="dialog-text">{t('import_backup_from', dateTimeWords(backup.exportedAt))}</p>
      )}
      {encoding && (
        <p class="dialog-text">{t(encoding === 'mixed' ? 'import_mixed_encoding' : 'import_other_encoding')}</p>
      )}
      <fieldset class="choices is-short">
        <legend>{t('import_mode')}</legend>
        {(backup ? (['merge', 'replace'] as const) : (['merge', 'keep', 'overwrite'] as const)).map((one) => (
          <label key={one}>
            <input type="radio" name="mode" value={one} checked={mode === one} onChange={() => setMode(one)} />
            <b>{t(`import_mode_${one}`)}</b>
            <span>{t(`import_mode_${one}_hint`)}</span>
          </label>
        ))}
      </fieldset>
      {mode !== 'replace' && (
        <div class="import-wishes">
          <label class="dialog-form-line">
            <span>{t('import_tags')}</span>
            <input
              class="text-input"
              value={typed}
              maxLength={500}
              placeholder={t('import_tags_hint')}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <label class="dialog-form-check">
            <input type="checkbox" checked={isDone} onChange={(event) => setDone(event.currentTarget.checked)} />
            {t('import_as_done')}
          </label>
        </div>
      )}
      {mode === 'replace' ? (
        <p class="dialog-text">{tExact('import_replace_text', entries.length)}</p>
      ) : (
        plan && (
          <div class="preview" aria-live="polite">
            <Group
              words={tExact('import_added', add.length)}
              items={add.map(({ id, after }) => [id, latexToText(after.paper.title), ''])}
              areTitles
              isOpen
            />
            <Group
              areTitles
              words={tExact('import_updated', update.length)}
              items={update.map((entry) => [
                entry.id,
                latexToText(entry.after.paper.title),
                changesIn(entry)
                  .map((part) => t(`import_changed_${part}`))
                  .join(', '),
              ])}
            />
            <Group
              areTitles
              words={tExact('import_skipped', skip.length)}
              items={skip.map(({ id, before, why }) => [
                id,
                latexToText(before.paper.title),
                t(`import_skipped_${why}`),
              ])}
            />
          </div>
        )
      )}
      {known > 0 && <p class="dialog-text">{tExact('import_history', known)}</p>}
      <div class="preview">
        <Group
          words={tExact('import_united', united.length)}
          items={united.map(({ at, title }, index) => [String(index), title ?? at, title ? at : ''])}
        />
        <Group
          words={tExact('import_problems', problems.length)}
          items={problems.map(({ at, title, why }, index) => [
            String(index),
            title ?? at,
            [...(title ? [at] : []), t(PROBLEMS[why])].join(' · '),
          ])}
        />
      </div>
      {(isBusy || !plan) && (
        <progress
          aria-label={t(isBusy ? 'import_writing' : 'import_planning')}
          max={1}
          {...(part && { value: part })}
        />
      )}
      <div class="dialog-form-buttons">
        <button type="submit" class="main-button" disabled={isBusy || !plan || isNothing}>
          {doWords()}
        </button>
        <button type="button" class="plain-button" disabled={isBusy} onClick={onBack}>
          {t('button_back')}
        </button>
      </div>
    </form>
  );

  function doWords(): string {
    if (mode === 'replace') return t('import_replace');
    const count = add.length + update.length;
    return count === 0 ? t('button_way_in') : tExact('import_do', count);
  }

  async function perform(): Promise<void> {
    if (mode === 'replace' && backup) return replace();
    const how = mode === 'replace' ? 'overwrite' : mode;
    const { done, takeBack } = await actions.importing.write(entries, how, { backup, tell: setPart });
    const { add, update } = importSummary(done);
    const count = add.length + update.length;
    const words = count === 0 ? tExact('notice_history_imported', known) : tExact('notice_imported', count);
    actions.tell(words, takeBack);
  }

  async function replace(): Promise<void> {
    if (!backup) return;
    const takeBack = await actions.importing.replace(backup);
    actions.tell(tExact('notice_replaced', backup.library.saved.length), takeBack);
  }
}

const PROBLEMS = {
  'no-arxiv-id': 'import_problem_no_id',
  'no-identity': 'import_problem_no_identity',
  'no-paper': 'import_problem_no_paper',
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
        {items.length > LISTED_MAX && <li>{tExact('import_and_more', items.length - LISTED_MAX)}</li>}
      </ul>
    </details>
  );
}

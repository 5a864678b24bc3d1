import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatOf, t } from '../../browser/i18n.ts';
import { type DraftFaults, draftOf, type RecordDraft, readDraft } from '../../domain/bibliography/record-draft.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { LibraryActions } from '../model.ts';
import { TYPE_KEYS, typeWords } from './record-words.ts';

interface Props {
  readonly saved: SavedPaper;
  readonly actions: Pick<LibraryActions, 'editRecord' | 'isKeyTaken' | 'twinAfterEdit' | 'fail'>;
  readonly onDone: () => void;
}

type Faults = { readonly [Field in keyof DraftFaults]: DraftFaults[Field] | 'key_taken' };

/** The paper of the list that a draft is the same as, while it stands so. */
interface Twin {
  readonly draft: RecordDraft;
  readonly title: string;
}

/** What was typed and neither saved nor given up, by paper: whoever looks at another one meanwhile finds it again. */
const drafts = new Map<string, { readonly draft: RecordDraft; readonly from: RecordDraft }>();

/** Whether something typed waits for a paper. */
export function hasDraft(id: string): boolean {
  return drafts.has(id);
}

/** The record of a paper, to be changed by hand. What was not touched is not written. */
export function RecordForm({ saved, actions, onDone }: Props) {
  const { id } = saved;
  const [{ draft, from }, setState] = useState(() => drafts.get(id) ?? fresh(saved));
  const [faults, setFaults] = useState<Faults>({});
  const [twin, setTwin] = useState<Twin>();
  const form = useRef<HTMLFormElement>(null);
  const base = useId();

  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [faults]);

  const types = Object.keys(TYPE_KEYS);
  const own = draft.type === '' || types.includes(draft.type) ? [] : [draft.type];
  return (
    <form
      ref={form}
      class="record-form"
      aria-label={t('record_edit')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(actions.fail);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') giveUp();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        else return;
        event.stopPropagation();
      }}
    >
      {area('title', 3)}
      {area('authors', Math.min(8, Math.max(3, draft.authors.split('\n').length)), t('record_authors_hint'))}
      {field(
        'type',
        <select {...controlOf('type')}>
          <option value="">{t('record_unknown')}</option>
          {[...types, ...own].map((type) => (
            <option key={type} value={type}>
              {own.includes(type) ? `${typeWords(type)} (${type})` : typeWords(type)}
            </option>
          ))}
        </select>,
      )}
      <div class="record-three">
        {line('year', { inputMode: 'numeric', maxLength: 4 })}
        {field(
          'month',
          <select {...controlOf('month')}>
            <option value="">{t('record_unknown')}</option>
            {MONTHS.map((month) => (
              <option key={month} value={String(month)}>
                {monthName(month)}
              </option>
            ))}
          </select>,
        )}
        {line('day', { inputMode: 'numeric', maxLength: 2 })}
      </div>
      {line('container', { maxLength: 1_000 })}
      <div class="record-three">
        {line('volume', { maxLength: 100 })}
        {line('issue', { maxLength: 100 })}
        {line('pages', { maxLength: 200 })}
      </div>
      {line('venue', { maxLength: 300 })}
      <div class="record-two">
        {line('version', { maxLength: 60, dir: 'ltr' })}
        {line('versionDate', { maxLength: 10, dir: 'ltr' })}
      </div>
      {line('publisher', { maxLength: 500 })}
      {line('edition', { maxLength: 100 })}
      {line('doi', { maxLength: 400, dir: 'ltr' })}
      {line('url', { maxLength: 2_048, dir: 'ltr', inputMode: 'url' })}
      {area('abstract', 5)}
      {line('citationKey', { maxLength: 300, dir: 'ltr' })}
      {twin?.draft === draft && (
        <p class="record-fault" role="alert">
          {t('record_twin', twin.title)}
        </p>
      )}
      <div class="record-buttons">
        <button type="submit" class="main-button">
          {t('record_save')}
        </button>
        <button type="button" class="plain-button" onClick={giveUp}>
          {t('button_cancel')}
        </button>
      </div>
    </form>
  );

  function area(name: 'title' | 'authors' | 'abstract', rows: number, hint?: string) {
    const described = hint === undefined ? {} : { 'aria-describedby': `${base}-${name}-hint` };
    return field(
      name,
      <>
        <textarea {...described} {...controlOf(name)} rows={rows} dir="auto" />
        {hint !== undefined && (
          <span id={`${base}-${name}-hint`} class="record-hint">
            {hint}
          </span>
        )}
      </>,
    );
  }

  function line(name: keyof RecordDraft, more: object) {
    return field(name, <input autocomplete="off" spellcheck={false} dir="auto" {...controlOf(name)} {...more} />);
  }

  function field(name: keyof RecordDraft, control: ComponentChildren) {
    const fault = faults[name];
    return (
      <div class="record-field">
        <label for={`${base}-${name}`}>{t(LABELS[name])}</label>
        {control}
        {fault && (
          <span id={`${base}-${name}-fault`} class="record-fault">
            {t(`record_fault_${fault}`)}
          </span>
        )}
      </div>
    );
  }

  function controlOf(name: keyof RecordDraft) {
    const isWrong = faults[name] !== undefined;
    return {
      id: `${base}-${name}`,
      name,
      value: draft[name],
      ...(isWrong && { 'aria-invalid': true, 'aria-describedby': `${base}-${name}-fault` }),
      onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
        type({ ...draft, [name]: event.currentTarget.value }),
    };
  }

  function type(typed: RecordDraft): void {
    drafts.set(id, { draft: typed, from });
    setState({ draft: typed, from });
  }

  async function submit(): Promise<void> {
    const read = readDraft(draft, from, saved);
    if ('faults' in read) return setFaults(read.faults);
    const { citationKey } = read.changes;
    if (citationKey !== undefined && (await actions.isKeyTaken(id, citationKey)))
      return setFaults({ citationKey: 'key_taken' });
    setFaults({});
    // Who has read it and saves again means it: both papers are kept.
    const title = twin?.draft === draft ? undefined : await actions.twinAfterEdit(id, read.changes);
    if (title !== undefined) return setTwin({ draft, title });
    await actions.editRecord(id, read.changes);
    giveUp();
  }

  function giveUp(): void {
    drafts.delete(id);
    onDone();
  }
}

function fresh(saved: SavedPaper) {
  const from = draftOf(saved);
  return { draft: from, from };
}

const LABELS = {
  title: 'record_title',
  authors: 'record_authors',
  type: 'record_type',
  year: 'record_year',
  month: 'record_month',
  day: 'record_day',
  container: 'record_container',
  volume: 'record_volume',
  issue: 'record_issue',
  pages: 'record_pages',
  publisher: 'record_publisher',
  edition: 'record_edition',
  version: 'record_version',
  versionDate: 'record_version_date',
  venue: 'record_venue',
  doi: 'record_doi',
  url: 'record_url',
  abstract: 'record_abstract',
  citationKey: 'record_key',
} as const;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function monthName(month: number): string {
  const names = (language: string) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return formatOf('month-name', names).format(Date.UTC(2026, month - 1));
}

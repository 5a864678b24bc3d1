import { useEffect, useMemo, useState } from 'preact/hooks';
import { tExact } from '../../browser/count-text.ts';
import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { tagKey } from '../../domain/tags.ts';
import { citationKeySteps, DEFAULT_KEY_PATTERN } from '../../formats/citation-key.ts';
import { EXPORT_FORMATS, type ExportFormat, FILE_KINDS } from '../export-pieces.ts';
import { inIdleSteps } from '../filter/idle-steps.ts';
import { isUnfiltered, type LibraryView } from '../library-view.ts';
import type { ExportWish, LibraryActions, LibraryModel } from '../model.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly model: LibraryModel;
  readonly actions: LibraryActions;
}

/** `tag:` and its name, or one of the others. */
type Scope = 'picked' | 'shown' | 'all' | `tag:${string}`;

const ZOTERO_REFUSALS = {
  'no-access': 'notice_zotero_no_access',
  'not-running': 'notice_no_zotero',
  refused: 'notice_zotero_refused',
} as const;

/** Everything leaves from here: which papers, as what, and whereto. */
export function ExportDialog({ model, actions }: Props) {
  const { picked, rows = [], total = 0, facets, view, isReadOnly } = model;
  const [scope, setScope] = useState<Scope>(picked.ids.size > 0 ? 'picked' : scopeOf(view));
  const [format, setFormat] = useState<ExportFormat>('bibtex');
  const [keyPattern, setKeyPattern] = useState(model.keyPattern);
  const [abstracts, setAbstracts] = useState(false);
  const [forExcel, setForExcel] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const tags = tagsOffered(facets?.allTags ?? [], view.only.tag);
  const kind = FILE_KINDS[format];
  const isWhole = format === 'backup' && scope === 'all' && !isReadOnly;
  const example = rows.find(({ id }) => scope !== 'picked' || picked.ids.has(id)) ?? rows[0];
  const list = useMemo(() => [...(model.papers?.values() ?? [])], [model.papers]);
  const keys = useCitationKeys(list, kind.hasKeys ? keyPattern : undefined);
  const exampleKey = example && keys?.get(example.id);
  const isNothing = !isWhole && countIn() === 0;
  const close = () => actions.showDialog(undefined);

  return (
    <Dialog title={t('export_title')} onClose={close}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          run(toFile);
        }}
      >
        <label class="dialog-form-line">
          <span>{t('export_which')}</span>
          <select value={scope} onChange={(event) => setScope(event.currentTarget.value as Scope)}>
            {picked.ids.size > 0 && <option value="picked">{tExact('export_picked', picked.ids.size)}</option>}
            <option value="all">{tExact('export_all', total)}</option>
            {view.shelf !== 'hidden' && <option value="shown">{tExact('export_shown', rows.length)}</option>}
            {tags.length > 0 && (
              <optgroup label={t('library_tags')}>
                {tags.map(({ value, count }) => (
                  <option key={value} value={`tag:${value}`}>
                    {tExact('export_tag', count, value)}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
        <fieldset class="choices">
          <legend>{t('export_as')}</legend>
          {EXPORT_FORMATS.map((one) => (
            <label key={one}>
              <input type="radio" name="format" value={one} checked={format === one} onChange={() => setFormat(one)} />
              <b>{t(`export_format_${one}`)}</b>
              <span>{t(`export_format_${one}_hint`)}</span>
            </label>
          ))}
        </fieldset>
        {kind.hasKeys && (
          <label class="dialog-form-line">
            <span>{t('export_keys')}</span>
            <input
              class="key-pattern"
              dir="ltr"
              value={keyPattern}
              maxLength={100}
              spellcheck={false}
              onInput={(event) => setKeyPattern(event.currentTarget.value)}
            />
            <small>
              {exampleKey && <code dir="ltr">{exampleKey}</code>} <bdi dir="ltr">{t('export_keys_hint')}</bdi>
            </small>
          </label>
        )}
        {kind.hasAbstracts && (
          <label class="dialog-form-check">
            <input
              type="checkbox"
              checked={abstracts}
              onChange={(event) => setAbstracts(event.currentTarget.checked)}
            />
            {t('export_abstracts')}
          </label>
        )}
        {format === 'csv' && (
          <label class="dialog-form-check">
            <input type="checkbox" checked={forExcel} onChange={(event) => setForExcel(event.currentTarget.checked)} />
            {t('export_for_excel')}
          </label>
        )}
        {isNothing && <p class="dialog-text">{t('export_nothing')}</p>}
        {refusal && (
          <p class="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div class="dialog-form-buttons">
          <button type="submit" class="main-button" disabled={isBusy || isNothing}>
            {t('export_to_file')}
          </button>
          {format !== 'notes' && (
            <button type="button" class="plain-button" disabled={isBusy || isNothing} onClick={() => run(toClipboard)}>
              {t('export_to_clipboard')}
            </button>
          )}
          <button type="button" class="plain-button" disabled={isBusy || isNothing} onClick={() => run(toZotero)}>
            {t('export_to_zotero')}
          </button>
        </div>
      </form>
    </Dialog>
  );

  /** Straight from the click, before anything is awaited: a browser may have to ask for Zotero. Stays where nothing left. */
  function run(leave: (papers: readonly SavedPaper[]) => Promise<string | undefined>): void {
    setBusy(true);
    setRefusal(undefined);
    leave(papersIn())
      .then(async (words) => {
        await actions.exporting.keepKeyPattern(keyPattern.trim() || DEFAULT_KEY_PATTERN);
        if (words === undefined) return setBusy(false);
        actions.tell(words);
        close();
      })
      .catch((error) => {
        actions.fail(error);
        setBusy(false);
      });
  }

  async function toFile(papers: readonly SavedPaper[]): Promise<string> {
    await actions.exporting.toFile(wishFor(papers));
    return isWhole ? t('notice_backed_up') : tExact('notice_exported', papers.length);
  }

  async function toClipboard(papers: readonly SavedPaper[]): Promise<string> {
    await actions.exporting.toClipboard(wishFor(papers));
    return t('notice_copied');
  }

  async function toZotero(papers: readonly SavedPaper[]): Promise<string | undefined> {
    const result = await actions.exporting.toZotero(papers);
    if (result.kind === 'sent') return t('notice_sent_to_zotero', result.count);
    setRefusal(t(ZOTERO_REFUSALS[result.kind]));
    // The way that needs nobody's help; what Zotero has already it would have twice.
    if (result.kind !== 'refused' || result.count === 0) setFormat('ris');
    return undefined;
  }

  function wishFor(papers: readonly SavedPaper[]): ExportWish {
    const pattern = keyPattern.trim() || DEFAULT_KEY_PATTERN;
    return { papers, format, isWhole, options: { keyPattern: pattern, abstracts, forExcel, list } };
  }

  function countIn(): number {
    if (scope === 'picked') return picked.ids.size;
    if (scope === 'shown') return rows.length;
    return scope === 'all' ? total : 1;
  }

  function papersIn(): readonly SavedPaper[] {
    if (scope === 'shown') return rows;
    const inOrder = [...(model.papers?.values() ?? [])].sort((a, b) => (a.position < b.position ? -1 : 1));
    if (scope === 'picked') return inOrder.filter(({ id }) => picked.ids.has(id));
    if (isReadOnly && format === 'backup' && scope === 'all') return inOrder;
    const kept = inOrder.filter(({ removedAt }) => removedAt === undefined);
    if (scope === 'all') return kept;
    const key = tagKey(scope.slice('tag:'.length));
    return kept.filter(({ tags }) => tags.some((tag) => tagKey(tag) === key));
  }
}

/** What the page shows is what is meant, most often: one tag, or whatever else narrows the list. The shelves that it opens on narrow nothing. */
function scopeOf(view: LibraryView): Scope {
  if (view.shelf === 'hidden') return 'all';
  const { tag, ...others } = view.only;
  const isPlain = view.shelf === 'all' || view.shelf === 'to-read';
  if (!isPlain || !isUnfiltered({ ...view, only: others })) return 'shown';
  return tag === undefined ? 'all' : `tag:${tag}`;
}

/** The tags that most papers have, and the one that is shown: whoever has thousands narrows the list first. */
function tagsOffered(all: readonly FacetCount[], shown: string | undefined): readonly FacetCount[] {
  const isShown = ({ value }: FacetCount) => shown !== undefined && tagKey(value) === tagKey(shown);
  const often = all.slice(0, TAGS_MAX);
  if (shown === undefined || often.some(isShown)) return often;
  return [all.find(isShown) ?? { value: shown, count: 0 }, ...often];
}

const TAGS_MAX = 30;

/** The keys of all papers, made anew for each pattern while nobody waits; the ones before until then, at first none. */
function useCitationKeys(list: readonly SavedPaper[], pattern: string | undefined) {
  const [keys, setKeys] = useState<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    if (pattern === undefined) return;
    return inIdleSteps(citationKeySteps(list, pattern), setKeys);
  }, [list, pattern]);
  return keys;
}

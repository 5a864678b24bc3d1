import { useEffect, useMemo, useState } from 'preact/hooks';
import { readRules } from '../../browser/rules.ts';
import { readSettings, writeSettings } from '../../browser/settings.ts';
import { say } from '../../browser/words.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { tagKey } from '../../domain/tags.ts';
import { backupPieces } from '../../formats/backup.ts';
import { citationKeySteps, DEFAULT_KEY_PATTERN } from '../../formats/citation-key.ts';
import type { Store } from '../../store/open-store.ts';
import { readBackup, saveBackup } from '../../ui/back-up.ts';
import { inPieces } from '../../ui/in-pieces.ts';
import { dayStamp, saveFile } from '../../ui/save-file.ts';
import { sendToZotero } from '../../ui/send-to-zotero.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exportPieces, FILE_KINDS } from '../export-pieces.ts';
import { inSteps } from '../finding/in-steps.ts';
import type { LibraryActions, LibraryModel } from '../model.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly model: LibraryModel;
  readonly actions: LibraryActions;
  readonly store: Store;
}

/** `tag:` and its name, or one of the others. */
type Scope = 'picked' | 'shown' | 'all' | `tag:${string}`;

const ZOTERO_REFUSALS = {
  'no-access': 'notice_zotero_no_access',
  'not-running': 'notice_no_zotero',
  refused: 'notice_zotero_refused',
} as const;

/** Everything leaves from here: which papers, as what, and whereto. */
export function ExportDialog({ model, actions, store }: Props) {
  const { picked, rows = [], total = 0, facets, view, isReadOnly } = model;
  const [scope, setScope] = useState<Scope>(picked.ids.size > 0 ? 'picked' : 'all');
  const [format, setFormat] = useState<ExportFormat>('bibtex');
  const [keyPattern, setKeyPattern] = useState(DEFAULT_KEY_PATTERN);
  const [abstracts, setAbstracts] = useState(false);
  const [forExcel, setForExcel] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const kind = FILE_KINDS[format];
  const isWhole = format === 'backup' && scope === 'all' && !isReadOnly;
  const example = rows.find(({ id }) => scope !== 'picked' || picked.ids.has(id)) ?? rows[0];
  const list = useMemo(() => [...(model.papers?.values() ?? [])], [model.papers]);
  const keys = useCitationKeys(list, kind.hasKeys ? keyPattern : undefined);
  const exampleKey = example && keys?.get(example.id);
  const isNothing = !isWhole && countIn() === 0;
  const close = () => actions.showDialog(undefined);

  useEffect(() => {
    void readSettings().then((settings) => setKeyPattern(settings.keyPattern));
  }, []);

  return (
    <Dialog title={say('export_title')} onClose={close}>
      <form
        class="door"
        onSubmit={(event) => {
          event.preventDefault();
          run(toFile);
        }}
      >
        <label class="door-line">
          <span>{say('export_which')}</span>
          <select value={scope} onChange={(event) => setScope(event.currentTarget.value as Scope)}>
            {picked.ids.size > 0 && <option value="picked">{say('export_picked', picked.ids.size)}</option>}
            <option value="all">{say('export_all', total)}</option>
            {view.shelf !== 'hidden' && <option value="shown">{say('export_shown', rows.length)}</option>}
            {facets && facets.allTags.length > 0 && (
              <optgroup label={say('library_tags')}>
                {facets.allTags.map(({ value, count }) => (
                  <option key={value} value={`tag:${value}`}>
                    {say('export_tag', count, value)}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
        <fieldset class="choices">
          <legend>{say('export_as')}</legend>
          {EXPORT_FORMATS.map((one) => (
            <label key={one}>
              <input type="radio" name="format" value={one} checked={format === one} onChange={() => setFormat(one)} />
              <b>{say(`export_format_${one}`)}</b>
              <span>{say(`export_format_${one}_hint`)}</span>
            </label>
          ))}
        </fieldset>
        {kind.hasKeys && (
          <label class="door-line">
            <span>{say('export_keys')}</span>
            <input
              class="key-pattern"
              value={keyPattern}
              maxLength={100}
              spellcheck={false}
              onInput={(event) => setKeyPattern(event.currentTarget.value)}
            />
            <small>
              {exampleKey && <code>{exampleKey}</code>} {say('export_keys_hint')}
            </small>
          </label>
        )}
        {kind.hasAbstracts && (
          <label class="door-check">
            <input
              type="checkbox"
              checked={abstracts}
              onChange={(event) => setAbstracts(event.currentTarget.checked)}
            />
            {say('export_abstracts')}
          </label>
        )}
        {format === 'csv' && (
          <label class="door-check">
            <input type="checkbox" checked={forExcel} onChange={(event) => setForExcel(event.currentTarget.checked)} />
            {say('export_for_excel')}
          </label>
        )}
        {isNothing && <p class="dialog-text">{say('export_nothing')}</p>}
        {refusal && (
          <p class="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div class="door-buttons">
          <button type="submit" class="main-button" disabled={isBusy || isNothing}>
            {say('export_to_file')}
          </button>
          {format !== 'notes' && (
            <button type="button" class="plain-button" disabled={isBusy || isNothing} onClick={() => run(toClipboard)}>
              {say('export_to_clipboard')}
            </button>
          )}
          <button type="button" class="plain-button" disabled={isBusy || isNothing} onClick={() => run(toZotero)}>
            {say('export_to_zotero')}
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
        await writeSettings({ keyPattern: keyPattern.trim() || DEFAULT_KEY_PATTERN });
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
    const now = Date.now();
    if (isWhole) {
      await saveBackup(store, now);
      return say('notice_backed_up');
    }
    saveFile(`paperglance-${dayStamp(now)}.${kind.ending}`, await piecesOf(papers, now), kind.type);
    return say('notice_exported', papers.length);
  }

  async function toClipboard(papers: readonly SavedPaper[]): Promise<string> {
    const now = Date.now();
    const pieces = isWhole ? (await readBackup(store, now)).pieces : await piecesOf(papers, now);
    await navigator.clipboard.writeText(pieces.join(''));
    return say('notice_copied');
  }

  async function toZotero(papers: readonly SavedPaper[]): Promise<string | undefined> {
    const result = await sendToZotero(papers);
    if (result.kind === 'sent') return say('notice_sent_to_zotero', result.count);
    setRefusal(say(ZOTERO_REFUSALS[result.kind]));
    // The way that needs nobody's help; what Zotero has already it would have twice.
    if (result.kind !== 'refused' || result.count === 0) setFormat('ris');
    return undefined;
  }

  async function piecesOf(papers: readonly SavedPaper[], now: number): Promise<(string | Uint8Array<ArrayBuffer>)[]> {
    if (format !== 'backup') return inPieces(exportPieces(format, papers, options(now)));
    const [settings, rules] = await Promise.all([readSettings(), readRules()]);
    return inPieces(backupPieces({ saved: papers, marks: [], observations: [], settings, rules }, now));
  }

  function options(now: number): ExportOptions {
    return {
      keyPattern: keyPattern.trim() || DEFAULT_KEY_PATTERN,
      abstracts,
      forExcel,
      list,
      heading: say('library_title'),
      now,
    };
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

/** The keys of all papers, made anew for each pattern while nobody waits; the ones before until then, at first none. */
function useCitationKeys(list: readonly SavedPaper[], pattern: string | undefined) {
  const [keys, setKeys] = useState<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    if (pattern === undefined) return;
    return inSteps(citationKeySteps(list, pattern), setKeys);
  }, [list, pattern]);
  return keys;
}

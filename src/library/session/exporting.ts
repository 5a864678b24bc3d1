import { t } from '../../browser/i18n.ts';
import { readRules } from '../../browser/rules.ts';
import { readSettings, writeSettings } from '../../browser/settings.ts';
import { backupPieces } from '../../formats/backup.ts';
import type { Store } from '../../store/open-store.ts';
import { readCurrentBackup, saveBackup } from '../../ui/back-up.ts';
import { inPieces } from '../../ui/in-pieces.ts';
import { dayStamp, saveFile } from '../../ui/save-file.ts';
import { sendToZotero } from '../../ui/send-to-zotero.ts';
import { exportPieces, FILE_KINDS } from '../export-pieces.ts';
import type { ExportActions, ExportWish } from '../model.ts';

/** The ways out of the library. */
export function exportActions(store: Store): ExportActions {
  return {
    async toFile(wish) {
      const now = Date.now();
      if (wish.isWhole) return saveBackup(store, now);
      const { ending, type } = FILE_KINDS[wish.format];
      saveFile(`paperglance-${dayStamp(now)}.${ending}`, await piecesOf(wish, now), type);
    },
    async toClipboard(wish) {
      const now = Date.now();
      const pieces = wish.isWhole ? (await readCurrentBackup(store, now)).pieces : await piecesOf(wish, now);
      await navigator.clipboard.writeText(pieces.join(''));
    },
    toZotero: sendToZotero,
    keepKeyPattern: (keyPattern) => writeSettings({ keyPattern }),
  };
}

async function piecesOf(
  { format, papers, options }: ExportWish,
  now: number,
): Promise<(string | Uint8Array<ArrayBuffer>)[]> {
  if (format !== 'backup') {
    return inPieces(exportPieces(format, papers, { ...options, heading: t('library_title'), now }));
  }
  const [settings, rules] = await Promise.all([readSettings(), readRules()]);
  return inPieces(backupPieces({ saved: papers, marks: [], observations: [], settings, rules }, now));
}

import { t, type WordKey } from '../../browser/i18n.ts';
import { COPY_FORMATS, type CopyFormat } from '../copy-format.ts';
import type { Keys } from '../keys-list.tsx';
import type { PaletteCommand, PaletteGroup } from './palette-command.ts';

/** Commands by their words, each with the key that the sheet of keys has beside the same words. */
export function wordCommands(
  group: PaletteGroup,
  acts: Readonly<Partial<Record<WordKey, () => void>>>,
  keys: Keys,
): readonly PaletteCommand[] {
  return (Object.entries(acts) as [WordKey, () => void][]).map(([word, run]) => {
    const [key] = keys.find(([, does]) => does === word)?.[0] ?? [];
    return { group, name: nameOf(word), ...(key !== undefined && { key }), run };
  });
}

/** What leaves a paper for the clipboard. */
export function copyCommands(copy: (format: CopyFormat) => void): readonly PaletteCommand[] {
  return COPY_FORMATS.map((format) => ({
    group: 'paper',
    name: `${t('details_copy')} ${t(`copy_${format}`)}`,
    run: () => copy(format),
  }));
}

/** On the sheet of keys it is "this sheet", and "… as PDF" stands below what it goes on. */
function nameOf(word: WordKey): string {
  return t(word === 'keys_keys' ? 'keys_title' : word).replace(/^…/, t('keys_open'));
}

import { foldText } from '../../domain/search/fold.ts';

/** The parts of the palette, in their order. */
export const PALETTE_GROUPS = ['paper', 'page', 'places', 'tags', 'settings'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One thing that the palette does. */
export interface PaletteCommand {
  /** In the person's language; a tag is as the person wrote it. */
  readonly name: string;
  readonly group: PaletteGroup;
  /** The key that does the same, as it is printed on sheets of keys. */
  readonly key?: string;
  readonly run: () => void;
}

/** So many are offered at once; who wants another one types more of it. */
const MAX_OFFERED = 50;

/**
 * The commands that each typed word is in, or in the words for their group, whatever its case and accents: those where every word begins
 * a word of the name come first, otherwise they stay in their order. All of them, up to a limit, while nothing is typed.
 */
export function matchingCommands(
  commands: readonly PaletteCommand[],
  typed: string,
  groupWords: (group: PaletteGroup) => string,
): readonly PaletteCommand[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands.slice(0, MAX_OFFERED);
  const found = commands
    .map((command) => ({ command, name: foldText(command.name), group: foldText(groupWords(command.group)) }))
    .filter(({ name, group }) => words.every((word) => name.includes(word) || beginsWord(group, word)));
  const begins = (name: string): boolean => words.every((word) => beginsWord(name, word));
  const ordered = [...found.filter(({ name }) => begins(name)), ...found.filter(({ name }) => !begins(name))];
  return ordered.slice(0, MAX_OFFERED).map(({ command }) => command);
}

function beginsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) return true;
  }
  return false;
}

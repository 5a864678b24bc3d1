import { h, render } from 'preact';
import { CommandPalette } from './command-palette.tsx';
import type { PaletteCommand } from './palette-command.ts';

interface Given {
  /** Asked at each opening, while the focus is where it was. */
  readonly commands: () => readonly PaletteCommand[];
  readonly readTags: () => Promise<readonly string[]>;
  readonly showTag: (tag: string) => void;
  /** What was pressed before this was there. */
  readonly earlyKeys?: readonly KeyboardEvent[];
}

/**
 * Opens the palette at Ctrl K (⌘ K on a Mac), from wherever somebody is on the page, also out of a field: at once, since what is typed
 * next is for it; the tags come when they are read. What is chosen is done when the dialog is gone and the focus is back.
 */
export function followPaletteKey({ commands, readTags, showTag, earlyKeys = [] }: Given): void {
  document.addEventListener('keydown', (event) => {
    if (!isPaletteKey(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.repeat && !document.querySelector('dialog[open]')) open();
  });
  if (earlyKeys.some(isPaletteKey)) open();

  function open(): void {
    const host = document.body.appendChild(document.createElement('div'));
    const own = commands();
    draw(own);
    readTags().then(
      (tags) => {
        if (host.isConnected) draw([...own, ...tags.map(tagCommand)]);
      },
      // The rest is of use without them; where the database can't be read, the page says so.
      () => {},
    );

    function draw(all: readonly PaletteCommand[]): void {
      render(h(CommandPalette, { commands: all, onClose }), host);
    }

    function onClose(chosen?: PaletteCommand): void {
      render(null, host);
      host.remove();
      chosen?.run();
    }
  }

  function tagCommand(tag: string): PaletteCommand {
    return { group: 'tags', name: tag, run: () => showTag(tag) };
  }
}

/** By its place where a keyboard writes another script. */
function isPaletteKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isK = key.toLowerCase() === 'k' || (!/^[a-z]$/i.test(key) && code === 'KeyK');
  return isK && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

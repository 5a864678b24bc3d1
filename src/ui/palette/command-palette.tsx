import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { t, type WordKey } from '../../browser/i18n.ts';
import { keyWords } from '../key-words.ts';
import { useModal } from '../modal.ts';
import { matchingCommands, PALETTE_GROUPS, type PaletteCommand, type PaletteGroup } from './palette-command.ts';

interface Props {
  readonly commands: readonly PaletteCommand[];
  /** The dialog is closed, and with it goes what was chosen. */
  readonly onClose: (chosen?: PaletteCommand) => void;
}

/** Every command, place, tag and setting by its name: what is typed narrows them, the arrows and Enter choose, Escape leaves. */
export function CommandPalette({ commands, onClose }: Props) {
  const chosen = useRef<PaletteCommand | undefined>(undefined);
  const { dialog, leave } = useModal(() => onClose(chosen.current));
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  // The pointer draws anew as well, and there may be ten thousand tags to fold.
  const groups = useMemo(
    () => groupsOf(matchingCommands(commands, typed, (group) => t(GROUP_WORDS[group]))),
    [commands, typed],
  );
  const offered = groups.flatMap(({ list }) => list);
  const current = Math.min(at, offered.length - 1);
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('palette_title')}
      onClose={leave}
      onClick={(event) => {
        if (event.target === dialog.current) leave();
      }}
      onKeyDown={press}
    >
      <input
        type="text"
        role="combobox"
        aria-label={t('palette_title')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={offered.length > 0 ? `${id}-${current}` : undefined}
        placeholder={t('palette_hint')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('palette_title')} class="palette-list">
        {groups.map(({ group, list }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has no other groups
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} role="presentation" class="palette-group">
              {t(GROUP_WORDS[group])}
            </div>
            {list.map((command) => option(command, offered.indexOf(command)))}
          </div>
        ))}
      </div>
      <p role="status" class={offered.length > 0 ? 'visually-hidden' : 'palette-nothing'}>
        {offered.length === 0 && t('palette_nothing')}
      </p>
    </dialog>
  );

  function option(command: PaletteCommand, index: number) {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus, and names the option (aria-activedescendant)
      // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
      <div
        key={`${command.group} ${command.name}`}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === current}
        onPointerMove={() => setAt(index)}
        onClick={() => choose(command)}
      >
        <span dir="auto">{command.name}</span>
        {command.key && <kbd dir="ltr">{keyWords(command.key)}</kbd>}
      </div>
    );
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((current + step + offered.length) % Math.max(1, offered.length));
    else if (event.key === 'Enter') choose(offered[current]);
    // It is done with here: the browser has no reason left to close the popup around it.
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  }

  function choose(command: PaletteCommand | undefined): void {
    if (!command) return;
    chosen.current = command;
    leave();
  }
}

const GROUP_WORDS: Readonly<Record<PaletteGroup, WordKey>> = {
  paper: 'palette_paper',
  page: 'palette_page',
  places: 'palette_places',
  tags: 'library_tags',
  settings: 'settings_title',
};

function groupsOf(commands: readonly PaletteCommand[]): { group: PaletteGroup; list: readonly PaletteCommand[] }[] {
  return PALETTE_GROUPS.map((group) => ({ group, list: commands.filter((command) => command.group === group) })).filter(
    ({ list }) => list.length > 0,
  );
}

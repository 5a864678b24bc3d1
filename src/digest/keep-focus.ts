/** Where the keyboard stands among the papers: on which one, and on what of it. */
interface Place {
  readonly id: string;
  readonly control: string;
}

/**
 * Draws, and hands the keyboard on when what it stood on is gone. From a paper that was hidden it goes to the same button of the next
 * one, or the one before; from "Undo" to the paper that comes back; and where all is another page, to its heading.
 */
export function focusKeeper(): (draw: () => void) => void {
  let last: Place | undefined;
  /** What went last: taking that back brings it with a later draw. Until then the keyboard waits on something else. */
  let gone: Place | undefined;
  let waitsOn: Element | undefined;

  return (draw) => {
    const held = document.activeElement;
    const place = placeOf(held);
    const ids = shownIds();
    const isUndo = held?.closest('.notice');
    draw();
    last = place ?? last;
    if (gone && held && held === waitsOn && controlAt(gone)) {
      focusFirst([gone]);
      [gone, waitsOn] = [undefined, undefined];
    } else if (!held || held.isConnected) {
      return;
    } else if (place) {
      const at = ids.indexOf(place.id);
      if (!controlAt(place)) gone = place;
      focusFirst([...ids.slice(at), ...ids.slice(0, at).reverse()].map((id) => ({ ...place, id })));
      last = placeOf(document.activeElement);
    } else {
      const back = [gone, last].filter((one) => one !== undefined);
      focusFirst(isUndo ? back : []);
      waitsOn = document.activeElement ?? undefined;
    }
  };
}

const ITEM = '.item[data-id]';
const HEADING = '.message h2, .masthead h1';
const CONTROLS = ['.save', '.details-button', '.hide', 'a'];

function placeOf(held: Element | null): Place | undefined {
  const id = held?.closest<HTMLElement>(ITEM)?.dataset.id;
  const control = CONTROLS.find((one) => held?.matches(one));
  return id !== undefined && control !== undefined ? { id, control } : undefined;
}

function shownIds(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(ITEM)].map(({ dataset }) => dataset.id ?? '');
}

function controlAt({ id, control }: Place): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.item[data-id="${CSS.escape(id)}"] ${control}`);
}

function focusFirst(places: readonly Place[]): void {
  const held = places.map(controlAt).find((one) => one !== null) ?? document.querySelector<HTMLElement>(HEADING);
  if (!held) return;
  if (held.matches(HEADING)) held.tabIndex = -1;
  held.focus();
}

/** How wide the person made the library's panes, px; one that was never touched is as wide as the page has room for. */
export interface PaneWidths {
  readonly nav?: number;
  readonly details?: number;
}

const KEY = 'library-panes';

/** Of every library page. In `localStorage`, which is read before the first frame: panes that jump would be worse than none remembered. */
export function readPaneWidths(): PaneWidths {
  try {
    const { nav, details } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...(isWidth(nav) && { nav }), ...(isWidth(details) && { details }) };
  } catch {
    return {};
  }
}

/** Where storage is full or switched off, they are as wide as this for as long as the page lives. */
export function keepPaneWidths(widths: PaneWidths): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(widths));
  } catch (error) {
    console.warn(error);
  }
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 10_000;
}

import { t } from '../browser/i18n.ts';
import type { LibraryActions, LibraryModel } from './model.ts';

type Pane = keyof LibraryModel['panes'];

/** Narrowest and widest, px, as `library.css` holds them too. */
const RANGE: Readonly<Record<Pane, readonly [number, number]>> = { nav: [160, 400], details: [280, 720] };
const STEP_PX = 16;

interface Props {
  readonly panes: LibraryModel['panes'];
  readonly hasDetails: boolean;
  readonly onResize: LibraryActions['resizePane'];
}

/** The edges between the list and what stands beside it. */
export function PaneDividers({ panes, hasDetails, onResize }: Props) {
  return (
    <section class="pane-dividers" aria-label={t('panes')}>
      <PaneDivider pane="nav" width={panes.nav} onResize={onResize} />
      {hasDetails && <PaneDivider pane="details" width={panes.details} onResize={onResize} />}
    </section>
  );
}

interface DividerProps {
  readonly pane: Pane;
  /** Undefined as long as nobody chose one. */
  readonly width: number | undefined;
  readonly onResize: LibraryActions['resizePane'];
}

/** Dragged, moved by arrow keys, or put back by a double click. */
function PaneDivider({ pane, width, onResize }: DividerProps) {
  const [min, max] = RANGE[pane];
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be focused and moved, which is what this role with a value means
    <div
      class={`pane-divider of-${pane}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(`pane_${pane}`)}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={width ?? usualWidth(pane)}
      title={t('pane_hint')}
      onDblClick={() => onResize(pane, undefined)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) show(event.currentTarget, widthAt(event));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(pane, widthAt(event));
      }}
      onKeyDown={(event) => {
        const asked = widthAfter(event.key, event.currentTarget);
        if (asked === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onResize(pane, asked);
      }}
    />
  );

  function widthAt({ currentTarget, clientX }: PointerEvent & { currentTarget: HTMLElement }): number {
    const box = boxOf(pane, currentTarget);
    return within(growsRight(currentTarget) ? clientX - box.left : box.right - clientX);
  }

  function widthAfter(key: string, divider: HTMLElement): number | undefined {
    if (key === 'Home') return min;
    if (key === 'End') return max;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const isWider = (key === 'ArrowRight') === growsRight(divider);
    return within(boxOf(pane, divider).width + (isWider ? STEP_PX : -STEP_PX));
  }

  /** Whether the pane gets wider as its edge goes to the right. */
  function growsRight(divider: HTMLElement): boolean {
    return (pane === 'nav') === (getComputedStyle(divider).direction === 'ltr');
  }

  function within(wanted: number): number {
    return Math.round(Math.min(max, Math.max(min, wanted)));
  }

  /** At once, and without drawing the list anew: that is done when the edge is let go of. */
  function show(divider: HTMLElement, asked: number): void {
    divider.closest<HTMLElement>('.library')?.style.setProperty(`--${pane}-width`, `${asked}px`);
  }
}

/** As `library.css` has it for a pane that nobody touched. */
function usualWidth(pane: Pane): number {
  return pane === 'nav' ? 216 : Math.round(Math.min(460, Math.max(320, innerWidth * 0.3)));
}

function boxOf(pane: Pane, divider: HTMLElement): DOMRect {
  const beside = divider.closest('.library')?.querySelector(pane === 'nav' ? '.library-nav' : '.entry-details');
  return (beside ?? divider).getBoundingClientRect();
}

import type { GlanceActions } from './model.ts';

/**
 * Handlers for a paper's link. A plain click is taken over, since the popup closes with the new tab and would take the
 * "read" mark down with it; with a modifier or the middle button the browser does as it always does.
 */
export function followOnClick(id: string, href: string, onFollow: GlanceActions['follow']) {
  return {
    onClick: (event: MouseEvent) => {
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      onFollow(id, href, event.ctrlKey || event.metaKey);
    },
    onAuxClick: (event: MouseEvent) => {
      if (event.button !== 1) return;
      event.preventDefault();
      onFollow(id, href, true);
    },
  };
}

import { extension } from './extension.ts';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** Chrome's own API, which neither the polyfill nor its types know. */
function sidePanel(): SidePanel | undefined {
  return (globalThis as unknown as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/** Opens the side panel (Chrome) or the sidebar (Firefox); must be called straight from a click. */
export async function openPanel(): Promise<void> {
  const panel = sidePanel();
  if (panel) await panel.open({ windowId: extension.windows.WINDOW_ID_CURRENT });
  else await extension.sidebarAction.open();
}

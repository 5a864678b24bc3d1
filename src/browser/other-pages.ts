import { extension } from './extension.ts';

/** Loads the extension's other open pages anew, with nothing in mind of before. */
export function reloadOtherPages(): void {
  for (const page of extension.extension.getViews()) {
    // Firefox counts the background among them.
    const isPage = page !== window && !page.location.pathname.includes('background');
    if (isPage) page.location.reload();
  }
}

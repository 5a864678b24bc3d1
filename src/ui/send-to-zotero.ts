import { handToZotero, type ZoteroResult } from '../browser/zotero.ts';
import type { Citable } from '../formats/citable.ts';
import { zoteroItem } from '../formats/zotero-item.ts';

/** Hands papers with their tags and notes to the Zotero on this computer. Must be called straight from a click; never rejects. */
export function sendToZotero(papers: readonly Citable[]): Promise<ZoteroResult> {
  return handToZotero(papers.map(zoteroItem));
}

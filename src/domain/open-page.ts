/** A page that stands in a tab, as far as the extension was allowed to see it. */
export interface OpenPage {
  readonly tabId: number;
  readonly url: string;
}

/** Where somebody saves from: an address, and the caption of the tab when it is the address of that. */
export interface PageAddress {
  readonly url: string;
  readonly caption?: string;
}

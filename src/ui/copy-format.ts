/** What of a paper goes to the clipboard. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

export const COPY_FORMATS = ['link', 'bibtex', 'markdown'] as const;

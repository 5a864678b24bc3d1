import type { SavedPaper } from '../domain/saved-paper.ts';
import { bibtex } from '../formats/bibtex.ts';
import { cslJson } from '../formats/csl-json.ts';
import { csv } from '../formats/csv.ts';
import { links } from '../formats/links.ts';
import { markdownList } from '../formats/markdown-list.ts';
import { markdownNotes } from '../formats/markdown-notes.ts';
import { ris } from '../formats/ris.ts';
import { zip } from '../formats/zip.ts';

/** How papers can leave. `notes`: one Markdown note a paper, zipped; `backup`: complete, to come back. */
export const EXPORT_FORMATS = ['bibtex', 'ris', 'csl', 'markdown', 'notes', 'csv', 'links', 'backup'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly keyPattern: string;
  readonly abstracts: boolean;
  readonly forExcel: boolean;
  /** All that is saved, the shelf too: citation keys go by it. */
  readonly list: readonly SavedPaper[];
  /** The list's heading, in the reader's language. */
  readonly heading: string;
  readonly now: number;
}

interface FileKind {
  readonly ending: string;
  readonly type: string;
  /** Whether citation keys stand in it. */
  readonly hasKeys?: true;
  /** Whether it is for the person to say if abstracts stand in it. */
  readonly hasAbstracts?: true;
}

export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex', hasKeys: true, hasAbstracts: true },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', hasKeys: true, hasAbstracts: true },
  csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', hasKeys: true, hasAbstracts: true },
  markdown: { ending: 'md', type: 'text/markdown' },
  notes: { ending: 'zip', type: 'application/zip', hasKeys: true },
  csv: { ending: 'csv', type: 'text/csv' },
  links: { ending: 'txt', type: 'text/plain' },
  backup: { ending: 'json', type: 'application/json' },
};

/** Papers as the text of a file. A zip and the complete backup are made elsewhere. */
export function exportText(
  format: Exclude<ExportFormat, 'notes' | 'backup'>,
  papers: readonly SavedPaper[],
  { keyPattern, abstracts, forExcel, heading, list }: ExportOptions,
): string {
  switch (format) {
    case 'bibtex':
      return bibtex(papers, { keyPattern, abstracts, list });
    case 'ris':
      return ris(papers, { keyPattern, abstracts, list });
    case 'csl':
      return cslJson(papers, { keyPattern, abstracts, list });
    case 'markdown':
      return markdownList(papers, heading);
    case 'csv':
      return csv(papers, { forExcel });
    case 'links':
      return links(papers);
  }
}

/** One note a paper, in a zip. */
export function notesZip(
  papers: readonly SavedPaper[],
  { keyPattern, list, now }: ExportOptions,
): Uint8Array<ArrayBuffer> {
  return zip(markdownNotes(papers, { keyPattern, list }), now);
}

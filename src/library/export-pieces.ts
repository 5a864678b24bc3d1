import type { SavedPaper } from '../domain/saved-paper.ts';
import { bibtexPieces } from '../formats/bibtex/bibtex.ts';
import { cslJsonPieces } from '../formats/csl/csl-json.ts';
import { csvPieces } from '../formats/csv/csv.ts';
import { linkPieces } from '../formats/links.ts';
import { markdownListPieces } from '../formats/markdown-list.ts';
import { markdownNoteSteps } from '../formats/markdown-notes.ts';
import type { Pieces } from '../formats/pieces.ts';
import { risPieces } from '../formats/ris/ris.ts';
import { zipPieces } from '../formats/zip.ts';

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
  markdown: { ending: 'md', type: 'text/markdown', hasKeys: true },
  notes: { ending: 'zip', type: 'application/zip', hasKeys: true },
  csv: { ending: 'csv', type: 'text/csv', hasKeys: true },
  links: { ending: 'txt', type: 'text/plain' },
  backup: { ending: 'json', type: 'application/json' },
};

/** Papers as a file. The complete backup is made elsewhere. */
export function exportPieces(
  format: Exclude<ExportFormat, 'backup'>,
  papers: readonly SavedPaper[],
  { keyPattern, abstracts, forExcel, heading, list, now }: ExportOptions,
): Pieces<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'bibtex':
      return bibtexPieces(papers, { keyPattern, abstracts, list });
    case 'ris':
      return risPieces(papers, { keyPattern, abstracts, list });
    case 'csl':
      return cslJsonPieces(papers, { keyPattern, abstracts, list });
    case 'markdown':
      return markdownListPieces(papers, { heading, keyPattern, list });
    case 'notes':
      return zipPieces(markdownNoteSteps(papers, { keyPattern, list }), now);
    case 'csv':
      return csvPieces(papers, { forExcel, keyPattern, list });
    case 'links':
      return linkPieces(papers);
  }
}

import type { Paper } from '../../src/domain/paper.ts';
import { bibtexPieces } from '../../src/formats/bibtex/bibtex.ts';
import { bibtexSteps } from '../../src/formats/bibtex/read-bibtex.ts';
import { citationKeySteps, type Keyed } from '../../src/formats/citation-key.ts';
import { cslJsonPieces } from '../../src/formats/csl/csl-json.ts';
import { csvPieces } from '../../src/formats/csv/csv.ts';
import { csvSteps } from '../../src/formats/csv/read-csv.ts';
import { collectSteps } from '../../src/formats/import-entry.ts';
import { jsonSteps } from '../../src/formats/json/read-json.ts';
import { paperMemorySteps } from '../../src/formats/json/read-papermemory.ts';
import { linkPieces } from '../../src/formats/links.ts';
import { markdownSteps } from '../../src/formats/markdown/read-markdown.ts';
import { markdownListPieces } from '../../src/formats/markdown-list.ts';
import { markdownNoteSteps } from '../../src/formats/markdown-notes.ts';
import { joined, type Pieces } from '../../src/formats/pieces.ts';
import { readingSteps } from '../../src/formats/read-import.ts';
import { linkSteps } from '../../src/formats/read-links.ts';
import { risSteps } from '../../src/formats/ris/read-ris.ts';
import { risPieces } from '../../src/formats/ris/ris.ts';
import { zipPieces } from '../../src/formats/zip.ts';
import { atOnce } from '../at-once.ts';

/** What the library page writes in pieces and reads in steps, each at once. */
export const bibtex = written(bibtexPieces);
export const cslJson = written(cslJsonPieces);
export const csv = written(csvPieces);
export const links = written(linkPieces);
export const markdownList = written(markdownListPieces);
export const ris = written(risPieces);

export const collectEntries = read(collectSteps);
export const readBibtex = read(bibtexSteps);
export const readCsv = read(csvSteps);
export const readImport = read(readingSteps);
export const readJson = read(jsonSteps);
export const readLinks = read(linkSteps);
export const readMarkdown = read(markdownSteps);
export const readPaperMemory = read(paperMemorySteps);
export const readRis = read(risSteps);

export const citationKeys = read(citationKeySteps);

/** The key of a paper that is alone. */
export function citationKey(paper: Paper, pattern?: string, record?: Keyed['record']): string | undefined {
  return citationKeys([{ paper, ...(record && { record }) }], pattern).get(paper.id);
}

export function markdownNotes(...given: Parameters<typeof markdownNoteSteps>) {
  return [...markdownNoteSteps(...given)].filter((note) => note !== undefined);
}

export function zip(...given: Parameters<typeof zipPieces>): Uint8Array<ArrayBuffer> {
  const pieces = [...zipPieces(...given)].filter((piece) => piece !== undefined);
  return new Uint8Array(Buffer.concat(pieces));
}

function written<Given extends readonly unknown[]>(pieces: (...given: Given) => Pieces): (...given: Given) => string {
  return (...given) => joined(pieces(...given));
}

function read<Given extends readonly unknown[], Result>(
  steps: (...given: Given) => Generator<unknown, Result, void>,
): (...given: Given) => Result {
  return (...given) => atOnce(steps(...given));
}

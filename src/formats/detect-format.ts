import { isCsv } from './csv/read-csv.ts';
import { idsIn } from './find-id.ts';
import { ownBlockIn } from './markdown/own-block.ts';
import { isPaperNote } from './markdown/read-markdown.ts';

export type ImportFormat = 'backup' | 'papermemory' | 'json' | 'csv' | 'bibtex' | 'ris' | 'markdown' | 'links';

/** Which format a text is in, by its form alone; undefined for none that we read. File names are not asked: they are wrong too often. */
export function detectFormat(text: string): ImportFormat | undefined {
  const start = text.trimStart().slice(0, LOOKED_AT_CHARACTERS);
  if (/^\s*[[{]\s*["{\]}]/.test(start)) return jsonFormat(start, text);
  if (isPaperNote(text)) return 'markdown';
  // A note in the one format may hold lines of the other: what begins first holds the rest.
  const ris = start.search(/^[ \t]{0,3}TY[ \t]{1,2}-/m);
  const bibtex = start.search(/^[ \t]*@[ \t]*[a-z]{2,30}\s*[{(]/im);
  const markdown = start.search(MARKDOWN_LINE);
  // The header of a table is surer than what stands in its cells, but an entry on one line has commas and names of columns too.
  if (ris !== 0 && bibtex !== 0 && markdown !== 0 && isCsv(start)) return 'csv';
  if (markdown >= 0 && (ris < 0 || markdown < ris) && (bibtex < 0 || markdown < bibtex)) return 'markdown';
  if (ris >= 0 && (bibtex < 0 || ris < bibtex)) return 'ris';
  if (bibtex >= 0) return 'bibtex';
  if (ownBlockIn(text)) return 'markdown';
  return idsIn(start).length > 0 || /^https:\/\/huggingface\.co\/papers\//m.test(start) ? 'links' : undefined;
}

const APP = /[{,]\s*"app"\s*:\s*"paperglance"/;
const LOOKED_AT_CHARACTERS = 200_000;
/** A bullet, a row, a heading or a line that begins with a link, and has a link in it as Markdown writes them. */
const MARKDOWN_LINE =
  /^[ \t]{0,12}(?:[-*+•][ \t]|\d{1,4}[.)][ \t]|\||#{1,6}[ \t]|\*\*|__|\[)[^\n]{0,2000}?\]\(\s{0,9}<?https?:/m;

/** Other programs sort keys: the one that names us may stand behind all papers. */
function jsonFormat(start: string, text: string): ImportFormat {
  if (!/^\s*\{/.test(start)) return 'json';
  if (APP.test(text)) return 'backup';
  if (/"(?:__dataVersion|pdfLink)"\s*:/.test(start)) return 'papermemory';
  return 'json';
}

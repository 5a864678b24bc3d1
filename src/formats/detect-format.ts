import { idsIn } from './find-id.ts';

export type ImportFormat = 'backup' | 'papermemory' | 'csl-json' | 'bibtex' | 'ris' | 'links';

/** Which format a text is in, by its form alone; undefined for none that we read. File names are not asked: they are wrong too often. */
export function detectFormat(text: string): ImportFormat | undefined {
  const start = text.slice(0, LOOKED_AT_CHARACTERS);
  if (/^\s*[[{]\s*["{\]}]/.test(start)) return jsonFormat(start, text);
  if (/^\s{0,3}TY {1,2}-/m.test(start)) return 'ris';
  if (/^[ \t]*@[ \t]*[a-z]{2,30}\s*[{(]/im.test(start)) return 'bibtex';
  return idsIn(start).length > 0 || /^https:\/\/huggingface\.co\/papers\//m.test(start) ? 'links' : undefined;
}

const APP = /[{,]\s*"app"\s*:\s*"paperglance"/;
const LOOKED_AT_CHARACTERS = 200_000;

/** Other programs sort keys: the one that names us may stand behind all papers. */
function jsonFormat(start: string, text: string): ImportFormat | undefined {
  if (/^\s*\{/.test(start) && APP.test(text)) return 'backup';
  if (/"(?:__dataVersion|pdfLink)"\s*:/.test(start)) return 'papermemory';
  if (/"(?:type|title|author|issued|DOI|URL)"\s*:/.test(start) || /^\s*\[\s*\]/.test(start)) return 'csl-json';
  return undefined;
}

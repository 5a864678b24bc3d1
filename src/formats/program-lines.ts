import { findIdAlone } from './find-id.ts';

/** A note as its reader wrote it, and the lines that a program put there. */
export interface NoteParts {
  readonly note: string;
  readonly lines: readonly string[];
  /** From a line "Citation Key: vaswani2017". */
  readonly citationKey?: string;
  /** From Zotero's reading list: "Read_Status: In Progress". */
  readonly status?: string;
}

/**
 * Parts what people wrote from what programs keep in the same field: databases their counts ("Times Cited: 3"), Zotero its extra fields
 * ("Citation Key: …", "arXiv:1706.03762 [cs]"). Lines that only name the paper are left out of both. `extra`: a field
 * that Zotero's own fields may stand in.
 */
export function noteParts(text: string, kind: 'note' | 'extra' = 'note'): NoteParts {
  const note: string[] = [];
  const lines: string[] = [];
  let citationKey: string | undefined;
  let status: string | undefined;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const [, name = '', value = ''] = /^\s*([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(\S.*)$/.exec(line) ?? [];
    if (/^citation[ -]key$/i.test(name) || (name === 'bibtex' && /^\S+$/.test(value))) {
      citationKey ??= value.trim();
    } else if (/^read_status$/i.test(name)) {
      status ??= value.trim();
      lines.push(line.trim());
    } else if (findIdAlone(line) !== undefined || NAMES_THE_PAPER.test(line)) continue;
    else if (DATABASE_LINE.test(line) || (kind === 'extra' && EXTRA_LINE.test(line))) lines.push(line.trim());
    else note.push(line);
  }
  return {
    note: withoutEmptyEnds(note).join('\n'),
    lines,
    ...(citationKey !== undefined && { citationKey }),
    ...(status !== undefined && { status }),
  };
}

/** A DOI, a PMID or an ISBN alone on a line. */
const NAMES_THE_PAPER =
  /^\s*(?:doi\s*[:=]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+|https?:\/\/(?:dx\.)?doi\.org\/10\.\S+|PMC?ID\s*:\s*(?:PMC)?\d+|ISBN(?:-1[03])?\s*:?\s*[\dXx -]{10,20})\s*$/i;

/** Of Web of Science, Scopus, EndNote, Ovid, EBSCO and ProQuest. */
const DATABASE_LINE =
  /^\s*(?:(?:total )?times cited\b|cited[ -]by\s*:?\s*\d|cited references? count\b|cited references?\s*:\s*\d|number of (?:cited )?references\s*:|export date\s*:|coden\s*:|correspondence address\s*:|funding (?:details|text(?: \d)?)\s*:|language of original document\s*:|source\s*:\s*scopus|document type\s*:|publication (?:type|stage)\s*:|conference code\s*:|molecular sequence numbers\s*:|manufacturers\s*:|tradenames\s*:|chemicals\/cas\s*:|accession number\s*:|date of electronic publication\s*:|last updated(?: -|\s*:)|record number\s*:|database\s*:|copyright(?: - |\s*©|\s*:)|imported from\s*:|printed on\s*:|unique identifier\s*:|\[?(?:online; )?accessed (?:on )?\d|exported from )/i;

/** Fields that Zotero keeps in its "Extra", one a line, also Better BibTeX's ("tex.…:") and CSL's names: only those that no one writes in a note. */
const EXTRA_LINE =
  /^\s*(?:(?:tex\.[\w.-]+|_eprint|(?:original|event|publisher|container|collection|archive|chapter|reviewed)-[a-z-]+|title ?translation|pmc?id|isbn|issn|arxiv (?:id|category)|ads bibcode|mag id|s2id|qid|zsccs?|zotero key|library catalog|container title|page version id|read_status(?:_date)?|backup publisher|collection title|event place|ecc|conference name|meeting name)\s*:\s*\S|(?:accepted|submitted|issued|(?:original|available|event) date)\s*:\s*\d{4}|number\s*:\s*arxiv:|(?:type|genre)\s*:\s*[a-z_-]+\s*$|publisher\s*:\s*arxiv\s*$)/i;

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const isText = (line: string) => line.trim() !== '';
  const first = lines.findIndex(isText);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

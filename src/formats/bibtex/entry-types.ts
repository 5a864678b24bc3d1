/** Entry types of BibTeX and biblatex, in lower case, and the CSL types they are read as; the first of a CSL type is the one it is written as. */
const TYPES: readonly (readonly [csl: string, ...types: string[]])[] = [
  ['article', 'misc', 'preprint', 'eprint'],
  ['article-journal', 'article', 'suppperiodical'],
  ['paper-conference', 'inproceedings', 'conference', 'paper'],
  ['book', 'book', 'mvbook', 'collection', 'mvcollection', 'proceedings', 'mvproceedings', 'reference', 'mvreference'],
  ['chapter', 'incollection', 'inbook', 'bookinbook', 'suppbook', 'suppcollection'],
  ['thesis', 'phdthesis', 'mastersthesis', 'thesis', 'bachelorsthesis', 'mathesis'],
  ['report', 'techreport', 'report', 'manual'],
  ['manuscript', 'unpublished'],
  ['pamphlet', 'booklet'],
  ['entry-encyclopedia', 'inreference'],
  ['webpage', 'online', 'electronic', 'www', 'webpage'],
  ['dataset', 'dataset', 'data'],
  ['software', 'software'],
  ['patent', 'patent'],
  ['standard', 'standard'],
  ['periodical', 'periodical'],
  ['legislation', 'legislation', 'legal'],
  ['legal_case', 'jurisdiction'],
  ['motion_picture', 'video', 'movie'],
  ['song', 'audio', 'music'],
  ['graphic', 'artwork', 'image'],
  ['personal_communication', 'letter'],
  ['review', 'review'],
  ['performance', 'performance'],
];

const CSL_TYPES = new Map(TYPES.flatMap(([csl, ...types]) => types.map((type) => [type, csl] as const)));
const ENTRY_TYPES = new Map(TYPES.map(([csl, type = 'misc']) => [csl, type]));
/** Types that BibTeX's own styles don't know, written as such only where the file did. */
const BIBLATEX_ONLY = new Set(
  'inreference online dataset software patent standard periodical legislation jurisdiction video audio artwork letter review performance'.split(
    ' ',
  ),
);

/** The CSL type of an entry; undefined where its type tells none. A `misc` is a preprint only where it has an arXiv id. */
export function cslTypeOf(type: string, isPreprint: boolean): string | undefined {
  return type === 'misc' && !isPreprint ? undefined : CSL_TYPES.get(type);
}

/** The entry type of a CSL type, one that BibTeX's own styles know. */
export function entryTypeOf(csl: string | undefined): string {
  const type = ENTRY_TYPES.get(csl ?? '') ?? (csl?.startsWith('article-') ? 'article' : 'misc');
  return BIBLATEX_ONLY.has(type) ? 'misc' : type;
}

/** Whether an entry stands in a larger one, whose title is its `booktitle`. */
export function isPart(type: string): boolean {
  return /^(?:in(?!t)|conference$|paper$|bookinbook|supp(?!per))/.test(type);
}

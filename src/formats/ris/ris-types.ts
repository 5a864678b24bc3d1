/** RIS types (TY) and the CSL types they are read as; the first RIS type of a CSL type is the one it is written as. */
const TYPES: readonly (readonly [ris: string, csl: string])[] = [
  ['JOUR', 'article-journal'],
  ['CPAPER', 'paper-conference'],
  ['CONF', 'paper-conference'],
  ['UNPB', 'article'],
  ['BOOK', 'book'],
  ['CHAP', 'chapter'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['DATA', 'dataset'],
  ['COMP', 'software'],
  ['ELEC', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['PAT', 'patent'],
  ['STAND', 'standard'],
  ['SLIDE', 'speech'],
  ['VIDEO', 'motion_picture'],
  ['SOUND', 'song'],
  ['MANSCPT', 'manuscript'],
  ['PAMP', 'pamphlet'],
  ['DICT', 'entry-dictionary'],
  ['ENCYC', 'entry-encyclopedia'],
  ['ICOMM', 'post'],
  ['PCOMM', 'personal_communication'],
  ['MAP', 'map'],
  ['ART', 'graphic'],
  ['CASE', 'legal_case'],
  ['STAT', 'legislation'],
  ['BILL', 'bill'],
  ['HEAR', 'hearing'],
  ['EJOUR', 'article-journal'],
  ['INPR', 'article-journal'],
  ['JFULL', 'article-journal'],
  ['ABST', 'article-journal'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['SER', 'book'],
  ['CLSWK', 'book'],
  ['ECHAP', 'chapter'],
  ['GOVDOC', 'report'],
  ['AGGR', 'dataset'],
  ['DBASE', 'dataset'],
  ['MPCT', 'motion_picture'],
  ['MUSIC', 'song'],
  ['FIGURE', 'graphic'],
  ['CHART', 'graphic'],
  ['UNBILL', 'bill'],
];

const CSL_TYPES = new Map(TYPES);
const RIS_TYPES = new Map([...TYPES].reverse().map(([ris, csl]) => [csl, ris]));

/** The CSL type of a RIS type; undefined for one that is unknown. */
export function cslTypeOfRis(ris: string): string | undefined {
  return CSL_TYPES.get(ris.trim().toUpperCase());
}

/** The RIS type of a CSL type; "GEN" where there is none. */
export function risTypeOf(csl: string | undefined): string {
  return (csl !== undefined && RIS_TYPES.get(csl)) || 'GEN';
}

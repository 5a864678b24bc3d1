import { asciiFold } from './ascii-fold.ts';

/** What tables and lists of papers tell under names of their own making. */
export type UsualField = (typeof NAMES)[number][0];

/** The usual field that a column or a key is named for, whatever its case, blanks and signs; the first of two with a like name is meant. */
export function usualField(name: string): UsualField | undefined {
  return FIELDS.get(folded(name));
}

/** The names as reference managers, databases, bookmark services and people have them, also in German, French, Spanish and Portuguese. */
const NAMES = [
  ['title', 'title papertitle documenttitle articletitle name paper titel titre titulo bookmark'],
  [
    'authors',
    'authors author authornames authorfullnames creators creator by autoren autor auteurs auteur autores writers authorships',
  ],
  ['editors', 'editors editor herausgeber'],
  ['year', 'year publicationyear pubyear py yr jahr annee ano anno yearpublished'],
  [
    'date',
    'date published publicationdate publisheddate datepublished pubdate issued publicationdatetime datum publishedat',
  ],
  ['doi', 'doi doilink doiurl'],
  ['arxiv', 'arxiv arxivid arxivnumber arxivlink arxivurl eprint archiveid arxivlabel'],
  [
    'url',
    'url urls link links href uri website absurl paperurl paperlink paperslink pdf pdfurl pdflink articleurl webpage address source sourceurl openaccesspdf entryid htmlurl landingpageurl adresse lien enlace',
  ],
  ['id', 'id key paperid identifier corpusid'],
  ['openreview', 'openreview openreviewid forum'],
  ['acl', 'acl aclid anthologyid'],
  ['pmid', 'pmid pubmed pubmedid'],
  ['isbn', 'isbn isbns'],
  ['type', 'type itemtype documenttype publicationtype entrytype kind'],
  [
    'container',
    'publicationtitle journal journalbook venue conference sourcetitle booktitle proceedings publication containertitle journaltitle publishedin zeitschrift revue revista',
  ],
  ['volume', 'volume vol'],
  ['issue', 'issue number'],
  ['pages', 'pages page pagerange'],
  ['firstPage', 'startpage pagestart firstpage'],
  ['lastPage', 'endpage pageend lastpage'],
  ['publisher', 'publisher verlag editeur editorial'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['accepted', 'accepted acceptedat'],
  ['language', 'language lang sprache langue idioma'],
  ['abstract', 'abstract abstractnote summary zusammenfassung resume resumen resumo'],
  ['description', 'description'],
  ['tags', 'tags tag manualtags labels label categories category topics topic stichworte etiquettes etiquetas'],
  ['keywords', 'keywords keyword authorkeywords automatictags indexkeywords schlagworter motscles'],
  [
    'note',
    'notes note extended comments comment remarks remark mynotes annotation annote annotations notizen notiz notas nota',
  ],
  ['extra', 'extra'],
  ['state', 'state status readingstatus readstatus progress'],
  ['starred', 'starred star favorite favourite important'],
  ['saved', 'saved added dateadded addedat timeadded timestamp savedat adddate createdat'],
  ['finished', 'finished dateread readat finishedat completed'],
  ['citationKey', 'citekey citationkey bibtexkey bibkey'],
  ['code', 'code codeurl codelink repository repo github githubrepo'],
] as const satisfies readonly (readonly [string, string])[];

const FIELDS: ReadonlyMap<string, UsualField> = new Map(
  NAMES.flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)),
);

function folded(name: string): string {
  return asciiFold(name.slice(0, NAME_MAX_CHARACTERS))
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
}

const NAME_MAX_CHARACTERS = 60;

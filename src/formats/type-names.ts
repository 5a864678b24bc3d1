/** The CSL type of a kind of publication, by the name that Zotero, Scopus or a person gives it; undefined for an unknown one. */
export function cslTypeNamed(name: string): string | undefined {
  return TYPES.get(
    name
      .slice(0, NAME_MAX_CHARACTERS)
      .toLowerCase()
      .replace(/[^a-z]+/g, ''),
  );
}

const NAME_MAX_CHARACTERS = 40;

const TYPES: ReadonlyMap<string, string> = new Map(
  [
    ['article-journal', 'journalarticle article journal review letter note shortsurvey editorial'],
    ['paper-conference', 'conferencepaper proceedingsarticle inproceedings proceedingspaper conference'],
    ['article', 'preprint postedcontent arxiv'],
    ['book', 'book monograph editedbook'],
    ['chapter', 'chapter booksection bookchapter incollection inbook'],
    ['thesis', 'thesis dissertation phdthesis mastersthesis doctoralthesis'],
    ['report', 'report techreport technicalreport workingpaper'],
    ['article-magazine', 'magazinearticle'],
    ['article-newspaper', 'newspaperarticle'],
    ['webpage', 'webpage website link page'],
    ['post-weblog', 'blogpost blog'],
    ['post', 'forumpost post tweet'],
    ['software', 'computerprogram software code'],
    ['dataset', 'dataset datapaper'],
    ['speech', 'presentation talk slides'],
    ['manuscript', 'manuscript unpublished'],
    ['patent', 'patent'],
    ['standard', 'standard'],
    ['motion_picture', 'videorecording film video'],
    ['song', 'podcast audiorecording'],
    ['broadcast', 'radiobroadcast tvbroadcast'],
    ['entry-encyclopedia', 'encyclopediaarticle'],
    ['entry-dictionary', 'dictionaryentry'],
    ['personal_communication', 'email instantmessage'],
    ['map', 'map'],
    ['graphic', 'artwork'],
    ['interview', 'interview'],
    ['hearing', 'hearing'],
    ['bill', 'bill'],
    ['legal_case', 'case'],
    ['legislation', 'statute'],
    ['document', 'document'],
  ].flatMap(([type = '', names = '']) =>
    [type.replace(/[^a-z]+/g, ''), ...names.split(' ')].map((name) => [name, type] as const),
  ),
);

/**
 * The tag (BCP 47) of a language that a file names as babel does ("ngerman"), in its own words or in English; a tag and any other text as it
 * is.
 */
export function languageIn(text: string): string {
  return TAGS.get(text.trim().toLowerCase().replaceAll('_', '-')) ?? text.trim();
}

const TAGS: ReadonlyMap<string, string> = new Map(
  `en english eng|en-US american usenglish|en-GB british ukenglish|de german ngerman germanb deutsch ger deu naustrian austrian|fr french francais français
  frenchb fre fra|es spanish espanol español castilian spa|pt portuguese portugues português por|pt-BR brazilian brazil pt-br|it italian italiano ita
  |nl dutch nederlands dut nld|ru russian русский rus|zh chinese 中文 chi zho|ja japanese 日本語 jpn|ko korean 한국어 kor|pl polish polski pol|sv swedish svenska swe
  |da danish dansk dan|nb norwegian norsk nor bokmal|fi finnish suomi fin|cs czech cesky ces cze|hu hungarian magyar hun|tr turkish türkçe tur|ar arabic ara
  |la latin lat|el greek gre ell|uk ukrainian ukr|ca catalan cat|ro romanian rum ron|vi vietnamese vie|he hebrew heb|fa persian farsi per fas`
    .split('|')
    .flatMap((line) => {
      const [tag = '', ...names] = line.trim().split(/\s+/);
      return names.map((name): [string, string] => [name, tag]);
    }),
);

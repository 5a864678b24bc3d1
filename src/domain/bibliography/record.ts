/** What is known of a publication, in the terms of CSL 1.0.2 and biblatex. What nobody said is missing: there are no defaults here. */
export interface BibliographicRecord {
  readonly identifiers: Identifiers;
  /** A CSL type: "article-journal", "paper-conference", "book", "chapter", "thesis", "report", "article" (a preprint). */
  readonly type?: string;
  /** Plain Unicode text on one line. */
  readonly title?: string;
  readonly authors?: readonly Name[];
  readonly editors?: readonly Name[];
  /** "and others" or "et al." stood behind the last author. */
  readonly andOthers?: true;
  readonly issued?: PartialDate;
  /** Title of the journal, the proceedings or the book that it stands in. */
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly publisher?: string;
  readonly edition?: string;
  /** Of software as its makers count; of a paper at arXiv the number alone: "3". */
  readonly version?: string;
  /** When that version came. */
  readonly versionDate?: PartialDate;
  /** Where its authors say that it was accepted: "NeurIPS 2026 Spotlight". `container` is where it appeared. */
  readonly venue?: string;
  readonly language?: string;
  readonly abstract?: string;
  /** Keywords of the publication. The reader's tags are in `SavedPaper.tags`. */
  readonly keywords?: readonly string[];
  /** The file's own, kept for ever: it stands in manuscripts. */
  readonly citationKey?: string;
  readonly others?: OtherFields;
  /** Fields that the reader edited by hand, those among them that are empty now: no file and no refresh overwrites them. */
  readonly edited?: readonly RecordField[];
}

/** What can be edited by hand; `andOthers` goes with `authors`. */
export const RECORD_FIELDS = [
  'identifiers',
  'type',
  'title',
  'authors',
  'editors',
  'issued',
  'container',
  'volume',
  'issue',
  'pages',
  'publisher',
  'edition',
  'version',
  'versionDate',
  'venue',
  'language',
  'abstract',
  'keywords',
  'citationKey',
] as const satisfies readonly (keyof BibliographicRecord)[];
export type RecordField = (typeof RECORD_FIELDS)[number];

/** Names of one publication in registries, each in its normal form (`identity.ts`). */
export interface Identifiers {
  /** Without version, the archive in small letters: "1706.03762", "hep-th/9901001". */
  readonly arxiv?: string;
  /** In small letters, from "10." on. arXiv's own DOIs (10.48550/arxiv.*) are never here: such a paper has `arxiv`. */
  readonly doi?: string;
  readonly openreview?: string;
  /** ACL Anthology: "P17-1001", "2020.acl-main.1". */
  readonly acl?: string;
  /** 13 digits. */
  readonly isbn?: string;
  readonly pmid?: string;
  /** http(s) address of the publication's page. */
  readonly url?: string;
}

/** A name in the parts that its source gave, or a name that stays whole: a team's, a single word. */
export type Name =
  | {
      readonly family: string;
      readonly given?: string;
      /** "van der", before the family name. */
      readonly particle?: string;
      /** "Jr.", "III". */
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** A calendar date as far as it is known. `month`: 1–12; `day` only together with `month`. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Fields that have no place in the record, as their file wrote them, by format: they leave again in that format. */
export interface OtherFields {
  readonly bibtex?: Readonly<Record<string, string>>;
  readonly ris?: Readonly<Record<string, readonly string[]>>;
  readonly csl?: Readonly<Record<string, unknown>>;
}

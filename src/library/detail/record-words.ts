import { formatOf, t, type WordKey } from '../../browser/i18n.ts';
import type { BibliographicRecord, Identifiers } from '../../domain/bibliography/record.ts';

/** The types that have words, in the order to offer them, and their words. */
export const TYPE_KEYS = {
  'article-journal': 'type_journal',
  'paper-conference': 'type_conference',
  article: 'type_preprint',
  book: 'type_book',
  chapter: 'type_chapter',
  thesis: 'type_thesis',
  report: 'type_report',
  dataset: 'type_dataset',
  software: 'type_software',
  webpage: 'type_webpage',
  'article-magazine': 'type_magazine',
  'article-newspaper': 'type_newspaper',
  manuscript: 'type_manuscript',
  patent: 'type_patent',
  standard: 'type_standard',
  speech: 'type_speech',
} as const satisfies Readonly<Record<string, WordKey>>;

/** What a CSL type is called; of the rare ones, only that it is another. */
export function typeWords(type: string): string {
  return t(TYPE_KEYS[type as keyof typeof TYPE_KEYS] ?? 'type_unlisted');
}

/** "German" for "de" or "de-AT"; what is no code stays as its file has it. */
export function languageWords(language: string): string {
  if (!/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language)) return language;
  const names = formatOf('language-names', (spoken) => new Intl.DisplayNames(spoken, { type: 'language' }));
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

/** Names of registries are the same in every language. */
export function identifierName(name: keyof Identifiers): string {
  return name === 'url' ? t('record_url') : REGISTRIES[name];
}

const REGISTRIES = {
  arxiv: 'arXiv',
  doi: 'DOI',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  isbn: 'ISBN',
  pmid: 'PubMed',
} as const;

/** The plain fields of one line, as details show and the form edits them. */
export const PLACE_FIELDS = [
  'volume',
  'issue',
  'pages',
  'publisher',
  'edition',
] as const satisfies readonly (keyof BibliographicRecord)[];

import { arxivId } from '../domain/arxiv-id.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { authorName, familyName } from './author-name.ts';
import type { Citable } from './citable.ts';
import { citableUrl } from './citable-url.ts';
import { isoDate, publicationDate } from './publication-date.ts';

/** A paper as Zotero's translators describe one: https://www.zotero.org/support/dev/translators/coding, item type "preprint". */
export interface ZoteroItem {
  readonly itemType: 'preprint';
  /** Whatever tells items of one delivery apart. */
  readonly id: string;
  readonly title: string;
  readonly creators: readonly ZoteroCreator[];
  readonly abstractNote: string;
  readonly date: string;
  readonly url: string;
  readonly repository?: 'arXiv';
  readonly archiveID?: string;
  readonly DOI?: string;
  readonly libraryCatalog: string;
  readonly tags: readonly { readonly tag: string }[];
  /** HTML. */
  readonly notes: readonly { readonly note: string }[];
  /** Files are not handed over: Zotero finds them by itself. */
  readonly attachments: readonly never[];
}

/** `fieldMode` 1: a name that has no parts. */
type ZoteroCreator =
  | { readonly creatorType: 'author'; readonly firstName: string; readonly lastName: string }
  | { readonly creatorType: 'author'; readonly lastName: string; readonly fieldMode: 1 };

/** The item for one paper, its tags and its note. */
export function zoteroItem({ paper, tags = [], note = '' }: Citable): ZoteroItem {
  const arxiv = arxivId(paper.id);
  const date = publicationDate(paper);
  return {
    itemType: 'preprint',
    id: paper.id,
    title: latexToText(paper.title),
    creators: paper.authors.map(creator),
    abstractNote: latexToText(paper.abstract),
    date: date ? isoDate(date) : '',
    url: citableUrl(paper.id),
    ...(arxiv && { repository: 'arXiv', archiveID: `arXiv:${arxiv}`, DOI: `10.48550/arXiv.${arxiv}` }),
    libraryCatalog: arxiv ? 'arXiv.org' : 'Hugging Face',
    tags: tags.map((tag) => ({ tag })),
    notes: note.trim() === '' ? [] : [{ note: noteHtml(note) }],
    attachments: [],
  };
}

function creator(author: string): ZoteroCreator {
  const name = authorName(author);
  if (name.kind === 'whole') return { creatorType: 'author', lastName: name.name, fieldMode: 1 };
  const firstName = name.suffix ? `${name.given}, ${name.suffix}` : name.given;
  return { creatorType: 'author', firstName, lastName: familyName(name) };
}

/** The Markdown as it was written: paragraphs and lines, and nothing in it is markup. */
function noteHtml(note: string): string {
  const paragraphs = note.trim().split(/\n\s*\n/);
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br/>')}</p>`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

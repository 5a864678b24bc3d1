import { arxivId } from '../domain/arxiv-id.ts';
import { guessName } from '../domain/bibliography/guess-name.ts';
import { isMadeId } from '../domain/bibliography/identity.ts';
import { issuedOf } from '../domain/bibliography/issued.ts';
import type { BibliographicRecord, Identifiers } from '../domain/bibliography/record.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { paperPage } from '../domain/paper-page.ts';
import type { Citable } from './citable.ts';
import { oneLine } from './one-line.ts';

/**
 * What an export says of a paper: what a file or its reader said of it, and where they said nothing, what the service told. Its spoken names
 * are guessed into parts, and its date is as much as its arXiv id tells where the service gave none.
 */
export function citedRecord({ paper, record }: Citable): BibliographicRecord {
  const arxiv = arxivId(paper.id);
  const title = record?.title ?? oneLine(latexToText(paper.title));
  const abstract = record?.abstract ?? oneLine(latexToText(paper.abstract));
  const authors = record?.authors ?? paper.authors.map((name) => guessName(name, paper.organisation?.name));
  const issued = issuedOf({ paper, record });
  const type = record?.type ?? (arxiv === undefined ? undefined : 'article');
  return {
    ...record,
    identifiers: { ...(arxiv !== undefined && { arxiv }), ...record?.identifiers },
    ...(type && { type }),
    ...(title && { title }),
    ...(authors.length > 0 && { authors }),
    ...(issued && { issued }),
    ...(abstract && { abstract }),
  };
}

/** The same without the abstracts of both. */
export function withoutAbstract({ paper, record, ...rest }: Citable): Citable {
  const { abstract: _, ...told } = record ?? { identifiers: {} };
  return { ...rest, paper: { ...paper, abstract: '' }, ...(record && { record: told }) };
}

/** The address of a paper alone, where nothing is told beside it: arXiv's page for an arXiv id, else the one to cite it by. */
export function citableUrl(id: string, record: BibliographicRecord | undefined): string | undefined {
  const arxiv = arxivId(id);
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : citedUrl(id, record?.identifiers ?? {});
}

/** The address to cite a paper by: the one its record has, else the page that its surest identifier leads to. */
export function citedUrl(id: string, { arxiv, doi, openreview, acl, pmid, url }: Identifiers): string | undefined {
  if (url !== undefined) return url;
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  if (doi !== undefined) return `https://doi.org/${doi.replace(/[^\w.\-/:;()]/g, encodeURIComponent)}`;
  if (openreview !== undefined) return `https://openreview.net/forum?id=${openreview}`;
  if (acl !== undefined) return `https://aclanthology.org/${acl}`;
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return isMadeId(id) ? undefined : paperPage(id);
}

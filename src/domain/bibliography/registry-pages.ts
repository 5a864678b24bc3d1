import { isArxivId } from '../arxiv-id.ts';
import { type SafeLink, safeLink } from '../safe-link.ts';
import type { Identifiers } from './record.ts';

/** An identifier, and where its registry tells of the publication; of a book, Open Library does. */
export interface IdentifierLink {
  readonly name: keyof Identifiers;
  readonly value: string;
  /** None where the identifier leads nowhere that may be opened. */
  readonly link?: SafeLink;
}

/** The identifiers that a record has, the surest first. */
export function identifierLinks(identifiers: Identifiers): readonly IdentifierLink[] {
  return IDENTIFIERS.flatMap((name) => {
    const value = identifiers[name];
    if (value === undefined) return [];
    const link = safeLink(registryPage(name, value) ?? '');
    return [{ name, value, ...(link && { link }) }];
  });
}

const IDENTIFIERS = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'isbn', 'url'] as const;

/** The page of a publication in a registry; undefined where what is told to be an identifier is none. */
export function registryPage(name: keyof Identifiers, value: string): string | undefined {
  switch (name) {
    case 'arxiv':
      return isArxivId(value) ? `https://arxiv.org/abs/${value}` : undefined;
    case 'doi':
      return `https://doi.org/${value.split('/').map(encodeURIComponent).join('/')}`;
    case 'openreview':
      return `https://openreview.net/forum?id=${encodeURIComponent(value)}`;
    case 'acl':
      return `https://aclanthology.org/${encodeURIComponent(value)}/`;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`;
    case 'isbn':
      return `https://openlibrary.org/isbn/${encodeURIComponent(value)}`;
    case 'url':
      return value;
  }
}

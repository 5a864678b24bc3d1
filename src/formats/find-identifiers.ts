import { isArxivId } from '../domain/arxiv-id.ts';
import { arxivIdInUrl } from '../domain/arxiv-id-in-url.ts';
import { doiInText } from '../domain/bibliography/doi-in-text.ts';
import { normalAcl, normalIsbn, normalOpenReview, normalPmid } from '../domain/bibliography/identifiers.ts';
import type { Identifiers } from '../domain/bibliography/record.ts';
import { findId, findIdAlone } from './find-id.ts';

/** The texts of an entry that may name its publication. */
export interface IdentifierPlaces {
  /** Fields for identifiers and addresses, the surest first: whatever stands in them counts. */
  readonly places: readonly string[];
  /** Fields where people write what they like: an identifier counts that is all of a line. */
  readonly free?: readonly string[];
  /** Fields that may hold an ISBN or an ISSN. */
  readonly isbn?: readonly string[];
  readonly pmid?: readonly string[];
}

/**
 * The identifiers that an entry's fields name, each in its normal form. An address is kept as `url` where it is none of the registries'
 * own pages, which can be told from the identifier.
 */
export function findIdentifiers({ places, free = [], isbn = [], pmid = [] }: IdentifierPlaces): Identifiers {
  const lines = free.flatMap((text) => text.slice(0, LOOKED_AT_CHARACTERS).split(/[\r\n]+/));
  const first = (find: (text: string) => string | undefined, alone: (line: string) => string | undefined) =>
    firstOf(places, find) ?? firstOf(lines, alone);
  const arxiv = arxivIn(first(findId, findIdAlone));
  const doi = first(doiInText, aloneAs(doiInText));
  const openreview = first(openReviewIn, openReviewIn);
  const acl = first(aclIn, aclIn) ?? normalAcl(doi?.match(/^10\.(?:18653|3115)\/v1\/(.+)$/)?.[1] ?? '');
  const book = firstOf([...isbn, ...lines.filter((line) => /^isbn/i.test(line.trim()))], isbnIn);
  const medical =
    firstOf(pmid, pmidIn) ?? first(pubmedPage, (line) => (/^\s*pmid/i.test(line) ? pmidIn(line) : pubmedPage(line)));
  const url = firstOf(places, pageIn) ?? firstOf(lines, aloneAs(pageIn));
  return {
    ...(arxiv !== undefined && { arxiv }),
    ...(doi !== undefined && { doi }),
    ...(openreview !== undefined && { openreview }),
    ...(acl !== undefined && { acl }),
    ...(book !== undefined && { isbn: book }),
    ...(medical !== undefined && { pmid: medical }),
    ...(url !== undefined && { url }),
  };
}

const LOOKED_AT_CHARACTERS = 10_000;

function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text.slice(0, LOOKED_AT_CHARACTERS));
    if (found !== undefined) return found;
  }
  return undefined;
}

function aloneAs(find: (text: string) => string | undefined): (line: string) => string | undefined {
  return (line) => {
    const bare = line.trim().replace(/^(?:doi|url|link|available(?: online)?(?: at| from)?)\s*[:=]?\s+(?=\S)/i, '');
    return /^\S{1,2048}$/.test(bare) ? find(bare) : undefined;
  };
}

function arxivIn(id: string | undefined): string | undefined {
  return id !== undefined && isArxivId(id) ? id : undefined;
}

/** The address that a text begins with. */
function addressIn(text: string): string | undefined {
  return /^\s*<?(https?:\/\/[^\s<>"]{3,2048})/i.exec(text)?.[1];
}

/** What the address that a text begins with names, by the form that the registry's pages have. */
function ofPage(normal: (address: string) => string | undefined): (text: string) => string | undefined {
  return (text) => {
    const address = addressIn(text);
    return address === undefined ? undefined : normal(address.replace(/[.,;:)\]]+$/, ''));
  };
}

const openReviewIn = ofPage(normalOpenReview);
const aclIn = ofPage(normalAcl);
const pubmedPage = ofPage(normalPmid);

/** The first ISBN whose check digit is right, as 13 digits: an ISSN or a page count is none. */
function isbnIn(text: string): string | undefined {
  for (const [found] of text.matchAll(/(?<!\d)(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dX](?!\d)/gi)) {
    const isbn = normalIsbn(found);
    if (isbn !== undefined) return isbn;
  }
  return undefined;
}

function pmidIn(text: string): string | undefined {
  return normalPmid(text) ?? pubmedPage(text);
}

/** An address of a page that no other identifier leads to. */
function pageIn(text: string): string | undefined {
  const address = addressIn(text);
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isRegistry =
    /^(?:www\.)?(?:openreview\.net|aclanthology\.org)$|^pubmed\.ncbi\.nlm\.nih\.gov$/.test(url.hostname) &&
    [openReviewIn, aclIn, pubmedPage].some((find) => find(address) !== undefined);
  const isKnown = isRegistry || /(?:^|\.)doi\.org$/.test(url.hostname) || arxivIdInUrl(address) !== undefined;
  const isOwn = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/.test(url.hostname) && url.pathname.startsWith('/papers');
  return isKnown || isOwn || url.username || url.password ? undefined : url.href;
}

import { arxivId } from '../arxiv-id.ts';
import { arxivIdInUrl } from '../arxiv-id-in-url.ts';
import type { Identifiers } from './record.ts';

/**
 * The identifiers in their normal forms. What is none is left out; one that stands in another's place goes to its own: arXiv's DOIs
 * (10.48550/arXiv.…) and pages of arXiv, doi.org, OpenReview, the ACL Anthology and PubMed given as `url`.
 */
export function normalIdentifiers(told: Identifiers): Identifiers {
  const { arxiv = '', doi = '', openreview = '', acl = '', isbn = '', pmid = '', url = '' } = told;
  const page = normalUrl(url);
  const found = {
    arxiv: arxivIn(arxiv) ?? arxivIn(doi) ?? arxivIn(url),
    doi: normalDoi(doi) ?? doiOfPage(page),
    openreview: normalOpenReview(openreview) ?? openReviewOfPage(page),
    acl: normalAcl(acl) ?? aclOfPage(page),
    isbn: normalIsbn(isbn),
    pmid: normalPmid(pmid) ?? pmidOfPage(page),
    url: page && !isRegistryPage(page) ? page.href : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** In small letters, without "doi:" or an address before it. Undefined for arXiv's own DOIs, which are arXiv ids. */
function normalDoi(text: string): string | undefined {
  const address = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(text.trim())?.[1];
  const bare = address === undefined ? text.trim().replace(/^(?:info:)?doi\s*[:/=]?\s*/i, '') : decoded(address);
  const doi = bare.toLowerCase();
  return DOI.test(doi) && !doi.startsWith('10.48550/arxiv.') ? doi : undefined;
}

/** The DOI that the path of a publisher's page names, without what stands behind it for the kind of page. */
export function doiInPath(page: URL): string | undefined {
  const found = /\/(10\.\d{4,9}(?:\.\d{1,9}){0,4}\/.+)$/.exec(decoded(page.pathname))?.[1];
  return found === undefined ? undefined : normalDoi(doiWithoutPage(found).replace(/\/+$/, ''));
}

/** What publishers put behind a DOI in the addresses of their pages is none of it. */
export function doiWithoutPage(doi: string): string {
  return doi
    .replace(/(?:\/(?:full|abstract|abs|pdf|epdf|html|fulltext|summary|meta|references|figures)(?:\.html?)?)+\/?$/i, '')
    .replace(/(?:\.full|\.abstract)?(?:\.pdf|\.html?)?$/i, '')
    .replace(/^(10\.1101\/.+?)v\d{1,2}$/i, '$1');
}

/** The 13 digits of an ISBN with 10 or 13 whose check digit is right. */
export function normalIsbn(text: string): string | undefined {
  const digits = text
    .replace(/^\s*isbn(?:-1[03])?:?/i, '')
    .replace(/[\s\u2010-\u2013-]/g, '')
    .toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return checkDigit(digits) === digits.charAt(12) ? digits : undefined;
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined;
  const sum = [...digits].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0);
  return sum % 11 === 0 ? `978${digits.slice(0, 9)}${checkDigit(`978${digits}`)}` : undefined;
}

/** The id of an OpenReview forum, or of the forum that an address shows. */
export function normalOpenReview(text: string): string | undefined {
  const id = text.trim();
  return /^[\w-]{4,40}$/.test(id) ? id : openReviewOfPage(normalUrl(id));
}

/** "P17-1001" until 2019, "2020.acl-main.1" since; also from an address of the anthology. */
export function normalAcl(text: string): string | undefined {
  const id = text.trim();
  if (/^[a-z]\d{2}-\d{4}$/i.test(id)) return id.toUpperCase();
  return /^(?:19|20)\d{2}\.[a-z0-9_-]+\.\d+$/i.test(id) ? id.toLowerCase() : aclOfPage(normalUrl(id));
}

export function normalPmid(text: string): string | undefined {
  const digits = /^\s*(?:pmid\s*:?\s*)?0*([1-9]\d{0,8})\s*$/i.exec(text)?.[1];
  return digits ?? pmidOfPage(normalUrl(text));
}

/** An address of the web that can be opened as it stands; others, and those with a password, are none. */
export function normalUrl(text: string): URL | undefined {
  const address = text.trim();
  if (address.length > ADDRESS_MAX || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username || url.password || url.href.length > ADDRESS_MAX ? undefined : url;
}

const ADDRESS_MAX = 2_048;
/** https://www.doi.org/the-identifier/resources/handbook/2_numbering: a prefix of at least four digits, and any signs but blanks behind it. */
const DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s\p{C}]{1,300}$/u;

function arxivIn(text: string): string | undefined {
  return arxivId(text.trim().replace(/^doi:\s*/i, '')) ?? arxivIdInUrl(text.trim());
}

function checkDigit(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function doiOfPage(page: URL | undefined): string | undefined {
  return page && /^(?:dx\.|www\.)?doi\.org$/.test(page.hostname) ? normalDoi(page.href) : undefined;
}

function openReviewOfPage(page: URL | undefined): string | undefined {
  if (!page || !/^(?:www\.|api2?\.)?openreview\.net$/.test(page.hostname)) return undefined;
  const id = page.searchParams.get('id') ?? '';
  return /^[\w-]{4,40}$/.test(id) ? id : undefined;
}

function aclOfPage(page: URL | undefined): string | undefined {
  if (!page || !/^(?:www\.)?(?:aclanthology\.org|aclweb\.org)$/.test(page.hostname)) return undefined;
  const id = /^\/(?:anthology\/(?:papers\/(?:[^/]+\/)*)?)?([\w.-]+?)(?:v\d)?(?:\.pdf|\.bib)?\/?$/i.exec(
    page.pathname,
  )?.[1];
  return id === undefined ? undefined : normalAcl(id);
}

function pmidOfPage(page: URL | undefined): string | undefined {
  if (!page || !/^(?:pubmed\.ncbi|(?:www\.)?ncbi)\.nlm\.nih\.gov$/.test(page.hostname)) return undefined;
  return /^\/(?:pubmed\/)?([1-9]\d{0,8})\/?$/.exec(page.pathname)?.[1];
}

/** An address that one of the other identifiers leads to. */
function isRegistryPage(page: URL): boolean {
  return [arxivIn(page.href), doiOfPage(page), openReviewOfPage(page), aclOfPage(page), pmidOfPage(page)].some(
    (found) => found !== undefined,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

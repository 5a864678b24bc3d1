import { arxivId } from '../arxiv-id.ts';
import { arxivIdInUrl } from '../arxiv-id-in-url.ts';
import { doiInText } from '../bibliography/doi-in-text.ts';
import { identityOf } from '../bibliography/identity.ts';
import type { Identifiers } from '../bibliography/record.ts';

/**
 * The publications that a query names by an identifier, as keys of `Identity`: "2502.19613", "doi:10.1145/…". An arXiv id in each form it is
 * copied in (with a version, "arXiv:" or a subject class), addresses of the sites that show papers, with or without "https://", DOIs,
 * and identifiers of OpenReview, the ACL Anthology, PubMed and books. Others words may stand around them.
 */
export function identifiersInQuery(query: string): readonly string[] {
  if (!MAY_HOLD_ONE.test(query)) return [];
  const words = query.slice(0, LOOKED_AT_MAX).split(/\s+/);
  const keys = words.flatMap((word, index) => keysOf(bare(word), words[index - 1] ?? ''));
  return [...new Set(keys)].slice(0, KEYS_MAX);
}

/** The arXiv id whose beginning a query is: "2502.196". Undefined for all else. */
export function idBeginningIn(query: string): string | undefined {
  return /^\s*(?:arxiv:\s*)?(\d{4}\.\d{0,4})$/i.exec(query)?.[1];
}

const LOOKED_AT_MAX = 4_000;
/** Somebody pasted a list. */
const KEYS_MAX = 100;
/** Each identifier has digits; an address alone may do without. */
const MAY_HOLD_ONE = /\d{4}|\w\.\w+\//;

/** The word without the brackets, quotes and full stops around it, and without a subject class or "pdf" behind it. */
function bare(word: string): string {
  return word
    .replace(/^[<>()[\]{}"'“”‘’«»「」『』,;]+/, '')
    .replace(/\[[\w.,-]*\]?$/, '')
    .replace(/[<>[\]{}"'“”‘’«»「」『』,;:.!?。，、]+$/, '')
    .replace(/^([^(]*)\)+$/, '$1');
}

function keysOf(word: string, before: string): readonly string[] {
  const arxiv = arxivIn(word);
  if (arxiv !== undefined) return [arxiv];
  const { keys } = identityOf({ type: 'book', identifiers: identifiersIn(word, before) });
  return keys;
}

/** Only whole ids: `arxivId` also knows those of tables, whose zeros are lost. */
function arxivIn(word: string): string | undefined {
  const file = word.replace(/\.pdf$/i, '').replace(/^arxiv[-_]/i, '');
  const id = arxivId(file.replace(/^doi:/i, '')) ?? arxivIdInUrl(asAddress(word));
  return id !== undefined && (id.includes('/') || word.includes(id)) ? id : arxivIn48550(word);
}

/** "www.doi.org/10.48550/arXiv.…" and the like. */
function arxivIn48550(word: string): string | undefined {
  const id = /10\.48550\/(arxiv\..+)$/i.exec(word)?.[1];
  return id === undefined ? undefined : arxivId(id);
}

function identifiersIn(word: string, before: string): Identifiers {
  const label = before.toLowerCase().replace(/:$/, '');
  const [, prefix = label, value = word] = /^(doi|openreview|acl|isbn|pmid):(?!\/\/)(.+)$/i.exec(word) ?? [];
  switch (prefix.toLowerCase()) {
    case 'openreview':
      return { openreview: value };
    case 'pmid':
      return { pmid: value };
    default:
      return {
        doi: doiInText(asAddress(value) || value) ?? '',
        acl: value,
        isbn: value,
        url: asAddress(value),
      };
  }
}

/** What is an address, or one without its "https://". */
function asAddress(word: string): string {
  if (/^https?:\/\//i.test(word)) return word;
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}\/./i.test(word) ? `https://${word}` : '';
}

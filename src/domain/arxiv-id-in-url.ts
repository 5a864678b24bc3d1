import { arxivId } from './arxiv-id.ts';

/** The arXiv id of the paper that an address shows: a page or PDF on arXiv, Hugging Face or alphaXiv. Undefined for any other. */
export function arxivIdInUrl(text: string): string | undefined {
  const url = parsed(text);
  if (!url) return undefined;
  const site = SITES.find(({ host }) => host.test(url.hostname));
  const path = site?.path.exec(decoded(url.pathname))?.[1];
  return path === undefined ? undefined : arxivId(path.replace(/\/$/, '').replace(/\.(?:pdf|md)$/i, ''));
}

/** The subdomains of arxiv.org are its mirrors (export, cn) and ar5iv.labs, with the same paths. */
const SITES = [
  { host: /^(?:[a-z0-9-]+\.)*arxiv\.org$/, path: /^\/(?:abs|pdf|html|ps|format|src|e-print)\/(.+)$/ },
  { host: /^(?:www\.)?(?:huggingface\.co|hf\.co)$/, path: /^\/papers\/(.+)$/ },
  { host: /^(?:www\.)?alphaxiv\.org$/, path: /^\/(?:[a-z]{2}\/)?(?:abs|pdf|html|overview|audio|resources)\/(.+)$/ },
];

function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

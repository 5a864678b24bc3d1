import { arxivId } from './arxiv-id.ts';

/** The arXiv id of the paper that an address shows: a page or PDF on arXiv, Hugging Face or alphaXiv, or one on Semantic Scholar that names it. Undefined for any other. */
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
  { host: /^(?:www|api)\.semanticscholar\.org$/, path: /^\/(?:[a-z0-9/]*\/)?arxiv[:/](.+)$/i },
];

/**
 * The same as match patterns, for menus: looser, since they take no regular expression, so that what is chosen there is looked
 * at again. Path patterns know capitals; `api.semanticscholar.org` only redirects.
 */
export const PAPER_PATTERNS: readonly string[] = [
  ...['abs', 'pdf', 'html', 'ps', 'format', 'src', 'e-print'].map((kind) => `*://*.arxiv.org/${kind}/*`),
  ...['huggingface.co', 'www.huggingface.co', 'hf.co'].map((host) => `*://${host}/papers/*`),
  ...['abs', 'pdf', 'html', 'overview', 'audio', 'resources'].map((kind) => `*://*.alphaxiv.org/*${kind}/*`),
  ...['arXiv:', 'arxiv:', 'arXiv/', 'arxiv/'].map((prefix) => `*://*.semanticscholar.org/*${prefix}*`),
];

/** The sites whose pages can show a paper, beside the service's own, which the extension may see anyway. */
export const PAPER_SITES: readonly string[] = [
  'https://*.arxiv.org/*',
  'https://*.alphaxiv.org/*',
  'https://*.semanticscholar.org/*',
];

function parsed(text: string): URL | undefined {
  // What is thrown costs a hundred times what is read, and nearly all texts are no addresses.
  if (!/^\s*https?:/i.test(text)) return undefined;
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

import { arxivId } from '../domain/arxiv-id.ts';
import { arxivIdInUrl } from '../domain/arxiv-id-in-url.ts';
import { cleanLine } from '../domain/clean-text.ts';

/** The id of the paper that a text names: an arXiv id or address, alone or among other words, or one of our own addresses. */
export function findId(text: string): string | undefined {
  const short = text.slice(0, LOOKED_AT_CHARACTERS).trim();
  if (short === '') return undefined;
  const inAddress = /^https?:/i.test(short) ? arxivIdInUrl(short) : undefined;
  return inAddress ?? idsIn(short)[0] ?? ownPageId(short);
}

/**
 * The same, where people write what they like (a note, a key): only when a line holds the id and nothing else, as "arXiv:1706.03762 [cs]"
 * and "Available at https://arxiv.org/abs/1706.03762" do. A paper that is merely mentioned is another one.
 */
export function findIdAlone(text: string): string | undefined {
  for (const line of text.slice(0, LOOKED_AT_CHARACTERS).split(/[\r\n]+/)) {
    const id = idIsAll(line);
    if (id !== undefined) return id;
  }
  return undefined;
}

function idIsAll(line: string): string | undefined {
  const words = line.trim().split(/\s+/);
  if (words.length > ALONE_MAX_WORDS) return undefined;
  const alone = words
    .join(' ')
    .replace(INTRODUCTION, '')
    .replace(/ ?\[[\w.,; -]{2,60}\]\.?$|[.,;]$/, '');
  return /^\S{1,300}$/.test(alone) ? findId(alone) : undefined;
}

/** What stands before an id that is meant: "arXiv preprint arXiv:", "Available at", "e-print". */
const INTRODUCTION =
  /^(?:(?:arxiv|pre-?print|e-?prints?|available|online|from|at|on|as|also|id|identifier|url|doi)(?:[\s:._-]+|(?=\d)))+/i;

/** All arXiv ids in a text, each once, in order. What stands in the DOI of another publisher is none. */
export function idsIn(text: string): readonly string[] {
  const ids = new Set<string>();
  for (const [found] of text.replace(OTHER_DOI, ' ').matchAll(ID)) {
    const id = arxivId(found);
    // Digits that are missing could be put at either end.
    if (id !== undefined && (id === found || found.includes('/'))) ids.add(id);
  }
  return [...ids];
}

const LOOKED_AT_CHARACTERS = 10_000;
/** "Also available online as arXiv preprint arXiv: 1706.03762 [cs, stat]". */
const ALONE_MAX_WORDS = 12;
/** "10.1098/rspa.2009.0502"; arXiv's own prefix is 10.48550. */
const OTHER_DOI = /(?<![\d.])10\.(?!48550(?:\/|%2f))\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2f)[^\s,;"<>|]*/gi;

/** The archives before April 2007. */
const ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';

/** As arXiv writes them: not a piece of a longer number or word, nor of "nature.2012.11536", as publishers write theirs. */
const ID = new RegExp(
  `(?:(?<=arxiv\\.?)|(?<![a-z\\d]\\.?))\\d{4}\\.\\d{4,5}(?!\\d)` +
    `|(?<![a-z-])(?:${ARCHIVES})(?:\\.[a-z]{2})?\\/(?:9[1-9]|0[0-7])\\d{5}(?!\\d)`,
  'gi',
);

/** Ids that are not arXiv's are exported with their page at Hugging Face. */
function ownPageId(text: string): string | undefined {
  const path = /^https:\/\/huggingface\.co\/papers\/([^?#\s]+)$/.exec(text)?.[1];
  if (path === undefined || /^(?:date|week|month)\/|^trending$/.test(path)) return undefined;
  try {
    const id = decodeURIComponent(path);
    return cleanLine(id, 500) === id ? id : undefined;
  } catch {
    return undefined;
  }
}

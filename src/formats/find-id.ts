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

/** All arXiv ids in a text, each once, in order. */
export function idsIn(text: string): readonly string[] {
  const ids = new Set<string>();
  for (const [found] of text.matchAll(ID)) {
    const id = arxivId(found);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

const LOOKED_AT_CHARACTERS = 10_000;
/** As arXiv writes them: no digits lost, not a piece of a longer number or word. */
const ID =
  /(?<!\d\.?)(?:\d{4}\.\d{4,5}|(?<![a-z-])(?:[a-z]{2,8}-[a-z]{2,5}|q-bio|cs|math|physics|nlin|stat)(?:\.[A-Za-z]{2})?\/\d{7})(?!\d)/g;

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

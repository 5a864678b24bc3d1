import { arxivId } from '../domain/arxiv-id.ts';

/** arXiv's subject class where an old id tells it: "hep-th/9901001" does, "math/0601001" and "2305.03048" do not. */
export function primaryClassOf(id: string): string | undefined {
  const archive = /^([a-z-]+)\//.exec(arxivId(id) ?? '')?.[1];
  return archive === undefined || DIVIDED.has(archive) ? undefined : archive;
}

/** A text that is a subject class as arXiv writes it ("cs.CL", "hep-th", "physics.acc-ph"); undefined for any other. */
export function subjectClassIn(text: string): string | undefined {
  const bare = text.trim().replace(/^\[|\]$/g, '');
  return CLASS.test(bare) ? bare : undefined;
}

/** The class that an old id was once written with, "math.AG/0601001", where one of `texts` names this paper so. */
export function subjectClassWith(id: string | undefined, texts: readonly (string | undefined)[]): string | undefined {
  if (!id?.includes('/')) return undefined;
  for (const text of texts) {
    for (const [written, archive = '', subject = ''] of (text ?? '').slice(0, LOOKED_AT_CHARACTERS).matchAll(OLD_ID)) {
      if (arxivId(written) === id) return `${archive.toLowerCase()}.${subject.toUpperCase()}`;
    }
  }
  return undefined;
}

/** Archives whose papers have a class of their own below them, which the id leaves out. */
const DIVIDED = new Set(['cs', 'math', 'nlin', 'physics', 'q-bio', 'q-fin', 'stat', 'eess', 'econ']);

const CLASS = /^(?:[a-z]{2,8}|[a-z]{1,8}-[a-z]{2,5})(?:\.[A-Za-z-]{2,10})?$/;
const OLD_ID = /(?<![a-z-])([a-z]{2,8}|[a-z]{1,8}-[a-z]{2,5})\.([a-z]{2})\/\d{7}(?!\d)/gi;
const LOOKED_AT_CHARACTERS = 10_000;

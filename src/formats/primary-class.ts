import { arxivId } from '../domain/arxiv-id.ts';

/** arXiv's subject class where an old id tells it: "hep-th/9901001" does, "math/0601001" and "2305.03048" do not. */
export function primaryClassOf(id: string): string | undefined {
  const archive = /^([a-z-]+)\//.exec(arxivId(id) ?? '')?.[1];
  return archive === undefined || DIVIDED.has(archive) ? undefined : archive;
}

/** Archives whose papers have a class of their own below them, which the id leaves out. */
const DIVIDED = new Set(['cs', 'math', 'nlin', 'physics', 'q-bio', 'q-fin', 'stat', 'eess', 'econ']);

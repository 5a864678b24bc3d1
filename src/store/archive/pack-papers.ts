import type { Paper } from '../../domain/paper.ts';

/** Papers as small as they can be kept: deflated JSON, some third of it. Await it outside of any transaction. */
export async function packPapers(papers: readonly Paper[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([JSON.stringify(papers)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The papers that were packed; none where a disk has damaged them. */
export async function unpackPapers(packed: Uint8Array<ArrayBuffer>): Promise<readonly Paper[]> {
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await new Response(stream).json();
  } catch {
    return [];
  }
}

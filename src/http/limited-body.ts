/** The text of a body, within the limit of `readLimitedBytes`. */
export async function readLimitedBody(response: Response, byteLimit: number): Promise<string | 'too-large'> {
  const bytes = await readLimitedBytes(response, byteLimit);
  if (bytes === 'too-large') return bytes;
  const decoder = new TextDecoder();
  return bytes.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/**
 * A body as it came, in chunks, or 'too-large' as soon as more than `byteLimit` bytes have come: counted after decompression,
 * since `Content-Length` may lie or be missing. Rejects as the stream does (a reset, an abort).
 */
export async function readLimitedBytes(
  response: Response,
  byteLimit: number,
): Promise<Uint8Array<ArrayBuffer>[] | 'too-large'> {
  const reader = response.body?.getReader();
  if (!reader) return [];
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > byteLimit) {
      void reader.cancel().catch(() => undefined);
      return 'too-large';
    }
    chunks.push(value);
  }
  return chunks;
}

/** Lets go of a body nobody reads, so that its connection is free. Never rejects. */
export function dropBody(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}

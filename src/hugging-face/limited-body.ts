/**
 * The text of a body, or 'too-large' as soon as more than `byteLimit` bytes have come: counted after decompression, since
 * `Content-Length` may lie or be missing. Rejects as the stream does (a reset, an abort).
 */
export async function readLimitedBody(response: Response, byteLimit: number): Promise<string | 'too-large'> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > byteLimit) {
      void reader.cancel().catch(() => undefined);
      return 'too-large';
    }
    pieces.push(decoder.decode(value, { stream: true }));
  }
  pieces.push(decoder.decode());
  return pieces.join('');
}

/** Lets go of a body nobody reads, so that its connection is free. Never rejects. */
export function dropBody(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}

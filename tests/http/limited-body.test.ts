import { expect, it } from 'vitest';
import { dropBody, readLimitedBody } from '../../src/http/limited-body.ts';

it('reads a body of just the limit, characters split between chunks included', async () => {
  const bytes = new TextEncoder().encode('häh 日本');
  const body = streamOf([bytes.slice(0, 2), bytes.slice(2, 7), bytes.slice(7)]);
  expect(await readLimitedBody(new Response(body), bytes.byteLength)).toBe('häh 日本');
});

it('stops at the first byte too many and lets go of the rest', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => {
      cancelled = true;
    },
  });
  expect(await readLimitedBody(new Response(endless), 35)).toBe('too-large');
  expect(cancelled).toBe(true);
});

it('reads no body as empty, and drops none without a word', async () => {
  expect(await readLimitedBody(new Response(null), 10)).toBe('');
  expect(() => dropBody(new Response(null))).not.toThrow();
});

function streamOf(chunks: Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

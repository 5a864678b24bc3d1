import { createHash } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  /** How its characters become bytes; UTF-8 when missing. */
  readonly encoding?: 'latin1';
}

export function json(value: unknown, headers: Record<string, string> = {}): Answer {
  const body = JSON.stringify(value);
  const digest = createHash('sha1').update(body).digest('base64url');
  const etag = `W/"${Buffer.byteLength(body).toString(16)}-${digest}"`;
  return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8', ETag: etag, ...headers }, body };
}

export function jsonError(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'X-Error-Code': code,
      'X-Error-Message': message.replace(/[^\x20-\x7e]/g, '?'),
    },
    body: JSON.stringify({ error: message }),
  };
}

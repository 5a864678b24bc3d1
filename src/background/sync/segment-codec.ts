import type { MarkerEncryption } from '../../domain/sync/marker.ts';
import { fromBase64, toBase64 } from '../../http/base64.ts';

/** How text becomes a file, and a file text again. */
export interface Codec {
  readonly pack: (text: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Undefined where the bytes are damaged, too many, or not for this reader. */
  readonly unpack: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | undefined>;
  /** The first 32 hex digits of SHA-256. */
  readonly hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** The same behind the passphrase of a place; undefined where it is another one. */
  readonly open: (encryption: MarkerEncryption) => Promise<Codec | undefined>;
  /** For a place that is made now; undefined without a passphrase. */
  readonly encrypted: () => Promise<{ readonly codec: Codec; readonly encryption: MarkerEncryption } | undefined>;
}

/** Files as they are: gzip, and behind it, where a passphrase is given, AES-GCM with a key of PBKDF2. */
export function segmentCodec(passphrase: string | undefined): Codec {
  const plain = { pack: deflate, unpack: inflate, hash: hashOf };
  return {
    ...plain,
    async open(encryption) {
      if (!passphrase) return undefined;
      const key = await keyOf(passphrase, fromBase64(encryption.salt) ?? new Uint8Array(), encryption.rounds);
      const check = await decrypt(key, fromBase64(encryption.check) ?? new Uint8Array());
      return check && new TextDecoder().decode(check) === CHECK ? encryptedBy(key, this) : undefined;
    },
    async encrypted() {
      if (!passphrase) return undefined;
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const key = await keyOf(passphrase, salt, ROUNDS);
      const check = await encrypt(key, new TextEncoder().encode(CHECK));
      const encryption = { salt: toBase64(salt), rounds: ROUNDS, check: toBase64(check) };
      return { codec: encryptedBy(key, this), encryption };
    },
  };
}

/** OWASP's number for PBKDF2 with SHA-256 (2023). */
const ROUNDS = 600_000;
const CHECK = 'paperglance';
const IV_BYTES = 12;
/** What a file may come to: one that grows beyond it was not written by us. */
const TEXT_BYTES_MAX = 64 * 1_024 * 1_024;

function encryptedBy(key: CryptoKey, codec: Codec): Codec {
  return {
    ...codec,
    pack: async (text) => encrypt(key, await deflate(text)),
    async unpack(bytes) {
      const opened = await decrypt(key, bytes);
      return opened && inflate(opened);
    },
  };
}

async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** By a reader, whose errors are alike in both browsers; some server unpacked it on the way, others leave it packed. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    if (!isPacked) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts: string[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > TEXT_BYTES_MAX) {
        void reader.cancel().catch(() => undefined);
        return undefined;
      }
      parts.push(decoder.decode(value, { stream: true }));
    }
    return parts.join('') + decoder.decode();
  } catch {
    return undefined;
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(way, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function encrypt(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes));
  const whole = new Uint8Array(IV_BYTES + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV_BYTES);
  return whole;
}

async function decrypt(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (bytes.length <= IV_BYTES) return undefined;
  try {
    const way = { name: 'AES-GCM', iv: bytes.subarray(0, IV_BYTES) };
    return new Uint8Array(await crypto.subtle.decrypt(way, key, bytes.subarray(IV_BYTES)));
  } catch {
    return undefined;
  }
}

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** base64 sha256 of the public key, for Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
}

const DAY_MS = 86_400_000;

/**
 * A self-signed P-256 certificate for `host`, also good for `others`, localhost and 127.0.0.1.
 * Written out in DER by hand (RFC 5280): Node builds no certificates, and a fresh machine may have no `openssl`.
 */
export function selfSignedCertificate(host: string, now: number, others: readonly string[] = []): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(oid(2, 5, 4, 3), utf8(host))));
  const ecdsaWithSha256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2));
  const toBeSigned = sequence(
    tag(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(time(now - 2 * DAY_MS), time(now + 90 * DAY_MS)),
    name,
    publicKeyInfo,
    tag(0xa3, sequence(subjectAlternativeNames([host, ...others]), serverAuthentication(), notAnAuthority())),
  );
  const certificate = sequence(toBeSigned, ecdsaWithSha256, bitString(sign('sha256', toBeSigned, privateKey)));
  return {
    cert: pem('CERTIFICATE', certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    spki: createHash('sha256').update(publicKeyInfo).digest('base64'),
  };
}

function subjectAlternativeNames(hosts: readonly string[]): Buffer {
  const names = sequence(
    ...hosts.map((host) => tag(0x82, Buffer.from(host))),
    tag(0x82, Buffer.from('localhost')),
    tag(0x87, Buffer.from([127, 0, 0, 1])),
  );
  return sequence(oid(2, 5, 29, 17), octets(names));
}

function serverAuthentication(): Buffer {
  return sequence(oid(2, 5, 29, 37), octets(sequence(oid(1, 3, 6, 1, 5, 5, 7, 3, 1))));
}

/** Basic constraints without the CA flag: Firefox refuses an authority's certificate on a server. */
function notAnAuthority(): Buffer {
  return sequence(oid(2, 5, 29, 19), octets(sequence()));
}

function tag(number: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([number, ...lengthBytes(body.length)]), body]);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  if (length < 0x100) return [0x81, length];
  return [0x82, length >> 8, length & 0xff];
}

function sequence(...parts: Buffer[]): Buffer {
  return tag(0x30, ...parts);
}

function set(...parts: Buffer[]): Buffer {
  return tag(0x31, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return tag(0x02, bytes);
}

function utf8(text: string): Buffer {
  return tag(0x0c, Buffer.from(text));
}

function octets(bytes: Buffer): Buffer {
  return tag(0x04, bytes);
}

function bitString(bytes: Buffer): Buffer {
  return tag(0x03, Buffer.from([0]), bytes);
}

/** UTCTime, as RFC 5280 asks for until 2049. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14);
  return tag(0x17, Buffer.from(`${digits}Z`));
}

function oid(first: number, second: number, ...rest: number[]): Buffer {
  return tag(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

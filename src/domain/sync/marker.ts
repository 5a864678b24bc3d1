import { isObject } from '../is-object.ts';
/** The place's own file: which one it is, and whether what lies there is encrypted. */
export interface Marker {
  readonly id: string;
  /** Of the passphrase's key, in base64; missing where files are in the clear. */
  readonly encryption?: MarkerEncryption;
}

export interface MarkerEncryption {
  readonly salt: string;
  readonly rounds: number;
  /** What the right passphrase opens. */
  readonly check: string;
}

const FORM = 1;

export function writeMarker({ id, encryption }: Marker): string {
  return JSON.stringify({ paperglance: FORM, id, ...(encryption && { encryption }) });
}

export function readMarker(text: string): Marker | 'newer' | undefined {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(stored)) return undefined;
  const { paperglance, id, encryption } = stored;
  if (typeof paperglance === 'number' && paperglance > FORM) return 'newer';
  if (paperglance !== FORM || typeof id !== 'string' || !/^[a-z0-9-]{8,64}$/.test(id)) return undefined;
  if (encryption === undefined) return { id };
  const read = readEncryption(encryption);
  return read && { id, encryption: read };
}

function readEncryption(stored: unknown): MarkerEncryption | undefined {
  if (!isObject(stored)) return undefined;
  const { salt, rounds, check } = stored;
  if (typeof salt !== 'string' || typeof check !== 'string' || typeof rounds !== 'number') return undefined;
  if (!Number.isInteger(rounds) || rounds < ROUNDS_LEAST || rounds > ROUNDS_MOST) return undefined;
  return { salt: salt.slice(0, TEXT_MAX), check: check.slice(0, TEXT_MAX), rounds };
}

/** Fewer would be guessed, more would stop the worker: a marker may be anybody's. */
const ROUNDS_LEAST = 100_000;
const ROUNDS_MOST = 5_000_000;
const TEXT_MAX = 500;

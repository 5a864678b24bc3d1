import { isDeviceId } from './stamp.ts';

/** Where everything of ours is, below the place that a person chose. Another form of files gets another folder. */
export const SYNC_FOLDER = ['paperglance', 'v1'] as const;

/** Says which place this is; whoever finds none, or another one, asks before doing anything. */
export const MARKER_PATH = 'marker.json';

/**
 * A file of change records: written once, never changed, and known by its bytes. A file whose bytes are others is not there yet, whatever the
 * server says.
 */
export interface SegmentPath {
  readonly device: string;
  readonly sequence: number;
  readonly hash: string;
}

export function segmentPath({ device, sequence, hash }: SegmentPath): string {
  return `${device}/${String(sequence).padStart(SEQUENCE_DIGITS, '0')}-${hash}.json.gz`;
}

/** What a path below `SYNC_FOLDER` names; undefined where that is no segment. */
export function parseSegmentPath(path: string): SegmentPath | undefined {
  const [, device, sequence, hash] = PATH.exec(path) ?? [];
  if (!isDeviceId(device) || sequence === undefined || hash === undefined) return undefined;
  return { device, sequence: Number(sequence), hash };
}

/** The small file that a device alone writes, over and over: who it is, and when it was last here. */
export function headPath(device: string): string {
  return `${device}/head.json`;
}

export function deviceOfHead(path: string): string | undefined {
  const [, device] = /^([a-z0-9]{6,32})\/head\.json$/.exec(path) ?? [];
  return device;
}

const SEQUENCE_DIGITS = 6;
const PATH = /^([a-z0-9]{6,32})\/(\d{6,12})-([0-9a-f]{32})\.json\.gz$/;

import { readSegment, type SyncSegment } from '../../domain/sync/segment.ts';
import { parseSegmentPath } from '../../domain/sync/segment-path.ts';
import type { SkipReason } from '../../domain/sync/sync-state.ts';
import type { Codec } from './segment-codec.ts';
import type { SyncWorld } from './sync-world.ts';

/** A file of change records, or why it is passed over. */
export async function readFile(
  { carrier, codec: { hash } }: Pick<SyncWorld, 'carrier' | 'codec'>,
  codec: Codec,
  path: string,
): Promise<SyncSegment | SkipReason> {
  const named = parseSegmentPath(path);
  const bytes = await carrier.read(path);
  if (!named || !bytes || (await hash(bytes)) !== named.hash) return 'incomplete';
  const text = await codec.unpack(bytes);
  if (text === undefined) return 'damaged';
  const reading = readSegment(text);
  if (reading.kind !== 'ok') return reading.kind;
  return reading.unreadable > 0 && reading.segment.docs.length === 0 ? 'damaged' : reading.segment;
}

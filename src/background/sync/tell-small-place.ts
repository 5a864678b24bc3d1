import type { Carrier } from '../../domain/sync/carrier.ts';
import { writeSegment } from '../../domain/sync/segment.ts';
import { parseSegmentPath, segmentPath } from '../../domain/sync/segment-path.ts';
import { lackingIn } from '../../domain/sync/small-place.ts';
import { joinDocs, type SyncDoc } from '../../domain/sync/sync-doc.ts';
import { SyncFailed } from '../../domain/sync/sync-state.ts';
import { readFile } from './read-file.ts';
import type { Codec } from './segment-codec.ts';
import type { SyncWorld } from './sync-world.ts';
import { writeVerified } from './write-verified.ts';

/** So many files of its own a device adds before it writes them as one. */
const FILES_MAX = 8;
/** More never fit. IndexedDB takes no number beyond 32 bits. */
const DOCS_MAX = 100_000;

/**
 * Tells a place that is small and read at no cost what it lacks of all that is known here, whoever said it and whatever vanished: so nothing has
 * to be remembered of what was told. Once there are many files of this device's, or no room for another, one takes the place of them all.
 */
export async function tellSmallPlace(
  world: SyncWorld,
  codec: Codec,
  replace: NonNullable<Carrier['replace']>,
): Promise<void> {
  const { room, carrier, name, now } = world;
  const waiting = await room.readOutbox(DOCS_MAX);
  const known = await room.readKnown();
  const files = (await carrier.list()).filter((path) => parseSegmentPath(path));
  const { device } = await room.read();
  const own = files.filter((path) => parseSegmentPath(path)?.device === device);
  const ofOthers = await readAll(files.filter((path) => !own.includes(path)));
  const there = await readAll(own, ofOthers);
  const lacking = lackingIn(there, known, now());
  if (lacking.length > 0) {
    const isAdded = own.length < FILES_MAX && (await isWritten(lacking, []));
    if (!isAdded && !(await isWritten(lackingIn(ofOthers, known, now()), own)))
      throw new SyncFailed({ kind: 'outgrown' });
  }
  await room.clearOutbox(waiting);

  /** Whether there was room for it, in the place of those. */
  async function isWritten(docs: readonly SyncDoc[], instead: readonly string[]): Promise<boolean> {
    const { sequence } = await room.read();
    const bytes = await codec.pack(writeSegment({ device, name, madeAt: now(), docs }));
    const path = segmentPath({ device, sequence: sequence + 1, hash: await codec.hash(bytes) });
    await room.change((state) => ({
      ...state,
      sequence: sequence + 1,
      own: [...state.own, ...(state.writing === undefined ? [] : [{ path: state.writing, size: 0 }])],
      writing: path,
    }));
    try {
      await writeVerified({ ...carrier, write: (to, content) => replace(instead, to, content) }, path, bytes);
    } catch (error) {
      if (error instanceof SyncFailed && error.failure.kind === 'outgrown') return false;
      throw error;
    }
    await room.change(({ writing: _, ...state }) => ({
      ...state,
      own: [...state.own.filter((one) => !instead.includes(one.path)), { path, size: bytes.length }],
    }));
    return true;
  }

  async function readAll(
    paths: readonly string[],
    before: ReadonlyMap<string, SyncDoc> = new Map(),
  ): Promise<ReadonlyMap<string, SyncDoc>> {
    const docs = new Map(before);
    for (const path of paths) {
      const segment = await readFile(world, codec, path);
      // What does not verify tells nobody anything.
      if (typeof segment === 'string') continue;
      for (const doc of segment.docs) docs.set(doc.id, joinDocs(docs.get(doc.id), doc));
    }
    return docs;
  }
}

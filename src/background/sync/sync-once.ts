import { readHead, writeHead } from '../../domain/sync/device-head.ts';
import { type Marker, readMarker, writeMarker } from '../../domain/sync/marker.ts';
import { type SyncSegment, writeSegment } from '../../domain/sync/segment.ts';
import { deviceOfHead, headPath, MARKER_PATH, parseSegmentPath, segmentPath } from '../../domain/sync/segment-path.ts';
import { joinDocs, type SyncDoc } from '../../domain/sync/sync-doc.ts';
import {
  type OwnSegment,
  type PlainSyncFailure,
  type SkipReason,
  SyncFailed,
  type SyncState,
} from '../../domain/sync/sync-state.ts';
import { readFile } from './read-file.ts';
import type { Codec } from './segment-codec.ts';
import type { SyncWorld } from './sync-world.ts';
import { tellSmallPlace } from './tell-small-place.ts';
import { writeVerified } from './write-verified.ts';

/**
 * Brings this device and the place in step once: what was written here goes into records, what others wrote is read and taken in, what they
 * do not know is written and read back. Dying anywhere in it costs nothing: the next one goes on. Rejects with `SyncFailed`.
 */
export async function syncOnce(world: SyncWorld): Promise<void> {
  const { carrier, room } = world;
  await room.takeLocal();
  const { device, devices } = await room.read();
  if (devices[device]?.retired) fail('retired');
  const files = await carrier.list();
  const codec = await openPlace(world, files);
  await knowOwnFiles(world, files);
  await receiveAll(world, codec, files);
  if (carrier.replace) await tellSmallPlace(world, codec, carrier.replace);
  else {
    await send(world, codec);
    await mergeOwn(world, codec, files);
  }
  await writeOwnHead(world, codec);
}

/** A file that did not verify is looked at again after so long. */
const LOOK_AGAIN_MS = 15 * 60_000;
/** Some servers answer from a cache for minutes. */
const BELIEVED_MISSING_MS = 10 * 60_000;
const HEAD_EVERY_MS = 24 * 60 * 60_000;
const DOCS_PER_SEGMENT = 2_000;
const DOCS_PER_JOINING = 2_000;
const SMALL_BYTES = 64 * 1_024;
const SMALL_SEGMENTS_MAX = 24;

/** Finds the marker, or makes it where the place is new; whatever else is the case is for the person to say. */
async function openPlace(world: SyncWorld, files: readonly string[]): Promise<Codec> {
  const { carrier, room } = world;
  const { placeId, isEncrypted, isAgreed } = await room.read();
  const bytes = files.includes(MARKER_PATH) ? await carrier.read(MARKER_PATH) : undefined;
  if (!bytes) {
    // An empty listing may be a lie of the server: one that was known to have a marker is never taken for new.
    const isVouched = carrier.placeId !== undefined;
    if (!isAgreed && !isVouched && (placeId !== undefined || files.some((path) => parseSegmentPath(path))))
      fail('marker-missing');
    return makePlace(world);
  }
  const marker = readMarker(textOf(bytes));
  if (marker === 'newer') fail('newer');
  if (!marker) fail('marker-unreadable');
  if (placeId !== undefined && marker.id !== placeId) fail('marker-other');
  if ((isEncrypted ?? world.wantsEncryption) && !marker.encryption) fail('not-encrypted');
  const codec = marker.encryption ? await world.codec.open(marker.encryption) : world.codec;
  if (!codec) fail('passphrase');
  if (placeId === undefined) await adopt(world, marker);
  return codec;
}

async function makePlace(world: SyncWorld): Promise<Codec> {
  const { carrier, codec, wantsEncryption } = world;
  // A listing may be minutes old: another device may just have been here.
  if (await carrier.read(MARKER_PATH)) fail('offline');
  const made = wantsEncryption ? await codec.encrypted() : undefined;
  if (wantsEncryption && !made) fail('passphrase');
  const marker: Marker = { id: carrier.placeId ?? world.newMarkerId(), ...(made && { encryption: made.encryption }) };
  await writeVerified(carrier, MARKER_PATH, bytesOf(writeMarker(marker)));
  await adopt(world, marker);
  return made?.codec ?? codec;
}

async function adopt({ room }: SyncWorld, { id, encryption }: Marker): Promise<void> {
  await room.change(({ isAgreed: _, ...state }) => ({
    ...state,
    placeId: id,
    isEncrypted: encryption !== undefined,
    isJoining: true,
  }));
}

/**
 * What lies in this device's own folder is what it wrote. Anything else there was written by a copy of this profile, or by this one before it
 * was put back to an earlier day: then the folder is another's from now on, and this device takes a new name.
 */
async function knowOwnFiles(world: SyncWorld, files: readonly string[]): Promise<void> {
  const { room, now } = world;
  const { device, own, writing, missingSince } = await room.read();
  const listed = files.filter((path) => parseSegmentPath(path)?.device === device);
  const known = new Set([...own.map(({ path }) => path), ...(writing === undefined ? [] : [writing])]);
  if (listed.some((path) => !known.has(path))) {
    await room.change((state) => renamed(state, world.newDevice()));
    // Nobody looks after the files of that name any more.
    await room.fillOutbox();
    return;
  }
  // What a small place lacks is seen by what is there.
  if (world.carrier.replace) return;
  const missing = own.filter(({ path, isMerged }) => !isMerged && !listed.includes(path));
  if (missing.length === 0) {
    if (missingSince !== undefined) await room.change(({ missingSince: _, ...state }) => state);
    return;
  }
  if (missingSince === undefined || missingSince > now()) {
    await room.change((state) => ({ ...state, missingSince: now() }));
    return;
  }
  if (now() - missingSince < BELIEVED_MISSING_MS) return;
  // Somebody may have taken them away before others read them: all is told again.
  await room.fillOutbox();
  const gone = new Set(missing.map(({ path }) => path));
  await room.change(({ missingSince: _, ...state }) => ({
    ...state,
    own: state.own.filter(({ path }) => !gone.has(path)),
  }));
}

function renamed({ writing: _, ...state }: SyncState, device: string): SyncState {
  return { ...state, device, own: [], sequence: 0, headAt: 0 };
}

async function receiveAll(world: SyncWorld, codec: Codec, files: readonly string[]): Promise<void> {
  const { room, now } = world;
  const state = await room.read();
  await readHeads(world, codec, files, state);
  const read = new Set(state.read);
  const waiting = (path: string) => {
    const at = state.skipped[path]?.at;
    return at !== undefined && at <= now() && now() - at < LOOK_AGAIN_MS;
  };
  const unread = files.filter((path) => {
    const segment = parseSegmentPath(path);
    return segment && segment.device !== state.device && !read.has(path) && !waiting(path);
  });
  let docs: SyncDoc[] = [];
  let paths: string[] = [];
  const readNow = new Set<string>();
  const from = new Set<string>();
  const skipped = new Map<string, SkipReason>();
  for (const path of unread) {
    const segment = await readFile(world, codec, path);
    if (typeof segment === 'string') {
      skipped.set(path, segment);
      continue;
    }
    docs.push(...segment.docs);
    paths.push(path);
    readNow.add(path);
    from.add(segment.device);
    await know(world, segment);
    if (!state.isJoining || docs.length < DOCS_PER_JOINING) continue;
    await room.receive({ docs, paths, from: [...from] });
    [docs, paths] = [[], []];
  }
  await room.receive({ docs, paths, from: [...from] });
  const at = now();
  const isListed = new Set(files);
  await room.change((after) => ({
    ...after,
    isJoining: false,
    read: after.read.filter((path) => isListed.has(path)),
    skipped: {
      ...Object.fromEntries(Object.entries(after.skipped).filter(([path]) => isListed.has(path) && !readNow.has(path))),
      ...Object.fromEntries([...skipped].map(([path, why]) => [path, { why, at }])),
    },
  }));
}

/** A device is shown by what it last wrote, or by its head. */
async function readHeads(world: SyncWorld, codec: Codec, files: readonly string[], state: SyncState): Promise<void> {
  for (const path of files) {
    const device = deviceOfHead(path);
    if (device === undefined || device === state.device) continue;
    const seenAt = state.devices[device]?.seenAt;
    if (seenAt !== undefined && Math.abs(world.now() - seenAt) < HEAD_EVERY_MS) continue;
    const bytes = await world.carrier.read(path);
    const text = bytes && (await codec.unpack(bytes));
    const head = text === undefined ? undefined : readHead(text);
    if (head) await know(world, { device, name: head.name, madeAt: head.seenAt });
  }
}

async function know(
  { room }: SyncWorld,
  { device, name, madeAt }: Pick<SyncSegment, 'device' | 'name' | 'madeAt'>,
): Promise<void> {
  await room.change((state) => {
    const known = state.devices[device];
    if (known && known.seenAt >= madeAt) return state;
    return { ...state, devices: { ...state.devices, [device]: { ...known, name, seenAt: madeAt } } };
  });
}

async function send(world: SyncWorld, codec: Codec): Promise<void> {
  const { room } = world;
  for (;;) {
    const docs = await room.readOutbox(DOCS_PER_SEGMENT);
    if (docs.length === 0) return;
    await writeSegmentOf(world, codec, docs);
    await room.clearOutbox(docs);
  }
}

/** Writes records into a file of a new name, and knows it for its own once it was read back. */
async function writeSegmentOf(world: SyncWorld, codec: Codec, docs: readonly SyncDoc[]): Promise<void> {
  const { room, carrier, name, now } = world;
  const { device, sequence } = await room.read();
  const bytes = await codec.pack(writeSegment({ device, name, madeAt: now(), docs }));
  const path = segmentPath({ device, sequence: sequence + 1, hash: await codec.hash(bytes) });
  await room.change((state) => ({ ...withoutBroken(state), sequence: sequence + 1, writing: path }));
  await writeVerified(carrier, path, bytes);
  await room.change(({ writing: _, ...state }) => ({ ...state, own: [...state.own, { path, size: bytes.length }] }));
}

/** A file that did not come out whole is this device's own all the same, and can go: what it was to say is said in the next. */
function withoutBroken({ writing, ...state }: SyncState): SyncState {
  if (writing === undefined) return state;
  return { ...state, own: [...state.own, { path: writing, size: 0, isMerged: true }] };
}

/** Many small files become one, and are deleted once that was read back; only ever those of this device. */
async function mergeOwn(world: SyncWorld, codec: Codec, files: readonly string[]): Promise<void> {
  const { carrier, room } = world;
  const { own } = await room.read();
  const listed = new Set(files);
  const merged = own.filter(({ path, isMerged }) => isMerged && listed.has(path)).map(({ path }) => path);
  if (merged.length > 0) await carrier.remove(merged);
  const gone = own.filter(({ path, isMerged }) => isMerged && !listed.has(path)).map(({ path }) => path);
  if (gone.length > 0)
    await room.change((state) => ({ ...state, own: state.own.filter(({ path }) => !gone.includes(path)) }));
  const small = own.filter(({ path, size, isMerged }) => !isMerged && size < SMALL_BYTES && listed.has(path));
  if (small.length >= SMALL_SEGMENTS_MAX) await mergeInto(world, codec, small);
}

async function mergeInto(world: SyncWorld, codec: Codec, small: readonly OwnSegment[]): Promise<void> {
  const docs = new Map<string, SyncDoc>();
  for (const { path } of small) {
    const segment = await readFile(world, codec, path);
    // What can't be read stays where it is, and so do the others.
    if (typeof segment === 'string') return;
    for (const doc of segment.docs) docs.set(doc.id, joinDocs(docs.get(doc.id), doc));
  }
  await writeSegmentOf(world, codec, [...docs.values()]);
  const merged = new Set(small.map(({ path }) => path));
  await world.room.change((state) => ({
    ...state,
    own: state.own.map((segment) => (merged.has(segment.path) ? { ...segment, isMerged: true as const } : segment)),
  }));
}

/** Says that this device is there, where it has had nothing else to say for a day. Whoever can't read it waits for the next one. */
async function writeOwnHead({ carrier, room, now, name }: SyncWorld, codec: Codec): Promise<void> {
  const { device, headAt } = await room.read();
  if (headAt !== undefined && headAt <= now() && now() - headAt < HEAD_EVERY_MS) return;
  await carrier.write(headPath(device), await codec.pack(writeHead({ name, seenAt: now() })));
  await room.change((state) => ({ ...state, headAt: now() }));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function fail(kind: PlainSyncFailure): never {
  throw new SyncFailed({ kind });
}

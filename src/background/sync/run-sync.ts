import { DAY_MS } from '../../domain/durations.ts';
import { happenedAt, isToAwait } from '../../domain/stored-time.ts';
import {
  type PartValues,
  rulesOfDoc,
  settingsOfDoc,
  struckOfDoc,
  valuesOfRules,
  valuesOfSettings,
  valuesOfStruck,
} from '../../domain/sync/part-values.ts';
import { placeOfConfig, type SyncConfig } from '../../domain/sync/sync-config.ts';
import { SyncFailed, type SyncFailure, type WholePart } from '../../domain/sync/sync-state.ts';
import { noteOwedWritten, noteSync, readOwedParts } from '../../store/sync/sync-outcome.ts';
import { syncRoom } from '../../store/sync/sync-room.ts';
import { hasUntold, readSyncTriedAt } from '../../store/sync/sync-view.ts';
import type { Parts } from '../../store/sync/take-local-changes.ts';
import { attempt } from '../attempt.ts';
import { coalesced } from '../coalesced.ts';
import type { World } from '../world.ts';
import { segmentCodec } from './segment-codec.ts';
import { syncOnce } from './sync-once.ts';

/** Keeps in step now, where the person wants that at all. Never rejects, and never runs twice at once. */
export const syncNow = coalesced(runSync);

const EVERY_MS = 15 * 60_000;

/** At each wake: keeps in step when that is due, or when something was written that nobody was told. */
export async function syncIfDue(world: World): Promise<void> {
  const isDue = await attempt(world, async () => {
    if ((await world.sync.config()).carrier === 'off') return false;
    const triedAt = happenedAt(await readSyncTriedAt(world.store), world.now());
    return triedAt === undefined || world.now() - triedAt >= EVERY_MS || (await hasUntold(world.store));
  });
  if (isDue) await syncNow(world);
}

/** Something was written: once it has been still for a moment, it is told. */
export async function syncAfterWrite(world: World): Promise<void> {
  const isToTell = await attempt(
    world,
    async () => (await world.sync.config()).carrier !== 'off' && (await hasUntold(world.store)),
  );
  if (isToTell) await syncNow(world);
}

/** Another device of the same account wrote. */
export async function syncFromBrowser(world: World): Promise<void> {
  const isOn = await attempt(world, async () => (await world.sync.config()).carrier === 'browser');
  if (isOn) await syncNow(world);
}

async function runSync(world: World): Promise<void> {
  await attempt(world, async () => {
    const config = await world.sync.config();
    if (config.carrier === 'off') return;
    // Another worker of this profile may still be at it.
    await navigator.locks.request('paperglance-sync', () => syncWith(world, config));
  });
}

async function syncWith(world: World, config: SyncConfig): Promise<void> {
  const { store, sync, now } = world;
  let requests = 0;
  // The browser encrypts what it syncs by itself.
  const passphrase = config.carrier === 'browser' ? '' : config.passphrase;
  const room = syncRoom(store, {
    place: placeOfConfig(config),
    now,
    newDevice: sync.newDevice,
    readParts: () => readParts(world, config),
  });
  let failure: SyncFailure | undefined;
  try {
    const { failure: last } = await room.read();
    // A place that wants to be left alone is left alone, whoever asks.
    if (last?.kind === 'slow-down' && isToAwait(last.until, now(), DAY_MS)) return;
    await writeOwedParts(world, config);
    if (!(await sync.mayReach(config))) throw new SyncFailed({ kind: 'no-access' });
    await syncOnce({
      carrier: sync.carrier(config, () => {
        requests += 1;
      }),
      codec: segmentCodec(passphrase || undefined),
      room,
      now,
      newDevice: sync.newDevice,
      newMarkerId: world.newId,
      name: config.deviceName || sync.browserName(),
      wantsEncryption: passphrase !== '',
    });
    await writeOwedParts(world, config);
  } catch (error) {
    failure = error instanceof SyncFailed ? error.failure : { kind: 'unexpected' };
    if (!(error instanceof SyncFailed)) world.report(error);
  }
  await noteSync(store, { now: now(), day: new Date(now()).toISOString().slice(0, 10), requests, failure });
}

async function readParts(world: World, { parts }: SyncConfig): Promise<Parts> {
  const values = new Map<WholePart, PartValues>();
  if (parts.includes('rules')) values.set('rules', valuesOfRules(await world.rules()));
  if (parts.includes('settings')) values.set('settings', valuesOfSettings(await world.settings()));
  if (parts.includes('struck')) values.set('struck', valuesOfStruck(await world.sync.readStruck()));
  return { values, withMarks: parts.includes('marks') };
}

/** What came of rules, settings and struck words is written here; dying before it only has the next sync write it. */
async function writeOwedParts({ store, sync }: World, { parts }: SyncConfig): Promise<void> {
  const owed = await readOwedParts(store);
  if (owed.size === 0) return;
  const [rules, settings, struck] = [owed.get('rules'), owed.get('settings'), owed.get('struck')];
  if (rules && parts.includes('rules')) await sync.writeRules(rulesOfDoc(rules));
  if (settings && parts.includes('settings')) await sync.writeSettings(settingsOfDoc(settings));
  if (struck && parts.includes('struck')) await sync.writeStruck(struckOfDoc(struck));
  await noteOwedWritten(store);
}

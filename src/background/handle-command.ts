import type { CommandResult } from '../browser/commands.ts';
import type { Command } from '../domain/command.ts';
import type { RefreshReason } from '../domain/refresh/refresh-policy.ts';
import { catchUp } from './catch-up.ts';
import { countNewTerms } from './count-terms.ts';
import { eraseEverything } from './erase-everything.ts';
import { failedResult } from './failed-result.ts';
import { fetchFeed } from './fetch-feed.ts';
import { fetchMissingMetadata } from './fetch-missing-metadata.ts';
import { fetchUptake } from './fetch-uptake.ts';
import { makeDigestNow, makeDueDigest } from './make-digest.ts';
import { refresh } from './refresh.ts';
import { repaint } from './repaint.ts';
import { runArchive } from './run-archive.ts';
import { syncNow } from './sync/run-sync.ts';
import { updateThumbnails } from './update-thumbnails.ts';
import type { World } from './world.ts';

/** Does what a page asked for, and answers when it is done or why it is not. What was fetched is in the store. Never rejects. */
export async function handleCommand(world: World, command: Command): Promise<CommandResult> {
  switch (command.type) {
    case 'refresh':
      return refreshFor(world, 'manual');
    case 'opened':
      return refreshFor(world, 'opened');
    case 'fetch-feed':
      return fetchFor(world, command);
    case 'fetch-uptake':
      return uptakeFor(world, command);
    case 'paint-badge':
      // The snapshot with it, or the next first frame would show what was hidden in another page.
      await repaint(world);
      // An import may have brought ids of which nothing is known: nobody waits for those.
      void fetchMissingMetadata(world);
      return { kind: 'done' };
    case 'update-thumbnails':
      await updateThumbnails(world);
      return { kind: 'done' };
    case 'catch-up':
      await catchUp(world);
      return { kind: 'done' };
    case 'run-archive':
      // It takes minutes, and the page sees how far it is.
      void runArchive(world);
      return { kind: 'done' };
    case 'sync-now':
      await syncNow(world);
      return { kind: 'done' };
    case 'count-terms':
      await countNewTerms(world);
      return { kind: 'done' };
    case 'make-digest':
      return digestFor(world, command);
    case 'erase-everything':
      return eraseFor(world);
  }
}

/** Brings what a digest that is due may have been waiting for. */
async function refreshFor(world: World, reason: RefreshReason): Promise<CommandResult> {
  const result = await refresh(world, reason);
  if (result.kind === 'done') await makeDueDigest(world);
  return result;
}

async function digestFor(world: World, { every }: Extract<Command, { type: 'make-digest' }>): Promise<CommandResult> {
  try {
    return { kind: (await makeDigestNow(world, every)) ? 'done' : 'nothing-new' };
  } catch (error) {
    world.report(error);
    return failedResult(error);
  }
}

async function eraseFor(world: World): Promise<CommandResult> {
  try {
    await eraseEverything(world);
    return { kind: 'done' };
  } catch (error) {
    world.report(error);
    return failedResult(error);
  }
}

async function fetchFor(world: World, { key }: Extract<Command, { type: 'fetch-feed' }>): Promise<CommandResult> {
  try {
    await fetchFeed(world, key);
    return { kind: 'done' };
  } catch (error) {
    world.report(error);
    return failedResult(error);
  }
}

async function uptakeFor(world: World, { id }: Extract<Command, { type: 'fetch-uptake' }>): Promise<CommandResult> {
  try {
    await fetchUptake(world, id);
    return { kind: 'done' };
  } catch (error) {
    world.report(error);
    return failedResult(error);
  }
}

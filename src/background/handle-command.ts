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
import { watchSaved } from './watch-saved.ts';
import type { World } from './world.ts';

/** Does what a page asked for, and answers when it is done or why it is not. What was fetched is in the store. Never rejects. */
export async function handleCommand(world: World, command: Command): Promise<CommandResult> {
  switch (command.type) {
    case 'refresh':
      return refreshFor(world, 'manual');
    case 'opened':
      return refreshFor(world, 'opened');
    case 'fetch-feed':
      return resultOf(world, () => fetchFeed(world, command.key).then(() => DONE));
    case 'fetch-uptake':
      return resultOf(world, () => fetchUptake(world, command.id).then(() => DONE));
    case 'paint-badge':
      // The snapshot with it, or the next first frame would show what was hidden in another page.
      await repaint(world);
      // An import may have brought ids of which nothing is known: nobody waits for those.
      void fetchMissingMetadata(world);
      return DONE;
    case 'update-thumbnails':
      await updateThumbnails(world);
      return DONE;
    case 'catch-up':
      await catchUp(world);
      return DONE;
    case 'run-archive':
      // It takes minutes, and the page sees how far it is.
      void runArchive(world);
      return DONE;
    case 'sync-now':
      await syncNow(world);
      return DONE;
    case 'count-terms':
      await countNewTerms(world);
      return DONE;
    case 'make-digest':
      return resultOf(world, async () =>
        (await makeDigestNow(world, command.every)) ? DONE : { kind: 'nothing-new' },
      );
    case 'erase-everything':
      return resultOf(world, () => eraseEverything(world).then(() => DONE));
  }
}

/** Brings what a digest that is due may have been waiting for, and perhaps news of saved papers. */
async function refreshFor(world: World, reason: RefreshReason): Promise<CommandResult> {
  const result = await refresh(world, reason);
  if (result.kind === 'done') {
    await makeDueDigest(world);
    void watchSaved(world);
  }
  return result;
}

/** What `act` comes to; where it fails, the failure, which is reported. */
async function resultOf(world: World, act: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await act();
  } catch (error) {
    world.report(error);
    return failedResult(error);
  }
}

const DONE: CommandResult = { kind: 'done' };

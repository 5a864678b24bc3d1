import type { CommandResult } from '../browser/commands.ts';
import type { Command } from '../domain/command.ts';
import { failedResult } from './failed-result.ts';
import { fetchFeed } from './fetch-feed.ts';
import { refresh } from './refresh.ts';
import { showState } from './show-state.ts';
import { updateThumbnails } from './update-thumbnails.ts';
import type { World } from './world.ts';

/** Does what a page asked for, and answers when it is done or why it is not. What was fetched is in the store. Never rejects. */
export async function obey(world: World, command: Command): Promise<CommandResult> {
  switch (command.type) {
    case 'refresh':
      return refresh(world, 'manual');
    case 'opened':
      return refresh(world, 'opened');
    case 'fetch-feed':
      return fetchFor(world, command);
    case 'paint-badge':
      // The snapshot with it, or the next first frame would show what was hidden in another page.
      await showState(world);
      return { kind: 'done' };
    case 'update-thumbnails':
      await updateThumbnails(world);
      return { kind: 'done' };
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

import type { CommandResult } from '../browser/commands.ts';
import type { Command } from '../domain/command.ts';
import { fetchFeed } from './fetch-feed.ts';
import { refresh } from './refresh.ts';
import { paintUnseen } from './show-state.ts';
import type { World } from './world.ts';

/** Does what a page asked for, and answers when it is done or why it is not. What was fetched is in the store. */
export async function obey(world: World, command: Command): Promise<CommandResult> {
  switch (command.type) {
    case 'refresh':
      return refresh(world, 'manual');
    case 'opened':
      return refresh(world, 'opened');
    case 'fetch-feed':
      await fetchFeed(world, command.key);
      return { kind: 'done' };
    case 'paint-badge':
      await paintUnseen(world);
      return { kind: 'done' };
  }
}

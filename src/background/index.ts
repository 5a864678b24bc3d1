import { listenToAccess } from '../browser/access.ts';
import { listenToTick } from '../browser/alarms.ts';
import { listenToCommands } from '../browser/commands.ts';
import { listenToLifecycle } from '../browser/lifecycle.ts';
import { noticeAccess } from './notice-access.ts';
import { obey } from './obey.ts';
import { wake } from './wake.ts';
import { realWorld } from './world.ts';

// Every listener attaches in this first turn, or the event that woke us finds nobody. None of what they call rejects.
const world = realWorld();

listenToTick(() => void wake(world));
listenToLifecycle(() => void wake(world));
listenToCommands((command) => obey(world, command));
listenToAccess(() => void noticeAccess(world));

// Enabling the extension fires no event at all.
void wake(world);

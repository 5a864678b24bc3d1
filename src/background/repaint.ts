import { attempt } from './attempt.ts';
import { markOpenPages } from './mark-pages.ts';
import { badgeOf, seenAmong, statusLineOf } from './painters.ts';
import { readShown, type Shown } from './read-shown.ts';
import type { World } from './world.ts';

/**
 * Paints badge and icons, leaves the snapshot and takes down what was notified and seen, all from one reading: it can run at any time,
 * and twice. Two at once could end with the older one on top, so the second begins when the first has ended, and whoever asks meanwhile
 * shares it.
 */
export function repaint(world: World): Promise<void> {
  const turn = turnOf(world);
  turn.next ??= ended(turn).then(() => {
    delete turn.next;
    turn.running = show(world);
    return turn.running;
  });
  return turn.next;
}

/** Has the toolbar for as long as `act` takes; what is to be shown meanwhile waits. While one has it, another one is not done. */
export function runExclusive(world: World, act: () => Promise<void>): Promise<void> {
  const turn = turnOf(world);
  if (turn.taken) return turn.taken;
  turn.taken = turn.running
    .then(() => attempt(world, act))
    .then(() => {
      delete turn.taken;
    });
  turn.running = turn.taken;
  return turn.taken;
}

interface Turn {
  running: Promise<void>;
  /** The one that has not begun to read. */
  next?: Promise<void>;
  /** The one that has the toolbar to itself, or will. */
  taken?: Promise<void>;
}

const turns = new WeakMap<World, Turn>();

function turnOf(world: World): Turn {
  const turn = turns.get(world) ?? { running: Promise.resolve() };
  turns.set(world, turn);
  return turn;
}

/** Until nothing runs any more, also not what was let in while this waited. */
async function ended(turn: Turn): Promise<void> {
  let running: Promise<void>;
  do {
    running = turn.running;
    await running;
  } while (running !== turn.running);
}

/** Never rejects: what can't be shown now is shown at the next wake. */
async function show(world: World): Promise<void> {
  await Promise.all([
    attempt(world, async () => paint(world, await readShown(world))),
    attempt(world, () => markOpenPages(world)),
  ]);
}

async function paint(world: World, shown: Shown): Promise<void> {
  await Promise.all([
    attempt(world, () => world.paintBadge(badgeOf(shown))),
    attempt(world, () => world.leaveSnapshot(shown.screen, statusLineOf(shown))),
    attempt(world, () => closeSeen(world, shown)),
  ]);
}

async function closeSeen({ notifications }: World, shown: Shown): Promise<void> {
  const seen = seenAmong(await notifications.readShown(), shown);
  await Promise.all(seen.map((id) => notifications.close(id)));
}

import { badgeView } from '../domain/badge-view.ts';
import { countedFeeds, feedsIn } from '../domain/chosen-feeds.ts';
import { gainsSince } from '../domain/glance.ts';
import { screenStatus } from '../domain/screen-status.ts';
import { lookedAtBy } from '../domain/snooze.ts';
import { statusFor } from '../domain/status.ts';
import { statusPhrases } from '../domain/status-phrases.ts';
import { readScreen } from '../store/read-screen.ts';
import { readUnseen } from '../store/read-unseen.ts';
import { countBack } from '../store/snooze.ts';
import { attempt } from './attempt.ts';
import { closeSeen } from './close-seen.ts';
import { markOpenPages } from './mark-pages.ts';
import type { World } from './world.ts';

/**
 * Paints badge and icons, leaves the snapshot and takes down what was notified and seen, all from the database: it can run at any time, and twice. Two at once could end
 * with the older one on top, so the second begins when the first has ended, and whoever asks meanwhile shares it.
 */
export function showState(world: World): Promise<void> {
  const turn = turnOf(world);
  turn.next ??= ended(turn).then(() => {
    delete turn.next;
    turn.running = show(world);
    return turn.running;
  });
  return turn.next;
}

/** Has the toolbar for as long as `act` takes; what is to be shown meanwhile waits. While one has it, another one is not done. */
export function takeTurn(world: World, act: () => Promise<void>): Promise<void> {
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
    attempt(world, () => paintUnseen(world)),
    attempt(world, () => leaveScreen(world)),
    attempt(world, () => markOpenPages(world)),
    attempt(world, () => closeSeen(world)),
  ]);
}

async function paintUnseen({ store, now, settings, rules, readSavedGlance, paintBadge }: World): Promise<void> {
  const [chosen, lines, look] = await Promise.all([settings(), rules(), readSavedGlance()]);
  const feeds = countedFeeds(chosen);
  const [list] = feedsIn(chosen.followedLists);
  const [unseen, back, state, feed] = await Promise.all([
    readUnseen(store, { feeds, rules: lines, now: now() }),
    countBack(store, lookedAtBy(look, now()), now()),
    store.cache.refresh.get('state'),
    list && store.cache.feeds.get(list),
  ]);
  const status = statusFor(state, { papers: feed?.ids.length ?? 0, now: now(), updatedAt: feed?.fetchedAt });
  const { badgeMode: mode, failureMarkHours } = chosen;
  await paintBadge(badgeView({ unseen, back, mode, feeds, status, failureMarkHours, now: now() }));
}

async function leaveScreen({ store, now, settings, rules, readGlance, leaveSnapshot }: World): Promise<void> {
  const [{ followedLists }, lines, glance] = await Promise.all([settings(), rules(), readGlance()]);
  const screen = await readScreen(store, {
    view: 'trending',
    followed: feedsIn(followedLists),
    rules: lines,
    gainsSince: gainsSince(glance, now()),
    now: now(),
  });
  await leaveSnapshot(screen, statusPhrases(screenStatus(screen, now())));
}

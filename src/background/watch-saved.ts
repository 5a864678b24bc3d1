import { DAY_MS } from '../domain/durations.ts';
import type { Answer } from '../domain/failure.ts';
import { isQuiet } from '../domain/quiet.ts';
import type { Settings } from '../domain/settings.ts';
import { newsWithAnnouncement, newsWithArxiv, newsWithUptake } from '../domain/watching/find-news.ts';
import { isWatched } from '../domain/watching/is-watched.ts';
import { newsNotification } from '../domain/watching/news-notification.ts';
import type { PaperNews } from '../domain/watching/paper-news.ts';
import {
  isArxivDue,
  isFeedDue,
  mayTell,
  PAPERS_A_DAY,
  paperTurns,
  spentOn,
  type WatchState,
  withSpent,
} from '../domain/watching/watch-state.ts';
import type { PaperWithUptake } from '../hugging-face/ask-uptake.ts';
import {
  countWatched,
  type IsWatched,
  noteCopies,
  noteEach,
  noteTold,
  readTurn,
  takeUnannouncedNews,
} from '../store/watching/note-news.ts';
import { askInArxivTurn } from './ask-in-arxiv-turn.ts';
import { askUnlessRefused } from './ask-unless-refused.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';
import type { World } from './world.ts';

/**
 * Looks for news of watched papers, where the person wants that: in what was read anyway, in arXiv's feed of the day, and where they want
 * each paper asked for, at Hugging Face and arXiv, a few at a wake. What was asked for is noted before it is sent, so that no death asks
 * twice; what is found is compared with what is known, so that none is lost by one and none is told again. Never rejects.
 */
export const watchSaved = coalesced(async (world) => {
  const settings = await attempt(world, world.settings);
  if (!settings || settings.watchDepth === 'off') return;
  const isFull = settings.watchDepth === 'full' && (await attempt(world, world.watching.mayTellIds)) === true;
  const watch: Watch = { settings, isWatched: (saved) => isWatched(saved, settings) };
  await attempt(world, () => compareCopies(world, watch));
  await attempt(world, () => readFeedOfTheDay(world, watch));
  if (isFull) {
    await attempt(world, () => askForPapers(world, watch));
    await attempt(world, () => askArxivForVersions(world, watch));
  }
  await attempt(world, () => tellNews(world, watch));
});

interface Watch {
  readonly settings: Settings;
  readonly isWatched: IsWatched;
}

const ASK_LIMIT_MS = 45_000;
/** A quarter of what the service lets one address ask for. */
const EVERY_MS = 2_400;
const RUN_MS = 40_000;
const TRIES = 3;
const ARXIV_IDS_A_DAY = 100;
const NEWS_FOR_MS = 4 * DAY_MS;

async function compareCopies(world: World, { settings, isWatched }: Watch): Promise<void> {
  const state = await world.watching.readState();
  const scope = `${settings.watchScope} ${settings.watchTag}`;
  const since = state.compared?.scope === scope ? state.compared.generation : undefined;
  const generation = await noteCopies(world.store, { since, isWatched, now: world.now() });
  if (generation !== since) await change(world, (now) => ({ ...now, compared: { generation, scope } }));
}

async function readFeedOfTheDay(world: World, { settings, isWatched }: Watch): Promise<void> {
  const { store, now, watching } = world;
  if (!isFeedDue(await watching.readState(), now()) || !(await watching.mayReachFeed())) return;
  const note = () =>
    change(world, (state) => withSpent({ ...state, feedAt: now() }, now(), { feed: spentOn(state, now()).feed + 1 }));
  const ask = (signal: AbortSignal) => watching.askAnnounced(settings.arxivClasses, signal);
  const answer = await askInArxivTurn(world, ask, note);
  if (answer.kind !== 'ok') return;
  const announced = new Map(answer.value.map((one) => [one.id, one]));
  const find = (id: string, news: PaperNews) => {
    const one = announced.get(id);
    return one ? newsWithAnnouncement(news, one, now()) : news;
  };
  await noteEach(store, { ids: [...announced.keys()], isWatched, now: now() }, find, (id) => announced.get(id));
  // Last: who dies before asks for it once more.
  await change(world, (state) => withSpent(state, now(), { hasFeed: true }));
}

/** In turn by ids, so that each comes, however many there are and whoever died. What failed comes again when its turn does. */
async function askForPapers(world: World, { isWatched }: Watch): Promise<void> {
  const { store, now, watching } = world;
  const state = await watching.readState();
  const count = paperTurns(state, now(), await countWatched(store, isWatched, PAPERS_A_DAY));
  if (count === 0) return;
  const endsAt = now() + RUN_MS;
  const ids = await readTurn(store, { after: state.paper, count, isWatched });
  for (const id of ids) {
    if (Math.abs(endsAt - now()) > RUN_MS) return;
    const answer = await askForPaper(world, id);
    if (answer.kind === 'ok') {
      const { paper, uptake } = answer.value;
      await noteTold(store, { id, isWatched, now: now() }, paper, (news) => newsWithUptake(news, uptake, now()));
    } else if (answer.kind !== 'http-error') return;
    await world.sleep(EVERY_MS);
  }
}

/** What fails is asked again at once: its turn comes back after days. Each time counts as one of the day's. */
async function askForPaper(world: World, id: string): Promise<Answer<PaperWithUptake>> {
  const { now } = world;
  for (let tries = 1; ; tries += 1) {
    const papers = spentOn(await world.watching.readState(), now()).papers + 1;
    await change(world, (known) => withSpent({ ...known, paper: id, paperAt: now() }, now(), { papers }));
    const answer = await askUnlessRefused(world, {
      limitMs: ASK_LIMIT_MS,
      ask: (signal) => world.client.uptake(id, { signal }),
    });
    const isWorthIt = answer.kind === 'offline' || answer.kind === 'timeout' || isOfServer(answer);
    if (!isWorthIt || tries === TRIES || papers >= PAPERS_A_DAY) return answer;
    await world.sleep(EVERY_MS);
  }
}

function isOfServer(answer: Answer<PaperWithUptake>): boolean {
  return answer.kind === 'http-error' && answer.status >= 500;
}

async function askArxivForVersions(world: World, { isWatched }: Watch): Promise<void> {
  const { store, now, watching } = world;
  const state = await watching.readState();
  if (!isArxivDue(state, now()) || !(await watching.mayReachVersions())) return;
  const ids = await readTurn(store, { after: state.arxivPaper, count: ARXIV_IDS_A_DAY, isWatched });
  const last = ids.at(-1);
  if (last === undefined) return;
  const note = () =>
    change(world, (known) =>
      withSpent({ ...known, arxivPaper: last }, now(), { arxiv: spentOn(known, now()).arxiv + 1 }),
    );
  const answer = await askInArxivTurn(world, (signal) => world.arxiv.ask(ids, signal), note);
  if (answer.kind !== 'ok') return;
  const told = new Map(answer.value.map((paper) => [paper.id, paper]));
  const find = (id: string, news: PaperNews) => {
    const paper = told.get(id);
    return paper ? newsWithArxiv(news, paper, now()) : news;
  };
  await noteEach(store, { ids, isWatched, now: now() }, find, (id) => told.get(id));
}

/** Once a day at most: what comes later waits for the next day. Noted before it is shown; what a crash swallows is still on the shelf. */
async function tellNews(world: World, { settings, isWatched }: Watch): Promise<void> {
  const { store, now, watching, notifications } = world;
  const state = await watching.readState();
  if (!settings.notifyNews || isQuiet(settings, now()) || !mayTell(state, now())) return;
  if (!(await notifications.areAllowed())) return;
  const { untold, generation } = await takeUnannouncedNews(store, {
    since: state.announced,
    isWatched,
    from: now() - NEWS_FOR_MS,
  });
  if (untold.length === 0) {
    if (generation !== state.announced) await change(world, (known) => ({ ...known, announced: generation }));
    return;
  }
  await change(world, (known) =>
    withSpent({ ...known, announced: generation, notifiedAt: now() }, now(), { notified: 1 }),
  );
  await notifications.show(newsNotification(untold, now()));
}

async function change({ watching }: World, changed: (state: WatchState) => WatchState): Promise<void> {
  await watching.writeState(changed(await watching.readState()));
}

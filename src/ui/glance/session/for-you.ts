import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../../browser/commands.ts';
import { keepProfileTag, readProfileTag } from '../../../browser/profile-tag.ts';
import { followStruck } from '../../../browser/struck.ts';
import type { StruckParts } from '../../../domain/for-you/struck.ts';
import type { Why } from '../../../domain/for-you/why.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import type { ForYouReading } from '../../../store/for-you/read-for-you.ts';
import type { Store } from '../../../store/open-store.ts';
import { watch } from '../../../store/watch.ts';
import { similarToOpen } from '../../find-similar.ts';
import type { DatedRanking } from '../../ranking-at-hand.ts';
import { striking } from '../../striking.ts';
import type { Toasts } from '../../toasts.ts';
import { whyWords } from '../../why-words.ts';
import type { ForYouState, GlanceActions, OpenPaper } from '../model.ts';
import type { ListOrder } from './list-order.ts';
import type { Preferences } from './preferences.ts';

export interface ForYouSession {
  /** The papers of "For you", best first; undefined where another list is shown, and until they are known. */
  readonly found: ReadonlySignal<readonly string[] | undefined>;
  /** "For you" or its order is shown, but not yet known. */
  readonly isPending: ReadonlySignal<boolean>;
  /** What can't be known yet, and whether it is switched on. */
  readonly shown: ReadonlySignal<ForYouState | undefined>;
  /** Another one whenever rows are to be explained anew. */
  readonly asked: ReadonlySignal<ForYouReading | undefined>;
  /** The screen with what speaks for its rows, where that is asked for. */
  readonly explained: (read: Screen) => Promise<Screen>;
  /** The open paper with what speaks for it, and what is like it. */
  readonly open: ReadonlySignal<OpenPaper | undefined>;
  /** A tab was chosen: the list is made anew. */
  readonly viewShown: () => void;
  readonly actions: Pick<GlanceActions, 'strike' | 'bringBack' | 'toggleSimilar' | 'likeTag'>;
}

/** Ranks what is here by what was saved, as long as somebody looks at it: when the list is opened and when the profile is edited. */
export function forYouSession({
  store,
  ranking,
  state,
  open,
  order,
  chosen: { settings, rules },
  board,
}: {
  store: Store;
  ranking: () => Promise<DatedRanking>;
  state: ReadonlySignal<ViewState>;
  open: ReadonlySignal<OpenPaper | undefined>;
  order: ListOrder;
  chosen: Preferences;
  board: Toasts;
}): ForYouSession {
  const reading = signal<ForYouReading | undefined>(undefined);
  const struck = signal<StruckParts | undefined>(undefined);
  const tag = signal(readProfileTag());
  const turn = signal(0);
  let readVersion: string | undefined;
  const why = signal<{ readonly id: string; readonly why: Why } | undefined>(undefined);
  const isOn = computed(() => settings.value.forYou);
  const isTab = computed(() => state.value.view === 'for_you' && !state.value.search);
  const isOrder = computed(() => state.value.sort === 'fit');
  const isAsked = computed(() => isOn.value && (isTab.value || isOrder.value));

  followStruck((parts) => {
    struck.value = parts;
  }).catch(board.fail);

  effect(() => {
    const [applied, edited, likedTag] = [rules.value, struck.value, tag.value];
    void turn.value;
    if (!isAsked.value || !applied || !edited) return;
    let isStopped = false;
    compute(applied, edited, likedTag).then(([read, version]) => {
      if (isStopped) return;
      order.anotherList();
      readVersion = version;
      reading.value = read;
      if (read.isPart) void sendCommand({ type: 'count-terms' });
    }, board.fail);
    return () => {
      isStopped = true;
    };
  });
  // As long as little is known, each paper that is saved or counted makes another list.
  const isGrowing = computed(() => {
    const known = reading.value;
    return isAsked.value && known !== undefined && (known.isPart || known.unknown.length > 0);
  });
  effect(() => {
    if (!isGrowing.value) return;
    let stop: (() => void) | undefined;
    let isStopped = false;
    void import('../../../store/for-you/open-ranking.ts').then(({ readRankingVersion }) => {
      if (isStopped) return;
      stop = watch(
        () => readRankingVersion(store),
        (version) => {
          // Once for each: what is being computed may be of this version already.
          if (version !== readVersion) turn.value += 1;
          readVersion = version;
        },
        board.fail,
      );
    });
    return () => {
      isStopped = true;
      stop?.();
    };
  });

  const openId = computed(() => open.value?.id);
  effect(() => {
    const [known, edited, id] = [isAsked.value ? reading.value : undefined, struck.value, openId.value];
    if (!known || !edited || id === undefined) {
      why.value = undefined;
      return;
    }
    import('../../../store/for-you/read-why.ts')
      .then(({ readWhy }) => readWhy(store, known, edited, id))
      .then((read) => {
        if (read && openId.peek() === id && reading.peek() === known) why.value = { id, why: read };
      })
      .catch(board.fail);
  });
  const like = similarToOpen({ store, ranking, openId, board });

  return {
    found: computed(() => {
      if (!isTab.value) return undefined;
      return isOn.value ? reading.value?.ids : [];
    }),
    isPending: computed(() => isAsked.value && reading.value === undefined),
    shown: computed(() => {
      if (!isTab.value) return undefined;
      if (!isOn.value) return { isOff: true };
      const { unknown = [], byInterests = false, isPart, tags = [], tag: of } = reading.value ?? {};
      return { unknown, byInterests, tags, ...(of !== undefined && { tag: of }), ...(isPart && { isPart }) };
    }),
    asked: computed(() => (isAsked.value ? reading.value : undefined)),
    explained,
    open: computed(() => {
      const of = open.value;
      if (!of?.details) return of;
      const [told, near] = [why.value, like.similar.value];
      if (told?.id !== of.id && !near) return of;
      return {
        ...of,
        details: {
          ...of.details,
          ...(told?.id === of.id && { why: told.why }),
          ...(near && { similar: near }),
        },
      };
    }),
    viewShown() {
      if (isAsked.peek()) turn.value += 1;
    },
    actions: {
      ...striking(board),
      likeTag(next) {
        tag.value = next;
        keepProfileTag(next);
      },
      toggleSimilar: like.toggle,
    },
  };

  async function compute(
    applied: NonNullable<typeof rules.value>,
    edited: StruckParts,
    likedTag: string | undefined,
  ): Promise<readonly [ForYouReading, string]> {
    const { readForYou } = await import('../../../store/for-you/read-for-you.ts');
    const { version, ...opened } = await ranking();
    return [
      await readForYou(store, opened, {
        struck: edited,
        rules: applied,
        tag: likedTag,
        now: Date.now(),
      }),
      version,
    ];
  }

  async function explained(read: Screen): Promise<Screen> {
    const known = reading.peek();
    if (!known || !isAsked.peek()) return read;
    if (isTab.peek()) {
      return { ...read, rows: read.rows.map((row) => withWhy(row, whyWords(known.reasons.get(row.id)))) };
    }
    const { readFit } = await import('../../../store/for-you/read-fit.ts');
    const ids = read.rows.map(({ id }) => id);
    const fits = await readFit(store, known, ids, read.view === 'saved' ? 'now' : 'saved');
    return {
      ...read,
      rows: read.rows.map((row) => {
        const fit = fits.get(row.id);
        return fit ? { ...withWhy(row, whyWords(fit.reason)), fit: fit.score } : row;
      }),
    };
  }
}

function withWhy(row: Screen['rows'][number], why: string): Screen['rows'][number] {
  return why ? { ...row, why } : row;
}

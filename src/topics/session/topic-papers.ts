import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Paper } from '../../domain/paper.ts';
import { papersOn, type TopicMonth } from '../../domain/topics/topic-month.ts';
import { readKnownPapers } from '../../store/archive/read-known-papers.ts';
import type { Store } from '../../store/open-store.ts';
import { readSavedIds, readSavedPaper } from '../../store/saved/read-saved.ts';
import { watch } from '../../store/watch.ts';
import type { PageActs, ShownAct } from '../../ui/page-acts.ts';
import type { Counted, TopicPaper, TopicPapers, TopicsChoice } from '../model.ts';

const PAPERS_A_STEP = 10;

interface Given {
  readonly store: Store;
  readonly acts: PageActs;
  readonly counted: ReadonlySignal<Counted | undefined>;
  readonly months: ReadonlySignal<readonly TopicMonth[]>;
  readonly choice: ReadonlySignal<TopicsChoice>;
  readonly fail: (error: unknown) => void;
}

/** The papers of the open topic, some at a time, with what of them is saved at this moment. */
export function followTopicPapers({ store, acts, counted, months, choice, fail }: Given): {
  readonly papers: ReadonlySignal<TopicPapers | undefined>;
  readonly showMore: () => void;
} {
  const openKey = computed(() => choice.value.open?.key);
  const vocabulary = computed(() => counted.value?.vocabulary);
  const limit = signal(PAPERS_A_STEP);
  const all = computed(() => {
    const key = openKey.value;
    const topic = key === undefined ? -1 : (vocabulary.value?.keys.indexOf(key) ?? -1);
    return key === undefined || topic < 0 ? undefined : { key, ids: papersOn(months.value, topic) };
  });
  const read = signal<{ readonly key: string; readonly papers: readonly Paper[] } | undefined>(undefined);
  const saved = signal<ReadonlySet<string>>(new Set());
  const reader = acts.reader();

  effect(() => {
    // Each topic begins with its newest.
    void openKey.value;
    limit.value = PAPERS_A_STEP;
  });

  effect(() => {
    const wanted = all.value;
    if (!wanted) return;
    const ids = wanted.ids.slice(0, limit.value);
    readPapersOf(store, ids).then((papers) => {
      if (openKey.peek() === wanted.key) read.value = { key: wanted.key, papers };
    }, fail);
  });

  effect(() => {
    const ids = read.value?.papers.map(({ id }) => id) ?? [];
    if (ids.length === 0) return undefined;
    return watch(
      () => readSavedIds(store, ids),
      (now) =>
        batch(() => {
          saved.value = now;
          reader.wasRead();
        }),
      fail,
    );
  });

  const papers = computed((): TopicPapers | undefined => {
    const [shown, known] = [read.value, all.value];
    if (!shown || shown.key !== known?.key) return undefined;
    const isSaved = savedAfter(saved.value, reader.changes.value.flat());
    const lines = shown.papers.map(
      ({ id, title, featuredOn }): TopicPaper => ({ id, title, day: featuredOn, isSaved: isSaved.has(id) }),
    );
    return { key: shown.key, total: known.ids.length, papers: lines };
  });

  return {
    papers,
    showMore() {
      limit.value += PAPERS_A_STEP;
    },
  };
}

async function readPapersOf(store: Store, ids: readonly string[]): Promise<readonly Paper[]> {
  const known = await readKnownPapers(store, ids);
  const papers = await Promise.all(ids.map(async (id) => known.get(id) ?? (await readSavedPaper(store, id))?.paper));
  return papers.filter((paper) => paper !== undefined);
}

/** What is saved once these acts are written. */
function savedAfter(saved: ReadonlySet<string>, acts: readonly ShownAct[]): ReadonlySet<string> {
  const after = new Set(saved);
  for (const act of acts) {
    if (!('id' in act)) continue;
    if (act.do === 'save') after.add(act.id);
    else if (act.do === 'unsave' || act.do === 'hide') after.delete(act.id);
  }
  return after;
}

import { computed, effect, signal } from '@preact/signals';
import { readRules, watchRules } from '../../browser/rules.ts';
import { openLibraryPage } from '../../browser/tabs.ts';
import { type ArchiveProgress, archiveProgress } from '../../domain/archive/archive-progress.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { watchesTopic } from '../../domain/topics/topic-rule.ts';
import { readArchive } from '../../store/archive/archive-state.ts';
import { readTags } from '../../store/saved/read-tags.ts';
import { watch } from '../../store/watch.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { followSettings } from '../../ui/follow-settings.ts';
import { mirrorInPage } from '../../ui/mirror-in-page.ts';
import { openPageStore } from '../../ui/open-page-store.ts';
import { pageActs } from '../../ui/page-acts.ts';
import { followPaletteKey } from '../../ui/palette/follow-palette-key.ts';
import { placeCommands, tagView } from '../../ui/palette/place-commands.ts';
import { paperActions } from '../../ui/paper-actions.ts';
import { startArchiveFrom } from '../../ui/start-archive.ts';
import { toasts } from '../../ui/toasts.ts';
import { COMPARED_MAX, type TopicsActions, type TopicsChoice, type TopicsModel } from '../model.ts';
import { countedBy } from './counted.ts';
import { followCounts } from './counting.ts';
import { saveChart } from './save-chart.ts';
import { followTopicPapers } from './topic-papers.ts';
import { watchTopic } from './watch-topic.ts';

/** The topics page: counts, draws whenever something changed, and does what is pressed. Where the store can't be read, it draws why. */
export function startTopics(
  draw: (model: TopicsModel, actions: TopicsActions) => void,
  drawUnreadable: (words: string) => void,
): void {
  const store = openPageStore();
  const choice = signal<TopicsChoice>({
    scope: 'all',
    span: 'month',
    period: undefined,
    query: '',
    open: undefined,
    whole: new Set(),
    compared: [],
  });
  const archive = signal<ArchiveProgress | undefined>(undefined);
  const rules = signal<readonly Rule[] | undefined>(undefined);
  const unreadable = signal('');
  const board = toasts();
  const settings = followSettings(board.fail);
  const acts = pageActs(store, board);
  const papers = paperActions({ store, acts, board, settings: () => settings.peek() });
  const scope = computed(() => choice.value.scope);
  const { counts, savedMonths, share } = followCounts({ store, archive, scope, fail });
  const { counted, months } = countedBy(counts, savedMonths, choice);
  const topicPapers = followTopicPapers({ store, acts, counted, months, choice, fail: board.fail });
  const watched = computed(() => {
    const { keys = [], forms = [] } = counts.value?.vocabulary ?? {};
    const key = choice.value.open?.key;
    const known = key === undefined ? undefined : forms[keys.indexOf(key)];
    return new Set(key !== undefined && watchesTopic(rules.value ?? [], known ?? [key]) ? [key] : []);
  });
  mirrorInPage(store, board);

  watch(
    () => readArchive(store),
    (reading) => {
      archive.value = archiveProgress(reading, Date.now());
    },
    fail,
  );
  readRules().then((read) => {
    rules.value ??= read;
  }, board.fail);
  watchRules((changed) => {
    rules.value = changed;
  });

  const actions: TopicsActions = {
    choose,
    toggleOpen(list, key) {
      const { open } = choice.peek();
      choose({ open: open?.list === list && open.key === key ? undefined : { list, key } });
    },
    toggleCompared(key) {
      const { compared } = choice.peek();
      const others = compared.filter((one) => one !== key);
      choose({ compared: others.length < compared.length ? others : [...compared, key].slice(-COMPARED_MAX) });
    },
    compareNamed(name) {
      const key = keyNamed(name);
      if (key !== undefined && !choice.peek().compared.includes(key)) actions.toggleCompared(key);
      return key !== undefined;
    },
    toggleWatched(key) {
      const { keys = [], labels = [], forms = [] } = counts.peek()?.vocabulary ?? {};
      const topic = keys.indexOf(key);
      const about = { label: labels[topic] ?? key, forms: forms[topic] ?? [key] };
      board.attempt(() => watchTopic(about, { board, rules: rules.peek(), notifies: settings.peek().notifyWatched }));
    },
    showMorePapers: topicPapers.showMore,
    toggleSaved: (paper) => void papers.toggleSaved(paper),
    noteOpened: (id) => board.attempt(() => papers.noteOpened(id)),
    startArchive: () => board.attempt(() => startArchiveFrom(store)),
    saveChart(as) {
      const shown = counted.peek();
      if (shown) board.attempt(() => saveChart(as, shown, choice.peek().compared));
    },
    undo: board.undo,
  };

  followPaletteKey({
    commands: () => placeCommands(),
    readTags: () => readTags(store),
    showTag: (tag) => void openLibraryPage(tagView(tag)),
  });

  effect(() => {
    if (unreadable.value !== '' && !counted.value) return drawUnreadable(unreadable.value);
    draw(
      {
        now: Date.now(),
        settings: settings.value,
        archive: archive.value,
        choice: choice.value,
        counting: share.value,
        counted: counted.value,
        papers: topicPapers.papers.value,
        watched: watched.value,
        notice: board.notice.value,
      },
      actions,
    );
  });

  function choose(changes: Partial<TopicsChoice>): void {
    choice.value = { ...choice.peek(), ...changes };
  }

  function fail(error: unknown): void {
    unreadable.value = failureWords(error);
    board.fail(error);
  }

  /** As it is called, or as one of its variants is written. */
  function keyNamed(name: string): string | undefined {
    const { keys = [], labels = [], forms = [] } = counts.peek()?.vocabulary ?? {};
    const typed = name.trim().toLowerCase();
    const isIt = (label: string): boolean => label.toLowerCase() === typed;
    const topic = labels.findIndex(isIt);
    return keys[topic >= 0 ? topic : forms.findIndex((all) => all.some(isIt))];
  }
}

import { effect, signal } from '@preact/signals';
import { browserName } from '../browser/extension-info.ts';
import { holdsPermission, requestPermission } from '../browser/optional-permissions.ts';
import { changeRules, readRules } from '../browser/rules.ts';
import { readSaveKey } from '../browser/save-key.ts';
import { writeSettings } from '../browser/settings.ts';
import { closeThisTab, openSettings, showGlanceHere } from '../browser/tabs.ts';
import { interestsIn, withInterests } from '../domain/interests.ts';
import { watchArchive } from '../store/archive/watch-archive.ts';
import { readRecentPapers } from '../store/feeds/read-recent-papers.ts';
import type { Store } from '../store/open-store.ts';
import { watch } from '../store/watch.ts';
import { failureWords } from '../ui/failure-words.ts';
import { startArchiveFrom } from '../ui/start-archive.ts';
import type { WelcomeActions, WelcomeModel } from './model.ts';

/** The welcome: follows the papers, draws whenever something changed, and does what is pressed. Answers with the way to stop. */
export function startWelcome(store: Store, draw: (model: WelcomeModel, actions: WelcomeActions) => void): () => void {
  const model = signal<WelcomeModel>({
    browser: browserName(),
    saveKey: undefined,
    picked: [],
    papers: [],
    unreadable: '',
    mayNotify: undefined,
    isNotifyingRefused: false,
    archive: undefined,
  });
  let wasPicked = false;

  const stopWatching = watch(
    () => readRecentPapers(store, Date.now()),
    (papers) => change({ papers, unreadable: '' }),
    (error) => change({ papers: [], unreadable: failureWords(error) }),
  );
  const stopArchive = watchArchive(store, (archive) => change({ archive }));
  void readSaveKey().then((saveKey) => change({ saveKey }));
  void holdsPermission('notifications').then((mayNotify) => change({ mayNotify }));
  // Somebody who comes back finds what was picked.
  void readRules().then((rules) => {
    if (!wasPicked) change({ picked: interestsIn(rules) });
  });

  const actions: WelcomeActions = {
    pick(picked) {
      wasPicked = true;
      change({ picked });
      void changeRules((rules) => withInterests(rules, picked));
    },
    allowNotifications: () => void allow(),
    startArchive: () => void startArchiveFrom(store),
    openSettings: () => void openSettings(),
    showPapers: showGlanceHere,
    close: () => void closeThisTab(),
  };
  const stopDrawing = effect(() => draw(model.value, actions));
  return () => {
    stopWatching();
    stopArchive();
    stopDrawing();
  };

  function change(changes: Partial<WelcomeModel>): void {
    model.value = { ...model.peek(), ...changes };
  }

  async function allow(): Promise<void> {
    const mayNotify = await requestPermission('notifications').catch(() => false);
    change({ mayNotify, isNotifyingRefused: !mayNotify });
    if (mayNotify) await writeSettings({ notifyWatched: true });
  }
}

import { batch, computed, effect, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { browserName, extensionVersion } from '../../browser/extension-info.ts';
import { t } from '../../browser/i18n.ts';
import { readRequestLog, watchRequestLog } from '../../browser/request-log.ts';
import { openKeySettings, readSaveKey } from '../../browser/save-key.ts';
import { type SettingsReading, watchSettings, writeSettings } from '../../browser/settings.ts';
import { openDigest } from '../../browser/tabs.ts';
import type { LoggedRequest } from '../../domain/logged-request.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Store } from '../../store/open-store.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { pendingChanges } from '../../ui/pending-changes.ts';
import type { OptionsActions, OptionsPage, OptionsProps } from '../model.ts';
import { followArchive } from './archive.ts';
import { followProfile } from './for-you.ts';
import { followPermissions } from './permissions.ts';
import { followRecentPapers, followRules } from './rules.ts';
import { followStoredData } from './stored-data.ts';
import { followSync } from './sync.ts';

const SAVED_SHOWN_MS = 2_500;

/**
 * The settings page: follows what is stored and what the browser allows, draws whenever something changed, and does what is pressed.
 * Answers with the way to stop.
 */
export function startOptions(store: Store, begun: SettingsReading, draw: (props: OptionsProps) => void): () => void {
  const stored = signal(begun);
  // Whatever is drawn before a change is stored must not show what was before.
  const pending = pendingChanges<Partial<Settings>>();
  const reader = pending.reader();
  const reading = computed(() => reader.changes.value.reduce(withChanges, stored.value));
  const saved = signal('');
  const saveKey = signal<string | undefined>(undefined);
  const requests = signal<readonly LoggedRequest[]>([]);
  const { permissions, actions: permitting } = followPermissions();
  const { reading: rules, actions: ruling } = followRules(tellSaved);
  const { papers, stop: stopPapers } = followRecentPapers(store);
  const { data, actions: keeping, stop: stopSizes } = followStoredData(store);
  const { archive, actions: archiving, stop: stopArchive } = followArchive(store);
  const { sync, actions: syncing, stop: stopSync } = followSync(store);
  const isRanking = computed(() => reading.value.settings.forYou);
  const { profile, actions: profiling, stop: stopProfile } = followProfile(store, isRanking, tellSaved);
  let fading: ReturnType<typeof setTimeout> | undefined;

  watchSettings((settings, broken) => {
    batch(() => {
      stored.value = { settings, broken };
      reader.wasRead();
    });
  });
  watchRequestLog(readLog);
  readLog();
  // The keys are changed on a page of the browser's own.
  addEventListener('focus', readKey);
  readKey();

  const version = extensionVersion();
  const browser = browserName();
  const page = computed<OptionsPage>(() => ({
    version,
    browser,
    saveKey: saveKey.value,
    requests: requests.value,
    permissions: permissions.value,
    rules: rules.value,
    papers: papers.value,
    data: data.value,
    archive: archive.value,
    sync: sync.value,
    profile: profile.value,
  }));
  const actions: OptionsActions = {
    ...permitting,
    ...ruling,
    ...keeping,
    ...archiving,
    ...syncing,
    ...profiling,
    openKeySettings: () => void openKeySettings(),
    openDigest: () => void openDigest(),
    updateThumbnails: async () => void (await sendCommand({ type: 'update-thumbnails' })),
  };
  const given = { actions, onChange };
  const stopDrawing = effect(() => draw({ ...reading.value, page: page.value, saved: saved.value, ...given }));
  return () => {
    removeEventListener('focus', readKey);
    stopPapers();
    stopSizes();
    stopArchive();
    stopSync();
    stopProfile();
    stopDrawing();
  };

  async function onChange(changes: Partial<Settings>): Promise<void> {
    try {
      await pending.make(changes, () => writeSettings(changes).then(() => true));
      tellSaved();
    } catch (error) {
      console.error(error);
      tell(failureWords(error));
    }
  }

  function readLog(): void {
    void readRequestLog().then((read) => {
      requests.value = read;
    });
  }

  function readKey(): void {
    void readSaveKey().then((read) => {
      saveKey.value = read;
    });
  }

  function tellSaved(): void {
    tell(t('settings_saved'));
  }

  function tell(words: string): void {
    clearTimeout(fading);
    saved.value = words;
    fading = setTimeout(() => {
      saved.value = '';
    }, SAVED_SHOWN_MS);
  }
}

function withChanges({ settings, broken }: SettingsReading, changes: Partial<Settings>): SettingsReading {
  return { settings: { ...settings, ...changes }, broken: broken.filter((name) => !(name in changes)) };
}

import { say, type WordKey } from '../browser/words.ts';
import { OPEN_WITH, type OpenWith, REFRESH_CHOICES_MINUTES, type Settings } from '../domain/settings.ts';
import { ThumbnailsSetting } from './thumbnails-setting.tsx';

interface Props {
  readonly settings: Settings;
  readonly version: string;
  /** The keys that save a page. */
  readonly saveKey: string | undefined;
  /** Whether the toolbar may tell of saved pages. */
  readonly marksPages: boolean;
  readonly onChange: (changes: Partial<Settings>) => Promise<void>;
  readonly onMarkPages: (isWanted: boolean) => void;
  readonly onBackUpWeekly: (isWanted: boolean) => void;
}

const OPEN_WITH_NAMES = {
  'hugging-face': 'link_hugging_face',
  arxiv: 'link_arxiv',
  pdf: 'link_pdf',
  alphaxiv: 'link_alphaxiv',
} as const satisfies Record<OpenWith, WordKey>;

const REQUESTS_PER_REFRESH = 2;
const MINUTES_PER_DAY = 24 * 60;

/** The settings: every control applies at once. */
export function Options({ settings, version, saveKey, marksPages, onChange, onMarkPages, onBackUpWeekly }: Props) {
  const requestsPerDay = Math.round((REQUESTS_PER_REFRESH * MINUTES_PER_DAY) / settings.refreshEveryMinutes);
  return (
    <main class="options">
      <h1>{say('settings_title')}</h1>
      <section>
        <h2>{say('settings_refresh_title')}</h2>
        <label>
          {say('settings_refresh_every')}
          <select
            value={settings.refreshEveryMinutes}
            onChange={(event) => void onChange({ refreshEveryMinutes: Number(event.currentTarget.value) })}
          >
            {REFRESH_CHOICES_MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes < 60 ? say('minutes', minutes) : say('hours', minutes / 60)}
              </option>
            ))}
          </select>
        </label>
        <p>{say('settings_refresh_note', String(requestsPerDay))}</p>
      </section>
      <section>
        <h2>{say('settings_reading_title')}</h2>
        <label>
          {say('settings_open_with')}
          <select
            value={settings.openWith}
            onChange={(event) => void onChange({ openWith: event.currentTarget.value as OpenWith })}
          >
            {OPEN_WITH.map((target) => (
              <option key={target} value={target}>
                {say(OPEN_WITH_NAMES[target])}
              </option>
            ))}
          </select>
        </label>
        <ThumbnailsSetting isOn={settings.showThumbnails} onChange={onChange} />
      </section>
      <section>
        <h2>{say('settings_pages_title')}</h2>
        <label>
          <input
            type="checkbox"
            checked={marksPages}
            onChange={(event) => {
              const isWanted = event.currentTarget.checked;
              // What it shows is what the browser says, whose question may be answered with no.
              event.currentTarget.checked = marksPages;
              onMarkPages(isWanted);
            }}
          />
          {say('settings_pages_mark')}
        </label>
        <p>{say('settings_pages_note')}</p>
        <p>{saveKey ? say('settings_pages_save', saveKey) : say('settings_pages_save_plain')}</p>
      </section>
      <section>
        <h2>{say('settings_backup_title')}</h2>
        <label>
          <input
            type="checkbox"
            checked={settings.weeklyBackup}
            onChange={(event) => {
              const isWanted = event.currentTarget.checked;
              event.currentTarget.checked = settings.weeklyBackup;
              onBackUpWeekly(isWanted);
            }}
          />
          {say('settings_backup_weekly')}
        </label>
        <p>{say('settings_backup_note')}</p>
      </section>
      <section>
        <h2>{say('settings_privacy_title')}</h2>
        <p>{say('settings_privacy_text')}</p>
      </section>
      <section>
        <h2>{say('settings_about_title')}</h2>
        <p>{say('settings_about_version', version)}</p>
      </section>
    </main>
  );
}

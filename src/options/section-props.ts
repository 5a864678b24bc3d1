import type { SettingName, Settings } from '../domain/settings.ts';

/** What the frame gives each section. */
export interface SectionProps {
  readonly settings: Settings;
  /** Settings that stand at their default because what is stored can't be read. */
  readonly broken: readonly SettingName[];
  /** Writes at once, and says so. */
  readonly onChange: (changes: Partial<Settings>) => Promise<void>;
  /** Says "Saved" for what a section wrote elsewhere. */
  readonly onSaved: () => void;
}
